# SPDX-License-Identifier: Apache-2.0
"""What a worker is reminded of when a file is opened: the method's rhythm, who leaves, who can hold on.

There is no server: the file knows its days, and whoever opens it is told which of them have come.
"""

import datetime
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from jimdesk import methods
from jimdesk.core import professional, table
from jimdesk.core.afterwards import Reminded, keeps_up
from jimdesk.core.agreed import PlanVersion
from jimdesk.core.frozen import frozen
from jimdesk.core.kinship import Known
from jimdesk.core.meeting import Attendance, Meeting, StageTime
from jimdesk.core.people import Jim
from jimdesk.core.words import Saying, Who, saying
from jimdesk.methods.method import RhythmStep, StepKind

_LEAVING: Final = datetime.timedelta(weeks=6)  # before somebody leaves the circle is looked at without them
_HOLDING: Final = datetime.timedelta(weeks=2)  # before the day until which somebody can keep it up


@frozen
class Reminder:
    """Something to do on a day; `meeting`, `step` and `about` are what `afterwards.remember` keeps."""

    day: datetime.date
    saying: Saying
    meeting: str
    step: str
    kind: StepKind
    about: str = ""  # a person
    who: str = ""  # the role that sees to it

    def late(self, today: datetime.date) -> int:
        """Return how many days it is past its day; negative before it."""
        return (today - self.day).days


def due(known: Known, today: datetime.date) -> tuple[Reminder, ...]:
    """Return what should have been done by today and was not, the oldest first."""
    return tuple(one for one in coming(known) if _begins(one) <= today)


def coming(known: Known) -> tuple[Reminder, ...]:
    """Return all that is still to be done, however far away (up to two years after the first meeting)."""
    first = _first(known)
    if first is None or first.date is None:
        return ()
    answered = {(one.meeting, one.step, one.about) for one in known.of(Reminded)}
    found = (*_rhythm(known, first, first.date), *_leaving(known, first), *_holding(known, first))
    open_ = (one for one in found if (one.meeting, one.step, one.about) not in answered)
    return tuple(sorted(open_, key=lambda one: (one.day, one.step)))


def _begins(reminder: Reminder) -> datetime.date:
    """Return from which day on it is told; what ends on a day is told some weeks before."""
    early = {"leaving": _LEAVING, "holding": _HOLDING}
    return reminder.day - early.get(reminder.step.split(" ")[0], datetime.timedelta(0))


def _first(known: Known) -> Meeting | None:
    """Return the first meeting that took place: the rhythm counts from it."""
    held = _held(known)
    return next((one for one in table.meetings(known) if one.id in held and one.date), None)


def _held(known: Known) -> set[str]:
    return {time.meeting for time in known.of(StageTime) if time.started} | {
        one.meeting for one in known.of(Attendance) if one.came
    } | {version.meeting for version in known.of(PlanVersion)}


def _rhythm(known: Known, first: Meeting, start: datetime.date) -> Iterator[Reminder]:
    """Go through the method's rhythm; a meeting that was held in time needs no reminder any more.

    In time is: after half of the days since the step before it.
    """
    steps = sorted(methods.followed(first)[0].rhythm, key=lambda step: step.days)
    held = _held(known)
    days = [one.date for one in known.of(Meeting) if one.id in held and one.date and one.id != first.id]
    for before, step in pairwise([None, *steps]):
        if step is None:
            continue
        day = start + datetime.timedelta(step.days)
        opens = start + datetime.timedelta(((before.days if before else 0) + step.days) // 2)
        if step.kind is StepKind.MEETING and any(opens <= one for one in days):
            continue
        yield _of_rhythm(first, step, day)


def _of_rhythm(first: Meeting, step: RhythmStep, day: datetime.date) -> Reminder:
    return Reminder(day, saying("{what}", what=step.texts), first.id, step.id, step.kind, who=step.who)


def _leaving(known: Known, first: Meeting) -> Iterator[Reminder]:
    for one in professional.leaving(known, first.date or datetime.date.min):
        told = saying("{who} stops on {date}. Look at the circle together: what falls away then?",
                      who=Who(one.person.id), date=one.day)
        yield Reminder(one.day, told, first.id, f"leaving {one.day.isoformat()}", StepKind.MEETING,
                       one.person.id)


def _holding(known: Known, first: Meeting) -> Iterator[Reminder]:
    for jim in known.of(Jim):
        answer = keeps_up(known, jim.person)
        if answer and answer.until and not jim.until:
            told = saying("{who} can keep it up until {date}. Ask how it is now.", who=Who(jim.person),
                          date=answer.until)
            yield Reminder(answer.until, told, first.id, f"holding {answer.until.isoformat()}", StepKind.CALL,
                           jim.person)
