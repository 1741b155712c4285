# SPDX-License-Identifier: Apache-2.0
"""Giving a line to somebody in the panel of hours by drag, tap and key, with the hours it would be."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from jimdesk.core import edits
from jimdesk.core.family import Family
from jimdesk.core.meeting import Agreement, StageTime
from jimdesk.core.words import saying
from jimdesk.ui.hours_person import HoursChip, HoursPerson
from jimdesk.ui.look import Look
from jimdesk.ui.pages.tasks import TasksPage
from jimdesk.ui.task_row import TaskRow
from jimdesk.ui.window import Window
from tests.story_family import MEETING
from tests.story_plan import story_after_meeting
from tests.ui.carrying_by_hand import carry
from tests.ui.windows import AT, Room, click, find, write


@pytest.fixture
def room(qtbot: QtBot, look: Look, tmp_path: Path) -> Room:
    """Where windows are opened."""
    return Room(qtbot, look, tmp_path)


def plan(room: Room, family: Family | None = None) -> Window:
    """The plan of the story, in which Yassin gives all of his six hours."""
    return room.with_family(story_after_meeting() if family is None else family, "tasks")


def owner(window: Window, number: int) -> str:
    """Who does a line."""
    line = window.sitting.shown.get(Agreement, f"line-{number}")
    assert line is not None
    return line.owner


def said(place: QWidget) -> list[str]:
    """The words in the place of a person."""
    return [label.text() for label in place.findChildren(QLabel) if label.isVisible()]


def test_a_line_dragged_to_somebody_is_theirs_in_one_step(room: Room) -> None:
    """Above the name the hours that it would be are shown; let go, it is done, and one undo takes it back."""
    window = plan(room)
    yassin = find(window, HoursPerson, "hours-yassin")
    assert "6 uur" in said(yassin)
    row = find(window, TaskRow, "task-3")
    carry(row, yassin, QPoint(60, 20), let_go=False)
    lit = find(window, HoursPerson, "hours-yassin")
    assert "dan 8 uur" in said(lit)
    assert owner(window, 3) == "samira"
    QTest.mouseRelease(row, Qt.MouseButton.LeftButton, pos=row.mapFromGlobal(lit.mapToGlobal(QPoint(60, 20))))
    assert owner(window, 3) == "yassin"
    window.undo()
    assert owner(window, 3) == "samira"


def test_moving_on_shows_the_hours_of_now_again(room: Room) -> None:
    """Only the place below the hand says what it would be."""
    window = plan(room)
    row = find(window, TaskRow, "task-3")
    carry(row, find(window, HoursPerson, "hours-yassin"), QPoint(60, 20), let_go=False)
    truus = find(window, HoursPerson, "hours-truus")
    QTest.mouseMove(row, row.mapFromGlobal(truus.mapToGlobal(QPoint(60, 20))))
    assert "6 uur" in said(find(window, HoursPerson, "hours-yassin"))
    assert "dan 2½ uur" in said(truus)
    QTest.keyClick(row, Qt.Key.Key_Escape)
    assert "½ uur" in said(find(window, HoursPerson, "hours-truus"))


def test_a_line_is_dragged_to_who_has_nothing_yet(room: Room) -> None:
    """The chips of those with empty hands take a line, too."""
    window = plan(room)
    carry(find(window, TaskRow, "task-2"), find(window, HoursChip, "hours-noor"), QPoint(30, 20))
    assert owner(window, 2) == "noor"


def test_tap_the_line_then_the_person(room: Room) -> None:
    """With a line open, a press on somebody gives it to them; without one it lights them up."""
    window = plan(room)
    click(find(window, HoursPerson, "hours-truus"))
    assert window.sitting.selection == "truus"
    click(find(window, TaskRow, "task-3"))
    click(find(window, HoursPerson, "hours-truus"))
    assert owner(window, 3) == "truus"
    assert find(window, QLineEdit, "old-owner").text() == "Truus"


def test_a_new_line_is_given_by_keyboard(room: Room) -> None:
    """While it is typed, Enter on somebody in the panel makes them the owner, and typing goes on."""
    window = plan(room)
    write(find(window, QLineEdit, "new-what"), "De fiets maken", enter=False)
    place = find(window, HoursPerson, "hours-truus")
    place.setFocus()
    QTest.keyClick(place, Qt.Key.Key_Return)
    assert find(window, QLineEdit, "new-owner").text() == "Truus"
    what = find(window, QLineEdit, "new-what")
    assert what.hasFocus()
    QTest.keyClick(what, Qt.Key.Key_Return)
    assert edits.in_order(window.sitting.shown, Agreement)[-1].owner == "truus"


def test_the_room_can_be_given_a_line_and_nobody_is_proposed(room: Room) -> None:
    """While a meeting runs whoever is at the table is there for an open line; who has nothing yet is not."""
    window = plan(room)
    window.sitting.do(edits.add(saying("x"), StageTime.new(meeting=MEETING, stage="taken", started=AT)))
    QApplication.processEvents()
    click(find(window, TaskRow, "task-3"))
    page = window.workplace.page("tasks")
    assert isinstance(page, TasksPage)
    chips = {one.person for one in page.hours.findChildren(HoursChip) if one.isVisible()}
    assert "marijke" in chips  # at the table
    assert "noor" not in chips  # not there
    assert not any("Nog niets" in text for text in said(page.hours))


def test_with_very_large_letters_the_drawer_comes_while_a_line_is_dragged(room: Room) -> None:
    """And goes away when it is let go."""
    window = plan(room)
    room.look.choose(letters=130)
    QApplication.processEvents()
    page = window.workplace.page("tasks")
    assert isinstance(page, TasksPage)
    row = find(window, TaskRow, "task-1")
    carry(row, find(window, TaskRow, "task-2"), QPoint(100, 10), let_go=False)
    assert page.hours.isVisible()
    QTest.keyClick(row, Qt.Key.Key_Escape)
    assert not page.hours.isVisible()
