# SPDX-License-Identifier: Apache-2.0
"""Small families for the tests of the genogram, written as sentences: who, couples, children."""

import itertools
from typing import Any

from jimdesk.core.audience import WORKER, Shown, shown_to
from jimdesk.core.dates import PartialDate
from jimdesk.core.fact import Fact
from jimdesk.core.family import Family
from jimdesk.core.people import Bond, Descent, Gender, Parentage, Partnership, Person, Turn

_noted = itertools.count()  # facts come in the order of their ids, which is that of noting them


def person(id_: str, born: int = 0, **more: Any) -> Person:
    """Return somebody who is called as the id says; who ends in "a" is a woman."""
    gender = Gender.WOMAN if id_.endswith("a") else Gender.MAN
    return Person(id=id_, **{"name": id_.capitalize(), "gender": gender, "birth": PartialDate(born), **more})


def couple(one: str, other: str, *bonds: Bond) -> Partnership:
    """Return two partners."""
    return Partnership(id=f"{one}+{other}", one=one, other=other, history=tuple(Turn(bond) for bond in bonds))


def child(id_: str, *parents: str, descent: Descent = Descent.BIRTH) -> list[Fact]:
    """Return the bonds of a child to its parents, later than all that were made before."""
    return [Parentage(id=f"{next(_noted):04}", child=id_, parent=p, descent=descent) for p in parents]


def shown(*facts: Fact | list[Fact]) -> Shown:
    """Return a family as the worker sees it."""
    flat: list[Fact] = []
    for fact in facts:
        flat += fact if isinstance(fact, list) else [fact]
    return shown_to(Family(flat), WORKER)
