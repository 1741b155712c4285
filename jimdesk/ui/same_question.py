# SPDX-License-Identifier: Apache-2.0
"""The question whether somebody who is typed is somebody else than whoever is here by that name."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from jimdesk.core.words import N_
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.widgets import labels
from jimdesk.ui.widgets.button import Button


class SameQuestion(QWidget):
    """One sentence and two answers in a row; Enter says that it is somebody else, Esc leaves it."""

    other = Signal()
    same = Signal()
    left = Signal()

    def __init__(self, sitting: Sitting) -> None:
        super().__init__()
        self._sitting = sitting
        self._asked = labels.strong("", tone="warn")
        self.somebody_else, self.the_same = (Button(sitting.look, height=40, pill=True) for _ in range(2))
        self.somebody_else.setObjectName("somebody-else")
        self.the_same.setObjectName("the-same")
        self.somebody_else.clicked.connect(self.other)
        self.the_same.clicked.connect(self.same)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._asked)
        for button in (self.somebody_else, self.the_same):
            button.setAutoDefault(True)  # Enter answers as well as the space bar
            button.installEventFilter(self)
            row.addWidget(button)
        self.hide()

    def ask(self, person: str) -> None:
        """Ask it about somebody who is here."""
        words, name = self._sitting.words, self._sitting.name(person)
        self._asked.setText(words.say(N_("There is a {name} already. Is this somebody else?"), name=name))
        self.somebody_else.setText(words.say(N_("Yes, somebody else")))
        self.the_same.setText(words.say(N_("No, the same")))
        self.show()
        self.somebody_else.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leave the question with Esc."""
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            if event.type() == QEvent.Type.KeyPress:
                self.left.emit()
            event.accept()
            return True
        return super().eventFilter(watched, event)
