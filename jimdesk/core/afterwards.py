# SPDX-License-Identifier: Apache-2.0
"""What happens after a meeting: was it done, and apart from that, did it help?

Also how long somebody can keep it up, whether tension came with it, and lines that are handed over.
"""

import datetime
from collections.abc import Mapping
from dataclasses import replace
from typing import Any, ClassVar, Final

from jimdesk.core import table
from jimdesk.core.desk import Step
from jimdesk.core.fact import Audience, Fact, Gone, Hidden, fact, owned, refers
from jimdesk.core.family import Family
from jimdesk.core.kinship import Known
from jimdesk.core.listed import ordered
from jimdesk.core.meeting import Agreement, Done, FollowUp, Rhythm
from jimdesk.core.people import Jim
from jimdesk.core.words import Who, saying

MOST: Final = 10  # the highest number that says how much it helped


@fact
class Endurance(Fact):
    """How many weeks somebody says they can keep it up, as asked on a day (the volhoudtijd)."""

    kind: ClassVar[str] = "endurance"
    default_audience: ClassVar[Audience] = Audience.ROOM

    meeting: str = refers(Gone.CLEAR, Hidden.CLEAR)
    person: str = owned()
    date: datetime.date | None = None
    weeks: int = 0

    @property
    def until(self) -> datetime.date | None:
        """The day until which they said they can."""
        return self.date + datetime.timedelta(weeks=self.weeks) if self.date else None


@fact
class Strain(Fact):
    """Whether tension came with the plan, as one person told it apart; kept between them and the worker."""

    kind: ClassVar[str] = "strain"
    default_audience: ClassVar[Audience] = Audience.WORKER

    meeting: str = refers(Gone.CLEAR, Hidden.CLEAR)
    person: str = owned()  # who was asked
    more: bool = False
    towards: tuple[str, ...] = refers(Gone.CLEAR, Hidden.CLEAR, many=True)
    text: str = ""


@fact
class Reminded(Fact):
    """Something that the rhythm of a method asks for was done, or needs no more reminding."""

    kind: ClassVar[str] = "reminded"
    default_audience: ClassVar[Audience] = Audience.WORKER

    meeting: str = owned()  # from which the rhythm counts
    step: str = ""  # the id of the step in the method's rhythm
    about: str = refers(Gone.DROP, Hidden.DROP)  # a person, where it is about one
    date: datetime.date | None = None


@fact
class LeftSo(Fact):
    """A question about the plan as a whole that was answered with "leave it so"."""

    kind: ClassVar[str] = "left_so"
    default_audience: ClassVar[Audience] = Audience.ROOM

    code: str = ""
    about: str = refers(Gone.DROP, Hidden.DROP)


KINDS: tuple[type[Fact], ...] = (Endurance, Strain, Reminded, LeftSo)


# Done, and apart from it, did it help


def was_done(agreement: str, meeting: str, done: Done | None) -> Step:
    """Say whether a line was done; what was said of its help stays."""
    return _follow_up(agreement, meeting, done=done)


def did_help(agreement: str, meeting: str, helped: int | None) -> Step:
    """Say how much a line helped, from 0 to 10; whether it was done stays. None: nothing was said."""
    return _follow_up(agreement, meeting, helped=None if helped is None else min(max(helped, 0), MOST))


def follow_up_of(known: Known, agreement: str, meeting: str) -> FollowUp | None:
    """Return what was said of a line at a meeting; None where nothing was."""
    here = (one for one in known.of(FollowUp) if (one.agreement, one.meeting) == (agreement, meeting))
    return next(here, None)


def to_ask(known: Known, meeting: str) -> tuple[Agreement, ...]:
    """Return the lines to ask about at a meeting: agreed before it, and not done once and for all before."""
    before = {one.id for one in table.meetings(known)[: _place(known, meeting)]} | {""}
    done = {one.agreement for one in known.of(FollowUp) if one.done is Done.YES and one.meeting != meeting}
    return tuple(
        one for one in ordered(known, Agreement)
        if one.meeting in before and not (one.rhythm is Rhythm.ONCE and one.id in done)
    )


def _place(known: Known, meeting: str) -> int:
    ids = [one.id for one in table.meetings(known)]
    return ids.index(meeting) if meeting in ids else len(ids)


def _follow_up(agreement: str, meeting: str, **values: Any) -> Step:
    new: FollowUp = FollowUp.new(agreement=agreement, meeting=meeting)

    def edit(family: Family) -> Family:
        line = family.get(Agreement, agreement)
        if line is None or meeting not in family:
            return family
        fresh = replace(new, audience=line.audience, between=line.between)
        told = replace(follow_up_of(family, agreement, meeting) or fresh, **values)
        return family.put(told) if told.done or told.helped is not None else family.drop(told.id)

    return Step(saying("how a line went"), edit)


# How long, and at what price


def can_keep_up(person: str, weeks: int, day: datetime.date, meeting: str = "") -> Step:
    """Keep how many weeks somebody says they can keep it up; on one day, the last answer counts."""
    new: Endurance = Endurance.new(person=person, meeting=meeting, date=day)

    def edit(family: Family) -> Family:
        if person not in family:
            return family
        same = (one for one in family.of(Endurance) if (one.person, one.date) == (person, day))
        return family.put(replace(next(same, new), weeks=max(weeks, 0)))

    return Step(saying("how long {who} can keep it up", who=Who(person)), edit)


def keeps_up(known: Known, person: str) -> Endurance | None:
    """Return the last answer of somebody about how long they can keep it up; None where they gave none."""
    given = [one for one in known.of(Endurance) if one.person == person]
    return max(given, key=lambda one: (one.date or datetime.date.min, one.id), default=None)


def tell_strain(
    person: str, meeting: str, *, more: bool, towards: tuple[str, ...] = (), text: str = ""
) -> Step:
    """Keep whether tension came with the plan; the name of the step does not tell, for others may read it."""
    new: Strain = Strain.new(
        person=person, meeting=meeting, audience=Audience.BETWEEN, between=(person,)
    )

    def edit(family: Family) -> Family:
        if person not in family:
            return family
        same = (one for one in family.of(Strain) if (one.person, one.meeting) == (person, meeting))
        return family.put(replace(next(same, new), more=more, towards=towards, text=text)).sound()

    return Step(saying("a note of your own"), edit)


# Handing over


def lines_of_person(known: Known, person: str) -> tuple[Agreement, ...]:
    """Return the lines that somebody does, in the order of the plan."""
    return tuple(one for one in ordered(known, Agreement) if one.owner == person)


def hand_over(jim: str, to: Mapping[str, str], day: datetime.date) -> Step:
    """Let a JIM stop on a day and hand over lines ({line: who does it from now on; "" for nobody yet}).

    All of it is one step. Nothing says why: stopping was agreed at the beginning. Whoever takes over a line
    has yet to agree with it.
    """

    def edit(family: Family) -> Family:
        mentor = family.get(Jim, jim)
        if mentor is None:
            return family
        lines = [family.get(Agreement, id_) for id_ in to]
        handed = (
            replace(line, owner=to[line.id], agreed_by=(), not_agreed_by=())
            for line in lines if line and line.owner == mentor.person
        )
        return family.put(replace(mentor, until=day), *handed).sound()

    return Step(saying("lines handed over"), edit)


def remember(meeting: str, step: str, day: datetime.date, about: str = "") -> Step:
    """Say that something a reminder asks for was done, so that nobody is reminded any more."""
    new: Reminded = Reminded.new(meeting=meeting, step=step, date=day, about=about)

    def edit(family: Family) -> Family:
        known = {(one.meeting, one.step, one.about) for one in family.of(Reminded)}
        return family if (meeting, step, about) in known or meeting not in family else family.put(new).sound()

    return Step(saying("reminder done"), edit)


def leave_plan_so(code: str, about: str = "") -> Step:
    """Answer a question about the plan as a whole with "leave it so"."""
    new: LeftSo = LeftSo.new(code=code, about=about)

    def edit(family: Family) -> Family:
        known = any((one.code, one.about) == (code, about) for one in family.of(LeftSo))
        return family if known or (about and about not in family) else family.put(new)

    return Step(saying("leave it so"), edit)
