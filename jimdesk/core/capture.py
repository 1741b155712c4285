# SPDX-License-Identifier: Apache-2.0
"""The capture line: one typed sentence becomes a line of the plan, a statement, or something for later.

It is a first guess that can be sorted out later; the words stay as they were typed.
"""

import datetime
import re
from collections.abc import Iterator
from enum import StrEnum

from jimdesk.core import edits
from jimdesk.core.days import find_when
from jimdesk.core.desk import Step
from jimdesk.core.frozen import frozen
from jimdesk.core.kinship import Known
from jimdesk.core.meeting import Column, Rhythm
from jimdesk.core.people import Person
from jimdesk.core.reading import people_called
from jimdesk.core.vocabulary import any_of, data, folded, whole


class Heard(StrEnum):
    """What a captured sentence seems to be."""

    AGREEMENT = "agreement"
    STATEMENT = "statement"
    PARKED = "parked"
    NOTE = "note"  # for the worker alone; only where that was typed in front of it


@frozen
class Captured:
    """What was understood of a captured sentence."""

    heard: Heard
    text: str
    person: str = ""  # who does it, or who says it
    others: tuple[str, ...] = ()  # who else can be meant, where the word does not tell them apart
    date: datetime.date | None = None
    due: datetime.date | None = None
    rhythm: Rhythm | None = None
    times: int = 1
    worry: bool = False  # it says by itself that somebody is afraid or worries

    def step(self, meeting: str, column: Column = Column.GOOD) -> Step:
        """Make the step that keeps it."""
        if self.heard is Heard.AGREEMENT:
            return edits.add_agreement(
                self.text, meeting=meeting, owner=self.person, start=self.date, due=self.due,
                rhythm=self.rhythm or Rhythm.ONCE, times=self.times,
            )
        if self.heard is Heard.STATEMENT:
            return edits.add_statement(meeting, column, self.text, self.person)
        if self.heard is Heard.NOTE:
            return edits.add_note(self.text, meeting, self.person)
        return edits.park(self.text, meeting, self.person)


def capture(line: str, known: Known, today: datetime.date, language: str) -> Captured:
    """Read a sentence from the capture line."""
    words, text = data("reading", language)["capture"], " ".join(line.split())
    later = re.match(rf"(?:{any_of(words['parked'])})\s*:\s*", folded(text))
    note = re.match(rf"(?:{any_of(words['note'])})\b[^:]{{0,40}}:\s*", folded(text))
    if marked := later or note:
        text = text[marked.end():]
    speaker = re.match(r"(?P<who>[^:\"“]{1,40}?)\s*:\s*(?P<said>.+)", text)
    told = people_called(known, speaker["who"], language) if speaker else ()
    worry = re.search(whole(any_of(words["worry"])), folded(text)) is not None
    if speaker and told and not marked:
        return _by(told, Heard.STATEMENT, _unquoted(speaker["said"]), worry=worry)
    people = next(_mentioned(known, text, language), ())
    if marked:
        return _by(people, Heard.PARKED if later else Heard.NOTE, text)
    when = find_when(text, today, language)
    if people and re.search(whole(any_of(words["says"])), folded(text)):
        return _by(people, Heard.STATEMENT, text, worry=worry)
    if when.says_when or (people and re.search(whole(any_of(words["does"])), folded(text))):
        found = _by(people, Heard.AGREEMENT, text)
        return Captured(
            found.heard, text, found.person, found.others, when.start, when.due, when.rhythm, when.times or 1
        )
    return _by(people, Heard.STATEMENT if people else Heard.PARKED, text, worry=worry)


def _by(people: tuple[Person, ...], heard: Heard, text: str, *, worry: bool = False) -> Captured:
    ids = tuple(person.id for person in people)
    person, others = (ids[0], ()) if len(ids) == 1 else ("", ids)
    return Captured(heard, text, person, others, worry=worry)


def _unquoted(text: str) -> str:
    return text.strip().strip("\"“”„'").strip()


def _mentioned(known: Known, text: str, language: str) -> Iterator[tuple[Person, ...]]:
    """Yield who can be meant by each name or kin word of a sentence, the first first, the longest first."""
    words = re.sub(r"[^\w'’-]+", " ", text).split()
    for start in range(len(words)):
        for end in range(min(len(words), start + 4), start, -1):
            if found := people_called(known, " ".join(words[start:end]), language):
                yield found
                break
