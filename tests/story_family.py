# SPDX-License-Identifier: Apache-2.0
"""Ilias and the people around him (invented), as facts: the family of data/stories/first-meeting.md."""

import datetime
from typing import Any

from jimdesk.core.dates import PartialDate
from jimdesk.core.fact import Fact
from jimdesk.core.family import Family
from jimdesk.core.meeting import Meeting, Note, Refusal, Rhythm
from jimdesk.core.people import (
    Bond,
    Gender,
    Group,
    Household,
    Jim,
    Level,
    Membership,
    Parentage,
    Partnership,
    Person,
    Siblings,
    Stay,
    Turn,
)
from jimdesk.instruments.circle.facts import Placement, Support, SupportType
from jimdesk.instruments.genogram.facts import Tie, TieKind

DAY = datetime.date(2026, 11, 24)
MEETING = "meeting-1"
HIDDEN_CODES = ("ZWAAN-7", "REIGER-3")

# id, name, born, gender, relation in the family's words
_PEOPLE = (
    ("ilias", "Ilias Haddaoui", "2012-03-08", Gender.MAN, ""),
    ("marijke", "Marijke de Vries", "1979", Gender.WOMAN, "moeder"),
    ("rachid", "Rachid Haddaoui", "1974", Gender.MAN, "vader"),
    ("yassin", "Yassin Haddaoui", "2002-06-02", Gender.MAN, "broer"),
    ("samira", "Samira Haddaoui", "2005", Gender.WOMAN, "zus"),
    ("noor", "Noor Haddaoui", "2009", Gender.WOMAN, "zus"),
    ("amir", "Amir Haddaoui", "2017", Gender.MAN, "broertje"),
    ("lotte", "Lotte Smit", "2022", Gender.WOMAN, "halfzusje"),
    ("joost", "Joost", "2003", Gender.MAN, ""),
    ("bert", "Bert Smit", "1975", Gender.MAN, ""),
    ("truus", "Truus de Vries", "1955", Gender.WOMAN, "oma"),
    ("henk", "Henk de Vries", "1950", Gender.MAN, "opa"),
    ("fatima", "Fatima Haddaoui", "1971", Gender.WOMAN, "tante"),
    ("anja", "Anja Post", "1980", Gender.WOMAN, "buurvrouw"),
    ("dennis", "Dennis Mulder", "1988", Gender.MAN, "voetbaltrainer"),
    ("bakker", "mevrouw Bakker", "", Gender.WOMAN, "mentor"),
    ("inge", "Inge Kors", "", Gender.WOMAN, "jeugdhulpverlener"),
    ("karin", "Karin Vos", "", Gender.WOMAN, "systeemtherapeut"),
)
_MORE: dict[str, dict[str, Any]] = {
    "ilias": {"youngster": True},
    "henk": {"died": True, "death": PartialDate(2019)},
    "fatima": {"language": "ar"},
    "yassin": {"limit": 360, "about": "leraar, woont in Utrecht"},
    "anja": {"group": Group.COMMUNITY},
    "dennis": {"group": Group.COMMUNITY},
    "bakker": {"group": Group.PROFESSIONALS, "level": Level.PROFESSIONAL, "called": "mevrouw Bakker"},
    "inge": {"group": Group.PROFESSIONALS, "level": Level.PROFESSIONAL, "until": datetime.date(2027, 3, 1)},
    "karin": {"group": Group.PROFESSIONALS, "level": Level.PROFESSIONAL, "until": datetime.date(2027, 6, 1)},
}
_PARENTS = {
    "marijke": ("yassin", "samira", "noor", "ilias", "amir", "lotte"),
    "rachid": ("yassin", "samira", "noor", "ilias", "amir"),
    "bert": ("lotte",), "truus": ("marijke",), "henk": ("marijke",),
}
_COUPLES: dict[tuple[str, str], tuple[tuple[Bond, int], ...]] = {
    ("marijke", "rachid"): ((Bond.MARRIED, 2001), (Bond.DIVORCED, 2016)),
    ("marijke", "bert"): ((Bond.APART_TOGETHER, 2021),),
    ("samira", "joost"): ((Bond.LIVING_TOGETHER, 0),),
    ("truus", "henk"): ((Bond.MARRIED, 0),),
}
_HOMES = {1: ("marijke", "noor", "ilias", "amir", "lotte"), 2: ("truus", "amir")}

# person: ring, sector, bearing and depth, as in the picture of the circle
PLACES = {
    "yassin": ("intimi", "familie", 326, 580),
    "inge": ("intimi", "professionals", 134, 610),
    "dennis": ("vrienden", "samenleving", 63, 480),
    "samira": ("vrienden", "familie", 278, 500),
    "noor": ("vrienden", "familie", 297, 550),
    "marijke": ("vrienden", "familie", 330, 520),
    "truus": ("bekenden", "familie", 338, 480),
    "fatima": ("bekenden", "familie", 304, 690),
    "anja": ("bekenden", "samenleving", 42, 500),
    "bakker": ("diensten", "professionals", 157, 430),
    "karin": ("diensten", "professionals", 126, 380),
}


def story_family() -> Family:
    """Return the family at the beginning of the first meeting, the circle already laid."""
    return Family([*people(), *bonds(), *circle(), *secrets()])


def people() -> list[Fact]:
    """Return everybody, and who is the JIM."""
    made: list[Fact] = [
        Person(id=id_, name=name, birth=PartialDate.read(born), gender=gender, relation=relation,
               **_MORE.get(id_, {}))
        for id_, name, born, gender, relation in _PEOPLE
    ]
    return [*made, Jim.new(id="jim-1", person="yassin", mentors="ilias", supporters=("karin",))]


def bonds() -> list[Fact]:
    """Return who belongs to whom, who lives where, and how Ilias and Marijke see it."""
    couples = [
        Partnership(
            id=f"couple-{number}", one=one, other=other,
            history=tuple(Turn(bond, PartialDate(year)) for bond, year in history),
        )
        for number, ((one, other), history) in enumerate(_COUPLES.items(), start=1)
    ]
    born = [
        Parentage(id=f"parent-{parent}-{child}", child=child, parent=parent,
                  authority=parent in ("marijke", "rachid"))
        for parent, children in _PARENTS.items() for child in children
    ]
    homes: list[Fact] = [Household(id=f"home-{number}", number=number) for number in _HOMES]
    living = [
        Membership(id=f"lives-{number}-{who}", household=f"home-{number}", person=who,
                   stay=Stay.EVERY_OTHER_WEEKEND if (number, who) == (2, "amir") else Stay.ALWAYS)
        for number, all_of_them in _HOMES.items() for who in all_of_them
    ]
    siblings = Siblings(id="siblings-1", children=("rachid", "fatima"))  # their parents are not named
    return [*couples, *born, siblings, *homes, *living, *_ties()]


def _ties() -> list[Fact]:
    seen = (
        ("ilias", "yassin", TieKind.CLOSE), ("ilias", "dennis", TieKind.CLOSE),
        ("ilias", "marijke", TieKind.DISTANT_CONFLICT), ("ilias", "bert", TieKind.CONFLICT),
        ("ilias", "rachid", TieKind.CUT_OFF),
    )
    ties: list[Fact] = [
        Tie.new(id=f"tie-{other}", one=one, other=other, tie=kind, seen_by="ilias")
        for one, other, kind in seen
    ]
    mother = Tie.new(id="tie-mother", one="marijke", other="ilias", tie=TieKind.CLOSE, seen_by="marijke")
    return [*ties, mother]


def circle() -> list[Fact]:
    """Return the meeting, the circle of Ilias on that day, and who gives him what."""
    placed = [
        Placement.new(id=f"place-{who}", meeting=MEETING, whose="ilias", person=who, ring=ring, sector=sector,
                      bearing=bearing, depth=depth)
        for who, (ring, sector, bearing, depth) in PLACES.items()
    ]
    given = (
        ("inge", SupportType.EMOTIONAL, "luisteren", Rhythm.WEEKLY, 1),
        ("inge", SupportType.INFORMATIONAL, "papieren regelen", Rhythm.WHEN_NEEDED, 1),
        ("yassin", SupportType.COMPANY, "leuke dingen doen", Rhythm.EVERY_OTHER_WEEK, 1),
        ("dennis", SupportType.COMPANY, "trainen", Rhythm.WEEKLY, 2),
    )
    supports = [
        Support.new(id=f"support-{number}", giver=giver, receiver="ilias", support=kind, what=what,
                    rhythm=rhythm, times=times)
        for number, (giver, kind, what, rhythm, times) in enumerate(given, start=1)
    ]
    return [Meeting(id=MEETING, date=DAY, time="19:00", where="bij Ilias thuis"), *placed, *supports]


def secrets() -> list[Fact]:
    """Return what may not leave the worker's screen."""
    note = "vermoeden drankgebruik bij partner, eerst zelf bespreken, code ZWAAN-7"
    return [
        Note.new(id="note-1", meeting=MEETING, about="bert", text=note),
        Refusal.new(id="refusal-1", by="ilias", person="bert", why="code REIGER-3"),
    ]
