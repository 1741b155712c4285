# SPDX-License-Identifier: Apache-2.0
"""The generations: in which row everybody stands.

Partners stand in one row unless one descends from the other, children below their parents, and the lines
from parents to children are as short as they can be together: a network simplex on the rows.
"""

from collections import Counter, defaultdict
from functools import cache
from typing import Final

from jimdesk.instruments.genogram.union import Kin

PITCH: Final = 166  # between two rows in the picture, at least
_TRIES: Final = 3  # to let partners stand in one row who could not at first
_Arc = tuple[int, int]  # (above, below): the lower one stands at least one row lower


def rows(kin: Kin, stood: dict[str, float] | None = None) -> dict[str, int]:
    """Return the row of everybody in the tree, counted from 0 at the top.

    `stood` is how low people stood until now: what hangs together no longer stays beside the rest as it was.
    """
    number = {person: i for i, person in enumerate(kin.people)}
    stems = [s for s in kin.sibships if not s.parents]
    arcs = {(number[p], number[c]) for s in kin.sibships for p in s.parents for c in s.children}
    arcs |= {(len(number) + i, number[c]) for i, s in enumerate(stems) for c in s.children}
    level_with = _together(kin, number, len(number) + len(stems), arcs)
    merged = sorted({(level_with[a], level_with[b]) for a, b in arcs if level_with[a] != level_with[b]})
    parts = _parts(sorted(set(level_with)), _acyclic(merged))
    height: dict[int, int] = {}
    main = level_with[number[kin.centre]] if kin.centre else -1
    for nodes, own in sorted(parts, key=lambda part: main not in part[0]):
        levels = _shortest(nodes, own)
        shift = _as_before(levels, height, level_with, kin, stood or {})
        if shift is None:
            shift = _beside(levels, height, level_with, kin)
        height.update({node: level + shift for node, level in levels.items()})
    found = {person: height[level_with[i]] for person, i in number.items()}
    top = min(found.values(), default=0)
    return {person: level - top for person, level in found.items()}


def _together(kin: Kin, number: dict[str, int], size: int, arcs: set[_Arc]) -> list[int]:
    """Put partners into one class, unless that would make somebody an ancestor of his own row.

    Whom that leaves on two rows may depend on who came first: they come first in another try.
    """
    pairs = [(number[couple.one], number[couple.other]) for couple in kin.couples]
    best, refused = _joined(pairs, size, arcs)
    left = refused
    for _ in range(_TRIES if refused else 0):
        pairs = [*left, *(pair for pair in pairs if pair not in left)]
        found, left = _joined(pairs, size, arcs)
        if len(left) < len(refused):
            best, refused = found, left
    return best


def _joined(pairs: list[_Arc], size: int, arcs: set[_Arc]) -> tuple[list[int], list[_Arc]]:
    """Join pair after pair into classes; return the class of everybody, and who could not be joined."""
    class_of = list(range(size))
    members = [[i] for i in range(size)]
    below: list[set[int]] = [set() for _ in range(size)]
    refused = []
    for a, b in arcs:
        below[a].add(b)
    for pair in pairs:
        a, b = class_of[pair[0]], class_of[pair[1]]
        if a == b:
            continue
        if _descends(a, b, below, members, class_of) or _descends(b, a, below, members, class_of):
            refused.append(pair)
            continue
        a, b = min(a, b), max(a, b)
        for one in members[b]:
            class_of[one] = a
        members[a] += members[b]
    return class_of, refused


def _descends(
    start: int, goal: int, below: list[set[int]], members: list[list[int]], class_of: list[int]
) -> bool:
    """Tell whether a class lies somewhere below another."""
    seen, edge = {start}, [start]
    while edge:
        for one in members[edge.pop()]:
            for child in below[one]:
                there = class_of[child]
                if there == goal:
                    return True
                if there not in seen:
                    seen.add(there)
                    edge.append(there)
    return False


def _acyclic(arcs: list[_Arc]) -> list[_Arc]:
    """Leave out the arcs that close a circle: somebody who is noted as an own forefather."""
    below: dict[int, list[int]] = defaultdict(list)
    for a, b in arcs:
        below[a].append(b)
    state: dict[int, int] = {}
    back: set[_Arc] = set()
    for start in sorted(below):
        stack = [(start, iter(below[start]))] if start not in state else []
        state.setdefault(start, 1)
        while stack:
            node, rest = stack[-1]
            child = next(rest, None)
            if child is None:
                state[node] = 2
                stack.pop()
            elif state.get(child) == 1:
                back.add((node, child))
            elif child not in state:
                state[child] = 1
                stack.append((child, iter(below[child])))
    return [arc for arc in arcs if arc not in back]


def _parts(nodes: list[int], arcs: list[_Arc]) -> list[tuple[list[int], list[_Arc]]]:
    """Split into what hangs together."""
    near: dict[int, list[int]] = defaultdict(list)
    for a, b in arcs:
        near[a].append(b)
        near[b].append(a)
    part_of: dict[int, int] = {}
    parts: list[tuple[list[int], list[_Arc]]] = []
    for start in nodes:
        if start in part_of:
            continue
        part_of[start] = len(parts)
        found = [start]
        for node in found:
            for other in near[node]:
                if other not in part_of:
                    part_of[other] = len(parts)
                    found.append(other)
        parts.append((found, []))
    for arc in arcs:
        parts[part_of[arc[0]]][1].append(arc)
    return parts


def _as_before(
    levels: dict[int, int], known: dict[int, int], level_with: list[int], kin: Kin, stood: dict[str, float]
) -> int | None:
    """Return by how many rows to lower a part, so that most of it stays where it stood beside the others."""
    people = [(level_with[i], stood[person]) for i, person in enumerate(kin.people) if person in stood]
    row_at = {y: known[node] for node, y in people if node in known}
    if not row_at:
        return None
    wanted: Counter[int] = Counter()
    for node, y in people:
        if node in levels:
            near = min(row_at, key=lambda other: (abs(other - y), other))
            wanted[row_at[near] + round((y - near) / PITCH) - levels[node]] += 1
    return max(wanted, key=lambda shift: (wanted[shift], shift), default=None)


def _beside(
    levels: dict[int, int], known: dict[int, int], level_with: list[int], kin: Kin
) -> int:
    """Return by how many rows to lower a part, so that people of one age stand in one row."""
    years: dict[int, list[int]] = defaultdict(list)
    own: list[tuple[int, int]] = []
    for i, person in enumerate(kin.people):
        node, year = level_with[i], kin.born.get(person, 0) // 10000
        if year and node in known:
            years[known[node]].append(year)
        if year and node in levels:
            own.append((levels[node], year))
    if not known:
        return 0
    if not years or not own:
        return known[level_with[kin.people.index(kin.centre)]] - max(levels.values())
    mean = {row: sum(found) / len(found) for row, found in years.items()}

    @cache
    def far(at: int, year: int) -> float:
        return min(abs(row - at) * 25 + abs(mean[row] - year) for row in mean)

    def strangeness(shift: int) -> float:
        return sum(far(level + shift, year) for level, year in own)

    shifts = range(min(known.values()) - 3, max(known.values()) + 1)
    return min(shifts, key=lambda shift: (strangeness(shift), abs(shift)))


def _shortest(nodes: list[int], arcs: list[_Arc]) -> dict[int, int]:
    """Return the levels with the shortest arcs together (network simplex; every arc is at least one row)."""
    index = {node: i for i, node in enumerate(nodes)}
    ends = [(index[a], index[b]) for a, b in arcs]
    size = len(nodes)
    level = _longest(size, ends)
    weight = [0] * size
    for a, b in ends:
        weight[a] += 1
        weight[b] -= 1
    near: list[list[tuple[int, int]]] = [[] for _ in range(size)]  # (other end, arc), in the tree
    for e in _tight_tree(size, ends, level):
        _hang(near, ends, e)
    for _ in range(20 * size):  # far above what is ever needed; a bound against going round in circles
        leaving = _cut(size, ends, near, weight)
        if leaving is None:
            break
        arc, tail = leaving
        slack, entering = min(
            (level[b] - level[a] - 1, e) for e, (a, b) in enumerate(ends) if b in tail and a not in tail
        )
        for node in tail:
            level[node] -= slack
        a, b = ends[arc]
        near[a].remove((b, arc))
        near[b].remove((a, arc))
        _hang(near, ends, entering)
    low = min(level, default=0)
    return {node: level[i] - low for i, node in enumerate(nodes)}


def _longest(size: int, ends: list[_Arc]) -> list[int]:
    level = [0] * size
    waits = [0] * size
    below: list[list[int]] = [[] for _ in range(size)]
    for a, b in ends:
        below[a].append(b)
        waits[b] += 1
    ready = [node for node in range(size) if not waits[node]]
    for node in ready:
        for child in below[node]:
            level[child] = max(level[child], level[node] + 1)
            waits[child] -= 1
            if not waits[child]:
                ready.append(child)
    return level


def _tight_tree(size: int, ends: list[_Arc], level: list[int]) -> list[int]:
    """Shift levels until a spanning tree of arcs of length one is there; return its arcs."""
    touching: list[list[int]] = [[] for _ in range(size)]
    for e, (a, b) in enumerate(ends):
        touching[a].append(e)
        touching[b].append(e)
    inside, tree, found = {0}, list[int](), [0]
    while True:
        for node in found:  # grows while we go through it
            for e in touching[node]:
                a, b = ends[e]
                other = a + b - node
                if other not in inside and level[b] - level[a] == 1:
                    inside.add(other)
                    found.append(other)
                    tree.append(e)
        if len(inside) == size:
            return tree
        slack, e = min(
            (level[b] - level[a] - 1, e) for e, (a, b) in enumerate(ends) if (a in inside) != (b in inside)
        )
        shift = slack if ends[e][1] not in inside else -slack
        for node in inside:
            level[node] += shift


def _hang(near: list[list[tuple[int, int]]], ends: list[_Arc], e: int) -> None:
    a, b = ends[e]
    near[a].append((b, e))
    near[b].append((a, e))


def _cut(
    size: int, ends: list[_Arc], near: list[list[tuple[int, int]]], weight: list[int]
) -> tuple[int, set[int]] | None:
    """Return a tree arc across which shortening helps, with the nodes on its upper side; None at the best."""
    above, arc, order = [-1] * size, [-1] * size, [0]
    for node in order:
        came = arc[node]
        for other, e in near[node]:
            if e != came:
                above[other], arc[other] = node, e
                order.append(other)
    total = weight.copy()
    for node in reversed(order[1:]):
        total[above[node]] += total[node]
    for node in order[1:]:
        upper = ends[arc[node]][0] == node  # the subtree is the upper side of its arc
        if (total[node] if upper else -total[node]) < 0:
            branch = _below(node, above, near)
            return arc[node], branch if upper else set(range(size)) - branch
    return None


def _below(node: int, above: list[int], near: list[list[tuple[int, int]]]) -> set[int]:
    """Return what hangs on a node, itself included."""
    found = [node]
    for here in found:
        found += [other for other, _ in near[here] if above[other] == here]
    return set(found)
