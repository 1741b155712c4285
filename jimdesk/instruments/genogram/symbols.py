# SPDX-License-Identifier: Apache-2.0
"""The symbols of people: a table from what is known of somebody to the shapes that say it.

A new row of the notation is a new entry in a table: `_OUTLINES` for the shape of a person, `_SIGNS` for
what is drawn on it.
"""

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from jimdesk.core.people import Gender, Person
from jimdesk.drawing import LEADING, Area, Box, Line, Part, Ring, Style, Text, text_box, text_width
from jimdesk.instruments.genogram.captions import NAME, SMALL, Caption
from jimdesk.instruments.genogram.layout import BADGE, HALF, NAME_BELOW, SYMBOL, YEAR_ABOVE, YEAR_BESIDE

EDGE: Final = Style("surface", "ink", 2.25)
_INDEX: Final = Style("accentSoft", "ink", 2.25)
_INSIDE: Final = 5  # from the outline of the youngster to the second one
_DISC: Final = 10.5
_ROUND: Final = 16  # pieces of the round top of a dome


@dataclass(frozen=True, slots=True)
class Look:
    """What the symbol of one person has to say."""

    person: Person
    caption: Caption
    jim: bool = False
    homes: tuple[int, ...] = ()  # the numbers of second homes


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


_OUTLINES: Final[dict[Gender, Callable[[float, float, float, Style], Part]]] = {
    Gender.MAN: _square,
    Gender.WOMAN: _circle,
    Gender.NONBINARY: _dome,
    Gender.UNKNOWN: _diamond,
}


def outline(gender: Gender, x: float, y: float, half: float, style: Style) -> Part:
    """Return the shape of a person."""
    return _OUTLINES[gender](x, y, half, style)


def symbol(look: Look, x: float, y: float, of: str = "") -> tuple[Part, ...]:
    """Return everything that is drawn of one person whose symbol has its middle at (x, y)."""
    return tuple(part for sign in _SIGNS for part in sign(look, x, y, of))


def _shape(look: Look, x: float, y: float, _of: str) -> Iterator[Part]:
    yield outline(look.person.gender, x, y, HALF, EDGE)
    if look.person.youngster:
        yield outline(look.person.gender, x, y, HALF - _INSIDE, _INDEX)


def _death(look: Look, x: float, y: float, of: str) -> Iterator[Part]:
    if look.person.died or look.person.death:
        reach = HALF if look.person.gender is Gender.MAN else HALF * math.sqrt(0.5)
        if look.person.gender is Gender.UNKNOWN:
            reach = HALF / 2
        style = Style("", "ink3", 1.5)
        yield Line(((x - reach, y - reach), (x + reach, y + reach)), style, "death", (of,))
        yield Line(((x - reach, y + reach), (x + reach, y - reach)), style, "death", (of,))
        if look.caption.age:
            yield Ring(x, y, 11.5, Style("surface"), "patch")


def _inside(look: Look, x: float, y: float, of: str) -> Iterator[Part]:
    text = look.caption.age
    if not text and look.person.gender is Gender.UNKNOWN and not (look.person.died or look.person.death):
        text = "?"
    if text:
        yield _text(text, x, y - NAME * LEADING / 2, NAME, 600, of=of, meaning="age")


def _years(look: Look, x: float, y: float, of: str) -> Iterator[Part]:
    top = y - HALF - YEAR_ABOVE - SMALL * LEADING
    for text, side, meaning in ((look.caption.born, -1, "born"), (look.caption.died, 1, "died")):
        if text:
            middle = x + side * (YEAR_BESIDE + text_width(text, SMALL) / 2)
            yield _text(text, middle, top, SMALL, of=of, colour="ink2", meaning=meaning)


def _names(look: Look, x: float, y: float, of: str) -> Iterator[Part]:
    top = y + HALF + NAME_BELOW
    caption = look.caption
    yield _text(caption.name, x, top, NAME, 700 if caption.bold else 500, of=of, meaning="name")
    if caption.second:
        yield _text(caption.second, x, top + NAME * LEADING, SMALL, of=of, colour="ink2", meaning="second")


def _badges(look: Look, x: float, y: float, of: str) -> Iterator[Part]:
    corner = x + HALF
    if look.jim:
        yield from star(corner, y - HALF, BADGE)
        corner = x - HALF
    for number in look.homes:
        yield from disc(number, corner, y - HALF, of)
        corner -= 2 * _DISC + 2


def star(x: float, y: float, radius: float) -> tuple[Part, ...]:
    """Return the sign of a JIM."""
    points = []
    for i in range(10):
        far = radius * (0.62 if i % 2 == 0 else 0.27)
        angle = math.pi * i / 5 - math.pi / 2
        points.append((x + far * math.cos(angle), y + far * math.sin(angle)))
    return (
        Ring(x, y, radius, Style("jim", "jimE", 1.5), "jim"),
        Area(tuple(points), Style("star"), meaning="jim"),
    )


def disc(number: int, x: float, y: float, of: str = "") -> tuple[Part, ...]:
    """Return the number of a household."""
    top = y - SMALL * LEADING / 2
    return (
        Ring(x, y, _DISC, Style(home_colours(number)[1]), "household"),
        _text(str(number), x, top, SMALL, 700, of=of, colour="surface", meaning="household"),
    )


def home_colours(number: int) -> tuple[str, str]:
    """Return the ground and the edge of a household; from the third on they look alike but for the number."""
    return {1: ("h1", "h1e"), 2: ("h2", "h2e")}.get(number, ("window", "proE"))


def _text(
    text: str, x: float, top: float, size: float, weight: int = 400, *, of: str = "", colour: str = "ink",
    meaning: str = "",
) -> Text:
    return Text(text, text_box(text, x, top, size, weight), size, weight, colour, of=of, meaning=meaning)


_SIGNS: Final[tuple[Callable[[Look, float, float, str], Iterator[Part]], ...]] = (
    _shape, _death, _inside, _years, _names, _badges,
)


def box(x: float, y: float) -> tuple[float, float, float, float]:
    """Return the box of a symbol with its middle at (x, y)."""
    return x - HALF, y - HALF, SYMBOL, SYMBOL
