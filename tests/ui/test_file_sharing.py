# SPDX-License-Identifier: Apache-2.0
"""Sending a copy in the window: with what was chosen, its own password, no name outside, and noted."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel
from pytestqt.qtbot import QtBot

from jimdesk.core.meeting import Note
from jimdesk.core.people import Person
from jimdesk.core.rights import CopySent
from jimdesk.store import read
from jimdesk.ui.file_sharing import SharePart
from jimdesk.ui.look import Look
from jimdesk.ui.window import Window
from tests.story_family import story_family
from tests.ui.windows import Room, click, find, write

SECRET = "paard batterij nietje juist"


@pytest.fixture
def window(qtbot: QtBot, look: Look, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Window:
    """A window with a file in which the worker wrote a note; documents lie in the folder of the test."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setattr("platformdirs.user_documents_dir", lambda: str(tmp_path))
    return Room(qtbot, look, tmp_path).with_file(story_family().put(Note.new(text="kanariewoord")))


@pytest.fixture
def part(window: Window, qtbot: QtBot) -> SharePart:
    """The part of the panel, open."""
    made = SharePart(window.sitting, window.keeping)
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_copy_holds_what_was_chosen_and_is_noted(
    window: Window, part: SharePart, qtbot: QtBot, tmp_path: Path
) -> None:
    """The file has the code for a name and a password of its own; who got it stands in the file."""
    assert not find(part, QLabel, "share-counted").text().startswith("0 ")
    click(part.go)
    assert "wachtwoord" in find(part, QLabel, "share-trouble").text()
    write(part.password.first, SECRET, enter=False)
    write(part.password.again, SECRET, enter=False)
    click(part.go)
    assert "voor wie" in find(part, QLabel, "share-trouble").text()
    write(part.with_whom, "Noa van het wijkteam", enter=False)
    click(find(part, QAbstractButton, "share-go"))
    qtbot.waitUntil(part.isEnabled)
    file = window.keeping.file
    assert file is not None
    (copy,) = tmp_path.glob(f"{file.code}*.jim")
    assert not [one for one in window.sitting.desk.family.of(Person) if one.name and one.name in copy.name]
    found = read(copy, SECRET)
    assert not found.of(Note)
    assert "placement" not in {fact.kind for fact in found}
    (sent,) = window.sitting.desk.family.of(CopySent)
    assert (sent.with_whom, sent.what) == ("Noa van het wijkteam", "plan")
    window.sitting.undo()
    assert window.sitting.desk.family.of(CopySent) == (sent,)
    assert not found.of(CopySent)
    assert "Noa van het wijkteam" in find(part, QLabel, "share-list").text()


def test_notes_go_along_only_with_everything_and_on_purpose(part: SharePart) -> None:
    """The box for one's own notes waits until everything is chosen; then nothing is left out."""
    assert not part.notes.isEnabled()
    part.what.choose("all")
    part._count()
    assert part.notes.isEnabled()
    part.notes.setChecked(True)
    assert find(part, QLabel, "share-counted").text().startswith("0 ")
