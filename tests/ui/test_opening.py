# SPDX-License-Identifier: Apache-2.0
"""Files in trouble, through the window: one sentence each, the file untouched, the window usable after it."""

import os
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QTimer, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from jimdesk.core import edits
from jimdesk.core.meeting import Agreement
from jimdesk.core.people import Person
from jimdesk.core.words import Words
from jimdesk.store import Key, create, read
from jimdesk.ui.file_questions import Elsewhere, NewFile, Password
from jimdesk.ui.look import Look
from jimdesk.ui.pages.begin import BeginPage
from jimdesk.ui.widgets.button import Button
from jimdesk.ui.widgets.card import BigChoice
from jimdesk.ui.widgets.choices import CheckBox
from jimdesk.ui.widgets.trouble_bar import TroubleBar
from jimdesk.ui.window import Window
from tests.store.some import KEY, elsewhere
from tests.story_family import story_family
from tests.ui.windows import Room, click, drop, find, write

SECRET = "vier losse woorden samen"


@pytest.fixture
def room(qtbot: QtBot, look: Look, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Room]:
    """Where windows are opened; documents lie in the folder of the test."""
    monkeypatch.setattr("platformdirs.user_documents_dir", lambda: str(tmp_path))
    yield Room(qtbot, look, tmp_path)
    (tmp_path / "dicht").chmod(0o700) if (tmp_path / "dicht").exists() else None


def answered(room: Room, ask: Callable[[], object], answer: Callable[[QDialog], None]) -> None:
    """Do something that asks a question, and answer it as soon as it stands there."""
    seen: list[QDialog] = []

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QDialog) and dialog.isActiveWindow() and not seen:
            seen.append(dialog)
            answer(dialog)

    timer = QTimer()
    timer.setInterval(20)
    timer.timeout.connect(look)
    timer.start()
    ask()
    room.qtbot.waitUntil(lambda: bool(seen))
    room.qtbot.waitUntil(lambda: not seen[0].isVisible())
    timer.stop()


def said(dialog: QDialog) -> str:
    """What a question says is wrong."""
    label = dialog.findChild(QLabel, "trouble")
    assert label is not None
    return label.text() if label.isVisible() else ""


def bar_of(window: Window) -> TroubleBar:
    """The bar under the strip."""
    (bar,) = window.findChildren(TroubleBar)
    return bar


def said_on_begin(window: Window) -> str:
    """What Begin says is wrong with a file."""
    return find(window, QLabel, "begin-trouble").text()


def foreign(path: Path) -> None:
    """A database of another program."""
    database = sqlite3.connect(path)
    database.execute("CREATE TABLE klanten (naam TEXT)")
    database.execute("PRAGMA application_id = 77")
    database.commit()
    database.close()


def newer(path: Path) -> None:
    """A file of a JimDesk that is not out yet."""
    create(path, story_family(), password=None).close()
    database = sqlite3.connect(path)
    database.execute("PRAGMA user_version = 9999")
    database.commit()
    database.close()


def cut(path: Path) -> None:
    """A file of which the end is missing."""
    create(path, story_family(), password=KEY).close()
    whole = path.read_bytes()
    path.write_bytes(whole[:5000])


TROUBLES: dict[str, tuple[Callable[[Path], object], str, str]] = {
    "empty": (lambda path: path.write_bytes(b""), "is leeg", "is empty"),
    "text": (lambda path: path.write_text("Beste Karin,\n" * 400), "is een tekstbestand", "is a text file"),
    "foreign": (foreign, "een ander programma", "another program"),
    "cut": (cut, "is niet heel", "is not whole"),
    "newer": (newer, "nieuwere", "newer"),
    "missing": (Path.exists, "is er niet meer", "is not there any more"),
}


@pytest.mark.parametrize("trouble", TROUBLES)
def test_a_file_in_trouble_gets_one_sentence(room: Room, trouble: str) -> None:
    """What is wrong stands on Begin in two languages; the file is as it was, and the example still opens."""
    make, dutch, english = TROUBLES[trouble]
    path = room.folder / "familie.jim"
    make(path)
    before = path.read_bytes() if path.exists() else None
    window = room.window()
    window.opening.open(path)
    room.qtbot.waitUntil(lambda: "familie.jim" in _begin_text(window))
    assert dutch in said_on_begin(window)
    window.sitting.speak(Words("en"))
    assert english in said_on_begin(window)
    assert (path.read_bytes() if path.exists() else None) == before
    click(find(window, Button, "example"))
    room.qtbot.waitUntil(lambda: window.keeping.file is not None)
    assert window.workplace.isVisible()


def _begin_text(window: Window) -> str:
    labels = window.findChildren(QLabel, "begin-trouble")
    return labels[0].text() if labels else ""


def test_a_wrong_password_leaves_the_question_open(room: Room) -> None:
    """A wrong password is said in the question; the right one, typed after it with Enter, opens the file."""
    path = room.folder / "familie.jim"
    create(path, story_family(), password=SECRET).close()
    before = path.read_bytes()
    window = room.window()

    def answer(dialog: QDialog) -> None:
        assert isinstance(dialog, Password)
        write(dialog.field, "verkeerd")
        room.qtbot.waitUntil(lambda: bool(said(dialog)))
        assert "Het wachtwoord klopt niet" in said(dialog)
        assert path.read_bytes() == before
        assert dialog.field.selectedText() == "verkeerd"  # typing replaces it
        QTest.keyClicks(QApplication.focusWidget() or dialog.field, SECRET)
        QTest.keyClick(dialog.field, Qt.Key.Key_Return)

    answered(room, lambda: window.opening.open(path), answer)
    room.qtbot.waitUntil(lambda: window.keeping.file is not None)
    assert window.sitting.shown.get(Person, "anja")


def test_esc_leaves_the_password_question(room: Room) -> None:
    """Esc goes back to Begin, with nothing opened."""
    path = room.folder / "familie.jim"
    create(path, story_family(), password=Key.raw(bytes(32))).close()
    window = room.window()
    answered(room, lambda: window.opening.open(path), lambda d: QTest.keyClick(d, Qt.Key.Key_Escape))
    assert window.keeping.file is None
    assert find(window, Button, "example").isVisible()


def test_a_file_in_use_elsewhere_is_said_so(room: Room) -> None:
    """A file that another program has open is not opened twice, and its opener loses nothing."""
    path = room.folder / "familie.jim"
    create(path, story_family(), password=KEY).close()
    window = room.window()
    with elsewhere("hold", str(path)) as (_, told):
        told.readline()
        errand = window.opening.fetch(path, KEY)
        errand.failed.connect(window.opening.refused)
        room.qtbot.waitUntil(lambda: "familie.jim" in _begin_text(window))
    assert "in gebruik" in said_on_begin(window)


def test_a_new_file_needs_a_password_or_two_yeses(room: Room) -> None:
    """Without a password nothing is made; with the box ticked it is made at the second press only."""
    window = room.window()

    def answer(dialog: QDialog) -> None:
        assert isinstance(dialog, NewFile)
        assert dialog.first.hasFocus()
        click(dialog.go)
        assert "Kies eerst een wachtwoord" in said(dialog)
        assert dialog.sizeHint().height() <= 640  # all of it is to be seen on a low screen
        click(find(dialog, CheckBox, "without-password"))
        click(dialog.go)
        assert "kan het dan lezen" in said(dialog)
        assert not list(room.folder.glob("*.jim"))
        click(dialog.go)

    answered(room, lambda: click(find(window, BigChoice, "new")), answer)
    assert [path.name for path in room.folder.glob("*.jim")] == ["2026-11-24.jim"]
    assert window.workplace.place == "people"


def test_names_go_into_the_line_that_is_seen(room: Room) -> None:
    """Coming from another family's circle, what is typed in a new file goes into the line on the screen."""
    window = room.with_family(story_family())

    def answer(dialog: QDialog) -> None:
        click(find(dialog, CheckBox, "without-password"))
        for _ in range(2):
            click(find(dialog, Button, "go"))

    answered(room, window.opening.ask_new, answer)
    window.activateWindow()
    room.qtbot.waitUntil(window.isActiveWindow)
    for name in ("Nora", "Els, moeder"):
        line = QApplication.focusWidget()
        assert line is find(window, QLineEdit, "people-line")
        write(line, name)
    assert [(one.name, one.youngster) for one in window.sitting.people()] == [("Nora", True), ("Els", False)]


def test_a_new_file_has_a_place_where_there_are_no_documents(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On an account without a folder for documents, the place that is offered is the home folder."""
    monkeypatch.setattr("platformdirs.user_documents_dir", lambda: str(room.folder / "nergens"))
    monkeypatch.setattr(Path, "home", lambda: room.folder)
    window = room.window()

    def answer(dialog: QDialog) -> None:
        assert isinstance(dialog, NewFile)
        assert dialog.place.path.parent == room.folder
        dialog.reject()

    answered(room, window.opening.ask_new, answer)


def test_two_passwords_that_differ_are_not_taken(room: Room) -> None:
    """A slip in the second password is said, and both stay; when they are equal, Enter makes the file."""
    window = room.window()

    def answer(dialog: QDialog) -> None:
        assert isinstance(dialog, NewFile)
        write(dialog.first, SECRET, enter=False)
        write(dialog.again, "iets anders")
        assert "niet gelijk" in said(dialog)
        dialog.again.clear()
        write(dialog.again, SECRET)

    answered(room, window.opening.ask_new, answer)
    room.qtbot.waitUntil(lambda: window.keeping.file is not None)
    window.close()
    assert read(room.folder / "2026-11-24.jim", SECRET)


def test_a_place_that_is_taken_is_never_overwritten(room: Room) -> None:
    """A new family at the path of another file leaves that file as it is and says so."""
    taken = room.folder / "familie.jim"
    create(taken, story_family(), password=None).close()
    before = taken.read_bytes()
    window = room.window()

    def answer(dialog: QDialog) -> None:
        place = find(dialog, QLineEdit, "place")
        place.setText(str(taken))
        click(find(dialog, CheckBox, "without-password"))
        for _ in range(2):
            click(find(dialog, Button, "go"))
        room.qtbot.waitUntil(lambda: "familie.jim" in said(dialog))
        dialog.reject()

    answered(room, window.opening.ask_new, answer)
    assert taken.read_bytes() == before
    assert window.keeping.file is None


@pytest.mark.skipif(os.geteuid() == 0, reason="to root every folder can be written to")
def test_a_folder_that_cannot_be_written_to_is_said_so(room: Room) -> None:
    """A new file in a read-only folder is refused in one sentence, in the question that stays open."""
    closed = room.folder / "dicht"
    closed.mkdir(mode=0o500)
    window = room.window()

    def answer(dialog: QDialog) -> None:
        find(dialog, QLineEdit, "place").setText(str(closed / "nieuw.jim"))
        click(find(dialog, CheckBox, "without-password"))
        for _ in range(2):
            click(find(dialog, Button, "go"))
        room.qtbot.waitUntil(lambda: bool(said(dialog)))
        dialog.reject()

    answered(room, window.opening.ask_new, answer)
    assert not list(closed.iterdir())


def test_opening_the_open_file_again_goes_on_with_it(room: Room) -> None:
    """Choosing the file that is open already asks nothing and loses nothing of what was just done."""
    window = room.with_file(story_family())
    window.sitting.do(edits.add_agreement("Samen koken", owner="yassin"))
    window.to_begin()
    window.opening.open(room.folder / "familie.jim")
    assert window.workplace.isVisible()
    assert window.sitting.desk.next_undo is not None
    file = window.keeping.file
    assert file is not None
    assert file.wait(30)


def test_another_file_that_does_not_open_leaves_the_first_on_the_desk(room: Room) -> None:
    """A file in trouble, chosen while a family lies on the desk, takes nothing away; "back" leads to it."""
    window = room.with_file(story_family())
    bad = room.folder / "kapot.jim"
    bad.write_bytes(b"")
    window.opening.open(bad)
    assert "is leeg" in said_on_begin(window)
    click(find(window, Button, "back"))
    window.sitting.do(edits.add_agreement("Samen koken", owner="yassin"))
    file = window.keeping.file
    assert file is not None
    assert file.wait(30)
    assert window.workplace.isVisible()


def test_a_dropped_file_opens(room: Room) -> None:
    """A meeting file that is dragged onto Begin and let go opens."""
    path = room.folder / "gesleept.jim"
    create(path, story_family(), password=None).close()
    window = room.window()
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    begin = find(window, BeginPage, "begin")
    drop(begin, QPoint(9, 9), data)
    room.qtbot.waitUntil(lambda: window.keeping.file is not None)
    assert window.workplace.place == "circle"


def test_a_full_disk_stops_nobody(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    """While the disk is full the bar says so and the work goes on; another place takes all that waited."""
    from jimdesk.store import MeetingFile
    from jimdesk.store.troubles import FULL, trouble

    window = room.with_file(story_family())
    file, kept = window.keeping.file, MeetingFile._keep_on_disk
    assert file is not None
    old = file.path

    def full(self: MeetingFile, changes: object) -> None:
        if self.path == old and changes:
            raise trouble(FULL, self.path)
        kept(self, changes)  # type: ignore[arg-type]  # what was handed in

    monkeypatch.setattr(MeetingFile, "_keep_on_disk", full)
    window.sitting.do(edits.add_agreement("Samen koken", owner="yassin"))
    bar = bar_of(window)
    room.qtbot.waitUntil(bar.isVisible)
    assert "wacht in dit venster" in bar.accessibleName()
    window.sitting.do(edits.add_agreement("Naar training", owner="dennis"))
    assert len(window.sitting.shown.of(Agreement)) == 2

    def answer(dialog: QDialog) -> None:
        assert isinstance(dialog, Elsewhere)
        click(find(dialog, CheckBox, "without-password"))
        click(dialog.go)
        click(dialog.go)

    answered(room, lambda: click(bar.findChildren(Button)[0]), answer)
    room.qtbot.waitUntil(lambda: not bar.isVisible())
    window.sitting.do(edits.add_agreement("En dit ook", owner="truus"))
    assert file.wait(30)
    window.close()
    whats = {line.what for line in read(room.folder / "2026-11-24.jim", None).of(Agreement)}
    assert whats == {"Samen koken", "Naar training", "En dit ook"}


def test_a_file_that_was_taken_away_is_noticed(room: Room) -> None:
    """When the file is moved away under the window, the next gesture says so and waits in memory."""
    window = room.with_file(story_family())
    shutil.move(room.folder / "familie.jim", room.folder / "weg.jim")
    window.sitting.do(edits.add_agreement("Samen koken", owner="yassin"))
    bar = bar_of(window)
    room.qtbot.waitUntil(bar.isVisible)
    assert window.keeping.failing
