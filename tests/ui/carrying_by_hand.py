# SPDX-License-Identifier: Apache-2.0
"""Dragging a line or a heading over the page, in steps as a hand makes them."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

_LEFT, _NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def carry(
    widget: QWidget, to: QWidget, at: QPoint, *, start: QPoint | None = None, let_go: bool = True
) -> None:
    """Press on a widget, bring it to a point of another one, and let go there."""
    start = QPoint(120, widget.height() // 2) if start is None else start
    end = widget.mapFromGlobal(to.mapToGlobal(at))
    QTest.mousePress(widget, _LEFT, _NONE, start)
    for step in range(1, 9):
        QTest.mouseMove(widget, start + (end - start) * step / 8)
        QApplication.processEvents()
    if let_go:
        QTest.mouseRelease(widget, _LEFT, _NONE, end)
        QApplication.processEvents()
