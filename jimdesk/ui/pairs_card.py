# SPDX-License-Identifier: Apache-2.0
"""The pairs of a safety map: what somebody fears if nothing changes, and beside it when it is good enough."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from jimdesk.core import edits, hearing
from jimdesk.core.desk import Step
from jimdesk.core.meeting import Meeting, Statement
from jimdesk.core.safety import Pair, add_danger, add_goal, pairs
from jimdesk.core.said import read_said
from jimdesk.core.words import N_
from jimdesk.ui.add_line import AddLine
from jimdesk.ui.put_away import put_away
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.statement_card import StatementCard
from jimdesk.ui.widgets import labels
from jimdesk.ui.widgets.invitation import Invitation


class PairsCard(QWidget):
    """Each danger on its own line with its goal; a goal that lacks is asked for right there."""

    def __init__(self, sitting: Sitting) -> None:
        super().__init__()
        self._sitting = sitting
        self._cards: dict[str, StatementCard] = {}
        self._shown: tuple[tuple[str, str], ...] | None = None
        self._rows: QWidget | None = None
        self.invitation = AddLine(sitting, "add-danger")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(10)
        self._column.addWidget(self.invitation)
        self.invitation.entered.connect(self._fear)
        self.setObjectName("pairs")
        self.renew()

    def renew(self) -> None:
        """Say the words."""
        self.invitation.renew(self._sitting.words.say(N_("What are you afraid of, if nothing changes?")))
        self._shown = None
        self.follow()

    def follow(self) -> None:
        """Show the pairs of this meeting."""
        meeting = self._sitting.meeting
        found = pairs(self._sitting.shown, meeting.id) if meeting else ()
        ids = tuple((one.danger.id if one.danger else "", one.goal.id if one.goal else "") for one in found)
        if ids != self._shown:
            self._shown = ids
            self._build(found)
        for one in found:
            for said in (one.danger, one.goal):
                if said is not None and self._cards[said.id].statement != said:
                    self._cards[said.id].show_statement(said)

    def _build(self, found: tuple[Pair, ...]) -> None:
        if self._rows is not None:
            put_away(self._rows)
        self._cards = {}
        words = self._sitting.words
        self._rows = rows = QWidget()
        grid = QGridLayout(rows)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(18)
        grid.setVerticalSpacing(10)
        for side in (0, 1):
            grid.setColumnStretch(side, 1)
        if found:
            for side, said in ((0, N_("If nothing changes")), (1, N_("It is good enough when"))):
                grid.addWidget(labels.label(words.say(said), "group", wrap=True), 0, side)
        top = Qt.AlignmentFlag.AlignTop
        for row, pair in enumerate(found, 1):
            if pair.danger is not None:
                grid.addWidget(self._card(pair.danger), row, 0, top)
            if pair.goal is not None:
                grid.addWidget(self._card(pair.goal), row, 1, top)
            elif pair.danger is not None:
                grid.addWidget(self._asks_goal(pair.danger), row, 1, top)
        self._column.insertWidget(0, rows)

    def _card(self, said: Statement) -> StatementCard:
        card = StatementCard(self._sitting, said)
        card.toggled.connect(self._toggle)
        self._cards[said.id] = card
        return card

    def _asks_goal(self, danger: Statement) -> Invitation:
        asks = Invitation(self._sitting.look, self._sitting.words.say(N_("When is it good enough?")))
        asks.setObjectName(f"add-goal-{danger.id}")
        asks.entered.connect(lambda line, danger=danger: self._goal(danger, line))
        return asks

    def _toggle(self, id_: str) -> None:
        for other, card in self._cards.items():
            card.set_open(other == id_ and not card.is_open)

    def _fear(self, line: str) -> None:
        sitting = self._sitting
        meeting = sitting.meeting or Meeting.new()
        said = read_said(line, sitting.shown, sitting.words.language)
        step = add_danger(meeting.id, said.text, said.speaker)
        if sitting.meeting is None:
            step = edits.together(step.name, edits.add(step.name, meeting), step)
        self._do(step, meeting.id, own=True)

    def _goal(self, danger: Statement, line: str) -> None:
        sitting = self._sitting
        said = read_said(line, sitting.shown, sitting.words.language)
        self._do(add_goal(danger, said.text, said.speaker), danger.meeting)

    def _do(self, step: Step, meeting: str, *, own: bool = False) -> None:
        sitting = self._sitting
        out = hearing.children_out(sitting.shown, meeting, sitting.today)
        step = hearing.out_of_hearing(step, out)
        sitting.do(self.invitation.kept(step) if own else step)
