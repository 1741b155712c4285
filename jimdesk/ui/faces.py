# SPDX-License-Identifier: Apache-2.0
"""How a person looks on the screen: the chip, the choice in a list, worked out from a `Shown`."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from jimdesk.core import kinship, names
from jimdesk.core.audience import Shown
from jimdesk.core.people import Being, Group, Level, Person
from jimdesk.core.words import Words
from jimdesk.ui.widgets.chip import ChipLook, Kind

if TYPE_CHECKING:
    from jimdesk.ui.widgets.person_field import Choice

_BY_GROUP = {
    Group.FAMILY: Kind.FAMILY,
    Group.COMMUNITY: Kind.COMMUNITY,
    Group.PEERS: Kind.PEER,
    Group.PROFESSIONALS: Kind.PROFESSIONAL,
}


def kind(shown: Shown, person: Person, day: datetime.date | None = None) -> Kind:
    """Return what somebody is on every page on a day, today unless another is given.

    A JIM who is family is shown as the JIM; one who has stopped is again who they were.
    """
    if person.youngster:
        return Kind.YOUNGSTER
    if is_jim(shown, person.id, day or datetime.date.today()):
        return Kind.JIM
    return Kind.PROFESSIONAL if person.level is Level.PROFESSIONAL else _BY_GROUP[person.group]


def is_jim(shown: Shown, id_: str, day: datetime.date) -> bool:
    """Tell whether somebody is a JIM on a day; who stopped before it is none any more."""
    return any(jim.person == id_ for jim in kinship.jims(shown, day))


def chip(shown: Shown, id_: str, words: Words, *, small: bool = False, selected: bool = False) -> ChipLook:
    """Return the chip of a person; of "somebody" for one whom the reader may not see."""
    person = shown.get(Person, id_)
    name = names.name(shown, id_, words)
    if person is None:
        return ChipLook(name, Kind.COMMUNITY, small=small)
    return ChipLook(
        name, kind(shown, person), names.initials(shown, person), small=small, selected=selected
    )


def choice(shown: Shown, person: Person, words: Words) -> Choice:
    """Return a person as one of those that can be chosen by typing."""
    from jimdesk.ui.widgets.person_field import Choice  # only where somebody can be chosen

    subtitle = kinship.relation(shown, person.id, words)
    letters = names.initials(shown, person)
    name = names.name(shown, person.id, words)
    return Choice(person.id, name, subtitle, kind(shown, person), letters, person.name)


def choices(shown: Shown, words: Words) -> list[Choice]:
    """Return everybody who can be chosen by typing, the living only."""
    living = (one for one in shown.of(Person) if not one.died and not one.death)
    return [choice(shown, one, words) for one in living if one.being is not Being.PREGNANCY]
