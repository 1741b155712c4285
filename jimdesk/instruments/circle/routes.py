# SPDX-License-Identifier: Apache-2.0
"""The way of a line between two chips: straight where it can be, else bent round whoever stands between.

Each kind of line has a shape of its own (plain, with an arrow, zigzag), so that a grey print keeps it apart.
"""

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import pairwise
from typing import Final

from jimdesk.drawing import Area, Line, Part, Point, RectBox, Style
from jimdesk.instruments.circle.facts import Given
from jimdesk.instruments.circle.links import Layer, Link

Boxes = Mapping[str, RectBox]
_CLEAR: Final = 3.0  # pixels between a line and the chips at its ends, and that it keeps from others
# How far the middle of a line is bent aside, as a share of its length: the straightest first.
_BENDS: Final = (0.0, 0.12, -0.12, 0.24, -0.24, 0.36, -0.36, 0.5, -0.5, 0.66, -0.66)
_BESIDE: Final = {Layer.KNOWS: 0.0, Layer.SUPPORTS: 0.06, Layer.TENSION: -0.06}  # so that two do not coincide
_ENOUGH: Final = 1200  # ways that are tried in all: where there are many lines, no bend clears the crowd
_PIECES: Final = 12
_CELL: Final = 64.0
_STEP, _HEIGHT = 7.0, 4.5  # of a zigzag
_ARROW, _HALF = 10.0, 5.0
_COLOURS: Final = {Layer.KNOWS: "ink2", Layer.SUPPORTS: "close", Layer.TENSION: "hostile"}
_WIDTHS: Final = {Layer.KNOWS: 1.5, Layer.SUPPORTS: 2.0, Layer.TENSION: 2.0}
_NEAR: Final = {1: 4.0, 2: 2.75, 3: 1.5, 4: 1.5}  # how wide a tie of the ecogram is
_DASHES: Final = {Given.GIVEN: (), Given.POSSIBLE: (9.0, 5.0), Given.WISHED: (2.0, 5.0)}


class Ground:
    """The chips that lines keep clear of, found by where they stand."""

    def __init__(self, boxes: Boxes) -> None:
        self.boxes = boxes
        self._cells: dict[tuple[int, int], list[str]] = defaultdict(list)
        for id_, (x, y, width, height) in boxes.items():
            for cell in _cells(x, y, x + width, y + height):
                self._cells[cell].append(id_)

    def between(self, path: list[Point], ends: tuple[str, str], most: float = math.inf) -> int:
        """Count the chips that a path crosses, those at its ends left out; at `most` it is enough."""
        crossed = set(ends)
        for (ax, ay), (bx, by) in pairwise(path):
            for cell in _along(ax, ay, bx, by):
                for id_ in self._cells.get(cell, ()):
                    if id_ not in crossed and _crosses(ax, ay, bx, by, self.boxes[id_]):
                        crossed.add(id_)
                        if len(crossed) - len(set(ends)) >= most:
                            return int(most)
        return len(crossed) - len(set(ends))


def parts(links: Iterable[Link], boxes: Boxes, names: Iterable[RectBox] = ()) -> list[Part]:
    """Draw lines between chips, each round the chips and names that stand between where that can be."""
    ground = Ground({**boxes, **{f"name {nth}": box for nth, box in enumerate(names)}})
    here = [link for link in links if link.one in boxes and link.other in boxes]
    bends = _BENDS[: max(_ENOUGH // max(len(here), 1), 1)]
    return [part for link in here for part in stroke(link, clear(link, ground, bends))]


def straight(link: Link, boxes: Boxes) -> list[Part]:
    """Draw one line as straight as can be, for as long as somebody at its end is dragged."""
    return stroke(link, _path(boxes[link.one], boxes[link.other], _BESIDE[link.layer]))


def clear(link: Link, ground: Ground, bends: tuple[float, ...] = _BENDS) -> list[Point]:
    """Return the way of a line between two chips; one bend is simply taken."""
    beside = _BESIDE[link.layer]
    if len(bends) == 1:
        return _path(ground.boxes[link.one], ground.boxes[link.other], bends[0] + beside)
    return way(link.one, link.other, ground, bends, beside)


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


def stroke(link: Link, path: list[Point]) -> list[Part]:
    """Draw a line along a path, in the shape of its kind."""
    colour, width = _COLOURS[link.layer], _NEAR.get(link.near, _WIDTHS[link.layer])
    dash = _DASHES[link.given] if link.layer is Layer.SUPPORTS else (6.0, 5.0) if link.near == 4 else ()
    style = Style("", colour, width, dash)
    if link.layer is Layer.TENSION:
        return [Line(tuple(_zigzag(path)), style, link.layer.value, link.ids)]
    drawn: list[Part] = [Line(tuple(path), style, link.layer.value, link.ids)]
    if link.layer is Layer.SUPPORTS:
        drawn.append(_arrow(path, link))
        if link.both:
            drawn.append(_arrow(path[::-1], link))
    return drawn


def _arrow(path: list[Point], link: Link) -> Area:
    colour = _COLOURS[link.layer]
    fill = colour if link.given is Given.GIVEN else "canvas"
    return Area(head(path), Style(fill, colour, 1.25), 0, link.layer.value, link.ids)


def head(path: list[Point]) -> tuple[Point, ...]:
    """Return the three corners of an arrow's head at the end of a path."""
    (ax, ay), (bx, by) = path[-2] if len(path) > 1 else path[-1], path[-1]
    if math.hypot(bx - ax, by - ay) < _ARROW and len(path) > 2:
        ax, ay = path[-3]
    far = math.hypot(bx - ax, by - ay) or 1.0
    dx, dy = (bx - ax) / far, (by - ay) / far
    back = bx - dx * _ARROW, by - dy * _ARROW
    across, down = dy * _HALF, dx * _HALF
    return (bx, by), (back[0] - across, back[1] + down), (back[0] + across, back[1] - down)


def _zigzag(path: list[Point]) -> list[Point]:
    """Return a path that goes to and fro across another."""
    even = _evenly(path)
    points = [even[0]]
    for nth in range(1, len(even) - 1):
        (ax, ay), (bx, by) = even[nth - 1], even[nth + 1]
        far = math.hypot(bx - ax, by - ay) or 1.0
        side = _HEIGHT if nth % 2 else -_HEIGHT
        points.append((even[nth][0] - (by - ay) / far * side, even[nth][1] + (bx - ax) / far * side))
    return [*points, even[-1]]


def _evenly(path: list[Point]) -> list[Point]:
    lengths = [math.dist(a, b) for a, b in pairwise(path)]
    whole = sum(lengths)
    count = max(round(whole / _STEP), 2)
    found, piece, done = [path[0]], 0, 0.0
    for nth in range(1, count):
        want = whole * nth / count
        while piece < len(lengths) - 1 and done + lengths[piece] < want:
            done += lengths[piece]
            piece += 1
        share = (want - done) / lengths[piece] if lengths[piece] else 0.0
        (ax, ay), (bx, by) = path[piece], path[piece + 1]
        found.append((ax + (bx - ax) * share, ay + (by - ay) * share))
    return [*found, path[-1]]


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


def _crosses(ax: float, ay: float, bx: float, by: float, box: RectBox) -> bool:
    """Tell whether a piece of a line goes through a box (Liang and Barsky)."""
    x, y, width, height = box
    dx, dy = bx - ax, by - ay
    enter, leave = 0.0, 1.0
    for way, room in ((-dx, ax - x), (dx, x + width - ax), (-dy, ay - y), (dy, y + height - ay)):
        if way == 0:
            if room < 0:
                return False
        elif way < 0:
            enter = max(enter, room / way)
        else:
            leave = min(leave, room / way)
    return enter <= leave
