# SPDX-License-Identifier: Apache-2.0
"""A question in its own window: a heading, something to fill in, one filled button, and a way back."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from jimdesk.core.trouble import KnownError
from jimdesk.core.words import N_
from jimdesk.ui.dialog import Dialog
from jimdesk.ui.errand import Errand
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.widgets import labels
from jimdesk.ui.widgets.button import Button

_WIDE = 460


class Question(Dialog):
    """Stays open, with everything typed in it, until what was asked has worked or somebody goes back."""

    def __init__(self, parent: QWidget, sitting: Sitting, heading: str, go: str) -> None:
        """Make an empty question; `go` are the words on the filled button."""
        super().__init__(parent)
        self.sitting = sitting
        self.words = sitting.words
        self.setWindowTitle("JimDesk")
        self.setMinimumWidth(_WIDE)
        self._inside = QVBoxLayout(self)
        self._inside.setContentsMargins(32, 28, 32, 24)
        self._inside.setSpacing(12)
        self._inside.addWidget(labels.panel_heading(heading))
        self._field: QWidget | None = None  # where the cursor was when the answer was given
        self._trouble = labels.text("", tone="bad")
        self._trouble.setObjectName("trouble")
        self._trouble.setVisible(False)
        self.go = Button(sitting.look, go, kind="primary")
        self.go.setDefault(True)
        self.go.clicked.connect(self.answer)
        self.go.setObjectName("go")
        self._back = Button(sitting.look, self.words.say(N_("Back")))
        self._back.clicked.connect(self.reject)
        feet = QHBoxLayout()
        feet.addWidget(self._back)
        feet.addStretch()
        feet.addWidget(self.go)
        wait = N_("One moment. Go on typing when this question has gone.")
        self._busy = labels.strong(self.words.say(wait))
        self._busy.setObjectName("busy")
        self._busy.setVisible(False)
        self._inside.addWidget(self._trouble)
        self._inside.addWidget(self._busy)
        self._inside.addSpacing(8)
        self._inside.addLayout(feet)

    def put(self, widget: QWidget, label: str = "") -> None:
        """Add something to fill in, below what is there already, with its label above it."""
        place = self._inside.indexOf(self._trouble)
        if label:
            self._inside.insertWidget(place, labels.field_label(label, widget))
            place += 1
        self._inside.insertWidget(place, widget)

    def begin_with_back(self) -> None:
        """Let an Enter too many go back, where nothing brings back what the filled button takes away."""
        self.go.setDefault(False)
        self._back.setFocus()

    def answer(self) -> None:
        """Do what was asked."""
        raise NotImplementedError

    def tell_trouble(self, sentence: str) -> None:
        """Say in one sentence what is wrong; everything typed stays."""
        self._trouble.setText(sentence)
        self._trouble.setVisible(bool(sentence))
        self.adjustSize()

    def wait_for(self, errand: Errand) -> None:
        """Say that one waits while an errand runs; it closes the question when done, else that stays open."""
        self._field = self.focusWidget()
        self.setEnabled(False)
        self.setCursor(Qt.CursorShape.BusyCursor)
        self._say_busy(True)
        errand.failed.connect(self._on_failed)
        errand.done.connect(self.accept)

    def _say_busy(self, busy: bool) -> None:
        """Say that what is typed now goes nowhere: making a key takes a second or more."""
        self._busy.setVisible(busy)
        self.adjustSize()

    def _on_failed(self, error: KnownError) -> None:
        self._say_busy(False)
        self.setEnabled(True)
        self.unsetCursor()
        if self._field is not None:
            self._field.setFocus()
        if isinstance(self._field, QLineEdit):
            self._field.selectAll()
        self.tell_trouble(self.words.tell(error.saying))


class Notice(Question):
    """Something that has to be known before one goes on."""

    def __init__(self, parent: QWidget, sitting: Sitting, told: KnownError) -> None:
        super().__init__(parent, sitting, "JimDesk", sitting.words.say(N_("Close")))
        self.put(labels.text(self.words.tell(told.saying)))

    def answer(self) -> None:
        """Go on."""
        self.accept()
