# SPDX-License-Identifier: Apache-2.0
"""Whether a family tree comes in from a file, with a report, as one step."""

from pathlib import Path

from PySide6.QtWidgets import QLabel

from jimdesk.core.desk import Desk
from jimdesk.core.family import Family
from jimdesk.core.people import Person
from jimdesk.ui.genogram.tree_import import TreeQuestion
from jimdesk.ui.widgets.button import Button
from tests.story_family import story_family
from tests.ui.genogram.seeing import page_of
from tests.ui.windows import Room, find


def test_a_tree_comes_in_from_a_file_as_one_step(room: Room, tmp_path: Path) -> None:
    """First the report in plain words; then everybody is there, and undo takes all of them back."""
    tree = tmp_path / "boom.ged"
    tree.write_text(
        "0 HEAD\n1 GEDC\n2 VERS 7.0\n0 @A@ INDI\n1 NAME Jan\n1 BURI\n0 @B@ INDI\n1 NAME Bep\n"
        "0 @F@ FAM\n1 HUSB @A@\n1 WIFE @B@\n0 TRLR\n", encoding="utf-8",
    )
    window = room.with_family(story_family(), "genogram")
    before = window.sitting.desk.family
    question = TreeQuestion(page_of(window), window.sitting, tree)
    report = question.findChild(QLabel, "tree-report")
    assert report is not None
    assert "boom.ged" in report.text()
    assert "BURI" in report.text()
    assert window.sitting.desk.family == before
    question.answer()
    assert {"Jan", "Bep"} <= {one.name for one in window.sitting.people()}
    assert "stamboom van 2 mensen" in window.sitting.told(window.sitting.desk.next_undo)
    window.undo()
    assert {one.id for one in window.sitting.people()} == {one.id for one in before.of(Person)}


def test_a_broken_tree_adds_nobody(room: Room, tmp_path: Path) -> None:
    """The question says in a sentence that it is none, and its button does nothing."""
    broken = tmp_path / "kapot.ged"
    broken.write_bytes(b"\x00\x01 not a tree")
    window = room.with_family(story_family(), "genogram")
    question = TreeQuestion(page_of(window), window.sitting, broken)
    assert not question.go.isEnabled()
    trouble = question.findChild(QLabel, "trouble")
    assert trouble is not None
    assert "kapot.ged" in trouble.text()


def test_an_empty_family_can_begin_with_a_tree(room: Room) -> None:
    """Where nobody is there yet, a file is offered beside the question; else it is in the menu."""
    window = room.with_family(Family(), "genogram")
    assert find(window, Button, "from-file").isVisible()
    window.sitting.open(Desk(story_family()))
    page = page_of(window)
    assert not page.head.from_file.isVisible()
    assert "import-tree" in {action.objectName() for action in page.head.more.menu_of_all.actions()}
