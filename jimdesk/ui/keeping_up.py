# SPDX-License-Identifier: Apache-2.0
"""How long a JIM can keep it up, and handing over when a JIM stops: without blame, as was agreed before."""

from __future__ import annotations

import datetime
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLineEdit, QVBoxLayout, QWidget

from jimdesk.core import afterwards, agreeing
from jimdesk.core.days import read_when
from jimdesk.core.meeting import Agreement
from jimdesk.core.people import Jim
from jimdesk.core.words import N_
from jimdesk.ui import faces
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.widgets import labels
from jimdesk.ui.widgets.button import Button
from jimdesk.ui.widgets.card import Card
from jimdesk.ui.widgets.chip import ChipButton
from jimdesk.ui.widgets.flow import FlowLayout
from jimdesk.ui.widgets.pick import PickRow
from jimdesk.ui.widgets.select import Select

_WEEKS: Final = (
    ("2", N_("2 weeks")), ("4", N_("4 weeks")), ("8", N_("8 weeks")), ("13", N_("3 months")),
    ("26", N_("half a year")), ("52", N_("a year")),
)
_WHAT: Final = 300  # how wide the lines are that are handed over


class KeepingUp(Card):
    """One JIM: the weeks, and the way to stop well."""

    def __init__(self, sitting: Sitting, mentor: Jim, meeting: str) -> None:
        super().__init__(sitting.look, padding=18, gap=8)
        self._sitting, self._mentor, self._meeting = sitting, mentor, meeting
        words, look, person = sitting.words, sitting.look, mentor.person
        name = sitting.name(person)
        question = words.say(N_("How long can {name} keep this up?"), name=name)
        self.weeks = PickRow(look, [(key, words.say(text)) for key, text in _WEEKS], name=question)
        self.weeks.setObjectName(f"keeps-up-{person}")
        self.weeks.chosen.connect(self._keep_up)
        self._until = labels.small("")
        self._until.setMinimumHeight(44)
        self.stops = Button(look, words.say(N_("{name} stops as JIM"), name=name), kind="quiet", icon="hand")
        self.stops.setObjectName(f"stops-{person}")
        self.stops.clicked.connect(self._open)
        self._handing: HandingOver | None = None
        top = QWidget()
        flow = FlowLayout(top, gap=12, row_gap=4)
        chip = ChipButton(look, faces.chip(sitting.shown, person, words))
        chip.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        chip.clicked.connect(lambda: sitting.select(person))
        for part in (chip, self.weeks, self._until, self.stops):
            flow.addWidget(part)
        self.inside.addWidget(labels.group_heading(question))
        self.inside.addWidget(top)
        self.follow()

    def follow(self) -> None:
        """Show what was said last, and whether a day to stop is known."""
        words, shown = self._sitting.words, self._sitting.shown
        mentor = shown.get(Jim, self._mentor.id) or self._mentor
        said = afterwards.keeps_up(shown, mentor.person)
        self.weeks.choose(str(said.weeks) if said else "")
        told = words.say(N_("until {day}"), day=words.date(said.until)) if said and said.until else ""
        if mentor.until:
            told = words.say(N_("stops on {day}"), day=words.date(mentor.until))
        self._until.setText(told)
        self.stops.setVisible(mentor.until is None)
        if mentor.until is not None and self._handing is not None:
            self._handing.hide()

    def _keep_up(self, weeks: str) -> None:
        if weeks:
            step = afterwards.can_keep_up(
                self._mentor.person, int(weeks), self._sitting.today, self._meeting
            )
            self._sitting.do(step)
        else:
            self.follow()  # what was said is said; another answer takes its place

    def _open(self) -> None:
        if self._handing is None:
            self._handing = HandingOver(self._sitting, self._mentor)
            self.inside.addWidget(self._handing)
        self._handing.show()
        self._handing.start()


class HandingOver(QWidget):
    """The day, and for each line of the JIM who does it from then on."""

    def __init__(self, sitting: Sitting, mentor: Jim) -> None:
        super().__init__()
        self._sitting, self._mentor = sitting, mentor
        words, look = sitting.words, sitting.look
        self.setObjectName("handing-over")
        self._to: dict[str, Select] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(8)
        told = words.say(N_("Stopping is fine: that was agreed at the start. Who does what from then on?"))
        column.addWidget(labels.secondary(told, wrap=True))
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(2, 1)
        self.day = QLineEdit(words.date(sitting.today))
        self.day.setObjectName("stops-on")
        self.day.setMaximumWidth(look.theme.px(260))
        grid.addWidget(labels.field_label(words.say(N_("From which day?")), self.day), 0, 0)
        grid.addWidget(self.day, 0, 1)
        self._add_lines(grid)
        column.addLayout(grid)
        self._trouble = labels.text("", tone="bad")
        self._trouble.hide()
        column.addWidget(self._trouble)
        self.go = Button(look, words.say(N_("Hand over")), kind="primary")
        self.go.setObjectName("hand-over")
        self.go.clicked.connect(self._hand_over)
        column.addWidget(self.go, 0, Qt.AlignmentFlag.AlignLeading)

    def start(self) -> None:
        """Begin with the day."""
        self.day.setFocus()
        self.day.selectAll()

    def _add_lines(self, grid: QGridLayout) -> None:
        words = self._sitting.words
        people = [
            (one.id, one.name) for one in faces.choices(self._sitting.shown, words)
            if one.id != self._mentor.person
        ]
        options = [("", words.say(N_("nobody yet"))), *people]
        for row, line in enumerate(self._lines(), 1):
            select = Select(self._sitting.look, options, "", name=line.what)
            select.setObjectName(f"hand-{line.id}")
            select.setMaximumWidth(self._sitting.look.theme.px(260))
            self._to[line.id] = select
            what = labels.text(line.what)
            what.setFixedWidth(self._sitting.look.theme.px(_WHAT))
            grid.addWidget(what, row, 0)
            grid.addWidget(select, row, 1)

    def _lines(self) -> tuple[Agreement, ...]:
        shown = self._sitting.shown
        done = agreeing.finished(shown)
        lines = afterwards.lines_of_person(shown, self._mentor.person)
        return tuple(one for one in lines if one.id not in done)

    def _hand_over(self) -> None:
        day = self._day()
        words = self._sitting.words
        self._trouble.setVisible(day is None)
        if day is None:
            self._trouble.setText(words.say(N_("Which day is that? For example: 1 March, or in four weeks.")))
            self.day.setFocus()
            return
        to = {line: select.current for line, select in self._to.items()}
        self._sitting.do(afterwards.hand_over(self._mentor.id, to, day))

    def _day(self) -> datetime.date | None:
        when = read_when(self.day.text(), self._sitting.today, self._sitting.words.language)
        return when.start or when.due
