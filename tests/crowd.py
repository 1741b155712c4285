# SPDX-License-Identifier: Apache-2.0
"""Circles with many invented people, for tests and benchmarks of what happens when it gets full."""

import random
from dataclasses import replace

from jimdesk.core.fact import Fact
from jimdesk.core.family import Family
from jimdesk.core.meeting import Meeting
from jimdesk.core.people import Group, Level, Parentage, Person
from jimdesk.instruments.circle.facts import Acquaintance, Placement, Support
from jimdesk.instruments.genogram.facts import Tie, TieKind

_NAMES = (
    "Aisha", "Anton", "Babette", "Bas", "Caroline", "Cem", "Dorothea", "Daan", "Eefje", "Emre", "Fleur",
    "Floris", "Gerda", "Guus", "Hanneke", "Hugo", "Ineke", "Ivo", "Jannie", "Jaap", "Kim", "Koen",
    "Liesbeth", "Lars", "Mo", "Maria-Magdalena", "Nel", "Noud", "Olga", "Otto", "Petronella", "Piet",
    "Quinten", "Rita", "Ravi", "Saskia", "Sem", "Tineke", "Thijs", "Ursula", "Victor", "Wil", "Wim",
    "Xandra", "Yara", "Ymke", "Zoë", "Zoran",
)
_GROUPS = {
    "familie": Group.FAMILY, "samenleving": Group.COMMUNITY, "professionals": Group.PROFESSIONALS,
    "medeclienten": Group.PEERS,
}
_SECTORS = {"samenleving": 0, "professionals": 90, "medeclienten": 180, "familie": 270}
_RINGS = ("intimi", "vrienden", "bekenden", "diensten")


def crowd(count: int, seed: int = 1, shares: tuple[int, ...] = (19, 24, 27, 30)) -> Family:
    """Return a family of `count` people round a youngster, spread over all cells; `shares` are per ring."""
    chance = random.Random(seed)
    facts: list[Fact] = [
        Person(id="middle", name="Ilias Haddaoui", youngster=True), Person(id="mother", name="Marijke"),
        Parentage(id="parent", child="middle", parent="mother"), Meeting(id="meeting-1"),
    ]
    for number in range(count):
        sector = chance.choice(list(_SECTORS))
        group = _GROUPS[sector]
        again = str(number // len(_NAMES) or "")
        name = f"{_NAMES[number % len(_NAMES)]}{again} de Vries"
        level = Level.PROFESSIONAL if group is Group.PROFESSIONALS else Level.NATURAL
        facts.append(Person(id=f"p{number:03}", name=name, group=group, level=level))
        facts.append(Placement.new(
            id=f"at{number:03}", meeting="meeting-1", whose="middle", person=f"p{number:03}",
            ring=chance.choices(_RINGS, shares)[0], sector=sector,
            bearing=_SECTORS[sector] + chance.randrange(90), depth=chance.randrange(1001),
        ))
    return Family(facts)


def lined(count: int, many: int, seed: int = 1) -> Family:
    """Return a crowd with `many` lines between any two of them: they know, support, or are tense."""
    chance = random.Random(seed)
    facts: list[Fact] = []
    for nth in range(many):
        one, other = chance.sample([*(f"p{number:03}" for number in range(count)), "middle"], 2)
        facts.append((
            Acquaintance(id=f"k{nth:04}", one=one, other=other),
            replace(Support.new(giver=one, receiver=other), id=f"s{nth:04}"),
            replace(Tie.new(one=one, other=other), id=f"t{nth:04}", tie=TieKind.CONFLICT),
        )[nth % 3])
    return crowd(count, seed).put(*facts)
