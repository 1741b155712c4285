# SPDX-License-Identifier: Apache-2.0
"""The hours of each person beside the plan, where a line can be given; for the worker, who could be asked."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from jimdesk.core import edits, table
from jimdesk.core.audience import Sight
from jimdesk.core.meeting import Agreement
from jimdesk.core.review import Hint as Asked
from jimdesk.core.review import Load, free_hands, load, load_if, over_limits
from jimdesk.core.words import N_
from jimdesk.ui import faces
from jimdesk.ui.hours_person import HoursChip, HoursPerson
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.widgets import labels
from jimdesk.ui.widgets.button import Button
from jimdesk.ui.widgets.disc import Disc
from jimdesk.ui.widgets.drawer import Inspector
from jimdesk.ui.widgets.flow import FlowLayout
from jimdesk.ui.widgets.hint import Hint

_PROPOSED = 3
_EDGE, _IN = 14, 8  # beside the rows, which light up as a whole, and beside words among them


class HoursPanel(Inspector):
    """Made anew at every change of the plan; a handful of rows."""

    given = Signal(str, str)
    """(agreement, person): let this person do it; "" is the line that is open or being typed."""

    def __init__(self, sitting: Sitting) -> None:
        super().__init__(sitting.look, close_name=" ")
        self._sitting = sitting
        self._line: Agreement | None = None  # that is open, being typed or carried
        self._body: QWidget | None = None
        self._foot: QWidget | None = None
        self._then = labels.small("", wrap=True)
        self._feet = QWidget()
        self._feet_column = QVBoxLayout(self._feet)
        self._feet_column.setContentsMargins(0, 0, 0, 0)
        self.inside.setContentsMargins(_EDGE, 22, _EDGE, 22)
        self.inside.addStretch()
        self.set_foot(self._feet)

    @property
    def asks(self) -> bool:
        """Whether it asks something now: one question at a time is enough."""
        return self._foot is not None

    def set_line(self, line: Agreement | None) -> None:
        """Be ready to give this line to somebody; everybody at the table is there then."""
        others = (self._line is None) is not (line is None)
        self._line = line
        if others:
            self.renew()

    def renew(self) -> None:
        """Show the hours of now; who has the cursor keeps it."""
        at = QApplication.focusWidget()
        held = at.person if isinstance(at, (HoursPerson, HoursChip)) and self.isAncestorOf(at) else ""
        for old in (self._body, self._foot):
            if old is not None:
                old.hide()
                old.deleteLater()
        self._body, self._foot = self._hours(), None
        self.inside.insertWidget(0, self._body)
        self._body.show()  # now: something may be held above it already
        asked = over_limits(self._sitting.shown)
        if asked and self._for_worker:
            self._foot = self._question(asked[0])
            self._feet_column.addWidget(self._foot)
        if held:
            for kind in (HoursPerson, HoursChip):
                for one in self._body.findChildren(kind, f"hours-{held}"):
                    one.setFocus()

    # What the places for people ask

    def would_be(self, person: str, line: str) -> Load | None:
        """Return the hours of somebody with a line; "" is the line that is open or being typed."""
        shown = self._sitting.shown
        wanted = shown.get(Agreement, line) if line else self._line
        return load_if(shown, wanted, person) if wanted is not None else None

    def give(self, person: str, line: str) -> None:
        """Let somebody do a line."""
        self.given.emit(line, person)

    def preview(self, person: str, load: Load | None) -> None:
        """Say the hours of somebody who has no bar here."""
        words = self._sitting.words
        if load is None:
            self._then.setText(" ")
            return
        hours = words.hours(load.weekly_minutes)
        if load.weekly_minutes or not load.once_minutes:
            said = words.say(N_("{name}: then {hours} a week"), name=self._sitting.name(person), hours=hours)
        else:
            hours = words.hours(load.once_minutes)
            said = words.say(N_("{name}: then {hours} once"), name=self._sitting.name(person), hours=hours)
        self._then.setText(said)

    @property
    def _for_worker(self) -> bool:
        return self._sitting.shown.reader.sight is Sight.WORKER

    def _hours(self) -> QWidget:
        shown, words = self._sitting.shown, self._sitting.words
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        heading = labels.panel_heading(words.say(N_("Hours a week")))
        heading.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        heading.setContentsMargins(_IN, 0, _IN, 6)
        column.addWidget(heading)
        loads = load(shown)
        weekly = [person for person, given in loads.items() if given.weekly_minutes]
        for person in weekly:
            column.addWidget(self._row(person, loads[person]))
        once = [
            f"{self._sitting.name(person)} {words.hours(given.once_minutes)}"
            for person, given in loads.items() if given.once_minutes
        ]
        if once:
            column.addWidget(_small(words.say(N_("Once: {list}"), list=", ".join(once))))
        if not loads:
            nobody = labels.secondary(words.say(N_("Nobody has a task yet.")), wrap=True)
            nobody.setContentsMargins(_IN, 0, _IN, 0)
            nobody.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
            column.addWidget(nobody)
        free = [one.id for one in free_hands(shown, self._sitting.today)]
        if free and (loads or self._line):
            column.addWidget(self._chips(words.say(N_("Nothing yet:")), free))
        others = [id_ for id_ in self._others() if id_ not in {*weekly, *free}] if self._line else []
        if others:
            column.addWidget(self._chips(words.say(N_("Also here:")), others))
        self._then = _small(" ")
        if self._line:
            column.addWidget(self._then)
        column.addStretch()
        return body

    def _others(self) -> list[str]:
        """Return who can be given a line besides: who has one already, and who is at the table."""
        shown = self._sitting.shown
        meeting = table.latest(shown)
        there = table.attendances(shown, meeting.id) if meeting else ()
        found = [*load(shown), *(one.person for one in there if one.came and not one.left)]
        return [id_ for id_ in dict.fromkeys(found) if id_ in shown]

    def _row(self, person: str, given: Load) -> HoursPerson:
        chip = faces.chip(self._sitting.shown, person, self._sitting.words)
        row = HoursPerson(self._sitting.look, self._sitting.words, chip, person, self)
        row.show_load(given)
        row.selected.connect(lambda: self._sitting.select(person))
        return row

    def _chips(self, heading: str, people: Iterable[str]) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(_IN, 8, _IN, 0)
        column.addWidget(labels.small(heading))
        chips = QWidget()
        flow = FlowLayout(chips, row_gap=0)
        for person in people:
            chip = faces.chip(self._sitting.shown, person, self._sitting.words, small=True)
            button = HoursChip(self._sitting.look, chip, person, self)
            button.selected.connect(lambda id_=person: self._sitting.select(id_))
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


def _small(text: str) -> QLabel:
    made = labels.small(text, wrap=True)
    made.setContentsMargins(_IN, 4, _IN, 0)
    return made
