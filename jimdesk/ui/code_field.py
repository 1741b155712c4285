# SPDX-License-Identifier: Apache-2.0
"""The field in which whoever leads types the code, with a word below it when it was not the right one."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from jimdesk.core.words import N_
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.widgets import labels
from jimdesk.ui.widgets.button import Button
from jimdesk.ui.worker_code import WorkerCode


class CodeField(QWidget):
    """Dots, a button, and a sentence; nothing of what was typed stays behind."""

    right = Signal()
    """It was the code."""

    def __init__(
        self, sitting: Sitting, code: WorkerCode, *, private: bool = False, password: bool = False
    ) -> None:
        """Make it; `private` for the dark ground, `password` where the short code does not do."""
        super().__init__()
        self._sitting = sitting
        self._code = code
        self._password = password
        self.field = QLineEdit()
        self.field.setEchoMode(QLineEdit.EchoMode.Password)
        self.field.setObjectName("worker-code")
        self.field.setMaximumWidth(320)
        self.field.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.go = Button(sitting.look, tone="private" if private else "accent")
        self.go.setObjectName("give-code")
        self._label = labels.label("", "field", tone="private2" if private else "")
        self._word = labels.label("", tone="private" if private else "bad", wrap=True)
        self._word.setObjectName("code-word")
        self._word.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self._looking = False
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self.field)
        row.addWidget(self.go)
        row.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for part in (self._label, row, self._word):
            if isinstance(part, QHBoxLayout):
                column.addLayout(part)
            else:
                column.addWidget(part)
        self.setFocusProxy(self.field)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.go.clicked.connect(self.look)
        self.field.returnPressed.connect(self.look)

    def say(self) -> None:
        """Say the words: which code is asked for."""
        words = self._sitting.words
        if self._short and self._code.has_password:
            asks = words.say(N_("Your code, or the password of the file"))
        else:
            asks = words.say(N_("Your code")) if self._short else words.say(N_("The password of the file"))
        self._label.setText(asks)
        self.field.setAccessibleName(asks)
        self.go.setText(words.say(N_("Go on"), "with the code"))

    def hideEvent(self, event: QHideEvent) -> None:
        """Leave nothing behind."""
        super().hideEvent(event)
        self.field.clear()
        self._word.clear()

    def look(self) -> None:
        """Look whether what was typed is the code."""
        if self._looking or not self.field.text():
            return
        words = self._sitting.words
        if self._code.waits:
            self._word.setText(words.say(N_("Wait a moment, and then try it again.")))
            return
        self._looking = True
        self._word.clear()
        errand = self._code.look_at(self, self.field.text(), password=self._password)
        errand.done.connect(self._answer)

    def _answer(self, right: bool) -> None:
        self._looking = False
        self.field.clear()
        if right:
            self.right.emit()
        else:
            wrong = N_("That is not the code.") if self._short else N_("That is not the password.")
            self._word.setText(self._sitting.words.say(wrong))
            self.field.setFocus()

    @property
    def _short(self) -> bool:
        """Whether the short code will do here, where there is one."""
        return self._code.has_short and not (self._password and self._code.has_password)
