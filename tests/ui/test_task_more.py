# SPDX-License-Identifier: Apache-2.0
"""What a line can have besides what stands in the list: behind "More", in its own fields."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from jimdesk.core import edits
from jimdesk.core.meeting import Agreement, Hat, Issue
from jimdesk.core.translation import Translation
from jimdesk.ui.look import Look
from jimdesk.ui.task_more import pictogram
from jimdesk.ui.task_row import TaskRow
from jimdesk.ui.widgets.button import Button
from jimdesk.ui.widgets.chip import ChipButton
from jimdesk.ui.widgets.select import Select
from jimdesk.ui.window import Window
from tests.story_plan import story_after_meeting
from tests.ui.windows import Room, click, find, press, texts_of, write


@pytest.fixture
def room(qtbot: QtBot, look: Look, tmp_path: Path) -> Room:
    """Where windows are opened."""
    return Room(qtbot, look, tmp_path)


def opened(room: Room, number: int = 1) -> Window:
    """The plan of the story with a line open, and all of its fields."""
    family = story_after_meeting().put(Issue.new(id="home", name="Thuis", place=1))
    window = room.with_family(family, "tasks")
    click(find(window, TaskRow, f"task-{number}"))
    click(find(window, Button, "old-more"))
    QApplication.processEvents()
    return window


def line_of(window: Window, number: int = 1) -> Agreement:
    """A line of the story."""
    line = window.sitting.shown.get(Agreement, f"line-{number}")
    assert line is not None
    return line


def pick(select: Select, key: str) -> None:
    """Choose from a list, as a click in it does."""
    index = select.findData(key)
    select.setCurrentIndex(index)
    select.activated.emit(index)


def test_more_stays_away_until_somebody_wants_it(room: Room) -> None:
    """A line is opened with its five fields; the rest comes and goes with one press."""
    window = room.with_family(story_after_meeting(), "tasks")
    click(find(window, TaskRow, "task-1"))
    assert not [one for one in window.findChildren(QLineEdit, "old-cost") if one.isVisible()]
    click(find(window, Button, "old-more"))
    assert find(window, QLineEdit, "old-cost")
    click(find(window, Button, "old-more"))
    assert not [one for one in window.findChildren(QLineEdit, "old-cost") if one.isVisible()]


def test_costs_way_helper_heading_and_who_pays(room: Room) -> None:
    """Each field is kept in the line; a text that is no number is refused and changes nothing."""
    window = opened(room)
    write(find(window, QLineEdit, "old-cost"), "12,50", enter=False)
    write(find(window, QLineEdit, "old-km"), "24 km", enter=False)
    helper = find(window, QLineEdit, "old-helper")
    write(helper, "sam")
    write(find(window, QLineEdit, "old-paid-by"), "tru")
    pick(find(window, Select, "old-issue"), "home")
    line = line_of(window)
    assert (line.cents, line.km, line.helper, line.paid_by) == (1250, 24, "samira", "truus")
    assert line.issue == "home"
    km = find(window, QLineEdit, "old-km")
    km.clear()
    write(km, "ver", enter=False)
    helper.setFocus()
    assert km.property("refused")
    assert line_of(window).km == 24


def test_nine_hats_are_pictures_to_press(room: Room) -> None:
    """Arrows walk, Enter puts one on, the same again takes it off; the row in the list shows it."""
    window = opened(room)
    assert len([hat for hat in Hat if hat.value]) == 9
    cook = find(window, QAbstractButton, "hat-cook")
    click(cook)
    assert line_of(window).hat is Hat.COOK
    press(Qt.Key.Key_Right)
    press(Qt.Key.Key_Return)
    assert line_of(window).hat is Hat.HANDYMAN
    press(Qt.Key.Key_Return)
    assert line_of(window).hat is Hat.NONE
    click(cook)
    write(find(window, QLineEdit, "old-what"), "")
    assert find(window, TaskRow, "task-1").face.hat == "hat-cook"


def test_the_picture_for_the_sheet_is_chosen_by_its_picture(room: Room) -> None:
    """Every choice of the list has its pictogram beside it."""
    window = opened(room)
    pictures = find(window, Select, "old-picture")
    assert all(not pictures.itemIcon(row).isNull() for row in range(1, pictures.count()))
    drawn = pictogram("car").pixmap(28, 28).toImage()
    assert len({drawn.pixelColor(x, y).name() for x in range(28) for y in range(28)}) > 2
    pick(pictures, "car")
    assert line_of(window).picture == "car"


def test_a_sentence_for_a_child_says_on_whose_page_it_comes(room: Room) -> None:
    """On that of every child, until some are pressed."""
    window = opened(room, number=5)
    assert not [one for one in window.findChildren(ChipButton, "child-amir") if one.isVisible()]
    write(find(window, QLineEdit, "old-for-child"), "Tante vult papieren in.", enter=False)
    assert "komt op het kindblad van elk kind" in list(texts_of(window))
    click(find(window, ChipButton, "child-amir"))
    line = line_of(window, 5)
    assert (line.for_child, line.children) == ("Tante vult papieren in.", ("amir",))
    assert "komt op het kindblad van Amir" in list(texts_of(window))
    click(find(window, ChipButton, "child-amir"))
    assert line_of(window, 5).children == ()


def test_a_line_a_second_time_in_another_language(room: Room) -> None:
    """The language of Fatima is offered first; what is typed is kept with the line; wiped out it is gone."""
    window = opened(room)
    assert find(window, Select, "second-language").current == "ar"
    field = find(window, QLineEdit, "second-what")
    assert field.layoutDirection() is Qt.LayoutDirection.RightToLeft
    field.setFocus()
    field.insert("يطبخ ياسين")
    field.textEdited.emit(field.text())
    find(window, QLineEdit, "old-what").setFocus()
    (made,) = window.sitting.shown.of(Translation)
    assert (made.of, made.field, made.language, made.text) == ("line-1", "what", "ar", "يطبخ ياسين")
    field.setFocus()
    field.selectAll()
    QTest.keyClick(field, Qt.Key.Key_Delete)
    find(window, QLineEdit, "old-what").setFocus()
    assert not window.sitting.shown.of(Translation)


def test_a_new_line_takes_what_was_filled_in_behind_more(room: Room) -> None:
    """Enter keeps the line with all of it, and the next line begins empty."""
    window = room.with_family(story_after_meeting(), "tasks")
    write(find(window, QLineEdit, "new-what"), "Samen zwemmen op zaterdag", enter=False)
    click(find(window, Button, "new-more"))
    QApplication.processEvents()
    click(find(window, QAbstractButton, "hat-buddy"))
    write(find(window, QLineEdit, "new-cost"), "5")
    line = edits.in_order(window.sitting.shown, Agreement)[-1]
    assert (line.what, line.hat, line.cents) == ("Samen zwemmen op zaterdag", Hat.BUDDY, 500)
    write(find(window, QLineEdit, "new-what"), "Nog een", enter=False)
    click(find(window, Button, "new-more"))
    assert find(window, QLineEdit, "new-cost").text() == ""


def test_who_a_line_begins_with_does_it(room: Room) -> None:
    """The owner is filled in by itself, follows what is typed, and never overrules who was chosen."""
    window = room.with_family(story_after_meeting(), "tasks")
    what = find(window, QLineEdit, "new-what")
    write(what, "Noor gaat fietsen", enter=False)
    assert find(window, QLineEdit, "new-owner").text() == "Noor"
    what.selectAll()
    QTest.keyClicks(what, "Ilias naar school brengen")
    owner = find(window, QLineEdit, "new-owner")
    assert owner.text() == ""
    write(owner, "tru")
    what.setFocus()
    what.selectAll()
    QTest.keyClicks(what, "Noor gaat fietsen")
    assert owner.text() == "Truus"
    QTest.keyClick(what, Qt.Key.Key_Return)
    assert edits.in_order(window.sitting.shown, Agreement)[-1].owner == "truus"
