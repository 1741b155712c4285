# SPDX-License-Identifier: Apache-2.0
"""Inzage: all that a file tells, for somebody who asks to read it, with a decision about every other person.

A person who stays unnamed reads "somebody", as everywhere. Working notes are a decision of their own. What
somebody told in confidence to others, and not to the one who asks, stays theirs. Beside it stands what one
person told with their own mouth, to take along in a form that programs read.
"""

from collections.abc import Collection
from dataclasses import replace
from typing import Final

from jimdesk.core import audience
from jimdesk.core.audience import Shown
from jimdesk.core.fact import Audience, Fact, referred
from jimdesk.core.family import Family
from jimdesk.core.meeting import Meeting, Note
from jimdesk.core.people import Person

# In which field of a fact stands whose own words or choice it is.
_OWN: Final = {
    "statement": "speaker", "score": "person", "consent": "person", "refusal": "by", "told_back": "person",
    "endurance": "person", "strain": "person", "heard": "person", "tie": "seen_by", "placement": "whose",
}


def inzage(family: Family, asks: str, unnamed: Collection[str] = (), *, notes: bool = False) -> Shown:
    """Return all that is to be read by the person who `asks`; `unnamed` are people whose name stays out."""
    open_ = Family(_opened(fact, asks, unnamed, notes) for fact in family)
    return audience.shown_to(open_, audience.FAMILY)


def _opened(fact: Fact, asks: str, unnamed: Collection[str], notes: bool) -> Fact:
    hidden = fact.id in unnamed or (isinstance(fact, Note) and not notes)
    secret = fact.audience is Audience.THEM and asks not in fact.between
    return replace(fact, audience=Audience.WORKER if hidden or secret else Audience.EVERYONE)


def own_words(family: Family, person: str) -> Family:
    """Return what one person told or chose, with as little of others as it takes to understand it."""
    own = [fact for fact in family if getattr(fact, _OWN.get(fact.kind, ""), None) == person]
    told = Family([fact for fact in family if fact.id == person] + own)
    while lacking := {other for fact in told for _, _, other in referred(fact) if other not in told}:
        told = told.put(*(_bare(found) for id_ in lacking if (found := family.find(id_)) is not None))
        if not lacking & set(_ids(told)):
            break
    return told.sound()


def _bare(fact: Fact) -> Fact:
    """Return a fact of somebody else without what it tells: an id and a kind, and of a meeting its day."""
    if isinstance(fact, Meeting):
        return Meeting(id=fact.id, date=fact.date)
    return Person(id=fact.id) if isinstance(fact, Person) else type(fact)(id=fact.id)


def _ids(family: Family) -> list[str]:
    return [fact.id for fact in family]
