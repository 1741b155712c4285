# SPDX-License-Identifier: Apache-2.0
"""How a line of the plan says when: on a row of the list, and back as something that can be typed."""

from __future__ import annotations

import datetime
from typing import Final

from jimdesk.core.meeting import Agreement, Rhythm
from jimdesk.core.words import N_, Words

_OFTEN = {
    Rhythm.ONCE: N_("once"),
    Rhythm.DAILY: N_("every day"),
    Rhythm.WEEKLY: N_("every week"),
    Rhythm.EVERY_OTHER_WEEK: N_("every other week"),
    Rhythm.MONTHLY: N_("every month"),
    Rhythm.WHEN_NEEDED: N_("when it is needed"),
}

_A_SEASON: Final = datetime.timedelta(days=300)  # within it a day without a year is understood


def how_often(line: Agreement, words: Words) -> str:
    """Say how often: "elke woensdag om 19:00", "2 keer per week"; "" where nothing is known yet."""
    often = _often(line, words)
    return often if line.rhythm is Rhythm.ONCE else _at(often, line, words)


def _at(when: str, line: Agreement, words: Words) -> str:
    return words.say(N_("{when} at {time}"), when=when, time=line.time) if when and line.time else when


def _often(line: Agreement, words: Words) -> str:
    if line.rhythm is Rhythm.WEEKLY and line.times > 1:
        return words.count("{n} time a week", "{n} times a week", line.times)
    if line.rhythm is Rhythm.WEEKLY and line.start:
        return words.say(N_("every {day}"), day=words.weekday(line.start))
    if line.rhythm is Rhythm.ONCE and not (line.start or line.due):
        return ""
    return words.say(_OFTEN[line.rhythm])


def from_when(line: Agreement, words: Words) -> str:
    """Say how long and from when: "3 uur · vanaf 25 nov"."""
    parts = [words.hours(line.minutes)] if line.minutes else []
    if line.start:
        day = words.brief_date(line.start)
        once = line.rhythm is Rhythm.ONCE
        parts.append(words.say(N_("on {day}") if once else N_("from {day}"), day=day))
    if line.due:
        parts.append(words.say(N_("before {day}"), day=words.brief_date(line.due)))
    told = " · ".join(parts)
    return _at(told, line, words) if line.rhythm is Rhythm.ONCE else told


def typed_when(line: Agreement, words: Words, today: datetime.date) -> str:
    """Say when in words that can be typed again: "elke week vanaf 25 november", with the year if needed."""

    def said(day: datetime.date) -> str:
        soon = today <= day < today + _A_SEASON
        return words.short_date(day) if soon else words.date(day)

    once = line.rhythm is Rhythm.ONCE
    parts = []
    if line.rhythm is Rhythm.WEEKLY and line.times > 1:
        parts.append(words.count("{n} time a week", "{n} times a week", line.times))
    elif not once:
        parts.append(words.say(_OFTEN[line.rhythm]))
    if line.start:
        alone = once and not line.due
        parts.append(words.say(N_("on {day}") if alone else N_("from {day}"), day=said(line.start)))
    if line.due:
        parts.append(words.say(N_("before {day}"), day=said(line.due)))
    return _at(" ".join(parts), line, words)
