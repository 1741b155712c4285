# SPDX-License-Identifier: Apache-2.0
"""The symbols of people: a table from what is known of somebody to the shapes that say it.

The shapes themselves are in `shapes`, the fills and signs of marks in `marks`; `_SIGNS` here is the order in
which they are put on each other.
"""

import math
from collections.abc import Callable, Iterator
from typing import Final

from jimdesk.core.frozen import frozen
from jimdesk.core.people import Being, Gender, Level, Person
from jimdesk.core.words import Words
from jimdesk.drawing import LEADING, Area, Box, Line, Part, Ring, Style, Text, text_box, text_width
from jimdesk.instruments.genogram import marks as drawn_marks
from jimdesk.instruments.genogram.captions import NAME, SMALL, Caption
from jimdesk.instruments.genogram.facts import Mark, Profile
from jimdesk.instruments.genogram.layout import BADGE, HALF, NAME_BELOW, SYMBOL, YEAR_ABOVE, YEAR_BESIDE
from jimdesk.instruments.genogram.shapes import outline, top

EDGE: Final = Style("surface", "ink", 2.25)
_INDEX: Final = Style("accentSoft", "ink", 2.25)
_INSIDE: Final = 5  # from the outline of the youngster to the second one
_THICK: Final = 5.0  # the one outline of the youngster by Dutch custom
PAID: Final = (5.0, 3.5)  # the edge of a professional, dashed as on every page
OUTSIDE: Final = (1.5, 3.0)  # the second outline of somebody from outside the family, dotted
_DISC: Final = 10.5
LOST: Final = frozenset({Being.MISCARRIAGE, Being.ABORTION, Being.STILLBIRTH})


@frozen
class Look:
    """What the symbol of one person has to say."""

    person: Person
    caption: Caption
    jim: bool = False
    homes: tuple[int, ...] = ()  # the numbers of second homes
    marks: tuple[Mark, ...] = ()
    named: tuple[str, ...] = ()  # the conditions with a name of their own in the whole picture
    profile: Profile = Profile.MCGOLDRICK
    folded: int = 0  # how many people are folded into this one
    outside: bool = False  # matters to the family without belonging to it
    words: Words | None = None  # for the letters of marks

    @property
    def died(self) -> bool:
        """Whether a cross goes through the symbol."""
        return (self.person.died or bool(self.person.death)) and self.person.being not in LOST


def symbol(look: Look, x: float, y: float, of: str = "") -> tuple[Part, ...]:
    """Return everything that is drawn of one person whose symbol has its middle at (x, y)."""
    return tuple(part for sign in _SIGNS for part in sign(look, x, y, of))


def _shape(look: Look, x: float, y: float, of: str) -> Iterator[Part]:
    person = look.person
    youngster = person.youngster
    above = top(person.gender, person.being, HALF)
    if above < HALF - 1 and person.being not in (Being.ORGANISATION, Being.PET):
        yield Line(((x, y - HALF), (x, y - above)), Style("", "ink", 2), "stem", (of,))
    thick = youngster and look.profile is Profile.DUTCH
    ground = "accentSoft" if thick else "surface"
    filled = drawn_marks.has_fill(look.marks)
    dash = PAID if person.level is Level.PROFESSIONAL and not youngster else ()
    edge = Style(ground, "ink", _THICK if thick else EDGE.width, dash)
    half = HALF - (_THICK - EDGE.width) / 2 if thick else HALF
    yield outline(person.gender, x, y, half, edge, person.being)
    if youngster and not thick:
        yield outline(person.gender, x, y, HALF - _INSIDE, _INDEX)
    if filled and person.being is Being.PERSON:
        inside = HALF - _INSIDE if youngster and not thick else half
        yield from drawn_marks.fills(look.marks, look.named, person.gender, x, y, inside)
        yield outline(person.gender, x, y, inside, Style("", "ink", edge.width))
    if look.outside:
        yield outline(person.gender, x, y, HALF - _INSIDE, Style("", "ink", 1.5, OUTSIDE))


def _marks(look: Look, x: float, y: float, of: str) -> Iterator[Part]:
    if look.marks and look.words and look.person.being is Being.PERSON:
        yield from drawn_marks.signs(look.marks, look.person.gender, x, y, HALF, look.words, of)


def cross(person: Person, x: float, y: float, half: float, style: Style, of: str = "") -> Iterator[Part]:
    """Draw the cross of somebody who died, or who was never born alive."""
    reach = half if person.gender is Gender.MAN else half * math.sqrt(0.5)
    if person.being is Being.STILLBIRTH:
        reach = half * math.sqrt(0.5)  # through a small symbol, and beyond it
    elif person.being is Being.ABORTION:
        reach = half * 0.62
    elif person.being is Being.PET:
        reach = half * 0.4
    elif person.being is Being.PERSON and person.gender is Gender.UNKNOWN:
        reach = half / 2
    low = y + half * 0.12 if person.being is Being.ABORTION else y
    yield Line(((x - reach, low - reach), (x + reach, low + reach)), style, "death", (of,))
    yield Line(((x - reach, low + reach), (x + reach, low - reach)), style, "death", (of,))
    if person.being is Being.ABORTION:
        yield Line(((x - half * 0.95, low), (x + half * 0.95, low)), style, "death", (of,))


def _death(look: Look, x: float, y: float, of: str) -> Iterator[Part]:
    if look.person.being in (Being.STILLBIRTH, Being.ABORTION):
        yield from cross(look.person, x, y, HALF, Style("", "ink", 2), of)
    elif look.died and look.person.being is not Being.MISCARRIAGE:
        yield from cross(look.person, x, y, HALF, Style("", "ink3", 1.5), of)


def _inside(look: Look, x: float, y: float, of: str) -> Iterator[Part]:
    text = look.caption.age
    if not text and look.person.gender is Gender.UNKNOWN and not look.died:
        text = "?"
    if not text or look.person.being is not Being.PERSON:
        return
    if look.died or drawn_marks.has_fill(look.marks) or drawn_marks.has_line_inside(look.marks):
        yield Ring(x, y, 11.5, Style("surface"), "patch")
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
    if look.folded:
        yield from fold(look.folded, x, top + NAME * LEADING + SMALL * LEADING / 2 + 1, of)
    elif caption.second:
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


def fold(count: int, x: float, y: float, of: str = "") -> tuple[Part, ...]:
    """Return the sign of a folded branch: how many people are in it."""
    text = f"+{count}"
    wide, high = text_width(text, SMALL, 700) + 14, SMALL * LEADING + 1
    box = (x - wide / 2, y - high / 2, wide, high)
    return (
        Box(box, Style("accentSoft", "accent", 1.5), high / 2, "fold"),
        _text(text, x, y - SMALL * LEADING / 2, SMALL, 700, of=of, meaning="fold"),
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
    _shape, _death, _marks, _inside, _years, _names, _badges,
)


def box(x: float, y: float) -> tuple[float, float, float, float]:
    """Return the box of a symbol with its middle at (x, y)."""
    return x - HALF, y - HALF, SYMBOL, SYMBOL
