# SPDX-License-Identifier: Apache-2.0
"""The first meeting of the story as it stood at its end: what was said, who does what, what if not."""

import datetime
from dataclasses import replace
from typing import Any

from jimdesk.core.fact import Audience, Fact
from jimdesk.core.family import Family
from jimdesk.core.meeting import (
    Agreement,
    Attendance,
    Column,
    CrisisStep,
    Hat,
    Meeting,
    Note,
    Refusal,
    Rhythm,
    StageTime,
    Statement,
)
from jimdesk.core.people import Jim, Person
from tests.story_family import DAY, MEETING, story_family

NEXT_MEETING = "meeting-2"
WISH = "Ik wil thuis blijven wonen en dat er minder geschreeuwd wordt."
WORRY = "Na elf uur 's avonds weet niemand waar hij is."

# owner, what, from, before, how often, minutes, who checks, plan B, pictogram
_LINES: tuple[tuple[str, str, str, str, Rhythm, int, str, str, str], ...] = (
    ("yassin", "Elke woensdag samen koken en eten", "11-25", "", Rhythm.WEEKLY, 180, "ilias",
     "Samira neemt die week over", "pan"),
    ("yassin", "Ilias naar training brengen", "11-26", "", Rhythm.WEEKLY, 90, "dennis",
     "fietsen met Noor", "ball"),
    ("samira", "Huiswerk doornemen", "11-30", "", Rhythm.WEEKLY, 120, "bakker",
     "bellen met mevrouw Bakker", "book"),
    ("ilias", "'s Avonds appen waar je bent, voor elf uur", "11-24", "", Rhythm.DAILY, 0, "marijke",
     "Marijke belt Yassin, niet zelf schreeuwen", "phone"),
    ("fatima", "Papieren van de gemeente invullen", "", "12-15", Rhythm.ONCE, 120, "inge",
     "afspraak bij het loket", "paper"),
    ("truus", "Amir om het weekend ophalen", "11-28", "", Rhythm.EVERY_OTHER_WEEK, 60, "marijke",
     "Anja rijdt", "car"),
    ("karin", "Uitzoeken wie er luistert als Inge stopt", "", "12-22", Rhythm.ONCE, 60, "ilias", "", "talk"),
)
_THERE = ("ilias", "marijke", "yassin", "truus", "fatima", "inge", "karin")


def story_after_meeting() -> Family:
    """Return the family of the story at the end of the first meeting, homework already with Samira."""
    family = story_family().put(*meeting(), *said(), *plan(), *crisis(), *hidden())
    yassin = family.get(Person, "yassin")
    assert yassin is not None
    return family.put(replace(yassin, phone="06 12 34 56 78"), *for_the_child(family), jim_agreements())


def jim_agreements() -> Jim:
    """Return what Ilias and Yassin agreed."""
    jim: Jim = Jim.new(
        id="jim-1", person="yassin", mentors="ilias", supporters=("karin",),
        always_told="veiligheid, wegblijven van school",
        stays_between="verliefdheid, ruzies met vrienden",
        supported_how="Karin, later Samira", how_to_stop="samen zeggen, en een maand overdracht",
    )
    return jim


def for_the_child(family: Family) -> list[Fact]:
    """Return the lines that somebody also typed for the children, in words of their own."""
    said: tuple[tuple[str, str, tuple[str, ...]], ...] = (
        ("line-6", "Oma Truus haalt jou op. Kan oma niet? Dan rijdt Anja. Mama kijkt of het goed gaat.",
         ("amir",)),
        ("line-1", "Yassin kookt op woensdag.", ()),
        ("line-2", "Yassin brengt Ilias naar training.", ()),
    )
    return [
        replace(line, for_child=text, children=children)
        for id_, text, children in said if (line := family.get(Agreement, id_))
    ]


def meeting() -> list[Fact]:
    """Return who was there, that it took place, and the next one."""
    start = datetime.datetime(2026, 11, 24, 19, 0)
    came = [
        Attendance.new(id=f"there-{number}", meeting=MEETING, person=who, leads=who == "karin",
                       came=start.replace(minute=20) if who == "inge" else start,
                       left=start.replace(hour=20, minute=30) if who == "inge" else None)
        for number, who in enumerate(_THERE)
    ]
    clock = StageTime.new(id="stage-1", meeting=MEETING, stage="welkom", started=start, ended=start)
    later = Meeting.new(id=NEXT_MEETING, date=datetime.date(2026, 12, 22), time="19:00", where="bij Truus")
    return [*came, clock, later]


def said() -> list[Fact]:
    """Return the wish, what goes well and the worry."""
    return [
        Statement.new(id="said-1", meeting=MEETING, column=Column.WISH, text=WISH, speaker="ilias"),
        Statement.new(id="said-2", meeting=MEETING, column=Column.GOOD, text="Ilias gaat weer naar training.",
                      speaker="dennis", via="yassin"),
        Statement.new(id="said-3", meeting=MEETING, column=Column.WORRY, text=WORRY, speaker="marijke",
                      disagree=("ilias",)),
    ]


def plan() -> list[Fact]:
    """Return the seven lines, after the family gave homework to Samira."""
    def date(text: str) -> datetime.date | None:
        return datetime.date.fromisoformat(f"2026-{text}") if text else None

    return [
        Agreement.new(id=f"line-{place}", meeting=MEETING, place=place, owner=owner, what=what,
                      start=date(start), due=date(due), rhythm=rhythm, times=2 if place == 2 else 1,
                      minutes=minutes or None, checker=checker, if_not=if_not, picture=picture, hat=Hat.NONE)
        for place, (owner, what, start, due, rhythm, minutes, checker, if_not, picture)
        in enumerate(_LINES, start=1)
    ]


def crisis() -> list[Fact]:
    """Return what to do if it goes wrong."""
    steps: tuple[dict[str, Any], ...] = (
        {"who": "ilias", "calls": "yassin"},
        {"who": "marijke", "calls": "anja"},
        {"service": "huisartsenpost of 112"},
    )
    return [CrisisStep.new(id=f"crisis-{n}", place=n, **step) for n, step in enumerate(steps, start=1)]


def hidden() -> list[Fact]:
    """Return the note for professionals and the refusal that only Ilias and Karin know."""
    note = "vermoeden drankgebruik bij partner, eerst zelf bespreken, code ZWAAN-7"
    return [
        Note.new(id="note-1", audience=Audience.PROFESSIONALS, meeting=MEETING, about="bert", text=note),
        Refusal.new(id="refusal-1", audience=Audience.BETWEEN, between=("ilias", "karin"), by="ilias",
                    person="bert", why="code REIGER-3"),
    ]


__all__ = ["DAY", "MEETING", "NEXT_MEETING", "WISH", "WORRY", "story_after_meeting"]
