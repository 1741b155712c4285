# SPDX-License-Identifier: Apache-2.0
"""A dashed box that opens something: an icon, a few words, perhaps how many there are."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy

from jimdesk.ui.look import Look
from jimdesk.ui.theme import TARGET
from jimdesk.ui.widgets import labels
from jimdesk.ui.widgets.card import Card
from jimdesk.ui.widgets.icon_label import IconLabel


class Opener(Card):
    """Pressed as a whole, with the mouse, Enter or Space."""

    clicked = Signal()

    def __init__(self, look: Look, icon: str) -> None:
        super().__init__(look, ground="", edge="line2", corner=10, padding=0)
        self.set_ground("", "line2", dashed=True, thick=1.5)
        self._text = labels.secondary("")
        self._count = labels.strong("")
        row = QHBoxLayout()
        row.setContentsMargins(14, 0, 14, 0)
        row.setSpacing(12)
        row.addWidget(IconLabel(look, icon, "ink2", 18))
        row.addWidget(self._text, 1)
        row.addWidget(self._count)
        self.inside.addLayout(row)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def say(self, text: str, count: str = "") -> None:
        """Set the words."""
        self._text.setText(text)
        self._count.setText(count)
        self.setAccessibleName(f"{text} {count}".strip())

    @property
    def count(self) -> str:
        """How many it says there are."""
        return self._count.text()

    def sizeHint(self) -> QSize:
        """Give the finger 44."""
        return QSize(super().sizeHint().width(), max(TARGET, self._look.theme.px(TARGET)))

    def minimumSizeHint(self) -> QSize:
        """Keep the height in a crowded page."""
        return QSize(super().minimumSizeHint().width(), self.sizeHint().height())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Count as pressed when let go inside."""
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.clicked.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter and Space as a press."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.clicked.emit()
        else:
            super().keyPressEvent(event)
