# SPDX-License-Identifier: Apache-2.0
"""Inzage: all that a file tells, for somebody who asks to read it; with decisions about what is of others.

Whatever names somebody else is given, blackened or left out; each decision can have a reason, and stays in
the file with the day on which the inzage was given. Until somebody decides, others are not named. What was
told in confidence to others, and not to the one who asks, is never given. Beside it stands what one person
told with their own mouth, to take along in a form that programs read: see `core.own_words`.
"""

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import fields, replace
from typing import Any, Final

from jimdesk.core import audience, consent
from jimdesk.core.audience import Shown
from jimdesk.core.black import Black
from jimdesk.core.desk import Step
from jimdesk.core.fact import Audience, Fact, not_for
from jimdesk.core.family import Family
from jimdesk.core.frozen import frozen
from jimdesk.core.kinship import Known
from jimdesk.core.meeting import Meeting
from jimdesk.core.people import Level, Person
from jimdesk.core.rights import Decision, Form, Inzage, InzageDecision
from jimdesk.core.translation import Translation
from jimdesk.core.words import Who, saying

# Where something is drawn, half typed or put away: that tells nothing of anybody, and is in no inzage.
SILENT: Final = frozenset({
    "pin", "fold", "customs", "standing", "birth_order", "draft", "reminded", "left_so", "inzage_decision",
})
# Told or written apart from the others, and in which field stands whose it is.
_APART: Final = {"note": "", "strain": "person", "refusal": "by", "candidate": "mentors"}
_STRICT: Final = tuple(Decision)  # from the mildest to the strictest
Decisions = Mapping[str, Decision]


@frozen
class Item:
    """Something that has to be decided about: the fact, whom it names, and what becomes of it."""

    fact: Fact
    names: tuple[str, ...]  # other people than the one who asks
    usual: Decision  # what becomes of it until somebody decides
    decision: Decision
    nameless: bool = True  # False: nothing is left of it without the names


def inzage(family: Family, asks: str, decided: Decisions, today: datetime.date) -> Shown:
    """Return all that is to be read by the person who `asks`, after every decision."""
    found = {item.fact.id: item for item in items(family, asks, decided, today)}
    given = {one.id for one in family.of(Person)
             if one.id == asks or (one.id in found and found[one.id].decision is Decision.GIVE)}
    named = {id_ for item in found.values() if item.decision is Decision.GIVE for id_ in item.names}
    black = Black(family, asks)
    facts = []
    for fact in family:
        item = found.get(fact.id)
        if not _may_be_given(fact, asks, found):
            continue
        if isinstance(fact, Person) and fact.id not in given:
            made: Fact | None = Person(id=fact.id, name=fact.name, called=fact.called)
            made = made if fact.id in named else None
        elif item is None or item.decision is Decision.GIVE:
            made = fact
        elif item.decision is Decision.BLACKEN or fact.id == asks:
            made = black.over(fact, set(item.names) - given or item.names)
        else:
            made = Meeting(id=fact.id, date=fact.date) if isinstance(fact, Meeting) else None
        if made is not None:
            facts.append(_opened(made))
    return audience.shown_to(Family(facts), audience.person(asks))


def _opened(fact: Fact) -> Fact:
    """Return something that is given, open to the one who asks; also what they were out of the room for."""
    heard: dict[str, Any] = {one.name: () for one in fields(fact) if "kept_from" in one.metadata}
    return replace(fact, audience=Audience.EVERYONE, between=(), **heard)


def items(known: Known, asks: str, decided: Decisions, today: datetime.date) -> tuple[Item, ...]:
    """Return everything that has to be decided about, people first; what nobody may give is not among it."""
    black = Black(known, asks)
    people: dict[str, Item] = {}
    for one in known.of(Person):
        if one.id != asks and audience.WORKER.sees(one):
            usual = _usual_for(known, asks, one, today)
            people[one.id] = Item(one, (), usual, decided.get(one.id, usual))
    found = list(people.values())
    for fact in known:
        if fact.id in people or fact.kind in SILENT or isinstance(fact, Translation | Inzage):
            continue
        names = tuple(id_ for id_ in black.named_in(fact) if id_ in people)
        apart = _is_apart(fact, asks)
        if audience.WORKER.sees(fact) and (names or apart):
            strictest = max((people[id_].decision for id_ in names), key=_STRICT.index, default=Decision.GIVE)
            usual = Decision.LEAVE_OUT if apart else strictest
            closed = {id_ for id_ in names if people[id_].decision is not Decision.GIVE} or names
            bare = black.can(fact, closed)
            usual, decision = (
                Decision.LEAVE_OUT if one is Decision.BLACKEN and not bare else one
                for one in (usual, decided.get(fact.id, usual))
            )
            found.append(Item(fact, names, usual, decision, bare))
    return tuple(found)


def _usual_for(known: Known, asks: str, person: Person, today: datetime.date) -> Decision:
    """Tell what becomes of somebody until it is decided: who works there is named, and one's own young child.

    From sixteen on a child has to agree that a parent reads along.
    """
    if person.level is Level.PROFESSIONAL:
        return Decision.GIVE
    young = consent.band(person, today) in (consent.Band.CHILD, consent.Band.YOUTH)
    own = young and asks in consent.with_authority(known, person.id)
    return Decision.GIVE if own else Decision.BLACKEN


def _is_apart(fact: Fact, asks: str) -> bool:
    """Tell whether something was not meant for the one who asks: a note, in confidence, out of the room."""
    if asks in not_for(fact):
        return True
    if fact.kind in _APART:
        return asks not in (getattr(fact, _APART[fact.kind], ""), *fact.between)
    return fact.audience is Audience.BETWEEN and asks not in fact.between


def _may_be_given(fact: Fact, asks: str, found: Mapping[str, Item]) -> bool:
    """Tell whether anybody may decide to give something; a translation goes where its words go unchanged."""
    if fact.kind in SILENT or (isinstance(fact, Inzage) and fact.asks != asks):
        return False
    if fact.audience is Audience.THEM and asks not in fact.between:
        return False
    if isinstance(fact, Translation) and fact.of in found:
        return found[fact.of].decision is Decision.GIVE
    return True


# What was decided, as it is kept


def of(known: Known, asks: str) -> Inzage | None:
    """Return the inzage that is being looked through for somebody; None where there is none."""
    return next((one for one in known.of(Inzage) if one.asks == asks and one.given is None), None)


def kept(known: Known, asks: str) -> dict[str, InzageDecision]:
    """Return what was decided by the id of each thing, or else at the last time that this person asked."""
    asked = [one for one in known.of(Inzage) if one.asks == asks and one.form is not Form.OWN]
    last = of(known, asks) or (asked[-1] if asked else None)
    decided = [one for one in known.of(InzageDecision) if last is not None and one.inzage == last.id]
    return {one.item: one for one in decided if one.item}


def decisions(known: Known, asks: str) -> dict[str, Decision]:
    """Return what was decided, without the reasons."""
    return {id_: one.decision for id_, one in kept(known, asks).items()}


def decide(
    asks: str, facts: Iterable[Fact], decision: Decision, reason: str, today: datetime.date
) -> Step:
    """Decide about some things, and say why."""
    chosen = tuple(facts)

    def edit(family: Family) -> Family:
        if asks not in family:
            return family
        family, id_ = _begun(family, asks, today)
        before = kept(family, asks)
        for fact in chosen:
            old = before.get(fact.id)
            made = _decision(id_, fact, decision, reason)
            family = family.put(replace(made, id=old.id) if old else made)
        return family

    return Step(saying("access of {who}", who=Who(asks)), edit)


def give(asks: str, form: Form, today: datetime.date) -> Step:
    """Write down that somebody got it today, with every decision that it was made from."""

    def edit(family: Family) -> Family:
        if asks not in family:
            return family
        if form is Form.OWN:
            return family.put(Inzage.new(asks=asks, asked=today, given=today, form=form))
        found = items(family, asks, decisions(family, asks), today)
        family, id_ = _begun(family, asks, today)
        decided = kept(family, asks)
        for item in found:
            if item.fact.id not in decided:
                family = family.put(_decision(id_, item.fact, item.decision, ""))
        return family.change(id_, given=today, form=form)

    return Step(saying("access of {who}", who=Who(asks)), edit)


def _begun(family: Family, asks: str, today: datetime.date) -> tuple[Family, str]:
    """Begin an inzage where none is being looked through; what was decided last time is where it begins."""
    if (there := of(family, asks)) is not None:
        return family, there.id
    before = kept(family, asks)
    begun: Inzage = Inzage.new(asks=asks, asked=today)
    again = (InzageDecision.new(
        inzage=begun.id, item=one.item, item_kind=one.item_kind, decision=one.decision, reason=one.reason
    ) for one in before.values())
    return family.put(begun, *again), begun.id


def _decision(inzage_: str, fact: Fact, decision: Decision, reason: str) -> InzageDecision:
    made: InzageDecision = InzageDecision.new(
        inzage=inzage_, item=fact.id, item_kind=fact.kind, decision=decision, reason=reason
    )
    return made


def given_to(known: Known) -> list[tuple[Inzage, dict[Decision, int]]]:
    """Return each inzage that was given, the latest first, and how often each decision was made for it."""
    counts: dict[str, dict[Decision, int]] = {}
    for one in known.of(InzageDecision):
        of_it = counts.setdefault(one.inzage, {})
        of_it[one.decision] = of_it.get(one.decision, 0) + 1
    given = [one for one in known.of(Inzage) if one.given is not None]
    given.sort(key=lambda one: (one.given or datetime.date.min, one.id), reverse=True)
    return [(one, counts.get(one.id, {})) for one in given]

