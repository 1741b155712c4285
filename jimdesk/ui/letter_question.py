# SPDX-License-Identifier: Apache-2.0
"""The question before a sheet goes into a letter: others can read mail on its way."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from jimdesk.core.trouble import KnownError
from jimdesk.core.words import N_
from jimdesk.exchange import mail_draft
from jimdesk.ui.question import Question
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.taking_along import Letters
from jimdesk.ui.widgets import labels


class LetterQuestion(Question):
    """Says what may go wrong with mail; the draft opens in the mail program, to nobody yet."""

    def __init__(self, parent: QWidget, sitting: Sitting, letters: Letters, pdf: bytes) -> None:
        words = sitting.words
        super().__init__(
            parent, sitting, words.say(N_("A letter with this sheet")), words.say(N_("Make the letter"))
        )
        self._letters, self._pdf = letters, pdf
        self.setObjectName("letter-question")
        self.put(labels.text(words.tell(mail_draft.WARNING), tone="warn"))
        self.put(labels.secondary(words.say(
            N_("The letter opens in your mail program. You choose who gets it, and you send it yourself.")
        ), wrap=True))

    def answer(self) -> None:
        """Open the draft."""
        try:
            self._letters.open(self._pdf, self.words)
        except KnownError as error:
            self.tell_trouble(self.words.tell(error.saying))
        else:
            self.accept()
