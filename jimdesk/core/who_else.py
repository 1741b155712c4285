# SPDX-License-Identifier: Apache-2.0
"""Who else? Whom one could ask to take something on, and whether half of everything is on one person.

Whom to ask is for the worker's eyes alone: a name proposed on the screen is a pressure at the table.
"""

import datetime
from collections.abc import Collection, Mapping
from typing import Final

from jimdesk.core import edits
from jimdesk.core.audience import Shown, Sight
from jimdesk.core.frozen import frozen
from jimdesk.core.hours import Load, load, load_if
from jimdesk.core.kinship import Known, youngster
from jimdesk.core.meeting import Agreement, Refusal
from jimdesk.core.people import Group, Level, Person

_OLD_ENOUGH: Final = 16  # years; younger people are not proposed for a task
_FEWEST: Final = 3  # people; where fewer do something, one of them easily does half


def who_else(shown: Shown, day: datetime.date, among: Collection[str] | None = None) -> tuple[Person, ...]:
    """Return who could be asked; for the worker only, and empty for all others.

    Left out: who died or is from before, who is younger than 16, professionals, who is at their own limit,
    who is not to be asked, and the one for whom it is done.
    """
    if shown.reader.sight is not Sight.WORKER:
        return ()
    not_asked = {refusal.person for refusal in shown.of(Refusal)}
    centre, loads = youngster(shown), load(shown)
    return tuple(
        one for one in shown.of(Person)
        if one.id not in not_asked and one != centre and (among is None or one.id in among)
        and could_be_asked(one, day) and _has_room(loads.get(one.id, Load(limit=one.limit)))
    )


def could_take(shown: Shown, line: Agreement, day: datetime.date) -> tuple[Person, ...]:
    """Return who could be asked to take over a line without passing their own limit, the freest first."""
    loads = load(shown)
    able = [
        one for one in who_else(shown, day)
        if one.id != line.owner and not load_if(shown, line, one.id).over
    ]
    return tuple(sorted(able, key=lambda one: loads[one.id].weekly_minutes if one.id in loads else -1))


def _has_room(given: Load) -> bool:
    return given.limit is None or given.weekly_minutes < given.limit


def free_hands(shown: Shown, day: datetime.date, among: Collection[str] | None = None) -> tuple[Person, ...]:
    """Return who has nothing to do yet and could be asked; for the worker only, and empty for all others.

    Left out: who died, who is younger than 16, professionals, who has no time, and who is not to be asked.
    """
    if shown.reader.sight is not Sight.WORKER:
        return ()
    lines = shown.of(Agreement)
    busy = {id_ for line in lines for id_ in (line.owner, line.helper, line.checker)}
    not_asked = {refusal.person for refusal in shown.of(Refusal)}
    return tuple(
        person for person in shown.of(Person)
        if person.id not in busy | not_asked and (among is None or person.id in among)
        and could_be_asked(person, day)
    )


def could_be_asked(person: Person, day: datetime.date) -> bool:
    """Tell whether somebody lives and is there now, old enough, no professional, and with any time."""
    age = person.birth.age_on(day)
    alive, old_enough = not (person.died or person.death), age is None or age >= _OLD_ENOUGH
    has_time = person.limit is None or person.limit > 0
    return alive and not person.past and old_enough and not is_professional(person) and has_time


def is_professional(person: Person) -> bool:
    """Tell whether somebody is there by profession."""
    return person.level is Level.PROFESSIONAL or (
        person.group is Group.PROFESSIONALS and person.level is Level.NATURAL
    )


@frozen
class MostOfIt:
    """Somebody who does half or more of everything: how many of how many lines."""

    person: str
    theirs: int
    all: int


def tasks(known: Known) -> Mapping[str, int]:
    """Return how many lines of the plan everybody has, in the order of the plan."""
    counted: dict[str, int] = {}
    for line in edits.in_order(known, Agreement):
        if line.owner in known:
            counted[line.owner] = counted.get(line.owner, 0) + 1
    return counted


def most_of_it(known: Known) -> MostOfIt | None:
    """Return who does half or more of all lines, where at least three people do something."""
    counted = tasks(known)
    whole = sum(counted.values())
    if len(counted) < _FEWEST:
        return None
    person = max(counted, key=lambda one: counted[one])
    return MostOfIt(person, counted[person], whole) if 2 * counted[person] >= whole else None
