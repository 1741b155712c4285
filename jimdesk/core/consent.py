# SPDX-License-Identifier: Apache-2.0
"""Who has to consent to the work with somebody, by age and parental authority, and who did.

Under twelve whoever has authority decides: parents, a guardian, a certified institution; from twelve to
fifteen the youngster and they; from sixteen the youngster alone. It is asked and noted, and stands in the
way of nothing.
"""

import datetime
from collections.abc import Iterator
from dataclasses import replace
from enum import StrEnum
from typing import Final

from jimdesk.core.desk import Step
from jimdesk.core.family import Family
from jimdesk.core.frozen import frozen
from jimdesk.core.kinship import Known
from jimdesk.core.meeting import Consent
from jimdesk.core.people import Being, Level, Parentage, Person
from jimdesk.core.words import Who, saying

_TWELVE: Final = 12
_SIXTEEN: Final = 16
_EIGHTEEN: Final = 18


class Band(StrEnum):
    """The age that decides who consents."""

    CHILD = "child"  # under 12
    YOUTH = "youth"  # 12 to 15
    OWN = "own"  # from 16 on
    UNKNOWN = "unknown"  # nobody noted when they were born


class State(StrEnum):
    """How it stands with one consent."""

    MISSING = "missing"
    GIVEN = "given"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"


@frozen
class Needed:
    """One consent that is needed: whose word, about whom, and how it stands."""

    giver: str
    about: str
    kept: Consent | None

    @property
    def state(self) -> State:
        """How it stands."""
        if self.kept is None:
            return State.MISSING
        if not self.kept.given:
            return State.REFUSED
        return State.WITHDRAWN if self.kept.withdrawn else State.GIVEN


def band(person: Person, today: datetime.date) -> Band:
    """Return the age band of somebody; whoever has no year of birth and is not the youngster is grown up."""
    age = person.birth.age_on(today)
    if age is None:
        return Band.UNKNOWN if person.youngster else Band.OWN
    return Band.CHILD if age < _TWELVE else Band.YOUTH if age < _SIXTEEN else Band.OWN


def with_authority(known: Known, child: str) -> tuple[str, ...]:
    """Return of whom it is noted that they have authority over a child: parents first, then guardians."""
    parents = [bond.parent for bond in known.of(Parentage) if bond.child == child and bond.authority]
    return tuple(dict.fromkeys([*parents, *guardians(known, child)]))


def guardians(known: Known, child: str) -> tuple[str, ...]:
    """Return who has authority over a child without being a parent: a guardian, an institution."""
    return tuple(one.id for one in known.of(Person) if child in one.guards)


def could_guard(known: Known, child: str, today: datetime.date) -> tuple[Person, ...]:
    """Return everybody who could have that authority: no parent, nobody under age, nobody who died."""
    parents = {bond.parent for bond in known.of(Parentage) if bond.child == child}
    return tuple(
        one for one in known.of(Person)
        if one.id != child and one.id not in parents and child not in one.guards
        and not (one.died or one.death) and _may_hold(one, today)
    )


def needed(known: Known, person: Person, today: datetime.date) -> tuple[Needed, ...]:
    """Return the consents that are needed for the work with somebody; a dead person needs none."""
    if person.died or person.death or person.level is Level.PROFESSIONAL:
        return ()
    found = band(person, today)
    givers = [person.id] if found in (Band.YOUTH, Band.OWN) else []
    if found in (Band.CHILD, Band.YOUTH, Band.UNKNOWN):
        givers += with_authority(known, person.id)
    return tuple(Needed(one, person.id, of(known, one, person.id)) for one in givers)


def authority_unknown(known: Known, person: Person, today: datetime.date) -> bool:
    """Tell whether somebody with authority has to consent, and nobody is noted to have it."""
    minor = band(person, today) in (Band.CHILD, Band.YOUTH)
    return minor and not with_authority(known, person.id)


def of(known: Known, giver: str, about: str) -> Consent | None:
    """Return what somebody said about the work with a person; None where they were not asked."""
    asked = (one for one in known.of(Consent) if not one.to and (one.person, one.about) == (giver, about))
    return next(asked, None)


def lacking(known: Known, today: datetime.date) -> Iterator[Needed]:
    """Yield what is not given, for the youngster and everybody else about whom anything was noted."""
    noted = {one.about for one in known.of(Consent) if not one.to}
    for person in known.of(Person):
        if person.id in noted:
            yield from (one for one in needed(known, person, today) if one.state is not State.GIVEN)


def give(known: Known, giver: str, about: str, day: datetime.date, *, given: bool = True) -> Step:
    """Note that somebody consents from a day on, or does not; a withdrawal before it is over with it."""
    made: Consent = of(known, giver, about) or Consent.new(person=giver, about=about)
    return _keep(replace(made, given=given, date=day, withdrawn=None))


def withdraw(known: Known, giver: str, about: str, day: datetime.date) -> Step:
    """Note that somebody takes their consent back; when they had given it stays known."""
    made: Consent = of(known, giver, about) or Consent.new(person=giver, about=about)
    return _keep(replace(made, withdrawn=day))


def unsaid(known: Known, giver: str, about: str) -> Step:
    """Take away what was noted: they were not asked after all."""
    made = of(known, giver, about)
    return Step(saying("consent"), lambda family: family.drop(made.id) if made else family)


def set_authority(parent: str, child: str, *, authority: bool) -> Step:
    """Note that a parent has authority over a child, or has not."""

    def edit(family: Family) -> Family:
        bonds = (one for one in family.of(Parentage) if (one.parent, one.child) == (parent, child))
        return family.put(*(replace(bond, authority=authority) for bond in bonds))

    return Step(saying("authority of {who}", who=Who(parent)), edit)


def set_guardian(guardian: str, child: str, *, authority: bool) -> Step:
    """Note that somebody who is no parent has authority over a child, or has not."""

    def edit(family: Family) -> Family:
        person = family.get(Person, guardian)
        if person is None or child not in family:
            return family
        others = tuple(one for one in person.guards if one != child)
        return family.put(replace(person, guards=(*others, child) if authority else others))

    return Step(saying("authority of {who}", who=Who(guardian)), edit)


def _may_hold(person: Person, today: datetime.date) -> bool:
    """Tell whether somebody is of age and not an animal, or an institution."""
    age = person.birth.age_on(today)
    return person.being in (Being.PERSON, Being.ORGANISATION) and (age is None or age >= _EIGHTEEN)


def _keep(made: Consent) -> Step:
    def edit(family: Family) -> Family:
        there = made.person in family and made.about in family
        return family.put(made) if there else family

    return Step(saying("consent"), edit)
