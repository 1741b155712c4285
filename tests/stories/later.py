# SPDX-License-Identifier: Apache-2.0
"""Four weeks after the first meeting: what was done and what helped, the numbers, the circle, version 2."""

import datetime
from pathlib import Path

from PySide6.QtWidgets import QApplication

from jimdesk.core import agreeing
from jimdesk.core.meeting import Agreement, Done, FollowUp, Meeting
from jimdesk.instruments.circle.facts import Placement
from jimdesk.instruments.scale import Score
from tests.stories.papers import nothing_hidden_in, words_on
from tests.stories.table import Table

LATER = datetime.datetime(2026, 12, 22, 18, 50)
NOTE, REFUSAL = CODES = ("ZWAAN-7", "REIGER-3")  # what only the worker may know; they may turn up nowhere


def four_weeks_later(table: Table, file: Path, password: str, folder: Path) -> None:
    """What was done and what helped, the numbers, who moved in the circle, and version 2 of the plan."""
    table.opens(file, password)
    table.tally.begin("what was done")
    table.at(19, 0)
    table.starts_again()
    table.on("plan")
    for number, done, helped in ((1, "Ja", 8), (2, "Ja", 7), (3, "Nee", None), (5, "Ja", None)):
        table.went(number, done, helped)
    table.tally.begin("the scale again")
    table.comes_to("Schaal")
    table.on("meeting")
    for name, number in (("Ilias", 6), ("Marijke", 6), ("Yassin", 6), ("Truus", 7)):
        table.gives_number(name, number)
    table.shows_numbers()
    table.tally.begin("who stays")
    table.comes_to("Wie blijft er")
    table.on("circle")
    table.places("Dennis", "intimi", "samenleving", 40, 500, by="dragging")
    table.places("Inge", "bekenden", "professionals", 150, 500, by="dragging")
    nothing_to_be_seen(table)
    table.tally.begin("version 2")
    table.asks_on()
    table.on("tasks")
    table.asks_on()
    table.on("plan")
    table.all_agree()
    table.asks_on()
    table.on("meeting")
    table.next_time("26 januari", "19.00", "bij Truus")
    table.ends()
    table.tally.begin("what is different")
    table.goes_to("plan")
    table.looks_at_paper()
    for sheet in ("wall", "changes"):
        table.saves_sheet(sheet, folder / f"later-{sheet}.pdf")
        nothing_hidden_in(folder / f"later-{sheet}.pdf", CODES)
    what_changed(table, folder)
    table.closes()


def what_changed(table: Table, folder: Path) -> None:
    """The follow-ups, the numbers, the circle and the versions, as the story lists them."""
    held = [one for one in table.family.of(Meeting) if one.phase == "volhouden"]
    meeting = next(one for one in held if one.date == LATER.date())
    lines = {one.id: one.place for one in table.family.of(Agreement)}
    told = {(lines[one.agreement], one.done, one.helped) for one in table.family.of(FollowUp)}
    assert told == {(1, Done.YES, 8), (2, Done.YES, 7), (3, Done.NO, None), (5, Done.YES, None)}
    numbers = {
        (table.named(one.person), one.number) for one in table.family.of(Score) if one.meeting == meeting.id
    }
    assert numbers == {("Ilias", 6), ("Marijke", 6), ("Yassin", 6), ("Truus", 7)}
    stand = {
        table.named(one.person): one.ring for one in table.family.of(Placement) if one.meeting == meeting.id
    }
    assert (stand["Dennis"], stand["Inge"], stand["Yassin"]) == ("intimi", "bekenden", "intimi")
    assert [one.number for one in agreeing.versions(table.family)] == [1, 2]
    assert "Versie 2" in words_on((folder / "later-wall.pdf").read_bytes())
    changes = " ".join(words_on((folder / "later-changes.pdf").read_bytes()).split())
    for said in ("versie 2", "Papieren van de gemeente invullen", "Huiswerk doornemen", "Dennis", "Inge"):
        assert said in changes, changes


def asks_no_more_than_it_did(table: Table, most: dict[str, tuple[int, int]]) -> None:
    """Nobody at the table has to do more, or look away more often, than when it was last counted."""
    for part in table.tally.parts:
        if part.name in most:
            gestures, looks = most[part.name]
            assert part.gestures <= gestures, part
            assert part.looked <= looks, part


def nothing_to_be_seen(table: Table) -> None:
    """No code is on any page of the room's view, nor in its names, hints, undo or clipboard."""
    table.tally.pause(paused=True)
    at = table.window.workplace.place
    seen = [table.in_sight(), table.sitting.told(table.sitting.desk.next_undo), *table.heard]
    for place in ("mensen", "genogram", "cirkel", "overleg", "wie doet wat", "plan", "verloop"):
        table.goes_to(place)
        if place in ("mensen", "genogram"):
            table.looks_at("Bert")
        seen.append(table.in_sight())
    table.window.workplace.go_to(at)
    table.tally.pause(paused=False)
    seen.append(QApplication.clipboard().text())
    for code in (*CODES, "drankgebruik", "liever niet"):
        assert not any(code.casefold() in said.casefold() for said in seen), code
