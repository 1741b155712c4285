# SPDX-License-Identifier: Apache-2.0
"""The plan as a calendar file (iCalendar): what comes back comes back in the calendar, and the next meeting.

Lines are days without an hour, unless one was agreed; hours are in the time of Amsterdam. Every entry keeps
its identity, which tells nobody's name, so that the file of a later version takes the place of this one.
"""

import datetime
import hashlib
import re
import unicodedata
from typing import TYPE_CHECKING, Any, Final

from jimdesk.core import kinship, names, table
from jimdesk.core.agreeing import finished, versions
from jimdesk.core.audience import Shown, Sight
from jimdesk.core.listed import ordered
from jimdesk.core.meeting import Agreement, Meeting, Rhythm
from jimdesk.core.words import Words

if TYPE_CHECKING:
    from icalendar import Calendar, Event

ZONE: Final = "Europe/Amsterdam"
_DAY: Final = datetime.timedelta(1)
_EVENING: Final = datetime.timedelta(hours=2)  # how long a meeting is taken to last
_AN_HOUR: Final = 60  # minutes, how long a line with a time is taken to last
_OFTEN: Final = {
    Rhythm.DAILY: ("DAILY", 1), Rhythm.WEEKLY: ("WEEKLY", 1), Rhythm.EVERY_OTHER_WEEK: ("WEEKLY", 2),
    Rhythm.MONTHLY: ("MONTHLY", 1),
}


def written(shown: Shown, words: Words, day: datetime.date) -> bytes:
    """Return the calendar file for a reader, on the day of the plan; for one person, only what they do."""
    if not isinstance(shown, Shown):
        raise TypeError(f"a calendar is made from a Shown, not from a {type(shown).__name__}")
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("prodid", "-//JimDesk//JimDesk//NL")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", _title(shown, words))
    number = max((version.number for version in versions(shown)), default=0)
    meeting = table.following(shown)
    timed = [meeting.time] if meeting and meeting.date else []
    if any(map(_clock, (*timed, *(line.time for line in ordered(shown, Agreement))))):
        _add_zone(calendar)
    until = meeting.date - _DAY if meeting and meeting.date and meeting.date > day else None
    done = finished(shown)
    if meeting and meeting.date:
        _finish(calendar, _meeting(meeting, meeting.date, words), meeting.id, number, day)
    for line in ordered(shown, Agreement):
        event = _event_of(shown, line, words, day, until)
        if event is not None and line.id not in done and _concerns(shown, line):
            _finish(calendar, event, line.id, number, day)
    made: bytes = calendar.to_ical()
    return made


def _title(shown: Shown, words: Words) -> str:
    centre = kinship.youngster(shown)
    return words.say("Plan of {name}", name=_typed(names.short(centre))) if centre else words.say("Our plan")


def _typed(text: str) -> str:
    """Return what somebody typed on one line, without signs that no calendar may hold."""
    return " ".join("".join(" " if unicodedata.category(one) == "Cc" else one for one in text).split())


def _name(shown: Shown, id_: str, words: Words) -> str:
    return _typed(names.name(shown, id_, words))


def _concerns(shown: Shown, line: Agreement) -> bool:
    reader = shown.reader
    return reader.sight is not Sight.PERSON or bool(reader.people & {line.owner, line.helper})


def _finish(calendar: "Calendar", event: "Event", id_: str, number: int, day: datetime.date) -> None:
    """Give an entry what every one has. The same plan makes the same file: no clock is looked at."""
    event.add("uid", f"{hashlib.sha256(id_.encode()).hexdigest()[:32]}@jimdesk")
    event.add("dtstamp", datetime.datetime.combine(day, datetime.time(), datetime.UTC))
    event.add("sequence", number)
    event.add("class", "PRIVATE")
    calendar.add_component(event)


# The lines


def _event_of(
    shown: Shown, line: Agreement, words: Words, day: datetime.date, until: datetime.date | None
) -> "Event | None":
    """Return the entry of a line; None where nobody can say on which day it is."""
    from icalendar import Event

    first = _first(line, day)
    if first is None or not _typed(line.what):
        return None
    event = Event()
    event.add("summary", _summary(shown, line, words))
    at = _clock(line.time)
    if at:
        _add_timed(event, first, at, datetime.timedelta(minutes=line.minutes or _AN_HOUR))
    else:
        event.add("dtstart", first)
        event.add("dtend", first + _DAY)
        event.add("transp", "TRANSPARENT")
    if line.rhythm in _OFTEN:
        last = min((one for one in (until, line.due) if one), default=None)
        rule = _rule(line, first, last if last and last >= first else None, has_end=bool(last))
        if at and "until" in rule:  # of what has an hour the end is told in hours too, in those of UTC
            rule["until"] = _at(rule["until"], at).astimezone(datetime.UTC)
        event.add("rrule", rule)
    if description := _description(shown, line, words):
        event.add("description", description)
    return event


def _first(line: Agreement, day: datetime.date) -> datetime.date | None:
    if line.rhythm is Rhythm.ONCE:
        return line.due or line.start
    if line.rhythm is Rhythm.DAILY:
        return line.start or day
    return line.start if line.rhythm in _OFTEN else None


def _rule(
    line: Agreement, first: datetime.date, last: datetime.date | None, *, has_end: bool
) -> dict[str, Any]:
    """Return how it comes back, until the day before the next meeting; at least once."""
    freq, interval = _OFTEN[line.rhythm]
    rule: dict[str, Any] = {"freq": freq}
    if interval > 1:
        rule["interval"] = interval
    if line.rhythm is Rhythm.MONTHLY and first.day > 28:  # the last day of a shorter month
        rule |= {"bymonthday": list(range(28, first.day + 1)), "bysetpos": -1}
    if last:
        rule["until"] = last
    elif has_end:
        rule["count"] = 1
    return rule


def _summary(shown: Shown, line: Agreement, words: Words) -> str:
    """Return what the calendar shows: who, and what; for one person, only what."""
    often = ""
    if line.rhythm is Rhythm.WEEKLY and line.times > 1:
        often = words.count("{n} time this week", "{n} times this week", line.times)
    if line.rhythm is Rhythm.ONCE and line.due:
        often = words.say("at the latest today")
    what = _typed(line.what)
    if often:
        what = words.say("{what} ({note})", what=what, note=often)
    own = shown.reader.sight is Sight.PERSON and line.owner in shown.reader.people
    who = "" if own else _name(shown, line.owner, words)
    return words.say("{who}: {what}", "in a calendar", who=who, what=what) if who else what


def _description(shown: Shown, line: Agreement, words: Words) -> str:
    said = []
    if line.checker:
        said.append(words.say("{name} checks whether it works.", name=_name(shown, line.checker, words)))
    if plan := _typed(line.if_not):
        said.append(words.say("Does it not work? {plan}", plan=plan))
    return "\n".join(said)


# The meeting


def _meeting(meeting: Meeting, date: datetime.date, words: Words) -> "Event":
    from icalendar import Event

    event = Event()
    event.add("summary", words.say("Meeting about the plan"))
    if where := _typed(meeting.where):
        event.add("location", where)
    if at := _clock(meeting.time):
        _add_timed(event, date, at, _EVENING)
    else:
        event.add("dtstart", date)
        event.add("dtend", date + _DAY)
    return event


def _clock(time: str) -> datetime.time | None:
    """Return a time that was typed; None for what is none."""
    found = re.fullmatch(r"(\d{1,2})[:.](\d{2})", time.strip())
    if not found or int(found[1]) > 23 or int(found[2]) > 59:
        return None
    return datetime.time(int(found[1]), int(found[2]))


def _at(date: datetime.date, time: datetime.time) -> datetime.datetime:
    from zoneinfo import ZoneInfo

    return datetime.datetime.combine(date, time, ZoneInfo(ZONE))


def _add_timed(
    event: "Event", date: datetime.date, time: datetime.time, long: datetime.timedelta
) -> None:
    begins = _at(date, time)
    event.add("dtstart", begins)
    event.add("dtend", begins + long)


def _add_zone(calendar: "Calendar") -> None:
    """Say in the file itself when the clocks of Amsterdam change: not every calendar knows that."""
    from icalendar import Timezone, TimezoneDaylight, TimezoneStandard

    hour, two = datetime.timedelta(hours=1), datetime.timedelta(hours=2)
    zone = Timezone()
    zone.add("tzid", ZONE)
    turns: tuple[tuple[Any, str, datetime.datetime, int, datetime.timedelta, datetime.timedelta], ...] = (
        (TimezoneDaylight(), "CEST", datetime.datetime(1996, 3, 31, 2), 3, hour, two),
        (TimezoneStandard(), "CET", datetime.datetime(1996, 10, 27, 3), 10, two, hour),
    )
    for turn, name, start, month, before, after in turns:
        turn.add("dtstart", start)
        turn.add("rrule", {"freq": "yearly", "bymonth": month, "byday": "-1SU"})
        turn.add("tzoffsetfrom", before)
        turn.add("tzoffsetto", after)
        turn.add("tzname", name)
        zone.add_component(turn)
    calendar.add_component(zone)
