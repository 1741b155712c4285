# SPDX-License-Identifier: Apache-2.0
"""Whether rows of a table become people with the bonds that they say, and nobody comes in twice."""

import datetime

from jimdesk.core import kinship
from jimdesk.core.family import Family
from jimdesk.core.people import Gender, Person
from jimdesk.core.words import Words
from jimdesk.exchange.people_listed import Listed, Row, listed

DAY = datetime.date(2026, 11, 24)


def _listed(*rows: dict[str, str], known: Family | None = None) -> tuple[Listed, Family]:
    numbered = [Row(number, values) for number, values in enumerate(rows, 2)]
    found = listed(numbered, ["Hobby"], "a.csv", known or Family(), DAY, "nl")
    return found, found.step.edit(known or Family())


def test_who_somebody_is_becomes_a_bond_or_stays_a_word() -> None:
    """A mother is a mother, also of somebody three rows above; what is not plain stays as it was written."""
    _, family = _listed(
        {"name": "Ilias", "relation": "de jongere", "birth": "2012"},
        {"name": "Marijke", "relation": "moeder"},
        {"given": "Truus", "middle": "de", "last": "Vries", "relation": "oma, moeder van Marijke"},
        {"name": "Els", "relation": "kenner van oude auto's"},
    )
    people = {one.name: one for one in family.of(Person)}
    assert set(people) == {"Ilias", "Marijke", "Truus de Vries", "Els"}
    assert people["Ilias"].youngster
    oma = people["Truus de Vries"]
    assert [one.parent for one in kinship.parents(family, people["Ilias"].id)] == [people["Marijke"].id]
    assert [one.parent for one in kinship.parents(family, people["Marijke"].id)] == [oma.id]
    assert oma.gender is Gender.WOMAN
    assert people["Els"].relation == "kenner van oude auto's"


def test_who_is_there_already_stays_as_they_are() -> None:
    """Nobody comes in twice, nor does a row change somebody."""
    known = Family([Person.new(name="Truus", birth="")])
    found, family = _listed({"name": "truus", "phone": "06 1"}, {"name": "Jan"}, {"name": "Jan"}, known=known)
    assert [one.name for one in family.of(Person)] == ["Truus", "Jan"]
    assert found.people == 1
    assert "truus, Jan" in " ".join(Words("en").tell(said) for said in found.sayings)


def test_what_could_not_be_read_is_told_and_nothing_else_is_lost() -> None:
    """With the line where it stands first, so that somebody can look there."""
    found, family = _listed({"name": "Jan", "birth": "ooit", "phone": "06 1"}, {"phone": "06 2"})
    told = [Words("en").tell(said) for said in found.sayings]
    assert told == [
        "People from a.csv: 1.", "Rows without a name: 1, first on line 3.",
        "Could not be read, and left out: 1 ×, first on line 2: ooit",
        "Not taken over, because JimDesk has no place for it: Hobby.",
    ]
    assert family.of(Person)[0].phone == "06 1"
