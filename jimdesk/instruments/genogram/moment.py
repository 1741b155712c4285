# SPDX-License-Identifier: Apache-2.0
"""The genogram as of a day: who was there, which bonds ran. Nobody changes place for it."""

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import field, replace
from typing import Final

from jimdesk.core.audience import Shown
from jimdesk.core.dates import PartialDate
from jimdesk.core.frozen import frozen
from jimdesk.core.people import Being, Descent, Parentage, Partnership, Person, Turn
from jimdesk.instruments.genogram.facts import Mark
from jimdesk.instruments.genogram.layout import Layout
from jimdesk.instruments.genogram.routes import Bar
from jimdesk.instruments.genogram.union import Couple

_EXPECTED: Final = datetime.timedelta(days=280)  # before a birth: from when on there is a pregnancy
_PASSING: Final = frozenset({Descent.FOSTER, Descent.STEP, Descent.ADOPTED})  # lines that begin and end


@frozen
class Day:
    """What of a layout is there on a day, and whose line to their parents has become a memory."""

    layout: Layout
    there: frozenset[str]  # who was born by then
    past: frozenset[tuple[int, str]] = field(default_factory=frozenset)  # (number of the sibship, child)


def begun(start: PartialDate, day: datetime.date) -> bool:
    """Tell whether something had begun on a day; what has no date always had."""
    return start.earliest is None or start.earliest <= day


def ended(end: PartialDate, day: datetime.date) -> bool:
    """Tell whether something was over on a day; what has no end never was."""
    return end.earliest is not None and end.earliest <= day


def is_there(person: Person, day: datetime.date) -> bool:
    """Tell whether somebody was born by then, or expected."""
    born = person.birth.earliest
    if born is None:
        return True
    return born <= day or (person.being is Being.PREGNANCY and born - _EXPECTED <= day)


def on(person: Person, day: datetime.date) -> Person:
    """Return somebody as they were: still alive before their death."""
    if person.death.earliest is not None and person.death.earliest > day:
        return replace(person, died=False, death=PartialDate())
    return person


def turns(couple: Partnership | None, day: datetime.date) -> tuple[Turn, ...]:
    """Return the turns that a couple had taken by then."""
    return tuple(turn for turn in couple.history if begun(turn.when, day)) if couple else ()


def marks(shown: Shown, day: datetime.date) -> dict[str, tuple[Mark, ...]]:
    """Return what was marked of whom by then."""
    found: dict[str, tuple[Mark, ...]] = {}
    for mark in shown.of(Mark):
        if begun(mark.start, day) and not ended(mark.end, day):
            found[mark.person] = (*found.get(mark.person, ()), mark)
    return found


def people(shown: Shown, day: datetime.date | None, settled: datetime.date | None) -> tuple[Person, ...]:
    """Return who is there on a day: today, or on the day of which the picture is, everybody who is noted.

    A birth in a year to come (a child that is expected, a slip of the pen) loses nobody.
    """
    everybody = shown.of(Person)
    return everybody if day in (None, settled) else tuple(one for one in everybody if is_there(one, day))


def as_of(made: Layout, shown: Shown, day: datetime.date, people: Iterable[Person]) -> Day:
    """Return what of a layout is there on a day; all places stay known, for lines are drawn from them."""
    there = frozenset(one.id for one in people if one.id in made.at)
    bonds: dict[tuple[str, str], list[Parentage]] = {}
    for bond in shown.of(Parentage):
        bonds.setdefault((bond.child, bond.parent), []).append(bond)
    past: set[tuple[int, str]] = set()
    gone: set[tuple[int, str]] = set()
    sibships = []
    for number, sibship in enumerate(made.kin.sibships):
        descents = dict(sibship.descents)
        for child, descent in sibship.descents.items():
            own = [b for parent in sibship.parents for b in bonds.get((child, parent), ())]
            own = [b for b in own if b.descent is descent]
            if descent is Descent.PLACED_OUT:
                if not any(begun(b.start, day) and not ended(b.end, day) for b in own):
                    del descents[child]
            elif own and descent in _PASSING:
                if not any(begun(b.start, day) for b in own):
                    gone.add((number, child))
                elif all(ended(b.end, day) for b in own):
                    past.add((number, child))
        sibships.append(replace(sibship, descents=descents))
    kin = replace(made.kin, sibships=tuple(sibships), couples=tuple(_couples(made, there, day)))
    pairs = {couple.pair: couple for couple in kin.couples}
    bent = [replace(one, couple=pairs[one.couple.pair]) for one in made.bent if one.couple.pair in pairs]
    left = replace(made, kin=kin, bent=bent, bars=_bars(made, there, gone))
    return Day(left, there, frozenset(past))


def _couples(made: Layout, there: frozenset[str], day: datetime.date) -> Iterator[Couple]:
    """Yield who were a couple by then, or had a child by then, with the turns until then."""
    parents = {
        frozenset(s.parents) for s in made.kin.sibships if any(child in there for child in s.children)
    }
    for couple in made.kin.couples:
        said = couple.partnership.history if couple.partnership else ()
        taken = turns(couple.partnership, day)
        if couple.pair <= there and (taken or not said or couple.pair in parents):
            told = replace(couple.partnership, history=taken) if couple.partnership else None
            yield replace(couple, partnership=told)


def _bars(made: Layout, there: frozenset[str], gone: set[tuple[int, str]]) -> list[Bar]:
    """Return the bars with those children alone who hang on them; the lowest first, for what passes on."""
    people = made.kin.people
    ports: set[int] = set()
    kept = []
    for bar in sorted(made.bars, key=lambda one: -one.gap):
        parents = made.kin.sibships[bar.union].parents
        targets = [
            (x, node) for x, node in bar.targets
            if (node in ports if node >= len(people)
                else people[node] in there and (bar.union, people[node]) not in gone)
        ]
        if targets and (not parents or there & set(parents)):
            kept.append(replace(bar, targets=targets))
            ports.add(bar.port)
    by_port = {bar.port: bar for bar in kept}
    return [by_port[bar.port] for bar in made.bars if bar.port in by_port]
