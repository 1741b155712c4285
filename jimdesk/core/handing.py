# SPDX-License-Identifier: Apache-2.0
"""Handing over: what of a family goes into a copy for somebody else, and how much of the worker's own stays.

A copy is made of what a professional may see. Of a plan alone, people keep their names and how to reach them,
and nothing else that is known of them.
"""

from enum import StrEnum
from typing import Final, NamedTuple

from jimdesk.core import audience
from jimdesk.core.fact import Fact
from jimdesk.core.family import Family
from jimdesk.core.people import Person
from jimdesk.core.rights import KINDS as OF_RIGHTS

_PLAN: Final = frozenset({
    "person", "meeting", "issue", "agreement", "follow_up", "crisis_step", "crisis_number", "bottom_line",
    "professional_help", "plan_version", "agreed_wish", "agreed_line", "agreed_step", "agreed_bottom_line",
    "agreed_help", "jim", "translation", "own_statement",
})
_CIRCLE: Final = _PLAN | {"placement", "support", "acquaintance", "involved"}


class What(StrEnum):
    """How much is handed over."""

    PLAN = "plan"
    CIRCLE = "circle"  # the plan and the circle
    ALL = "all"


class Handed(NamedTuple):
    """The family of the copy, and how many facts for the worker alone are not in it."""

    family: Family
    left_out: int


def handed(family: Family, what: What, *, notes: bool = False) -> Handed:
    """Return what goes into a copy; the worker's own facts only where `notes` says so on purpose."""
    shown = audience.shown_to(family, audience.professional())
    own = [
        fact for fact in family
        if fact.id not in shown and audience.WORKER.sees(fact) and type(fact) not in OF_RIGHTS
    ]
    kinds = {type(fact) for fact in family}
    facts: list[Fact] = [fact for kind in kinds for fact in shown.of(kind)]
    if what is not What.ALL:
        wanted = _PLAN if what is What.PLAN else _CIRCLE
        facts = [_bare(fact) for fact in facts if fact.kind in wanted]
    elif notes:
        facts = [fact for fact in family if audience.WORKER.sees(fact)]
    return Handed(Family(facts).sound(), 0 if notes and what is What.ALL else len(own))


def _bare(fact: Fact) -> Fact:
    """Return a person by name alone; any other fact as it is."""
    if not isinstance(fact, Person):
        return fact
    return Person(
        id=fact.id, audience=fact.audience, name=fact.name, called=fact.called, relation=fact.relation,
        youngster=fact.youngster, group=fact.group, level=fact.level, until=fact.until,
        phone=fact.phone if fact.may_be_called else "", may_be_called=fact.may_be_called,
    )
