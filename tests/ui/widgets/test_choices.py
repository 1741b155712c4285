# SPDX-License-Identifier: Apache-2.0
"""Switches, segments, lists, selects and steppers: each is worked with the keyboard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from jimdesk.ui.look import Look
from jimdesk.ui.theme import LIGHT, TARGET
from jimdesk.ui.widgets.button import Button
from jimdesk.ui.widgets.choices import CheckBox, Option, RadioList
from jimdesk.ui.widgets.segments import Segments
from jimdesk.ui.widgets.select import Select
from jimdesk.ui.widgets.stepper import Stepper
from jimdesk.ui.widgets.switch import Switch
from tests.ui.widgets.watching import heard, shown


def test_segments_are_chosen_with_the_arrows(look: Look, qtbot: QtBot) -> None:
    """Exactly one is chosen, and it says so once."""
    segments = Segments(look, [("a4", "A4"), ("a3", "A3")], "a4", name="Papier")
    chosen = heard(segments.chosen)
    shown(qtbot, segments)
    first = segments.findChildren(QAbstractButton)[0]
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Right)
    assert segments.current == "a3"
    assert chosen == ["a3"]


def test_a_list_of_choices_is_walked_with_the_arrows(look: Look, qtbot: QtBot) -> None:
    """Down chooses the next language."""
    options = [Option("nl", "Nederlands"), Option("ar", "Arabisch", "العربية"), Option("en", "Engels")]
    choices = RadioList(look, options, "nl")
    chosen = heard(choices.chosen)
    shown(qtbot, choices)
    choices.findChildren(QAbstractButton)[0].setFocus()
    for _ in range(2):
        now = QApplication.focusWidget()
        assert now is not None
        QTest.keyClick(now, Qt.Key.Key_Down)
    assert chosen == ["ar", "en"]
    assert choices.current == "en"


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return])
def test_a_switch_turns_with_space_and_enter(key: Qt.Key, look: Look, qtbot: QtBot) -> None:
    """On and off again, from the keyboard."""
    switch = Switch(look, "Mag gebeld worden")
    turned = heard(switch.toggled)
    shown(qtbot, switch)
    QTest.keyClick(switch, key)
    QTest.keyClick(switch, key)
    assert turned == [True, False]
    assert switch.accessibleName() == "Mag gebeld worden"


def test_a_switch_looks_different_on_and_off_without_colour(look: Look, qtbot: QtBot) -> None:
    """The knob tells it, not the colour; and it is at the other side in a window from right to left."""
    switch = Switch(look, on=True)
    shown(qtbot, switch)

    def bright_side() -> str:
        image = switch.grab().toImage()
        middle = switch.height() // 2
        left = image.pixelColor(13, middle) == LIGHT.colour("surface")
        return "left" if left else "right"

    assert bright_side() == "right"
    switch.setChecked(False)
    assert bright_side() == "left"
    switch.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert bright_side() == "right"


def test_a_select_says_only_what_somebody_chose(look: Look, qtbot: QtBot) -> None:
    """Filling in another language is no choice; an arrow key is."""
    select = Select(look, [("close", "dichtbij"), ("cut", "verbroken")], "close", name="Band")
    chosen = heard(select.chosen)
    shown(qtbot, select)
    select.fill([("close", "close"), ("cut", "cut off")], "close")
    assert chosen == []
    QTest.keyClick(select, Qt.Key.Key_Down)
    assert chosen == ["cut"]
    assert select.current == "cut"


def test_a_stepper_stops_at_its_ends(look: Look, qtbot: QtBot) -> None:
    """No fewer than one sheet; the button that can do no more says so."""
    stepper = Stepper(look, 2, least=1, most=3, fewer="Minder", more="Meer")
    changed = heard(stepper.changed)
    shown(qtbot, stepper)
    minus, plus = stepper.findChildren(Button)
    for _ in range(3):
        minus.click()
    assert (stepper.value, changed, minus.isEnabled()) == (1, [1], False)
    QTest.keyClick(plus, Qt.Key.Key_Up)
    assert changed == [1, 2]


def test_a_tick_is_taken_anywhere_on_its_row(look: Look, qtbot: QtBot) -> None:
    """The words are as good a target as the box."""
    box = CheckBox(look, "Gaat mee naar het plan")
    window = shown(qtbot, box)
    assert window.height() > 0
    QTest.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(box.width() - 5, box.height() // 2))
    assert box.isChecked()
    assert box.height() >= TARGET
