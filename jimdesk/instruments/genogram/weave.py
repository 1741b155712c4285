# SPDX-License-Identifier: Apache-2.0
"""An order of all rows together with what it costs, and the small moves that make one row better.

A row is a sequence of chains (partners who stand together). Because a chain is never broken up, what two
chains cost each other depends only on which of them stands left: a row is a linear ordering problem, and
the order inside a chain is another, small one.
"""

from bisect import bisect_right, insort
from collections.abc import Generator
from itertools import accumulate
from typing import Final

from jimdesk.instruments.genogram.lattice import Lattice, apart

CROSSING: Final = 100
INVERSION: Final = 60
_PASSES: Final = 4
_MANY: Final = 24  # from so many lines on, crossings are counted otherwise: that is faster then
_FLAT: Final = 60  # to count them costs so many times their number then
_EFFORT: Final = 8_000  # what may be reckoned to find orders inside long chains, times the number of people

Kept = tuple[list[list[int]], list[list[int]], list[int]]
_Line = tuple[int, int, int]  # where the other end is, weight, union
_Inside = tuple[int, int, int, int]  # the end in a chain, the other end, weight, union
_Bundle = tuple[int, int, int, list[_Line]]  # leftmost end, rightmost end, weight, lines


class Weave:
    """A lattice with an order of its chains in each row."""

    def __init__(self, lattice: Lattice, order: list[list[int]]) -> None:
        self.lattice = lattice
        self.deep = True  # also look for better orders inside long chains, which takes its time
        self.effort = _EFFORT * len(lattice.people)  # and no more time than this
        self.chains = [chain.copy() for chain in lattice.chains]
        self.rows = [row.copy() for row in order]  # chain numbers, by row
        self.chain_of = [0] * lattice.nodes
        for number, chain in enumerate(self.chains):
            for node in chain:
                self.chain_of[node] = number
        # (first end, second end, node below, weight, union): a line leaves in the middle of its ends
        self.edges: list[tuple[int, int, int, int, int]] = []
        self.above: list[list[int]] = [[] for _ in self.chains]
        self.below: list[list[int]] = [[] for _ in self.chains]
        # where the lines of a chain go: (first end, second end, weight, union), and (node, weight, union)
        self.up: list[list[tuple[int, int, int, int]]] = [[] for _ in self.chains]
        self.down: list[list[tuple[int, int, int]]] = [[] for _ in self.chains]
        self.gaps: list[list[int]] = [[] for _ in order]  # the edges that come down to a row
        for number, edge in enumerate(lattice.edges):
            ends = (edge.port,) if edge.port >= 0 else lattice.unions[-1 - edge.port]
            self.edges.append((ends[0], ends[-1], edge.node, edge.weight, edge.union))
            self.above[self.chain_of[edge.node]].append(number)
            self.below[self.chain_of[ends[0]]].append(number)
            self.up[self.chain_of[edge.node]].append((ends[0], ends[-1], edge.weight, edge.union))
            self.down[self.chain_of[ends[0]]].append((edge.node, edge.weight, edge.union))
            self.gaps[lattice.row[edge.node]].append(number)
        self._note_siblings()
        self.turnable = [self._matters(number) for number in range(len(self.chains))]
        self.place = [0] * lattice.nodes
        self.costs = [0] * len(order)  # of the gap above each row, and of the row itself
        for row in range(len(order)):
            self.settle(row)
        for row in range(len(order)):
            self.reckon(row)

    def _note_siblings(self) -> None:
        """Note the pairs of siblings: those of one chain, those of one row, and those of two chains."""
        order, lattice = self.rows, self.lattice
        older: dict[tuple[int, int], int] = {}
        self.within: list[list[tuple[int, int]]] = [[] for _ in self.chains]
        self.siblings: list[list[tuple[int, int]]] = [[] for _ in order]
        for a, b in lattice.older:
            pair = self.chain_of[a], self.chain_of[b]
            self.siblings[lattice.row[a]].append((a, b))
            if pair[0] == pair[1]:
                self.within[pair[0]].append((a, b))
            else:
                older[pair] = older.get(pair, 0) + 1
        # by row (chain, chain, how many pairs of siblings there are with the older one in the first chain)
        self.older: list[list[tuple[int, int, int]]] = [[] for _ in order]
        for (one, other), pairs in older.items():
            self.older[lattice.row[self.chains[one][0]]].append((one, other, pairs))

    def _matters(self, chain: int) -> bool:
        """Tell whether the order inside a chain can make any difference."""
        up = {self.edges[number][2] for number in self.above[chain]}
        down = {self.edges[number][4] for number in self.below[chain]}
        return len(up) > 1 or len(down) > 1 or bool(self.within[chain])

    def settle(self, row: int) -> None:
        """Number the nodes of a row from the left."""
        place, chains = self.place, self.chains
        count = 0
        for chain in self.rows[row]:
            for node in chains[chain]:
                place[node] = count
                count += 1

    def reckon(self, row: int) -> None:
        """Reckon anew what the gap above a row and the row itself cost."""
        self.costs[row] = CROSSING * self.crossings(row) + INVERSION * self.inversions(row)

    def crossings(self, row: int) -> int:
        """Count the crossings of lines that come down to a row."""
        place = self.place
        edges = (self.edges[number] for number in self.gaps[row])
        lines = sorted((place[a] + place[b], place[node], weight) for a, b, node, weight, _ in edges)
        passed: list[int] = []
        found = 0
        for _, node, weight in lines:
            found += weight * (len(passed) - bisect_right(passed, node))
            for _ in range(weight):
                insort(passed, node)
        return found

    def inversions(self, row: int) -> int:
        """Count the pairs of siblings of whom the younger stands left."""
        place = self.place
        return sum(place[a] > place[b] for a, b in self.siblings[row])

    def troubles(self) -> list[frozenset[int]]:
        """Return the chains that have to do with each crossing, and with each younger sibling on the left."""
        place, found = self.place, []
        for gap in self.gaps:
            edges = (self.edges[number] for number in gap)
            lines = [(place[a] + place[b], place[node], a, node) for a, b, node, _, _ in edges]
            for i, (x, y, top, node) in enumerate(lines):
                for p, q, other, below in lines[:i]:
                    if (x - p) * (y - q) < 0:
                        found.append(frozenset(self.chain_of[one] for one in (top, node, other, below)))
        for a, b in self.lattice.older:
            if place[a] > place[b]:
                found.append(frozenset((self.chain_of[a], self.chain_of[b])))
        return list(dict.fromkeys(found))

    @property
    def cost(self) -> int:
        """What this order costs."""
        return sum(self.costs)

    def strangeness(self) -> int:
        """Count what is unusual and no more: a partner of later years, or a woman, on the left."""
        return sum(self.place[a] > self.place[b] for a, b in self.lattice.usual)

    def kept(self) -> Kept:
        """Return a copy of the order, to come back to."""
        return [row.copy() for row in self.rows], self.chains.copy(), self.costs.copy()

    def back(self, kept: Kept) -> None:
        """Go back to an order that was kept."""
        self.rows, self.chains, self.costs = [row.copy() for row in kept[0]], kept[1].copy(), kept[2].copy()
        for row in range(len(self.rows)):
            self.settle(row)

    def bundles(self, chain: int) -> tuple[_Bundle, _Bundle]:
        """Return where the lines of a chain go, upward and downward."""
        place = self.place
        up = [(place[a] + place[b], w, u) for a, b, w, u in self.up[chain]]
        down = [(2 * place[node], w, u) for node, w, u in self.down[chain]]
        return _bundle(up), _bundle(down)


def _bundle(lines: list[_Line]) -> _Bundle:
    if len(lines) < 2:
        return (lines[0][0], lines[0][0], lines[0][1], lines) if lines else (0, 0, 0, lines)
    return min(lines)[0], max(lines)[0], sum(line[1] for line in lines), lines


def _overlapping(one: _Bundle, other: _Bundle) -> int:
    """Return how many more crossings there are with the first bundle left of the other than right of it."""
    found = 0
    for x, w, u in one[3]:
        for y, v, t in other[3]:
            if u != t:
                if x > y:
                    found += w * v
                elif x < y:
                    found -= w * v
    return found


def sift(
    weave: Weave, row: int, only: set[int] | None = None, sides: tuple[int, ...] = (0, 1)
) -> bool:
    """Move each chain of a row (or only some) to its best place; tell whether anything moved.

    `sides`: which lines count, those from above (0) and those to below (1).
    """
    order = weave.rows[row]
    count = len(order)
    movable = [i for i in range(count) if only is None or order[i] in only]
    if count < 2 or not movable:
        return False
    gain = _gains(weave, row, movable, sides)
    now = list(range(count))
    moved = False
    for _ in range(_PASSES):
        better = False
        for one in movable:
            place = now.index(one)
            where = best_place(gain[one], now, place)
            if where != place:
                now.insert(where, now.pop(place))
                better = moved = True
        if not better:
            break
    if moved:
        weave.rows[row] = [order[i] for i in now]
        weave.settle(row)
    return moved


def best_place(gain: list[int], now: list[int], place: int) -> int:
    """Return to where the thing at a place should move, given what it costs to be left of each other one."""
    best, where = 0, place
    left = list(accumulate(map(gain.__getitem__, now[place - 1 :: -1]))) if place else []
    if left and (least := min(left)) < best:
        best, where = least, place - 1 - left.index(least)
    right = list(accumulate(map(gain.__getitem__, now[place + 1 :])))
    if right and -(most := max(right)) < best:
        where = place + 1 + right.index(most)
    return where


def _gains(
    weave: Weave, row: int, movable: list[int], sides: tuple[int, ...]
) -> list[list[int]]:
    """Return what it costs more to have a chain left than right of each other, for those that may move."""
    order = weave.rows[row]
    gain: list[list[int]] = [[]] * len(order)
    for i in movable:
        gain[i] = [0] * len(order)
    bundles = [weave.bundles(chain) for chain in order]
    for side in sides:
        _add_crossings(gain, [(j, both[side]) for j, both in enumerate(bundles) if both[side][2]])
    index = {chain: i for i, chain in enumerate(order)}
    for a, b, pairs in weave.older[row]:
        i, j = index[a], index[b]
        if gain[i]:
            gain[i][j] -= INVERSION * pairs
        if gain[j]:
            gain[j][i] += INVERSION * pairs
    return gain


def _add_crossings(gain: list[list[int]], lined: list[tuple[int, _Bundle]]) -> None:
    """Add what the lines of each two chains cost each other; each pair is looked at once."""
    flat = [(j, *bundle[:3], bundle) for j, bundle in lined]
    for place, (i, left, right, weight, one) in enumerate(flat):
        own = gain[i]
        if not own:
            continue
        heavy = CROSSING * weight
        for j, start, end, other_weight, other in flat[place + 1 :]:
            if right < start:
                delta = -heavy * other_weight
            elif left > end:
                delta = heavy * other_weight
            else:
                delta = CROSSING * _overlapping(one, other)
            own[j] += delta
            if gain[j]:
                gain[j][i] -= delta
        for j, start, end, other_weight, other in flat[:place]:
            if gain[j]:
                continue  # from there it was looked at already
            if right < start:
                own[j] -= heavy * other_weight
            elif left > end:
                own[j] += heavy * other_weight
            else:
                own[j] += CROSSING * _overlapping(one, other)


def turn(weave: Weave, row: int, only: set[int] | None = None) -> bool:
    """Find for each chain of a row (or only some) the best order inside it; tell whether anything moved."""
    moved = False
    for number in weave.rows[row]:
        if not weave.turnable[number] or (only is not None and number not in only):
            continue
        chain = weave.chains[number]
        best = _best_inside(weave, number, chain)
        if best is not chain and best != chain:
            low = min(weave.place[node] for node in chain)
            weave.chains[number] = best
            for i, node in enumerate(best):
                weave.place[node] = low + i
            moved = True
    return moved


def _best_inside(weave: Weave, number: int, chain: list[int]) -> list[int]:
    place, edges = weave.place, weave.edges
    up = [(node, place[a] + place[b], w, u) for a, b, node, w, u in (edges[e] for e in weave.above[number])]
    down = [(a, b, 2 * place[node], w, u) for a, b, node, w, u in (edges[e] for e in weave.below[number])]
    older, partners = weave.within[number], weave.lattice.partners

    def cost(order: list[int]) -> int:
        at = {node: i for i, node in enumerate(order)}
        found = _crossed([(2 * at[node], other, w, u) for node, other, w, u in up])
        found += _crossed([(at[a] + at[b], other, w, u) for a, b, other, w, u in down])
        wrong = sum(at[a] > at[b] for a, b in older)
        far = 0 if len(order) == 2 else sum(abs(at[a] - at[b]) for a in order for b in partners.get(a, ()))
        return (CROSSING * found + INVERSION * wrong) * 1000 + far

    best, least = chain, cost(chain)
    mirrored = chain[::-1]
    if (value := cost(mirrored)) < least:
        best, least = mirrored, value
    if len(chain) == 2 or not weave.deep:
        return best
    limit = weave.lattice.apart[chain[0]]
    for _ in range(_PASSES):
        lines = min(len(up) ** 2 + len(down) ** 2, _FLAT * (len(up) + len(down))) // 2
        weave.effort -= len(chain) ** 2 * (len(chain) + lines)
        if weave.effort < 0:
            break
        before = least
        for node in chain:
            rest = [one for one in best if one != node]
            for where in range(len(chain)):
                tried = [*rest[:where], node, *rest[where:]]
                if apart(tried, partners) <= limit and (value := cost(tried)) < least:
                    best, least = tried, value
        if least == before:
            break
    return best


def _crossed(lines: list[_Inside]) -> int:
    """Count the crossings of the lines of one chain among themselves; those of one union do not count."""
    if len(lines) > _MANY:
        by_union: dict[int, list[_Inside]] = {}
        for line in lines:
            by_union.setdefault(line[3], []).append(line)
        return _passed(lines) - sum(_passed(own) for own in by_union.values() if len(own) > 1)
    found = 0
    for i, (x, other, w, u) in enumerate(lines):
        for y, another, v, t in lines[:i]:
            if (x - y) * (other - another) < 0 and u != t:
                found += w * v
    return found


def _passed(lines: list[_Inside]) -> int:
    """Count all crossings among lines: from the left, how many went before that end farther to the right."""
    passed: list[int] = []
    found = 0
    for _, other, weight, _ in sorted(lines):
        found += weight * (len(passed) - bisect_right(passed, other))
        for _ in range(weight):
            insort(passed, other)
    return found


def improve(weave: Weave, dirty: set[int] | None = None, rounds: int = 10) -> int:
    """Sift rows until nothing moves; return the cost."""
    for _ in improving(weave, dirty, rounds):
        pass
    return weave.cost


def improving(
    weave: Weave, dirty: set[int] | None = None, rounds: int = 10, only: set[int] | None = None
) -> Generator[None, None, None]:
    """Sift rows downward and upward, those whose neighbours changed, until nothing moves; row by row.

    With `only` no other chains move. At the end the weave is in the best order that was met.
    """
    depth = len(weave.rows)
    dirty = set(range(depth)) if dirty is None else set(dirty)
    least, best = weave.cost, weave.kept()
    for step in range(rounds):
        if not dirty:
            break
        for row in range(depth) if step % 2 == 0 else range(depth - 1, -1, -1):
            if row not in dirty:
                continue
            dirty.discard(row)
            moved = turn(weave, row, only)
            moved |= sift(weave, row, only)
            moved |= turn(weave, row, only)
            if moved:
                dirty |= {near for near in (row - 1, row + 1) if 0 <= near < depth}
                weave.reckon(row)
                if row + 1 < depth:
                    weave.reckon(row + 1)
            yield
        if weave.cost < least:
            least, best = weave.cost, weave.kept()
    if weave.cost > least:
        weave.back(best)
