# SPDX-License-Identifier: Apache-2.0
"""A small picture of every row of the notation, for the lists in which signs are chosen."""

from collections.abc import Callable
from typing import Final

from jimdesk.core.people import Being, Bond, Descent, Gender, Partnership, Person, Turn, Twinning
from jimdesk.core.words import Words
from jimdesk.drawing import Line, Part, Style
from jimdesk.instruments.genogram import legend, lines, marks
from jimdesk.instruments.genogram.facts import Mark, TieKind
from jimdesk.instruments.genogram.notation import Row, Section
from jimdesk.instruments.genogram.shapes import outline
from jimdesk.instruments.genogram.strokes import strokes
from jimdesk.instruments.genogram.union import Couple

_MIDDLE: Final = (legend.WIDTH / 2, legend.HEIGHT / 2)
_LEVEL: Final = ((0.0, legend.HEIGHT / 2), (legend.WIDTH, legend.HEIGHT / 2))
_HALF: Final = 9.0
_EDGE: Final = Style("surface", "ink", 1.5)


def sample(row: Row, words: Words) -> tuple[Part, ...]:
    """Return the shapes of a sign in a box as large as those of the legend."""
    return _SAMPLES[row.section](row, words)


def _person(row: Row, _words: Words) -> tuple[Part, ...]:
    gender = Gender(row.value) if row.section is Section.GENDER else Gender.UNKNOWN
    being = Being(row.value) if row.section is Section.BEING else Being.PERSON
    return legend.being(Person(id="", gender=gender, being=being), _EDGE)


def _around(_row: Row, _words: Words) -> tuple[Part, ...]:
    return legend.from_outside(Gender.MAN, _EDGE)


def _mark(row: Row, words: Words) -> tuple[Part, ...]:
    mark = Mark(id="", person="", mark=str(row.value))
    far = legend.WAVES.get(mark.mark)
    if far:
        return tuple(marks.signs([mark], Gender.MAN, _MIDDLE[0], _MIDDLE[1] + 18 + 18 * far / 23, 18, words))
    return (
        outline(Gender.WOMAN, *_MIDDLE, _HALF, _EDGE),
        *marks.fills([mark], ("",), Gender.WOMAN, *_MIDDLE, _HALF),
        outline(Gender.WOMAN, *_MIDDLE, _HALF, Style("", "ink", 1.5)),
        *marks.signs([mark], Gender.WOMAN, *_MIDDLE, _HALF, words),
    )


def _bond(row: Row, _words: Words) -> tuple[Part, ...]:
    couple = Couple("", "", Partnership(id="", one="", other="", history=(Turn(Bond(row.value)),)))
    look = lines.look_of(couple)
    return (
        Line(_LEVEL, lines.style(look.dash), "couple"),
        *lines.slashes(_MIDDLE, look.slashes, 9, again=look.again),
    )


def _descent(row: Row, _words: Words) -> tuple[Part, ...]:
    stroke = lines.away(_MIDDLE) if row.value is Descent.PLACED_OUT else ()
    return Line(_LEVEL, lines.child_style(Descent(row.value)), "child"), *stroke


def _twins(row: Row, _words: Words) -> tuple[Part, ...]:
    return tuple(legend.twins(Twinning(row.value)))


def _tie(row: Row, _words: Words) -> tuple[Part, ...]:
    drawn = strokes(TieKind(row.value), [*_LEVEL])
    return tuple(part for part in drawn if not (isinstance(part, Line) and part.halo))  # on any ground


_SAMPLES: Final[dict[Section, Callable[[Row, Words], tuple[Part, ...]]]] = {
    Section.GENDER: _person, Section.BEING: _person, Section.MARK: _mark, Section.BOND: _bond,
    Section.DESCENT: _descent, Section.TWINS: _twins, Section.TIE: _tie,
    Section.AROUND: _around,
}
