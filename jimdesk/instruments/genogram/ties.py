# SPDX-License-Identifier: Apache-2.0
"""Interaction lines: how two people are with each other, drawn last and clear of symbols and names.

Each line tries a number of curves from every free side of one symbol to every free side of the other, and
takes the one that touches least. The kinds are a table: which strokes, in which colour.
"""

import itertools
import math
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from jimdesk.drawing import Line, Part, Point, RectBox, Style
from jimdesk.instruments.genogram.facts import Tie, TieKind
from jimdesk.instruments.genogram.layout import HALF

_BEFORE: Final = 5  # units between a line's end and a symbol
_SAMPLES: Final = 32
# how far a curve runs out of the one symbol and the other, as a share of the distance
_BOWS: Final = ((0.2, 0.2), (0.4, 0.4), (0.2, 0.5), (0.5, 0.2), (0.6, 0.6))
_SIDES: Final = 16  # directions in which a line may leave a symbol
_BETWEEN: Final = 14  # two interaction lines nearer than this cost `_NEAR` for each point
_LENGTH: Final = 1.6  # what a unit of length costs
_NEAR: Final = 50
_TOUCHED: Final = 150  # what each point in a symbol or a text costs,
_CROSSED: Final = 40  # and each on a line of the family
_STEP, _HEIGHT = 7.0, 5.0  # of a zigzag
_APART: Final = 5.6  # between two parallel lines
_BAR: Final = 9  # half the bars of a line that is cut off

_CELL: Final = 5.0  # the ground is looked at in squares of this size
_LEAVING: Final = 1  # points at either end that may touch their own symbol
_Grid = dict[tuple[int, int], int]
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
    found: list[Tie], at: dict[str, Point], symbols: list[RectBox], texts: list[RectBox], lines: list[RectBox]
) -> Iterator[Part]:
    """Draw all interaction lines, clear of symbols and texts, and where possible of the family's lines."""
    grids: dict[float, _Grid] = {}
    for tie in sorted(found, key=lambda one: (math.dist(at[one.one], at[one.other]), one.id)):
        half = KINDS[tie.tie].halo / 2
        if half not in grids:
            grids[half] = _grid(((symbols, half, _TOUCHED), (texts, half, _TOUCHED), (lines, 6.0, _CROSSED)))
        path = _path(at[tie.one], at[tie.other], grids[half])
        for grid in grids.values():
            _fill(grid, [(x, y, 0.0, 0.0) for x, y in path], _BETWEEN, _NEAR)
        yield from strokes(tie.tie, path, (tie.one, tie.other))


def _grid(obstacles: tuple[tuple[list[RectBox], float, int], ...]) -> _Grid:
    """Return what a point in each small square of the ground costs; obstacles are (boxes, room, price)."""
    grid: _Grid = defaultdict(int)
    for boxes, room, price in obstacles:
        _fill(grid, boxes, room, price)
    return grid


def _fill(grid: _Grid, boxes: list[RectBox], room: float, price: int) -> None:
    for x, y, width, height in boxes:
        columns = range(round((x - room) / _CELL), round((x + width + room) / _CELL))
        for row in range(round((y - room) / _CELL), round((y + height + room) / _CELL)):
            for column in columns:
                grid[column, row] += price


def _path(start: Point, end: Point, grid: _Grid) -> list[Point]:
    """Return the curve from one symbol to another that touches least."""
    best, least = [start, end], math.inf
    get = grid.get
    for length, curve in sorted(_curves(_sides(start, grid), _sides(end, grid)), key=lambda one: one[0]):
        if length >= least:
            break
        points = _cubic(curve, _SAMPLES)
        cost = length
        for x, y in points[_LEAVING:-_LEAVING]:
            cost += get((int(x // _CELL), int(y // _CELL)), 0)
        if cost < least:
            best, least = points, cost
    return best


def _sides(middle: Point, grid: _Grid) -> list[tuple[Point, Point]]:
    """Return the sides from which a line can best leave a symbol."""
    sides = [_side(middle, side) for side in range(_SIDES)]

    def price(side: tuple[Point, Point]) -> int:
        (x, y), (out, down) = side
        found = sum(
            grid.get((int((x + out * far) // _CELL), int((y + down * far) // _CELL)), 0) for far in (8, 16)
        )
        return found * (100 if min(abs(out), abs(down)) < 0.1 else 1)  # it would lie on a line of the family

    return sorted(sides, key=price)[: _SIDES * 5 // 8]


def _curves(
    starts: list[tuple[Point, Point]], ends: list[tuple[Point, Point]]
) -> Iterator[tuple[float, tuple[Point, Point, Point, Point]]]:
    """Yield (what its length costs, cubic) for every pair of sides and some bows."""
    for (x1, y1), (out1, down1) in starts:
        for (x2, y2), (out2, down2) in ends:
            distance = math.dist((x1, y1), (x2, y2))
            for bow1, bow2 in _BOWS:
                far1, far2 = max(24.0, bow1 * distance), max(24.0, bow2 * distance)
                curve = (
                    (x1, y1), (x1 + out1 * far1, y1 + down1 * far1),
                    (x2 + out2 * far2, y2 + down2 * far2), (x2, y2),
                )
                hull = sum(math.dist(*pair) for pair in itertools.pairwise(curve))
                yield _LENGTH * (hull + distance) / 2, curve


def _side(middle: Point, side: int) -> tuple[Point, Point]:
    """Return a corner or side of a symbol, and the direction out of it."""
    angle = 2 * math.pi * side / _SIDES
    out = (math.cos(angle), math.sin(angle))
    far = HALF * min(1.25, 1 / max(abs(out[0]), abs(out[1]))) + _BEFORE
    lean = 0.5 if out[1] > 0 else 1.0  # downward it leaves steeply, so that a bow under the names is round
    steep = math.hypot(out[0] * lean, out[1])
    return (middle[0] + out[0] * far, middle[1] + out[1] * far), (out[0] * lean / steep, out[1] / steep)


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
    total = sum(math.dist(a, b) for a, b in itertools.pairwise(path))
    count = max(2, round(total / step))
    step = total / count
    found, passed = [path[0]], 0.0
    for a, b in itertools.pairwise(path):
        length = math.dist(a, b)
        while length and len(found) < count and len(found) * step <= passed + length:
            t = (len(found) * step - passed) / length
            found.append((a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t))
        passed += length
    return [*found, path[-1]]
