# SPDX-License-Identifier: Apache-2.0
"""What professionals bring stands below the plan, under their own names."""

import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from jimdesk.core.professional import BottomLine, ProfessionalHelp
from jimdesk.ui.look import Look
from jimdesk.ui.widgets.button import Button
from jimdesk.ui.widgets.invitation import Invitation
from jimdesk.ui.window import Window
from tests.story_family import story_family
from tests.ui.windows import Room, click, find, texts_of, write


@pytest.fixture
def room(qtbot: QtBot, look: Look, tmp_path: Path) -> Room:
    """Where windows are opened."""
    return Room(qtbot, look, tmp_path)


def enter(window: Window, list_: str, text: str) -> None:
    """Type a line into an invitation."""
    more = find(window, Invitation, f"{list_}-new")
    more.open()
    QTest.keyClicks(more.field, text)
    QTest.keyClick(more.field, Qt.Key.Key_Return)
    QApplication.processEvents()


def test_a_bottom_line_has_its_owner_and_its_reason(room: Room) -> None:
    """A name before a colon asks it; the reason is typed beside it."""
    window = room.with_family(story_family(), "tasks")
    enter(window, "bottom", "Karin: elke avond om elf uur thuis")
    (line,) = window.sitting.shown.of(BottomLine)
    assert (line.owner, line.text) == ("karin", "elke avond om elf uur thuis")
    write(find(window, QLineEdit, "bottom-why"), "anders weet niemand waar hij is", enter=False)
    find(window, QLineEdit, "bottom-text").setFocus()
    assert window.sitting.shown.of(BottomLine)[0].why == "anders weet niemand waar hij is"
    click(find(window, Button, "bottom-away"))
    assert not window.sitting.shown.of(BottomLine)


def test_help_has_a_person_and_a_last_day_and_who_leaves_is_said(room: Room) -> None:
    """Read from one line; the day can be typed otherwise, and a day that is none is refused."""
    window = room.with_family(story_family(), "tasks")
    assert not [one for one in window.findChildren(QLabel, "leaving") if one.isVisible()]
    enter(window, "help", "Inge komt elke week langs tot 1 maart")
    (line,) = window.sitting.shown.of(ProfessionalHelp)
    assert (line.who, line.until) == ("inge", datetime.date(2027, 3, 1))
    assert "Inge is er tot 1 maart 2027." in find(window, QLabel, "leaving").text()
    until = find(window, QLineEdit, "help-until")
    until.clear()
    write(until, "1 april", enter=False)
    find(window, QLineEdit, "help-what").setFocus()
    assert window.sitting.shown.of(ProfessionalHelp)[0].until == datetime.date(2027, 4, 1)
    until.clear()
    write(until, "ooit", enter=False)
    find(window, QLineEdit, "help-what").setFocus()
    assert until.property("refused")
    assert window.sitting.shown.of(ProfessionalHelp)[0].until == datetime.date(2027, 4, 1)


def test_empty_lists_are_one_invitation_each(room: Room) -> None:
    """No headings over nothing."""
    window = room.with_family(story_family(), "tasks")
    texts = list(texts_of(window))
    assert "Wat professionals doen" not in texts
    assert find(window, Invitation, "bottom-new")
    assert find(window, Invitation, "help-new")
