# SPDX-License-Identifier: Apache-2.0
"""How a JIM comes to be: candidates over weeks, asking, the answer, who says yes to it, and being consulted.

Naming somebody takes weeks. A "no" or "thinking about it" is an answer like any other and is told nowhere.
"""

import datetime
from collections.abc import Iterable
from dataclasses import replace
from enum import StrEnum
from typing import Any, ClassVar, Final

from jimdesk.core import consent, edits, kinship
from jimdesk.core.desk import Step
from jimdesk.core.fact import Audience, Fact, fact, numbered, owned
from jimdesk.core.family import Family
from jimdesk.core.kinship import Known
from jimdesk.core.listed import add_last, ordered
from jimdesk.core.meeting import Consent
from jimdesk.core.people import Jim, Parentage, Person
from jimdesk.core.words import N_, Saying, Who, saying
from jimdesk.core.written import YesNo


class Reply(StrEnum):
    """What somebody says who was asked."""

    NONE = ""
    YES = "yes"
    NO = "no"
    THINKING = "thinking"


@fact
class Candidate(Fact):
    """Somebody who could become the JIM; between the one who named them and the worker."""

    kind: ClassVar[str] = "candidate"
    default_audience: ClassVar[Audience] = Audience.BETWEEN

    place: int = numbered(0)  # the order in which the youngster would ask
    person: str = owned()
    mentors: str = owned()  # for whom: the youngster, or a parent
    why: str = ""  # in the words of whoever named them
    named: datetime.date | None = None
    asked: datetime.date | None = None
    free: YesNo = YesNo.NONE  # could they say no without consequences?
    reply: Reply = Reply.NONE
    replied: datetime.date | None = None


@fact
class Consulted(Fact):
    """A JIM was heard before something was decided, such as where the youngster lives."""

    kind: ClassVar[str] = "consulted"
    default_audience: ClassVar[Audience] = Audience.PROFESSIONALS

    jim: str = owned()  # the person
    date: datetime.date | None = None
    decision: str = ""  # what is going to be decided
    advice: str = ""


KINDS: tuple[type[Fact], ...] = (Candidate, Consulted)

_GROWN_UP: Final = 18


def name_candidate(person: str, mentors: str, day: datetime.date) -> Step:
    """Put somebody on the list of who it could be; the step does not tell, for others may read its name."""
    new: Candidate = Candidate.new(person=person, mentors=mentors, named=day, between=(mentors,))
    last = add_last(saying("a note of your own"), new)

    def edit(family: Family) -> Family:
        known = any((one.person, one.mentors) == (person, mentors) for one in family.of(Candidate))
        nobody = person == mentors or person not in family or mentors not in family
        return family if known or nobody else last.edit(family)

    return Step(last.name, edit)


def to_think_of(known: Known, candidate: Candidate, day: datetime.date) -> Saying | None:
    """Return what there is to think of before somebody is asked; nobody is kept from being asked."""
    person = known.get(Person, candidate.person)
    if any(one.parent == candidate.person for one in kinship.parents(known, candidate.mentors)):
        return saying(N_("A parent stays a parent. Who else could stand beside {name}?"),
                      name=Who(candidate.mentors))
    age = person.birth.age_on(day) if person else None
    if age is not None and age < _GROWN_UP:
        return saying(N_("Not 18 yet. Which adult stands beside {name}?"), name=Who(candidate.person))
    return None


def candidates(known: Known) -> tuple[Candidate, ...]:
    """Return who it could be, in the order in which the youngster would ask."""
    return ordered(known, Candidate)


def change_candidate(id_: str, joined: str = "", **values: Any) -> Step:
    """Change what is known of a candidate."""
    return edits.change(id_, saying("a note of your own"), joined, **values)


def ask_first(id_: str, before: Iterable[Candidate]) -> Step:
    """Put a candidate one place higher."""
    ids = [one.id for one in before]
    place = ids.index(id_) if id_ in ids else 0
    if place:
        ids[place - 1], ids[place] = ids[place], ids[place - 1]

    def edit(family: Family) -> Family:
        found = [family.get(Candidate, one) for one in ids]
        return family.put(*(replace(one, place=n) for n, one in enumerate(filter(None, found), 1)))

    return Step(saying("a note of your own"), edit)


def answer(candidate: Candidate, reply: Reply, day: datetime.date) -> Step:
    """Keep the answer; "yes" makes them JIM in the same step, and another answer takes that back."""
    jim: Jim = Jim.new(person=candidate.person, mentors=candidate.mentors, since=day)

    def edit(family: Family) -> Family:
        now = family.get(Candidate, candidate.id)
        if now is None:
            return family
        family = family.put(replace(
            now, reply=reply, replied=day if reply else None, asked=now.asked or (day if reply else None)
        ))
        pair = (candidate.person, candidate.mentors)
        there = [one for one in family.of(Jim) if (one.person, one.mentors) == pair]
        if reply is Reply.YES:
            return family if there else family.put(jim)
        if candidate.reply is Reply.YES:
            return family.drop(*(one.id for one in there)).sound()
        return family

    return Step(saying("a note of your own"), edit)


def have_a_say(known: Known, mentors: str) -> tuple[str, ...]:
    """Return who says yes to a JIM: whom it is for, and who has authority, or else all parents."""
    parents = [one.parent for one in known.of(Parentage) if one.child == mentors]
    decide = consent.with_authority(known, mentors) or parents
    return tuple(dict.fromkeys([mentors, *decide])) if mentors in known else tuple(decide)


def consent_to(known: Known, person: str, jim: str) -> Consent | None:
    """Return what somebody said about a JIM; None where they were not asked yet."""
    return next((one for one in known.of(Consent) if (one.person, one.about) == (person, jim)), None)


def say_of_jim(
    known: Known, person: str, jim: str, given: bool | None, day: datetime.date, *, grudging: bool = False
) -> Step:
    """Keep a yes, a grumpy yes, or a no to somebody as JIM; None: not asked yet."""
    made = consent_to(known, person, jim) or Consent.new(person=person, about=jim, to="JIM")

    def edit(family: Family) -> Family:
        if person not in family or jim not in family:
            return family
        if given is None:
            return family.drop(made.id)
        return family.put(replace(made, given=given, grudging=grudging, date=day))

    return Step(saying("consent"), edit)


def consult(jim: str, day: datetime.date) -> Step:
    """Begin to keep what a JIM advises before something is decided."""
    new: Consulted = Consulted.new(jim=jim, date=day)
    return edits.add(saying("what {who} advises", who=Who(jim)), new)
