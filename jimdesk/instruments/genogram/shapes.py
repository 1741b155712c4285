# SPDX-License-Identifier: Apache-2.0
"""The outlines of symbols, and what fills a part of one: each is a convex shape, so that it can be cut.

A new outline is a row of `_GENDERS` or `_BEINGS`.
"""

import math
from collections.abc import Callable, Iterator
from functools import cache
from typing import Final

from jimdesk.core.people import Being, Gender
from jimdesk.drawing import Area, Box, Line, Part, Point, Ring, Style

_ROUND: Final = 16  # pieces of a half circle
SMALL: Final = 0.52  # of a stillborn child and a pet, to a whole symbol

Outline = tuple[Point, ...]
_Draw = Callable[[float, float, float, Style], Part]


def _square(x: float, y: float, half: float, style: Style) -> Part:
    return Box((x - half, y - half, 2 * half, 2 * half), style, meaning="symbol")


def _circle(x: float, y: float, half: float, style: Style) -> Part:
    return Ring(x, y, half, style, meaning="symbol")


def _dome(x: float, y: float, half: float, style: Style) -> Part:
    arc = (math.pi + math.pi * i / _ROUND for i in range(_ROUND + 1))
    top = tuple((x + half * math.cos(a), y + half * math.sin(a)) for a in arc)
    return Area(((x - half, y + half), *top, (x + half, y + half)), style, meaning="symbol")


def _diamond(x: float, y: float, half: float, style: Style) -> Part:
    return Area(((x, y - half), (x + half, y), (x, y + half), (x - half, y)), style, meaning="symbol")


def _triangle(x: float, y: float, half: float, style: Style) -> Part:
    low = y + half * 0.74
    return Area(((x, y - half), (x + half, low), (x - half, low)), style, meaning="symbol")


def _wide(x: float, y: float, half: float, style: Style) -> Part:
    return Box((x - half * 1.22, y - half * 0.66, half * 2.44, half * 1.32), style, meaning="symbol")


def _small(draw: _Draw) -> _Draw:
    return lambda x, y, half, style: draw(x, y, half * SMALL, style)


_GENDERS: Final[dict[Gender, _Draw]] = {
    Gender.MAN: _square, Gender.WOMAN: _circle, Gender.NONBINARY: _dome, Gender.UNKNOWN: _diamond,
}
_BEINGS: Final[dict[Being, _Draw]] = {
    Being.PREGNANCY: _triangle, Being.ABORTION: _triangle, Being.PET: _small(_diamond),
    Being.ORGANISATION: _wide,
    Being.MISCARRIAGE: lambda x, y, half, style: Ring(
        x, y, half * 0.3, Style("ink", style.edge, style.width), meaning="symbol"
    ),
}


def outline(
    gender: Gender, x: float, y: float, half: float, style: Style, being: Being = Being.PERSON
) -> Part:
    """Return the shape of somebody whose symbol has its middle at (x, y)."""
    if being is Being.STILLBIRTH:
        return _GENDERS[gender](x, y, half * SMALL, style)
    return _BEINGS.get(being, _GENDERS[gender])(x, y, half, style)


@cache
def top(gender: Gender, being: Being, half: float) -> float:
    """Return how far above its middle a symbol begins."""
    part = outline(gender, 0, 0, half, Style(), being)
    return -min(y for _, y in corners(part))


def corners(part: Part) -> Outline:
    """Return a shape as a closed way through points."""
    if isinstance(part, Ring):
        turns = (2 * math.pi * i / (2 * _ROUND) for i in range(2 * _ROUND))
        return tuple((part.x + part.radius * math.cos(a), part.y + part.radius * math.sin(a)) for a in turns)
    if isinstance(part, Box):
        x, y, width, height = part.box
        return (x, y), (x + width, y), (x + width, y + height), (x, y + height)
    if isinstance(part, Area):
        return part.points
    raise TypeError(f"no closed shape: {type(part).__name__}")


def cut(points: Outline, at: Point, out: Point) -> Outline:
    """Return what of a convex shape lies on the side of `at` to which `out` points."""
    kept: list[Point] = []
    far = [(px - at[0]) * out[0] + (py - at[1]) * out[1] for px, py in points]
    for i, here in enumerate(points):
        before, side, last = points[i - 1], far[i], far[i - 1]
        if (side >= 0) != (last >= 0):
            kept.append(_between(before, here, last / (last - side)))
        if side >= 0:
            kept.append(here)
    return tuple(kept)


def _between(one: Point, other: Point, share: float) -> Point:
    return one[0] + (other[0] - one[0]) * share, one[1] + (other[1] - one[1]) * share


def striped(points: Outline, step: float, way: Point, style: Style, meaning: str) -> Iterator[Part]:
    """Draw parallel lines over a convex shape, along `way`."""
    if len(points) < 3:
        return
    normal = (-way[1], way[0])
    across = [px * normal[0] + py * normal[1] for px, py in points]
    level = math.floor(min(across) / step) * step + step / 2
    while level < max(across):
        meets = []
        for i, here in enumerate(points):
            one, other = across[i - 1] - level, across[i] - level
            if (one > 0) != (other > 0):
                meets.append(_between(points[i - 1], here, one / (one - other)))
        if len(meets) == 2 and math.dist(*meets) > 1:
            yield Line((meets[0], meets[1]), style, meaning)
        level += step
