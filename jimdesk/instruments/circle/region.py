# SPDX-License-Identifier: Apache-2.0
"""Where the middle of a box may be: the cell of a ring and a sector, row by row."""

import math
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from jimdesk.core.frozen import frozen
from jimdesk.drawing import Point
from jimdesk.instruments.circle.geometry import Frame

GAP: Final = 4  # pixels between two boxes
_HAIR: Final = 1e-6

Span = tuple[float, float]
Size = tuple[float, float]  # width and height
Taken = tuple[float, float, float, float]  # middle x, middle y, width, height
Box = tuple[Point, Size]  # where its middle wants to be, and how large it is


@frozen
class Region:
    """Where the middle of a box may be: between two radii and two bearings."""

    frame: Frame
    inner: float  # pixels
    outer: float
    start: float  # degrees
    end: float

    @property
    def extent(self) -> tuple[float, float, float, float]:
        """The left, top, right and bottom between which the region lies."""
        return _extent(self)

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


@lru_cache(maxsize=256)
def _extent(region: Region) -> tuple[float, float, float, float]:
    bearings = [region.start, region.end, *(b for b in (90, 180, 270) if region.start < b < region.end)]
    points = [
        region.frame.point(bearing, away / region.frame.radius)
        for bearing in bearings for away in (region.inner, region.outer)
    ]
    across, down = [x for x, _ in points], [y for _, y in points]
    return min(across), min(down), max(across), max(down)
