# SPDX-License-Identifier: Apache-2.0
"""The panel beside the circle that asks to tap people: the question, and everybody as a list to tick."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from jimdesk.core.words import N_
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.widgets import labels
from jimdesk.ui.widgets.button import Button
from jimdesk.ui.widgets.choices import CheckBox

_WIDE = 248
_RING = 6  # around whoever has the keyboard: a list that scrolls cuts off what lies outside of it


class Pick(NamedTuple):
    """Somebody to tick; one who is fixed belongs by what else is known."""

    id: str
    name: str
    on: bool
    fixed: bool = False


class PickPanel(QFrame):
    """What a tap on the canvas does, a tick in this list does too."""

    ticked = Signal(str)
    went = Signal(int)
    """To the next one (1), or the one before (-1)."""
    done = Signal()

    def __init__(self, sitting: Sitting) -> None:
        super().__init__()
        self._sitting = sitting
        self._boxes: dict[str, CheckBox] = {}
        self._picks: list[Pick] = []
        look = sitting.look
        self.heading = labels.panel_heading("")
        self.heading.setObjectName("pick-question")
        self._how = labels.small("", wrap=True)
        self._more = labels.text("")
        self._more.setObjectName("pick-more")
        self._count = labels.small("")
        self._back = Button(look, icon="chevron-left", name=" ", height=40)
        self._on = Button(look, trailing="chevron-right", height=40)
        self._done = Button(look, kind="primary")
        for button, name in ((self._back, "pick-back"), (self._on, "pick-next"), (self._done, "pick-done")):
            button.setObjectName(name)
        self._body: QWidget = QWidget()
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(self._body)
        self._lay_out()
        self._back.clicked.connect(lambda: self.went.emit(-1))
        self._on.clicked.connect(lambda: self.went.emit(1))
        self._done.clicked.connect(self.done)

    def sizeHint(self) -> QSize:
        """A little wider than the tray; wider with larger letters."""
        return QSize(self._sitting.look.theme.px(_WIDE), 400)

    def ask(
        self, question: str, how: str, picks: Iterable[Pick], *, more: str = "", at: tuple[int, int] = (0, 0)
    ) -> None:
        """Ask a question; `at` is the how manieth of how many, where one goes round."""
        words, (nth, many) = self._sitting.words, at
        self.heading.setText(question)
        self._how.setText(how)
        self._more.setText(more)
        self._more.setVisible(bool(more))
        self._how.setVisible(bool(how))
        self._count.setText(words.say(N_("{n} of {many}"), n=nth, many=many) if many else "")
        for widget in (self._count, self._back, self._on):
            widget.setVisible(many > 0)
        self._back.setEnabled(nth > 1)
        self._on.setEnabled(nth < many)
        self._back.setAccessibleName(words.say(N_("Previous")))
        self._on.setText(words.say(N_("Next")))
        self._done.setText(words.say(N_("Done")))
        self._fill(list(picks))

    def start(self) -> None:
        """Give the keyboard to the first one who can be ticked, or to the button that ends it."""
        free = (box for box in self._boxes.values() if box.isEnabled())
        next(free, self._done).setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on with Page Down, back with Page Up, and end with Esc."""
        key = event.key()
        if key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp) and self._on.isVisible():
            self.went.emit(1 if key == Qt.Key.Key_PageDown else -1)
        elif key == Qt.Key.Key_Escape:
            self.done.emit()
        else:
            super().keyPressEvent(event)

    def _fill(self, picks: list[Pick]) -> None:
        """Fill the list; where only a tick changed, the boxes stay, and with them the cursor."""
        same = [(one.id, one.name) for one in picks] == [(one.id, one.name) for one in self._picks]
        self._picks = picks
        if not same:
            old, self._body = self._body, QWidget()
            column = QVBoxLayout(self._body)
            column.setContentsMargins(_RING, _RING, 6, _RING)
            column.setSpacing(0)
            self._boxes = {}
            for one in picks:
                box = CheckBox(self._sitting.look, one.name)
                box.setObjectName(f"pick-{one.id}")
                box.clicked.connect(lambda _on, id_=one.id: self._tick(id_))
                self._boxes[one.id] = box
                column.addWidget(box)
            column.addStretch()
            self._scroll.takeWidget()
            self._scroll.setWidget(self._body)
            old.hide()
            old.deleteLater()
        for one in picks:
            self._boxes[one.id].setChecked(one.on)
            self._boxes[one.id].setEnabled(not one.fixed)

    def _tick(self, id_: str) -> None:
        before = next(one.on for one in self._picks if one.id == id_)
        self._boxes[id_].setChecked(before)  # what is kept decides, not the box
        self.ticked.emit(id_)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(14 - _RING, 20, 8, 14)
        column.setSpacing(8)
        above, row, end = QVBoxLayout(), QHBoxLayout(), QVBoxLayout()
        for part in (above, row, end):
            part.setContentsMargins(_RING, 0, 0, 0)
        for label in (self.heading, self._how, self._more):
            above.addWidget(label)
        column.addLayout(above)
        column.addWidget(self._scroll, 1)
        row.setSpacing(6)
        row.addWidget(self._back)
        row.addWidget(self._count)
        row.addStretch()
        row.addWidget(self._on)
        column.addLayout(row)
        end.addWidget(self._done)
        column.addLayout(end)
        self.setProperty("ground", "window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
