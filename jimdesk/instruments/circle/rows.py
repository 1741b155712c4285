# SPDX-License-Identifier: Apache-2.0
"""Setting the boxes of a full cell in rows, as words are set: closer than each as near as can be to its wish.

Used where names would have to go otherwise: a name a little further from its place tells more than a letter.
"""

import math
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final

from jimdesk.drawing import Point, RectBox
from jimdesk.instruments.circle.region import GAP, Box, Region, Span, Taken

_SHIFT: Final = 6  # pixels between the heights at which the first row is tried
_HAIR: Final = 1e-6


@lru_cache(maxsize=256)
def in_rows(
    boxes: tuple[Box, ...], region: Region, near: tuple[Taken, ...], bounds: RectBox
) -> tuple[Point, ...] | None:
    """Return where the boxes stand in rows that fit in a region, in their order; None where none fit."""
    pitch = max(high for _, (_, high) in boxes) + GAP
    best, least = None, math.inf
    for shift in range(0, math.ceil(pitch), _SHIFT):
        found = _set(boxes, region, near, bounds, (region.extent[1] + shift, pitch))
        if found is not None:
            away = sum(math.dist(at, wanted) for at, (wanted, _) in zip(found, boxes, strict=True))
            if away < least:
                best, least = found, away
    return best


def _set(
    boxes: tuple[Box, ...], region: Region, near: Sequence[Taken], bounds: RectBox, rows: tuple[float, float]
) -> tuple[Point, ...] | None:
    """Set the boxes from the top row down, those that want to stand higher first."""
    waiting = sorted(range(len(boxes)), key=lambda n: (boxes[n][0][1], boxes[n][0][0], n))
    places: dict[int, Point] = {}
    y, pitch = rows
    while waiting and y <= region.extent[3]:
        row = waiting[:0]
        while len(row) < len(waiting):
            tried = sorted(waiting[: len(row) + 1], key=lambda n: (boxes[n][0][0], n))
            if _across([boxes[n] for n in tried], _Row(region, near, bounds, y)) is None:
                break
            row = tried
        across = _across([boxes[n] for n in row], _Row(region, near, bounds, y)) or []
        places.update((n, (x, y)) for n, x in zip(row, across, strict=True))
        waiting = [n for n in waiting if n not in places]
        y += pitch
    return None if waiting else tuple(places[n] for n in range(len(boxes)))


class _Row:
    """One row of a region: where the middle of a box may be on it."""

    def __init__(self, region: Region, near: Sequence[Taken], bounds: RectBox, y: float) -> None:
        self._spans, self._y, self._bounds = region.spans(y), y, bounds
        self._near = near

    def free(self, size: tuple[float, float]) -> Iterator[Span]:
        """Yield the stretches in which the middle of a box of this size may be, from the left."""
        wide, high = size
        left, top, width, height = self._bounds
        if not top <= self._y - high / 2 <= top + height - high:
            return
        blocked = sorted(
            (x - (wide + w) / 2 - GAP, x + (wide + w) / 2 + GAP)
            for x, y, w, h in self._near if abs(self._y - y) < (high + h) / 2 + GAP - _HAIR
        )
        for low, far in self._spans:
            at, end = max(low, left + wide / 2), min(far, left + width - wide / 2)
            for start, stop in blocked:
                if stop <= at or start >= end:
                    continue
                if start >= at:
                    yield at, start
                at = stop
            if at <= end:
                yield at, end


def _across(boxes: Sequence[Box], row: _Row) -> list[float] | None:
    """Return where boxes stand on a row from left to right, each as near as can be to where it wants."""
    places: list[float] = []
    edge = -math.inf
    for _, size in boxes:
        starts = (max(low, edge + size[0] / 2) for low, far in row.free(size) if far >= edge + size[0] / 2)
        at = next(starts, None)
        if at is None:
            return None
        places.append(at)
        edge = at + size[0] / 2 + GAP
    edge = math.inf
    for nth in range(len(boxes) - 1, -1, -1):
        (wanted, size), here = boxes[nth], places[nth]
        most = edge - size[0] / 2
        free = ((max(low, here), min(far, most)) for low, far in row.free(size))
        tries = (min(max(wanted[0], low), far) for low, far in free if low <= far)
        places[nth] = min(tries, key=lambda x: abs(x - wanted[0]), default=here)
        edge = places[nth] - size[0] / 2 - GAP
    return places
