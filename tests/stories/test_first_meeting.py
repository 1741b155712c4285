# SPDX-License-Identifier: Apache-2.0
"""A meeting at the home of Ilias, as first-meeting.md beside this tells it, played through the real window.

From an empty file to the plan on the fridge, on the 24th of November 2026: everything is typed, clicked and
dragged. What only the worker may know was planted as two codes; they may turn up nowhere.
"""

import datetime
import itertools
import json
import re
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from jimdesk.core.family import Family
from jimdesk.core.meeting import (
    Agreement,
    Attendance,
    CrisisStep,
    Meeting,
    Note,
    Refusal,
    Rhythm,
    Statement,
)
from jimdesk.core.people import Jim
from jimdesk.instruments.circle.facts import Placement
from jimdesk.instruments.scale import Score
from jimdesk.ui.look import Look
from tests.stories.commands import command
from tests.stories.later import (
    CODES,
    LATER,
    NOTE,
    REFUSAL,
    asks_no_more_than_it_did,
    four_weeks_later,
    nothing_to_be_seen,
)
from tests.stories.papers import nothing_hidden_in, words_on
from tests.stories.sheet import says_what_the_story_lists
from tests.stories.table import Table

EVENING = datetime.datetime(2026, 11, 24, 18, 45)
PASSWORD = "vier losse woorden samen"
WORRY = "Na elf uur 's avonds weet niemand waar hij is."

# What each part asks at most: (gestures, moments of looking away); see tally.py. They only go down.
FIRST_EVENING = {
    "the people": (43, 22), "what is not for the room": (7, 4), "the genogram": (13, 9),
    "the circle": (25, 10),
    "who is asked": (11, 2), "the meeting begins": (6, 0), "what is said": (11, 2), "the scale": (6, 0),
    "who does what": (45, 0), "agreeing": (27, 6), "the plan on paper": (11, 4),
}
FOUR_WEEKS_LATER = {
    "what was done": (8, 0), "the scale again": (6, 0), "who stays": (3, 0), "version 2": (16, 1),
    "what is different": (8, 4),
}


@pytest.mark.slow
def test_first_meeting(qtbot: QtBot, look: Look, tmp_path: Path) -> None:
    """The whole evening, the file afterwards, and all that is printed or drawn of it."""
    file = tmp_path / "ilias.jim"
    table = Table(qtbot, look, tmp_path, EVENING)
    table.begins(file, method="mentor uit het eigen netwerk", password=PASSWORD)
    the_people(table)
    what_is_not_for_the_room(table)
    the_genogram(table)
    the_circle(table)
    who_is_asked(table)
    the_meeting(table)
    who_does_what(table)
    how_it_is_agreed(table)
    the_plan_on_paper(table, tmp_path)
    family = table.family
    table.closes()
    opened_again(Table(qtbot, look, tmp_path, EVENING), file, family)
    without_a_window(file, tmp_path, table.person("Yassin").id)
    later = Table(qtbot, look, tmp_path, LATER)
    four_weeks_later(later, file, PASSWORD, tmp_path)
    print(f"\nThe first evening\n{table.tally.report()}\n\nFour weeks later\n{later.tally.report()}")
    asks_no_more_than_it_did(table, FIRST_EVENING)
    asks_no_more_than_it_did(later, FOUR_WEEKS_LATER)


def the_people(table: Table) -> None:
    """Everybody is named in one line; what they are to each other is read from the words."""
    table.tally.begin("the people")
    table.introduces("Ilias Haddaoui, 8-3-2012")
    table.introduces("Marijke de Vries, moeder, 1979")
    table.introduces(
        "Rachid Haddaoui, vader, 1974, getrouwd met Marijke 2001, gescheiden 2016, woont in Nador"
    )
    table.introduces("Yassin Haddaoui, broer, 2-6-2002, leraar, woont in Utrecht")
    table.introduces("Samira Haddaoui, zus, 2005")
    table.introduces("Joost, partner van Samira, 2003, samenwonend")
    table.introduces("Noor Haddaoui, zus, 2009")
    table.introduces("Amir Haddaoui, broertje, 2017")
    table.introduces("Bert Smit, vriend van Marijke sinds 2021, 1975", answers="Ja")
    table.introduces("Lotte Smit, halfzusje, kind van Marijke en Bert, 2022")
    table.introduces("Truus de Vries, oma, moeder van Marijke, 1955")
    table.introduces("Henk de Vries, opa, vader van Marijke, 1950, overleden 2019")
    table.introduces("Fatima Haddaoui, tante, zus van Rachid, 1971")
    table.introduces("Anja Post, buurvrouw, vriendin van Marijke, 1980")
    table.introduces("Dennis Mulder, voetbaltrainer, 1988")
    table.introduces("mevrouw Bakker, mentor op school")
    table.introduces("Inge Kors, jeugdhulpverlener, tot 1-3-2027")
    table.introduces("Karin Vos, systeemtherapeut, tot 1-6-2027")
    assert re.fullmatch(r"Opgeslagen \d\d:\d\d", table.saved_at())
    assert table.undoes() == "Ongedaan gemaakt: Karin erbij"
    assert table.redoes() == "Opnieuw gedaan: Karin erbij"

    table.marks("Ilias", "gender-man")
    table.marks("Joost", "gender-man")
    table.marks("Yassin", "jim")
    table.tells("Yassin", "limit", "6 uur")
    table.picks("Fatima", "language", "Arabisch")
    for name in ("Marijke", "Noor", "Amir", "Lotte"):
        table.marks(name, "lives-with-youngster")
    table.lives_also("Amir", "Truus", "om het weekend")


def what_is_not_for_the_room(table: Table) -> None:
    """Karin writes something down for professionals; Ilias tells her alone whom he had rather not asked."""
    table.tally.begin("what is not for the room")
    table.notes(
        "Bert", f"vermoeden drankgebruik bij partner, eerst zelf bespreken, code {NOTE}", "voor professionals"
    )
    table.would_rather_not("Bert", f"code {REFUSAL}")
    assert NOTE in table.in_sight()
    assert REFUSAL in table.in_sight(), "nobody else is there yet: the worker sees what the worker wrote"
    assert not any(code in said for said in table.heard for code in (NOTE, REFUSAL))


def the_genogram(table: Table) -> None:
    """How Ilias gets on with five of them, as he sees it."""
    table.tally.begin("the genogram")
    table.goes_to("genogram")
    table.sees("Yassin", tie="dichtbij")
    table.sees("Dennis", tie="dichtbij")
    table.sees("Marijke", tie="gespannen")
    table.sees("Bert", tie="conflict")
    table.sees("Rachid", tie="verbroken")


def the_circle(table: Table) -> None:
    """The circle of Ilias: by dragging, by tapping, by keys."""
    table.tally.begin("the circle")
    table.goes_to("cirkel")
    table.places("Yassin", "intimi", "familie", 326, 580, by="dragging")
    assert table.undoes() == "Ongedaan gemaakt: Yassin in intimi"
    table.redoes()
    table.places("Inge", "intimi", "professionals", 134, 610, by="dragging")
    table.places("Dennis", "vrienden", "samenleving", 63, 480, by="tapping")
    table.places("Samira", "vrienden", "familie", 278, 500, by="tapping")
    table.places("Noor", "vrienden", "familie", 297, 550, by="tapping")
    table.places("Marijke", "bekenden", "familie", 330, 520, by="tapping")
    table.places("Marijke", "vrienden", "familie", 330, 520, by="dragging")
    assert table.undoes() == "Ongedaan gemaakt: Marijke naar vrienden"
    table.redoes()
    table.places("Truus", "bekenden", "familie", 338, 480, by="keys")
    table.places("Fatima", "bekenden", "familie", 304, 690, by="keys")
    table.places("Anja", "bekenden", "samenleving", 42, 500, by="keys")
    table.places("mevrouw", "diensten", "professionals", 157, 430, by="tapping")
    table.places("Karin", "diensten", "professionals", 126, 380, by="tapping")
    table.nudges("Karin", Qt.Key.Key_Right, Qt.Key.Key_Right)
    stand = {(table.named(one.person), one.ring, one.sector) for one in table.family.of(Placement)}
    assert stand == {
        ("Yassin", "intimi", "familie"), ("Inge", "intimi", "professionals"),
        ("Dennis", "vrienden", "samenleving"), ("Samira", "vrienden", "familie"),
        ("Noor", "vrienden", "familie"), ("Marijke", "vrienden", "familie"),
        ("Truus", "bekenden", "familie"), ("Fatima", "bekenden", "familie"),
        ("Anja", "bekenden", "samenleving"), ("mevrouw Bakker", "diensten", "professionals"),
        ("Karin", "diensten", "professionals"),
    }


def who_is_asked(table: Table) -> None:
    """Who is to be there; and of whom Ilias would rather not, the window reminds Karin while she is alone."""
    table.tally.begin("who is asked")
    table.goes_to("overleg")
    table.asks("Ilias", "Marijke", "Yassin", "Truus", "Fatima", "Karin")
    table.seat("Karin", "Leidt het overleg")
    table.asks("Bert")
    assert table.hints() == "Ilias heeft Bert er liever niet bij."
    table.answers_hint("Niet uitnodigen")


def the_meeting(table: Table) -> None:
    """Seven o'clock, at the kitchen table: from now on the whole window is for everybody."""
    table.at(19, 0)
    table.tally.begin("the meeting begins")
    table.starts()
    nothing_to_be_seen(table)
    table.says("Ik wil thuis blijven wonen en dat er minder geschreeuwd wordt.", "wish")
    table.at(19, 20)
    table.asks("Inge")
    table.tally.begin("what is said")
    table.comes_to("Gaat goed")
    table.says("Dennis via Yassin: Ilias gaat weer naar training.", "good")
    table.comes_to("Zorgen")
    table.says("Marijke: Na elf uur 's avonds weet niemand waar hij is.", "worry")
    table.disagrees("Ilias", "Na elf uur")
    table.tally.begin("the scale")
    table.comes_to("Schaal")
    for name, number in (("Ilias", 4), ("Marijke", 5), ("Yassin", 6), ("Truus", 5)):
        table.gives_number(name, number)
    table.shows_numbers()
    nothing_to_be_seen(table)

    said = {(one.column.value, table.named(one.speaker), one.text) for one in table.family.of(Statement)}
    assert said == {
        ("wish", "Ilias", "Ik wil thuis blijven wonen en dat er minder geschreeuwd wordt."),
        ("good", "Dennis", "Ilias gaat weer naar training."),
        ("worry", "Marijke", "Na elf uur 's avonds weet niemand waar hij is."),
    }
    disagree = [table.named(who) for one in table.family.of(Statement) for who in one.disagree]
    assert disagree == ["Ilias"]
    assert {(table.named(one.person), one.number) for one in table.family.of(Score)} == {
        ("Ilias", 4), ("Marijke", 5), ("Yassin", 6), ("Truus", 5)
    }


def who_does_what(table: Table) -> None:
    """Seven lines; the first was too vague, and together they were too much for Yassin."""
    table.tally.begin("who does what")
    table.comes_to("Wie doet wat")
    table.on("tasks")
    table.begins_line("Yassin gaat Ilias ondersteunen")
    assert table.hints().startswith("Wat zie je Yassin dan doen? En op welke dag?")
    table.agrees(
        "Elke woensdag samen koken en eten", owner="Yassin", when="elke week vanaf 25-11-2026",
        minutes="3 uur", checker="Ilias", if_not="Samira neemt die week over",
    )
    table.agrees(
        "Ilias naar training brengen", owner="Yassin", when="twee keer per week vanaf 26-11-2026",
        minutes="1,5 uur", checker="Dennis", if_not="fietsen met Noor",
    )
    table.agrees(
        "Huiswerk doornemen", owner="Yassin", when="elke week vanaf 30-11-2026", minutes="2 uur",
        checker="mevrouw Bakker", if_not="bellen met mevrouw Bakker",
    )
    table.agrees(
        "'s Avonds appen waar je bent, voor elf uur", owner="Ilias", when="elke dag vanaf vandaag",
        checker="Marijke", if_not="Marijke belt Yassin, niet zelf schreeuwen",
    )
    table.agrees(
        "Papieren van de gemeente invullen", owner="Fatima", when="voor 15-12-2026", minutes="2 uur",
        checker="Inge", if_not="afspraak bij het loket",
    )
    table.agrees(
        "Amir om het weekend ophalen", owner="Truus", when="om de week vanaf 28-11-2026", minutes="1 uur",
        checker="Marijke", if_not="Anja rijdt",
    )
    table.agrees(
        "Uitzoeken wie er luistert als Inge stopt", owner="Karin", when="voor 22-12-2026", minutes="1 uur",
        checker="Ilias",
    )
    assert table.hours() == {"Yassin": "8 uur · Eigen grens: 6 uur", "Truus": "½ uur"}
    assert "regel 3" not in table.hints(), "who could be asked is not for the room"
    table.for_my_eyes(held=True)
    assert table.hints().startswith("Yassin geeft 6 uur. Er staat nu 8 uur. Wie kan regel 3 overnemen?")
    assert "Samira" in table.hints()
    assert "Bert" not in table.hints()
    table.answers_hint("Naar Samira")
    table.for_my_eyes(held=False)
    assert table.undoes() == "Ongedaan gemaakt: regel van Samira: Huiswerk doornemen"
    table.redoes()
    assert table.hours() == {"Yassin": "6 uur · Eigen grens: 6 uur", "Samira": "2 uur", "Truus": "½ uur"}
    nothing_to_be_seen(table)

    def day(month: int, number: int) -> datetime.date:
        return datetime.date(2026, month, number)

    assert [
        (table.named(one.owner), one.start, one.due, one.rhythm, one.times, one.minutes,
         table.named(one.checker))
        for one in sorted(table.family.of(Agreement), key=lambda one: one.place)
    ] == [
        ("Yassin", day(11, 25), None, Rhythm.WEEKLY, 1, 180, "Ilias"),
        ("Yassin", day(11, 26), None, Rhythm.WEEKLY, 2, 90, "Dennis"),
        ("Samira", day(11, 30), None, Rhythm.WEEKLY, 1, 120, "mevrouw Bakker"),
        ("Ilias", day(11, 24), None, Rhythm.DAILY, 1, None, "Marijke"),
        ("Fatima", None, day(12, 15), Rhythm.ONCE, 1, 120, "Inge"),
        ("Truus", day(11, 28), None, Rhythm.EVERY_OTHER_WEEK, 1, 60, "Marijke"),
        ("Karin", None, day(12, 22), Rhythm.ONCE, 1, 60, "Ilias"),
    ]


def how_it_is_agreed(table: Table) -> None:
    """What stays between Ilias and his JIM, what to do if it goes wrong, and when everybody meets again."""
    table.tally.begin("agreeing")
    table.comes_to("Afspreken")
    table.on("meeting")
    table.jim("always-told", "veiligheid, wegblijven van school")
    table.jim("stays-between", "verliefdheid, ruzies met vrienden")
    table.jim("supported-how", "Karin, later Samira")
    table.jim("how-to-stop", "samen zeggen, en een maand overdracht")
    table.asks_on()
    table.on("tasks")
    for line in ("Ilias belt Yassin", "Marijke belt Anja", "huisartsenpost of 112"):
        table.if_it_goes_wrong(line)
    table.asks_on()
    table.on("plan")
    table.all_agree()
    table.asks_on()
    table.on("meeting")
    table.at(20, 30)
    table.seat("Inge", "Gaat weg")
    table.next_time("22 december", "19.00", "bij Truus")
    nothing_to_be_seen(table)
    table.at(20, 45)
    table.ends()

    jim = table.family.of(Jim)[0]
    assert (jim.always_told, jim.stays_between) == (
        "veiligheid, wegblijven van school", "verliefdheid, ruzies met vrienden"
    )
    assert [table.named(one) for one in jim.supporters] == ["Karin", "Samira"]
    assert [(table.named(one.who), table.named(one.calls), one.service) for one in
            sorted(table.family.of(CrisisStep), key=lambda one: one.place)] == [
        ("Ilias", "Yassin", ""), ("Marijke", "Anja", ""), ("", "", "huisartsenpost of 112"),
    ]
    first, following = sorted(table.family.of(Meeting), key=lambda one: one.date or datetime.date.max)
    assert (following.date, following.time, following.where) == (
        datetime.date(2026, 12, 22), "19:00", "bij Truus"
    )
    inge = next(one for one in table.family.of(Attendance) if table.named(one.person) == "Inge")
    assert inge.meeting == first.id
    assert inge.came == EVENING.replace(hour=19, minute=20)
    assert inge.left == EVENING.replace(hour=20, minute=30)


def the_plan_on_paper(table: Table, folder: Path) -> None:
    """The sheet for the fridge, and the pictures, as they come out of the printer."""
    table.tally.begin("the plan on paper")
    table.goes_to("plan")
    table.looks_at_paper()
    for sheet in ("wall", "circle-at-home", "genogram-at-home"):
        table.saves_sheet(sheet, folder / f"{sheet}.pdf")
        nothing_hidden_in(folder / f"{sheet}.pdf", CODES)
    says_what_the_story_lists((folder / "wall.pdf").read_bytes())
    assert "Bert" not in words_on((folder / "circle-at-home.pdf").read_bytes())
    assert "Bert" in words_on((folder / "genogram-at-home.pdf").read_bytes()), "he is Lotte's father"
    assert re.fullmatch(r"Opgeslagen \d\d:\d\d", table.saved_at())


def opened_again(table: Table, file: Path, family: Family) -> None:
    """Nobody pressed a button to save, and everything is there."""
    table.opens(file, PASSWORD)
    assert set(table.family) == set(family)
    assert table.family.of(Note)
    assert table.family.of(Refusal)
    table.closes()


def without_a_window(file: Path, folder: Path, yassin: str) -> None:
    """The commands on that file, each in a process of its own."""
    jimdesk = partial(command, password=PASSWORD)
    whole = jimdesk("show", file)
    kept = folder / "kept.json"
    kept.write_text(whole, encoding="utf-8")
    jimdesk("load", kept, folder / "again.jim")
    assert jimdesk("show", folder / "again.jim") == whole
    assert NOTE in whole
    assert REFUSAL in whole, "the whole file shows everything to whoever has the password"
    jimdesk("check", file, fine=(0, 1))

    jimdesk("plan", file, folder / "muur.pdf", "--language", "nl")
    nothing_hidden_in(folder / "muur.pdf", CODES)
    says_what_the_story_lists((folder / "muur.pdf").read_bytes())
    readers = {"family": (), "person": ("--person", yassin), "professional": ()}
    pictures = itertools.product(("genogram", "circle"), ("svg", "png", "pdf", "json"))
    for number, (instrument, kind) in enumerate(pictures):
        for reader in readers if kind in ("svg", "json") else ("family",):
            out = folder / f"{number}-{reader}.{kind}"
            jimdesk("draw", file, out, "--instrument", instrument, "--reader", reader, *readers[reader])
            nothing_hidden_in(out, CODES)
            if kind in ("svg", "json"):
                assert ("Bert" in out.read_text(encoding="utf-8")) == (instrument == "genogram")
            if kind == "json":
                json.loads(out.read_text(encoding="utf-8"))
