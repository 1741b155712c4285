# SPDX-License-Identifier: Apache-2.0
"""Going back in the window: three clicks, told beforehand, and the moment of now is kept."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from jimdesk.core import edits
from jimdesk.core.fact import Audience
from jimdesk.core.family import Family
from jimdesk.core.meeting import Agreement, Note
from jimdesk.store import MeetingFile
from jimdesk.store.opened import connect
from jimdesk.ui.file_panel import FilePanel
from jimdesk.ui.look import Look
from jimdesk.ui.window import Window
from tests.story_family import story_family
from tests.ui.windows import Room, click, find, texts_of


@pytest.fixture
def room(qtbot: QtBot, look: Look, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Room:
    """Where windows are opened; backups lie in the folder of the test."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    return Room(qtbot, look, tmp_path)


def file_of(window: Window) -> MeetingFile:
    """The file that a window keeps in."""
    assert window.keeping.file is not None
    return window.keeping.file


def panel_of(room: Room, window: Window) -> FilePanel:
    """The panel of the file, open."""
    panel = FilePanel(window, window.sitting, window.keeping)
    panel.show()
    room.qtbot.waitExposed(panel)
    return panel


def choose(room: Room, panel: FilePanel, number: int = 0) -> list[str]:
    """Click on one of the moments; return what is told to be different."""
    rows = find(panel, QWidget, "backups").findChildren(QRadioButton)
    click(rows[number])
    go = panel.findChild(QAbstractButton, "restore")
    assert go is not None
    room.qtbot.waitUntil(go.isEnabled)
    return [label.text() for label in find(panel, QWidget, "differing").findChildren(QLabel)]


def test_going_back_says_what_differs_and_keeps_what_is_there(room: Room) -> None:
    """After a date and the button the family is as it was then; a backup holds what was there before."""
    window = room.with_file(story_family())
    file, before = file_of(window), window.sitting.desk.family
    window.keeping._idle.stop()  # else there may be another backup meanwhile
    file.back_up(window.sitting.now())
    window.sitting.do(edits.add_agreement("Samen koken", owner="yassin"))
    after = window.sitting.desk.family
    panel = panel_of(room, window)
    told = choose(room, panel)
    assert any("Gaat weg" in line and "amen koken" in line for line in told)
    click(find(panel, QAbstractButton, "restore"))
    room.qtbot.waitUntil(lambda: not panel.isVisible())
    assert window.sitting.desk.family == before
    assert file.wait(30)
    assert [file.backups.family(backup) for backup in file.backups.all()] == [after, before]
    assert window.sitting.desk.next_undo is None


def test_where_nothing_differs_that_is_said(room: Room) -> None:
    """A moment that is the same as now says so."""
    window = room.with_file(story_family())
    file_of(window).back_up(window.sitting.now())
    assert choose(room, panel_of(room, window)) == ["Toen was alles zoals nu, voor wie hier meekijkt."]


def test_while_the_room_looks_along_it_shows_only_what_the_room_may_see(room: Room) -> None:
    """In a running meeting a note that is gone since is not told, and going back waits for its end."""
    from jimdesk.core.meeting import StageTime

    family = story_family()
    meeting = next(iter(fact.id for fact in family if fact.kind == "meeting"))
    started = StageTime.new(meeting=meeting, stage="welkom", started=room.window().sitting.now())
    secret = Note.new(meeting=meeting, text="zeer geheim kanariewoord")
    assert secret.audience is Audience.WORKER
    window = room.with_file(Family([*family, secret, started]))
    file_of(window).back_up(window.sitting.now())
    window.sitting.desk.forget(secret.id)
    window.sitting.do(edits.add_agreement("Samen koken", owner="yassin"))
    assert window.sitting.running
    panel = panel_of(room, window)
    choose(room, panel)
    assert not [text for text in texts_of(panel) if "kanariewoord" in text]
    click(find(panel, QAbstractButton, "restore"))
    assert "overleg" in find(panel, QLabel, "backup-trouble").text()
    assert any(line.what == "Samen koken" for line in window.sitting.desk.family.of(Agreement))


def test_a_damaged_backup_is_told_in_a_sentence(room: Room) -> None:
    """A backup that cannot be read brings nothing back."""
    window = room.with_file(story_family())
    made = file_of(window).back_up(window.sitting.now())
    assert made is not None
    made.path.write_bytes(made.path.read_bytes()[:4096] + b"x" * 4096)
    panel = panel_of(room, window)
    click(find(panel, QWidget, "backups").findChildren(QRadioButton)[0])
    room.qtbot.waitUntil(lambda: "beschadigd" in find(panel, QLabel, "backup-trouble").text())
    assert not find(panel, QAbstractButton, "restore").isEnabled()


def test_backups_are_made_soon_after_opening_and_while_working(room: Room) -> None:
    """One when the window is idle, one after ten minutes in which something changed, one on closing."""
    window = room.with_file(story_family())
    file, keeping = file_of(window), window.keeping
    keeping._idle.setInterval(1)
    keeping._idle.start()
    room.qtbot.waitUntil(lambda: len(file.backups.all()) == 1)
    assert not keeping._next_backup.isActive()
    keeping._next_backup.setInterval(50)
    window.sitting.do(edits.add_agreement("Samen koken", owner="yassin"))
    room.qtbot.waitUntil(lambda: len(file.backups.all()) == 2)
    keeping._next_backup.setInterval(600_000)
    window.sitting.do(edits.add_agreement("Nog iets", owner="yassin"))
    backups = file.backups
    keeping.leave()
    newest = backups.family(backups.all()[0])
    assert {line.what for line in newest.of(Agreement)} >= {"Samen koken", "Nog iets"}


def test_whoever_is_forgotten_in_the_window_is_in_no_backup(room: Room) -> None:
    """Forgetting somebody reaches the file, and every backup that was made before."""
    from jimdesk.core.people import Person
    from jimdesk.ui.forgetting import Forgetting

    window = room.with_file(story_family())
    file = file_of(window)
    made = file.back_up(window.sitting.now())
    assert made is not None
    person = next(one for one in window.sitting.desk.family.of(Person) if not one.youngster)
    with room.qtbot.waitSignal(window.keeping.backed_up):
        Forgetting(window, window.sitting, person.id).answer()
    assert person.id not in file.backups.family(made)
    assert person.id not in window.sitting.desk.family


def test_a_file_that_somebody_altered_elsewhere_says_so(room: Room, tmp_path: Path) -> None:
    """One sentence at the foot and one in the panel; work goes on, and what differs is told line by line."""
    first = room.with_file(story_family())
    first.sitting.do(edits.add_agreement("Samen koken", owner="yassin"))
    path = file_of(first).path
    first.close()  # well: after a sudden end another sentence would stand there
    connection = connect(path, None, "rw")
    connection.execute("UPDATE agreement SET what = 'Alleen koken' WHERE what = 'Samen koken'")
    connection.close()
    window = room.window()
    window.opening.open(path)
    room.qtbot.waitUntil(lambda: window.keeping.file is not None)
    assert "anders dan toen je het hier sloot" in window.workplace.told.text
    window.sitting.do(edits.add_agreement("Gewoon verder"))
    assert file_of(window).wait(30)
    panel = panel_of(room, window)
    assert any("ergens anders veranderd" in text for text in texts_of(find(panel, QWidget, "differing")))
    told = choose(room, panel)
    assert any("Komt terug" in one for one in told if "amen koken" in one)
    panel.reject()
    window.close()
    again = room.window()
    again.opening.open(path)
    room.qtbot.waitUntil(lambda: again.keeping.file is not None)
    assert "anders dan" not in again.workplace.told.text
