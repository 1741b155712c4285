# SPDX-License-Identifier: Apache-2.0
"""The gestures of whoever leads a meeting: breaks, who is expected at the table, and the next meeting."""

import datetime
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from jimdesk.core import table
from jimdesk.core.desk import Step
from jimdesk.core.family import Family
from jimdesk.core.meeting import Attendance, Meeting
from jimdesk.core.table import Known
from jimdesk.core.trouble import KnownError
from jimdesk.core.words import Who, saying


def stand_still(meeting: str, when: datetime.datetime) -> Step:
    """Let the time of the stage that is going on stand still, until `go_on`."""

    def edit(family: Family) -> Family:
        now = table.stage(family, meeting)
        if now is None or now.ended or now.stopped:
            return family
        return family.put(replace(now, stopped=when))

    return Step(saying("pause"), edit)


def go_on(meeting: str, when: datetime.datetime) -> Step:
    """Let the time of the stage run again; what passed meanwhile does not count."""

    def edit(family: Family) -> Family:
        now = table.stage(family, meeting)
        if now is None or now.ended or now.stopped is None:
            return family
        seconds = max(0, round((when - now.stopped).total_seconds()))
        return family.put(replace(now, stopped=None, paused=now.paused + seconds))

    return Step(saying("go on"), edit)


def ask(meeting: str, question: str) -> Step:
    """Remember which question of the stage is being asked."""
    return _of_stage(meeting, question=question)


def lie_open(meeting: str, place: str) -> Step:
    """Remember which page lies open."""
    return _of_stage(meeting, place=place)


def _of_stage(meeting: str, **values: Any) -> Step:
    def edit(family: Family) -> Family:
        now = table.stage(family, meeting)
        return family.put(replace(now, **values)) if now and not now.ended else family

    return Step(saying("where the meeting is"), edit)


def not_yet(meeting: str, person: str) -> Step:
    """Say that somebody is not there yet after all."""

    def edit(family: Family) -> Family:
        return family.put(*(replace(one, came=None, left=None) for one in _of(family, meeting, person)))

    return Step(saying("{who} is not here yet", who=Who(person)), edit)


def uninvite(meeting: str, person: str) -> Step:
    """Take somebody from the list of those who are invited or were there."""

    def edit(family: Family) -> Family:
        return family.drop(*(one.id for one in _of(family, meeting, person)))

    return Step(saying("{who} is not invited any more", who=Who(person)), edit)


def take_part(meeting: str, person: str, part: str) -> Step:
    """Say in a word what somebody does at the table, or until when: "interpreter", "until 20.30"."""

    def edit(family: Family) -> Family:
        return family.put(*(replace(one, part=part) for one in _of(family, meeting, person)))

    return Step(saying("part of {who}", who=Who(person)), edit)


def lead(meeting: str, person: str) -> Step:
    """Let somebody lead the meeting; who led before is a guest like the others."""
    new: Attendance = Attendance.new(meeting=meeting, person=person)

    def edit(family: Family) -> Family:
        if meeting not in family or person not in family:
            return family
        known = {one.person: one for one in table.attendances(family, meeting)}
        others = (replace(one, leads=False) for one in known.values() if one.leads and one.person != person)
        return family.put(*others, replace(known.get(person, new), leads=True))

    return Step(saying("{who} leads the meeting", who=Who(person)), edit)


def plan_next(
    known: Known, joined: str = "", way: Mapping[str, str] | None = None, **values: Any
) -> Step:
    """Say a part of when and where the meeting after this one is, in whatever order it is said.

    `way`: by which method, variant and phase a meeting is held that was not planned yet.
    A day before the meeting of now raises a `KnownError`: nobody would find that meeting again.
    """
    planned, now = table.following(known), table.latest(known)
    day = values.get("date")
    if day and now and now.date and day < now.date:
        early = saying("That day is before the meeting of {date}. Choose a later day.", date=now.date)
        raise KnownError(early)
    new: Meeting = planned or Meeting.new(**(way or {"method": now.method if now else ""}))
    id_ = new.id

    def edit(family: Family) -> Family:
        return family.put(replace(family.get(Meeting, id_) or new, **values))

    return Step(saying("next meeting"), edit, joined)


def _of(known: Known, meeting: str, person: str) -> tuple[Attendance, ...]:
    return tuple(one for one in table.attendances(known, meeting) if one.person == person)
