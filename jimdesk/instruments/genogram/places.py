# SPDX-License-Identifier: Apache-2.0
"""Where everybody stands in a row: parents over the middle of their children, and room for every text.

Each row in turn is pulled to the rows beside it; what a pull may do is bounded by the smallest gaps, which
makes it an isotonic regression (pool adjacent violators): the nearest places to the wished ones.
"""

import itertools
from collections.abc import Callable
from typing import Final

from jimdesk.instruments.genogram.lattice import Lattice

_ROUNDS: Final = 30
_FIRM: Final = 1e6  # the weight of a place that was given by hand


def places(
    lattice: Lattice,
    order: list[list[int]],
    sources: list[tuple[int, ...]],
    gap: Callable[[int, int], int],
    fixed: dict[int, int] | None = None,
    start: list[float] | None = None,
) -> list[float]:
    """Return the x of every node.

    `gap` is the smallest distance of two neighbours in a row; `sources[i]` are the nodes in whose middle the
    line of union i leaves; `fixed` are places given by hand, `start` where all would stand without those.
    """
    fixed = fixed or {}
    tight = [0.0] * lattice.nodes
    for row in order:
        for left, right in itertools.pairwise(row):
            tight[right] = tight[left] + gap(left, right)
    x = (start or tight).copy()
    for row in order if not start else ():
        shift = x[row[-1]] / 2 if row else 0
        for node in row:
            x[node] -= shift
    pulls = _Pulls(lattice, tight, order, sources)

    def pull(row: list[int], *, down: bool, up: bool, last: bool = False) -> None:
        wishes = pulls.wishes(x, row, down=down, up=up, last=last)
        if fixed:
            by_hand = {node: (fixed[node], _FIRM) for node in row if node in fixed}
            wishes = [by_hand.get(node, wish) for node, wish in zip(row, wishes, strict=True)]
        _pool(x, row, wishes, tight)

    for round_ in range(_ROUNDS):
        downward = round_ % 2 == 0
        both = round_ >= _ROUNDS // 4
        for row in order if downward else reversed(order):
            pull(row, down=downward or both, up=not downward or both)
    for row in [*reversed(order)] * 2:  # at last, whoever is free to stands exactly over the children
        pull(row, down=True, up=True, last=True)
    return x


class _Pulls:
    """Who is pulled where by whom: what stays the same from round to round is reckoned once."""

    def __init__(
        self, lattice: Lattice, tight: list[float], order: list[list[int]], sources: list[tuple[int, ...]]
    ) -> None:
        self.partners = lattice.partners
        self.tight = tight
        people = len(lattice.people)
        children: dict[int, list[int]] = {}  # by port
        parents: dict[int, list[int]] = {}
        for edge in lattice.edges:
            children.setdefault(edge.port, []).append(edge.node)
            parents.setdefault(edge.node, []).append(edge.port)
        ports_of: dict[int, list[int]] = {}  # by node of which it is an end
        for number, ends in enumerate(sources):
            for node in ends:
                ports_of.setdefault(node, []).append(-1 - number)
        for port in children:
            if port >= 0:
                ports_of.setdefault(port, []).append(port)
        # nothing but one line to children holds these
        free = [node not in parents and len(ports_of.get(node, ())) < 2 for node in range(lattice.nodes)]
        # (first end, last end, where the child stands from their middle), by child: all children of a port
        # stand close together under their parents
        self.over: list[list[tuple[int, int, float]]] = [[] for _ in range(lattice.nodes)]
        # (first end, last end, first child, last child, alone): where the other parent is held, a free one
        # goes all the way
        self.under: list[list[tuple[int, int, int, int, bool]]] = [[] for _ in range(lattice.nodes)]
        for port, group in children.items():
            ends = (port,) if port >= 0 else sources[-1 - port]
            first, last = min(group, key=tight.__getitem__), max(group, key=tight.__getitem__)
            middle = (tight[first] + tight[last]) / 2
            for child in group:
                self.over[child].append((ends[0], ends[-1], tight[child] - middle))
            for node in dict.fromkeys(ends):
                alone = len(ends) == 2 and free[node] and not all(free[end] for end in ends)
                self.under[node].append((ends[0], ends[-1], first, last, alone))
        # how strongly a node is pulled from above and from below: a line that only passes should be straight
        self.firm = [(1.0, 1.5) if node < people else (4.0, 4.0) for node in range(lattice.nodes)]
        self.left = {b: a for row in order for a, b in itertools.pairwise(row)}

    def wishes(
        self, x: list[float], row: list[int], *, down: bool, up: bool, last: bool = False
    ) -> list[tuple[float, float]]:
        """Return (place, weight) for each node of a row: pulled down by its parents, up by its children."""
        found = []
        tight, firm, over, under, partners = self.tight, self.firm, self.over, self.under, self.partners
        for node in row:
            here = x[node]
            total = weight = 0.0
            above, below = firm[node]
            if down:
                for one, other, offset in over[node]:
                    total += ((x[one] + x[other]) / 2 + offset) * above
                    weight += above
            if up:
                for one, other, start, end, alone in under[node]:
                    way = (x[start] + x[end]) / 2 - (x[one] + x[other]) / 2
                    total += (here + way * (2 if last and alone else 1)) * below
                    weight += below
            if node in partners and not (last and weight):
                for other in partners[node]:
                    total += (x[other] + tight[node] - tight[other]) * 0.4
                    weight += 0.4
            if not weight:
                before = self.left.get(node)
                place = here if before is None else x[before] + tight[node] - tight[before]
                total, weight = place * 0.01, 0.01
            found.append((total / weight, weight))
        return found


def _pool(x: list[float], row: list[int], wishes: list[tuple[float, float]], tight: list[float]) -> None:
    """Put a row as near as possible to its wishes without any gap becoming too small."""
    pools: list[tuple[float, float, int]] = []  # (mean, weight, how many)
    for node, (wish, weight) in zip(row, wishes, strict=True):
        mean, count = wish - tight[node], 1
        while pools and pools[-1][0] > mean:
            other, heavy, more = pools.pop()
            mean = (mean * weight + other * heavy) / (weight + heavy)
            weight += heavy
            count += more
        pools.append((mean, weight, count))
    place = 0
    for mean, _, count in pools:
        for node in row[place : place + count]:
            x[node] = mean + tight[node]
        place += count
