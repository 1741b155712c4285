# SPDX-License-Identifier: Apache-2.0
"""Looking at a file of somebody else: nothing changes, and no note is there until it is taken."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QLabel
from pytestqt.qtbot import QtBot

from jimdesk.core import audience
from jimdesk.core.meeting import Agreement, Note
from jimdesk.store import create, read
from jimdesk.ui.file_questions import Password
from jimdesk.ui.look import Look
from jimdesk.ui.looking import Looking, OwnCopy
from tests.story_family import story_family
from tests.ui.windows import Room, click, find, write

SECRET = "vier losse woorden samen"
FAMILY = story_family().put(Note.new(text="kanariewoord van de werker"))


@pytest.fixture
def room(qtbot: QtBot, look: Look, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Room:
    """Where windows are opened; backups lie in the folder of the test."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    return Room(qtbot, look, tmp_path)


def shown(room: Room) -> Looking:
    """What is looked at, as soon as it is there."""
    found: list[Looking] = []

    def look() -> bool:
        top = QApplication.topLevelWidgets()
        found[:] = [one for one in top if isinstance(one, Looking) and one.isVisible()]
        return bool(found)

    room.qtbot.waitUntil(look)
    return found[0]


@pytest.mark.slow
def test_a_file_of_somebody_else_is_only_looked_at(room: Room) -> None:
    """With the box ticked it is read apart and shown for a professional; then it can be taken over."""
    path = room.folder / "van een ander.jim"
    create(path, FAMILY, password=SECRET).close()
    before = path.read_bytes()
    window = room.window()
    question = Password(window, window.sitting, window.opening, path, look=True)
    question.show()
    write(question.field, SECRET, enter=False)
    question.answer()
    looking = shown(room)
    assert window.keeping.file is None
    assert looking._shown.reader.sight is audience.Sight.PROFESSIONAL
    assert not looking._shown.of(Note)
    looking._look_at("dossier")
    assert path.read_bytes() == before
    click(find(looking, QAbstractButton, "take-over"))
    room.qtbot.waitUntil(lambda: window.keeping.file is not None)
    assert window.sitting.desk.family == FAMILY


@pytest.mark.slow
def test_a_file_from_elsewhere_is_never_opened_at_once(room: Room) -> None:
    """Dropped or opened, it is read apart and shown only; once taken over it opens as one's own."""
    made, path = room.folder / "ginds.jim", room.folder / "van ginds.jim"
    create(made, FAMILY, password=None).close()
    shutil.copy(made, path)
    before = path.read_bytes()
    window = room.window()
    window.opening.open(path)
    looking = shown(room)
    assert window.keeping.file is None
    assert path.read_bytes() == before
    click(find(looking, QAbstractButton, "take-over"))
    room.qtbot.waitUntil(lambda: window.keeping.file is not None)
    window.keeping.leave()
    window.opening.open(path)
    room.qtbot.waitUntil(lambda: window.keeping.file is not None)


@pytest.mark.slow
def test_a_copy_that_was_sent_is_looked_at_first(room: Room) -> None:
    """Opened like any file, a sent copy is shown only to read; once taken over it opens as one's own."""
    path = room.folder / "kopie.jim"
    file = create(path, FAMILY, password=None)
    file.note("sent", "2026-11-24")
    file.close()
    window = room.window()
    window.opening.open(path)
    looking = shown(room)
    assert window.keeping.file is None
    click(find(looking, QAbstractButton, "take-over"))
    room.qtbot.waitUntil(lambda: window.keeping.file is not None)
    window.keeping.leave()
    window.opening.open(path)
    room.qtbot.waitUntil(lambda: window.keeping.file is not None)


@pytest.mark.slow
def test_two_copies_are_compared(room: Room) -> None:
    """What is new and what is gone since one's own copy is told, without what a professional may not see."""
    path = room.folder / "mijn.jim"
    create(path, FAMILY, password=SECRET).close()
    theirs = FAMILY.put(Agreement.new(what="samen koken", place=9), Note.new(text="tweede kanariewoord"))
    window = room.window()
    question = OwnCopy(window, window.sitting, path, audience.shown_to(theirs, audience.professional()))
    question.show()
    write(question.field, "fout", enter=False)
    question.answer()
    room.qtbot.waitUntil(lambda: "klopt niet" in trouble(question) or "not right" in trouble(question))
    question.field.clear()
    write(question.field, SECRET, enter=False)
    question.answer()
    told = question.told
    room.qtbot.waitUntil(lambda: "amen koken" in told.text())
    assert "kanariewoord" not in told.text()
    assert read(path, SECRET) == FAMILY


@pytest.mark.slow
def test_a_copy_without_a_password_is_compared_at_once(room: Room) -> None:
    """Nobody is asked for a password that there is not; what differs rolls where it is long."""
    path = room.folder / "mijn.jim"
    create(path, FAMILY, password=None).close()
    theirs = FAMILY.put(*(Agreement.new(what=f"samen koken {n}", place=9 + n) for n in range(80)))
    window = room.window()
    question = OwnCopy(window, window.sitting, path, audience.shown_to(theirs, audience.professional()))
    question.show()
    told = question.told
    room.qtbot.waitUntil(lambda: "amen koken 79" in told.text())
    assert not question.field.isVisible()
    assert told.isVisible()
    assert question.height() < told.height()


def trouble(question: QDialog) -> str:
    """What a question says is wrong."""
    label = question.findChild(QLabel, "trouble")
    assert label is not None
    return label.text()
