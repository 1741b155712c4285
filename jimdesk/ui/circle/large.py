# SPDX-License-Identifier: Apache-2.0
"""The circle on the whole screen, names hidden: to talk it through where others look along; Esc leaves."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from jimdesk.core.words import N_
from jimdesk.instruments.circle import CIRCLE
from jimdesk.instruments.circle.faces import INITIALS, RELATION, SHAPES
from jimdesk.instruments.instrument import View
from jimdesk.ui.drawing_view import DrawingView
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.widgets.button import Button
from jimdesk.ui.widgets.segments import Segments


class LargeCircle(QWidget):
    """A window of its own, made for the room: nothing in it can be changed, and nothing of it is kept."""

    def __init__(self, sitting: Sitting, view: View, over: QWidget) -> None:
        super().__init__(over, Qt.WindowType.Window)
        words = sitting.words
        self._sitting, self._view = sitting, replace(view, veiled=INITIALS)
        self.setObjectName("large-circle")
        self.setWindowTitle("JimDesk")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.drawing = DrawingView(sitting.look)
        self.drawing.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.drawing.resized.connect(self._on_resized)
        self.how = Segments(
            sitting.look,
            [(INITIALS, words.say(N_("Letters"))), (RELATION, words.say(N_("What they are"))),
             (SHAPES, words.say(N_("Only shapes")))],
            INITIALS, name=words.say(N_("Instead of names")),
        )  # fmt: skip
        self.how.setObjectName("instead-of-names")
        self.how.chosen.connect(self._hide_by)
        leave = Button(sitting.look, words.say(N_("Back")), hint="Esc")
        leave.setObjectName("leave-large")
        leave.clicked.connect(self.close)
        foot = QHBoxLayout()
        foot.setContentsMargins(24, 8, 24, 16)
        foot.addWidget(self.how)
        foot.addStretch()
        foot.addWidget(leave)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.drawing, 1)
        column.addLayout(foot)
        self.setProperty("ground", "canvas")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        sitting.changed.connect(self._draw)
        sitting.renewed.connect(self.close)  # other eyes, another language: this was not made for them

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave at Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def _hide_by(self, how: str) -> None:
        self._view = replace(self._view, veiled=how)
        self._draw()

    def _on_resized(self, width: int, height: int) -> None:
        self._view = replace(self._view, width=width, height=height)
        self._draw()

    def _draw(self, _changes: object = None) -> None:
        self.drawing.show_drawing(CIRCLE.draw(self._sitting.for_room, self._sitting.words, self._view))
