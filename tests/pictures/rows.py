# SPDX-License-Identifier: Apache-2.0
"""For every row of the notation a small family in which that sign is entered by its own step."""

import datetime
from dataclasses import replace
from typing import Any

from jimdesk.core.dates import PartialDate
from jimdesk.core.desk import Step
from jimdesk.core.fact import Fact, references
from jimdesk.core.family import Family
from jimdesk.core.people import Being, Bond, Gender, Parentage, Partnership, Person, Turn
from jimdesk.instruments.genogram import notation
from jimdesk.instruments.genogram.entering import enter
from jimdesk.instruments.genogram.facts import Tie, TieKind
from jimdesk.instruments.genogram.notation import Row, Section
from jimdesk.instruments.instrument import View


def before(row: Row) -> Family:
    """Two parents and two children, as far as the sign needs them."""
    one = Person(id="a", name="Bo", gender=Gender.WOMAN, birth=PartialDate(2008))
    other = Person(id="b", name="Kim", gender=Gender.MAN, birth=PartialDate(2009))
    if row.value in (Being.PREGNANCY, Being.MISCARRIAGE, Being.ABORTION):
        one = Person(id="a", birth=PartialDate(2010))
    elif row.value in (Being.PET, Being.ORGANISATION):
        one = Person(id="a", name="Bo")
    pa = Person(id="pa", name="Ali", gender=Gender.MAN, birth=PartialDate(1980))
    ma = Person(id="ma", name="Eva", gender=Gender.WOMAN, birth=PartialDate(1981))
    home = (pa, ma, Partnership(id="pm", one="pa", other="ma", history=(Turn(Bond.MARRIED),)))
    born = Parentage(id="1", child="a", parent="pa"), Parentage(id="2", child="a", parent="ma")
    if row.section is Section.TWINS:
        return Family((one, other, *home, *born, Parentage(id="3", child="b", parent="pa"),
                       Parentage(id="4", child="b", parent="ma")))
    if row.section is Section.DESCENT:
        return Family((one, *home))
    if row.section is Section.BEING and row.value not in (Being.PET, Being.ORGANISATION):
        return Family((one, *home, *born))
    if row.section is Section.AROUND:  # they are friends: without a line nobody would be beside the family
        return Family((one, other, *home, Parentage(id="5", child="b", parent="pa"),
                       Tie(id="t", one="a", other="b", tie=TieKind.FRIENDSHIP, seen_by="a")))
    return Family((one,) if row.section in (Section.GENDER, Section.BEING, Section.MARK) else (one, other))


def steps(row: Row) -> tuple[Step, ...]:
    """What is done to enter a row; a child comes to both parents."""
    one = before(row).get(Person, "a")
    assert one is not None
    if row.section is Section.DESCENT:
        return enter(row, one, "pa"), enter(row, one, "ma")
    return (enter(row, one, "b"),)


def after(row: Row) -> Family:
    """The family with the sign."""
    family = before(row)
    for step in steps(row):
        family = step.edit(family)
    return family


VIEW = View(day=datetime.date(2026, 11, 24), whose="a")


def name(row: Row) -> str:
    """What a row is called in files and in the names of tests."""
    return f"{row.section}-{row.value}"


ROWS = notation.ROWS


def renamed(family: Family, name: str) -> list[Fact]:
    """The facts of a family with ids of their own, so that many families fit into one."""
    known = {fact.id for fact in family}

    def called(id_: str) -> str:
        return f"{name}.{id_}" if id_ in known else id_

    found = []
    for fact in family:
        refers: dict[str, Any] = {
            field: tuple(map(called, value)) if isinstance(value, tuple) else called(value)
            for field, _ in references(type(fact)) for value in (getattr(fact, field),)
        }
        found.append(replace(fact, id=called(fact.id), **refers))
    return found
