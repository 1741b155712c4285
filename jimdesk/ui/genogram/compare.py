# SPDX-License-Identifier: Apache-2.0
"""The second picture beside the first: the same family, as somebody else sees it. It is only looked at."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from jimdesk.core.words import N_
from jimdesk.drawing import Drawing
from jimdesk.instruments.instrument import View
from jimdesk.ui.canvas import Canvas
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.widgets.select import Select


class ComparePane(QWidget):
    """Whose eyes, and below that their picture; everybody stands where they stand in the first one."""

    tapped = Signal(str)

    def __init__(self, sitting: Sitting) -> None:
        super().__init__()
        self._sitting = sitting
        self.whose = ""
        self._offered: list[tuple[str, str]] = []
        self.eyes = Select(sitting.look, [])
        self.eyes.setObjectName("other-eyes")
        self.canvas = Canvas(sitting.look, movable=False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 12, 0)
        column.setSpacing(8)
        column.addWidget(self.eyes)
        column.addWidget(self.canvas, 1)
        self.canvas.tapped.connect(self.tapped)
        self.canvas.resized.connect(lambda _width, _height: self.canvas.fit())

    def offer(self, options: list[tuple[str, str]], first: str) -> None:
        """Offer the eyes of all others; at first those of the next one after the first picture's."""
        others = [(id_, words) for id_, words in options if id_ != first]
        if self.whose not in {id_ for id_, _ in others}:
            self.whose = others[0][0] if others else ""
        if others != self._offered:
            self._offered = others
            self.eyes.fill(others)
        self.eyes.set_current(self.whose)
        self.eyes.setAccessibleName(self._sitting.words.say(N_("Beside it, as somebody else sees it")))

    def show_beside(self, view: View, before: Drawing) -> None:
        """Draw for these eyes; `before` is the first picture."""
        from jimdesk.instruments.genogram.picture import draw

        sitting = self._sitting
        drawing = draw(sitting.shown, sitting.words, replace(view, whose=self.whose), before)
        box = self.canvas.drawing.box
        self.canvas.show_drawing(drawing)
        if drawing.box != box:
            self.canvas.fit()
        self.canvas.setAccessibleName(self.eyes.currentText())
