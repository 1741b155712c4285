# SPDX-License-Identifier: Apache-2.0
"""The safety map: what is feared and when it is good enough, in pairs, and rules that are tried out."""

import datetime
from dataclasses import replace
from typing import ClassVar, Final, NamedTuple

from jimdesk.core.desk import Step
from jimdesk.core.fact import Audience, Fact, Gone, Hidden, fact, numbered, refers
from jimdesk.core.family import Family
from jimdesk.core.kinship import Known
from jimdesk.core.listed import add_last
from jimdesk.core.meeting import Column, Done, Sort, Statement
from jimdesk.core.words import Who, saying


@fact
class SafetyRule(Fact):
    """Who sees it, who calls, who comes, within how many minutes; and the day on which it is tried out."""

    kind: ClassVar[str] = "safety_rule"
    default_audience: ClassVar[Audience] = Audience.ROOM

    place: int = numbered(0)
    rule: str = ""
    trigger: str = ""  # when it holds: what somebody sees or hears
    sees: str = refers(Gone.CLEAR, Hidden.SOMEONE)
    calls: str = refers(Gone.CLEAR, Hidden.SOMEONE)
    comes: str = refers(Gone.CLEAR, Hidden.SOMEONE)
    minutes: int | None = None
    test: datetime.date | None = None  # when it is tried out
    tested: datetime.date | None = None
    worked: Done | None = None
    result: str = ""  # what happened then
    danger: str = refers(Gone.CLEAR, Hidden.CLEAR)  # the statement that it is there for


KINDS: tuple[type[Fact], ...] = (SafetyRule,)

_WEEKS: Final = 2  # after which a rule is tried out for the first time


class Pair(NamedTuple):
    """A danger and the goal that answers it; either may still lack."""

    danger: Statement | None
    goal: Statement | None

    @property
    def key(self) -> str:
        """The id of the danger, or of the goal without one."""
        one = self.danger or self.goal
        return one.id if one else ""


def pairs(known: Known, meeting: str) -> tuple[Pair, ...]:
    """Return what is feared at a meeting with the goal that answers each, oldest first."""
    said = [one for one in known.of(Statement) if one.meeting == meeting]
    goals = [one for one in said if one.sort is Sort.GOAL]
    dangers = [one for one in said if one.sort is Sort.DANGER]
    answered = {one.id for one in dangers}
    return (
        *(Pair(one, next((goal for goal in goals if goal.pair == one.id), None)) for one in dangers),
        *(Pair(None, goal) for goal in goals if goal.pair not in answered),
    )


def add_danger(meeting: str, text: str, speaker: str = "") -> Step:
    """Write down what somebody fears if nothing changes."""
    return _say(Statement.new(
        meeting=meeting, column=Column.WORRY, sort=Sort.DANGER, text=text, speaker=speaker
    ))


def add_goal(danger: Statement, text: str, speaker: str = "") -> Step:
    """Write down when it is good enough, beside the danger that it answers."""
    return _say(Statement.new(
        meeting=danger.meeting, column=Column.MUST, sort=Sort.GOAL, text=text, speaker=speaker,
        pair=danger.id,
    ))


def add_rule(rule: str, day: datetime.date, danger: str = "") -> Step:
    """Add a safety rule, to be tried out within two weeks."""
    test = day + datetime.timedelta(weeks=_WEEKS)
    new: SafetyRule = SafetyRule.new(rule=rule, test=test, danger=danger)
    return add_last(saying("safety rule"), new)


def rule_tried(id_: str, day: datetime.date, worked: Done | None) -> Step:
    """Keep whether a rule worked when it was tried out; None: it was not tried yet."""

    def edit(family: Family) -> Family:
        rule = family.get(SafetyRule, id_)
        if rule is None:
            return family
        return family.put(replace(rule, worked=worked, tested=day if worked else None))

    return Step(saying("safety rule tried out"), edit)


def see_it(statement: str, person: str, *, same: bool | None) -> Step:
    """Note that somebody sees a statement the same way, or otherwise; None: they did not say."""

    def edit(family: Family) -> Family:
        said = family.get(Statement, statement)
        if said is None or person not in family:
            return family
        agree = tuple(one for one in said.agree if one != person)
        disagree = tuple(one for one in said.disagree if one != person)
        if same is True:
            agree = (*agree, person)
        elif same is False:
            disagree = (*disagree, person)
        return family.put(replace(said, agree=agree, disagree=disagree))

    who = Who(person)
    name = {
        True: saying("{who} sees it the same way", who=who),
        False: saying("{who} sees it otherwise", who=who),
        None: saying("{who} did not say", who=who),
    }
    return Step(name[same], edit)


def _say(said: Statement) -> Step:
    name = saying("what {who} said", who=Who(said.speaker)) if said.speaker else saying("something said")
    return Step(name, lambda family: family.put(said) if said.meeting in family else family)
