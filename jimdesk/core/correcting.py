# SPDX-License-Identifier: Apache-2.0
"""Correcting: somebody asks to have something corrected that stands in the file; it is done, or it is not.

Either way the file keeps who asked it, when, about what, and what stood there; and beside the thing itself
can stand what they have to say about it. All of it is one step, and can be undone like any other.
"""

import datetime
from dataclasses import replace
from typing import Any, Final, cast

from jimdesk.core.audience import Shown
from jimdesk.core.black import Black
from jimdesk.core.dates import PartialDate
from jimdesk.core.desk import Step
from jimdesk.core.fact import Fact, field_types, longest, referred
from jimdesk.core.family import Family
from jimdesk.core.inzage import SILENT
from jimdesk.core.people import Person
from jimdesk.core.rights import KINDS as OF_RIGHTS
from jimdesk.core.rights import Correction, OwnStatement
from jimdesk.core.translation import Translation
from jimdesk.core.words import N_, Who, saying

# What can be corrected, and what each part is called: words that somebody typed, and days of which a part
# may be unknown. Anything else is changed on its own page.
FIELDS: Final = {
    "name": N_("Name"), "called": N_("Called"), "relation": N_("What they are to the family"),
    "birth": N_("Born"), "death": N_("Died"), "gender_words": N_("In their own words"),
    "about": N_("About them"), "phone": N_("Telephone"), "language": N_("Language"),
    "given_role": N_("Given role"), "text": N_("What it says"), "what": N_("What"), "why": N_("Why"),
    "where": N_("Where"), "if_not": N_("If it does not work"), "for_child": N_("For a child"),
    "service": N_("Whom to call"), "topic": N_("What about"), "always_told": N_("Always passed on"),
    "stays_between": N_("Stays between them"), "supported_how": N_("Support"),
    "how_to_stop": N_("How to stop"), "rule": N_("Rule"), "trigger": N_("When"), "result": N_("How it went"),
    "decision": N_("Decision"), "advice": N_("Advice"), "part": N_("Part in it"),
    "to": N_("To what"), "often": N_("How often"),
    "costs": N_("What it costs"), "start": N_("From"), "end": N_("Until"), "time": N_("Time"),
}


def about(shown: Shown, person: str) -> tuple[Fact, ...]:
    """Return everything that tells of somebody, themselves first."""
    black = Black(shown, "")
    own = shown.get(Person, person)
    others = tuple(
        fact for fact in shown
        if fact.id != person and fact.kind not in SILENT and type(fact) not in OF_RIGHTS
        and not isinstance(fact, Translation) and person in black.named_in(fact, surely=True)
    )
    return (own, *others) if own is not None else others


def fields_of(fact: Fact) -> tuple[str, ...]:
    """Return which parts of something can be corrected; an agreed plan stays as it was agreed."""
    if not fact.undone:
        return ()
    types = field_types(type(fact))
    refers = {name for name, _, _ in referred(fact)}
    return tuple(
        name for name in FIELDS
        if name in types and name not in refers and types[name][0] in (str, PartialDate)
    )


def correct(
    asks: str, fact: Fact, field: str, value: str | PartialDate, today: datetime.date, *,
    keep: bool = True, statement: str = "",
) -> Step:
    """Correct a part of something; `keep` what stood there before, for whoever has to account for it."""

    def edit(family: Family) -> Family:
        now = family.find(fact.id)
        if now is None or asks not in family or field not in fields_of(now):
            return family
        before = getattr(now, field)
        made: Correction = Correction.new(
            asks=asks, date=today, item=now.id, item_kind=now.kind, field=field,
            before=_text(before) if keep else "", after=_text(value) if keep else "",
        )
        changed = replace(now, **cast(Any, {field: value}))
        return _said(family.put(changed, made), asks, changed, statement, today)

    return Step(saying("correction for {who}", who=Who(asks)), edit)


def refuse(asks: str, fact: Fact, wanted: str, why: str, today: datetime.date, statement: str = "") -> Step:
    """Leave something as it is; what was wanted and why it is not done stay known."""

    def edit(family: Family) -> Family:
        now = family.find(fact.id)
        if now is None or asks not in family:
            return family
        made: Correction = Correction.new(
            asks=asks, date=today, item=now.id, item_kind=now.kind, after=wanted, done=False, why=why
        )
        return _said(family.put(made), asks, now, statement, today)

    return Step(saying("request of {who} to correct", who=Who(asks)), edit)


def state(asks: str, fact: Fact, statement: str, today: datetime.date) -> Step:
    """Put beside something what somebody has to say about it."""
    return Step(
        saying("what {who} says about it", who=Who(asks)),
        lambda family: _said(family, asks, fact, statement, today) if asks in family else family,
    )


def longest_of(fact: Fact, field: str) -> int:
    """Return how many letters a part may have."""
    return longest(field) if field_types(type(fact))[field][0] is str else longest("birth")


def _said(family: Family, asks: str, fact: Fact, statement: str, today: datetime.date) -> Family:
    """Put a statement beside something, for whoever may see that; "" is none."""
    if not statement.strip() or fact.id not in family:
        return family
    made: OwnStatement = OwnStatement.new(
        of=fact.id, person=asks, text=statement.strip(), date=today, audience=fact.audience,
        between=fact.between,
    )
    return family.put(made)


def _text(value: str | PartialDate) -> str:
    return str(value)

