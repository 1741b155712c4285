# SPDX-License-Identifier: Apache-2.0
"""The way of a line between two chips: straight where it can be, else bent round whoever stands between.

A line never passes under a chip that it does not end at; only where chips lie on each other it may have to.
"""

import math
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import pairwise
from typing import Final

from jimdesk.drawing import Part, Point, RectBox
from jimdesk.instruments.circle.lanes import Lanes
from jimdesk.instruments.circle.links import Layer, Link
from jimdesk.instruments.circle.strokes import stroke

Boxes = Mapping[str, RectBox]
Sides = tuple[float, float, float, float]  # left, top, right, bottom
_CLEAR: Final = 3.0  # pixels between a line and the chips at its ends, and that it keeps from others
# How far the middle of a line is bent aside, as a share of its length: the straightest first.
_BENDS: Final = (0.0, 0.12, -0.12, 0.24, -0.24, 0.36, -0.36, 0.5, -0.5, 0.66, -0.66)
_BESIDE: Final = {Layer.KNOWS: 0.0, Layer.SUPPORTS: 0.06, Layer.TENSION: -0.06}  # so that two do not coincide
_ENOUGH: Final = 1200  # bows that are tried in all: where there are many lines, no bow clears the crowd
_HALF: Final = 1.25  # of a line's width, and a hair: so far its middle keeps from a chip
_PIECES: Final = 12
_CELL: Final = 40.0
_REMEMBERED: Final = 20_000  # bows, before they are forgotten

# Which box is in the way of the bow between two others: true whatever else stands where. A gesture moves a
# few, and of all other bows this is known without bending them again. It holds places, nobody's name.
_in_the_way: Final[dict[tuple[RectBox, RectBox, float], RectBox]] = {}


class Ground:
    """The chips that lines keep clear of, found by where they stand."""

    def __init__(self, boxes: Boxes) -> None:
        self.boxes = boxes
        self._cells: dict[tuple[int, int], list[tuple[str, Sides]]] = defaultdict(list)
        self._at: dict[RectBox, list[str]] = defaultdict(list)
        for id_, (x, y, width, height) in boxes.items():
            self._at[x, y, width, height].append(id_)
            sides = x - _HALF, y - _HALF, x + width + _HALF, y + height + _HALF
            for cell in _cells(*sides):
                self._cells[cell].append((id_, sides))

    @cached_property
    def lanes(self) -> Lanes:
        """The free ground between the chips; cut up only when a line needs it."""
        return Lanes(self.boxes)

    def between(self, path: list[Point], ends: tuple[str, str], most: float = math.inf) -> int:
        """Count the chips that a path crosses, those at its ends left out; at `most` it is enough."""
        crossed = set(ends)
        enough = len(crossed) + most
        for id_ in self._crossed(path, crossed):
            crossed.add(id_)
            if len(crossed) >= enough:
                return int(most)
        return len(crossed) - len(set(ends))

    def is_free(self, path: Sequence[Point], ends: tuple[str, str]) -> bool:
        """Tell whether a path crosses no chip but those at its ends."""
        return next(self._crossed(path, ends), None) is None

    def _crossed(self, path: Sequence[Point], ends: Collection[str]) -> Iterator[str]:
        """Yield the chips that a path crosses, each as often as it is met; never those at its ends."""
        found = self._cells.get
        for (ax, ay), (bx, by) in pairwise(path):
            cell, last = (int(ax // _CELL), int(ay // _CELL)), (int(bx // _CELL), int(by // _CELL))
            near = (found(cell),) if cell == last else map(found, _along(ax, ay, bx, by))
            left, right = (ax, bx) if ax < bx else (bx, ax)
            top, bottom = (ay, by) if ay < by else (by, ay)
            for chips in near:
                for id_, (x, y, far, low) in chips or ():
                    if x > right or far < left or y > bottom or low < top or id_ in ends:
                        continue  # most stand beside it: no need to look closer
                    if _crosses(ax, ay, bx, by, (x, y, far, low)):
                        yield id_

    def bow(self, one: str, other: str, bend: float) -> list[Point]:
        """Return the bow between two boxes; [] where another is in its way."""
        ends, between = (one, other), (self.boxes[one], self.boxes[other], bend)
        known = _in_the_way.get(between)
        if known is not None and any(id_ not in ends for id_ in self._at.get(known, ())):
            return []
        bow = _path(*between)
        first = next(self._crossed(bow, ends), None)
        if first is None:
            return bow
        if len(_in_the_way) >= _REMEMBERED:
            _in_the_way.clear()
        _in_the_way[between] = self.boxes[first]
        return []


def parts(links: Iterable[Link], boxes: Boxes, names: Iterable[RectBox] = ()) -> list[Part]:
    """Draw lines between chips, each round the chips and names that stand between where that can be."""
    ground = Ground({**boxes, **{f"name {nth}": box for nth, box in enumerate(names)}})
    here = [link for link in links if link.one in boxes and link.other in boxes]
    bends = _BENDS[: max(_ENOUGH // max(len(here), 1), 1)]
    drawn: list[Part] = []
    for link in here:
        path = clear(link, ground, bends)

        def free(*points: Point, ends: tuple[str, str] = link.ids) -> bool:
            return ground.is_free(points, ends)

        drawn += stroke(link, path, free)
    return drawn


def straight(link: Link, boxes: Boxes) -> list[Part]:
    """Draw one line as straight as can be, for as long as somebody at its end is dragged."""
    return stroke(link, _path(boxes[link.one], boxes[link.other], _BESIDE[link.layer]))


def clear(link: Link, ground: Ground, bends: tuple[float, ...] = _BENDS) -> list[Point]:
    """Return the way of a line between two chips."""
    return clear_way(link.one, link.other, ground, bends, _BESIDE[link.layer])


def clear_way(
    one: str, other: str, ground: Ground, bends: tuple[float, ...] = _BENDS, beside: float = 0.0
) -> list[Point]:
    """Return a way between two boxes: a bow where one is clear, else through the lanes."""
    ends = one, other
    for bend in bends:
        if bow := ground.bow(one, other, bend + beside):
            return bow
    through = ground.lanes.way(one, other, lambda a, b: not ground.is_free((a, b), ends))
    if through:
        return _trimmed(through, ground.boxes[one], ground.boxes[other])
    return way(one, other, ground, bends, beside)


def way(
    one: str, other: str, ground: Ground, bends: tuple[float, ...] = _BENDS, beside: float = 0.0
) -> list[Point]:
    """Return the straightest way between two boxes that crosses no other, or else the fewest."""
    best: list[Point] = []
    least = math.inf
    for bend in bends:
        path = _path(ground.boxes[one], ground.boxes[other], bend + beside)
        crossed = ground.between(path, (one, other), least)
        if crossed < least:
            best, least = path, crossed
        if not crossed:
            break
    return best


def _path(one: RectBox, other: RectBox, bend: float) -> list[Point]:
    """Return the points of a bow between two boxes, from the edge of the one to the edge of the other."""
    (ax, ay), (bx, by) = _middle(one), _middle(other)
    cx, cy = (ax + bx) / 2 - (by - ay) * bend, (ay + by) / 2 + (bx - ax) * bend
    if not bend:
        return _trimmed([(ax, ay), (bx, by)], one, other)
    points = []
    for piece in range(_PIECES + 1):
        t = piece / _PIECES
        s = 1 - t
        points.append((s * s * ax + 2 * s * t * cx + t * t * bx, s * s * ay + 2 * s * t * cy + t * t * by))
    return _trimmed(points, one, other)


def _trimmed(points: list[Point], one: RectBox, other: RectBox) -> list[Point]:
    """Return a path without what lies in the boxes at its ends."""
    start = _left(points, one)
    end = _left(points[::-1], other)
    inner = points[start[0] : len(points) - end[0]]
    return [start[1], *inner, end[1]]


def _left(points: list[Point], box: RectBox) -> tuple[int, Point]:
    """Return how many points lie in a box, and where a path leaves it."""
    x, y, width, height = box
    left, top, right, bottom = x - _CLEAR, y - _CLEAR, x + width + _CLEAR, y + height + _CLEAR
    inside = 0
    while inside < len(points) and left < points[inside][0] < right and top < points[inside][1] < bottom:
        inside += 1
    if not inside or inside == len(points):
        return inside, points[min(inside, len(points) - 1)]
    (ax, ay), (bx, by) = points[inside - 1], points[inside]
    dx, dy = bx - ax, by - ay
    reach = [1.0]
    if dx:
        reach.append(((right if dx > 0 else left) - ax) / dx)
    if dy:
        reach.append(((bottom if dy > 0 else top) - ay) / dy)
    share = min(one for one in reach if one >= 0)
    return inside, (ax + dx * share, ay + dy * share)


def _middle(box: RectBox) -> Point:
    return box[0] + box[2] / 2, box[1] + box[3] / 2


def _cells(left: float, top: float, right: float, bottom: float) -> Iterable[tuple[int, int]]:
    for column in range(int(left // _CELL), int(right // _CELL) + 1):
        for row in range(int(top // _CELL), int(bottom // _CELL) + 1):
            yield column, row


def _along(ax: float, ay: float, bx: float, by: float) -> list[tuple[int, int]]:
    """Return the squares of the ground that a straight piece touches, and none beside it."""
    if bx < ax:
        ax, ay, bx, by = bx, by, ax, ay
    first, last = int(ax // _CELL), int(bx // _CELL)
    slope = (by - ay) / (bx - ax) if bx > ax else 0.0
    found = []
    for column in range(first, last + 1):
        y1 = ay + (max(column * _CELL, ax) - ax) * slope if bx > ax else ay
        y2 = ay + (min((column + 1) * _CELL, bx) - ax) * slope if bx > ax else by
        low, high = (y1, y2) if y1 < y2 else (y2, y1)
        found += [(column, row) for row in range(int(low // _CELL), int(high // _CELL) + 1)]
    return found


def _crosses(ax: float, ay: float, bx: float, by: float, sides: Sides) -> bool:
    """Tell whether a piece of a line goes through a box, given by its four sides (Liang and Barsky)."""
    left, top, right, bottom = sides
    dx, dy = bx - ax, by - ay
    enter, leave = 0.0, 1.0
    for way, room in ((-dx, ax - left), (dx, right - ax), (-dy, ay - top), (dy, bottom - ay)):
        if way == 0:
            if room < 0:
                return False
        elif way < 0:
            if room < enter * way:
                enter = room / way
        elif room < leave * way:
            leave = room / way
    return enter <= leave
