# SPDX-License-Identifier: Apache-2.0
"""The youngster's veto on a person, a topic, or who hears it: kept without a reason, and heard in time.

Only its holder and the worker know of it. For everybody else nothing is different: see `core.audience`.
"""

import re
from collections.abc import Iterator
from typing import Final

from jimdesk.core import edits
from jimdesk.core.audience import Shown
from jimdesk.core.desk import Step
from jimdesk.core.fact import Audience, Fact
from jimdesk.core.family import Changes
from jimdesk.core.meeting import Refusal
from jimdesk.core.vocabulary import folded
from jimdesk.core.words import Saying, Who, saying

NAMED: Final = {  # by kind of fact: the fields that bring somebody in
    "agreement": ("owner", "helper", "checker"), "crisis_step": ("who", "calls"), "placement": ("person",),
    "attendance": ("person",), "jim": ("person",), "action_team": ("members", "chair"),
    "involved": ("person",),
}
SAID: Final = {  # and those in which a topic can come up
    "agreement": ("what", "if_not"), "statement": ("text",), "parked": ("text",), "issue": ("name",),
}


def of(known: Shown, by: str) -> tuple[Refusal, ...]:
    """Return what somebody would rather not, as far as these eyes may know, oldest first."""
    return tuple(one for one in known.of(Refusal) if one.by == by)


def refuse(by: str, *, person: str = "", topic: str = "", listener: str = "") -> Step:
    """Keep a veto between its holder and the worker, under a name that tells nothing."""
    made = Refusal.new(
        by=by, person=person, topic=topic, listener=listener, audience=Audience.BETWEEN, between=(by,)
    )
    return edits.add(saying("a note of your own"), made)


def take_back(refusal: str) -> Step:
    """Take a veto away, without a trace."""
    return edits.remove(refusal, saying("a note of your own"))


def heard(known: Shown, changes: Changes) -> Iterator[tuple[Refusal, Saying]]:
    """Yield what a change touches of a veto that these eyes know, with the sentence that says so.

    Only what is new counts: who was there already, and words that stood there, are not warned of again.
    """
    for one in known.of(Refusal):
        for change in changes:
            if change.after is None or isinstance(change.after, Refusal):
                continue
            if one.person and one.person in _named(change.after) - _named(change.before):
                yield one, saying(
                    "{by} would rather not have {who} there.", by=Who(one.by), who=Who(one.person)
                )
            elif _comes_up(one, change.after) and not _comes_up(one, change.before):
                yield one, _about(one)


def _about(one: Refusal) -> Saying:
    if one.listener:
        return saying(
            "{by} would rather not talk about {topic} in front of {who}.", by=Who(one.by), topic=one.topic,
            who=Who(one.listener),
        )
    return saying("{by} would rather not talk about {topic}.", by=Who(one.by), topic=one.topic)


def _named(fact: Fact | None) -> set[str]:
    """Return whom a fact brings in."""
    found: set[str] = set()
    for name in NAMED.get(fact.kind, ()) if fact else ():
        value = getattr(fact, name)
        found |= set(value) if isinstance(value, tuple) else {value}
    return found - {""}


def _comes_up(one: Refusal, fact: Fact | None) -> bool:
    """Tell whether a topic stands in a fact, as a whole word."""
    if fact is None or not one.topic.strip():
        return False
    wanted = rf"(?<!\w){re.escape(folded(one.topic.strip()))}(?!\w)"
    return any(re.search(wanted, folded(str(getattr(fact, name)))) for name in SAID.get(fact.kind, ()))
