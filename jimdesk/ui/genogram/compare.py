# SPDX-License-Identifier: Apache-2.0
"""The second picture beside the first: the same family, as somebody else sees it. It is only looked at."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from jimdesk.core.words import N_
from jimdesk.drawing import Drawing
from jimdesk.instruments.genogram.legend import Sample, legend_of
from jimdesk.instruments.instrument import View
from jimdesk.ui.canvas import Canvas
from jimdesk.ui.genogram.paper_room import on_one_paper, trimmed
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.widgets import labels
from jimdesk.ui.widgets.button import Button
from jimdesk.ui.widgets.select import Select


class ComparePane(QWidget):
    """Whose eyes, and below that their picture; everybody stands where they stand in the first one.

    Both are looked at from equally near, at the same part of the paper.
    """

    tapped = Signal(str)
    """Somebody was tapped in it."""
    chosen = Signal()
    """It is to be seen through other eyes."""

    def __init__(self, sitting: Sitting, canvas: Canvas) -> None:
        """Make it beside the first picture: that is in `first`, with a heading while there are two."""
        super().__init__()
        self._sitting, self._canvas = sitting, canvas
        self.whose = ""
        self._offered: list[tuple[str, str]] = []
        self._following = False
        self.eyes = Select(sitting.look, [])
        self.eyes.setObjectName("other-eyes")
        self.first = QWidget()
        self._heading = labels.strong("")
        self._heading.setObjectName("first-eyes")
        self._heading.setContentsMargins(20, 0, 20, 0)
        self.canvas = Canvas(sitting.look, movable=False)
        self.away = Button(sitting.look, icon="close", name=" ", kind="quiet", tone="ink2")
        self.away.setObjectName("beside-away")
        tops: tuple[tuple[QWidget, tuple[QWidget, ...], Canvas], ...] = (
            (self.first, (self._heading,), canvas), (self, (self.eyes, self.away), self.canvas),
        )
        for side, above, below in tops:
            column, row = QVBoxLayout(side), QHBoxLayout()
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(8)
            for part in above:
                row.addWidget(part)
            row.addStretch()
            column.addLayout(row)
            column.addWidget(below, 1)
        self.eyes.chosen.connect(self._look_as)
        self.canvas.tapped.connect(self.tapped)
        self.canvas.resized.connect(lambda _width, _height: self.look_along())
        for one, other in ((canvas, self.canvas), (self.canvas, canvas)):
            follow = partial(self._follow, one, other)
            one.zoomed.connect(follow)
            for bar in (one.horizontalScrollBar(), one.verticalScrollBar()):
                bar.valueChanged.connect(follow)
                bar.rangeChanged.connect(follow)

    def setVisible(self, visible: bool) -> None:
        """The heading of the first picture comes and goes along: alone it is named above."""
        self._heading.setVisible(visible)
        super().setVisible(visible)

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
        self.away.setAccessibleName(self._sitting.words.say(N_("Close")))
        self.away.setToolTip(self._sitting.words.say(N_("Close")))
        self._heading.setText(dict(options).get(first, ""))
        self._heading.setFixedHeight(self.eyes.sizeHint().height())  # so that both pictures begin as high

    def show_beside(
        self, view: View, drawing: Drawing, samples: tuple[Sample, ...]
    ) -> tuple[Drawing, tuple[Sample, ...]]:
        """Draw for these eyes; return the first picture and the legend as they are with the second one."""
        from jimdesk.instruments.genogram.picture import drawn, scene

        sitting = self._sitting
        made = scene(sitting.shown, sitting.words, replace(view, whose=self.whose), drawing)
        first, second = on_one_paper(drawing, trimmed(drawn(made, sitting.words)))
        self._following = True  # the first picture leads: it is drawn after this one
        self.canvas.show_drawing(second)
        self._following = False
        self.canvas.setAccessibleName(self.eyes.currentText())
        told = {word for _, word in samples}
        others = legend_of(made, sitting.shown, sitting.words)
        return first, (*samples, *(one for one in others if one[1] not in told))

    def look_along(self) -> None:
        """Look at the second picture as one looks at the first."""
        self._follow(self._canvas, self.canvas)

    def _look_as(self, person: str) -> None:
        self.whose = person
        self.chosen.emit()

    def _follow(self, one: Canvas, other: Canvas, *_: int) -> None:
        """Look with the other picture where one looks with the first."""
        if self._following or not self.isVisible():
            return
        self._following = True
        other.scene().setSceneRect(one.scene().sceneRect())
        other.setTransform(one.transform())
        other.centerOn(one.mapToScene(one.viewport().rect().center()))
        self._following = False
