# SPDX-License-Identifier: Apache-2.0
"""Invented families of any size, the same for the same seed: remarriages, half-siblings, twins, fosterage."""

import random
from typing import Final

from jimdesk.core.dates import PartialDate
from jimdesk.core.fact import Fact
from jimdesk.core.family import Family
from jimdesk.core.people import Bond, Descent, Gender, Parentage, Partnership, Person, Turn, Twinning, Twins

_GIVEN: Final = {
    Gender.MAN: ("Adriaan", "Bas", "Cem", "Driss", "Emiel", "Floris", "Gijsbrecht", "Hans-Willem", "Ivo"),
    Gender.WOMAN: ("Aaltje", "Bregje", "Charlotte", "Dorothea", "Esra", "Fenna", "Geertruida", "Hanneke"),
    Gender.NONBINARY: ("Sam", "Robin", "Kim"),
    Gender.UNKNOWN: ("", "kindje"),
}
_SURNAMES: Final = (
    "de Vries", "van den Broek-Janssen", "El Amrani", "Yılmaz", "Bakker", "van Amstel van Nieuwendijk",
    "Smit",
)
_START: Final = 1890


class _Growing:
    """A family while it grows, one person at a time."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)
        self.facts: list[Fact] = []
        self.people: list[Person] = []
        self.couples: list[Partnership] = []
        self.children: dict[str, list[Person]] = {}
        self.grown: set[str] = set()  # who has parents already

    def number(self) -> str:
        """Return the next id; ids sort in the order in which they were made."""
        return f"f{len(self.facts):06d}"

    def person(self, year: int, gender: Gender | None = None) -> Person:
        """Add somebody who was born in about this year."""
        chance = self.chance
        chosen = gender or chance.choices(list(_GIVEN), (48, 47, 2, 3))[0]
        born = PartialDate(year) if chance.random() < 0.85 else PartialDate()
        died = year < 1945 or chance.random() < 0.05
        known = died and chance.random() < 0.7
        death = PartialDate(min(2026, year + chance.randint(40, 90))) if known else PartialDate()
        one = Person(
            id=self.number(), name=f"{chance.choice(_GIVEN[chosen])} {chance.choice(_SURNAMES)}".strip(),
            gender=chosen, birth=born, died=died, death=death,
            about=chance.choice(("", "", "Utrecht", "leraar")),
        )
        self.facts.append(one)
        self.people.append(one)
        return one

    def year(self, one: Person) -> int:
        """Return when somebody was born, known or not."""
        return one.birth.year or _START + 40

    def partner(self, one: Person) -> None:
        """Give somebody a (further) partner."""
        gender = {Gender.MAN: Gender.WOMAN, Gender.WOMAN: Gender.MAN}.get(one.gender)
        year = self.year(one)
        born = year + self.chance.randint(-6, 6)
        other = self.person(born, gender if self.chance.random() < 0.93 else None)
        first = self.chance.choice((Bond.MARRIED, Bond.MARRIED, Bond.LIVING_TOGETHER, Bond.APART_TOGETHER))
        when = PartialDate(year + 25) if self.chance.random() < 0.6 else PartialDate()
        history = [Turn(first, when)]
        if self.chance.random() < 0.3:
            over = Bond.DIVORCED if first is Bond.MARRIED else Bond.ENDED
            history.append(Turn(over, PartialDate(year + 35) if when else PartialDate()))
        couple = Partnership(id=self.number(), one=one.id, other=other.id, history=tuple(history))
        self.facts.append(couple)
        self.couples.append(couple)

    def child(self, couple: Partnership) -> None:
        """Give a couple a child, now and then adopted, fostered, or one of two."""
        parents = [p for p in self.people if p.id in (couple.one, couple.other)]
        brothers = self.children.setdefault(couple.id, [])
        year = max(self.year(p) for p in parents) + 22 + 2 * len(brothers)
        if year > 2024:
            return
        chance = self.chance.random()
        descent = Descent.ADOPTED if chance < 0.03 else Descent.FOSTER if chance < 0.07 else Descent.BIRTH
        one = self.person(year)
        self.grown.add(one.id)
        for parent in parents:
            self.facts.append(Parentage(id=self.number(), child=one.id, parent=parent.id, descent=descent))
        if brothers and self.chance.random() < 0.04:
            kind = self.chance.choice(list(Twinning))
            self.facts.append(Twins(id=self.number(), children=(brothers[-1].id, one.id), twinning=kind))
        brothers.append(one)

    def parents(self, one: Person) -> None:
        """Give somebody who has none a father and a mother."""
        year = self.year(one) - self.chance.randint(22, 34)
        father, mother = self.person(year, Gender.MAN), self.person(year, Gender.WOMAN)
        couple = Partnership(id=self.number(), one=father.id, other=mother.id, history=(Turn(Bond.MARRIED),))
        self.facts.append(couple)
        self.couples.append(couple)
        self.children[couple.id] = [one]
        self.grown.add(one.id)
        for parent in (father, mother):
            self.facts.append(Parentage(id=self.number(), child=one.id, parent=parent.id))


def tree(people: int, seed: int = 1) -> Family:
    """Return a family of this many people that hangs together."""
    growing = _Growing(seed)
    chance = growing.chance
    growing.person(_START + 30)
    if people > 1:
        growing.partner(growing.people[0])
    while len(growing.people) < people:
        roll = chance.random()
        if roll < 0.55:
            growing.child(chance.choice(growing.couples))
        elif roll < 0.85 or len(growing.people) + 2 > people:
            single = [p for p in growing.people if not any(p.id in (c.one, c.other) for c in growing.couples)]
            pool = single if single and chance.random() < 0.85 else growing.people
            growing.partner(chance.choice(pool))
        else:
            loose = [p for p in growing.people if p.id not in growing.grown]
            growing.parents(chance.choice(loose))
    return Family(growing.facts)
