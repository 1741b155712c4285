# SPDX-License-Identifier: Apache-2.0
"""The legend: a sample and a word for what is drawn, and for nothing else."""

import math
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from jimdesk.core import names
from jimdesk.core.audience import Shown
from jimdesk.core.people import Being, Bond, Descent, Gender, Level, Person, Twinning
from jimdesk.core.words import N_, Words
from jimdesk.drawing import (
    LEADING,
    Box,
    Drawing,
    Line,
    Part,
    Shape,
    Style,
    Text,
    moved,
    text_box,
    text_width,
)
from jimdesk.instruments.genogram import lines, marks, notation
from jimdesk.instruments.genogram.facts import Course, Mark, Profile, TieKind
from jimdesk.instruments.genogram.picture import Scene, drawn, scene
from jimdesk.instruments.genogram.shapes import outline
from jimdesk.instruments.genogram.strokes import strokes
from jimdesk.instruments.genogram.symbols import OUTSIDE, cross, disc, fold, home_colours, star
from jimdesk.instruments.instrument import View

WIDTH: Final = 40  # of a sample
HEIGHT: Final = 22
_MIDDLE: Final = HEIGHT / 2
_SYMBOL: Final = 9  # half a symbol
_WORD: Final = 13  # the size of a word below a picture
_GAP: Final = 10
_ROW: Final = 32
_EDGE: Final = 40  # of empty paper around a picture

Sample = tuple[tuple[Part, ...], str]

_BONDS: Final[dict[str, frozenset[Bond]]] = {  # lines that look alike have one word
    N_("divorced"): frozenset({Bond.DIVORCED}),
    N_("separated"): frozenset({Bond.SEPARATED}),
    N_("relationship"): frozenset({Bond.LIVING_TOGETHER, Bond.APART_TOGETHER, Bond.ENGAGED}),
    N_("affair"): frozenset({Bond.AFFAIR}),
    N_("secret affair"): frozenset({Bond.SECRET_AFFAIR}),
    N_("relationship that ended"): frozenset({Bond.ENDED}),
}
_TOLD: Final = frozenset({Gender.NONBINARY, Gender.UNKNOWN})  # a man and a woman need no legend


_LEVEL: Final = ((0.0, _MIDDLE), (WIDTH, _MIDDLE))


def legend(shown: Shown, words: Words, view: View) -> tuple[Sample, ...]:
    """Return (shapes in a box of `WIDTH` by `HEIGHT`, what they mean) for every sign that is drawn."""
    return legend_of(scene(shown, words, view), shown, words)


def legend_of(made: Scene, shown: Shown, words: Words) -> tuple[Sample, ...]:
    """Return the legend of a scene that was laid out already."""
    return tuple((tuple(parts), label) for parts, label in _samples(made, shown, words))


def draw_with_legend(shown: Shown, words: Words, view: View) -> Drawing:
    """Draw the genogram with its legend below it, for a picture that goes its own way."""
    made = scene(shown, words, view)
    drawing = drawn(made, words)
    return with_samples(drawing, legend_of(made, shown, words), right_to_left=words.right_to_left)


def with_samples(drawing: Drawing, samples: tuple[Sample, ...], *, right_to_left: bool = False) -> Drawing:
    """Return a drawing with samples and their words below it, in columns along the line of reading."""
    if not samples:
        return drawing
    x, y, width, height = drawing.box
    column = math.ceil(WIDTH + _GAP + max(text_width(word, _WORD) for _, word in samples) + 2 * _GAP)
    width = max(width, 2 * _EDGE + column)
    count = min(len(samples), int((width - 2 * _EDGE) // column))
    top = y + height - _EDGE / 2
    parts: list[Shape] = [*drawing.shapes]
    for i, (sample, word) in enumerate(samples):
        across, high = i % count * column, top + i // count * _ROW
        left = x + width - _EDGE - across - WIDTH if right_to_left else x + _EDGE + across
        parts += [moved(part, left, high) for part in sample]
        long = text_width(word, _WORD)
        start = left - _GAP - long if right_to_left else left + WIDTH + _GAP
        box = (start, high + (HEIGHT - _WORD * LEADING) / 2, long, _WORD * LEADING)
        parts.append(Text(word, box, _WORD, align="end" if right_to_left else "start", meaning="legend"))
    low = top + -(-len(samples) // count) * _ROW + _EDGE / 2
    return replace(drawing, shapes=tuple(parts), box=(x, y, width, low - y))


def _samples(made: Scene, shown: Shown, words: Words) -> Iterator[tuple[list[Part], str]]:
    kinds = {tie.tie for tie in made.ties}
    for row in notation.TIES:
        if row.value in kinds:
            yield list(strokes(TieKind(row.value), [*_LEVEL])), words.say(row.name, "legend")
    yield from _family_lines(made, words)
    yield from _people(made, words)
    yield from _marks(made, words)
    yield from _households(made, shown, words)


def _family_lines(made: Scene, words: Words) -> Iterator[tuple[list[Part], str]]:
    kin = made.layout.kin
    yield from _couples(made, words)
    descents = {
        kin.sibships[bar.union].descents.get(kin.people[node])
        for bar in made.layout.bars for _, node in bar.targets if node < len(kin.people)
    }
    for row in notation.DESCENTS:
        if row.value in descents and row.value is not Descent.BIRTH:
            line = Line(_LEVEL, lines.child_style(Descent(row.value)), "child")
            stroke = lines.away((WIDTH / 2, _MIDDLE)) if row.value is Descent.PLACED_OUT else ()
            yield [line, *stroke], words.say(row.name, "legend")
    if made.day.past:
        yield [Line(_LEVEL, lines.child_style(Descent.FOSTER, past=True), "child")], words.say(
            "no longer a child there", "legend"
        )
    if any(not sibship.parents for sibship in kin.sibships):
        stem = ((WIDTH / 2, 0.0), (WIDTH / 2, HEIGHT - 4.0))
        bar = ((4.0, HEIGHT - 4.0), (WIDTH - 4.0, HEIGHT - 4.0))
        yield [
            Line(stem, lines.style(lines.STEM_DASH), "unknown_parents"), Line(bar, lines.style(), "child"),
        ], words.say("parents not named", "legend")
    twinnings = set(made.twinning.values())
    for row in notation.TWINNINGS:
        if row.value in twinnings and row.value is not Twinning.FRATERNAL:
            yield twins(Twinning(row.value)), words.say(row.name, "legend")


def _couples(made: Scene, words: Words) -> Iterator[tuple[list[Part], str]]:
    couples = [c for c in made.layout.kin.couples if c.partnership and c.partnership.history]
    again = [couple for couple in couples if lines.look_of(couple).again]
    for label, bonds in _BONDS.items():
        couple = next(
            (c for c in couples
             if c.partnership and c.partnership.history[-1].bond in bonds and c not in again), None,
        )
        if couple:
            look = lines.look_of(couple)
            line = Line(_LEVEL, lines.style(look.dash), "couple")
            yield [line, *lines.slashes((WIDTH / 2, _MIDDLE), look.slashes, 9)], words.say(label, "legend")
    if again:
        look = lines.look_of(again[0])
        line = Line(_LEVEL, lines.style(look.dash), "couple")
        back = lines.slashes((WIDTH / 2, _MIDDLE), look.slashes, 9, again=True)
        yield [line, *back], words.say("together again", "legend")
    if made.related:
        ends = lines.partners_line(_LEVEL, lines.look_of(couples[0]) if couples else lines.PLAIN, "couple",
                                   related=True)
        yield list(ends), words.say("partners who are related", "legend")


def twins(kind: Twinning) -> list[Part]:
    """Return the sample of twins."""
    left, top, right = WIDTH / 2 - 12, 2, WIDTH / 2 + 12
    v = Line(((left, HEIGHT - 2), (WIDTH / 2, top), (right, HEIGHT - 2)), lines.style(), "child")
    if kind is Twinning.FRATERNAL:
        return [v]
    if kind is Twinning.UNKNOWN:
        box = text_box("?", WIDTH / 2, _MIDDLE - 6, 12, 600)
        return [v, Text("?", box, 12, 600, meaning="twins")]
    return [v, Line(((left + 5, _MIDDLE + 2), (right - 5, _MIDDLE + 2)), lines.style(), "identical")]


def _people(made: Scene, words: Words) -> Iterator[tuple[list[Part], str]]:
    looks = list(made.looks.values())
    people = [look.person for look in looks]
    edge = Style("surface", "ink", 1.75)
    x = WIDTH / 2
    if any(look.died for look in looks):
        person = Person(id="", gender=Gender.MAN)
        yield [
            outline(Gender.MAN, x, _MIDDLE, _SYMBOL, edge),
            *cross(person, x, _MIDDLE, _SYMBOL, Style("", "ink3", 1.5)),
        ], words.say("died", "legend")
    young = next((look for look in looks if look.person.youngster), None)
    if young:
        gender, thick = young.person.gender, young.profile is Profile.DUTCH
        outer = Style("accentSoft", "ink", 3.5) if thick else edge
        yield [
            outline(gender, x, _MIDDLE, _SYMBOL - 1 if thick else _SYMBOL, outer),
            *([] if thick else [outline(gender, x, _MIDDLE, _SYMBOL - 4, Style("accentSoft", "ink", 1.75))]),
        ], words.say("whom this is about", "legend")
    for row in notation.GENDERS:
        if row.value in _TOLD and any(p.gender is row.value and p.being in _GENDERED for p in people):
            yield [outline(Gender(row.value), x, _MIDDLE, _SYMBOL, edge)], words.say(row.name, "legend")
    for row in notation.BEINGS:
        one = next((p for p in people if p.being is row.value and p.being is not Being.PERSON), None)
        if one:
            yield list(being(one, edge)), words.say(row.name, "legend")
    paid = next((p for p in people if p.level is Level.PROFESSIONAL and not p.youngster), None)
    if paid:
        dashed = Style("surface", "ink", 1.75, (3.0, 2.0))
        shape = outline(paid.gender, x, _MIDDLE, _SYMBOL, dashed, paid.being)
        yield [shape], words.say("professional", "legend")
    outside = (look.person.gender for look in looks if look.outside)
    for row, gender in zip(notation.AROUND, outside, strict=False):
        yield list(from_outside(gender, edge)), words.say(row.name, "legend")
    if any(look.jim for look in looks):
        yield list(star(x, _MIDDLE, 10)), words.say("JIM", "legend")
    folded = sum(look.folded for look in looks)
    if folded:
        label = words.count("{n} person folded in", "{n} people folded in", folded)
        yield list(fold(folded, x, _MIDDLE)), label


WAVES: Final = {"migration": 6, "cultures": 9}  # how far above a symbol the middle of these is
_GENDERED: Final = frozenset({Being.PERSON, Being.STILLBIRTH})


def being(person: Person, edge: Style) -> tuple[Part, ...]:
    """Return the sample of what stands in somebody's place."""
    x, y = WIDTH / 2, _MIDDLE
    shape = outline(person.gender, x, y, _SYMBOL, edge, person.being)
    if person.being in (Being.STILLBIRTH, Being.ABORTION):
        return shape, *cross(person, x, y, _SYMBOL, Style("", "ink", 1.5))
    return (shape,)


def from_outside(gender: Gender, edge: Style) -> tuple[Part, ...]:
    """Return the sample of somebody from outside the family."""
    x, y, dotted = WIDTH / 2, _MIDDLE, Style("", "ink", 1.25, OUTSIDE)
    return outline(gender, x, y, _SYMBOL, edge), outline(gender, x, y, _SYMBOL - 3.5, dotted)


def _marks(made: Scene, words: Words) -> Iterator[tuple[list[Part], str]]:
    """Yield the marks that are drawn; of fills also their course, and each condition by its name."""
    x, y, edge = WIDTH / 2, _MIDDLE, Style("surface", "ink", 1.5)
    seen = [mark for look in made.looks.values() for mark in look.marks if look.person.being is Being.PERSON]
    named = next((look.named for look in made.looks.values() if look.named), ())
    told = ((m.mark, m.course, m.text if m.mark == "condition" else "") for m in seen)
    for key, course, text in dict.fromkeys(told):
        row = notation.row(notation.Section.MARK, key)
        if row is None:
            continue
        mark = Mark(id="", person="", mark=key, course=course, text=text)
        bearers = (look for look in made.looks.values() if any(one.mark == key for one in look.marks))
        gender = next((look.person.gender for look in bearers), Gender.WOMAN)
        label = text or words.say(row.name, "legend")
        if key in WAVES:
            far = 18 * (1 + WAVES[key] / 23)
            yield list(marks.signs([mark], Gender.MAN, x, y + far, 18, words)), label
            continue
        parts: list[Part] = [outline(gender, x, y, _SYMBOL, edge)]
        if marks.has_fill([mark]):
            parts += marks.fills([mark], named, gender, x, y, _SYMBOL)
            parts.append(outline(gender, x, y, _SYMBOL, Style("", "ink", 1.5)))
            if course is not Course.PRESENT:
                how = words.say(notation.COURSES[course], "legend")
                label = words.say("{sign}: {how}", "legend", sign=label, how=how)
        parts += marks.signs([mark], gender, x, y, _SYMBOL, words)
        yield parts, label


def _households(made: Scene, shown: Shown, words: Words) -> Iterator[tuple[list[Part], str]]:
    lived = made.homes
    drawn = [home for home in lived.households.values() if home.id in lived.first.values()]
    if drawn:
        ground, edge = home_colours(min(home.number for home in drawn))
        box = (4.0, 2.0, WIDTH - 8.0, HEIGHT - 4.0)
        outlined = Box(box, Style(ground, edge, 1.75, (5, 3)), 7, "household")
        yield [outlined], words.say("live together", "legend")
    for membership in lived.second:
        home = lived.households[membership.household]
        host = next((p for p in made.looks if lived.first.get(p) == home.id), "")
        who = names.name(shown, host, words) if host else home.name
        if who and membership.person in made.looks:
            label = words.say(notation.STAYS[membership.stay], "legend", who=who)
            yield list(disc(home.number, WIDTH / 2, _MIDDLE)), label
