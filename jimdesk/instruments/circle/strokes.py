# SPDX-License-Identifier: Apache-2.0
"""The shape of a line along its way: plain, with an arrow, or zigzag, so that a grey print keeps it apart.

Where chips leave a narrow lane an arrow and a zigzag become smaller, so that neither hides under a chip.
"""

import math
from collections.abc import Callable
from itertools import pairwise
from typing import Final

from jimdesk.drawing import Area, Line, Part, Point, Style
from jimdesk.instruments.circle.facts import Given
from jimdesk.instruments.circle.links import Layer, Link

Free = Callable[..., bool]  # whether a way along points is clear of chips

_STEP, _HEIGHT = 7.0, 4.5  # of a zigzag
_ARROW, _HALF = 10.0, 5.0
_SHRINK: Final = (1.0, 0.7, 0.45, 0.25)  # of an arrow or a zigzag where there is less room
_LEAST: Final = 0.12  # of an arrow that ends in the narrowest of lanes
_SHARP: Final = 0.94  # the cosine of the turn from which a corner of the way is kept as it is
_COLOURS: Final = {Layer.KNOWS: "ink2", Layer.SUPPORTS: "close", Layer.TENSION: "hostile"}
_WIDTHS: Final = {Layer.KNOWS: 1.5, Layer.SUPPORTS: 2.0, Layer.TENSION: 2.0}
_NEAR: Final = {1: 4.0, 2: 2.75, 3: 1.5, 4: 1.5}  # how wide a tie of the ecogram is
_DASHES: Final = {Given.GIVEN: (), Given.POSSIBLE: (9.0, 5.0), Given.WISHED: (2.0, 5.0)}


def _always(*_points: Point) -> bool:
    return True


def stroke(link: Link, path: list[Point], free: Free = _always) -> list[Part]:
    """Draw a line along a path, in the shape of its kind; `free` tells where there is room."""
    colour, width = _COLOURS[link.layer], _NEAR.get(link.near, _WIDTHS[link.layer])
    dash = _DASHES[link.given] if link.layer is Layer.SUPPORTS else (6.0, 5.0) if link.near == 4 else ()
    style = Style("", colour, width, dash)
    if link.layer is Layer.TENSION:
        return [Line(tuple(_zigzag(path, free)), style, link.layer.value, link.ids)]
    drawn: list[Part] = [Line(tuple(path), style, link.layer.value, link.ids)]
    if link.layer is Layer.SUPPORTS:
        drawn.append(_arrow(path, link, free))
        if link.both:
            drawn.append(_arrow(path[::-1], link, free))
    return drawn


def _arrow(path: list[Point], link: Link, free: Free) -> Area:
    colour = _COLOURS[link.layer]
    fill = colour if link.given is Given.GIVEN else "canvas"
    tries = [*(head(path, share) for share in _SHRINK), head(path[-2:], _LEAST)]
    corners = next((one for one in tries if free(*one, one[0])), tries[-1])
    return Area(corners, Style(fill, colour, 1.25), 0, link.layer.value, link.ids)


def head(path: list[Point], share: float = 1.0) -> tuple[Point, ...]:
    """Return the three corners of an arrow's head at the end of a path, whole or smaller."""
    long, half = _ARROW * share, _HALF * share
    (ax, ay), (bx, by) = path[-2] if len(path) > 1 else path[-1], path[-1]
    if math.hypot(bx - ax, by - ay) < long and len(path) > 2:
        ax, ay = path[-3]
    far = math.hypot(bx - ax, by - ay) or 1.0
    dx, dy = (bx - ax) / far, (by - ay) / far
    back = bx - dx * long, by - dy * long
    across, down = dy * half, dx * half
    return (bx, by), (back[0] - across, back[1] + down), (back[0] + across, back[1] - down)


def _zigzag(path: list[Point], free: Free) -> list[Point]:
    """Return a path that goes to and fro across another, and less far where there is less room."""
    runs = [_evenly(run) for run in _runs(path)]
    whole = [path[0]]
    for run in runs:
        whole += [*(_aside(run, nth) for nth in range(1, len(run) - 1)), run[-1]]
    if free(*whole):
        return whole
    points = [path[0]]
    for run in runs:
        for nth in range(1, len(run) - 1):
            tries = (_aside(run, nth, share) for share in _SHRINK)
            points.append(next((at for at in tries if free(points[-1], at, run[nth + 1])), run[nth]))
        points.append(run[-1])
    return points


def _aside(run: list[Point], nth: int, share: float = 1.0) -> Point:
    """Return a point beside a run, to its one hand and then to its other."""
    (ax, ay), (x, y), (bx, by) = run[nth - 1 : nth + 2]
    far = math.hypot(bx - ax, by - ay) or 1.0
    side = (_HEIGHT if nth % 2 else -_HEIGHT) * share
    return x - (by - ay) / far * side, y + (bx - ax) / far * side


def _runs(path: list[Point]) -> list[list[Point]]:
    """Cut a path where it turns sharply: there a zigzag keeps to it."""
    runs = [[path[0]]]
    for before, here, after in zip(path, path[1:], path[2:], strict=False):
        runs[-1].append(here)
        ax, ay = here[0] - before[0], here[1] - before[1]
        bx, by = after[0] - here[0], after[1] - here[1]
        if ax * bx + ay * by < _SHARP * math.hypot(ax, ay) * math.hypot(bx, by):
            runs.append([here])
    runs[-1].append(path[-1])
    return runs


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
