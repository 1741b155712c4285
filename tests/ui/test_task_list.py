# SPDX-License-Identifier: Apache-2.0
"""Lines below the family's headings: seen together or apart, and moved by drag and by key."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFont, QFontMetricsF
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QWidget
from pytestqt.qtbot import QtBot

from jimdesk.core import edits
from jimdesk.core.family import Family
from jimdesk.core.meeting import Agreement, Issue
from jimdesk.core.people import Person
from jimdesk.ui import task_row
from jimdesk.ui.carrying import Carrying
from jimdesk.ui.issue_head import IssueHead
from jimdesk.ui.look import Look
from jimdesk.ui.pages.tasks import TasksPage
from jimdesk.ui.task_row import TaskFace, TaskRow, columns
from jimdesk.ui.task_view import TOGETHER
from jimdesk.ui.text_lines import lines_of
from jimdesk.ui.widgets.button import Button
from jimdesk.ui.widgets.invitation import Invitation
from jimdesk.ui.window import Window
from tests.story_plan import story_after_meeting
from tests.ui.carrying_by_hand import carry
from tests.ui.windows import Room, click, find, press

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def room(qtbot: QtBot, look: Look, tmp_path: Path) -> Room:
    """Where windows are opened."""
    return Room(qtbot, look, tmp_path)


def with_headings() -> Family:
    """The plan of the story, lines 1 and 4 below "Thuis", 2 and 3 below "School"."""
    family = story_after_meeting().put(
        Issue.new(id="home", name="Thuis", place=1), Issue.new(id="school", name="School", place=2)
    )
    for number, issue in ((1, "home"), (2, "school"), (3, "school"), (4, "home")):
        line = family.get(Agreement, f"line-{number}")
        assert line is not None
        family = family.put(replace(line, issue=issue))
    return family


def page_of(window: Window) -> TasksPage:
    """The page."""
    page = window.workplace.page("tasks")
    assert isinstance(page, TasksPage)
    return page


def grouped(room: Room, family: Family | None = None) -> Window:
    """A window with the lines below their headings, chosen in the menu as anybody would."""
    window = room.with_family(with_headings() if family is None else family, "tasks")
    click(find(window, Button, "tasks-view"))
    (menu,) = [one for one in find(window, Button, "tasks-view").findChildren(QMenu) if one.isVisible()]
    next(action for action in menu.actions() if action.text() == "Per kwestie").trigger()
    menu.close()
    window.activateWindow()
    QApplication.processEvents()
    return window


def ids(window: Window) -> list[str]:
    """The lines in the order of the plan."""
    return [line.id for line in edits.in_order(window.sitting.shown, Agreement)]


def issue_of(window: Window, number: int) -> str:
    """The heading of a line of the story."""
    line = window.sitting.shown.get(Agreement, f"line-{number}")
    assert line is not None
    return line.issue


def tops(window: Window) -> list[str]:
    """Headings and lines as they stand below each other."""
    QApplication.processEvents()
    page = page_of(window)
    parts = [*page.list.findChildren(TaskRow), *page.list.findChildren(IssueHead)]
    parts = sorted((one for one in parts if one.isVisible()), key=lambda one: one.y())
    return [one.objectName() for one in parts]


def test_lines_stand_below_their_headings_and_keep_their_numbers(room: Room) -> None:
    """Chosen in the menu; what belongs to no heading comes last, and back together it is one list again."""
    window = grouped(room)
    assert tops(window) == [
        "issue-home", "task-1", "task-4", "issue-school", "task-2", "task-3",
        "issue-none", "task-5", "task-6", "task-7",
    ]
    page_of(window).show_view(TOGETHER)
    assert tops(window) == [f"task-{number}" for number in range(1, 8)]


def test_a_line_is_dragged_below_another_heading_as_one_step(room: Room) -> None:
    """Let go on the heading it comes last there; one undo brings it back."""
    window = grouped(room)
    before = ids(window)
    carry(find(window, TaskRow, "task-5"), find(window, IssueHead, "issue-home"), QPoint(200, 20))
    assert issue_of(window, 5) == "home"
    window.undo()
    assert issue_of(window, 5) == ""
    assert ids(window) == before


def test_a_line_is_dragged_between_two_others(room: Room) -> None:
    """Over the upper half of a row it comes before it, without another heading in the whole list."""
    window = room.with_family(with_headings(), "tasks")
    carry(find(window, TaskRow, "task-5"), find(window, TaskRow, "task-2"), QPoint(200, 8))
    assert ids(window)[:3] == ["line-1", "line-5", "line-2"]
    assert issue_of(window, 5) == ""
    carry(find(window, TaskRow, "task-1"), find(window, TaskRow, "task-3"), QPoint(200, 50))
    assert ids(window)[:3] == ["line-5", "line-2", "line-1"]


def test_escape_puts_a_dragged_line_back(room: Room) -> None:
    """Nothing was done, and nothing is carried any more."""
    window = room.with_family(with_headings(), "tasks")
    before = ids(window)
    row = find(window, TaskRow, "task-5")
    carry(row, find(window, TaskRow, "task-2"), QPoint(200, 8), let_go=False)
    QTest.keyClick(row, Qt.Key.Key_Escape)
    assert page_of(window).carrying.carried is None
    QTest.mouseRelease(row, Qt.MouseButton.LeftButton, pos=QPoint(10, 10))
    assert ids(window) == before


def test_keys_take_a_line_over_to_the_next_heading(room: Room) -> None:
    """Alt with Down on the last line of a heading makes it the first of the next; the cursor stays on it."""
    window = grouped(room)
    find(window, TaskRow, "task-4").setFocus()
    press(Qt.Key.Key_Down, ALT)
    assert issue_of(window, 4) == "school"
    assert tops(window)[:5] == ["issue-home", "task-1", "issue-school", "task-2", "task-3"]
    focused = QApplication.focusWidget()
    assert isinstance(focused, TaskRow)
    assert focused.face.id == "line-4"
    press(Qt.Key.Key_Up, ALT)
    assert issue_of(window, 4) == "home"


def test_headings_are_added_named_ordered_and_taken_away(room: Room) -> None:
    """All in the list itself; taking one away keeps its lines."""
    window = grouped(room)
    more = find(window, Invitation, "issue-new")
    more.open()
    QTest.keyClicks(more.field, "Geld")
    QTest.keyClick(more.field, Qt.Key.Key_Return)
    names = [one.name for one in edits.in_order(window.sitting.shown, Issue)]
    assert names == ["Thuis", "School", "Geld"]
    head = find(window, IssueHead, "issue-school")
    head.name.setFocus()
    head.name.selectAll()
    QTest.keyClicks(head.name, "School en sport")
    press(Qt.Key.Key_Up, ALT)
    more.setFocus()
    room.qtbot.waitUntil(
        lambda: [one.name for one in edits.in_order(window.sitting.shown, Issue)]
        == ["School en sport", "Thuis", "Geld"]
    )
    click(find(find(window, IssueHead, "issue-school"), Button, "issue-away"))
    assert issue_of(window, 2) == ""
    assert len(ids(window)) == 7


def test_a_heading_is_dragged_above_another(room: Room) -> None:
    """Its lines come along."""
    window = grouped(room)
    carry(find(window, IssueHead, "issue-school"), find(window, IssueHead, "issue-home"), QPoint(300, 20),
          start=QPoint(4, 20))
    assert tops(window)[:3] == ["issue-school", "task-2", "task-3"]


def test_a_new_line_comes_below_the_heading_it_was_begun_at(room: Room) -> None:
    """The plus of a heading; the line after it stays below the same heading."""
    window = grouped(room)
    click(find(find(window, IssueHead, "issue-school"), Button, "issue-line"))
    what = find(window, QLineEdit, "new-what")
    for text in ("Fiets maken", "Tas inpakken"):
        QTest.keyClicks(what, text)
        QTest.keyClick(what, Qt.Key.Key_Return)
    new = edits.in_order(window.sitting.shown, Agreement)[-2:]
    assert [line.what for line in new] == ["Fiets maken", "Tas inpakken"]
    assert [line.issue for line in new] == ["school", "school"]


def test_nothing_of_a_long_line_or_name_is_cut_in_the_list(room: Room) -> None:
    """The row grows until all of it stands there, in a narrow window too; the others keep their height."""
    long = "Elke woensdag samen met de buurvrouw en haar drie kinderen naar de kinderboerderij fietsen " * 2
    who = Person.new(name="Maximiliaan-Alexander van der Schuurmans-Bakker-Oudekerk de Jong")
    family = story_after_meeting().put(who).change("line-2", what=long, owner=who.id, checker=who.id)
    window = room.with_family(family, "tasks")
    row, other = (find(window, TaskRow, f"task-{number}") for number in (2, 5))
    theme = window.sitting.look.theme
    width = columns(row.width(), 1)[1][1] - 10
    lines = lines_of(row.face.what, theme.font(15, 600), width, 40)
    assert "…" not in "".join(lines)
    assert row.height() >= len(lines) * QFontMetricsF(theme.font(15, 600)).height()
    assert other.height() < row.height()


def test_the_height_of_a_row_is_reckoned_once_for_each_width(
    look: Look, monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A layout asks for heights many times over; the texts are set only once, and anew in larger letters."""
    asked: list[str] = []

    def counted(text: str, font: QFont, room: float) -> float:
        asked.append(text)
        return 20.0

    monkeypatch.setattr(task_row, "height_of", counted)
    page = QWidget()
    face = TaskFace("a", 1, "Samen koken", None, "elke dag", "vanaf", None, "Anja rijdt", "leeg", False)
    row = TaskRow(look, face, Carrying(page))
    row.heightForWidth(900)
    once = len(asked)
    assert once
    row.heightForWidth(900)
    assert len(asked) == once
    look.choose(letters=130)
    row.heightForWidth(900)
    assert len(asked) == 2 * once
