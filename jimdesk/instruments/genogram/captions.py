# SPDX-License-Identifier: Apache-2.0
"""What is written at a person and at a couple: names, years, ages, what somebody is."""

import datetime
from collections import Counter
from collections.abc import Callable
from typing import Final

from jimdesk.core import kinship, names
from jimdesk.core.audience import Shown
from jimdesk.core.frozen import frozen
from jimdesk.core.people import Being, Bond, Descent, Group, Jim, Parentage, Partnership, Person, Turn
from jimdesk.core.words import N_, Words
from jimdesk.drawing import text_width
from jimdesk.instruments.genogram.union import Kin

NAME: Final = 16  # sizes of letters
SMALL: Final = 13
_WIDEST: Final = 150
_OLDEST: Final = 110  # whoever would be older has most likely died, though nobody noted it
_SHORT: Final = 18  # signs of `about` that still read as a label

# What stands before the year of a turn in a couple's history: short, for it stands above a line.
_TURNS: Final = {
    Bond.MARRIED: N_("m. {year}"),
    Bond.LIVING_TOGETHER: N_("together · {year}"),
    Bond.APART_TOGETHER: N_("LAT · {year}"),
    Bond.ENGAGED: N_("eng. {year}"),
    Bond.AFFAIR: N_("affair · {year}"),
    Bond.SECRET_AFFAIR: N_("secret · {year}"),
    Bond.SEPARATED: N_("sep. {year}"),
    Bond.DIVORCED: N_("div. {year}"),
    Bond.ENDED: N_("until {year}"),
    Bond.TOGETHER_AGAIN: N_("again {year}"),
}
# What stands there without a year, where the line alone does not tell it.
_UNDATED: Final = {Bond.APART_TOGETHER: N_("LAT"), Bond.ENGAGED: N_("engaged")}


@frozen
class Caption:
    """The texts of one person."""

    name: str
    second: str = ""
    born: str = ""
    died: str = ""
    age: str = ""
    spoken: str = ""
    bold: bool = False
    badge: bool = False  # something round sits on the upper right corner of the symbol


def captions(
    shown: Shown, kin: Kin, words: Words, day: datetime.date, numbered: frozenset[str] = frozenset(),
    as_they_were: Callable[[Person], Person] = lambda person: person,
) -> dict[str, Caption]:
    """Return the texts of everybody who is drawn, on a day; `numbered` carry the number of a second home."""
    people = {i: as_they_were(p) for i in (*kin.people, *kin.beside) if (p := shown.get(Person, i))}
    cared = _cared_for(shown, words, day)
    centre = kinship.youngster(shown)
    ways = kinship.ways(shown, centre.id) if centre else {}
    same = Counter(names.short(person) for person in people.values())
    jims = jims_on(shown, day)
    found = {}
    for id_, person in people.items():
        name = names.short(person)
        relation = kinship.relation(shown, id_, words, ways) if centre or person.relation else ""
        if id_ in jims:
            second = words.say("JIM of {name}", name=names.name(shown, jims[id_].mentors, words))
        elif person.group is not Group.FAMILY or id_ in kin.beside:
            second = relation or person.about
        elif same[name] > 1 and person.name.startswith(f"{name} "):
            second = person.name[len(name) + 1 :]
        else:
            second = person.about if len(person.about) <= _SHORT else ""
        second = f"+{len(kin.folded[id_])}" if id_ in kin.folded else second or cared.get(id_, "")
        age = _age(person, day)
        found[id_] = Caption(
            name=elided(name or ("?" if person.being is Being.PERSON else ""), NAME, 600),
            second=elided(second, SMALL),
            born=_year(person.birth.year, about=person.birth.about),
            died=_year(person.death.year, about=person.death.about),
            age="" if age is None else str(age),
            spoken=_spoken(person, relation, age, words),
            bold=person.youngster or id_ in jims,
            badge=id_ in jims or id_ in numbered,
        )
    return found


def jims_on(shown: Shown, day: datetime.date) -> dict[str, Jim]:
    """Return who was a JIM on a day; nobody is the JIM of somebody who was not born yet."""
    found = {}
    for jim in kinship.jims(shown, day):
        whom = shown.get(Person, jim.mentors)
        born = whom.birth.earliest if whom else None
        if (jim.since is None or jim.since <= day) and (born is None or born <= day):
            found[jim.person] = jim
    return found


def _cared_for(shown: Shown, words: Words, day: datetime.date) -> dict[str, str]:
    """Return from when to when somebody was in foster care, for those of whom that is known by then."""
    periods: dict[str, set[tuple[int, int]]] = {}
    for bond in shown.of(Parentage):
        if bond.descent is Descent.FOSTER and bond.start.earliest and bond.start.earliest <= day:
            periods.setdefault(bond.child, set()).add((bond.start.year, bond.end.year))
    return {
        child: ", ".join(
            words.say("foster {from}–{until}", "below a name", **{"from": str(a), "until": str(b or "")})
            for a, b in sorted(some)
        )
        for child, some in periods.items()
    }


def _year(year: int, *, about: bool) -> str:
    return f"{'±' if about else ''}{year}" if year else ""


def _age(person: Person, day: datetime.date) -> int | None:
    if person.being is not Being.PERSON:
        return None
    if person.died or person.death:
        return person.birth.age_on(person.death.earliest) if person.death.earliest else None
    age = person.birth.age_on(day)
    return None if age is None or age > _OLDEST else age


def _spoken(person: Person, relation: str, age: int | None, words: Words) -> str:
    parts = [names.short(person) or person.name, relation]
    if person.died or person.death:
        parts.append(words.say("died", "spoken"))
        if age is not None:
            parts.append(words.count("at the age of {n} year", "at the age of {n} years", age))
    elif age is not None:
        parts.append(words.count("{n} year old", "{n} years old", age))
    return ", ".join(part for part in parts if part)


def elided(text: str, size: float, weight: int = 400) -> str:
    """Shorten a text in the middle where it is wider than a symbol's column may be."""
    if text_width(text, size, weight) <= _WIDEST:
        return text
    keep = len(text)
    while keep > 2:
        keep -= 1
        short = f"{text[: (keep + 1) // 2].rstrip()}…{text[len(text) - keep // 2 :].lstrip()}"
        if text_width(short, size, weight) <= _WIDEST:
            return short
    return text


def couple(partnership: Partnership | None, words: Words) -> str:
    """Return the dated history of a couple, as it stands above their line; "" where no year is known."""
    turns = partnership.history if partnership else ()
    said = [_turn(turn, words) for turn in turns if turn.when.year]
    if turns and not turns[-1].when.year and turns[-1].bond in _UNDATED:
        said.append(words.say(_UNDATED[turns[-1].bond], "above a couple"))
    return " · ".join(said)


def _turn(turn: Turn, words: Words) -> str:
    return words.say(_TURNS[turn.bond], "above a couple", year=str(turn.when.year))
