# SPDX-License-Identifier: Apache-2.0
"""Everybody as rows in groups, for the page of people: who lives at home, family, friends, professionals."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Final, NamedTuple

from jimdesk.core import edits, kinship, names
from jimdesk.core.audience import Shown
from jimdesk.core.desk import Step
from jimdesk.core.introduced import Introduced, telling
from jimdesk.core.people import Group, Level, Person
from jimdesk.core.words import N_, Who, Words, saying
from jimdesk.ui import inspector_homes as homes
from jimdesk.ui.person_symbol import Symbol, symbol_of
from jimdesk.ui.widgets.person_field import Choice, matching

HOME: Final = "home"
PAST: Final = "past"
TITLES: Final[Mapping[str, str]] = {
    HOME: N_("At home"),
    Group.FAMILY.value: N_("Family"),
    Group.COMMUNITY.value: N_("Friends, street and club"),
    Group.PEERS.value: N_("Peers in care"),
    Group.PROFESSIONALS.value: N_("Professionals"),
    PAST: N_("From before"),
}
_TOLD: Final = (
    "relation", "gender", "birth", "death", "died", "until", "phone", "about", "given_role",
)  # fmt: skip
_SOON: Final = datetime.timedelta(days=330)  # nearer than this, a date needs no year


class Row(NamedTuple):
    """Somebody in a list: what stands at the end (`beside` may be shortened, `tail` never is)."""

    id: str
    name: str
    beside: str = ""
    tail: str = ""
    symbol: Symbol = Symbol()
    jim: bool = False

    @property
    def ghost(self) -> bool:
        """Whether this is only what the line being typed would add."""
        return not self.id

    @property
    def spoken(self) -> str:
        """The row in words, for a screen reader."""
        parts = (self.name, self.symbol.age, "JIM" if self.jim else "", self.beside, self.tail)
        return ", ".join(part for part in parts if part)


class Rows:
    """Makes the rows; what people are to each other is worked out again only when bonds changed."""

    def __init__(self) -> None:
        self._relations: dict[str, str] = {}
        self._ways: dict[str, str] | None = None

    def forget_relations(self) -> None:
        """Work out anew what people are to each other."""
        self._relations, self._ways = {}, None

    def groups(
        self, shown: Shown, words: Words, today: datetime.date, typed: str = ""
    ) -> dict[str, list[Row]]:
        """Return the rows of every group, everybody or only who fits what was typed to search."""
        people = shown.of(Person)
        called = Counter(names.short(one) for one in people)
        letters = names.letters(shown)
        jims = {jim.person for jim in kinship.jims(shown, today)}
        home = _at_home(shown)
        found: dict[str, list[Row]] = {group: [] for group in TITLES}
        for one in people:
            name = names.short(one)
            row = Row(
                one.id, name if called[name] == 1 else one.name, self._relation(shown, one, words),
                tail_of(one, words, today), symbol_of(shown, one, today, letters[one.id]), one.id in jims,
            )  # fmt: skip
            found[HOME if one.id in home and not one.past else group_of(one)].append(row)
        if typed.strip():
            fits = _fitting(typed, people, found)
            return {group: [row for row in rows if row.id in fits] for group, rows in found.items()}
        return found

    def _relation(self, shown: Shown, person: Person, words: Words) -> str:
        if person.id not in self._relations:
            centre = kinship.youngster(shown)
            if self._ways is None:
                self._ways = kinship.ways(shown, centre.id) if centre else {}
            about = words.say(N_("whom this is about")) if person.youngster else ""
            self._relations[person.id] = about or kinship.relation(shown, person.id, words, self._ways)
        return self._relations[person.id]


def group_of(person: Person) -> str:
    """Return the group in which somebody stands who does not live at home."""
    if person.past:
        return PAST
    return (Group.PROFESSIONALS if person.level is Level.PROFESSIONAL else person.group).value


def tail_of(person: Person, words: Words, today: datetime.date) -> str:
    """Say what else must be seen at once: when somebody died, until when they help, in which role."""
    if person.death.year:
        return f"{person.death.year}"
    if person.died or person.level is Level.NATURAL:
        return ""
    if person.until:
        near = abs(person.until - today) < _SOON
        date = words.short_date(person.until) if near else words.date(person.until)
        return words.say(N_("until {date}"), date=date)
    if person.level is Level.PROFESSIONAL:
        return words.say(N_("stays"))
    if person.level is Level.VOLUNTEER:
        return words.say(N_("volunteer"))
    return person.given_role if person.given_role != person.relation else ""


def ghost_of(introduced: Introduced, today: datetime.date) -> Row:
    """Return the row that a typed line would make."""
    age = None if introduced.died else introduced.birth.age_on(today)
    letters = introduced.name[:1].upper() if introduced.level is Level.PROFESSIONAL else ""
    symbol = Symbol(
        introduced.gender, "" if age is None else str(age), introduced.died, introduced.youngster, letters
    )
    return Row("", names.short(Person(id="", name=introduced.name)), introduced.relation, "", symbol)


def moved(shown: Shown, person: str, group: str) -> Step | None:
    """Return the step that puts somebody in another group; None where that is no move."""
    one = shown.get(Person, person)
    if one is None or one.youngster:
        return None
    if PAST in (group, group_of(one)):
        return _from_before(shown, one, group) if group != group_of(one) else None
    lives = homes.lives_with_youngster(shown, person)
    if group == HOME:
        return None if lives else homes.move_in(shown, person)
    out = homes.move_out(shown, person) if lives else None
    if group == group_of(one):
        return out
    name = saying("{who} to another group", who=Who(person))
    put = edits.change(person, name, group=Group(group), level=_level_in(one.level, group))
    return edits.together(name, out, put) if out else put


def _from_before(shown: Shown, person: Person, group: str) -> Step:
    """Return the step that puts somebody among the people from before, or brings them back to a group."""
    if group == PAST:
        away = saying("{who} among the people from before", who=Who(person.id))
        return edits.change(person.id, away, past=True)
    name = saying("{who} is back from before", who=Who(person.id))
    if group == HOME:
        in_ = homes.move_in(shown, person.id)
        back = edits.change(person.id, name, past=False)
        return edits.together(name, back, *((in_,) if in_ else ()))
    return edits.change(
        person.id, name, past=False, group=Group(group), level=_level_in(person.level, group)
    )


def regrouped(introduced: Introduced, group: str) -> Introduced:
    """Return what was read with another group than the words themselves say."""
    return replace(introduced, group=Group(group), level=_level_in(introduced.level, group))


def told_more(shown: Shown, person: str, found: Introduced, words: Words) -> Step:
    """Return the step that fills in what was not known yet of somebody, bonds too; nothing is overwritten."""
    known, told, plain = shown.get(Person, person), found.person(), Person(id="")
    values = {
        name: getattr(told, name) for name in _TOLD
        if getattr(known, name) == getattr(plain, name) != getattr(told, name)
    }  # fmt: skip
    if kinship.relation(shown, person, words):
        values.pop("relation", None)
    step = edits.change(person, saying("what is known of {who}", who=Who(person)), **values)
    if found.ties:
        step = edits.together(step.name, step, telling(found, shown, person))
    if not found.youngster:
        return step
    about = edits.mark_youngster(person)
    return edits.together(about.name, step, about)


def _level_in(level: Level, group: str) -> Level:
    """A professional is one by standing there, and no longer when put elsewhere."""
    if group == Group.PROFESSIONALS.value:
        return Level.PROFESSIONAL
    return Level.NATURAL if level is Level.PROFESSIONAL else level


def _at_home(shown: Shown) -> frozenset[str]:
    centre = kinship.youngster(shown)
    if centre is None:
        return frozenset()
    lives = homes.homes_of(shown, centre.id)[:1]
    return frozenset({centre.id, *(one for home in lives for one in homes.members(shown, home.household))})


def _fitting(typed: str, people: Iterable[Person], found: Mapping[str, list[Row]]) -> set[str]:
    full = {one.id: f"{one.called} {one.name}" for one in people}
    choices = [
        Choice(row.id, full[row.id], f"{row.beside} {row.tail}") for rows in found.values() for row in rows
    ]
    return {one.id for one in matching(typed, choices)}
