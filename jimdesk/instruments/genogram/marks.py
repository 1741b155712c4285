# SPDX-License-Identifier: Apache-2.0
"""How marks are drawn on a symbol: fills for illness and addiction, signs for the rest.

Fills are told apart by their place and their pattern, never by colour: below for addiction, on the left for
illness, a corner for a condition with a name of its own; full, hatched where it is suspected, striped in
recovery.
"""

import math
from collections.abc import Callable, Iterator, Sequence
from typing import Final

from jimdesk.core.people import Gender
from jimdesk.core.words import N_, Words
from jimdesk.drawing import LEADING, Area, Line, Part, Point, Style, Text, text_box
from jimdesk.instruments.genogram.facts import Course, Mark
from jimdesk.instruments.genogram.shapes import Outline, cut, outline, striped

_LOWER: Final = ((0.0, 1.0),)
_LEFT: Final = ((-1.0, 0.0),)
# Of conditions with a name of their own, in the order in which they are first said.
_CORNERS: Final[tuple[tuple[Point, ...], ...]] = (
    ((1.0, 0.0), (0.0, -1.0)), ((1.0, 0.0), (0.0, 1.0)),
    ((-1.0, 0.0), (0.0, -1.0)), ((-1.0, 0.0), (0.0, 1.0)),
)
_INK: Final = "ink3"
_COLOURS: Final = ("famE", "accent", "peerE", "comE")  # of the corners; the place tells them apart in grey
_LETTERS: Final = {
    "smoking": N_("S"), "obesity": N_("O"), "language": N_("L"),
}
_FILLS: Final[dict[str, tuple[Point, ...]]] = {"addiction": _LOWER, "illness": _LEFT}
_Sign = Callable[[float, float, float, Gender], Iterator[Part]]


def _wave(y_above: float) -> _Sign:
    def sign(x: float, y: float, half: float, _gender: Gender) -> Iterator[Part]:
        top = y - half - y_above * half / 23
        points = tuple(
            (x - half * 0.56 + half * 1.12 * i / 24, top + half * 0.11 * math.sin(math.pi * i / 4))
            for i in range(25)
        )
        yield Line(points, Style("", "ink", 1.75), "mark")

    return sign


def _waves(x: float, y: float, half: float, gender: Gender) -> Iterator[Part]:
    yield from _wave(6)(x, y, half, gender)
    yield from _wave(12)(x, y, half, gender)


def _secret(x: float, y: float, half: float, _gender: Gender) -> Iterator[Part]:
    """A small full triangle at the corner."""
    r = max(4.5, half * 0.3)
    cx, cy = x + half, y + half - r / 3
    yield Area(((cx - r, cy + r), (cx + r, cy + r), (cx, cy - r)), Style("ink", "surface", 1), meaning="mark")


def _other_inside(x: float, y: float, half: float, gender: Gender) -> Iterator[Part]:
    """The outline of now with that of birth inside it."""
    before = {Gender.MAN: Gender.WOMAN, Gender.WOMAN: Gender.MAN}.get(gender)
    size = half * (0.66 if before is Gender.MAN else 0.74)
    yield outline(before or Gender.UNKNOWN, x, y, size, Style("", "ink", 1.5))


def _divided(x: float, y: float, half: float, _gender: Gender) -> Iterator[Part]:
    yield Line(((x, y - half), (x, y + half)), Style("", "ink", 1.5), "mark")


def _inverted(dash: tuple[float, ...]) -> _Sign:
    def sign(x: float, y: float, half: float, gender: Gender) -> Iterator[Part]:
        r = half * (0.26 if gender is Gender.UNKNOWN else 0.36)
        top = y + half * 0.42  # below the age
        points = ((x - r, top), (x + r, top), (x, top + r * 1.35))
        yield Area(points, Style("", "ink", 1.5, dash), meaning="mark")

    return sign


_SIGNS: Final[dict[str, _Sign]] = {
    "migration": _wave(6), "cultures": _waves, "secret": _secret, "trans": _other_inside,
    "intersex": _divided, "gay": _inverted(()), "bisexual": _inverted((2, 2)),
}


def conditions(marks: Sequence[Mark]) -> tuple[str, ...]:
    """Return the conditions with a name of their own, each of which has a corner; a fifth shares one."""
    return tuple(dict.fromkeys(mark.text for mark in marks if mark.mark == "condition"))


def fills(
    marks: Sequence[Mark], named: Sequence[str], gender: Gender, x: float, y: float, half: float
) -> Iterator[Part]:
    """Draw the fills of one symbol; they lie under its outline. `named`: the conditions, in their order."""
    whole = _inside(gender, x, y, half)
    for mark in sorted(marks, key=lambda one: one.course is not Course.RECOVERING):
        ink = _INK
        if mark.mark == "condition" and mark.text in named:
            place = named.index(mark.text) % len(_CORNERS)
            cuts, ink = _CORNERS[place], _COLOURS[place]
        elif mark.mark in _FILLS:
            cuts = _FILLS[mark.mark]
        else:
            continue
        part = whole
        for out in cuts:
            part = cut(part, (x, y), out)
        yield from _filled(part, mark.course, ink, half)


def _inside(gender: Gender, x: float, y: float, half: float) -> Outline:
    from jimdesk.instruments.genogram.shapes import corners

    return corners(outline(gender, x, y, half, Style()))


def _filled(points: Outline, course: Course, ink: str, half: float) -> Iterator[Part]:
    step, thin = max(3.2, half * 0.21), max(1.0, half * 0.06)
    slope = math.sqrt(0.5)
    if course is Course.PRESENT:
        yield Area(points, Style(ink), meaning="mark")
        return
    yield Area(points, Style("", ink, 1.0), meaning="mark")
    if course is Course.SUSPECTED:
        yield from striped(points, step, (slope, -slope), Style("", ink, thin), "mark")
    else:
        yield from striped(points, step * 1.15, (1.0, 0.0), Style("", ink, thin * 1.6), "mark")


def signs(
    marks: Sequence[Mark], gender: Gender, x: float, y: float, half: float, words: Words, of: str = ""
) -> Iterator[Part]:
    """Draw what is no fill: signs in and at the symbol, and letters beside it."""
    for key in dict.fromkeys(mark.mark for mark in marks):
        if key in _SIGNS:
            yield from _SIGNS[key](x, y, half, gender)
    letters = [words.say(_LETTERS[one], "mark") for one in _LETTERS if any(m.mark == one for m in marks)]
    if letters:
        text, size = " ".join(letters), 12
        width = text_box(text, 0, 0, size, 600)[2]
        left, top = x + half + 4 + width / 2, y + half * 0.35 - size * LEADING / 2
        yield Text(text, text_box(text, left, top, size, 600), size, 600, of=of, meaning="mark")


def has_fill(marks: Sequence[Mark]) -> bool:
    """Tell whether a part of the symbol is filled, so that its age needs a clear patch."""
    return any(mark.mark in _FILLS or mark.mark == "condition" for mark in marks)


def has_line_inside(marks: Sequence[Mark]) -> bool:
    """Tell whether something is drawn where the age stands."""
    return any(mark.mark == "intersex" for mark in marks)
