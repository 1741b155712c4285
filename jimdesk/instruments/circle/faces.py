# SPDX-License-Identifier: Apache-2.0
"""What a chip in the circle tells of a person: name, letters, and what they are to the one in the middle.

Nothing here depends on a language, so that a chip is equally large in all of them.
"""

import datetime
from collections import Counter
from collections.abc import Mapping
from enum import StrEnum

from jimdesk.core import kinship, names
from jimdesk.core.audience import Shown
from jimdesk.core.frozen import frozen
from jimdesk.core.people import Group, Level, Person
from jimdesk.core.words import Words
from jimdesk.instruments.instrument import View


class Kind(StrEnum):
    """The five looks of a chip; a JIM who also is family is shown as the JIM."""

    FAMILY = "family"
    COMMUNITY = "community"
    PEER = "peer"
    PROFESSIONAL = "professional"
    JIM = "jim"


_KINDS = {
    Group.FAMILY: Kind.FAMILY, Group.COMMUNITY: Kind.COMMUNITY, Group.PEERS: Kind.PEER,
    Group.PROFESSIONALS: Kind.PROFESSIONAL,
}
INITIALS, RELATION, SHAPES = "initials", "relation", "shapes"  # how names are hidden
_YEAR = 330  # days; the same day a year on would be told as today


@frozen
class Face:
    """One person as their chip tells them."""

    person: Person
    name: str
    letters: str
    kind: Kind
    soon: bool = False  # help that ends within a year, so that a date needs no year

    @property
    def leaves(self) -> bool:
        """Whether this person's help is organised, and so comes to an end."""
        return self.person.level in (Level.VOLUNTEER, Level.PROFESSIONAL) or self.kind is Kind.PROFESSIONAL


def faces(shown: Shown, view: View, whose: str, veil: Mapping[str, str] | None = None) -> dict[str, Face]:
    """Return the face of everybody whom the reader sees, by their ids; a `veil` hides names."""
    letters, called = names.letters(shown), veil or _called(shown)
    if view.veiled in (RELATION, SHAPES):
        letters = dict.fromkeys(called, "")
    day = view.day or datetime.date.today()
    jims = _jims(shown, day, whose)
    return {
        one.id: Face(
            one, called[one.id], letters[one.id], Kind.JIM if one.id in jims else _kind(one),
            one.until is not None and abs((one.until - day).days) < _YEAR,
        )
        for one in shown.of(Person)
    }


def veil(shown: Shown, words: Words, view: View, whose: str) -> dict[str, str] | None:
    """Return what stands on each chip instead of a name; None where names are not hidden."""
    if not view.veiled:
        return None
    people = shown.of(Person)
    if view.veiled == RELATION:
        ways = kinship.ways(shown, whose) if whose else {}
        return {one.id: kinship.relation(shown, one.id, words, ways) for one in people}
    return {one.id: "" for one in people}


def _kind(person: Person) -> Kind:
    return Kind.PROFESSIONAL if person.level is Level.PROFESSIONAL else _KINDS[person.group]


def _jims(shown: Shown, day: datetime.date, whose: str) -> set[str]:
    """Return who is a JIM of the one in the middle on a day."""
    return {jim.person for jim in kinship.jims(shown, day) if jim.mentors == whose}


def _called(shown: Shown) -> dict[str, str]:
    """Return what everybody is called; two with one name are told apart by relation or last name."""
    people = shown.of(Person)
    often = Counter(names.short(person) for person in people)
    return {
        person.id: _apart(person) if often[names.short(person)] > 1 else names.short(person)
        for person in people
    }


def _apart(person: Person) -> str:
    called, family_name = names.short(person), person.name.split()[1:]
    if person.relation:
        return f"{called} ({person.relation})"
    return f"{called} {family_name[-1][:1]}." if family_name else called
