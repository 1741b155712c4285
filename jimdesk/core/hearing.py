# SPDX-License-Identifier: Apache-2.0
"""What a child does not hear because it was out of the room: who is out, and how what is said is marked."""

import datetime
from dataclasses import replace
from typing import Final

from jimdesk.core.desk import Step
from jimdesk.core.family import Family
from jimdesk.core.kinship import Known
from jimdesk.core.meeting import Parked, Statement
from jimdesk.core.people import Person
from jimdesk.core.table import attendances

_ADULT: Final = 18


def children_out(known: Known, meeting: str, day: datetime.date) -> tuple[str, ...]:
    """Return the children who were at the table and have gone out: what is said now they do not hear."""
    gone = (known.get(Person, one.person) for one in attendances(known, meeting) if one.came and one.left)
    return tuple(
        one.id for one in gone
        if one and (one.youngster or (0 <= (one.birth.age_on(day) or _ADULT) < _ADULT))
    )


def out_of_hearing(step: Step, people: tuple[str, ...]) -> Step:
    """Let a step mark what is said or parked in it as not heard by some, who were out of the room."""
    if not people:
        return step

    def edit(family: Family) -> Family:
        after = step.edit(family)
        said: tuple[Statement | Parked, ...] = (*after.of(Statement), *after.of(Parked))
        return after.put(*(replace(one, unheard=people) for one in said if one.id not in family))

    return Step(step.name, edit, step.joined)
