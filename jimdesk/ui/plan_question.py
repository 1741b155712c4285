# SPDX-License-Identifier: Apache-2.0
"""One quiet question about the plan as a whole, with a way to leave it so; silent while somebody types."""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QVBoxLayout, QWidget

from jimdesk.core import edits
from jimdesk.core.afterwards import leave_plan_so
from jimdesk.core.audience import Sight
from jimdesk.core.meeting import Issue
from jimdesk.core.plan_review import PlanHint, plan_hints
from jimdesk.core.words import N_, saying
from jimdesk.ui.put_away import put_away
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.widgets.button import Button
from jimdesk.ui.widgets.flow import FlowLayout
from jimdesk.ui.widgets.hint import Hint

_ABOUT_PEOPLE: Final = frozenset({"much", "most", "side", "young_carer"})  # not in front of the room


class PlanQuestion(QWidget):
    """The amber box, or nothing."""

    def __init__(self, sitting: Sitting) -> None:
        super().__init__()
        self._sitting = sitting
        self._asked: PlanHint | None = None
        self._hint: Hint | None = None
        self._answers: QWidget | None = None  # what can be pressed to answer
        self._language = ""
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.hide()

    @property
    def asked(self) -> PlanHint | None:
        """What is asked now."""
        return self._asked if not self.isHidden() else None

    def renew(self, busy: object) -> None:
        """Ask what matters most; nothing while `busy`: another question stands, or somebody types."""
        found = () if busy else self._found()
        self._asked = found[0] if found else None
        if self._asked is not None:
            words = self._sitting.words
            hint = self._made()
            question = words.tell(self._asked.question, self._sitting.name)
            hint.show_hint(question, words.tell(self._asked.example, self._sitting.name))
            self._offer_issues(hint, self._asked)
        self.setVisible(bool(found))

    def _found(self) -> tuple[PlanHint, ...]:
        sitting = self._sitting
        all_ = plan_hints(sitting.shown, sitting.today, sitting.words.language)
        if sitting.shown.reader.sight is Sight.WORKER:
            return all_
        return tuple(one for one in all_ if one.code not in _ABOUT_PEOPLE)

    def _offer_issues(self, hint: Hint, asked: PlanHint) -> None:
        """Offer the issues themselves, where it is asked which one a line belongs to."""
        if self._answers is not None:
            put_away(self._answers)
            self._answers = None
        if asked.code != "issue":
            return
        self._answers = QWidget()
        flow = FlowLayout(self._answers, row_gap=4)
        for issue in edits.in_order(self._sitting.shown, Issue):
            if issue.name.strip():
                button = Button(self._sitting.look, issue.name, height=40, pill=True)
                button.setObjectName(f"answer-{issue.id}")
                button.clicked.connect(lambda _=False, id_=issue.id: self._answer(asked.about, id_))
                flow.addWidget(button)
        hint.add_row(self._answers)
        self._answers.show()

    def _answer(self, line: str, issue: str) -> None:
        name = self._sitting.shown.get(Issue, issue)
        self._sitting.do(
            edits.change(line, saying("line below “{issue}”", issue=name.name if name else ""), issue=issue)
        )

    def _made(self) -> Hint:
        """Return the box, in the language of now."""
        words = self._sitting.words
        if self._hint is None or self._language != words.language:
            self._answers = None
            if self._hint is not None:
                self._hint.hide()
                self._hint.deleteLater()
            self._language = words.language
            self._hint = Hint(self._sitting.look, leave=words.say(N_("Leave it like this")))
            self._hint.setObjectName("plan-question")
            self._hint.left.connect(self._leave)
            self._column.addWidget(self._hint)
        return self._hint

    def _leave(self) -> None:
        if self._asked is not None:
            self._sitting.do(leave_plan_so(self._asked.code, self._asked.about))
