# SPDX-License-Identifier: Apache-2.0
"""Afterwards: how each line of the plan went, how long the JIM can keep it up, and tension told apart."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from jimdesk.core import afterwards, kinship, table
from jimdesk.core.meeting import Agreement, Meeting
from jimdesk.core.words import N_
from jimdesk.ui.follow_up_row import SCALE, FollowUpRow, heads
from jimdesk.ui.keeping_up import KeepingUp
from jimdesk.ui.put_away import put_away
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.tension_told import TensionTold
from jimdesk.ui.widgets import labels
from jimdesk.ui.widgets.button import Button
from jimdesk.ui.widgets.card import Card, division
from jimdesk.ui.widgets.select import Select

_AROUND = 2 * (24 + 12)  # the edge of the page and of the card


class FollowUpPart(QScrollArea):
    """One row for each line; below them the JIMs, and for the worker alone what was told apart."""

    def __init__(self, sitting: Sitting) -> None:
        super().__init__()
        self._sitting = sitting
        self._meeting = ""  # the id of the meeting that somebody chose; "" = the one that speaks for itself
        self._made: tuple[object, ...] = ()
        self._content: QWidget | None = None
        self._rows: list[FollowUpRow] = []
        self._more: list[KeepingUp | TensionTold] = []
        self._heads: QWidget | None = None
        self._scale: QLabel | None = None  # what the numbers mean, where nothing stands above them
        sitting.look.changed.connect(self.renew)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def renew(self) -> None:
        """Make everything anew: another family, reader or language."""
        self._made = ()
        self.follow()

    def follow(self) -> None:
        """Show what was said; the rows stay as long as it is about the same lines and people."""
        shown, meeting = self._sitting.shown, self._asked_at()
        lines = afterwards.to_ask(shown, meeting.id) if meeting else ()
        mentors = kinship.jims(shown, self._sitting.today)
        apart = not self._sitting.running or self._sitting.held
        made = (
            meeting, apart,
            tuple((one.id, one.what, one.owner, self._sitting.name(one.owner)) for one in lines),
            tuple((one.id, self._sitting.name(one.person)) for one in mentors),
        )
        if made != self._made or self._content is None:
            self._made = made
            self._fill(meeting, apart=apart)
        for row in self._rows:
            row.follow()
        for part in self._more:
            part.follow()

    def start_typing(self) -> None:
        """Begin with the first line."""
        if self._rows:
            self._rows[0].start()
        else:
            self.setFocus()

    def _asked_at(self) -> Meeting | None:
        """Return the meeting that the answers belong to: chosen, going on, planned, or the last one."""
        shown = self._sitting.shown
        choices = self._choices()
        chosen = next((one for one in choices if one.id == self._meeting), None)
        likely = (table.running(shown), table.following(shown), table.latest(shown))
        return chosen or next((one for one in likely if one and one in choices), None)

    def _choices(self) -> tuple[Meeting, ...]:
        """Return the meetings at which there is something to ask."""
        shown = self._sitting.shown
        return tuple(one for one in table.meetings(shown) if afterwards.to_ask(shown, one.id))

    # Making it

    def _fill(self, meeting: Meeting | None, *, apart: bool) -> None:
        words, focus = self._sitting.words, QApplication.focusWidget()
        at, about = _with(focus, self._rows), _with(focus, self._more)
        name = focus.objectName() if focus is not None and self.isAncestorOf(focus) else ""
        down = self.verticalScrollBar().value()
        if self._content is not None:
            self.takeWidget()
            put_away(self._content)
        self._rows, self._more, self._heads, self._scale = [], [], None, None
        self._content = QWidget()
        self._content.setProperty("ground", "window")
        self._content.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(self._content)
        column.setContentsMargins(24, 20, 24, 24)
        column.setSpacing(12)
        column.addWidget(labels.page_question(words.say(N_("How did it go?"))))
        if meeting is None:
            self._invite(column)
        else:
            self._add_head(column, meeting)
            self._add_lines(column, meeting)
            self._add_more(column, meeting, apart=apart)
        column.addStretch(1)
        self.setWidget(self._content)
        if 0 <= at < len(self._rows):
            self._rows[at].start()
        elif name:
            self._back_to(name, about)
        if down and name:  # the same lines are looked at
            QTimer.singleShot(0, self, lambda: self.verticalScrollBar().setValue(down))

    def _back_to(self, name: str, about: int) -> None:
        """Give the keyboard back to the same part; where that is gone, as after handing over, beside it."""
        found = self._content.findChild(QWidget, name) if self._content is not None else None
        part = self._more[about] if 0 <= about < len(self._more) else None
        if found is not None:
            found.setFocus()
        elif isinstance(part, KeepingUp):
            part.weeks.start()

    def _add_head(self, column: QVBoxLayout, meeting: Meeting) -> None:
        words = self._sitting.words
        row = QHBoxLayout()
        row.setSpacing(10)
        told = labels.secondary(words.say(N_("First whether it was done. Apart from that: did it help?")))
        row.addWidget(told)
        row.addStretch()
        choices = [(one.id, self._named(one)) for one in self._choices()]
        if len(choices) > 1:
            select = Select(self._sitting.look, choices, meeting.id, name=words.say(N_("Asked at")))
            select.setObjectName("asked-at")
            select.chosen.connect(self._ask_at)
            row.addWidget(select)
        else:
            row.addWidget(labels.small(self._named(meeting)))
        column.addLayout(row)

    def _named(self, meeting: Meeting) -> str:
        words = self._sitting.words
        if meeting.date is None:
            return words.say(N_("the next meeting"))
        return words.say(N_("meeting of {day}"), day=words.date(meeting.date))

    def _ask_at(self, meeting: str) -> None:
        self._meeting = meeting
        self.follow()

    def _add_lines(self, column: QVBoxLayout, meeting: Meeting) -> None:
        card = Card(self._sitting.look, padding=12, gap=0)
        for number, line in enumerate(afterwards.to_ask(self._sitting.shown, meeting.id)):
            if number:
                card.inside.addWidget(division(self._sitting.look))
            row = FollowUpRow(self._sitting, line, meeting.id)
            row.walked.connect(lambda step, number=number: self._walk(number, step))
            self._rows.append(row)
            card.inside.addWidget(row)
        if self._rows:
            self._heads = heads(self._sitting, self._rows[0])
            card.inside.insertWidget(0, self._heads)
            self._scale = labels.small(self._sitting.words.say(SCALE), wrap=True)
            self._scale.setObjectName("helped-scale")
            card.inside.insertWidget(1, self._scale)
            self._show_heads()
        column.addWidget(card)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the words above the answers only where they stand above them."""
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self._show_heads)  # what is being laid out does not change meanwhile

    def _show_heads(self) -> None:
        if self._heads is not None and self._rows:
            beside = self.viewport().width() - _AROUND >= self._rows[0].across
            self._heads.setVisible(beside)
            if self._scale is not None:
                self._scale.setVisible(not beside)

    def _walk(self, number: int, step: int) -> None:
        column = self._rows[number].column
        to = self._rows[min(max(number + step, 0), len(self._rows) - 1)]
        to.start(column)
        self.ensureWidgetVisible(to, 0, 24)

    def _add_more(self, column: QVBoxLayout, meeting: Meeting, *, apart: bool) -> None:
        for mentor in kinship.jims(self._sitting.shown, self._sitting.today):
            part = KeepingUp(self._sitting, mentor, meeting.id)
            self._more.append(part)
            column.addWidget(part)
        if apart:
            tension = TensionTold(self._sitting, meeting.id)
            self._more.append(tension)
            column.addWidget(tension)

    def _invite(self, column: QVBoxLayout) -> None:
        """Say what is needed first, and lead there."""
        words = self._sitting.words
        told = N_("You ask this at the next meeting, or on the phone before it. First plan that meeting.")
        place, there = "meeting", words.say(N_("Meeting"))
        if self._sitting.running or not self._sitting.shown.of(Agreement):
            told = N_("Nothing was agreed before that you can ask about here. Write down who does what, "
                      "or skip this.")
            place, there = "tasks", words.say(N_("Who does what"))
        column.addWidget(labels.secondary(words.say(told), wrap=True))
        button = Button(self._sitting.look, there, kind="primary", trailing="arrow-right")
        button.setObjectName("follow-up-first")
        button.clicked.connect(lambda: self._sitting.wanted.emit(place))
        column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)


def _with(focus: QWidget | None, parts: Sequence[QWidget]) -> int:
    """Return which part has the keyboard; -1 for none."""
    return next((number for number, part in enumerate(parts) if focus and part.isAncestorOf(focus)), -1)
