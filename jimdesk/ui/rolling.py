# SPDX-License-Identifier: Apache-2.0
"""The part of a page that rolls: brings a widget into sight, and goes on where something is at its edge."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt, QTimer
from PySide6.QtWidgets import QScrollArea, QWidget

_EDGE: Final = 48  # how near the edge something carried makes it roll
_ROLL: Final = 16  # how far each time
_AIR: Final = 12


class Rolling(QScrollArea):
    """A scroll area that takes no focus of its own."""

    def __init__(self, body: QWidget) -> None:
        super().__init__()
        self.setWidget(body)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def show_soon(self, widget: QWidget) -> None:
        """Roll until a widget is in sight, once what is changing now has its place."""
        QTimer.singleShot(0, widget, lambda: self.show_widget(widget))

    def show_widget(self, widget: QWidget) -> None:
        """Roll until a widget is in sight; to its top where it is higher than there is room."""
        body = self.widget()
        if body is None or not widget.isVisible():
            return
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)  # so that sizes are those of now
        if widget.height() + 2 * _AIR < self.viewport().height():
            self.ensureWidgetVisible(widget, 0, _AIR)
        else:
            self.verticalScrollBar().setValue(widget.mapTo(body, QPoint(0, 0)).y() - _AIR)

    def roll_at(self, at: QPoint) -> None:
        """Roll a little, if this point is near the upper or the lower edge."""
        bar = self.verticalScrollBar()
        if not self.rect().contains(at):
            return
        if at.y() < _EDGE:
            bar.setValue(bar.value() - _ROLL)
        elif at.y() > self.height() - _EDGE:
            bar.setValue(bar.value() + _ROLL)


def keep_in_sight(widget: QWidget) -> None:
    """Roll the page that a widget is on until it is in sight, once what is changing now has its place."""
    above = widget.parentWidget()
    while above is not None and not isinstance(above, Rolling):
        above = above.parentWidget()
    if above is not None:
        above.show_soon(widget)
