# SPDX-License-Identifier: Apache-2.0
"""The hours of each person beside the plan, where a line can be given; for the worker, who could be asked."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from jimdesk.core import edits, table
from jimdesk.core.audience import Sight
from jimdesk.core.hours import Load, load, load_if
from jimdesk.core.meeting import Agreement
from jimdesk.core.review import Hint as Asked
from jimdesk.core.review import over_limits
from jimdesk.core.who_else import could_take, free_hands
from jimdesk.core.words import N_
from jimdesk.ui import faces
from jimdesk.ui.hours_person import HoursChip, HoursPerson
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.widgets import labels
from jimdesk.ui.widgets.button import Button
from jimdesk.ui.widgets.chip import ChipLook
from jimdesk.ui.widgets.disc import Disc
from jimdesk.ui.widgets.drawer import Inspector
from jimdesk.ui.widgets.flow import FlowLayout
from jimdesk.ui.widgets.hint import Hint

_PROPOSED = 3
_EDGE, _IN = 14, 8  # beside the rows, which light up as a whole, and beside words among them


class _Seen(NamedTuple):
    """What the panel shows: as long as it is the same, nothing is made anew."""

    language: str
    anybody: bool  # whether somebody has a task
    weekly: tuple[tuple[str, Load, ChipLook], ...]
    once: str
    free: tuple[tuple[str, ChipLook], ...]
    others: tuple[tuple[str, ChipLook], ...]
    with_line: bool
    asked: Asked | None
    proposed: tuple[tuple[str, ChipLook], ...]

    def people(self) -> tuple[object, ...]:
        """Return all of it but how much is given, and what is asked."""
        weekly = tuple((person, chip) for person, _, chip in self.weekly)
        return self._replace(weekly=(), asked=None, proposed=()), weekly


class HoursPanel(Inspector):
    """Its rows are made anew only where somebody looks or gives otherwise."""

    given = Signal(str, str)
    """(agreement, person): let this person do it; "" is the line that is open or being typed."""

    def __init__(self, sitting: Sitting) -> None:
        super().__init__(sitting.look, close_name=" ")
        self._sitting = sitting
        self._line: Agreement | None = None  # that is open, being typed or carried
        self._body: QWidget | None = None
        self._given: dict[str, tuple[ChipLook, HoursPerson]] = {}
        self._seen: _Seen | None = None
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
        """Show the hours of now, if they differ from those that are shown; who has the cursor keeps it."""
        sees = self._look_up()
        if sees == self._seen:
            return
        seen, self._seen = self._seen, sees
        if seen is None or sees.people() != seen.people():
            self._renew_people(sees)
        for person, given, _ in sees.weekly:
            self._given[person][1].show_load(given)
        if seen is None or (sees.asked, sees.proposed, sees.language) != (
            seen.asked, seen.proposed, seen.language
        ):
            self._ask(sees)

    def _renew_people(self, sees: _Seen) -> None:
        at, before = QApplication.focusWidget(), self._body
        held = at.person if isinstance(at, (HoursPerson, HoursChip)) and self.isAncestorOf(at) else ""
        self._body = self._hours(sees)
        self.inside.insertWidget(0, self._body)
        self._body.show()  # now: something may be held above it already
        if before is not None:
            before.hide()
            before.deleteLater()
        if held:
            for kind in (HoursPerson, HoursChip):
                for one in self._body.findChildren(kind, f"hours-{held}"):
                    one.setFocus()

    def _ask(self, sees: _Seen) -> None:
        if self._foot is not None:
            self._foot.hide()
            self._foot.deleteLater()
        self._foot = self._question(sees.asked, sees.proposed) if sees.asked is not None else None
        if self._foot is not None:
            self._feet_column.addWidget(self._foot)

    def _look_up(self) -> _Seen:
        """Gather what is to be shown."""
        shown, words = self._sitting.shown, self._sitting.words
        loads = load(shown)
        weekly = [(id_, given) for id_, given in loads.items() if given.weekly_minutes]
        once = [
            f"{self._sitting.name(id_)} {words.hours(given.once_minutes)}"
            for id_, given in loads.items() if given.once_minutes
        ]
        free = [one.id for one in free_hands(shown, self._sitting.today)] if loads or self._line else []
        there = {*dict(weekly), *free}
        others = [id_ for id_ in self._others() if id_ not in there] if self._line else []
        asked = next(iter(over_limits(shown)), None) if self._for_worker else None
        return _Seen(
            words.language, bool(loads), tuple((*one, self._chip(one[0])) for one in weekly), ", ".join(once),
            tuple((id_, self._chip(id_, small=True)) for id_ in free),
            tuple((id_, self._chip(id_, small=True)) for id_ in others),
            self._line is not None, asked,
            tuple((id_, self._chip(id_)) for id_ in self._could_take(asked)[:_PROPOSED]),
        )

    def _could_take(self, asked: Asked | None) -> list[str]:
        """Return who could take over the line that is asked about, and stay under their own limit."""
        line = self._sitting.shown.get(Agreement, asked.agreement) if asked else None
        found = could_take(self._sitting.shown, line, self._sitting.today) if line else ()
        return [one.id for one in found]

    def _chip(self, person: str, *, small: bool = False) -> ChipLook:
        return faces.chip(self._sitting.shown, person, self._sitting.words, small=small)

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

    def _hours(self, sees: _Seen) -> QWidget:
        words = self._sitting.words
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        heading = labels.panel_heading(words.say(N_("Hours a week")))
        heading.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        heading.setContentsMargins(_IN, 0, _IN, 6)
        column.addWidget(heading)
        known, self._given = self._given, {}
        for person, _, chip in sees.weekly:
            column.addWidget(self._row(known, person, chip))
        if sees.once:
            column.addWidget(_small(words.say(N_("Once: {list}"), list=sees.once)))
        if not sees.anybody:
            nobody = labels.secondary(words.say(N_("Nobody has a task yet.")), wrap=True)
            nobody.setContentsMargins(_IN, 0, _IN, 0)
            nobody.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
            column.addWidget(nobody)
        if sees.free:
            column.addWidget(self._chips(words.say(N_("Nothing yet:")), sees.free))
        if sees.others:
            column.addWidget(self._chips(words.say(N_("Also here:")), sees.others))
        self._then = _small(" ")
        if sees.with_line:
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

    def _row(
        self, known: Mapping[str, tuple[ChipLook, HoursPerson]], person: str, chip: ChipLook
    ) -> HoursPerson:
        """Return the row of somebody: the same one as before, as long as they look the same."""
        looked, row = known.get(person, (None, None))
        if row is None or looked != chip:
            row = HoursPerson(self._sitting.look, self._sitting.words, chip, person, self)
            row.selected.connect(lambda: self._sitting.select(person))
        self._given[person] = chip, row
        return row

    def _chips(self, heading: str, people: Iterable[tuple[str, ChipLook]]) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(_IN, 8, _IN, 0)
        column.addWidget(labels.small(heading))
        chips = QWidget()
        flow = FlowLayout(chips, row_gap=0)
        for person, chip in people:
            button = HoursChip(self._sitting.look, chip, person, self)
            button.selected.connect(lambda id_=person: self._sitting.select(id_))
            flow.addWidget(button)
        column.addWidget(chips)
        return box

    def _question(self, asked: Asked, people: Iterable[tuple[str, ChipLook]]) -> Hint:
        """Ask who can take over a line, with those who could."""
        sitting, words = self._sitting, self._sitting.words
        hint = Hint(sitting.look, leave=words.say(N_("Leave it like this")), stacked=True, corner=0)
        hint.show_hint(words.tell(asked.question, sitting.name))
        line = sitting.shown.get(Agreement, asked.agreement)
        for person, chip in people if line else ():
            hint.add_row(self._proposal(asked.agreement, person, chip))
        hint.left.connect(lambda: sitting.do(edits.leave_so(asked.agreement, asked.code)))
        return hint

    def _proposal(self, agreement: str, person: str, chip: ChipLook) -> QWidget:
        sitting, words = self._sitting, self._sitting.words
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
