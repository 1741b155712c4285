# SPDX-License-Identifier: Apache-2.0
"""The card with the method's questions for the page of people, one at a time."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from jimdesk import methods
from jimdesk.core import kinship
from jimdesk.core.words import N_
from jimdesk.methods import Method, Question, questions_on
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.widgets.card import QuestionCard


class PeopleQuestions(QWidget):
    """Which question it is stays chosen; the method is read only when it is another one."""

    def __init__(self, sitting: Sitting, page: str) -> None:
        super().__init__()
        self._sitting = sitting
        self._page = page
        self._text: str | None = None
        self._method: Method | None = None
        self._at = 0
        self._language = ""
        self._card: QuestionCard | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def renew(self) -> None:
        """Show the question, in the language of now and by the method of the meeting."""
        meeting = self._sitting.meeting
        text = meeting.method if meeting else ""
        if text != self._text or self._method is None:
            self._text, self._at = text, 0
            self._method = methods.followed(meeting)[0] if meeting else methods.load(methods.DEFAULT)
        if self._language != self._sitting.words.language:
            self._language = self._sitting.words.language
            self._make()
        self._show()

    @property
    def questions(self) -> tuple[Question, ...]:
        """The questions of this page."""
        return questions_on(self._method, self._page) if self._method else ()

    def step(self, way: int) -> None:
        """Go to the next question or the one before."""
        self._at = min(max(self._at + way, 0), max(len(self.questions) - 1, 0))
        self._show()

    def _make(self) -> None:
        words = self._sitting.words
        if self._card is not None:
            self._card.hide()
            self._card.deleteLater()
        back, on = words.say(N_("Previous question")), words.say(N_("Next"))
        self._card = QuestionCard(self._sitting.look, previous_name=back, next_text=on)
        self._card.setObjectName("question-card")
        self._card.previous.connect(lambda: self.step(-1))
        self._card.following.connect(lambda: self.step(1))
        self._column.addWidget(self._card)

    def _show(self) -> None:
        asked, words = self.questions, self._sitting.words
        self.setVisible(bool(asked))
        if not asked or self._card is None:
            return
        self._at = min(self._at, len(asked) - 1)
        question = asked[self._at]
        count = words.say(N_("{n} of {many}"), n=self._at + 1, many=len(asked))
        self._card.show_question(
            self._to(question), question.texts.within(words.language), count,
            first=self._at == 0, last=self._at == len(asked) - 1,
        )  # fmt: skip

    def _to(self, question: Question) -> str:
        """Say to whom it is put: the youngster by name, others by their part, else everybody."""
        words, centre = self._sitting.words, kinship.youngster(self._sitting.shown)
        if question.for_ == ("youngster",) and centre:
            return words.say(N_("A question to {name}"), name=self._sitting.name(centre.id))
        roles = self._method.roles if self._method else ()
        to = [role.labels.within(words.language) for role in roles if role.id in question.for_]
        if len(to) == 1:
            return words.say(N_("A question to {name}"), name=to[0])
        return words.say(N_("A question to everybody"))
