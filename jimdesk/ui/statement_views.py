# SPDX-License-Identifier: Apache-2.0
"""Who sees a statement the same way and who otherwise, one by one; and which child did not hear it."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from jimdesk.core import edits, table
from jimdesk.core.meeting import Statement
from jimdesk.core.safety import see_it
from jimdesk.core.words import N_, Who, saying
from jimdesk.ui import faces
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.widgets import labels
from jimdesk.ui.widgets.chip import ChipButton
from jimdesk.ui.widgets.choices import CheckBox
from jimdesk.ui.widgets.flow import FlowLayout


class StatementViews(QWidget):
    """Two rows of chips: nobody has to agree, and who said nothing stands in neither."""

    def __init__(self, sitting: Sitting, statement: str) -> None:
        super().__init__()
        self._sitting, self._id = sitting, statement
        self._people: tuple[str, ...] = ()
        self._rows: dict[bool, QWidget] = {True: QWidget(), False: QWidget()}
        self._flows = {same: FlowLayout(row, gap=6) for same, row in self._rows.items()}
        self._chips: dict[bool, dict[str, ChipButton]] = {True: {}, False: {}}
        self._unheard: dict[str, CheckBox] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        words = sitting.words
        for same, asks in ((True, N_("Who sees it this way too?")), (False, N_("Who sees it otherwise?"))):
            self._column.addWidget(labels.field_label(words.say(asks)))
            self._column.addWidget(self._rows[same])

    def renew(self) -> None:
        """Show who sees it how."""
        one, meeting = self._statement, self._sitting.meeting
        if one is None:
            return
        shown = self._sitting.shown
        here = [noted.person for noted in table.attendances(shown, meeting.id)] if meeting else []
        everybody = dict.fromkeys([*here, *one.agree, *one.disagree])
        people = tuple(person for person in everybody if person != one.speaker)
        if people != self._people:
            self._people = people
            self._build()
        for same, said in ((True, one.agree), (False, one.disagree)):
            for person, chip in self._chips[same].items():
                chip.setChecked(person in said)
        self._show_unheard(one)

    @property
    def _statement(self) -> Statement | None:
        return self._sitting.shown.get(Statement, self._id)

    def _build(self) -> None:
        for same, flow in self._flows.items():
            flow.clear()
            self._chips[same] = {person: self._chip(person, same) for person in self._people}
            for chip in self._chips[same].values():
                flow.addWidget(chip)

    def _chip(self, person: str, same: bool) -> ChipButton:
        look = faces.chip(self._sitting.shown, person, self._sitting.words, small=True)
        chip = ChipButton(self._sitting.look, look, checkable=True)
        chip.setObjectName(f"{'same' if same else 'otherwise'}-{person}")
        chip.clicked.connect(lambda on: self._see(person, same if on else None))
        return chip

    def _see(self, person: str, same: bool | None) -> None:
        self._sitting.do(see_it(self._id, person, same=same))

    def _show_unheard(self, one: Statement) -> None:
        """Offer to let a child know who was out of the room when it was said."""
        for person in [known for known in self._unheard if known not in one.unheard]:
            self._unheard.pop(person).hide()
        for person in one.unheard:
            if person not in self._unheard:
                name = self._sitting.name(person)
                said = self._sitting.words.say(N_("{name} was out: may know this too"), name=name)
                box = CheckBox(self._sitting.look, said)
                box.setObjectName(f"may-know-{person}")
                box.clicked.connect(lambda _=False, person=person: self._let_know(person))
                self._unheard[person] = box
                self._column.addWidget(box)

    def _let_know(self, person: str) -> None:
        name = saying("{who} may know this", who=Who(person))

        def without(now: tuple[str, ...]) -> tuple[str, ...]:
            return tuple(one for one in now if one != person)

        self._sitting.do(edits.change_with(self._id, name, "unheard", without))
