# SPDX-License-Identifier: Apache-2.0
"""Pushing chips apart: where each box is drawn so that none covers another, as near as can be to its place.

This is drawing and is never kept. The middle of a box stays in its own cell, since a reader takes the
middle for the place; only when a cell cannot hold its boxes at any size may they leave it. The answer
depends on nothing but what is given: the same people at the same places are always drawn the same.
"""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import Final

from jimdesk.drawing import Point, RectBox
from jimdesk.instruments.circle.geometry import Frame

GAP: Final = 4  # pixels between two boxes
_STEP: Final = 6  # pixels between the rows that are tried
_HAIR: Final = 1e-6

Span = tuple[float, float]
Size = tuple[float, float]  # width and height


@dataclass(frozen=True, slots=True)
class Region:
    """Where the middle of a box may be: between two radii and two bearings."""

    frame: Frame
    inner: float  # pixels
    outer: float
    start: float  # degrees
    end: float

    @property
    def rows(self) -> Span:
        """The highest and the lowest row that may touch the region."""
        return self.frame.y - self.outer, self.frame.y + self.outer

    def spans(self, y: float) -> list[Span]:
        """Return the stretches of one row that lie in the region."""
        down = y - self.frame.y
        if abs(down) >= self.outer:
            return []
        wide = math.sqrt(self.outer**2 - down**2)
        hole = math.sqrt(self.inner**2 - down**2) if abs(down) < self.inner else 0.0
        halves = [(-wide, -hole), (hole, wide)] if hole else [(-wide, wide)]
        if self.end - self.start < 360:
            wedges = list(self._wedges(down))
            halves = [
                (max(a, c), min(b, d)) for a, b in halves for c, d in wedges if max(a, c) < min(b, d) - _HAIR
            ]
        return [(self.frame.x + a, self.frame.x + b) for a, b in halves]

    def _wedges(self, down: float) -> Iterator[Span]:
        """Yield the stretches of a row in the sector, taken in pieces of at most a quarter turn."""
        pieces = max(math.ceil((self.end - self.start) / 90), 1)
        width = (self.end - self.start) / pieces
        for piece in range(pieces):
            start = self.start + piece * width
            span = _beyond(start, down, 1)
            other = _beyond(start + width, down, -1)
            if span and other and max(span[0], other[0]) < min(span[1], other[1]):
                yield max(span[0], other[0]), min(span[1], other[1])


def _beyond(bearing: float, down: float, turn: int) -> Span | None:
    """Return the stretch of a row clockwise (1) or anticlockwise (-1) of a bearing."""
    angle = math.radians(bearing)
    across, along = math.sin(angle), math.cos(angle)  # the ray runs (across, -along)
    if abs(along) < 1e-9:  # a level ray: the whole row or nothing
        return (-math.inf, math.inf) if across * down * turn >= 0 else None
    edge = -across * down / along
    return (edge, math.inf) if along * turn > 0 else (-math.inf, edge)


@dataclass(frozen=True, slots=True)
class Wish:
    """A box that wants to stand somewhere, in a region, with its sizes from the largest to the smallest."""

    at: Point
    region: Region
    sizes: tuple[Size, ...]


@dataclass(frozen=True, slots=True)
class Settled:
    """Where a box came to stand, and at which of its sizes."""

    at: Point
    size: int

    def box(self, wish: Wish) -> RectBox:
        """Return the box itself."""
        width, height = wish.sizes[self.size]
        return self.at[0] - width / 2, self.at[1] - height / 2, width, height


@dataclass(slots=True)
class _Field:
    """What is taken, within its bounds."""

    bounds: RectBox
    taken: list[RectBox] = field(default_factory=list)  # middle x, middle y, width, height

    def nearest(self, at: Point, region: Region, size: Size) -> Point | None:
        """Return the free point of a region nearest to a point; None where there is none."""
        left, top, right, bottom = self._inside(size)
        near = [
            (x, y, (width + size[0]) / 2 + GAP, (height + size[1]) / 2 + GAP)
            for x, y, width, height in self.taken
        ]
        best: Point | None = None
        least = math.inf
        for y in self._rows(at[1], region, near, (top, bottom)):
            if abs(y - at[1]) >= least:
                break
            blocked = [(x - wide, x + wide) for x, b, wide, high in near if abs(y - b) < high - _HAIR]
            for low, high in region.spans(y):
                x = _free(at[0], max(low, left), min(high, right), blocked)
                if x is not None and math.hypot(x - at[0], y - at[1]) < least:
                    best, least = (x, y), math.hypot(x - at[0], y - at[1])
        return best

    def _inside(self, size: Size) -> tuple[float, float, float, float]:
        x, y, width, height = self.bounds
        return x + size[0] / 2, y + size[1] / 2, x + width - size[0] / 2, y + height - size[1] / 2

    @staticmethod
    def _rows(
        y: float, region: Region, near: list[tuple[float, float, float, float]], within: Span
    ) -> list[float]:
        """Return the rows worth trying, the nearest first: its own, those that touch a box, and a comb."""
        low, high = max(region.rows[0], within[0]), min(region.rows[1], within[1])
        rows = {y, low, high}
        rows.update(b + side * half for _, b, _, half in near for side in (-1, 1))
        rows.update(low + _STEP * step for step in range(int(max(high - low, 0) / _STEP) + 1))
        return sorted((row for row in rows if low <= row <= high), key=lambda row: (abs(row - y), row))


def _free(x: float, low: float, high: float, blocked: list[Span]) -> float | None:
    """Return the point between two others nearest to x that lies in no blocked stretch."""
    if low > high:
        return None
    x = min(max(x, low), high)
    left = right = x
    for a, b in sorted(blocked):
        if a + _HAIR < right < b - _HAIR:
            right = b
    for a, b in sorted(blocked, key=lambda span: -span[1]):
        if a + _HAIR < left < b - _HAIR:
            left = a
    found = [one for one in (left, right) if low <= one <= high]
    return min(found, key=lambda one: abs(one - x), default=None)


def apart(wishes: Sequence[Wish], obstacles: Sequence[RectBox], bounds: RectBox) -> list[Settled]:
    """Return where each box stands: none over another, over an obstacle, or out of bounds.

    Cells are filled from the inside outwards, since the inner ones have least room; the boxes of one cell
    share one size, the largest at which they fit.
    """
    taken = [(x + width / 2, y + height / 2, width, height) for x, y, width, height in obstacles]
    space = _Field(bounds, taken)
    settled: dict[int, Settled] = {}
    order = sorted(range(len(wishes)), key=lambda n: (wishes[n].region.outer, wishes[n].region.start, n))
    for _, cell in groupby(order, key=lambda n: wishes[n].region):
        settled.update(_settle([(n, wishes[n]) for n in cell], space))
    return [settled[n] for n in range(len(wishes))]


def _settle(cell: list[tuple[int, Wish]], space: _Field) -> dict[int, Settled]:
    for size in range(min(len(wish.sizes) for _, wish in cell)):
        trial = _Field(space.bounds, list(space.taken))
        places: dict[int, Settled] = {}
        for number, wish in cell:
            at = trial.nearest(wish.at, wish.region, wish.sizes[size])
            if at is None:
                break
            places[number] = Settled(at, size)
            trial.taken.append((*at, *wish.sizes[size]))
        else:
            space.taken = trial.taken
            return places
    return _overflow(cell, space)


def _overflow(cell: list[tuple[int, Wish]], space: _Field) -> dict[int, Settled]:
    """Settle the boxes of a cell that cannot hold them: in the cell, its ring, the circle, or as they are."""
    places = {}
    for number, wish in cell:
        smallest, region = len(wish.sizes) - 1, wish.region
        ring = Region(region.frame, region.inner, region.outer, 0, 360)
        circle = Region(region.frame, 0, region.frame.radius, 0, 360)
        tries = (space.nearest(wish.at, one, wish.sizes[smallest]) for one in (region, ring, circle))
        at = next((one for one in tries if one), wish.at)
        places[number] = Settled(at, smallest)
        space.taken.append((*at, *wish.sizes[smallest]))
    return places
