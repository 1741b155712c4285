# SPDX-License-Identifier: Apache-2.0
"""What one person told or gave of themselves, to take along in a form that programs read.

Of others there is only that they are there, without a name; what the worker concluded is not among it.
"""

from dataclasses import replace
from typing import Final

from jimdesk.core import audience
from jimdesk.core.audience import Shown
from jimdesk.core.fact import Audience, Fact, referred
from jimdesk.core.family import Family
from jimdesk.core.meeting import Consent, Meeting
from jimdesk.core.people import Person

# In which field of a fact stands whose own words or choice it is.
WHOSE: Final = {
    "statement": "speaker", "score": "person", "consent": "person", "refusal": "by", "told_back": "person",
    "endurance": "person", "strain": "person", "tie": "seen_by", "placement": "whose",
    "agreed_wish": "speaker", "own_statement": "person", "heard": "person",
}


def own_words(family: Family, person: str) -> Shown:
    """Return what one person told or chose, with as little of others as it takes to understand it."""
    own = [fact for fact in family if getattr(fact, WHOSE.get(fact.kind, ""), None) == person]
    them = [_them(one) for one in family.of(Person) if one.id == person]
    told = Family([*them, *(_told(fact) for fact in own)])
    while lacking := {other for fact in told for _, _, other in referred(fact)} - _ids(told):
        found = [_bare(fact) for id_ in lacking if (fact := family.find(id_)) is not None]
        told = told.put(*found)
        if len(found) < len(lacking):
            told = told.sound()
    return audience.shown_to(told, audience.person(person))


def _ids(family: Family) -> set[str]:
    return {fact.id for fact in family}


def _them(one: Person) -> Person:
    """Return somebody as they gave themselves; what others made of them is not theirs to take along."""
    return Person(
        id=one.id, name=one.name, called=one.called, youngster=one.youngster, birth=one.birth,
        gender=one.gender, gender_words=one.gender_words, about=one.about, phone=one.phone,
        language=one.language, may_be_called=one.may_be_called, limit=one.limit,
    )


def _told(fact: Fact) -> Fact:
    """Return something that they told, open to them; how a yes sounded was not theirs to tell."""
    if isinstance(fact, Consent):
        fact = replace(fact, grudging=False)
    return replace(fact, audience=Audience.EVERYONE, between=())


def _bare(fact: Fact) -> Fact:
    """Return a fact of somebody else without what it tells: an id and a kind, and of a meeting its day."""
    if isinstance(fact, Meeting):
        return Meeting(id=fact.id, date=fact.date)
    return Person(id=fact.id) if isinstance(fact, Person) else type(fact)(id=fact.id)
