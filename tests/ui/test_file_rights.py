# SPDX-License-Identifier: Apache-2.0
"""The rights of whom a file tells: inzage, own words, the term of keeping, and an end that leaves nothing."""

from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtWidgets import QAbstractButton, QFileDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from jimdesk.core.meeting import Note
from jimdesk.core.people import Person
from jimdesk.exchange import portable
from jimdesk.ui.file_rights import Destroying, RightsPart, given
from jimdesk.ui.look import Look
from jimdesk.ui.window import Window
from tests.story_family import story_family
from tests.ui.windows import Room, click, find, write

FAMILY = story_family().put(Note.new(text="Kanariewoord"), Person(id="zz", name="Wouter Kanarievogel"))


@pytest.fixture
def window(qtbot: QtBot, look: Look, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Window:
    """A window with a file; everything lies in the folder of the test."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    return Room(qtbot, look, tmp_path).with_file(FAMILY)


@pytest.fixture
def part(window: Window, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> RightsPart:
    """The part of the panel, open; what is saved lies in the folder of the test."""

    def place(_parent: QWidget, _heading: str, name: str, _kind: str) -> tuple[str, str]:
        return str(tmp_path / Path(name).name), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", place)
    made = RightsPart(window.sitting, window.keeping, lambda: None)
    qtbot.addWidget(made)
    made.show()
    return made


def text_of(path: Path) -> str:
    """All that a PDF says."""
    return "".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(path.read_bytes()))


def test_inzage_names_who_was_ticked_and_is_noted(window: Window, part: RightsPart, tmp_path: Path) -> None:
    """Nobody else is named beforehand; notes stay out; and the file knows to whom it was given."""
    click(find(part, QAbstractButton, "inzage-go"))
    text = text_of(tmp_path / "inzage.pdf")
    assert "Kanarievogel" not in text
    assert "anariewoord" not in text
    part.named["zz"].setChecked(True)
    part.notes.setChecked(True)
    click(find(part, QAbstractButton, "inzage-go"))
    text = text_of(tmp_path / "inzage.pdf")
    assert "Wouter" in text
    assert "anariewoord" in text
    assert window.keeping.file is not None
    assert [row["to"] for row in given(window.keeping.file)] == [part.asks.current] * 2
    assert "2026-11-24" in find(part, QLabel, "inzage-list").text()


def test_own_words_are_saved_for_programs(part: RightsPart, tmp_path: Path) -> None:
    """What one person told can be read back, and holds no other name."""
    click(find(part, QAbstractButton, "own-words"))
    text = (tmp_path / "eigen.json").read_text()
    assert "Kanarievogel" not in text
    assert portable.load(text, "x").get(Person, part.asks.current) is not None


def test_the_term_of_keeping_is_twenty_years_and_can_be_another(window: Window, part: RightsPart) -> None:
    """The term stands in the file; nothing is ever thrown away for it."""
    assert part.keep.current == "20"
    part._keep("30")
    assert window.keeping.file is not None
    assert window.keeping.file.about["keep_years"] == "30"


def test_destroying_asks_for_the_code_and_leaves_nothing(window: Window, tmp_path: Path) -> None:
    """A wrong code destroys nothing; the right one leaves no file, no backup and no name on the disk."""
    file = window.keeping.file
    assert file is not None
    file.back_up(window.sitting.now())
    question = Destroying(window, window.sitting, window.keeping)
    question.show()
    write(question.field, "iets", enter=False)
    question.answer()
    assert file.path.exists()
    question.field.setText(file.code.lower())
    question.answer()
    assert window.keeping.file is None
    left = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert not [path for path in left if path.suffix == ".jim"]
    assert not [path for path in left if b"Kanarie" in path.read_bytes()]
