# SPDX-License-Identifier: Apache-2.0
"""Asking somebody to fill an empty place: "Yassin asks Fatima", with a day, as one step."""

import datetime
from typing import Any, Final

from jimdesk.core import edits, kinship, table
from jimdesk.core.audience import Shown
from jimdesk.core.desk import Step
from jimdesk.core.fact import Audience, Fact, new_id
from jimdesk.core.frozen import frozen
from jimdesk.core.people import Person
from jimdesk.core.who_else import who_else
from jimdesk.core.words import N_, Who, saying
from jimdesk.instruments.circle.facts import Given, Support
from jimdesk.instruments.circle.helping import Known, given, is_alive, is_organised, network
from jimdesk.instruments.circle.placing import placement_of, whose_circle
from jimdesk.instruments.circle.rings import ring_set_of
from jimdesk.instruments.circle.support import key_of
from jimdesk.instruments.instrument import View

_SOON: Final = datetime.timedelta(days=14)
_FIRST_RING: Final = 2  # whoever stands in the third ring is proposed first: they can come nearer


@frozen
class Asked:
    """What asking somebody comes down to: the step, the line of the plan in it, who asks, and by when."""

    step: Step
    line: str
    asker: str
    due: datetime.date


def ask(shown: Shown, view: View, place: str, person: str, what: str, today: datetime.date) -> Asked | None:
    """Let somebody be asked to do what `place` does now; `what` are the words for the line of the plan.

    What is hoped for is kept as support that is wished for, so that the circle knows who was asked. None
    for whoever cannot be asked: the one in the middle, who goes themselves, who is not there.
    """
    whose, asked = whose_circle(shown, view), shown.get(Person, person)
    if asked is None or person in (whose, place) or not is_alive(asked):
        return None
    asker, due = who_asks(shown, whose, person, today), by_when(shown, place, today)
    now, line = table.latest(shown), new_id()
    gives = given_by(shown, view, place)
    add = edits.add_agreement(
        what, id=line, owner=asker, due=due, meeting=now.id if now else "", issue=view.issue,
        **_audience(asked, shown.get(Person, place), *gives),
    )
    there = {key_of(one) for one in shown.of(Support) if one.giver == person and one.receiver == whose}
    hoped = tuple(
        Support.new(
            giver=person, receiver=whose, support=one.support, own_type=one.own_type, what=one.what,
            given=Given.WISHED, rhythm=one.rhythm, times=one.times, issue=one.issue, **_audience(one),
        )
        for one in gives if key_of(one) not in there
    )
    name = saying(N_("{asker} asks {who}"), asker=Who(asker), who=Who(person))
    return Asked(edits.together(name, add, edits.add(name, *hoped)), line, asker, due)


def _audience(*told: Fact | None) -> dict[str, Any]:
    """Return for whom something is that tells of people and what they give: no more than for each of them."""
    hidden = (one for one in told if one and one.audience not in (Audience.EVERYONE, Audience.ROOM))
    least = next(hidden, None)
    return {"audience": least.audience, "between": least.between} if least else {}


def given_by(known: Known, view: View, person: str) -> tuple[Support, ...]:
    """Return what somebody gives the one in the middle."""
    return tuple(one for one in given(known, whose_circle(known, view), view.issue) if one.giver == person)


def wished_of(known: Known, view: View, keys: frozenset[str]) -> tuple[str, ...]:
    """Return of whom support of some kinds is hoped for, as long as they live."""
    whose = whose_circle(known, view)
    found = (
        one.giver for one in known.of(Support)
        if one.receiver == whose and one.given is Given.WISHED and key_of(one) in keys
    )
    people = (known.get(Person, id_) for id_ in dict.fromkeys(found))
    return tuple(one.id for one in people if one is not None and is_alive(one))


def who_asks(known: Known, whose: str, person: str, today: datetime.date) -> str:
    """Return who would ask somebody: the JIM, else a parent, else the one in the middle."""
    jims = [jim.person for jim in kinship.jims(known, today) if jim.mentors == whose]
    parents = [one.parent for one in kinship.parents(known, whose)]
    for id_ in (*jims, *parents):
        one = known.get(Person, id_)
        if one is not None and id_ != person and is_alive(one):
            return id_
    return whose


def by_when(known: Known, place: str, today: datetime.date) -> datetime.date:
    """Return the day by which to ask: before the help ends and before the next meeting, or soon."""
    goes, following = known.get(Person, place), table.following(known)
    days = [goes.until if goes else None, following.date if following else None]
    return min((day for day in days if day is not None and day >= today), default=today + _SOON)


def could_fill(
    shown: Shown, view: View, keys: frozenset[str], gone: frozenset[str], today: datetime.date
) -> tuple[str, ...]:
    """Return who could be asked to fill a place; for the worker only, whoever said they could first."""
    here = [id_ for id_ in network(shown, view) if id_ not in gone]
    rings = ring_set_of(shown, view.meeting).rings
    whose = whose_circle(shown, view)
    could = {
        one.giver for one in shown.of(Support)
        if one.receiver == whose and one.given is Given.POSSIBLE and key_of(one) in keys
    }
    asked = set(wished_of(shown, view, keys))

    def order(person: Person) -> tuple[bool, int]:
        placed = placement_of(shown, view, person.id)
        ring = next((n for n, one in enumerate(rings) if placed and one.id == placed.ring), len(rings))
        return person.id not in could, abs(ring - _FIRST_RING)

    free = [
        one for one in who_else(shown, today, here)
        if not is_organised(one) and one.id != whose and one.id not in asked
    ]
    return tuple(one.id for one in sorted(free, key=order))
