# SPDX-License-Identifier: Apache-2.0
"""Who belongs to a kwestie: whoever the family named, and whoever does something for it."""

from jimdesk.core import edits
from jimdesk.core.audience import Shown
from jimdesk.core.desk import Step
from jimdesk.core.family import Family
from jimdesk.core.meeting import Agreement, Issue
from jimdesk.core.people import Person
from jimdesk.core.words import N_, Who, saying
from jimdesk.instruments.circle.facts import Involved, Support

Known = Family | Shown


def lines(known: Known, issue: str) -> tuple[Agreement, ...]:
    """Return the lines of the plan for a kwestie, in the order of the plan."""
    return tuple(one for one in edits.in_order(known, Agreement) if one.issue == issue)


def doing(known: Known, issue: str) -> frozenset[str]:
    """Return who does something for a kwestie: in the plan, or by the support that they give for it."""
    found = {id_ for one in lines(known, issue) for id_ in (one.owner, one.helper, one.checker) if id_}
    found |= {one.giver for one in known.of(Support) if one.issue == issue}
    return frozenset(id_ for id_ in found if known.get(Person, id_))


def belongs(known: Known, issue: str) -> frozenset[str]:
    """Return who belongs to a kwestie."""
    named = {one.person for one in known.of(Involved) if one.issue == issue}
    return frozenset(named) | doing(known, issue)


def toggle(shown: Shown, issue: str, person: str) -> Step | None:
    """Let somebody belong to a kwestie, or no longer; None for who does something for it anyway."""
    named = [one for one in shown.of(Involved) if one.issue == issue and one.person == person]
    if not named and person in doing(shown, issue):
        return None
    if shown.get(Issue, issue) is None or shown.get(Person, person) is None:
        return None
    made: Involved = Involved.new(issue=issue, person=person)

    def edit(family: Family) -> Family:
        there = [one.id for one in family.of(Involved) if one.issue == issue and one.person == person]
        if named:
            return family.drop(*there)
        here = issue in family and person in family and not there
        return family.put(made) if here else family

    name = N_("{who} no longer at this issue") if named else N_("{who} belongs to this issue")
    return Step(saying(name, who=Who(person)), edit)
