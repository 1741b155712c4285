# SPDX-License-Identifier: Apache-2.0
"""Whoever uses the keyboard sees where they are, and hears what an icon means."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from jimdesk.ui.look import Look
from jimdesk.ui.theme import TARGET
from jimdesk.ui.widgets.button import Button
from jimdesk.ui.widgets.focus import FocusRing
from tests.ui.widgets.watching import shown


def test_a_button_without_words_has_a_name(look: Look, qtbot: QtBot) -> None:
    """Ear and tooltip say what an icon means; it is a square for a finger."""
    button = Button(look, icon="undo", name="Ongedaan maken")
    qtbot.addWidget(button)
    assert button.accessibleName() == "Ongedaan maken"
    assert "Ongedaan maken" in button.toolTip()
    assert (button.sizeHint().width(), button.sizeHint().height()) == (TARGET, TARGET)


def test_the_focus_ring_follows_the_keyboard_and_not_the_mouse(look: Look, qtbot: QtBot) -> None:
    """Tab shows where one is, outside the widget; a click needs no ring, and a field has its own edge."""
    one, two, field = Button(look, "Een"), Button(look, "Twee"), QLineEdit()
    ring = FocusRing(look, shown(qtbot, one, two, field))
    one.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(one, Qt.Key.Key_Tab)
    assert ring.around is two
    assert ring.geometry().contains(two.geometry())
    QTest.keyClick(two, Qt.Key.Key_Tab)
    assert field.hasFocus()
    assert not ring.isVisible()
    QTest.mouseClick(one, Qt.MouseButton.LeftButton)
    assert not ring.isVisible()


def test_every_widget_stands_at_very_large_letters_in_the_dark_from_right_to_left(
    look: Look, qtbot: QtBot
) -> None:
    """The whole gallery is painted in the hardest setting without a word being cut off in a button."""
    from tests.ui.gallery import build

    look.choose(mode="dark", letters=130)
    window = build(look)
    qtbot.addWidget(window)
    window.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    window.resize(1900, 1500)
    window.show()
    for button in window.findChildren(Button):
        if button.isVisible():
            assert button.width() >= button.sizeHint().width(), button.text()
    assert not window.grab().isNull()
