# SPDX-License-Identifier: Apache-2.0
"""Questions about the plan as a whole: gentle, never in the way, and silent after "leave it so".

Is there a worry that nothing is done about, does one person give very much, does a child care for others,
do only professionals do something, is one side of the family left out?
"""

import datetime
import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from jimdesk.core import kinship
from jimdesk.core.afterwards import LeftSo
from jimdesk.core.audience import Shown, Sight
from jimdesk.core.dates import PartialDate
from jimdesk.core.frozen import frozen
from jimdesk.core.hours import in_halves, load
from jimdesk.core.kinship import Known
from jimdesk.core.listed import ordered
from jimdesk.core.meeting import Agreement, Column, Hat, Issue, Refusal, Statement
from jimdesk.core.people import Descent, Person
from jimdesk.core.vocabulary import any_of, data, folded, whole
from jimdesk.core.who_else import is_professional, most_of_it
from jimdesk.core.words import Minutes, Saying, Who, saying

_GROWN_UP: Final = 18  # years
_NO_SIDE: Final = (Descent.STEP, Descent.FOSTER)  # they are no side of the family that a child came from
_TELLING: Final = 5  # letters; a shorter word does not show that two sentences are about the same


@frozen
class PlanHint:
    """One question about the plan; `code` and `about` are what "leave it so" remembers."""

    code: str
    about: str  # the id of what it is about: a statement, a person, a line; "" = the plan itself
    question: Saying
    example: Saying


def plan_hints(known: Known, day: datetime.date, language: str) -> tuple[PlanHint, ...]:
    """Return what can be asked about the plan on a day, what matters most first."""
    found = (
        *_worries(known, language), *_young_carers(known, day, language), *_much(known), *_most(known),
        *_professionals_only(known), *_sides(known), *_without_issue(known),
    )
    left = {(one.code, one.about) for one in known.of(LeftSo)}
    return tuple(hint for hint in found if (hint.code, hint.about) not in left)


def is_care(line: Agreement, language: str) -> bool:
    """Tell whether a line is care for somebody else."""
    pattern = _pattern("care", language)
    return line.hat is Hat.CARER or bool(pattern and pattern.search(folded(line.what)))


def _worries(known: Known, language: str) -> Iterator[PlanHint]:
    lines = known.of(Agreement)
    if not lines:
        return
    issues = {line.issue for line in lines} - {""}
    called = _called(known)
    about = {word for line in lines for word in _telling(f"{line.what} {line.if_not}", language)} - called
    for said in known.of(Statement):
        if said.column is not Column.WORRY or not said.text.strip() or said.issue in issues:
            continue
        if not said.issue and about & _telling(said.text, language):
            continue
        worry = said.text.rstrip(" .")  # the sentence around it has a full stop of its own
        question = saying("Nothing in the plan is about “{worry}”. What could be done?", worry=worry)
        yield PlanHint("worry", said.id, question, saying("For example: one small thing, this week."))


def _young_carers(known: Known, day: datetime.date, language: str) -> Iterator[PlanHint]:
    for line in ordered(known, Agreement):
        person = known.get(Person, line.owner)
        age = person.birth.age_on(day) if person else None
        if not (person and age is not None and is_care(line, language)):
            continue
        if age == _GROWN_UP and _may_be_younger(person.birth, day):
            question = saying("Is {who} eighteen already? Is “{what}” not too much?", who=Who(person.id),
                              what=line.what)
            example = saying("For example: a grown-up does it, and {who} may help.", who=Who(person.id))
            yield PlanHint("young_carer", line.id, question, example)
        elif age < _GROWN_UP:
            question = saying("{who} is {age}. Is “{what}” not too much for {who}?", who=Who(person.id),
                              age=age, what=line.what)
            example = saying("For example: a grown-up does it, and {who} may help.", who=Who(person.id))
            yield PlanHint("young_carer", line.id, question, example)


def _may_be_younger(birth: PartialDate, day: datetime.date) -> bool:
    """Tell whether the birthday of this year may still come: of a birth without a month nobody knows."""
    return not birth.month or (birth.month == day.month and not birth.day)


def _much(known: Known) -> Iterator[PlanHint]:
    """Ask about who gives more than most can keep up; who is over their own limit is asked elsewhere."""
    for id_, given in load(known).items():
        if given.much and not given.over:
            question = saying("{who} gives {now} a week. Is that still possible next month?", who=Who(id_),
                              now=Minutes(in_halves(given.weekly_minutes)))
            yield PlanHint("much", id_, question, saying("For example: somebody takes over one line."))


def _most(known: Known) -> Iterator[PlanHint]:
    """Ask who could take something over where half of everything is on one person."""
    most = most_of_it(known)
    if most:
        question = saying("{who} does {theirs} of the {all} things. Who can take over one?",
                          who=Who(most.person), theirs=most.theirs, all=most.all)
        yield PlanHint("most", most.person, question, saying("For example: somebody takes over one line."))


def _professionals_only(known: Known) -> Iterator[PlanHint]:
    owners = [person for line in known.of(Agreement) if (person := known.get(Person, line.owner))]
    if owners and all(map(is_professional, owners)):
        yield PlanHint(
            "professionals", "", saying("Only professionals do something now. What can one of you do?"),
            saying("For example: drive once, or cook together."),
        )


def _sides(known: Known) -> Iterator[PlanHint]:
    """Ask about a parent's side of the family where nobody does anything; not in front of the room."""
    if isinstance(known, Shown) and known.reader.sight is not Sight.WORKER:
        return
    centre = kinship.youngster(known)
    lines = known.of(Agreement)
    if centre is None or not lines:
        return
    busy = {id_ for line in lines for id_ in (line.owner, line.helper, line.checker)}
    refused = {refusal.person for refusal in known.of(Refusal)}
    known_sides = [one for one in kinship.parents(known, centre.id) if one.descent not in _NO_SIDE]
    if len({one.parent for one in known_sides}) == 1:
        question = saying("Only the side of {who} is in the list. Is there another side of the family?",
                          who=Who(known_sides[0].parent))
        yield PlanHint("side", "", question, saying("For example: a grandparent or an aunt."))
    for parentage in kinship.parents(known, centre.id):
        side = _side(known, parentage.parent)
        if not side & busy and parentage.parent not in refused:
            question = saying("Nobody of the side of {who} does anything yet. Who could be asked?",
                              who=Who(parentage.parent))
            example = saying("For example: a grandparent or an aunt.")
            yield PlanHint("side", parentage.parent, question, example)


def _without_issue(known: Known) -> Iterator[PlanHint]:
    """Ask which issue a line belongs to, where the family named issues and other lines have one."""
    lines = [line for line in ordered(known, Agreement) if line.what.strip()]
    if known.of(Issue) and any(line.issue for line in lines):
        for line in lines:
            if not line.issue:
                question = saying("Which issue does “{what}” belong to?", what=line.what)
                yield PlanHint("issue", line.id, question, saying("For example: the one that it helps most."))


def _side(known: Known, parent: str) -> set[str]:
    """Return a parent with the parent's own parents, brothers and sisters, and theirs."""
    upward = {id_ for id_, path in kinship.ways(known, parent).items() if path[:1] in ("P", "S", "H")}
    return {parent, *upward}


def _called(known: Known) -> set[str]:
    """Return the words of everybody's names: a line about the same child is not yet about the same worry."""
    texts = (f"{person.name} {person.called}" for person in known.of(Person))
    return {word for text in texts for word in re.findall(r"\w+", folded(text))}


def _telling(text: str, language: str) -> set[str]:
    """Return the words of a text that show what it is about."""
    common = set(map(folded, data("review", language).get("common", ())))
    return {word for word in re.findall(r"\w+", folded(text)) if len(word) >= _TELLING} - common


@cache
def _pattern(name: str, language: str) -> re.Pattern[str] | None:
    words = data("review", language).get(name, ())
    return re.compile(whole(any_of(words))) if words else None
