# SPDX-License-Identifier: Apache-2.0
"""If it goes wrong: steps with numbers from the family's own dated list."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from jimdesk.core.crisis_numbers import CrisisNumber
from jimdesk.core.listed import ordered
from jimdesk.core.meeting import CrisisStep
from jimdesk.ui.look import Look
from jimdesk.ui.number_list import NumberList
from jimdesk.ui.widgets.button import Button
from jimdesk.ui.widgets.invitation import Invitation
from jimdesk.ui.window import Window
from tests.story_family import story_family
from tests.story_plan import story_after_meeting
from tests.ui.windows import AT, Room, click, find, texts_of


@pytest.fixture
def room(qtbot: QtBot, look: Look, tmp_path: Path) -> Room:
    """Where windows are opened."""
    return Room(qtbot, look, tmp_path)


def numbers_of(room: Room) -> tuple[Window, NumberList]:
    """The plan of the story with the numbers open."""
    window = room.with_family(story_after_meeting(), "tasks")
    click(find(window, Button, "crisis-numbers"))
    QApplication.processEvents()
    return window, next(one for one in window.findChildren(NumberList) if one.isVisible())


def all_of(list_: NumberList, name: str) -> list[QLineEdit]:
    """The fields of one name in all rows, from above to below."""
    found = [one for one in list_.findChildren(QLineEdit, name) if one.isVisible()]
    return sorted(found, key=lambda one: one.mapTo(list_, one.pos()).y())


def buttons(list_: NumberList, name: str) -> list[Button]:
    """The buttons of one name in all rows, from above to below."""
    found = [one for one in list_.findChildren(Button, name) if one.isVisible()]
    return sorted(found, key=lambda one: one.mapTo(list_, one.pos()).y())


def test_without_steps_there_is_only_an_invitation(room: Room) -> None:
    """No heading and no numbers, until somebody begins."""
    window = room.with_family(story_family(), "tasks")
    assert find(window, Invitation, "crisis-new").accessibleName() == "Als het misgaat: wie belt wie?"
    assert "Als het misgaat" not in list(texts_of(window))
    assert not [one for one in window.findChildren(Button, "crisis-numbers") if one.isVisible()]


def test_a_service_that_is_in_the_list_brings_its_number(room: Room) -> None:
    """Typed by its name, the phone is filled in."""
    window = room.with_family(story_family(), "tasks")
    more = find(window, Invitation, "crisis-new")
    more.open()
    QTest.keyClicks(more.field, "veilig thuis")
    QTest.keyClick(more.field, Qt.Key.Key_Return)
    (step,) = ordered(window.sitting.shown, CrisisStep)
    assert (step.service, step.phone) == ("veilig thuis", "0800-2000")


def test_the_next_step_is_typed_in_sight(room: Room) -> None:
    """Step after step goes down the page, and the line in which one types comes along."""
    window = room.with_family(story_after_meeting(), "tasks")
    more = find(window, Invitation, "crisis-new")
    more.open()
    for _ in range(6):
        QTest.keyClicks(more.field, "Noor belt oma")
        QTest.keyClick(more.field, Qt.Key.Key_Return)
        QApplication.processEvents()
    assert more.field.hasFocus()
    assert not more.visibleRegion().isEmpty()
    assert more.visibleRegion().boundingRect().height() == more.height()


def test_numbers_ship_unchecked_and_a_press_dates_them(room: Room) -> None:
    """The list is the family's own from the first change on, all of it; one undo takes that back."""
    window, list_ = numbers_of(room)
    assert not window.sitting.shown.of(CrisisNumber)
    assert len(all_of(list_, "number-name")) == 5
    check = buttons(list_, "number-checked")[2]
    assert check.text() == "Klopt het?"
    click(check)
    own = ordered(window.sitting.shown, CrisisNumber)
    assert [one.checked for one in own] == [None, None, AT.date(), None, None]
    assert "op 24 nov" in buttons(list_, "number-checked")[2].text()
    window.undo()
    assert not window.sitting.shown.of(CrisisNumber)


def test_another_number_has_to_be_checked_anew(room: Room) -> None:
    """A changed number loses its date; a changed name keeps it."""
    window, list_ = numbers_of(room)
    click(buttons(list_, "number-checked")[1])
    name, phone = all_of(list_, "number-name")[1], all_of(list_, "number-phone")[1]
    name.setFocus()
    QTest.keyClick(name, Qt.Key.Key_End)
    QTest.keyClicks(name, " Gouda")
    phone.setFocus()
    assert ordered(window.sitting.shown, CrisisNumber)[1].name == "huisartsenpost Gouda"
    assert ordered(window.sitting.shown, CrisisNumber)[1].checked == AT.date()
    QTest.keyClicks(phone, "0182 123456")
    name.setFocus()
    changed = ordered(window.sitting.shown, CrisisNumber)[1]
    assert (changed.phone, changed.checked) == ("0182 123456", None)


def test_numbers_are_added_used_and_taken_away(room: Room) -> None:
    """A new one is read into its name and its figures; plus makes it the last step."""
    window, list_ = numbers_of(room)
    more = find(list_, Invitation, "number-new")
    more.open()
    QTest.keyClicks(more.field, "Wijkteam 14 123")
    QTest.keyClick(more.field, Qt.Key.Key_Return)
    QApplication.processEvents()
    own = ordered(window.sitting.shown, CrisisNumber)
    assert (own[-1].name, own[-1].phone, len(own)) == ("Wijkteam", "14 123", 6)
    click(buttons(list_, "number-step")[-1])
    last = ordered(window.sitting.shown, CrisisStep)[-1]
    assert (last.service, last.phone) == ("Wijkteam", "14 123")
    click(buttons(list_, "number-away")[0])
    assert len(ordered(window.sitting.shown, CrisisNumber)) == 5
