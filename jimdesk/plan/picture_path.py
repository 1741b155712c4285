# SPDX-License-Identifier: Apache-2.0
"""Outlines for picture files: lines, curves and rounded corners as the moves of a pen."""

import math
from collections.abc import Iterator

from jimdesk.drawing import Area, Line, Point

Move = tuple[str, tuple[Point, ...]]  # ("M" | "L", one point), ("C", three points) or ("Z", none)

# Where text stands in its box: from the middle down to the line that letters stand on, by their size.
BASELINE = 0.334


def moves(shape: Line | Area) -> Iterator[Move]:
    """Yield how a pen moves along a shape."""
    if isinstance(shape, Line):
        yield from _curve(shape.points) if shape.curved else _straight(shape.points)
    elif shape.corner:
        yield from _rounded(shape.points, shape.corner)
    else:
        yield from _straight(shape.points)
        yield "Z", ()


def _straight(points: tuple[Point, ...]) -> Iterator[Move]:
    for place, point in enumerate(points):
        yield ("L" if place else "M"), (point,)


def _curve(points: tuple[Point, ...]) -> Iterator[Move]:
    yield "M", points[:1]
    for place in range(1, len(points) - 2, 3):
        yield "C", points[place : place + 3]


def _rounded(points: tuple[Point, ...], corner: float) -> Iterator[Move]:
    """Yield a closed outline; each corner is cut by at most half of its shorter side."""
    count = len(points)
    for place, point in enumerate(points):
        before, after = points[place - 1], points[(place + 1) % count]
        cut = min(corner, math.dist(before, point) / 2, math.dist(point, after) / 2)
        start, end = _towards(point, before, cut), _towards(point, after, cut)
        yield ("L" if place else "M"), (start,)
        yield "C", (_towards(start, point, cut * 0.5523), _towards(end, point, cut * 0.5523), end)
    yield "Z", ()


def _towards(start: Point, end: Point, far: float) -> Point:
    """Return the point so far on the way from one point to another."""
    whole = math.dist(start, end)
    share = far / whole if whole else 0
    return start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share
