# SPDX-License-Identifier: Apache-2.0
"""The family as a layered graph in whole numbers, on which the order and the places are reckoned.

Nodes are people and waypoints: where a line runs through a row in which none of its people stands. A union
is where the children's line leaves a couple. Edges run from a union or a waypoint to a node one row lower.
"""

import itertools
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from jimdesk.instruments.genogram.union import Kin

_TREES: Final = 200  # so many ways to hang partners together are tried, where they form circles
_Pair = tuple[int, int]  # two partners


@dataclass(slots=True)
class Edge:
    """A piece of a family's line between two rows; `port` is a waypoint, or union number -1 - port."""

    port: int
    node: int
    weight: int
    union: int


@dataclass(slots=True)
class Lattice:
    """Rows, nodes, edges; `unions[i]` belongs to `kin.sibships[i]`."""

    people: tuple[str, ...]
    row: list[int]  # of each node
    unions: list[tuple[int, ...]]  # the one or two nodes between which the line leaves
    edges: list[Edge]
    chains: list[list[int]]  # partners who stand together, or one node alone
    partners: dict[int, list[int]]  # in the same row
    older: list[tuple[int, int]]  # (older, younger) of one sibship in one row
    apart: dict[int, int]  # by the first node of a chain: how many couples in it cannot stand side by side
    usual: list[tuple[int, int]] = field(default_factory=list)  # (left, right) where nothing else decides

    def __hash__(self) -> int:
        """Hash what hardly ever is the same by chance; nothing changes any more once it is built."""
        return hash((self.people, tuple(self.row), len(self.edges)))

    @property
    def nodes(self) -> int:
        """How many people and waypoints there are."""
        return len(self.row)

    @property
    def depth(self) -> int:
        """How many rows there are."""
        return max(self.row, default=-1) + 1


def lattice(kin: Kin, rows: dict[str, int]) -> Lattice:
    """Build the layered graph of a family whose rows are known."""
    number = {person: i for i, person in enumerate(kin.people)}
    if any(not s.parents and any(rows[c] == 0 for c in s.children) for s in kin.sibships):
        rows = {person: row + 1 for person, row in rows.items()}  # room for the stem of unknown parents
    row = [rows[person] for person in kin.people]
    made = Lattice(kin.people, row, [], [], [], defaultdict(list), [], {})
    for couple in kin.couples:
        a, b = number[couple.one], number[couple.other]
        if row[a] == row[b]:
            made.partners[a].append(b)
            made.partners[b].append(a)
    for sibship in kin.sibships:
        _add_union(made, [number[p] for p in sibship.parents], [number[c] for c in sibship.children])
    made.chains = _chains(made)
    for couple in kin.couples:
        men = [number[one] for one in (couple.one, couple.other) if one in kin.men]
        if len(men) == 1 and row[number[couple.one]] == row[number[couple.other]]:
            made.usual.append((men[0], number[couple.one] + number[couple.other] - men[0]))
    for person in made.partners:
        made.usual += itertools.pairwise(made.partners[person])  # earlier partners first
    return made


def _add_union(made: Lattice, parents: list[int], children: list[int]) -> None:
    """Add the line of one sibship: a trunk of waypoints down to the lowest child."""
    union = len(made.unions)
    row = made.row
    top = max((row[p] for p in parents), default=min(row[c] for c in children) - 1)
    ends = tuple(p for p in parents if row[p] == top) or (_waypoint(made, top),)
    made.unions.append(ends)
    below = sorted((c for c in children if row[c] > top), key=lambda c: row[c])
    port = -1 - union
    level = top
    for place, child in enumerate(below):
        while row[child] > level + 1:
            level += 1
            node = _waypoint(made, level)
            made.edges.append(Edge(port, node, len(below) - place, union))
            port = node
        made.edges.append(Edge(port, child, 1, union))
    together: dict[int, list[int]] = defaultdict(list)
    for child in children:
        together[row[child]].append(child)
    for group in together.values():
        made.older += [(a, b) for i, a in enumerate(group) for b in group[i + 1 :]]


def _waypoint(made: Lattice, level: int) -> int:
    made.row.append(level)
    return len(made.row) - 1


def _chains(made: Lattice) -> list[list[int]]:
    """Return the components of partners, each in an order with as few couples apart as possible."""
    seen: set[int] = set()
    chains = []
    for start in range(made.nodes):
        if start in seen:
            continue
        found, parent = _spanned(start, made.partners)
        seen.update(found)
        paths = _fewest(found, parent, made.partners)
        chain = [node for path in _nearest(paths, made.partners) for node in path]
        chains.append(chain)
        made.apart.update(dict.fromkeys(chain, apart(chain, made.partners)))
    return chains


def _spanned(start: int, near: dict[int, list[int]]) -> tuple[list[int], dict[int, int]]:
    """Return who hangs together with somebody, in the order found, and through whom each was found."""
    found, parent = [start], {start: -1}
    for node in found:
        for other in near.get(node, ()):
            if other not in parent:
                parent[other] = node
                found.append(other)
    return found, parent


def _fewest(found: list[int], parent: dict[int, int], partners: dict[int, list[int]]) -> list[list[int]]:
    """Cover partners with as few paths as possible.

    Where they form circles, the tree through which they were found leaves couples out: such a couple takes
    the place of another one of its circle, as long as that helps.
    """
    paths = _paths(found, parent)
    couples = {(a, b) for a in found for b in partners.get(a, ()) if a < b}
    trees = [frozenset((min(pair), max(pair)) for pair in parent.items() if pair[1] >= 0)]
    seen = set(trees)
    while trees:
        tree = trees.pop(0)
        out = sorted(couples - tree)
        for pair, gone in _swaps(out, _spanned(found[0], _beside(tree))[1]) if len(paths) > 1 else ():
            other = tree - {gone} | {pair}
            if len(seen) > _TREES:
                return paths
            if other in seen:
                continue
            seen.add(other)
            tried = _paths(*_spanned(found[0], _beside(other)))
            if len(tried) < len(paths):
                paths, trees = tried, [other]
                break
            if len(tried) == len(paths):
                trees.append(other)  # as good, and from there one may come to a better one
    return paths


def _beside(couples: frozenset[_Pair]) -> dict[int, list[int]]:
    near: dict[int, list[int]] = defaultdict(list)
    for a, b in sorted(couples):
        near[a].append(b)
        near[b].append(a)
    return near


def _swaps(out: list[_Pair], parent: dict[int, int]) -> Iterator[tuple[_Pair, _Pair]]:
    """Yield (couple that is not in the tree, couple of its circle that is)."""
    for pair in out:
        ways = []
        for end in pair:
            way = [end]
            while parent[way[-1]] >= 0:
                way.append(parent[way[-1]])
            ways.append([(min(ends), max(ends)) for ends in itertools.pairwise(way)])
        yield from ((pair, gone) for gone in (*ways[0], *ways[1]) if (gone in ways[0]) != (gone in ways[1]))


def apart(chain: list[int], partners: dict[int, list[int]]) -> int:
    """Count the couples of a chain that do not stand side by side."""
    place = {node: i for i, node in enumerate(chain)}
    return sum(
        place[other] - place[node] > 1 for node in chain for other in partners.get(node, ()) if other in place
    )


def _paths(found: list[int], parent: dict[int, int]) -> list[list[int]]:
    """Cover a tree of partners with paths so that as few couples as possible are apart (exact for a tree)."""
    kids: dict[int, list[int]] = defaultdict(list)
    for node in found[1:]:
        kids[parent[node]].append(node)
    free: dict[int, int] = {}  # couples side by side below a node that may still have two neighbours itself
    tied: dict[int, int] = {}  # the same, where one side of it is kept for its own parent in the tree
    chosen: dict[int, list[int]] = {}
    for node in reversed(found):
        base = sum(free[kid] for kid in kids[node])
        gains = sorted(kids[node], key=lambda kid: (free[kid] - tied[kid] - 1, kid))
        good = [kid for kid in gains if tied[kid] + 1 - free[kid] > 0][:2]
        chosen[node] = good
        gain = [tied[kid] + 1 - free[kid] for kid in good]
        free[node], tied[node] = base + sum(gain), base + sum(gain[:1])
    near: dict[int, list[int]] = defaultdict(list)
    kept: set[int] = set()  # whose upper side is used
    for node in found:
        for kid in chosen[node][: 1 if node in kept else 2]:
            near[node].append(kid)
            near[kid].append(node)
            kept.add(kid)
    paths, seen = [], set[int]()
    for end in sorted(found, key=lambda node: len(near[node])):
        if end in seen:
            continue
        path, here = [end], end
        seen.add(end)
        while (further := next((n for n in near[here] if n not in seen), None)) is not None:
            path.append(further)
            seen.add(further)
            here = further
        paths.append(path)
    return paths


def _nearest(paths: list[list[int]], partners: dict[int, list[int]]) -> list[list[int]]:
    """Put the longest path in the middle, and the others beside it in turn, the earlier partner nearer."""
    rest = sorted(paths, key=lambda path: (-len(path), path[0]))
    placed = [rest.pop(0)]
    known = set(placed[0])
    while rest:
        path = next(
            (p for p in rest if any(other in known for node in p for other in partners[node])), rest[0]
        )
        rest.remove(path)
        known.update(path)
        placed.append(path)
    return placed
