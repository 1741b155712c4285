# SPDX-License-Identifier: Apache-2.0
"""Some people as chips: a press on one takes them away, and a field beside them adds somebody."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from jimdesk.ui import faces
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.widgets.chip import ChipButton, plain_tooltip
from jimdesk.ui.widgets.flow import FlowLayout
from jimdesk.ui.widgets.person_field import Choice, PersonField

_WIDE = 190


class PeopleChips(QWidget):
    """Tells whom somebody added or took away; who is shown is for the caller to say."""

    added = Signal(str)
    taken = Signal(str)

    def __init__(self, sitting: Sitting, name: str, asks: str) -> None:
        """Make it; `name` goes before the names of its parts, `asks` is what the field says."""
        super().__init__()
        self._sitting = sitting
        self._name = name
        self._ids: tuple[str, ...] = ()
        self._looks: tuple[object, ...] = ()
        self.field = PersonField(sitting.look, self._others, placeholder=asks)
        self.field.setObjectName(f"{name}-add")
        self.field.setAccessibleName(asks)
        self.field.setFixedWidth(sitting.look.theme.px(_WIDE))
        self.field.chosen.connect(self._add)
        self._chips = QWidget()
        self._flow = FlowLayout(self._chips, gap=6)
        around = FlowLayout(self, gap=8)
        around.addWidget(self._chips)
        around.addWidget(self.field)

    def show_people(self, ids: Iterable[str], takes_away: str) -> None:
        """Show these; `takes_away` says what a press does."""
        sitting = self._sitting
        self._ids = tuple(id_ for id_ in ids if id_ in sitting.shown)
        looks = tuple(faces.chip(sitting.shown, id_, sitting.words, small=True) for id_ in self._ids)
        if looks == self._looks:
            return
        self._looks = looks
        self._flow.clear()
        for id_, look in zip(self._ids, looks, strict=True):
            chip = ChipButton(sitting.look, look)
            chip.setObjectName(f"{self._name}-{id_}")
            chip.setToolTip(plain_tooltip(takes_away))
            chip.clicked.connect(lambda _=False, id_=id_: self.taken.emit(id_))
            self._flow.addWidget(chip)
        self._chips.setVisible(bool(looks))
        self.updateGeometry()

    def _others(self) -> list[Choice]:
        sitting = self._sitting
        return [one for one in faces.choices(sitting.shown, sitting.words) if one.id not in self._ids]

    def _add(self, person: str) -> None:
        self.field.clear()
        self.added.emit(person)
