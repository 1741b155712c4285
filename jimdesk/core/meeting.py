# SPDX-License-Identifier: Apache-2.0
"""The facts of a meeting: when, who, what was said, what was agreed."""

import datetime
from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import ClassVar

from jimdesk.core.fact import Audience, Fact, Gone, Hidden, fact, kept_from, numbered, owned, refers


@fact
class Issue(Fact):
    """A kwestie: the point that plan lines, scores and circles hang on; named and ordered by the family."""

    kind: ClassVar[str] = "issue"
    default_audience: ClassVar[Audience] = Audience.ROOM

    name: str = ""
    place: int = numbered(0)  # its place in the family's own order


@fact
class Meeting(Fact):
    """One meeting, held or planned, with a copy of the method and the rings that it used."""

    kind: ClassVar[str] = "meeting"

    date: datetime.date | None = None
    time: str = ""  # "19:00"
    where: str = ""
    method: str = ""  # the method's own text (TOML), so that the file explains itself in ten years
    phase: str = ""  # the phase of the method that this meeting runs; "" = the one that it usually runs
    variant: str = ""  # the variant of the method; "" = the first
    rings: str = ""  # likewise the ring set; "" = the one that the program knows by its own default


@fact
class StageTime(Fact):
    """A stage of a meeting as it really ran."""

    kind: ClassVar[str] = "stage_time"
    undone: ClassVar[bool] = False

    meeting: str = owned()
    stage: str = ""  # the id of the stage in the method
    started: datetime.datetime | None = None
    ended: datetime.datetime | None = None
    paused: int = 0  # seconds that did not count
    stopped: datetime.datetime | None = None  # since when it stands still, for a break or for safety
    longer: int = 0  # minutes that were added on the way
    place: str = ""  # the page that lies open, so that an interrupted meeting goes on there
    question: str = ""  # the id of the question that is being asked


@fact
class Attendance(Fact):
    """Somebody is invited to a meeting, came to it, left it; with their part in it."""

    kind: ClassVar[str] = "attendance"
    undone: ClassVar[bool] = False

    meeting: str = owned()
    person: str = owned()
    leads: bool = False
    part: str = ""  # another part than taking part: interpreter, support for the child ...
    came: datetime.datetime | None = None
    left: datetime.datetime | None = None


@fact
class Note(Fact):
    """What the worker writes down for the worker."""

    kind: ClassVar[str] = "note"
    default_audience: ClassVar[Audience] = Audience.WORKER

    meeting: str = refers(Gone.CLEAR, Hidden.CLEAR)
    about: str = refers(Gone.CLEAR, Hidden.SOMEONE)
    text: str = ""


@fact
class Parked(Fact):
    """Something said that waits for a later moment (the parking list)."""

    kind: ClassVar[str] = "parked"
    default_audience: ClassVar[Audience] = Audience.ROOM

    meeting: str = refers(Gone.CLEAR, Hidden.CLEAR)
    about: str = refers(Gone.CLEAR, Hidden.SOMEONE)
    text: str = ""
    unheard: tuple[str, ...] = kept_from()


@fact
class Draft(Fact):
    """What is being typed and has no Enter yet; kept so that nothing typed is lost, for the worker alone."""

    kind: ClassVar[str] = "draft"
    default_audience: ClassVar[Audience] = Audience.WORKER
    undone: ClassVar[bool] = False

    field: str = ""  # the name of the line it is typed in
    text: str = ""


class Column(StrEnum):
    """Where a statement stands on the board."""

    WISH = "wish"  # the question or the wish, in somebody's own words
    GOOD = "good"
    WORRY = "worry"
    MUST = "must"  # what has to happen


class Sort(StrEnum):
    """What a statement of a safety map is, within its column."""

    NONE = ""
    HARM = "harm"  # what has happened
    DANGER = "danger"  # what somebody fears if nothing changes
    COMPLICATING = "complicating"
    STRENGTH = "strength"
    SAFETY = "safety"  # what already keeps it safe
    GOAL = "goal"  # when it is good enough; `pair` is the danger that it answers


@fact
class Statement(Fact):
    """What somebody said at the table, in their own words, and who sees it otherwise."""

    kind: ClassVar[str] = "statement"
    default_audience: ClassVar[Audience] = Audience.ROOM

    meeting: str = owned()
    column: Column = Column.GOOD
    text: str = ""
    speaker: str = refers(Gone.DROP, Hidden.SOMEONE)  # whose words these are: forgotten with them
    via: str = refers(Gone.CLEAR, Hidden.CLEAR)  # who passed it on, when the speaker was not there
    agree: tuple[str, ...] = refers(Gone.CLEAR, Hidden.CLEAR, many=True)
    disagree: tuple[str, ...] = refers(Gone.CLEAR, Hidden.CLEAR, many=True)
    issue: str = refers(Gone.CLEAR, Hidden.CLEAR)
    sort: Sort = Sort.NONE
    pair: str = refers(Gone.CLEAR, Hidden.CLEAR)
    unheard: tuple[str, ...] = kept_from()


class Rhythm(StrEnum):
    """How often something is done."""

    ONCE = "once"
    DAILY = "daily"
    WEEKLY = "weekly"  # `times` a week
    EVERY_OTHER_WEEK = "every_other_week"
    MONTHLY = "monthly"
    WHEN_NEEDED = "when_needed"


class Hat(StrEnum):
    """The hat that somebody wears for a task (the founding documents' nine petten)."""

    NONE = ""
    BOOKKEEPER = "bookkeeper"
    ARRANGER = "arranger"
    BUDDY = "buddy"
    DRIVER = "driver"
    COACH = "coach"
    CARER = "carer"
    COOK = "cook"
    HANDYMAN = "handyman"
    HOUSEKEEPER = "housekeeper"


@fact
class PlanLine(Fact):
    """What a line of the plan says, now or in an agreed version: see `Agreement` and `core.agreed`."""

    default_audience: ClassVar[Audience] = Audience.ROOM

    meeting: str = refers(Gone.CLEAR, Hidden.CLEAR)
    place: int = numbered(0)  # its place in the list
    what: str = ""
    owner: str = refers(Gone.CLEAR, Hidden.SOMEONE)
    helper: str = refers(Gone.CLEAR, Hidden.CLEAR)
    start: datetime.date | None = None
    due: datetime.date | None = None
    rhythm: Rhythm = Rhythm.ONCE
    times: int = 1  # with `weekly`: how many times a week
    time: str = ""  # at which time of the day, "19:00"
    minutes: int | None = None  # how long it takes each time
    checker: str = refers(Gone.CLEAR, Hidden.SOMEONE)
    if_not: str = ""  # what happens if it does not work
    issue: str = refers(Gone.CLEAR, Hidden.CLEAR)
    hat: Hat = Hat.NONE
    picture: str = ""  # the pictogram that was chosen; "" = the one that goes with the hat, or none
    cents: int | None = None  # what it costs each time
    km: int | None = None  # how far it is each time, there and back
    paid_by: str = refers(Gone.CLEAR, Hidden.SOMEONE)
    agreed_by: tuple[str, ...] = refers(Gone.CLEAR, Hidden.CLEAR, many=True)
    not_agreed_by: tuple[str, ...] = refers(Gone.CLEAR, Hidden.CLEAR, many=True)


@fact
class Agreement(PlanLine):
    """One line of the plan: who does what, from when, how often, who checks, and what if it fails."""

    kind: ClassVar[str] = "agreement"
    said_for: ClassVar[Mapping[str, str]] = MappingProxyType({"children": "for_child"})

    for_child: str = ""  # what a child reads about it, typed for the child; "" = not on a child page
    # whose child page it is on; none = that of every child. Who is forgotten takes the place along.
    children: tuple[str, ...] = refers(Gone.CLEAR, Hidden.SOMEONE, many=True)
    left_so: tuple[str, ...] = ()  # the hints that were answered with "leave it so"


class Done(StrEnum):
    """Whether a line was done; apart from whether it helped."""

    YES = "yes"
    PARTLY = "partly"
    NO = "no"


@fact
class FollowUp(Fact):
    """How a line of the plan went: done, and apart from it, did it help."""

    kind: ClassVar[str] = "follow_up"
    default_audience: ClassVar[Audience] = Audience.ROOM

    agreement: str = owned()
    meeting: str = refers(Gone.CLEAR, Hidden.CLEAR)
    done: Done | None = None
    helped: int | None = None  # 0 to 10


@fact
class CrisisCall(Fact):
    """What a step of what to do if it goes wrong says, now or in an agreed version."""

    default_audience: ClassVar[Audience] = Audience.ROOM

    place: int = numbered(0)
    who: str = refers(Gone.CLEAR, Hidden.SOMEONE)  # "" = whoever is there
    calls: str = refers(Gone.DROP, Hidden.SOMEONE)  # a person, to whom the phone belongs; or see `service`
    service: str = ""  # "huisartsenpost of 112"
    phone: str = ""
    text: str = ""  # instead of the above, in own words


@fact
class CrisisStep(CrisisCall):
    """What to do if it goes wrong: persons first, then the lines of services."""

    kind: ClassVar[str] = "crisis_step"


@fact
class Consent(Fact):
    """Somebody agreed to something, by their own age and authority; see `core.consent`."""

    kind: ClassVar[str] = "consent"
    default_audience: ClassVar[Audience] = Audience.WORKER

    person: str = owned()
    to: str = ""  # "JIM"; "" = the work itself, with whom it is `about`, and this file
    about: str = refers(Gone.DROP, Hidden.DROP)  # a person, where it is about one: the JIM, the youngster
    given: bool = True
    grudging: bool = False  # a "yes" with a frown counts as yes
    date: datetime.date | None = None
    withdrawn: datetime.date | None = None  # since when it counts no more


@fact
class Refusal(Fact):
    """The youngster's veto on a person, a topic or a listener: no reason needed, nowhere shown as refused.

    `person`: rather not invited. `topic`: rather not talked about; with `listener`, not in front of them.
    """

    kind: ClassVar[str] = "refusal"
    default_audience: ClassVar[Audience] = Audience.WORKER

    by: str = owned()
    person: str = refers(Gone.DROP, Hidden.DROP)
    topic: str = ""
    listener: str = refers(Gone.DROP, Hidden.DROP)
    why: str = ""


KINDS: tuple[type[Fact], ...] = (
    Issue, Meeting, StageTime, Attendance, Note, Parked, Statement, Agreement, FollowUp, CrisisStep,
    Consent, Refusal, Draft,
)
