# SPDX-License-Identifier: Apache-2.0
"""The bar under the strip when something failed: what happened, what is safe, and one thing to do.

    bar.show_trouble(words.say("Not kept: the disk is full. Everything up to {time} is safe.", time=...),
                     words.say("Choose another place"))
    bar.pressed.connect(...); bar.clear()

It stays until it is cleared; the page below goes on as it was.
"""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy

from jimdesk.ui.icons import is_mirrored
from jimdesk.ui.look import Look
from jimdesk.ui.widgets import labels
from jimdesk.ui.widgets.button import Button

_MARK = 5


class TroubleBar(QFrame):
    """The bar; hidden until there is trouble."""

    pressed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._words = labels.strong("", tone="bad")
        self._words.setWordWrap(True)
        self._button = Button(look, "-", kind="plain", tone="bad", height=40)
        self._button.clicked.connect(self.pressed)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 8, 20, 8)
        row.setSpacing(16)
        row.addWidget(self._words, 1)
        row.addWidget(self._button, 0, Qt.AlignmentFlag.AlignVCenter)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.hide()
        look.follow(self)

    def show_trouble(self, sentence: str, action: str = "") -> None:
        """Say what happened and what is safe; without an action there is no button."""
        self._words.setText(sentence)
        self.setAccessibleName(sentence)
        self._button.setText(action)
        self._button.setVisible(bool(action))
        self.show()

    def clear(self) -> None:
        """Go away: all is well again."""
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground, its lower edge and the mark at the beginning."""
        theme = self._look.theme
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colour("bad"))
        painter.fillRect(QRectF(0, self.height() - 1, self.width(), 1), theme.colour("badE"))
        left = self.width() - _MARK if is_mirrored(self) else 0
        painter.fillRect(QRectF(left, 0, _MARK, self.height()), theme.colour("badInk"))
