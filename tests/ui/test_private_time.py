# SPDX-License-Identifier: Apache-2.0
"""The family's own time, in the whole window: theirs alone, shared by choice, and then gone."""

import gc
import os
from collections.abc import Iterator
from pathlib import Path

import platformdirs
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from jimdesk.core.audience import Sight
from jimdesk.core.meeting import Agreement, Draft, StageTime
from jimdesk.store import create, read
from jimdesk.ui.hold_button import HoldButton
from jimdesk.ui.look import Look
from jimdesk.ui.private_line import PrivateField
from jimdesk.ui.private_time import PrivateTime
from jimdesk.ui.widgets.button import Button
from jimdesk.ui.widgets.choices import CheckBox
from jimdesk.ui.window import Window
from tests.story_family import MEETING, story_family
from tests.ui.windows import AT, Room, click, find, texts_of, write

PASSWORD = "vier woorden van hier"
WORD = "boom roos vis"


def planted(number: int) -> str:
    """A string that stands in no file of the program and is kept by no test."""
    return "".join(reversed("TSLEWTNEMM")) + f"-{number}"


@pytest.fixture
def window(qtbot: QtBot, look: Look, tmp_path: Path) -> Iterator[Window]:
    """A window in a meeting, with a file that has a password."""
    room = Room(qtbot, look, tmp_path)
    window = room.window()
    family = story_family().put(StageTime.new(meeting=MEETING, stage="welkom", started=AT))
    window.opening.lay(create(tmp_path / "familie.jim", family, password=PASSWORD))
    yield window
    for seal in own_folder().glob("*"):
        seal.unlink()


def own_folder() -> Path:
    """Where seals lie."""
    return Path(platformdirs.user_data_dir("jimdesk", appauthor=False)) / "own"


def begin(window: Window, place: str = "laptop") -> PrivateTime:
    """Choose paper or the laptop."""
    window.to_work("meeting")
    click(find(window, Button, "private-time-start"))
    assert QTest.qWaitForWindowActive(window)
    click(find(window, Button, f"private-{place}"))
    private = window.calm.private
    assert private is not None
    return private


def say(window: Window, *lines: str) -> None:
    """Write lines in the draft."""
    for line in lines:
        write(find(window, PrivateField, "private-new-line"), line)


def seal(qtbot: QtBot, window: Window) -> None:
    """Seal the draft with the family's word."""
    click(find(window, Button, "private-seal"))
    write(find(window, QLineEdit, "private-word"), WORD, enter=False)
    write(find(window, QLineEdit, "private-word-again"), WORD)
    qtbot.waitUntil(lambda: window.calm.private is not None and window.calm.private.place == "draft")


def wipe(qtbot: QtBot, window: Window) -> None:
    """Hold the button that wipes everything."""
    QTest.mousePress(find(window, HoldButton, "private-wipe"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.calm.private is not None and window.calm.private.is_over)
    QApplication.processEvents()


def come_back(qtbot: QtBot, window: Window, code: str = PASSWORD) -> None:
    """Give the code as whoever leads."""
    write(find(window, QLineEdit, "worker-code"), code)
    qtbot.waitUntil(lambda: window.calm.private is None)


def test_paper_is_the_first_choice(window: Window) -> None:
    """Enter takes paper; the question card stands there, and no line to type in."""
    window.to_work("meeting")
    click(find(window, Button, "private-time-start"))
    assert QTest.qWaitForWindowActive(window)
    paper = find(window, Button, "private-paper")
    assert paper.hasFocus()
    QTest.keyClick(paper, Qt.Key.Key_Space)
    private = window.calm.private
    assert private is not None
    assert private.place == "paper"
    QApplication.processEvents()
    assert "Praat samen over" in set(texts_of(window))
    assert not window.findChildren(PrivateField)


def test_enter_puts_a_new_line_below_and_leaves_the_sheet_as_it_is(window: Window) -> None:
    """What was typed is a line with its tick, the cursor stands in the next, and Tab goes by each in turn."""
    private = begin(window)
    sheet = private._sheet
    say(window, "Truus kookt op woensdag", "  ", "Noor belt opa")
    assert private._sheet is sheet
    assert [line.text for line in private.draft.lines] == ["Truus kookt op woensdag", "Noor belt opa"]
    names = []
    find(window, PrivateField, "private-line-1").setFocus()
    for _ in range(5):
        focus = QApplication.focusWidget()
        assert focus is not None
        names.append(focus.objectName())
        QTest.keyClick(focus, Qt.Key.Key_Tab)
    assert names == [
        "private-line-1", "private-tick-1", "private-line-2", "private-tick-2", "private-new-line",
    ]
    write(find(window, PrivateField, "private-line-1"), "Oma ", enter=False)
    click(find(window, CheckBox, "private-tick-2"))
    assert [line.text for line in private.draft.chosen] == ["Oma Truus kookt op woensdag"]
    find(window, PrivateField, "private-new-line").setFocus()
    say(window, "")
    assert len(private.draft) == 2


def test_the_empty_sheets_can_be_seen(window: Window) -> None:
    """The sheets to fill in by hand show on the screen, without a name of anybody."""
    private = begin(window, "paper")
    click(find(window, Button, "private-blanks"))
    assert private.place == "blanks"
    assert private.blank_sheets().startswith(b"%PDF")


def test_there_is_no_clock_but_the_time_is_told(window: Window) -> None:
    """No digit of the time stands there before somebody asks; then it is told once."""
    begin(window)
    assert not any("19:45" in text for text in texts_of(window))
    click(find(window, Button, "private-clock"))
    assert find(window, Button, "private-clock").text() == "Het was net 19:45"


def test_what_is_written_is_no_fact_and_no_undo(window: Window, tmp_path: Path) -> None:
    """Typing leaves the desk, the undo steps and the file exactly as they were."""
    private = begin(window)
    before, undo = window.sitting.desk.family, window.sitting.desk.next_undo
    say(window, planted(1), planted(2))
    write(find(window, PrivateField, "private-new-line"), planted(3), enter=False)
    field = find(window, PrivateField, "private-new-line")
    QTest.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert window.sitting.desk.family == before
    assert window.sitting.desk.next_undo is undo
    assert not window.sitting.desk.family.of(Draft)
    assert find(window, PrivateField, "private-new-line").toPlainText() == planted(3)
    assert len(private.draft) == 2


def test_ticked_lines_come_in_the_plan_and_the_rest_is_wiped(qtbot: QtBot, window: Window) -> None:
    """Sharing moves what is ticked; wiping destroys the rest; the code gives the window back."""
    private = begin(window)
    say(window, "Yassin kookt elke woensdag", planted(4))
    private.draft.lines[1].shared = False
    click(find(window, Button, "private-ready"))
    click(find(window, Button, "private-share"))
    said = set(texts_of(window))
    assert {"Het staat in het plan.", "1 regel ging mee."} <= said
    assert "Jullie delen niets." not in said
    assert "Yassin kookt elke woensdag" in [one.what for one in window.sitting.shown.of(Agreement)]
    assert len(private.draft) == 1
    wipe(qtbot, window)
    assert window.focusWidget() is find(window, QLineEdit, "worker-code"), "whoever leads types it at once"
    come_back(qtbot, window)
    assert window.workplace.place == "meeting"
    assert not any(planted(4) in text for text in texts_of(window))


def test_the_word_brings_everything_back_after_an_empty_battery(
    qtbot: QtBot, window: Window, tmp_path: Path
) -> None:
    """A sealed draft survives the end of the program; the file then opens on the family's own sheet."""
    private = begin(window)
    say(window, planted(5))
    seal(qtbot, window)
    say(window, planted(6))
    qtbot.waitUntil(lambda: not private._sealing.isActive())
    private.leave(with_code=True)  # as if the battery had gone: nothing of it is left in this program
    from jimdesk.store import open_

    window.keeping.leave()
    window.opening.lay(open_(tmp_path / "familie.jim", PASSWORD))
    again = window.calm.private
    assert again is not None
    assert again is not private
    write(find(window, QLineEdit, "private-word"), "boom roos")
    qtbot.waitUntil(lambda: any("niet het woord" in text for text in texts_of(window)))
    write(find(window, QLineEdit, "private-word"), WORD)
    qtbot.waitUntil(lambda: again.place == "draft")
    assert [line.text for line in again.draft.lines] == [planted(5), planted(6)]
    again.wipe()
    again.leave(with_code=True)


def test_whoever_leads_cannot_leave_with_the_draft_open(qtbot: QtBot, window: Window) -> None:
    """The code alone does not end it while lines of the family are in memory unsealed."""
    private = begin(window)
    say(window, planted(7))
    click(find(window, Button, "private-call"))
    assert not any(planted(7) in text for text in texts_of(window))
    write(find(window, QLineEdit, "worker-code"), PASSWORD)
    qtbot.waitUntil(lambda: any("staan er nog" in text for text in texts_of(window)))
    assert window.calm.private is private
    private.leave(with_code=True)


def test_closing_and_sleeping_lose_nothing_and_open_nothing(window: Window) -> None:
    """The window does not close; sleep covers the draft, and it is there again afterwards."""
    private = begin(window)
    say(window, planted(8))
    write(find(window, PrivateField, "private-new-line"), planted(9), enter=False)
    window.close()
    assert window.isVisible()
    private.cover()
    assert not any(planted(8) in text or planted(9) in text for text in texts_of(window))
    click(find(window, Button, "private-on"))
    assert [line.text for line in private.draft.lines] == [planted(8), planted(9)]
    private.leave(with_code=True)


def test_without_a_password_a_code_is_asked_first(qtbot: QtBot, look: Look, tmp_path: Path) -> None:
    """Nobody gets private time that nothing guards; the code is kept as a riddle only."""
    room = Room(qtbot, look, tmp_path)
    family = story_family().put(StageTime.new(meeting=MEETING, stage="welkom", started=AT))
    window = room.with_family(family, "meeting")
    click(find(window, Button, "private-time-start"))
    assert QTest.qWaitForWindowActive(window)
    write(find(window, QLineEdit, "private-new-code"), "4711")
    click(find(window, Button, "private-paper"))
    assert "4711" not in (tmp_path / "settings" / "window.ini").read_text()
    click(find(window, Button, "private-call"))
    write(find(window, QLineEdit, "worker-code"), "4712")
    qtbot.waitUntil(lambda: any("niet de code" in text for text in texts_of(window)))
    come_back(qtbot, window, "4711")


def test_afterwards_nothing_is_left_anywhere(
    qtbot: QtBot, window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Sealed, changed and wiped: it is in no file, journal, temporary file or object any more."""
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    begin(window)
    say(window, planted(10), planted(11))
    seal(qtbot, window)
    write(find(window, PrivateField, "private-line-2"), "x", enter=False)
    click(find(window, Button, "private-ready"))
    wipe(qtbot, window)
    come_back(qtbot, window)
    file = window.keeping.file
    assert file is not None
    assert file.wait(30)
    window.keeping.leave()
    assert planted(1)[:-1] not in repr(tuple(read(tmp_path / "familie.jim", PASSWORD)))
    for folder in (tmp_path, own_folder().parent, Path(os.environ["XDG_CONFIG_HOME"])):
        assert not traces(folder), folder
    assert not held_in_memory(planted(10), planted(11))
    assert planted(1)[:-1] not in QApplication.clipboard().text()


def held_in_memory(*needles: str) -> list[str]:
    """The strings with one of these in them that any object of Python still holds."""
    gc.collect()
    mine = {id(needle) for needle in needles}
    return [
        text for thing in gc.get_objects() if thing is not needles for text in gc.get_referents(thing)
        if type(text) is str and id(text) not in mine and any(needle in text for needle in needles)
    ]


def traces(folder: Path) -> list[Path]:
    """The files below a folder that hold a planted string, in any of the ways a text is written."""
    needle = planted(1)[:-1]
    ways = [needle.encode(code) for code in ("utf-8", "utf-16-le", "utf-16-be")]
    files = [path for path in folder.rglob("*") if path.is_file()]
    return [path for path in files if any(way in path.read_bytes() for way in ways)]


def test_a_crash_leaves_no_core(window: Window) -> None:
    """From the first private time on the program leaves no file with its memory."""
    resource = pytest.importorskip("resource")
    begin(window, "paper")
    assert resource.getrlimit(resource.RLIMIT_CORE)[0] == 0


def test_the_eyes_are_those_of_the_room(window: Window) -> None:
    """While the family has the laptop nothing is made for the worker's eyes, not even with the key held."""
    begin(window, "paper")
    QTest.keyPress(QApplication.focusWidget() or window, Qt.Key.Key_F8)
    assert window.sitting.shown.reader.sight is Sight.ROOM
    assert not window.sitting.held
