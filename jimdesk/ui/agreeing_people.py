# SPDX-License-Identifier: Apache-2.0
"""Who is asked whether they agree, and what they said so far, line by line and as a whole."""

from __future__ import annotations

from dataclasses import fields
from typing import NamedTuple

from jimdesk.core import agreeing, table
from jimdesk.core.audience import Shown
from jimdesk.core.desk import Step
from jimdesk.core.family import Family
from jimdesk.core.kinship import youngster
from jimdesk.core.meeting import Agreement
from jimdesk.core.people import Person


class Asked(NamedTuple):
    """Those at the table, and those who are not but have a line of the plan."""

    here: tuple[str, ...]
    elsewhere: tuple[str, ...]

    @property
    def all(self) -> tuple[str, ...]:
        """Everybody who is asked."""
        return self.here + self.elsewhere


def lines(shown: Shown) -> tuple[Agreement, ...]:
    """Return the lines of the plan of now that there is something to say about."""
    plan = agreeing.lines_of(shown, None)
    return tuple(one for one in plan if isinstance(one, Agreement) and one.what.strip())


def asked(shown: Shown, meeting: str) -> Asked:
    """Return who is asked; whoever leads is not, unless a line of the plan is theirs."""
    doing = {id_ for line in lines(shown) for id_ in (line.owner, line.helper) if shown.get(Person, id_)}
    there = [one for one in table.attendances(shown, meeting) if one.came]
    here = [one.person for one in there if one.person in doing or not one.leads]
    centre = youngster(shown)
    if not there and centre:
        here = [centre.id]
    ordered = [line.owner for line in lines(shown)] + [line.helper for line in lines(shown)]
    elsewhere = dict.fromkeys(id_ for id_ in ordered if id_ in doing and id_ not in here)
    return Asked(tuple(dict.fromkeys(here)), tuple(elsewhere))


def said(line: Agreement, person: str) -> bool | None:
    """Return what somebody said of a line; None where they said nothing."""
    return True if person in line.agreed_by else False if person in line.not_agreed_by else None


def said_of_all(plan: tuple[Agreement, ...], person: str) -> bool | None:
    """Return what somebody said of the plan: no with one no, yes when every line has a yes."""
    answers = [said(line, person) for line in plan]
    if False in answers:
        return False
    return True if answers and all(answers) else None


def say_of_all(plan: tuple[Agreement, ...], person: str, yes: bool | None) -> Step | None:
    """Make the step in which somebody says the same of every line; None where there is no line."""
    steps = [agreeing.agrees(line.id, person, yes=yes) for line in plan if said(line, person) is not yes]
    if not steps:
        return None

    def edit(family: Family) -> Family:
        for step in steps:
            family = step.edit(family)
        return family

    return Step(steps[0].name, edit)


def says_the_same(now: Shown, agreed: Shown) -> bool:
    """Tell whether the plan of now is an agreed one, down to who said yes to which line."""
    done = agreeing.finished(now)
    for living, frozen in agreeing.FROZEN.items():
        names = {one.name for one in fields(living)} & {one.name for one in fields(frozen)}
        here, there = (
            [{name: getattr(one, name) for name in names} for one in shown.of(living) if one.id not in done]
            for shown in (now, agreed)
        )
        if len(here) != len(there) or any(one not in there for one in here):
            return False
    return True
