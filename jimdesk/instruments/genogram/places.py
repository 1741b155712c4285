# SPDX-License-Identifier: Apache-2.0
"""Where everybody stands in a row: parents over the middle of their children, and room for every text.

Each row in turn is pulled to the rows beside it; what a pull may do is bounded by the smallest gaps, which
makes it an isotonic regression (pool adjacent violators): the nearest places to the wished ones.
"""

import itertools
from collections.abc import Callable, Iterator
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
        for left, right in itertools.pairwise(row):
            tight[right] = tight[left] + gap(left, right)
    x = tight.copy()
    for row in order:
        shift = x[row[-1]] / 2 if row else 0
        for node in row:
            x[node] -= shift
    pulls = _Pulls(lattice, tight, order, sources)

    def pull(row: list[int], *, down: bool, up: bool, last: bool = False) -> None:
        wishes = pulls.wishes(x, row, down=down, up=up, last=last)
        wishes.update((node, (fixed[node], _FIRM)) for node in row if node in fixed)
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
    """Who is pulled where by whom."""

    def __init__(
        self, lattice: Lattice, tight: list[float], order: list[list[int]], sources: list[tuple[int, ...]]
    ) -> None:
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
        self.left = {b: a for row in order for a, b in itertools.pairwise(row)}

    def ends(self, port: int) -> tuple[int, ...]:
        """Return the nodes between which a line leaves."""
        return (port,) if port >= 0 else self.sources[-1 - port]

    def free(self, node: int) -> bool:
        """Tell whether nothing but one line to children holds a node."""
        return node not in self.parents and len(self.ports_of.get(node, ())) < 2

    def wishes(
        self, x: list[float], row: list[int], *, down: bool, up: bool, last: bool = False
    ) -> dict[int, tuple[float, float]]:
        """Return (place, weight) for each node of a row: pulled down by its parents, up by its children."""
        found: dict[int, tuple[float, float]] = {}
        for node in row:
            pulls = [*self.from_parents(x, node)] if down else []
            pulls += self.from_children(x, node, last=last) if up else ()
            if not (last and pulls):
                beside = self.lattice.partners.get(node, ())
                pulls += ((x[other] + self.tight[node] - self.tight[other], 0.4) for other in beside)
            if not pulls:
                before = self.left.get(node)
                here = x[node] if before is None else x[before] + self.tight[node] - self.tight[before]
                pulls = [(here, 0.01)]
            weight = sum(pull[1] for pull in pulls)
            found[node] = sum(place * firm for place, firm in pulls) / weight, weight
        return found

    def from_parents(self, x: list[float], node: int) -> Iterator[tuple[float, float]]:
        """Yield where a child would stand if all children stood close together under their parents."""
        for port in self.parents.get(node, ()):
            offsets = [self.tight[child] for child in self.children[port]]
            ends = self.ends(port)
            over = sum(x[end] for end in ends) / len(ends)
            yield over + self.tight[node] - (min(offsets) + max(offsets)) / 2, self.firm(node, 1.0)

    def from_children(self, x: list[float], node: int, *, last: bool) -> Iterator[tuple[float, float]]:
        """Yield where a parent would stand over the middle of the children."""
        for port in self.ports_of.get(node, ()):
            group = self.children.get(port, [])
            if not group:
                continue
            ends = self.ends(port)
            under = (min(x[child] for child in group) + max(x[child] for child in group)) / 2
            over = sum(x[end] for end in ends) / len(ends)
            # where the other parent is held by others, the free one makes the whole way
            alone = last and len(ends) == 2 and self.free(node) and not all(map(self.free, ends))
            yield x[node] + (under - over) * (2 if alone else 1), self.firm(node, 1.5)

    def firm(self, node: int, person: float) -> float:
        """Return how strongly a node is pulled: a line that only passes should be straight."""
        return person if node < len(self.lattice.people) else 4.0


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
