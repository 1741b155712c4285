# SPDX-License-Identifier: Apache-2.0
"""The hours of each person beside the plan, and, for the worker alone, who could still be asked."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from jimdesk.core import edits
from jimdesk.core.audience import Sight
from jimdesk.core.meeting import Agreement
from jimdesk.core.people import Person
from jimdesk.core.review import Hint as Asked
from jimdesk.core.review import Load, free_hands, load, over_limits
from jimdesk.core.words import N_
from jimdesk.ui import faces
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.widgets import labels
from jimdesk.ui.widgets.bar import HoursRow
from jimdesk.ui.widgets.button import Button
from jimdesk.ui.widgets.chip import ChipButton
from jimdesk.ui.widgets.disc import Disc
from jimdesk.ui.widgets.drawer import Inspector
from jimdesk.ui.widgets.flow import FlowLayout
from jimdesk.ui.widgets.hint import Hint

_MOST_MINUTES = 600  # the length of a whole bar: ten hours a week
_PROPOSED = 3


class HoursPanel(Inspector):
    """Made anew at every change of the plan; a handful of rows."""

    given = Signal(str, str)
    """(agreement, person): let this person do it instead."""

    def __init__(self, sitting: Sitting) -> None:
        super().__init__(sitting.look, close_name=" ")
        self._sitting = sitting
        self._body: QWidget | None = None
        self._foot: QWidget | None = None
        self._feet = QWidget()
        self._feet_column = QVBoxLayout(self._feet)
        self._feet_column.setContentsMargins(0, 0, 0, 0)
        self.inside.addStretch()
        self.set_foot(self._feet)

    def renew(self) -> None:
        """Show the hours of now."""
        for old in (self._body, self._foot):
            if old is not None:
                old.hide()
                old.deleteLater()
        self._body, self._foot = self._hours(), None
        self.inside.insertWidget(0, self._body)
        asked = over_limits(self._sitting.shown)
        if asked and self._for_worker:
            self._foot = self._question(asked[0])
            self._feet_column.addWidget(self._foot)

    @property
    def _for_worker(self) -> bool:
        return self._sitting.shown.reader.sight is Sight.WORKER

    def _hours(self) -> QWidget:
        shown, words = self._sitting.shown, self._sitting.words
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(labels.panel_heading(words.say(N_("Hours a week"))))
        loads = load(shown)
        for person, given in loads.items():
            if given.weekly_minutes:
                column.addWidget(self._row(person, given))
        once = [
            f"{self._sitting.name(person)} {words.hours(given.once_minutes)}"
            for person, given in loads.items() if given.once_minutes
        ]
        if once:
            column.addWidget(labels.small(words.say(N_("Once: {list}"), list=", ".join(once)), wrap=True))
        if not loads:
            column.addWidget(labels.secondary(words.say(N_("Nobody has a task yet.")), wrap=True))
        free = free_hands(shown, self._sitting.today)
        if free and loads:
            column.addWidget(self._free(free))
        column.addStretch()
        return body

    def _row(self, person: str, given: Load) -> HoursRow:
        words = self._sitting.words
        chip = faces.chip(self._sitting.shown, person, words)
        limit = words.say(N_("Own limit: {hours}"), hours=words.hours(given.limit)) if given.limit else ""
        row = HoursRow(self._sitting.look, chip, words.hours(given.weekly_minutes), limit)
        row.bar.show_minutes(given.weekly_minutes, limit=given.limit or 0, most=_MOST_MINUTES)
        return row

    def _free(self, people: tuple[Person, ...]) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(labels.small(self._sitting.words.say(N_("Nothing yet:"))))
        chips = QWidget()
        flow = FlowLayout(chips)
        for person in people:
            chip = faces.chip(self._sitting.shown, person.id, self._sitting.words, small=True)
            button = ChipButton(self._sitting.look, chip)
            button.clicked.connect(lambda _=False, id_=person.id: self._sitting.select(id_))
            flow.addWidget(button)
        column.addWidget(chips)
        return box

    def _question(self, asked: Asked) -> Hint:
        """Ask who can take over a line, with those who could."""
        sitting, words = self._sitting, self._sitting.words
        hint = Hint(sitting.look, leave=words.say(N_("Leave it like this")), stacked=True, corner=0)
        hint.show_hint(words.tell(asked.question, sitting.name))
        line = sitting.shown.get(Agreement, asked.agreement)
        for person in free_hands(sitting.shown, sitting.today)[:_PROPOSED] if line else ():
            hint.add_row(self._proposal(asked.agreement, person.id))
        hint.left.connect(lambda: sitting.do(edits.leave_so(asked.agreement, asked.code)))
        return hint

    def _proposal(self, agreement: str, person: str) -> QWidget:
        sitting, words = self._sitting, self._sitting.words
        chip = faces.chip(sitting.shown, person, words)
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(Disc(sitting.look, chip))
        line.addWidget(labels.name(chip.name), 1)
        ask = Button(sitting.look, words.say(N_("To {name}"), name=chip.name), height=40)
        ask.clicked.connect(lambda: self.given.emit(agreement, person))
        line.addWidget(ask, 0, Qt.AlignmentFlag.AlignVCenter)
        return row
