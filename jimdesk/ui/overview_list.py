# SPDX-License-Identifier: Apache-2.0
"""The list of a folder: each family by its code, what it asks for this week, or why it cannot be read."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from jimdesk.core.trouble import KnownError
from jimdesk.core.words import N_
from jimdesk.ui.errand import Errand
from jimdesk.ui.password_fields import PasswordField
from jimdesk.ui.put_away import put_away
from jimdesk.ui.question import Question
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.widgets import labels
from jimdesk.ui.widgets.button import Button

if TYPE_CHECKING:
    from jimdesk.register.overview import Row, Rows
    from jimdesk.ui.opening import Opening

_MOST: Final = 200  # rows on the screen; the command overview has them all
_WIDE, _HIGH, _EDGE = 820, 420, 32


class OverviewList(Question):
    """Asks once for the password that the files have, lists them, and opens the one that is pressed."""

    def __init__(self, parent: QWidget, sitting: Sitting, opening: Opening, folder: Path) -> None:
        words = sitting.words
        heading = words.say(N_("The families in {folder}"), folder=folder.name or str(folder))
        super().__init__(parent, sitting, heading, words.say(N_("List them")))
        self._opening, self._folder = opening, folder
        self.field = PasswordField(words.say(N_("Password")))
        self.field.setObjectName("password")
        self.put(self.field, words.say(N_("The password of these files; nothing for files without one")))
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setMinimumSize(_WIDE, _HIGH)
        self._area.hide()
        self.put(self._area)
        self._rows: QWidget | None = None
        self.field.setFocus()

    def answer(self) -> None:
        """Look at the folder, off the window's thread."""
        from jimdesk.register.overview import Overview

        self.tell_trouble("")
        folder, password, today = self._folder, self.field.text() or None, self.sitting.today
        self.setEnabled(False)
        errand = Errand(self, lambda: Overview().of(folder, password, today))
        errand.done.connect(self._list)
        errand.failed.connect(self._refuse)

    def _list(self, rows: Rows) -> None:
        self.setEnabled(True)
        if self._rows is not None:
            put_away(self._rows)
        self._rows = QWidget()
        column = QVBoxLayout(self._rows)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(4)
        lines = QGridLayout()
        lines.setHorizontalSpacing(12)
        lines.setVerticalSpacing(4)
        lines.setColumnMinimumWidth(0, 180)
        lines.setColumnStretch(1, 1)
        for at, row in enumerate(rows[:_MOST]):
            self._line(lines, at, row)
        column.addLayout(lines)
        if len(rows) > _MOST:
            more = self.words.count("And {n} more.", "And {n} more.", len(rows) - _MOST)
            column.addWidget(labels.secondary(more))
        if not rows:
            column.addWidget(labels.text(self.words.say(N_("There is no meeting file in this folder."))))
        column.addStretch(1)
        self._area.setWidget(self._rows)
        self._area.show()
        self.setMinimumWidth(_WIDE + 2 * _EDGE)
        self.adjustSize()

    def _line(self, lines: QGridLayout, at: int, row: Row) -> None:
        look, path = self.sitting.look, self._folder / row.name
        button = Button(look, row.code or row.name, kind="quiet")
        button.setObjectName(f"overview-{row.name}")
        button.clicked.connect(lambda: self._go(path))
        lines.addWidget(button, at, 0, Qt.AlignmentFlag.AlignLeading)
        lines.addWidget(labels.text(told(row, self.sitting), tone="bad" if row.why else ""), at, 1)

    def _go(self, path: Path) -> None:
        self.accept()
        if self._opening.may_leave():
            self._opening.open(path)

    def _refuse(self, error: KnownError) -> None:
        self.setEnabled(True)
        self.tell_trouble(self.words.tell(error.saying))


def told(row: Row, sitting: Sitting) -> str:
    """Return what a file asks for, each with its day, or why it cannot be read."""
    from jimdesk.register.asking import KINDS

    words, today = sitting.words, sitting.today
    if row.why:
        return words.tell(row.why)
    said = []
    for need in row.needs:
        what, day = words.say(KINDS[need.kind]), words.short_date(need.day)
        late = N_("{what}, was to be on {day}") if need.day < today else N_("{what}, {day}")
        said.append(words.say(late, what=what, day=day))
    return "; ".join(said) or words.say(N_("Nothing this week."))
