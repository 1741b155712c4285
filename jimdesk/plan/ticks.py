# SPDX-License-Identifier: Apache-2.0
"""The dates of a line of the plan, to tick: up to the day before the next meeting, else four weeks."""

import datetime
from collections.abc import Iterator
from dataclasses import replace
from typing import Final, NamedTuple

from jimdesk.core.meeting import Agreement, Rhythm
from jimdesk.core.words import Words
from jimdesk.plan.days import lane, short_date
from jimdesk.plan.rich import plain

_WEEK: Final = datetime.timedelta(7)
_USUAL: Final = datetime.timedelta(28)  # where no next meeting is known
_MOST: Final = 12  # dates of one line
_A_MONTH: Final = 31  # days
_BY_HAND: Final = 4  # places to write a date


class Tick(NamedTuple):
    """A date or a week, with how many boxes, or a ring for each of its days."""

    label: str  # "" = a dotted line to write on
    boxes: int = 1
    days: tuple[datetime.date, ...] = ()
    date: datetime.date | None = None


def dates(line: Agreement, words: Words, day: datetime.date, until: datetime.date | None) -> tuple[Tick, ...]:
    """Return what is to be ticked from the day of the plan on."""
    end = until if until and until > day else day + _USUAL
    if line.due and line.rhythm is not Rhythm.ONCE:
        end = min(end, line.due + datetime.timedelta(1))
    return tuple(_ticks(line, words, day, end))[:_MOST]


def _ticks(line: Agreement, words: Words, day: datetime.date, end: datetime.date) -> Iterator[Tick]:
    start = max(line.start or day, day)
    if line.rhythm is Rhythm.ONCE:
        date = line.due or line.start
        yield Tick(short_date(date, words, day) if date else "", date=date)
    elif line.rhythm is Rhythm.WHEN_NEEDED:
        yield from [Tick("")] * _BY_HAND
    elif line.rhythm is Rhythm.DAILY:
        yield from _weeks_of_days(start, end, words, day)
    elif line.rhythm is Rhythm.WEEKLY and line.times > 1:
        for week in range(max(1, -((start - end) // _WEEK))):
            yield Tick(words.say("week {n}", n=week + 1), min(line.times, 7))
    elif line.rhythm is Rhythm.MONTHLY and line.start is None:  # "the first weekend of the month"
        yield from [Tick("")] * (1 + (end - start).days // _A_MONTH)
    elif line.rhythm is Rhythm.MONTHLY:
        yield from (_on(date, words, day) for date in _months(line, start, end))
    else:
        yield from _weekdays(line, words, day, end)


def _on(date: datetime.date, words: Words, day: datetime.date) -> Tick:
    return Tick(short_date(date, words, day), date=date)


def _weeks_of_days(
    start: datetime.date, end: datetime.date, words: Words, day: datetime.date
) -> Iterator[Tick]:
    while start < end:
        days = tuple(start + datetime.timedelta(n) for n in range(min(7, (end - start).days)))
        yield Tick(short_date(start, words, day), 0, days, start)
        start += _WEEK


def _months(line: Agreement, start: datetime.date, end: datetime.date) -> Iterator[datetime.date]:
    """Return the same day of each month; where nothing falls before the end, the first one after it."""
    first = line.start or start
    for month in range(12 * 100):
        years, of_year = divmod(first.month - 1 + month, 12)
        if first.year + years > datetime.MAXYEAR:
            return
        last = _last_day(first.year + years, of_year + 1)
        date = datetime.date(first.year + years, of_year + 1, min(first.day, last))
        if date >= start:
            yield date
            if date + datetime.timedelta(27) >= end:
                return


def _last_day(year: int, month: int) -> int:
    from calendar import monthrange

    return monthrange(year, month)[1]


def _weekdays(line: Agreement, words: Words, day: datetime.date, end: datetime.date) -> Iterator[Tick]:
    step = _WEEK if line.rhythm is Rhythm.WEEKLY else 2 * _WEEK
    date = first_date(line, words, day)
    if date is None:
        yield from (Tick(words.say("week {n}", n=n + 1)) for n in range(0, 4, step // _WEEK))
        return
    yield _on(date, words, day)  # the first one also where it comes after the next meeting
    date += step
    while date < end:
        yield _on(date, words, day)
        date += step


def first_date(line: Agreement, words: Words, day: datetime.date) -> datetime.date | None:
    """Return the first date of a line that comes back, on or after a day; None where no weekday is known."""
    step = 7 if line.rhythm is Rhythm.WEEKLY else 14
    if line.start:
        late = max(0, (day - line.start).days)
        return line.start + datetime.timedelta(-(-late // step) * step)
    said = plain(lane(replace(line, time=""), words, day)[0].day)
    week = (day + datetime.timedelta(n) for n in range(7))
    return next((date for date in week if words.weekday(date) == said), None)
