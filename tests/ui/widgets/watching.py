# SPDX-License-Identifier: Apache-2.0
"""What the tests of widgets share: a window on the screen, and ears for signals."""

from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot


def shown(qtbot: QtBot, *widgets: QWidget, size: tuple[int, int] = (640, 480)) -> QWidget:
    """Put widgets in a window on the screen."""
    window = QWidget()
    inside = QVBoxLayout(window)
    for widget in widgets:
        inside.addWidget(widget)
    qtbot.addWidget(window, before_close_func=lambda _widget: window.hide())
    window.resize(*size)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


def heard(signal: SignalInstance) -> list[object]:
    """Listen to a signal."""
    said: list[object] = []
    signal.connect(lambda *values: said.append(values[0] if len(values) == 1 else values))
    return said
