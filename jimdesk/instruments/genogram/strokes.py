# SPDX-License-Identifier: Apache-2.0
"""The strokes of interaction lines: a table of which strokes make each kind, drawn along any path.

What tells two kinds apart is the form of the strokes; the colour only helps.
"""

import itertools
import math
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Final

from jimdesk.core.frozen import frozen
from jimdesk.drawing import Area, Line, Part, Point, Ring, Style
from jimdesk.instruments.genogram.facts import TieKind

_STEP, _HEIGHT = 7.0, 5.0  # of a zigzag
_APART: Final = 5.6  # between two parallel lines
_BAR: Final = 9  # half the bars of a line that is cut off
_WIDTH: Final = 2.25

Path = list[Point]
_Stroke = Callable[[Path, Style], Iterator[Part]]


@frozen
class Kind:
    """How a kind of line looks: its colour, how wide it is with all its strokes, and the strokes."""

    colour: str
    halo: float
    strokes: tuple[_Stroke, ...]


def _beside(offset: float = 0, dash: tuple[float, ...] = (), width: float = _WIDTH) -> _Stroke:
    def stroke(path: Path, style: Style) -> Iterator[Part]:
        yield Line(tuple(_parallel(path, offset)), Style("", style.edge, width, dash))

    return stroke


def _zigzag(height: float = _HEIGHT, width: float = _WIDTH, step: float = _STEP, until: float = 0) -> _Stroke:
    def stroke(path: Path, style: Style) -> Iterator[Part]:
        even = _evenly(_short(path, until), step)
        sides = [0.0, *(height if i % 2 else -height for i in range(1, len(even) - 1)), 0.0]
        points = [
            (x + nx * s, y + ny * s) for (x, y), (nx, ny), s in zip(even, normals(even), sides, strict=True)
        ]
        yield Line((*points, path[-1]) if until else tuple(points), Style("", style.edge, width))

    return stroke


def _wave(height: float = 4, length: float = 18, turned: bool = False, until: float = 0) -> _Stroke:
    def stroke(path: Path, style: Style) -> Iterator[Part]:
        even = _evenly(_short(path, until), 2.0)
        turn = -1 if turned else 1
        sides = [turn * height * math.sin(2 * math.pi * 2.0 * i / length) for i in range(len(even))]
        sides[0] = sides[-1] = 0
        points = [
            (x + nx * s, y + ny * s) for (x, y), (nx, ny), s in zip(even, normals(even), sides, strict=True)
        ]
        yield Line((*points, path[-1]) if until else tuple(points), style)

    return stroke


def _cut(path: Path, style: Style) -> Iterator[Part]:
    even = _evenly(path, 4)
    middle = len(even) // 2
    gap = 2
    first, second = even[: max(2, middle - gap + 1)], even[min(len(even) - 2, middle + gap) :]
    yield Line(tuple(first), style)
    yield Line(tuple(second), style)
    for part, end in ((first, -1), (second, 0)):
        yield _across(part[end], normals(part)[end], _BAR, style)


def _across(at: Point, normal: Point, half: float, style: Style) -> Line:
    (x, y), (nx, ny) = at, normal
    return Line(((x - nx * half, y - ny * half), (x + nx * half, y + ny * half)), style)


def _arrow(*, full: bool, size: float = 11, back: float = 0) -> _Stroke:
    """An arrowhead at the end, that of the one at whom it is directed."""

    def stroke(path: Path, style: Style) -> Iterator[Part]:
        (x, y), (dx, dy) = _end(path, back)
        half = size * 0.5
        left = (x - dx * size - dy * half, y - dy * size + dx * half)
        right = (x - dx * size + dy * half, y - dy * size - dx * half)
        if full:
            yield Area(((x, y), left, right), Style(style.edge, style.edge, 1))
        else:
            yield Line((left, (x, y), right), Style("", style.edge, 2))

    return stroke


def _middle_ring(radius: float, *, full: bool = False) -> _Stroke:
    def stroke(path: Path, style: Style) -> Iterator[Part]:
        x, y = _halfway(path)[0]
        yield Ring(x, y, radius, Style(style.edge if full else "canvas", style.edge, 2))

    return stroke


def _middle_bars(count: int, half: float = 7, lean: float = 0) -> _Stroke:
    def stroke(path: Path, style: Style) -> Iterator[Part]:
        (x, y), (dx, dy) = _halfway(path)
        nx, ny = -dy + dx * lean, dx + dy * lean
        for i in range(count):
            far = (i - (count - 1) / 2) * 6
            yield _across((x + dx * far, y + dy * far), (nx, ny), half, Style("", style.edge, 2))

    return stroke


def _middle_cross(half: float = 5) -> _Stroke:
    def stroke(path: Path, style: Style) -> Iterator[Part]:
        at, (dx, dy) = _halfway(path)
        for lean in (1, -1):
            yield _across(at, (-dy + lean * dx, dx + lean * dy), half, Style("", style.edge, 2))

    return stroke


def _end_bars(path: Path, style: Style) -> Iterator[Part]:
    for end in (0, -1):
        yield _across(path[end], normals(path)[end], 6, Style("", style.edge, 2))


def _heart(path: Path, style: Style) -> Iterator[Part]:
    x, y = _halfway(path)[0]
    points = []
    for i in range(20):
        t = 2 * math.pi * i / 20
        points.append((
            x + 0.44 * 16 * math.sin(t) ** 3,
            y - 0.44 * (13 * math.cos(t) - 5 * math.cos(2 * t) - 2 * math.cos(3 * t) - math.cos(4 * t)),
        ))
    yield Area(tuple(points), Style(style.edge, "canvas", 1.5))


def _square_middle(path: Path, style: Style) -> Iterator[Part]:
    (x, y), (dx, dy) = _halfway(path)
    r = 4.5
    turned = ((1, 1), (1, -1), (-1, -1), (-1, 1))
    points = tuple((x + r * (a * dx - b * dy), y + r * (a * dy + b * dx)) for a, b in turned)
    yield Area(points, Style(style.edge, style.edge, 1))


_FULL, _OPEN = _arrow(full=True), _arrow(full=False)
_DOTS: Final = (2.0, 5.0)
KINDS: Final[dict[TieKind, Kind]] = {
    TieKind.CLOSE: Kind("close", 12, (_beside(-_APART / 2), _beside(_APART / 2))),
    TieKind.FUSED: Kind("close", 16, (_beside(-_APART), _beside(), _beside(_APART))),
    TieKind.DISTANT: Kind("cut", 9, (_beside(0, _DOTS),)),
    TieKind.CONFLICT: Kind("hostile", 12, (_zigzag(),)),
    TieKind.CLOSE_CONFLICT: Kind("hostile", 16, (_beside(-7), _zigzag(4), _beside(7))),
    TieKind.FUSED_CONFLICT: Kind(
        "hostile", 20, (_beside(-6, width=1.75), _beside(0, width=1.75), _beside(6, width=1.75), _zigzag(9)),
    ),
    TieKind.DISTANT_CONFLICT: Kind("hostile", 14, (_zigzag(), _beside(8, _DOTS))),
    TieKind.CUT_OFF: Kind("cut", 9, (_cut,)),
    TieKind.CUT_OFF_REPAIRED: Kind("cut", 9, (_cut, _middle_ring(5))),
    TieKind.FOCUSED: Kind("close", 10, (_beside(), _FULL)),
    TieKind.FOCUSED_NEGATIVELY: Kind("hostile", 12, (_zigzag(until=12), _OPEN)),
    TieKind.PHYSICAL_ABUSE: Kind("hostile", 16, (_zigzag(7, 3.5, 9, until=13), _arrow(full=True, size=14))),
    TieKind.EMOTIONAL_ABUSE: Kind("hostile", 12, (_zigzag(3.5, 1.25, 4.5, until=12), _OPEN)),
    TieKind.SEXUAL_ABUSE: Kind("hostile", 18, (_beside(-8), _zigzag(4, until=12), _beside(8), _FULL)),
    TieKind.NEGLECT: Kind("hostile", 10, (_beside(0, (9, 6)), _FULL)),
    TieKind.CONTROLLING: Kind("hostile", 12, (_beside(), _square_middle, _FULL)),
    TieKind.MANIPULATIVE: Kind("hostile", 12, (_wave(until=12), _FULL)),
    TieKind.CARETAKER: Kind("close", 12, (_beside(), _OPEN, _arrow(full=False, back=7))),
    TieKind.SPIRITUAL: Kind("close", 12, (_wave(), _wave(turned=True))),
    TieKind.HARMONY: Kind("close", 10, (_beside(), _middle_ring(4.5))),
    TieKind.FRIENDSHIP: Kind("close", 9, (_beside(),)),
    TieKind.BEST_FRIEND: Kind("close", 10, (_beside(width=4.5),)),
    TieKind.LOVE: Kind("close", 10, (_beside(), _heart)),
    TieKind.HATE: Kind("hostile", 16, (_zigzag(7, 2.25, 5), _middle_bars(2, 10))),
    TieKind.DISTRUST: Kind("hostile", 10, (_beside(0, (5, 4)), _middle_cross())),
    TieKind.INDIFFERENT: Kind("cut", 9, (_beside(0, (14, 8), 1.75),)),
    TieKind.NEVER_MET: Kind("cut", 9, (_beside(0, (1.5, 8)), _end_bars)),
    TieKind.ADMIRER: Kind("close", 10, (_beside(0, (6, 4)), _OPEN)),
    TieKind.JEALOUS: Kind("hostile", 12, (_wave(until=12), _OPEN)),
}


def strokes(kind: TieKind, path: Path, ids: tuple[str, ...] = ()) -> Iterator[Part]:
    """Draw one interaction line along a path: a band of the ground, and its strokes on it."""
    look = KINDS[kind]
    yield Line(tuple(path), Style(), kind, ids, halo=look.halo)
    for stroke in look.strokes:
        for part in stroke(path, Style("", look.colour, _WIDTH)):
            if isinstance(part, Line | Area):
                yield replace(part, meaning=kind, ids=ids)
            else:
                yield replace(part, meaning=kind)


def normals(path: Path) -> list[Point]:
    """Return for each point of a path the direction across it."""
    found = []
    for i in range(len(path)):
        (x1, y1), (x2, y2) = path[max(0, i - 1)], path[min(len(path) - 1, i + 1)]
        length = math.hypot(x2 - x1, y2 - y1) or 1.0
        found.append((-(y2 - y1) / length, (x2 - x1) / length))
    return found


def _parallel(path: Path, offset: float) -> Path:
    return [(x + nx * offset, y + ny * offset) for (x, y), (nx, ny) in zip(path, normals(path), strict=True)]


def _end(path: Path, back: float = 0) -> tuple[Point, Point]:
    """Return a point so far before the end of a path, and the direction there."""
    even = _evenly(path, 2.0)
    at = even[max(1, len(even) - 1 - round(back / 2))]
    behind = even[max(0, len(even) - 1 - round((back + 8) / 2))]
    length = math.dist(at, behind) or 1.0
    return at, ((at[0] - behind[0]) / length, (at[1] - behind[1]) / length)


def _halfway(path: Path) -> tuple[Point, Point]:
    even = _evenly(path, 4)
    i = len(even) // 2
    nx, ny = normals(even)[i]
    return even[i], (ny, -nx)


def _short(path: Path, until: float) -> Path:
    """Return a path that ends so far before its end."""
    if not until:
        return path
    even = _evenly(path, 2.0)
    return even[: max(3, len(even) - round(until / 2))]


def _evenly(path: Path, step: float) -> Path:
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
