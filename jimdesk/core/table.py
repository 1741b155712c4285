# SPDX-License-Identifier: Apache-2.0
"""Who sits at the table, which meeting it is, and which stage it has come to."""

import datetime

from jimdesk.core import audience
from jimdesk.core.agreed import PlanVersion
from jimdesk.core.audience import Reader, Shown
from jimdesk.core.family import Family
from jimdesk.core.meeting import Agreement, Attendance, FollowUp, Meeting, StageTime, Statement

Known = Family | Shown


def meetings(known: Known) -> tuple[Meeting, ...]:
    """Return all meetings by date, the planned ones last; without a date, as they were made."""
    return tuple(sorted(known.of(Meeting), key=lambda m: (m.date or datetime.date.max, m.id)))


def running(known: Known) -> Meeting | None:
    """Return the meeting of which a stage is going on now; None where there is none."""
    for time in known.of(StageTime):
        if time.started and not time.ended:
            return known.get(Meeting, time.meeting)
    return None


def latest(known: Known) -> Meeting | None:
    """Return the running meeting, or the last one that was begun, or the first that is planned."""
    begun = {time.meeting for time in known.of(StageTime)}
    held = [meeting for meeting in meetings(known) if meeting.id in begun]
    return running(known) or (held[-1] if held else next(iter(meetings(known)), None))


def following(
    known: Known, after: Meeting | None = None, day: datetime.date | None = None
) -> Meeting | None:
    """Return the next meeting, which may have no date; None where none is planned.

    That is the first of which nothing shows that it took place: after the latest one, or for what tells of
    an earlier `day`, from then on and not the one that it was made at (`after`).
    """
    over, now = took_place(known, asked=False), after if day else latest(known)
    since = day or (now.date if now and now.date else datetime.date.min)
    return next(
        (one for one in meetings(known)
         if one != now and one.id not in over and (one.date or datetime.date.max) >= since),
        None,
    )


def took_place(known: Known, *, asked: bool = True) -> frozenset[str]:
    """Return the meetings of which anything shows that they took place.

    How the lines went is `asked` on the phone, too, before the meeting that the answers are for.
    """
    shows: tuple[type[StageTime | Statement | PlanVersion | Agreement | FollowUp], ...] = (
        StageTime, Statement, PlanVersion, Agreement, *((FollowUp,) if asked else ()),
    )
    came = {one.meeting for one in known.of(Attendance) if one.came}
    return frozenset(came | {one.meeting for kind in shows for one in known.of(kind)})


def day_of_paper(known: Known, today: datetime.date) -> datetime.date:
    """Return the day that stands on the paper: today, but never before the meeting that it tells of."""
    held = latest(known)
    begun = held is not None and any(time.meeting == held.id for time in known.of(StageTime))
    return max(today, held.date) if held and held.date and begun else today


def stage(known: Known, meeting: str) -> StageTime | None:
    """Return the stage that a meeting has come to: the one going on, or the last that ended."""
    times = [time for time in known.of(StageTime) if time.meeting == meeting]
    return next((time for time in times if not time.ended), times[-1] if times else None)


def attendances(known: Known, meeting: str) -> tuple[Attendance, ...]:
    """Return who is invited to a meeting or was there, in the order in which they were noted."""
    return tuple(one for one in known.of(Attendance) if one.meeting == meeting)


def present(known: Known, meeting: str) -> tuple[Attendance, ...]:
    """Return who sits at the table now."""
    return tuple(one for one in attendances(known, meeting) if one.came and not one.left)


def room(known: Known, meeting: str) -> Reader:
    """Return the reader that the whole room is: everybody present but the one who leads."""
    return audience.room(one.person for one in present(known, meeting) if not one.leads)


def reader_of_screen(known: Known) -> Reader:
    """Return with whose eyes the window is made: the room's while a meeting runs, else the worker's."""
    now = running(known)
    return room(known, now.id) if now else audience.WORKER
