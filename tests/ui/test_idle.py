# SPDX-License-Identifier: Apache-2.0
"""Idle: told once after the minutes, and again only after a hand was there."""

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from jimdesk.ui.idle import Idle


def test_rest_is_told_once_and_a_touch_begins_anew(qtbot: QtBot) -> None:
    """Three minutes without a hand are rest; moving the mouse in a window begins the minutes again."""
    now, told, stops, minutes = [0.0], list[bool](), list[bool](), [3]
    window = QWidget()
    qtbot.addWidget(window)
    idle = Idle(window, lambda: minutes[0], lambda: now[0])
    idle.rested.connect(lambda: told.append(True))
    idle.stop.connect(lambda: stops.append(True))
    with qtbot.waitExposed(window):
        window.show()
        window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    handle = window.windowHandle()
    assert handle is not None
    for seconds, expected in ((179, 0), (180, 1), (400, 1)):
        now[0] = seconds
        idle.look()
        assert len(told) == expected
    QTest.mouseClick(handle, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(5, 5))
    now[0] = 500
    idle.look()
    assert len(told) == 1
    now[0], minutes[0] = 2000, 0
    idle.look()
    assert len(told) == 1, "never is never"
    QTest.keyClick(handle, Qt.Key.Key_F12)
    assert stops == [True]
    assert isinstance(idle, QObject)
