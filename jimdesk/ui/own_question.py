# SPDX-License-Identifier: Apache-2.0
"""The question for the code, before the worker's own facts are seen while others sit at the table."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from jimdesk.core.words import N_
from jimdesk.ui.code_field import CodeField
from jimdesk.ui.question import Question
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.worker_code import WorkerCode


class OwnQuestion(Question):
    """Accepted when the code was right."""

    def __init__(self, parent: QWidget, sitting: Sitting, code: WorkerCode) -> None:
        words = sitting.words
        go = words.say(N_("Go on"), "with the code")
        super().__init__(parent, sitting, words.say(N_("Your own view")), go)
        self.setObjectName("own-question")
        self.field = CodeField(sitting, code)
        self.field.say()
        self.field.go.hide()
        self.put(self.field)
        self.field.right.connect(self.accept)
        self.field.field.setFocus()

    def answer(self) -> None:
        """Look at what was typed."""
        self.field.look()
