# SPDX-License-Identifier: Apache-2.0
"""Interaction lines: how two people are with each other, drawn last and clear of symbols and names.

Each line tries a number of curves from every free side of one symbol to every free side of the other, and
takes the one that touches least. What the kinds look like is in `strokes`.
"""

import itertools
import math
from bisect import insort
from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from jimdesk.drawing import Part, Point, RectBox
from jimdesk.instruments.genogram.facts import Tie
from jimdesk.instruments.genogram.layout import HALF
from jimdesk.instruments.genogram.strokes import KINDS, strokes

_BEFORE: Final = 5  # units between a line's end and a symbol
_SAMPLES: Final = 32  # points of a curve, at least, where it is looked at closely
_GLANCE: Final = 20  # and at a first glance
# how far a curve runs out of the one symbol and the other, as a share of the distance
_BOWS: Final = ((0.2, 0.2), (0.4, 0.4), (0.2, 0.5), (0.5, 0.2), (0.6, 0.6), (1.0, 1.0))
_FARTHEST: Final = 600.0  # but no farther: a bow between two far ends would leave the picture
_SIDES: Final = 16  # directions in which a line may leave a symbol
_BETWEEN: Final = 14  # two interaction lines nearer than this cost `_NEAR` for each point
_LENGTH: Final = 1.6  # what a unit of length costs
_NEAR: Final = 50
_TOUCHED: Final = 150  # what each point near a symbol or a text costs,
_THROUGH: Final = 450  # more in the symbol itself,
_WRITTEN_ON: Final = 1200  # or in the letters,
_CROSSED: Final = 40  # and each on a line of the family

_CELL: Final = 5.0  # the ground is looked at in squares of this size
_READABLE: Final = 60.0  # a shorter line does not show of which kind it is, and costs
_TOO_SHORT: Final = 900
_AWAY: Final = 450  # what it costs to leave a symbol on the side that faces away from the other one
_STRAIGHT: Final = 0.3  # how far a side must look toward the other one for a line without a bow
_LEAVING: Final = 1  # points at either end that may touch their own symbol
_ROOMS: Final = (4.5, 6.0, 7.0, 8.0, 10.0)  # around lines, narrow and wide: each has a grid of its own
_CLOSELY: Final = 12  # so many curves are looked at again,
_MORE: Final = 1.2  # of those that cost up to so many times the best at the first glance
_Grid = dict[tuple[int, int], int]
_Curve = tuple[Point, Point, Point, Point]  # a cubic: start, two handles, end


def ties(
    found: list[Tie], at: dict[str, Point], symbols: list[RectBox], texts: list[RectBox], lines: list[RectBox]
) -> Iterator[Part]:
    """Draw all interaction lines, clear of symbols and texts, and where possible of the family's lines."""
    grids: dict[float, _Grid] = {}
    drawn: list[tuple[list[RectBox], float]] = []
    for tie in sorted(found, key=lambda one: (math.dist(at[one.one], at[one.other]), one.id)):
        half = next(room for room in _ROOMS if room >= KINDS[tie.tie].halo / 2)
        if half not in grids:
            grids[half] = _grid((
                (symbols, half, _TOUCHED), (symbols, -1.0, _THROUGH),
                (texts, half, _TOUCHED), (texts, 1.5, _WRITTEN_ON), (lines, 6.0, _CROSSED),
                *((points, room, _NEAR) for points, room in drawn),
            ))
        path = _path(at[tie.one], at[tie.other], grids[half])
        drawn.append(([(x, y, 0.0, 0.0) for x, y in path[::2]], _BETWEEN + half - 6))
        for grid in grids.values():
            _fill(grid, *drawn[-1], _NEAR)
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
    """Return the curve from one symbol to another that touches least.

    At a first glance every curve is looked at in as many points; of a long one much lies between those, so
    the best ones are looked at again, closely.
    """
    best: list[tuple[float, int, float, _Curve]] = []
    found = sorted(_curves(_sides(start, grid), _sides(end, grid)), key=lambda one: one[0])
    for number, (length, curve) in enumerate(found):
        if best and length >= min(best[-1][0], best[0][0] * _MORE):
            break
        cost = length + _price(_cubic(curve, _GLANCE), grid) * (length / _LENGTH / _CELL) / _GLANCE
        insort(best, (cost, number, length, curve))
        del best[_CLOSELY:]
    close = [(length, number, _cubic(curve, _count(curve))) for _, number, length, curve in best]
    return min((length + _price(points, grid), number, points) for length, number, points in close)[2]


def _count(curve: _Curve) -> int:
    """Return in how many points a curve is looked at closely: no more than a square of the ground apart."""
    return max(_SAMPLES, math.ceil(sum(math.dist(*ends) for ends in itertools.pairwise(curve)) / _CELL))


def _price(points: list[Point], grid: _Grid) -> int:
    get = grid.get
    return sum([get((int(x // _CELL), int(y // _CELL)), 0) for x, y in points[_LEAVING:-_LEAVING]])


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
) -> Iterator[tuple[float, _Curve]]:
    """Yield (what its length costs, cubic) for every pair of sides and some bows."""
    for (x1, y1), (out1, down1) in starts:
        for (x2, y2), (out2, down2) in ends:
            distance = math.dist((x1, y1), (x2, y2))
            along = (x2 - x1) / (distance or 1)
            down = (y2 - y1) / (distance or 1)
            away = _AWAY * (max(0.0, -out1 * along) + max(0.0, out2 * along))
            if min(out1 * along + down1 * down, -out2 * along - down2 * down) > _STRAIGHT:
                thirds = (x2 - x1) / 3, (y2 - y1) / 3
                straight = (
                    (x1, y1), (x1 + thirds[0], y1 + thirds[1]), (x2 - thirds[0], y2 - thirds[1]), (x2, y2),
                )
                yield _LENGTH * distance + (_TOO_SHORT if distance < _READABLE else 0) + away, straight
            for bow1, bow2 in _BOWS:
                far1, far2 = (min(_FARTHEST, max(24.0, bow * distance)) for bow in (bow1, bow2))
                curve = (
                    (x1, y1), (x1 + out1 * far1, y1 + down1 * far1),
                    (x2 + out2 * far2, y2 + down2 * far2), (x2, y2),
                )
                hull = sum(math.dist(*pair) for pair in itertools.pairwise(curve))
                short = _TOO_SHORT if (hull + distance) / 2 < _READABLE else 0
                yield _LENGTH * (hull + distance) / 2 + short + away, curve


def _side(middle: Point, side: int) -> tuple[Point, Point]:
    """Return a corner or side of a symbol, and the direction out of it."""
    angle = 2 * math.pi * side / _SIDES
    out = (math.cos(angle), math.sin(angle))
    far = HALF * min(1.25, 1 / max(abs(out[0]), abs(out[1]))) + _BEFORE
    lean = 0.5 if out[1] > 0 else 1.0  # downward it leaves steeply, so that a bow under the names is round
    steep = math.hypot(out[0] * lean, out[1])
    return (middle[0] + out[0] * far, middle[1] + out[1] * far), (out[0] * lean / steep, out[1] / steep)


def _cubic(curve: _Curve, count: int) -> list[Point]:
    (ax, ay), (bx, by), (cx, cy), (dx, dy) = curve
    return [
        (k0 * ax + k1 * bx + k2 * cx + k3 * dx, k0 * ay + k1 * by + k2 * cy + k3 * dy)
        for k0, k1, k2, k3 in _shares(count)
    ]


@lru_cache(maxsize=512)
def _shares(count: int) -> tuple[tuple[float, float, float, float], ...]:
    """Return for so many points of a cubic how much each of its four points counts."""
    found = []
    for i in range(count + 1):
        t = i / count
        s = 1 - t
        found.append((s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t))
    return tuple(found)
