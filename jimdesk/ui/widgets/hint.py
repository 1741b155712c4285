# SPDX-License-Identifier: Apache-2.0
"""A gentle hint: a lamp, one question, one example, and always a way to leave it as it is.

    hint = Hint(look, leave=words.say("Leave it like this"))
    hint.show_hint(words.say("What do you see Noor doing? And on which day?"), words.say("For instance: ..."))
    hint.left.connect(...)

It warns and never blocks. `stacked` is the panel form, with rows of the caller's above the way to leave it.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from jimdesk.ui.look import Look
from jimdesk.ui.widgets import labels
from jimdesk.ui.widgets.button import Button
from jimdesk.ui.widgets.card import Card
from jimdesk.ui.widgets.icon_label import IconLabel


class Hint(Card):
    """The amber box."""

    left = Signal()

    def __init__(self, look: Look, *, leave: str, stacked: bool = False, corner: int = 10) -> None:
        super().__init__(look, ground="warn", edge="warn", corner=corner, padding=22 if stacked else 12)
        self._question = labels.label("", "group" if stacked else "strong", tone="warn", wrap=True)
        self._example = labels.label("", "" if stacked else "small", tone="warn", wrap=True)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._question)
        words.addWidget(self._example)
        top = QHBoxLayout()
        top.setSpacing(12)
        lamp_at = Qt.AlignmentFlag.AlignTop if stacked else Qt.AlignmentFlag.AlignVCenter
        if not stacked:
            top.addSpacing(6)
        top.addWidget(IconLabel(look, "lamp", "warnInk", 22), 0, lamp_at)
        top.addLayout(words, 1)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(8)
        self.inside.setSpacing(12)
        self.inside.addLayout(top)
        self._leave = Button(look, leave, kind="quiet" if stacked else "plain", tone="warn")
        self._leave.clicked.connect(self.left)
        if stacked:
            self.inside.addLayout(self._rows)
            self.inside.addWidget(self._leave, 0, Qt.AlignmentFlag.AlignHCenter)
        else:
            top.addWidget(self._leave, 0, Qt.AlignmentFlag.AlignVCenter)
            self.inside.addLayout(self._rows)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def show_hint(self, question: str, example: str = "") -> None:
        """Ask the question, with an example; on a page it comes into sight, never as a window of its own."""
        self._question.setText(question)
        self._example.setText(example)
        self._example.setVisible(bool(example))
        self.setAccessibleName(f"{question} {example}".strip())
        if self.parentWidget() is not None:
            self.show()

    def add_row(self, row: QWidget) -> None:
        """Put a row of the caller's below the question, such as somebody who could be asked."""
        self._rows.addWidget(row)
