# SPDX-License-Identifier: Apache-2.0
"""Pushing chips apart: where each box is drawn so that none covers another, as near as can be to its place.

This is drawing and is never kept. The middle of a box stays in its own cell, since a reader takes the
middle for the place; only when a cell cannot hold its boxes at any size may they leave it. The answer
depends on nothing but what is given: the same people at the same places are always drawn the same.
"""

import math
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import groupby
from typing import Final

from jimdesk.core.frozen import frozen
from jimdesk.drawing import Point, RectBox
from jimdesk.instruments.circle.region import GAP, Box, Region, Size, Span, Taken

_STEP: Final = 6  # pixels between the rows that are tried
_CROWD: Final = 500  # boxes; above this the smallest ones would fill the circle twice over
_ORDERS: Final = 5  # in which cells are filled, before all boxes become smaller
_FEW: Final = 40  # boxes; of more two orders are enough
_HAIR: Final = 1e-6


@frozen
class Wish:
    """A box that wants to stand somewhere, in a region, with its sizes from the largest to the smallest."""

    at: Point
    region: Region
    sizes: tuple[Size, ...]


@frozen
class Settled:
    """Where a box came to stand, and at which of its sizes."""

    at: Point
    size: int

    def box(self, wish: Wish) -> RectBox:
        """Return the box itself."""
        width, height = wish.sizes[self.size]
        return self.at[0] - width / 2, self.at[1] - height / 2, width, height


Cell = list[tuple[int, Wish]]  # who stands in one cell, by their numbers


def apart(wishes: Sequence[Wish], obstacles: Sequence[RectBox], bounds: RectBox) -> list[Settled]:
    """Return where each box stands: none over another, over an obstacle, or out of bounds.

    Cells are filled from the inside outwards, since the inner ones have least room; one that finds no room
    so has its turn before the others, since a large box reaches into the next ring. The boxes of one cell
    share one size, and a picture has at most two sizes next to each other: the largest that all fit in.
    """
    taken = [(x + width / 2, y + height / 2, width, height) for x, y, width, height in obstacles]
    order = sorted(range(len(wishes)), key=lambda n: (wishes[n].region.outer, wishes[n].region.start, n))
    cells = [
        [(n, wishes[n]) for n in cell] for _, cell in groupby(order, key=lambda n: wishes[n].region)
    ]
    sizes = min((len(wish.sizes) for wish in wishes), default=0)
    if len(wishes) > _CROWD:  # more than any circle of this size holds: each at its own place, the smallest
        return [Settled(wish.at, sizes - 1) for wish in wishes]
    for largest in range(sizes):
        settled = _in_some_order(cells, taken, bounds, largest, last=largest == sizes - 1)
        if settled is not None:
            return [settled[n] for n in range(len(wishes))]
    return []


def _in_some_order(
    cells: list[Cell], taken: list[Taken], bounds: RectBox, largest: int, *, last: bool
) -> dict[int, Settled] | None:
    """Settle all cells; where one is too full since others stand in its way, that one goes first."""
    for _ in range(_ORDERS if sum(map(len, cells)) <= _FEW else 2):
        settled, full = _settled(cells, taken, bounds, largest, last=last)
        if full is None or full is cells[0]:
            return settled
        cells = [full, *(cell for cell in cells if cell is not full)]
    return None


def _settled(
    cells: list[Cell], taken: list[Taken], bounds: RectBox, largest: int, *, last: bool
) -> tuple[dict[int, Settled] | None, Cell | None]:
    """Settle all cells at two sizes, or tell which cell is too full; at the `last` try some go outside."""
    taken, settled = list(taken), {}
    for cell in cells:
        sizes = (largest,) if last else (largest, largest + 1)
        places = next((found for size in sizes if (found := _fitted(cell, taken, bounds, size))), None)
        if places is None and not last:
            return None, cell
        places = places or _overflowing(cell, taken, bounds)
        settled.update(places)
        taken += [(*places[n].at, *wish.sizes[places[n].size]) for n, wish in cell]
    return settled, None


def _fitted(cell: Cell, taken: list[Taken], bounds: RectBox, size: int) -> dict[int, Settled] | None:
    """Settle the boxes of one cell in it at one size, first come first; None where it cannot hold them."""
    region = cell[0][1].region
    boxes = tuple((wish.at, wish.sizes[size]) for _, wish in cell)
    largest = max(width for _, (width, _) in boxes), max(height for _, (_, height) in boxes)
    near = tuple(_around(region, taken, largest))
    places = _places(boxes, region, near, bounds)
    if places is None and _loses_names(cell, size):
        from jimdesk.instruments.circle.rows import in_rows  # where there is room for all, nobody needs it

        places = in_rows(boxes, region, near, bounds)
    if places is None:
        return None
    return {number: Settled(at, size) for (number, _), at in zip(cell, places, strict=True)}


def _loses_names(cell: Cell, size: int) -> bool:
    """Tell whether the next smaller boxes have no names any more: as wide as they are high."""
    sizes = [wish.sizes[size : size + 2] for _, wish in cell]
    return all(len(two) == 2 and two[1][0] == two[1][1] for two in sizes) and any(
        two[0][0] != two[0][1] for two in sizes
    )


@lru_cache(maxsize=512)
def _places(
    boxes: tuple[Box, ...], region: Region, near: tuple[Taken, ...], bounds: RectBox
) -> tuple[Point, ...] | None:
    """Return where the boxes of one cell stand, in their order; None where it cannot hold them.

    A gesture changes one cell or two: the others are found here again. It holds places, nobody's name.
    """
    first = _one_by_one(boxes, region, near, bounds)
    if first or len(boxes) > _FEW // 5:
        return first
    second = _one_by_one(boxes[::-1], region, near, bounds)
    return second and second[::-1]


def _one_by_one(
    boxes: Iterable[Box], region: Region, near: Iterable[Taken], bounds: RectBox
) -> tuple[Point, ...] | None:
    taken, places = list(near), list[Point]()
    for wanted, size in boxes:
        at = nearest(wanted, region, size, taken, bounds)
        if at is None:
            return None
        places.append(at)
        taken.append((*at, *size))
    return tuple(places)


def _overflowing(cell: Cell, taken: list[Taken], bounds: RectBox) -> dict[int, Settled]:
    """Settle the boxes of a cell that cannot hold them: in it, in its ring, in the circle, or as they are."""
    places, taken = {}, list(taken)
    for number, wish in cell:
        smallest, region = len(wish.sizes) - 1, wish.region
        ring = Region(region.frame, region.inner, region.outer, 0, 360)
        circle = Region(region.frame, 0, region.frame.radius, 0, 360)
        size = wish.sizes[smallest]
        tries = (nearest(wish.at, one, size, taken, bounds) for one in (region, ring, circle))
        at = next((one for one in tries if one), wish.at)
        places[number] = Settled(at, smallest)
        taken.append((*at, *size))
    return places


def _around(region: Region, taken: list[Taken], size: Size) -> list[Taken]:
    """Return what is taken so near to a region that a box in it could touch it."""
    left, top, right, bottom = region.extent
    return [
        (x, y, width, height) for x, y, width, height in taken
        if left < x + (width + size[0]) / 2 + GAP and x - (width + size[0]) / 2 - GAP < right
        and top < y + (height + size[1]) / 2 + GAP and y - (height + size[1]) / 2 - GAP < bottom
    ]


def nearest(at: Point, region: Region, size: Size, taken: list[Taken], bounds: RectBox) -> Point | None:
    """Return the free point of a region nearest to a point; None where there is none."""
    near = [(x, y, (wide + size[0]) / 2 + GAP, (high + size[1]) / 2 + GAP) for x, y, wide, high in taken]
    left, top = bounds[0] + size[0] / 2, bounds[1] + size[1] / 2
    right, bottom = left + bounds[2] - size[0], top + bounds[3] - size[1]
    best: Point | None = None
    least = math.inf
    for y in _rows(at[1], (max(region.extent[1], top), min(region.extent[3], bottom)), near):
        if abs(y - at[1]) >= least:
            break
        spans = region.spans(y)
        blocked = [(x - wide, x + wide) for x, b, wide, high in near if abs(y - b) < high - _HAIR]
        blocked.sort()
        for low, high in spans:
            x = _free(at[0], max(low, left), min(high, right), blocked)
            if x is not None and math.hypot(x - at[0], y - at[1]) < least:
                best, least = (x, y), math.hypot(x - at[0], y - at[1])
    return best


def _rows(y: float, within: Span, near: list[Taken]) -> list[float]:
    """Return the rows worth trying, the nearest first: its own, those that touch a box, and a comb."""
    low, high = within
    rows = {y, low, high}
    rows.update(b + side * half for _, b, _, half in near for side in (-1, 1))
    rows.update(low + _STEP * step for step in range(int(max(high - low, 0) / _STEP) + 1))
    return sorted((row for row in rows if low <= row <= high), key=lambda row: (abs(row - y), row))


def _free(x: float, low: float, high: float, blocked: list[Span]) -> float | None:
    """Return the point between two others nearest to x that lies in none of the stretches, sorted."""
    if low > high:
        return None
    x = min(max(x, low), high)
    left = right = x
    for a, b in blocked:
        if a + _HAIR < right < b - _HAIR:
            right = b
    for a, b in sorted(blocked, key=_end, reverse=True):
        if a + _HAIR < left < b - _HAIR:
            left = a
    found = [one for one in (left, right) if low <= one <= high]
    return min(found, key=lambda one: abs(one - x), default=None)


def _end(span: Span) -> float:
    return span[1]
