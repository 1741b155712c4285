# SPDX-License-Identifier: Apache-2.0
"""How a line of the plan says when: on a row of the list, and back as something that can be typed."""

from __future__ import annotations

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


def how_often(line: Agreement, words: Words) -> str:
    """Say how often: "elke woensdag", "2 keer per week", "één keer"; "" where nothing is known yet."""
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
    return " · ".join(parts)


def typed_when(line: Agreement, words: Words) -> str:
    """Say when in words that can be typed again: "elke week vanaf 25 november 2026"."""
    parts = []
    if line.rhythm is Rhythm.WEEKLY and line.times > 1:
        parts.append(words.count("{n} time a week", "{n} times a week", line.times))
    elif line.rhythm is not Rhythm.ONCE or line.start or line.due:
        parts.append(words.say(_OFTEN[line.rhythm]))
    if line.start:
        parts.append(words.say(N_("from {day}"), day=words.date(line.start)))
    if line.due:
        parts.append(words.say(N_("before {day}"), day=words.date(line.due)))
    return " ".join(parts)
