# SPDX-License-Identifier: Apache-2.0
"""Interaction lines: how two people are with each other, drawn last and clear of symbols and names.

Each line tries a number of curves from every free side of one symbol to every free side of the other, and
takes the one that touches least. The kinds are a table: which strokes, in which colour.
"""

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from jimdesk.drawing import Line, Part, Point, RectBox, Style
from jimdesk.instruments.genogram.facts import Tie, TieKind
from jimdesk.instruments.genogram.layout import HALF

_BEFORE: Final = 5  # units between a line's end and a symbol
_SAMPLES: Final = 32
_SIDES: Final = 12  # directions in which a line may leave a symbol
_STEP, _HEIGHT = 7.0, 5.0  # of a zigzag
_APART: Final = 5.6  # between two parallel lines
_BAR: Final = 9  # half the bars of a line that is cut off

_Stroke = Callable[[list[Point], Style], Iterator[tuple[tuple[Point, ...], Style]]]


@dataclass(frozen=True, slots=True)
class _Kind:
    """How a kind of line looks: its colour, how wide it is with all its strokes, and the strokes."""

    colour: str
    halo: float
    strokes: tuple[_Stroke, ...]


def _beside(offset: float, dash: tuple[float, ...] = ()) -> _Stroke:
    def stroke(path: list[Point], style: Style) -> Iterator[tuple[tuple[Point, ...], Style]]:
        yield tuple(_parallel(path, offset)), Style("", style.edge, style.width, dash)

    return stroke


def _zigzag(height: float = _HEIGHT) -> _Stroke:
    def stroke(path: list[Point], style: Style) -> Iterator[tuple[tuple[Point, ...], Style]]:
        even = _evenly(path, _STEP)
        sides = [0.0, *(height if i % 2 else -height for i in range(1, len(even) - 1)), 0.0]
        normals = _normals(even)
        yield tuple(
            (x + nx * s, y + ny * s) for (x, y), (nx, ny), s in zip(even, normals, sides, strict=True)
        ), style

    return stroke


def _cut(path: list[Point], style: Style) -> Iterator[tuple[tuple[Point, ...], Style]]:
    even = _evenly(path, 4)
    middle = len(even) // 2
    gap = 2
    first, second = even[: max(2, middle - gap + 1)], even[min(len(even) - 2, middle + gap) :]
    yield tuple(first), style
    yield tuple(second), style
    for part, end in ((first, -1), (second, 0)):
        (x, y), (nx, ny) = part[end], _normals(part)[end]
        yield ((x - nx * _BAR, y - ny * _BAR), (x + nx * _BAR, y + ny * _BAR)), style


KINDS: Final[dict[TieKind, _Kind]] = {
    TieKind.CLOSE: _Kind("close", 12, (_beside(-_APART / 2), _beside(_APART / 2))),
    TieKind.FUSED: _Kind("close", 16, (_beside(-_APART), _beside(0), _beside(_APART))),
    TieKind.DISTANT: _Kind("cut", 9, (_beside(0, (2, 5)),)),
    TieKind.CONFLICT: _Kind("hostile", 12, (_zigzag(),)),
    TieKind.CLOSE_CONFLICT: _Kind("hostile", 16, (_beside(-7), _zigzag(4), _beside(7))),
    TieKind.DISTANT_CONFLICT: _Kind("hostile", 14, (_zigzag(), _beside(8, (2, 5)))),
    TieKind.CUT_OFF: _Kind("cut", 9, (_cut,)),
}


def strokes(kind: TieKind, path: list[Point], ids: tuple[str, ...] = ()) -> Iterator[Part]:
    """Draw one interaction line along a path: a band of the ground, and its strokes on it."""
    look = KINDS[kind]
    yield Line(tuple(path), Style(), kind, ids, halo=look.halo)
    for stroke in look.strokes:
        for points, style in stroke(path, Style("", look.colour, 2.25)):
            yield Line(points, style, kind, ids)


def ties(
    found: list[Tie], at: dict[str, Point], obstacles: list[RectBox], lines: list[RectBox]
) -> Iterator[Part]:
    """Draw all interaction lines, clear of symbols and texts, and where they can of the family's own lines."""
    drawn: list[Point] = []
    for tie in sorted(found, key=lambda one: (math.dist(at[one.one], at[one.other]), one.id)):
        path = _path(at[tie.one], at[tie.other], obstacles, lines, drawn)
        drawn += path[::2]
        yield from strokes(tie.tie, path, (tie.one, tie.other))


def _path(
    start: Point, end: Point, obstacles: list[RectBox], family: list[RectBox], drawn: list[Point]
) -> list[Point]:
    """Return the curve from one symbol to another that touches least."""
    reach = 140
    left, right = min(start[0], end[0]) - reach, max(start[0], end[0]) + reach
    top, bottom = min(start[1], end[1]) - reach, max(start[1], end[1]) + reach

    def near(boxes: list[RectBox], room: float) -> list[RectBox]:
        return [
            (x - room, y - room, x + w + room, y + h + room) for x, y, w, h in boxes
            if x < right and x + w > left and y < bottom and y + h > top
        ]

    solid, thin = near(obstacles, 4), near(family, 3)
    lines = [(x, y) for x, y in drawn if left < x < right and top < y < bottom]
    best, least = [start, end], math.inf
    for length, curve in sorted(_curves(start, end), key=lambda one: one[0]):
        if length >= least:
            break
        points = _cubic(curve, _SAMPLES)
        cost = length
        for x, y in points:
            cost += 150 * sum(a < x < c and b < y < d for a, b, c, d in solid)
            cost += 12 * sum(a < x < c and b < y < d for a, b, c, d in thin)
            cost += 25 * sum(abs(x - p) < 15 and abs(y - q) < 15 for p, q in lines)
            if cost >= least:
                break
        if cost < least:
            best, least = points, cost
    return best


def _curves(start: Point, end: Point) -> Iterator[tuple[float, tuple[Point, Point, Point, Point]]]:
    """Yield (effort, cubic) for every pair of sides and some bows."""
    distance = math.dist(start, end)
    for a in range(_SIDES):
        for b in range(_SIDES):
            first, out1 = _side(start, a)
            last, out2 = _side(end, b)
            for bow in (0.25, 0.45):
                far = max(24.0, bow * distance)
                curve = (
                    first, (first[0] + out1[0] * far, first[1] + out1[1] * far),
                    (last[0] + out2[0] * far, last[1] + out2[1] * far), last,
                )
                hull = math.dist(curve[0], curve[1]) + math.dist(curve[1], curve[2]) + math.dist(curve[2], last)
                yield (hull + math.dist(first, last)) / 2, curve


def _side(middle: Point, side: int) -> tuple[Point, Point]:
    """Return a corner or side of a symbol, and the direction out of it."""
    angle = 2 * math.pi * side / _SIDES
    out = (math.cos(angle), math.sin(angle))
    far = HALF * min(1.25, 1 / max(abs(out[0]), abs(out[1]))) + _BEFORE
    return (middle[0] + out[0] * far, middle[1] + out[1] * far), out


def _cubic(curve: tuple[Point, Point, Point, Point], count: int) -> list[Point]:
    (ax, ay), (bx, by), (cx, cy), (dx, dy) = curve
    points = []
    for i in range(count + 1):
        t = i / count
        s = 1 - t
        k0, k1, k2, k3 = s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t
        points.append((k0 * ax + k1 * bx + k2 * cx + k3 * dx, k0 * ay + k1 * by + k2 * cy + k3 * dy))
    return points


def _normals(path: list[Point]) -> list[Point]:
    found = []
    for i in range(len(path)):
        (x1, y1), (x2, y2) = path[max(0, i - 1)], path[min(len(path) - 1, i + 1)]
        length = math.hypot(x2 - x1, y2 - y1) or 1.0
        found.append((-(y2 - y1) / length, (x2 - x1) / length))
    return found


def _parallel(path: list[Point], offset: float) -> list[Point]:
    return [(x + nx * offset, y + ny * offset) for (x, y), (nx, ny) in zip(path, _normals(path), strict=True)]


def _evenly(path: list[Point], step: float) -> list[Point]:
    """Return points at equal distances along a path, its ends among them."""
    total = sum(math.dist(a, b) for a, b in zip(path, path[1:], strict=False))
    count = max(2, round(total / step))
    step = total / count
    found, passed = [path[0]], 0.0
    for a, b in zip(path, path[1:], strict=False):
        length = math.dist(a, b)
        while length and len(found) < count and len(found) * step <= passed + length:
            t = (len(found) * step - passed) / length
            found.append((a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t))
        passed += length
    return [*found, path[-1]]
