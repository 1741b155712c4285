# SPDX-License-Identifier: Apache-2.0
"""The legend: a sample and a word for what is drawn, and for nothing else."""

from collections.abc import Iterator
from typing import Final

from jimdesk.core import names
from jimdesk.core.audience import Shown
from jimdesk.core.people import Bond, Descent, Gender, Stay, Twinning
from jimdesk.core.words import N_, Words
from jimdesk.drawing import Box, Line, Part, Style
from jimdesk.instruments.genogram import lines, ties
from jimdesk.instruments.genogram.facts import TieKind
from jimdesk.instruments.genogram.picture import Scene, scene
from jimdesk.instruments.genogram.symbols import disc, home_colours, outline, star
from jimdesk.instruments.instrument import View

WIDTH: Final = 40  # of a sample
HEIGHT: Final = 22
_MIDDLE: Final = HEIGHT / 2
_SYMBOL: Final = 9  # half a symbol

Sample = tuple[tuple[Part, ...], str]

_TIES: Final = {
    TieKind.CLOSE: N_("close"),
    TieKind.FUSED: N_("fused"),
    TieKind.DISTANT: N_("distant"),
    TieKind.CONFLICT: N_("conflict"),
    TieKind.CLOSE_CONFLICT: N_("close, with conflict"),
    TieKind.DISTANT_CONFLICT: N_("tense"),
    TieKind.CUT_OFF: N_("cut off"),
}
_BONDS: Final[dict[str, frozenset[Bond]]] = {
    N_("divorced"): frozenset({Bond.DIVORCED}),
    N_("separated"): frozenset({Bond.SEPARATED}),
    N_("relationship"): frozenset({Bond.LIVING_TOGETHER, Bond.APART_TOGETHER, Bond.ENGAGED}),
    N_("affair"): frozenset({Bond.AFFAIR}),
    N_("relationship that ended"): frozenset({Bond.ENDED}),
}
_DESCENTS: Final = {
    Descent.ADOPTED: N_("adopted child"),
    Descent.FOSTER: N_("foster child"),
    Descent.STEP: N_("stepchild"),
    Descent.DONOR: N_("child of a donor"),
}
_GENDERS: Final = {
    Gender.NONBINARY: N_("non-binary"),
    Gender.UNKNOWN: N_("not known whether a man or a woman"),
}
_STAYS: Final = {
    Stay.ALWAYS: N_("also at home with {who}"),
    Stay.HALF: N_("half of the time with {who}"),
    Stay.WEEKEND: N_("at weekends with {who}"),
    Stay.EVERY_OTHER_WEEKEND: N_("every other weekend with {who}"),
}


_LEVEL: Final = ((0.0, _MIDDLE), (WIDTH, _MIDDLE))


def legend(shown: Shown, words: Words, view: View) -> tuple[Sample, ...]:
    """Return (shapes in a box of `WIDTH` by `HEIGHT`, what they mean) for every sign that is drawn."""
    made = scene(shown, words, view)
    return tuple((tuple(parts), label) for parts, label in _samples(made, shown, words))


def _samples(made: Scene, shown: Shown, words: Words) -> Iterator[tuple[list[Part], str]]:
    kinds = {tie.tie for tie in made.ties}
    for kind, label in _TIES.items():
        if kind in kinds:
            yield list(ties.strokes(kind, [*_LEVEL])), words.say(label, "legend")
    yield from _family_lines(made, words)
    yield from _people(made, words)
    yield from _households(made, shown, words)


def _family_lines(made: Scene, words: Words) -> Iterator[tuple[list[Part], str]]:
    kin = made.layout.kin
    couples = [c for c in kin.couples if c.partnership and c.partnership.history]
    for label, bonds in _BONDS.items():
        couple = next((c for c in couples if c.partnership and c.partnership.history[-1].bond in bonds), None)
        if couple:
            look = lines.look_of(couple)
            line = Line(_LEVEL, lines.style(look.dash), "couple")
            yield [line, *lines.slashes((WIDTH / 2, _MIDDLE), look.slashes, 9)], words.say(label, "legend")
    descents = {d for sibship in kin.sibships for d in sibship.descents.values()}
    for descent, label in _DESCENTS.items():
        if descent in descents:
            yield [Line(_LEVEL, lines.child_style(descent), "child")], words.say(label, "legend")
    if any(not sibship.parents for sibship in kin.sibships):
        stem = ((WIDTH / 2, 0.0), (WIDTH / 2, HEIGHT - 4.0))
        bar = ((4.0, HEIGHT - 4.0), (WIDTH - 4.0, HEIGHT - 4.0))
        yield [
            Line(stem, lines.style(lines.STEM_DASH), "unknown_parents"), Line(bar, lines.style(), "child"),
        ], words.say("parents not named", "legend")
    if Twinning.IDENTICAL in made.twinning.values():
        yield _twins(), words.say("identical twins", "legend")


def _twins() -> list[Part]:
    left, top, right = WIDTH / 2 - 12, 2, WIDTH / 2 + 12
    v = Line(((left, HEIGHT - 2), (WIDTH / 2, top), (right, HEIGHT - 2)), lines.style(), "child")
    bar = Line(((left + 5, _MIDDLE + 2), (right - 5, _MIDDLE + 2)), lines.style(), "identical")
    return [v, bar]


def _people(made: Scene, words: Words) -> Iterator[tuple[list[Part], str]]:
    people = [look.person for look in made.looks.values()]
    edge = Style("surface", "ink", 1.75)
    x = WIDTH / 2
    if any(person.died or person.death for person in people):
        cross = Style("", "ink3", 1.5)
        low, high = _MIDDLE - _SYMBOL, _MIDDLE + _SYMBOL
        yield [
            outline(Gender.MAN, x, _MIDDLE, _SYMBOL, edge),
            Line(((x - _SYMBOL, low), (x + _SYMBOL, high)), cross, "death"),
            Line(((x - _SYMBOL, high), (x + _SYMBOL, low)), cross, "death"),
        ], words.say("died", "legend")
    young = next((person for person in people if person.youngster), None)
    if young:
        inner = Style("accentSoft", "ink", 1.75)
        yield [
            outline(young.gender, x, _MIDDLE, _SYMBOL, edge),
            outline(young.gender, x, _MIDDLE, _SYMBOL - 4, inner),
        ], words.say("whom this is about", "legend")
    for gender, label in _GENDERS.items():
        if any(person.gender is gender for person in people):
            yield [outline(gender, x, _MIDDLE, _SYMBOL, edge)], words.say(label, "legend")
    if any(look.jim for look in made.looks.values()):
        yield list(star(x, _MIDDLE, 10)), words.say("JIM", "legend")


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
            label = words.say(_STAYS[membership.stay], "legend", who=who)
            yield list(disc(home.number, WIDTH / 2, _MIDDLE)), label
