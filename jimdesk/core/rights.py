# SPDX-License-Identifier: Apache-2.0
"""The facts about the rights of whom a file tells: inzage, correction, copies sent, how long it stays."""

import datetime
from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import ClassVar

from jimdesk.core.fact import Audience, Fact, Gone, Hidden, fact, owned, refers

YEARS = 20  # how long a file is kept after care has ended, unless somebody chooses otherwise


class Form(StrEnum):
    """In what form somebody got what they asked for."""

    NONE = ""  # nothing was given yet
    PAPER = "paper"  # a PDF that people read
    DATA = "data"  # the same, for programs
    OWN = "own"  # what this person told, for programs


@fact
class Inzage(Fact):
    """Somebody asks to read what the file tells; `given` is the day on which they got it."""

    kind: ClassVar[str] = "inzage"
    default_audience: ClassVar[Audience] = Audience.WORKER
    undone: ClassVar[bool] = False  # what was given is given

    asks: str = refers(Gone.CLEAR, Hidden.SOMEONE)
    asked: datetime.date | None = None
    given: datetime.date | None = None  # None = still being looked through
    form: Form = Form.NONE


class Decision(StrEnum):
    """What becomes of something that tells of somebody else, in the inzage of the one who asks."""

    GIVE = "give"
    BLACKEN = "blacken"  # it is there, and the other one is not named in it
    LEAVE_OUT = "leave_out"


@fact
class InzageDecision(Fact):
    """What was decided about one thing in one inzage, and why; kept also when that thing is gone."""

    kind: ClassVar[str] = "inzage_decision"
    default_audience: ClassVar[Audience] = Audience.WORKER
    undone: ClassVar[bool] = False
    said_for: ClassVar[Mapping[str, str]] = MappingProxyType({"item": "reason"})

    inzage: str = owned()
    item: str = refers(Gone.CLEAR, Hidden.CLEAR)
    item_kind: str = ""  # the kind of fact that it is
    decision: Decision = Decision.BLACKEN
    reason: str = ""


@fact
class Correction(Fact):
    """Somebody asked to have something corrected: what stood there and what stands there now, or why not."""

    kind: ClassVar[str] = "correction"
    default_audience: ClassVar[Audience] = Audience.WORKER

    asks: str = refers(Gone.CLEAR, Hidden.SOMEONE)
    date: datetime.date | None = None
    item: str = owned()  # goes along with what is forgotten: no trace of its words stays behind
    item_kind: str = ""
    field: str = ""  # which part of it
    before: str = ""
    after: str = ""
    done: bool = True  # False: it was not corrected
    why: str = ""  # why it was not


@fact
class OwnStatement(Fact):
    """What somebody has to say about something in the file, in their own words; it stays beside that."""

    kind: ClassVar[str] = "own_statement"
    default_audience: ClassVar[Audience] = Audience.ROOM

    of: str = owned()
    person: str = refers(Gone.DROP, Hidden.SOMEONE)
    text: str = ""
    date: datetime.date | None = None


@fact
class CopySent(Fact):
    """A copy of this file that was made for somebody: what was in it, for whom, and what for."""

    kind: ClassVar[str] = "copy_sent"
    default_audience: ClassVar[Audience] = Audience.WORKER
    undone: ClassVar[bool] = False

    date: datetime.date | None = None
    what: str = ""  # how much: "plan", "circle", "all"
    with_whom: str = ""
    why: str = ""


@fact
class Retention(Fact):
    """How long this file is kept. It only says so: nothing is ever thrown away by itself."""

    kind: ClassVar[str] = "retention"
    default_audience: ClassVar[Audience] = Audience.PROFESSIONALS

    years: int = YEARS
    ended: datetime.date | None = None  # the day on which care ended; None = it goes on

    @property
    def until(self) -> datetime.date | None:
        """The day up to which it is kept at least; None while care goes on, or past what a calendar has."""
        if self.ended is None or not 0 <= self.ended.year + self.years <= datetime.MAXYEAR:
            return None
        try:
            return self.ended.replace(year=self.ended.year + self.years)
        except ValueError:  # the 29th of February
            return self.ended.replace(year=self.ended.year + self.years, month=3, day=1)


KINDS: tuple[type[Fact], ...] = (Inzage, InzageDecision, Correction, OwnStatement, CopySent, Retention)
