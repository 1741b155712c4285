# SPDX-License-Identifier: Apache-2.0
"""The telephone numbers for when it goes wrong: a list that a family can change.

Each has the day on which it was checked. Nothing is checked by itself: without a day there is a dotted line.
"""

import datetime
from typing import ClassVar

from jimdesk.core.desk import Step
from jimdesk.core.edits import change
from jimdesk.core.fact import Audience, Fact, fact, numbered
from jimdesk.core.family import Family
from jimdesk.core.kinship import Known
from jimdesk.core.listed import add_last, ordered
from jimdesk.core.vocabulary import data
from jimdesk.core.words import saying


@fact
class CrisisNumber(Fact):
    """A service that can be called, its number, and on which day somebody saw that it was right."""

    kind: ClassVar[str] = "crisis_number"
    default_audience: ClassVar[Audience] = Audience.ROOM

    place: int = numbered(0)
    name: str = ""
    phone: str = ""
    about: str = ""  # when to call it, in a few words
    checked: datetime.date | None = None


KINDS: tuple[type[Fact], ...] = (CrisisNumber,)


def numbers(known: Known, language: str) -> tuple[CrisisNumber, ...]:
    """Return the list of this family; where it has none yet, the numbers that ship, which nobody checked."""
    return ordered(known, CrisisNumber) or shipped(language)


def shipped(language: str) -> tuple[CrisisNumber, ...]:
    """Return the numbers that ship with the program for a language's country, with ids that stay the same."""
    rows = data("numbers", language)["number"]
    return tuple(
        CrisisNumber(
            id=f"number-{row['id']}", audience=CrisisNumber.default_audience, place=place, name=row["name"],
            phone=row["phone"], about=row["about"],
        )
        for place, row in enumerate(rows, 1)
    )


def own_list(language: str) -> Step:
    """Begin a list of the family's own with the numbers that ship; where there is one, it stays."""

    def edit(family: Family) -> Family:
        return family if family.of(CrisisNumber) else family.put(*shipped(language))

    return Step(saying("numbers for when it goes wrong"), edit)


def add_number(name: str, phone: str, about: str = "", checked: datetime.date | None = None) -> Step:
    """Add a number at the end of the list."""
    new = CrisisNumber.new(name=name, phone=phone, about=about, checked=checked)
    return add_last(saying("number of {name}", name=name), new)


def check_number(id_: str, day: datetime.date | None) -> Step:
    """Say on which day somebody saw that a number is right; None takes that back."""
    return change(id_, saying("number checked"), checked=day)


def change_number(id_: str, name: str, phone: str, about: str = "") -> Step:
    """Change a number; with another number to call, it has to be checked anew."""

    def edit(family: Family) -> Family:
        known = family.get(CrisisNumber, id_)
        if known is None:
            return family
        checked = known.checked if known.phone == phone else None
        return family.change(id_, name=name, phone=phone, about=about, checked=checked)

    return Step(saying("number of {name}", name=name), edit)
