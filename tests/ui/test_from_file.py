# SPDX-License-Identifier: Apache-2.0
"""Whether people come in from a file of another program, with a report, as one step."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from jimdesk.core.desk import Desk
from jimdesk.core.family import Family
from jimdesk.core.people import Person
from jimdesk.ui.from_file import FileQuestion
from jimdesk.ui.look import Look
from jimdesk.ui.widgets.button import Button
from jimdesk.ui.window import Window
from tests.story_family import story_family
from tests.ui.genogram.seeing import page_of
from tests.ui.windows import Room, find

TREE = (
    "0 HEAD\n1 GEDC\n2 VERS 7.0\n0 @A@ INDI\n1 NAME Jan\n1 BURI\n0 @B@ INDI\n1 NAME Bep\n"
    "0 @F@ FAM\n1 HUSB @A@\n1 WIFE @B@\n0 TRLR\n"
)
TABLE = "Naam;Wie het is;Hobby\nJan;buurman;vissen\nBep;moeder van Jan;\nTruus de Vries;oma;\n"
CARDS = "".join(f"BEGIN:VCARD\nVERSION:3.0\nFN:{name}\nNOTE:x\nEND:VCARD\n" for name in ("Jan", "Bep"))


@pytest.fixture
def room(qtbot: QtBot, look: Look, tmp_path: Path) -> Room:
    """Where windows are opened."""
    return Room(qtbot, look, tmp_path)


def _asked(window: Window, path: Path, qtbot: QtBot) -> FileQuestion:
    question = FileQuestion(window, window.sitting, path)
    qtbot.waitUntil(lambda: question.go.isEnabled() or not question.report.text())
    return question


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [("boom.ged", TREE, "BURI"), ("lijst.csv", TABLE, "Hobby"), ("kaartjes.vcf", CARDS, "NOTE")],
)
def test_people_come_in_from_a_file_as_one_step(
    room: Room, tmp_path: Path, qtbot: QtBot, name: str, content: str, told: str
) -> None:
    """First the report in plain words; then everybody new is there, and undo takes all of them back."""
    path = tmp_path / name
    path.write_text(content, encoding="utf-8")
    window = room.with_family(story_family(), "people")
    before = window.sitting.desk.family
    question = _asked(window, path, qtbot)
    assert name in question.report.text()
    assert told in question.report.text()
    assert window.sitting.desk.family == before
    question.answer()
    came = {one.name for one in window.sitting.people()} - {one.name for one in before.of(Person)}
    assert came == {"Jan", "Bep"}
    window.undo()
    assert window.sitting.desk.family == before


@pytest.mark.parametrize("name", ["kapot.ged", "kapot.csv", "kapot.vcf"])
def test_a_broken_file_adds_nobody(room: Room, tmp_path: Path, qtbot: QtBot, name: str) -> None:
    """The question says in a sentence that it is none, and its button does nothing."""
    broken = tmp_path / name
    broken.write_bytes(b"\x00\x01 not one")
    window = room.with_family(story_family(), "people")
    question = _asked(window, broken, qtbot)
    assert not question.go.isEnabled()
    trouble = question.findChild(QLabel, "trouble")
    assert trouble is not None
    assert name in trouble.text()


def test_an_empty_family_can_begin_with_a_file(room: Room) -> None:
    """Where nobody is there yet, a file is offered in words; else quietly, or in a menu."""
    window = room.with_family(Family(), "genogram")
    assert find(window, Button, "from-file").isVisible()
    window.sitting.open(Desk(story_family()))
    page = page_of(window)
    assert not page.head.from_file.isVisible()
    assert "import-tree" in {action.objectName() for action in page.head.more.menu_of_all.actions()}
    empty = room.with_family(Family(), "people")
    assert find(empty, Button, "people-from-file").text()
    empty.sitting.open(Desk(story_family()))
    assert find(empty, Button, "people-from-file").isVisible()
    assert not find(empty, Button, "people-from-file").text()


def test_what_a_report_lists_stands_together(room: Room, tmp_path: Path, qtbot: QtBot) -> None:
    """There is room between sentences, and none between the things that one of them counts up."""
    path = tmp_path / "boom.ged"
    path.write_text(TREE.replace("1 BURI\n", "1 BURI\n1 CENS\n"), encoding="utf-8")
    question = _asked(room.with_family(story_family(), "people"), path, qtbot)
    first, second = question.report.text().split("\n\n")
    assert "boom.ged" in first
    assert second.count("\n") == 2
