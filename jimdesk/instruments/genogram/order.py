# SPDX-License-Identifier: Apache-2.0
"""Who stands left of whom: an order of each row with few crossing lines, and the oldest child left.

Several starts (walks through the family from different people) are each made better by sifting whole
chains of partners row by row. In the best of them whole branches of the family are then taken out and put
back where they cross least, mirrored or not. There is no chance in it: the same family gives the same
order on every machine.
"""

from collections import defaultdict
from collections.abc import Generator
from typing import Final, TypeVar, cast

from jimdesk.instruments.genogram.lattice import Lattice
from jimdesk.instruments.genogram.weave import Kept, Weave, improving, sift

_STARTS: Final = 8
_KEPT: Final = 3  # the best starts, in which branches are moved
# with many people fewer starts are made better, the most promising, and branches moved in fewer of them
_TRIED, _FEWEST, _CARED = 4000, 4, 800
_EFFORT: Final = 8_000  # how many branches are tried in each, times the number of people
_TRUNKS: Final = 1_500  # the same for lines that pass through several rows, where people stand as they stood


_T = TypeVar("_T")
_Rows = tuple[tuple[int, ...], ...]
_KNOWN: Final = 8  # so many orders are kept for a while: names and ages change more often than bonds
_known: dict[tuple[Lattice, int], _Rows] = {}


def arrange(
    lattice: Lattice, root: int = 0, before: dict[int, float] | None = None, *, quick: bool = False
) -> list[list[int]]:
    """Return the nodes of each row from left to right.

    With `before` (where people stood until now) nobody of them changes sides: only who is new finds a place.
    With `quick` the order is a first one, unless the best was searched already: see `search`.
    """
    if not lattice.people:
        return []
    if before:
        return [list(row) for row in _rows(_as_before(lattice, walk(lattice, root), before))]
    if quick and (lattice, root) not in _known:
        weave = Weave(lattice, walk(lattice, root))
        weave.deep = False
        _to_the_end(improving(weave, rounds=2))
        return [list(row) for row in _rows(_by_custom(weave))]
    return [list(row) for row in _to_the_end(search(lattice, root))]


def search(lattice: Lattice, root: int) -> Generator[None, None, _Rows]:
    """Search the best order, in pieces of some milliseconds, so that a window can go on in between."""
    key = lattice, root
    if key not in _known:
        found = yield from _searched(lattice, root)
        while len(_known) >= _KNOWN:
            del _known[next(iter(_known))]
        _known[key] = found
    return _known[key]


def _to_the_end(pieces: Generator[None, None, _T]) -> _T:
    while True:
        try:
            next(pieces)
        except StopIteration as end:
            return cast(_T, end.value)


def _searched(lattice: Lattice, root: int) -> Generator[None, None, _Rows]:
    people = len(lattice.people)
    begun: list[tuple[int, int, Weave]] = []
    for start in _starts(lattice, root):
        order = walk(lattice, start)
        for begin in (order, [row[::-1] for row in order]):
            weave = Weave(lattice, begin)
            begun.append((weave.cost, len(begun), weave))
        yield
    found: list[tuple[int, int, Weave]] = []
    for _, number, weave in sorted(begun, key=lambda one: one[:2])[: max(_FEWEST, _TRIED // people)]:
        weave.deep = False
        yield from improving(weave)
        found.append((weave.cost, number, weave))
    kept = max(1, min(_KEPT, _CARED // people))
    best = [weave for _, _, weave in sorted(found, key=lambda one: one[:2])[:kept]]
    for weave in best:
        weave.deep = True
        yield from improving(weave)
        yield from _transplant(weave, root)
    found_best = min(best, key=lambda weave: (weave.cost, weave.strangeness()))
    return _rows(_as_kept(_by_custom(found_best), root))


def _by_custom(weave: Weave) -> Weave:
    """Turn partners round who stand otherwise than is usual, wherever that costs nothing."""
    pairs: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for left, right in weave.lattice.usual:
        if weave.chain_of[left] == weave.chain_of[right]:
            pairs[weave.chain_of[left]].append((left, right))
    for number, some in pairs.items():
        if 2 * sum(weave.place[left] > weave.place[right] for left, right in some) <= len(some):
            continue
        cost, row = weave.cost, weave.lattice.row[weave.chains[number][0]]
        _turn_round(weave, number, row)
        if weave.cost > cost:
            _turn_round(weave, number, row)
    return weave


def _turn_round(weave: Weave, number: int, row: int) -> None:
    weave.chains[number] = weave.chains[number][::-1]
    weave.settle(row)
    for touched in (row, row + 1)[: weave.lattice.depth - row]:
        weave.reckon(touched)


def _as_kept(weave: Weave, root: int) -> Weave:
    """Return an order as it will be found again from the places of the people alone, if that is as good."""
    lattice = weave.lattice
    if lattice.nodes == len(lattice.people):
        return weave  # nothing but people stands in it
    places = {node: float(weave.place[node]) for node in range(len(lattice.people))}
    again = _as_before(lattice, walk(lattice, root), places)
    return again if again.cost <= weave.cost else weave


def _rows(weave: Weave) -> _Rows:
    return tuple(tuple(node for number in row for node in weave.chains[number]) for row in weave.rows)


def forget() -> None:
    """Forget the orders that were searched lately, so that the next search can be timed."""
    _known.clear()


def _as_before(lattice: Lattice, order: list[list[int]], before: dict[int, float]) -> Weave:
    """Order the rows as they were, and let those who are new find the best place among the others."""
    weave = Weave(lattice, order)
    known = {
        number: sum(before[node] for node in chain if node in before) / sum(node in before for node in chain)
        for number, chain in enumerate(weave.chains) if any(node in before for node in chain)
    }
    for number, chain in enumerate(weave.chains):
        kept = iter(sorted((node for node in chain if node in before), key=before.__getitem__))
        weave.chains[number] = [next(kept) if node in before else node for node in chain]
    for row, chains in enumerate(weave.rows):
        old = sorted((number for number in chains if number in known), key=known.__getitem__)
        weave.rows[row] = [*old, *(number for number in chains if number not in known)]
        weave.settle(row)
    fresh = set(range(len(weave.chains))) - set(known)
    for row in range(len(weave.rows)):  # first where they hang, for below them nothing has its place yet
        sift(weave, row, fresh, (0,))
    for row in range(len(weave.rows)):
        weave.reckon(row)
    weave.deep = False
    _to_the_end(improving(weave, only=fresh))
    left = _TRUNKS // len(lattice.people)
    for trunk in _trunks(weave, fresh):
        if left <= 0 or not weave.cost:
            break
        left -= 1
        _to_the_end(_replant(weave, trunk, fresh))
    return weave


def _trunks(weave: Weave, fresh: set[int]) -> list[list[int]]:
    """Return the lines on their way through several rows, each as the chains of its waypoints from above."""
    trunks: dict[int, list[int]] = {}
    for edge in weave.lattice.edges:
        chain = weave.chain_of[edge.node]
        if edge.node >= len(weave.lattice.people) and chain in fresh:
            trunks.setdefault(edge.union, []).append(chain)
    return [trunk for trunk in trunks.values() if len(trunk) > 1]


def _starts(lattice: Lattice, root: int) -> list[int]:
    """Choose from whom to start: the middle person, and some of those whose parents nobody knows."""
    with_parents = {edge.node for edge in lattice.edges}
    heads = [chain[0] for chain in lattice.chains if not with_parents.intersection(chain)]
    tops = [node for node in heads if node < len(lattice.people)]
    return list(dict.fromkeys([root, *tops[:: max(1, len(tops) // _STARTS)]]))


def tree(lattice: Lattice, start: int) -> dict[int, list[tuple[bool, int, int]]]:
    """Return a spanning tree of chains from one chain on: {chain: (below it?, other chain, node)}."""
    chain_of = {node: i for i, chain in enumerate(lattice.chains) for node in chain}
    near: dict[int, list[tuple[bool, int, int]]] = defaultdict(list)
    for edge in lattice.edges:
        end = edge.port if edge.port >= 0 else lattice.unions[-1 - edge.port][0]
        a, b = chain_of[end], chain_of[edge.node]
        near[a].append((True, b, edge.node))
        near[b].append((False, a, edge.node))
    kids: dict[int, list[tuple[bool, int, int]]] = {}
    seen: set[int] = set()
    for head in [start, *range(len(lattice.chains))]:
        if head in seen:
            continue
        seen.add(head)
        kids.setdefault(-1, []).append((True, head, -1))
        found = [head]
        for here in found:
            for link in near[here]:
                if link[1] not in seen:
                    seen.add(link[1])
                    kids.setdefault(here, []).append(link)
                    found.append(link[1])
    return kids


def walk(lattice: Lattice, root: int) -> list[list[int]]:
    """Order the chains as a walk through the family meets them, from one person on."""
    start = next(i for i, chain in enumerate(lattice.chains) if root in chain)
    kids = tree(lattice, start)
    order: list[list[int]] = [[] for _ in range(lattice.depth)]
    for _, head, _ in kids[-1]:
        _visit(head, kids, lattice, order)
    return order


def _visit(
    here: int, kids: dict[int, list[tuple[bool, int, int]]], lattice: Lattice, order: list[list[int]]
) -> None:
    chain = lattice.chains[here]
    ups = sorted((chain.index(node), other) for down, other, node in kids.get(here, ()) if not down)
    downs = [other for down, other, _ in kids.get(here, ()) if down]
    left = [other for k, other in ups if 2 * k + 1 < len(chain)]
    right = [other for k, other in ups if 2 * k + 1 >= len(chain)]
    half = len(downs) // 2
    for other in (*left, *downs[:half]):
        _visit(other, kids, lattice, order)
    order[lattice.row[chain[0]]].append(here)
    for other in (*downs[half:], *right):
        _visit(other, kids, lattice, order)


def _transplant(weave: Weave, root: int) -> Generator[None, None, None]:
    """Take branches out and put them back elsewhere, as long as that makes the whole better."""
    kids = tree(weave.lattice, weave.chain_of[root])
    branches = [dict.fromkeys(branch) for branch in _branches(kids)]
    left = max(7, _EFFORT // len(weave.lattice.people))
    better = True
    while better and weave.cost and left > 0:
        better = False
        weave.deep = False
        troubles = weave.troubles()
        for branch in branches:
            if left <= 0 or not weave.cost:
                break
            if any(0 < len(trouble & branch.keys()) < len(trouble) for trouble in troubles):
                left -= 1
                if (yield from _replant(weave, list(branch))):
                    better, troubles = True, weave.troubles()
        weave.deep = True
        yield from improving(weave)


def _branches(kids: dict[int, list[tuple[bool, int, int]]]) -> list[list[int]]:
    """Return every branch of the tree of chains, its own root first; the large ones first."""
    branches: list[list[int]] = []

    def collect(here: int) -> list[int]:
        found = [here]
        for _, other, _ in kids.get(here, ()):
            found += collect(other)
        branches.append(found)
        return found

    for _, head, _ in kids[-1]:
        collect(head)
    return sorted(branches, key=lambda branch: (-len(branch), branch[0]))


def _replant(weave: Weave, branch: list[int], only: set[int] | None = None) -> Generator[None, None, bool]:
    """Try a branch in other places and mirrored, moving none but `only`; tell whether the best is better."""
    before = weave.kept()
    least = weave.cost
    inside = set(branch)
    own = [[chain for chain in row if chain in inside] for row in weave.rows]
    rest = [[chain for chain in row if chain not in inside] for row in weave.rows]
    touched = {r for r, row in enumerate(own) if row}
    dirty = {r + d for r in touched for d in (-1, 0, 1) if 0 <= r + d < len(own)}
    near = _near(weave, inside) if only is None else only
    tried: list[tuple[int, int, Kept]] = []
    ways = _ways(weave, branch[0], own, rest)
    for mirrored in (False, True):
        for way in [None, *ways] if mirrored else ways:
            weave.back(before)
            if mirrored:
                for chain in branch:
                    weave.chains[chain] = weave.chains[chain][::-1]
            for row in touched:
                strip = own[row][::-1] if mirrored else own[row]
                if way is None:
                    turned = iter(strip)
                    weave.rows[row] = [next(turned) if chain in inside else chain for chain in before[0][row]]
                else:
                    weave.rows[row] = [*rest[row][: way[row]], *strip, *rest[row][way[row] :]]
                weave.settle(row)
            for row in dirty:
                weave.reckon(row)
            yield from improving(weave, dirty, 4, near)
            tried.append((weave.cost, len(tried), weave.kept()))
    cost, _, kept = min(tried, key=lambda one: one[:2])
    better = cost < least
    weave.back(kept if better else before)
    if better:
        yield from improving(weave, dirty, 4, only)
    return better


def _near(weave: Weave, branch: set[int]) -> set[int]:
    """Return a branch and all chains to which a line goes from it."""
    found = set(branch)
    for chain in branch:
        for number in weave.above[chain]:
            found.add(weave.chain_of[weave.edges[number][0]])
        for number in weave.below[chain]:
            found.add(weave.chain_of[weave.edges[number][2]])
    return found


def _ways(weave: Weave, head: int, own: list[list[int]], rest: list[list[int]]) -> list[dict[int, int]]:
    """Return where to cut the rows open for a branch, so that it crosses as little as possible.

    For every place in the row of the branch's root the cuts in the rows above and below follow by going from
    row to row where the fewest lines of the others are cut through.
    """
    home = weave.lattice.row[weave.chains[head][0]]
    place = {node: i for row in rest for i, chain in enumerate(row) for node in weave.chains[chain]}
    lines: list[list[tuple[int, int]]] = []
    for row in range(len(rest)):
        ends = (weave.edges[e] for e in weave.gaps[row])
        lines.append([(place[a], place[node]) for a, _, node, _, _ in ends if a in place and node in place])
    outside = [
        place[a] for a, _, node, _, _ in (weave.edges[e] for e in weave.above[head]) if a in place
    ], [
        place[node] for _, _, node, _, _ in (weave.edges[e] for e in weave.below[head]) if node in place
    ]
    ways = []
    for start in range(len(rest[home]) + 1):
        way, cost = {home: start}, 0
        for at in outside[0]:
            cost += sum((a < at) != (b < start) for a, b in lines[home])
        if home + 1 < len(rest):
            for at in outside[1]:
                cost += sum((b < at) != (a < start) for a, b in lines[home + 1])
        for step in (1, -1):
            row, cut = home + step, start
            while 0 <= row < len(rest) and own[row]:
                pairs = lines[row] if step == 1 else [(b, a) for a, b in lines[row + 1]]
                cut, through = _cut(pairs, cut, len(rest[row]))
                cost += through
                way[row] = cut
                row += step
        for row in range(len(own)):
            if own[row] and row not in way:
                way[row] = min(start, len(rest[row]))
        ways.append((cost, start, way))
    ways.sort(key=lambda one: one[:2])
    return [way for _, _, way in ways[:3]]


def _cut(pairs: list[tuple[int, int]], cut: int, size: int) -> tuple[int, int]:
    """Return where to cut the next row so that the fewest lines are cut through, and how many those are."""
    change = [0] * (size + 2)
    through = 0
    for a, b in pairs:
        if a < cut:
            through += 1  # with the next cut at the far left every such line is cut through
            change[b + 1] -= 1
        else:
            change[b + 1] += 1
    best, where = through, 0
    for place in range(1, size + 1):
        through += change[place]
        if through < best or (through == best and abs(place - cut) < abs(where - cut)):
            best, where = through, place
    return where, best
