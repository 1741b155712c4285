# SPDX-License-Identifier: Apache-2.0
"""Who gets a sheet of their own: whoever has a task, each child, each JIM, whoever is asked to come."""

import datetime
from collections.abc import Iterable
from typing import Final

from jimdesk.core import kinship, table
from jimdesk.core.kinship import Known
from jimdesk.core.meeting import Agreement, Done, FollowUp, Refusal, Rhythm
from jimdesk.core.people import Level, Person

_CHILD: Final = 12  # years; from here on the usual page is theirs


def with_tasks(known: Known, day: datetime.date) -> tuple[Person, ...]:
    """Return who has a line of the plan, in the order of the plan, and then the JIMs."""
    finished = {one.agreement for one in known.of(FollowUp) if one.done is Done.YES}
    lines = sorted(known.of(Agreement), key=lambda line: (line.place, line.id))
    owners = [
        id_ for line in lines if not (line.rhythm is Rhythm.ONCE and line.id in finished)
        for id_ in (line.owner, line.helper)
    ]
    return _people(known, [*owners, *(jim.id for jim in jims(known, day))])


def children(known: Known, day: datetime.date) -> tuple[Person, ...]:
    """Return the children of this family who are younger than twelve, and whom a line was typed for."""
    named = [id_ for line in known.of(Agreement) if line.for_child.strip() for id_ in line.children]
    young = [
        one.id for one in known.of(Person)
        if (age := one.birth.age_on(day)) is not None and 0 <= age < _CHILD
        and one.level is not Level.PROFESSIONAL
    ]
    return _people(known, [*named, *young])


def jims(known: Known, day: datetime.date) -> tuple[Person, ...]:
    """Return who is a JIM on a day."""
    return _people(known, [jim.person for jim in kinship.jims(known, day)])


def invited(known: Known, _day: datetime.date) -> tuple[Person, ...]:
    """Return who is asked for the next meeting, or as long as nobody is noted for it, who came before.

    Who is not to be asked gets no invitation; only whoever may know of that can tell it from this list.
    """
    latest, following = table.latest(known), table.following(known)
    asked = [one.person for one in table.attendances(known, following.id)] if following else []
    if not asked and latest:
        asked = [one.person for one in table.attendances(known, latest.id)]
    return _people(known, [id_ for id_ in asked if not not_to_be_asked(known, id_)])


def not_to_be_asked(known: Known, person: str) -> bool:
    """Tell whether somebody is not to be asked; only whoever may know of that is told so."""
    return any(one.person == person for one in known.of(Refusal))


def own_circles(known: Known, _day: datetime.date) -> tuple[Person, ...]:
    """Return whose circle has a sheet of its own: a parent's, the youngster's where it is theirs alone."""
    from jimdesk.instruments.circle import whose

    return _people(known, whose.apart(known))


def own_circle(known: Known, day: datetime.date) -> bool:
    """Tell whether there is a circle beside the one that goes home with everybody."""
    return bool(own_circles(known, day))


def safety(known: Known, day: datetime.date) -> bool:
    """Tell whether there is reason for a safety plan."""
    from jimdesk.plan.safety import is_asked_for  # brings the methods along, which wait until paper is wanted

    return is_asked_for(known, day)


def _people(known: Known, ids: Iterable[str]) -> tuple[Person, ...]:
    found = (known.get(Person, id_) for id_ in dict.fromkeys(ids))
    return tuple(one for one in found if one and not one.died and not one.death)
