# SPDX-License-Identifier: Apache-2.0
"""Choosing the short code for the meeting, or another one after giving the one of now."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from jimdesk.core.words import N_
from jimdesk.ui.code_field import CodeField
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.widgets import labels
from jimdesk.ui.widgets.button import Button
from jimdesk.ui.worker_code import LEAST, WorkerCode


class CodeChoice(QWidget):
    """A field for a new code; where there is one already, first a field for that one."""

    def __init__(self, sitting: Sitting, code: WorkerCode) -> None:
        super().__init__()
        self._words = sitting.words
        self._code = code
        self._now = CodeField(sitting, code)
        self._new = QLineEdit()
        self._new.setEchoMode(QLineEdit.EchoMode.Password)
        self._new.setObjectName("new-code")
        self._new.setAccessibleName(self._words.say(N_("A code of four signs or more")))
        self._new.setPlaceholderText(self._new.accessibleName())
        self._take = Button(sitting.look, self._words.say(N_("Keep")))
        self._take.setObjectName("take-code")
        self._none = Button(sitting.look, self._words.say(N_("No code")), kind="quiet", tone="ink2")
        self._none.setObjectName("no-code")
        self._said = labels.small("", wrap=True)
        self._said.setObjectName("code-said")
        self._row = QWidget()
        row = QHBoxLayout(self._row)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._new, 1)
        row.addWidget(self._take)
        row.addWidget(self._none)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for part in (self._now, self._row, self._said):
            column.addWidget(part)
        self._now.right.connect(lambda: self._show(known=True))
        self._new.returnPressed.connect(self._choose)
        self._take.clicked.connect(self._choose)
        self._none.clicked.connect(lambda: self._keep(""))
        self._show(known=not code.has_short)

    def _show(self, *, known: bool) -> None:
        """Let the new code be typed once the one of now is known."""
        self._now.setVisible(not known)
        self._now.say()
        self._row.setVisible(known)
        self._none.setVisible(known and self._code.has_short)
        self._tell()

    def _tell(self) -> None:
        say = self._words.say
        if self._code.has_short:
            said = N_("There is a code. It is asked before your own notes show in a meeting.")
        elif self._code.has_password:
            said = N_("Without a code your notes show while you hold F8. The lock asks the password.")
        else:
            said = N_("This file has no password: without a code nothing can be locked.")
        self._said.setText(say(said))

    def settle(self) -> bool:
        """Keep a code that is typed but not kept yet; return whether none is left that is too short."""
        if self._new.text() and not self._row.isHidden():
            self._choose()
        return not self._new.text()

    def _choose(self) -> None:
        if len(self._new.text()) < LEAST:
            self._said.setText(self._words.say(N_("Four signs at least.")))
        else:
            self._keep(self._new.text())

    def _keep(self, code: str) -> None:
        self._code.choose(code)
        self._new.clear()
        self._show(known=not code)
