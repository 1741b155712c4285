# SPDX-License-Identifier: Apache-2.0
"""What the capture line makes of a typed sentence: what it is, who, and when; all can be changed."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum
from typing import Final

from jimdesk.core import edits
from jimdesk.core.audience import Shown
from jimdesk.core.capture import Captured, Heard
from jimdesk.core.desk import Step
from jimdesk.core.frozen import frozen
from jimdesk.core.meeting import Column, Meeting, Rhythm
from jimdesk.core.words import N_, Words
from jimdesk.methods.course import course


class Sort(StrEnum):
    """What a caught sentence becomes."""

    AGREEMENT = "agreement"
    GOOD = "good"
    WORRY = "worry"
    WISH = "wish"
    LATER = "later"
    NOTE = "note"  # for the worker alone


NAMES: Final[dict[Sort, str]] = {
    Sort.AGREEMENT: N_("agreement"),
    Sort.GOOD: N_("goes well"),
    Sort.WORRY: N_("worry"),
    Sort.WISH: N_("wish"),
    Sort.LATER: N_("for later"),
    Sort.NOTE: N_("note, for you alone"),
}
_COLUMNS: Final = {Sort.GOOD: Column.GOOD, Sort.WORRY: Column.WORRY, Sort.WISH: Column.WISH}
_HEARD: Final = {
    Sort.AGREEMENT: Heard.AGREEMENT,
    Sort.GOOD: Heard.STATEMENT,
    Sort.WORRY: Heard.STATEMENT,
    Sort.WISH: Heard.STATEMENT,
    Sort.LATER: Heard.PARKED,
}


@frozen
class Caught:
    """A sentence as it was understood, with what somebody chose instead of the guess."""

    captured: Captured
    sort: Sort

    def step(self, meeting: Meeting | None, today: Meeting) -> Step:
        """Make the step that keeps it; what is said needs a meeting, so without one it is that of `today`."""
        one = self.captured
        if self.sort is Sort.NOTE:
            return edits.add_note(one.text, meeting.id if meeting else "", one.person)
        heard = replace(one, heard=_HEARD[self.sort])
        if self.sort not in _COLUMNS:
            return heard.step(meeting.id if meeting else "")
        if meeting is not None:
            return heard.step(meeting.id, _COLUMNS[self.sort])
        said = heard.step(today.id, _COLUMNS[self.sort])
        return edits.together(said.name, edits.add(said.name, today), said)


def guess(captured: Captured, shown: Shown, place: str) -> Sort:
    """Return what a sentence most likely is, by its words, the stage of the meeting and the open page."""
    if captured.heard is Heard.AGREEMENT:
        return Sort.AGREEMENT
    if captured.heard is Heard.NOTE:
        return Sort.NOTE
    if captured.heard is Heard.PARKED:
        return Sort.AGREEMENT if place == "tasks" and captured.text and captured.person else Sort.LATER
    now = course(shown)
    column = now.stage.column if now and now.stage else None
    if captured.worry and column in (None, Column.GOOD):
        return Sort.WORRY  # a fear that is said while everybody tells what goes well is not what goes well
    return next((sort for sort, one in _COLUMNS.items() if one is column), Sort.GOOD)


def day_of(captured: Captured, words: Words) -> str:
    """Speak when it is, as in "zaterdag 28 november"."""
    if captured.date is not None:
        return f"{words.weekday(captured.date)} {words.short_date(captured.date)}"
    if captured.due is not None:
        day = f"{words.weekday(captured.due)} {words.short_date(captured.due)}"
        return words.say(N_("by {day}"), day=day)
    return words.say(_RHYTHMS[captured.rhythm]) if captured.rhythm in _RHYTHMS else ""


_RHYTHMS: Final[dict[Rhythm | None, str]] = {
    Rhythm.DAILY: N_("every day"),
    Rhythm.WEEKLY: N_("every week"),
    Rhythm.EVERY_OTHER_WEEK: N_("every other week"),
    Rhythm.MONTHLY: N_("every month"),
    Rhythm.WHEN_NEEDED: N_("when needed"),
}
