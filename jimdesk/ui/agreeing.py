# SPDX-License-Identifier: Apache-2.0
"""Agreeing: everybody at the table says yes or no, tells back what they will do, and the plan is agreed."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from jimdesk.core import agreeing
from jimdesk.core.meeting import Agreement
from jimdesk.core.words import N_
from jimdesk.ui import agreeing_people
from jimdesk.ui.agreeing_row import AgreeingRow
from jimdesk.ui.put_away import put_away
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.versions_panel import VersionsPanel
from jimdesk.ui.widgets import labels
from jimdesk.ui.widgets.button import Button
from jimdesk.ui.widgets.card import Card, division

_Made = tuple[str, tuple[str, ...], tuple[str, ...], tuple[tuple[str, str], ...]]


class AgreeingPart(QWidget):
    """Everything about it; made of what the family may see, so that nothing else gets into a version."""

    def __init__(self, sitting: Sitting) -> None:
        super().__init__()
        self._sitting = sitting
        self._rows: dict[str, AgreeingRow] = {}
        self._made: _Made | None = None
        self._content: QWidget | None = None
        self.versions = VersionsPanel(sitting)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._scroll, 1)
        row.addWidget(self.versions)
        sitting.look.changed.connect(self.renew)

    def renew(self) -> None:
        """Make everything anew: another family, reader or language."""
        self._made = None
        self.versions.renew()
        self.follow()

    def follow(self) -> None:
        """Show who said what; the rows stay the same as long as it is about the same people and lines."""
        shown = self._sitting.for_home
        plan = agreeing_people.lines(shown)
        meeting = self._sitting.meeting
        asked = agreeing_people.asked(shown, meeting.id if meeting else "")
        named = tuple(f"{one} {self._sitting.name(one)}" for one in asked.elsewhere)
        made = (
            meeting.id if meeting else "", tuple(f"{one} {self._sitting.name(one)}" for one in asked.here),
            named, tuple((one.id, one.what) for one in plan),
        )
        if made != self._made:
            self._made = made
            self._fill(asked, plan)
        told = agreeing.told_back(shown, meeting.id) if meeting else frozenset()
        for person, row in self._rows.items():
            row.show_said(plan, told_back=person in told)
        self.versions.follow()

    def start_typing(self) -> None:
        """Begin with the first one who is asked."""
        first = next(iter(self._rows.values()), None)
        if first is not None:
            first.answer.start()
        else:
            self.setFocus()

    def _fill(self, asked: agreeing_people.Asked, plan: tuple[Agreement, ...]) -> None:
        """Make the rows anew; the keyboard goes back to where it was."""
        words = self._sitting.words
        focus = QApplication.focusWidget()
        at = next((one for one, row in self._rows.items() if focus and row.isAncestorOf(focus)), "")
        if self._content is not None:
            self._scroll.takeWidget()
            put_away(self._content)
        self._rows = {}
        self._content = QWidget()
        self._content.setProperty("ground", "window")
        self._content.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(self._content)
        column.setContentsMargins(24, 20, 24, 24)
        column.setSpacing(12)
        column.addWidget(labels.page_question(words.say(N_("Is this what we agree?"))))
        if not plan or not asked.all or self._sitting.meeting is None:
            self._invite(column, plan)
        else:
            column.addWidget(labels.secondary(words.say(N_(
                "Ask everybody in turn. Then each says in their own words what they are going to do."
            )), wrap=True))
            for heading, people in (("", asked.here),
                                    (N_("Not at the table, but with a line"), asked.elsewhere)):
                if people:
                    self._group(column, words.say(heading) if heading else "", people, plan)
        column.addStretch(1)
        self._scroll.setWidget(self._content)
        if at in self._rows:
            self._rows[at].answer.start()

    def _group(
        self, column: QVBoxLayout, heading: str, people: tuple[str, ...], plan: tuple[Agreement, ...]
    ) -> None:
        if heading:
            column.addSpacing(4)
            column.addWidget(labels.group_heading(heading))
        card = Card(self._sitting.look, padding=10, gap=0)
        for number, person in enumerate(people):
            if number:
                card.inside.addWidget(division(self._sitting.look))
            self._rows[person] = AgreeingRow(self._sitting, person, plan)
            card.inside.addWidget(self._rows[person])
        column.addWidget(card)

    def _invite(self, column: QVBoxLayout, plan: tuple[Agreement, ...]) -> None:
        """Say what is needed first, and lead there."""
        words = self._sitting.words
        if not plan:
            sentence, action, place = N_("There are no lines in the plan yet."), N_("Who does what"), "tasks"
        else:
            sentence, action, place = N_("First note that there is a meeting."), N_("Meeting"), "meeting"
        column.addWidget(labels.secondary(words.say(sentence), wrap=True))
        button = Button(self._sitting.look, words.say(action), kind="primary", trailing="arrow-right")
        button.setObjectName("agreeing-first")
        button.clicked.connect(lambda: self._sitting.wanted.emit(place))
        column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)
