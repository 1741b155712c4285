# SPDX-License-Identifier: Apache-2.0
"""Calm: rest, the lock, the safety stop and the code, over the whole window and over its dialogs."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLabel, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from jimdesk.core import edits
from jimdesk.core.audience import Sight
from jimdesk.core.family import Family
from jimdesk.core.meeting import Note, StageTime
from jimdesk.methods.course import course
from jimdesk.plan.plain_sheet import plain_sheet
from jimdesk.store import create
from jimdesk.ui.dialog import Dialog
from jimdesk.ui.lock_screen import LockScreen
from jimdesk.ui.look import Look
from jimdesk.ui.safety_stop import SafetyStop
from jimdesk.ui.sheet_view import LargeSheet
from jimdesk.ui.veil import Cover, Veil
from jimdesk.ui.window import HOLD, Window
from tests.story_family import MEETING, story_family
from tests.ui.windows import AT, Room, find, texts_of, write

SECRET = "KIEVIT-31"


@pytest.fixture
def room(qtbot: QtBot, look: Look, tmp_path: Path) -> Room:
    """Where windows are opened."""
    return Room(qtbot, look, tmp_path)


def family(*, running: bool) -> Family:
    """The story with a worker's note, in the meeting or before it."""
    told = story_family().put(Note.new(about="anja", text=SECRET))
    return told.put(StageTime.new(meeting=MEETING, stage="welkom", started=AT)) if running else told


def secured(room: Room, *, running: bool) -> Window:
    """A window with a file that has a password."""
    window = room.window()
    window.opening.lay(create(room.folder / "a.jim", family(running=running), password="vier woorden"))
    window.to_work("meeting" if running else "people")
    return window


def seen(window: QWidget) -> str:
    """Everything that stands on the screen, under no cover."""
    QApplication.processEvents()
    tops = [top for top in QApplication.topLevelWidgets() if top.isVisible()]
    open_ = [top for top in tops if not top.findChildren(Cover)]
    return "\n".join(text for top in open_ for text in texts_of(top))


def veil(window: Window) -> Veil:
    """What lies over everything now."""
    lies = window.calm.veil
    assert lies is not None
    return lies


def give(qtbot: QtBot, window: Window, code: str) -> None:
    """Type a code in what lies over everything."""
    lies = veil(window)
    write(find(lies, QLineEdit, "worker-code"), code)
    word = find(lies, QLabel, "code-word")
    qtbot.waitUntil(lambda: window.calm.veil is None or bool(word.text()))  # nothing goes in between


# The lock


def test_sleep_locks_and_the_password_unlocks(qtbot: QtBot, room: Room) -> None:
    """Nothing of the family is to be read; a wrong password leaves it so; the right one gives all back."""
    window = secured(room, running=False)
    window.sitting.select("anja")
    QApplication.processEvents()
    window.calm.sleep.asleep.emit()
    assert "Anja" not in seen(window)
    assert SECRET not in seen(window)
    give(qtbot, window, "verkeerd")
    assert "Anja" not in seen(window)
    assert "niet het wachtwoord" in find(veil(window), QLabel, "code-word").text()  # it is what was asked for
    give(qtbot, window, "vier woorden")
    assert not any(cover.isVisible() for cover in window.findChildren(Cover))
    assert "Anja" in seen(window)


def test_the_lock_stands_over_every_dialog_and_loses_no_letter(qtbot: QtBot, room: Room) -> None:
    """A question that is half filled in is covered, stays open, and goes on at the same letter."""
    window = secured(room, running=False)
    dialog = QDialog(window)
    line = QLineEdit(dialog)
    QVBoxLayout(dialog).addWidget(line)
    answers = list[int]()
    dialog.finished.connect(answers.append)
    dialog.open()
    assert QTest.qWaitForWindowActive(dialog)
    write(line, "half een zin over Anja", enter=False)
    window.calm.go("lock")
    assert "Anja" not in seen(window)
    assert QTest.qWaitForWindowActive(veil(window))
    QTest.keyClick(veil(window), Qt.Key.Key_Escape)
    give(qtbot, window, "vier woorden")
    qtbot.waitUntil(line.hasFocus)
    QTest.keyClicks(line, " en verder")
    assert line.text() == "half een zin over Anja en verder"
    assert not answers
    dialog.close()


def test_the_key_locks_from_a_dialog_that_knows_nothing_of_it(qtbot: QtBot, room: Room) -> None:
    """Where a file is chosen, or a sheet fills the screen, Ctrl+L locks, and both are there afterwards."""
    window = secured(room, running=False)
    guard = window.calm  # asked for: by itself it comes a moment after the first picture
    pdf = plain_sheet("Blad", "", (), window.sitting.words, privacy="")
    for dialog in (QFileDialog(window, "", str(room.folder)), LargeSheet(window, room.look, pdf, "")):
        dialog.open()
        assert QTest.qWaitForWindowActive(dialog)
        handle = dialog.windowHandle()
        assert handle is not None
        QTest.keyClick(handle, Qt.Key.Key_Control, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClick(handle, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
        assert isinstance(guard.veil, LockScreen)
        assert dialog.findChildren(Cover)
        give(qtbot, window, "vier woorden")
        qtbot.waitUntil(dialog.isActiveWindow)
        assert dialog.isVisible()
        dialog.done(0)


def test_a_dialog_that_comes_meanwhile_waits_for_the_lock(qtbot: QtBot, room: Room) -> None:
    """A file that was read as the laptop went to sleep shows once the lock is gone, and not before."""
    window = secured(room, running=False)
    window.calm.sleep.asleep.emit()
    comes, goes = (Dialog(window) for _ in range(2))
    for dialog in (comes, goes):
        dialog.open()
    goes.reject()
    QApplication.processEvents()
    assert not comes.isVisible()
    assert QApplication.activeModalWidget() is window.calm.veil
    give(qtbot, window, "vier woorden")
    qtbot.waitUntil(comes.isVisible)
    assert not goes.isVisible()
    comes.done(0)
    assert not comes.isVisible()


def test_a_line_in_the_window_goes_on_at_the_same_letter(qtbot: QtBot, room: Room) -> None:
    """What was being typed in a field of a page is there after the lock, with the cursor in it."""
    window = secured(room, running=False)
    window.capture()
    line = window.workplace.capture_line.line
    QTest.keyClicks(line, "oma rijdt")
    window.calm.go("lock")
    give(qtbot, window, "vier woorden")
    qtbot.waitUntil(line.hasFocus)
    assert line.text() == "oma rijdt"
    assert line.cursorPosition() == len("oma rijdt")


def test_outside_meetings_nobody_there_is_locked(room: Room) -> None:
    """After the minutes that were chosen; the window of the lock does not close by itself."""
    window = secured(room, running=False)
    window.calm.idle.rested.emit()
    veil(window).close()
    assert veil(window).isVisible()
    veil(window).lift()


def test_without_a_password_and_a_code_nothing_locks_and_it_says_so(room: Room) -> None:
    """The key says what is lacking; sleep does nothing."""
    window = room.with_family(family(running=False), "people")
    window.lock()
    assert window.calm.veil is None
    assert "nstellen" in window.workplace.told.text
    window.calm.sleep.asleep.emit()
    assert window.calm.veil is None


# In a meeting


def test_in_a_meeting_rest_is_the_table_view(room: Room) -> None:
    """Nobody touches the laptop: the page goes, the table view comes, nothing is locked."""
    window = secured(room, running=True)
    window.calm.idle.rested.emit()
    assert window.calm.veil is None
    assert find(window, QWidget, "table-view").isVisible()


def test_an_open_dialog_rests_too(qtbot: QtBot, room: Room) -> None:
    """A dialog that lies open in a meeting is covered; a key takes the cover away, and nothing else."""
    window = secured(room, running=True)
    dialog = QDialog(window)
    line = QLineEdit("Anja", dialog)
    dialog.open()
    window.calm.idle.rested.emit()
    assert "Anja" not in seen(window)
    assert QTest.qWaitForWindowActive(veil(window))
    QTest.keyClick(veil(window), Qt.Key.Key_X)
    qtbot.waitUntil(lambda: window.calm.veil is None)
    assert line.text() == "Anja"
    dialog.close()


def test_after_rest_the_code_is_asked_before_own_facts_show(qtbot: QtBot, room: Room) -> None:
    """F8 then shows a question and no note; with the code it works as before."""
    window = secured(room, running=True)
    window.calm.code.choose("4711")
    window.calm.idle.rested.emit()
    window.to_work("meeting")
    QTest.keyPress(window, HOLD)
    QTest.keyRelease(window, HOLD)
    assert SECRET not in seen(window)
    question = find(window, QDialog, "own-question")
    write(find(question, QLineEdit, "worker-code"), "4711")
    qtbot.waitUntil(lambda: not window.sitting.closed)
    QTest.keyPress(window, HOLD)
    assert any(note.text == SECRET for note in window.sitting.shown.of(Note))
    QTest.keyRelease(window, HOLD)


def test_the_end_of_the_meeting_does_not_open_what_was_closed(room: Room) -> None:
    """Whoever presses the end of the meeting while the worker is away sees the room's view still."""
    window = secured(room, running=True)
    window.calm.code.choose("4711")
    window.calm.idle.rested.emit()
    window.sitting.do(edits.end_stage(MEETING, AT))
    assert window.sitting.shown.reader.sight is Sight.ROOM
    assert not window.sitting.shown.of(Note)


# The safety stop


def test_the_safety_stop_makes_everything_calm_and_goes_back(qtbot: QtBot, room: Room) -> None:
    """F12 from a field: no name stands anywhere, time stands still; afterwards all is as it was."""
    window = secured(room, running=True)
    window.capture()
    line = window.workplace.capture_line.line
    QTest.keyClicks(line, "oma")
    handle = window.windowHandle()
    assert handle is not None
    undo = window.sitting.desk.next_undo
    QTest.keyClick(handle, Qt.Key.Key_F12)
    assert isinstance(veil(window), SafetyStop)
    assert "Ilias" not in seen(window)
    assert "eldcode" not in seen(window)
    now = course(window.sitting.shown)
    assert now is not None
    assert now.now is not None
    assert now.now.stopped is not None
    veil(window).lift()
    qtbot.waitUntil(line.hasFocus)
    assert line.text() == "oma"
    now = course(window.sitting.shown)
    assert now is not None
    assert now.now is not None
    assert now.now.stopped is None
    assert window.sitting.desk.next_undo is undo


def test_the_card_needs_the_code(qtbot: QtBot, room: Room) -> None:
    """The five steps and the numbers show only after the code, and go with one key."""
    window = secured(room, running=True)
    window.calm.go("safety")
    assert QTest.qWaitForWindowActive(veil(window))
    QTest.keyClick(veil(window), HOLD)
    assert "Veilig Thuis" not in seen(window)
    write(find(veil(window), QLineEdit, "worker-code"), "vier woorden")
    qtbot.waitUntil(lambda: "Veilig Thuis" in seen(window))
    for step in ("Zien", "Overleggen", "Praten", "Wegen", "Beslissen", "112"):
        assert step in seen(window)
    QTest.keyClick(veil(window), Qt.Key.Key_Escape)
    assert "Veilig Thuis" not in seen(window)
    veil(window).lift()


def test_without_any_code_the_card_stays_while_the_key_does(qtbot: QtBot, room: Room) -> None:
    """F8 held shows it, let go puts it away."""
    window = room.with_family(family(running=True), "meeting")
    window.calm.go("safety")
    assert QTest.qWaitForWindowActive(veil(window))
    QTest.keyPress(veil(window), HOLD)
    assert "Veilig Thuis" in seen(window)
    QTest.keyRelease(veil(window), HOLD)
    qtbot.waitUntil(lambda: "Veilig Thuis" not in seen(window))
    veil(window).lift()
