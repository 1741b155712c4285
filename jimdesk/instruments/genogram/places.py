# SPDX-License-Identifier: Apache-2.0
"""Where everybody stands in a row: parents over the middle of their children, and room for every text.

Each row in turn is pulled to the rows beside it; what a pull may do is bounded by the smallest gaps, which
makes it an isotonic regression (pool adjacent violators): the nearest places to the wished ones.
"""

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
) -> list[float]:
    """Return the x of every node.

    `gap` is the smallest distance of two neighbours in a row; `sources[i]` are the nodes in whose middle the
    line of union i leaves; `fixed` are places that were given by hand.
    """
    fixed = fixed or {}
    tight = [0.0] * lattice.nodes
    for row in order:
        for left, right in zip(row, row[1:], strict=False):
            tight[right] = tight[left] + gap(left, right)
    x = tight.copy()
    for row in order:
        shift = x[row[-1]] / 2 if row else 0
        for node in row:
            x[node] -= shift
    pulls = _Pulls(lattice, tight, order, sources)
    depth = range(len(order))
    for round_ in range(_ROUNDS):
        for row in depth if round_ % 2 == 0 else reversed(depth):
            both = round_ >= _ROUNDS // 4
            wishes = pulls.wishes(x, order[row], down=round_ % 2 == 0 or both, up=round_ % 2 == 1 or both)
            for node in order[row]:
                if node in fixed:
                    wishes[node] = (fixed[node], _FIRM)
            _pool(x, order[row], wishes, tight)
    for row in [*reversed(depth)] * 2:  # at last, whoever is free to stands exactly over the children
        wishes = pulls.wishes(x, order[row], down=True, up=True, last=True)
        for node in order[row]:
            if node in fixed:
                wishes[node] = (fixed[node], _FIRM)
        _pool(x, order[row], wishes, tight)
    return x


class _Pulls:
    """Who is pulled where by whom."""

    def __init__(self, lattice: Lattice, tight: list[float], order: list[list[int]], sources: list[tuple[int, ...]]) -> None:
        self.sources = sources
        self.lattice = lattice
        self.tight = tight
        self.children: dict[int, list[int]] = {}  # by port
        for edge in lattice.edges:
            self.children.setdefault(edge.port, []).append(edge.node)
        self.ports_of: dict[int, list[int]] = {}  # by node of which it is an end
        for number, ends in enumerate(sources):
            for node in ends:
                self.ports_of.setdefault(node, []).append(-1 - number)
        for port in self.children:
            if port >= 0:
                self.ports_of.setdefault(port, []).append(port)
        self.parents: dict[int, list[int]] = {}
        for edge in lattice.edges:
            self.parents.setdefault(edge.node, []).append(edge.port)
        self.left = {b: a for row in order for a, b in zip(row, row[1:], strict=False)}

    def ends(self, port: int) -> tuple[int, ...]:
        """Return the nodes between which a line leaves."""
        return (port,) if port >= 0 else self.sources[-1 - port]

    def free(self, node: int) -> bool:
        """Tell whether nothing but one line to children holds a node."""
        return node not in self.parents and len(self.ports_of.get(node, ())) < 2

    def wishes(self, x: list[float], row: list[int], *, down: bool, up: bool, last: bool = False) -> dict[int, tuple[float, float]]:
        """Return (place, weight) for each node of a row: pulled down from its parents, up from its children."""
        found: dict[int, tuple[float, float]] = {}
        for node in row:
            sum_ = weight = 0.0
            if down:
                for port in self.parents.get(node, ()):
                    group = self.children[port]
                    offsets = [self.tight[child] for child in group]
                    middle = (min(offsets) + max(offsets)) / 2
                    ends = self.ends(port)
                    over = sum(x[end] for end in ends) / len(ends)
                    firm = 4.0 if node >= len(self.lattice.people) else 1.0
                    sum_ += firm * (over + self.tight[node] - middle)
                    weight += firm
            if up:
                for port in self.ports_of.get(node, ()):
                    group = self.children.get(port, [])
                    if group:
                        under = (min(x[c] for c in group) + max(x[c] for c in group)) / 2
                        ends = self.ends(port)
                        over = sum(x[end] for end in ends) / len(ends)
                        firm = 4.0 if node >= len(self.lattice.people) else 1.5
                        alone = last and len(ends) == 2 and self.free(node) and not all(map(self.free, ends))
                        sum_ += firm * (x[node] + (under - over) * (2 if alone else 1))
                        weight += firm
            for other in () if last and weight else self.lattice.partners.get(node, ()):
                near = x[other] + self.tight[node] - self.tight[other]
                sum_ += 0.4 * near
                weight += 0.4
            if not weight:
                before = self.left.get(node)
                here = x[node] if before is None else x[before] + self.tight[node] - self.tight[before]
                sum_, weight = 0.01 * here, 0.01
            found[node] = (sum_ / weight, weight)
        return found


def _pool(x: list[float], row: list[int], wishes: dict[int, tuple[float, float]], tight: list[float]) -> None:
    """Put a row as near as possible to its wishes without any gap becoming too small."""
    pools: list[tuple[float, float, int]] = []  # (mean, weight, how many)
    for node in row:
        wish, weight = wishes[node]
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
