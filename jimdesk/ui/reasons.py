# SPDX-License-Identifier: Apache-2.0
"""Why somebody's number is not lower: a line for each, in their own words, once the numbers lie open."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout, QLineEdit, QVBoxLayout, QWidget

from jimdesk.core.desk import Step
from jimdesk.core.words import N_
from jimdesk.ui.numbers import Numbers
from jimdesk.ui.opener import Opener
from jimdesk.ui.put_away import put_away
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.typing import KeptField
from jimdesk.ui.widgets import labels


class Reasons(QWidget):
    """Closed until somebody asks for it: the numbers come first."""

    def __init__(self, sitting: Sitting) -> None:
        super().__init__()
        self._sitting = sitting
        self._numbers: Numbers | None = None
        self._shown: tuple[object, ...] = ()
        self._kept: list[KeptField] = []
        self._rows: QWidget | None = None
        self._opened = False
        self._opener = Opener(sitting.look, "speech")
        self._opener.setObjectName("open-reasons")
        self._opener.clicked.connect(self._open)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 6, 0, 0)
        self._column.addWidget(self._opener)

    def follow(self, these: Numbers | None) -> None:
        """Show a line for everybody who gave a number."""
        self._numbers = these
        self.setVisible(these is not None and bool(these.given))
        if these is None:
            return
        words = self._sitting.words
        told = sum(1 for one in these.given.values() if one.why)
        self._opener.say(words.say(N_("Why is your number not lower?")), str(told) if told else "")
        shown = (these.on_table, tuple(these.given), words.language)
        if shown != self._shown:
            self._shown = shown
            self._build(these)
        if self._rows is not None:
            self._rows.setVisible(self._opened)
        for kept in self._kept:
            kept.renew()

    def _open(self) -> None:
        self._opened = not self._opened
        self.follow(self._numbers)

    def _build(self, these: Numbers) -> None:
        if self._rows is not None:
            for kept in self._kept:
                kept.keep()
            put_away(self._rows)
        self._kept = []
        self._rows = QWidget()
        grid = QGridLayout(self._rows)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setColumnStretch(1, 1)
        for row, person in enumerate(these.given):
            field = QLineEdit()
            name = self._sitting.name(person)
            field.setObjectName(f"why-{person}")
            field.setAccessibleName(self._sitting.words.say(N_("Why the number of {name}"), name=name))
            self._kept.append(self._keeps(field, person))
            grid.addWidget(labels.name(name), row, 0)
            grid.addWidget(field, row, 1)
        self._column.addWidget(self._rows)

    def _keeps(self, field: QLineEdit, person: str) -> KeptField:
        def read() -> str:
            known = self._numbers.given.get(person) if self._numbers else None
            return known.why if known else ""

        def write(typed: str) -> Step | None:
            return self._numbers.say_why(person, " ".join(typed.split())) if self._numbers else None

        return KeptField(self._sitting, field, read, write)
