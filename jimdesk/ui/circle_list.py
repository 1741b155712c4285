# SPDX-License-Identifier: Apache-2.0
"""The circle as a list: the same people, rings and sectors, for the keyboard and for a screen reader."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from jimdesk.core import kinship
from jimdesk.core.people import Person
from jimdesk.core.words import N_
from jimdesk.instruments.circle import placing
from jimdesk.instruments.circle.geometry import Cell
from jimdesk.instruments.circle.picture import as_list, cell_name, tray
from jimdesk.instruments.circle.rings import RingSet, ring_set_of
from jimdesk.instruments.instrument import View
from jimdesk.ui import faces
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.widgets import labels
from jimdesk.ui.widgets.chip import ChipLook
from jimdesk.ui.widgets.disc import Disc
from jimdesk.ui.widgets.select import Select


class CircleList(QScrollArea):
    """Each person has a row with a choice of places; choosing one does what dragging there does."""

    wanted = Signal(str, str, str)
    """(person, ring, sector): put them there."""

    def __init__(self, sitting: Sitting) -> None:
        super().__init__()
        self._sitting = sitting
        self._view = View()
        self._rows: dict[str, Select] = {}
        self.setObjectName("circle-list")
        self.setWidgetResizable(True)

    def show_circle(self, view: View) -> None:
        """Fill the list; hidden, it waits until it is shown."""
        self._view = view
        if self.isVisible():
            self._fill(view)

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what happened while it was hidden."""
        super().showEvent(event)
        self._fill(self._view)

    def _fill(self, view: View) -> None:
        shown, words = self._sitting.shown, self._sitting.words
        here = self._person_with_focus()
        rings = ring_set_of(shown, placing.meeting_shown(shown, view))
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(6)
        self._rows = {}
        options = _cells(rings)
        named = {cell: cell_name(rings, Cell(*cell), words) for cell in options}
        for ring, sectors in as_list(shown, words, view):
            people = [one for _, there in sectors for one in there]
            column.addWidget(labels.group_heading(ring))
            for one in people:
                column.addWidget(self._row(one, view, named))
            if not people:
                column.addWidget(labels.small(words.say(N_("nobody yet"))))
            column.addSpacing(12)
        column.addWidget(labels.group_heading(words.say(N_("No place yet"))))
        for one in tray(shown, view):
            column.addWidget(self._row(one, view, named))
        column.addStretch()
        at, old = self.verticalScrollBar().value(), self.takeWidget()
        self.setWidget(body)
        if old is not None:
            old.hide()
            old.deleteLater()  # one of its rows may be what was just pressed
        self.verticalScrollBar().setValue(at)
        if here in self._rows:
            self._rows[here].setFocus()

    def _row(self, person: Person, view: View, named: dict[tuple[str, str], str]) -> QWidget:
        shown, words, look = self._sitting.shown, self._sitting.words, self._sitting.look
        chip: ChipLook = faces.chip(shown, person.id, words)
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(Disc(look, chip))
        line.addWidget(labels.name(chip.name))
        line.addWidget(labels.secondary(kinship.relation(shown, person.id, words)))
        line.addStretch()
        old = placing.placement_of(shown, view, person.id)
        keys = {f"{ring} {sector}": text for (ring, sector), text in named.items()}
        options = [("", words.say(N_("No place yet"))), *keys.items()]
        where = Select(look, options, f"{old.ring} {old.sector}" if old else "")
        where.setObjectName(f"place-{person.id}")
        where.setAccessibleName(words.say(N_("Where {name} stands"), name=chip.name))
        where.chosen.connect(lambda key, id_=person.id: self._choose(id_, key))
        line.addWidget(where)
        self._rows[person.id] = where
        return row

    def _choose(self, person: str, key: str) -> None:
        ring, _, sector = key.partition(" ")
        self.wanted.emit(person, ring, sector)

    def _person_with_focus(self) -> str:
        return next((id_ for id_, where in self._rows.items() if where.hasFocus()), "")


def _cells(rings: RingSet) -> list[tuple[str, str]]:
    return [(ring.id, sector.id) for ring in rings.rings for sector in rings.sectors]
