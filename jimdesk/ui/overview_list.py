# SPDX-License-Identifier: Apache-2.0
"""The list of a folder: each family by its code, what it asks for this week, or why it cannot be read."""

from __future__ import annotations

import datetime
import threading
import time
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

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
    from jimdesk.register.overview import Row, Rows, SoFar
    from jimdesk.ui.opening import Opening

_MOST: Final = 200  # rows on the screen; the command overview has them all
_WIDE, _HIGH, _EDGE, _THICK = 820, 420, 32, 8
_EACH: Final = 0.5  # seconds after which what was found meanwhile is shown


class OverviewList(Question):
    """Asks once for the password that the files have, lists them, and opens the one that is pressed.

    What is found comes in while the rest is read, by programs apart; whoever has seen enough stops that.
    """

    _found = Signal(object)
    """SoFar: from the thread that waits for those programs."""

    def __init__(self, parent: QWidget, sitting: Sitting, opening: Opening, folder: Path) -> None:
        words = sitting.words
        heading = words.say(N_("The families in {folder}"), folder=folder.name or str(folder))
        super().__init__(parent, sitting, heading, words.say(N_("List them")))
        self._opening, self._folder = opening, folder
        self._enough = threading.Event()  # heard by the thread that waits
        self.field = PasswordField(words.say(N_("Password")))
        self.field.setObjectName("password")
        self.put(self.field, words.say(N_("The password of these files; nothing for files without one")))
        self._progress, self._bar, self._told = QWidget(), QProgressBar(), labels.secondary("")
        self._put_progress()
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setMinimumSize(_WIDE, _HIGH)
        self._area.hide()
        self.put(self._area)
        self._lines: _Lines | None = None
        self._found.connect(self._on_found)
        self.finished.connect(self._stop)
        self.field.setFocus()

    def _put_progress(self) -> None:
        stop = Button(self.sitting.look, self.words.say(N_("Stop reading")))
        stop.setObjectName("overview-stop")
        stop.clicked.connect(self._stop)
        self._told.setObjectName("overview-progress")
        self._bar.setTextVisible(False)
        self._bar.setFixedHeight(_THICK)
        row = QHBoxLayout(self._progress)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self._told)
        row.addWidget(self._bar, 1)
        row.addWidget(stop)
        self._progress.hide()
        self.put(self._progress)

    def answer(self) -> None:
        """Look at the folder, off the window's thread."""
        self.tell_trouble("")
        if self._lines is not None:
            put_away(self._lines)
            self._lines = None
        self._be_busy(True)
        enough = self._enough = threading.Event()
        self.destroyed.connect(enough.set)
        password, today = self.field.text() or None, self.sitting.today
        errand = Errand(self, lambda: self._look(password, today, enough))
        errand.done.connect(self._list)
        errand.failed.connect(self._refuse)

    def _look(self, password: str | None, today: datetime.date, enough: threading.Event) -> SoFar:
        """Look at the folder, on the errand's thread, until all is read or somebody has seen enough."""
        from jimdesk.register.overview import Overview

        told = 0.0
        with closing(Overview().looking(self._folder, password, today)) as looking:
            for so_far in looking:
                if enough.is_set() or not isValid(self):
                    break
                if time.monotonic() - told > _EACH and so_far.done < len(so_far.names):
                    self._found.emit(so_far)
                    told = time.monotonic()
        return so_far

    def _stop(self) -> None:
        self._enough.set()

    def _be_busy(self, busy: bool) -> None:
        self.field.setEnabled(not busy)
        self.go.setEnabled(not busy)

    def _on_found(self, so_far: SoFar) -> None:
        """Show what was found so far, but move nothing under a finger."""
        if self._enough.is_set():
            return
        done, all_ = so_far.done, len(so_far.names)
        self._told.setText(self.words.say(N_("{done} of {all} files"), done=done, all=all_))
        self._bar.setRange(0, all_)
        self._bar.setValue(done)
        self._progress.show()
        if self._lines is None or not self._lines.is_held:
            self._show(so_far.rows, whole=False)

    def _list(self, so_far: SoFar) -> None:
        self._be_busy(False)
        self._progress.hide()
        left = len(so_far.names) - so_far.done
        if left:
            self.tell_trouble(self.words.count("{n} file is not read.", "{n} files are not read.", left))
        self._show(so_far.rows)

    def _show(self, rows: Rows, *, whole: bool = True) -> None:
        if self._lines is None:
            self._lines = _Lines(self)
            self._area.setWidget(self._lines)
            self._area.show()
            self.setMinimumWidth(_WIDE + 2 * _EDGE)
        self._lines.show_rows(rows, whole=whole)
        self.adjustSize()

    def go_to(self, name: str) -> None:
        """Open a file of the list."""
        self.accept()
        if self._opening.may_leave():
            self._opening.open(self._folder / name)

    def _refuse(self, error: KnownError) -> None:
        self._be_busy(False)
        self.tell_trouble(self.words.tell(error.saying))


class _Lines(QWidget):
    """The rows; one that is there already stays the same button when others come before it."""

    def __init__(self, of: OverviewList) -> None:
        super().__init__()
        self._of = of
        self._made: dict[str, tuple[Button, QLabel]] = {}
        self._foot = labels.secondary("")
        self._foot.setObjectName("overview-foot")
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnMinimumWidth(0, 180)
        self._grid.setColumnStretch(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(4)
        column.addLayout(self._grid)
        column.addWidget(self._foot)
        column.addStretch(1)

    @property
    def is_held(self) -> bool:
        """Whether the mouse or a finger is at one of them."""
        return any(button.isDown() or button.underMouse() for button, _ in self._made.values())

    def show_rows(self, rows: Rows, *, whole: bool = True) -> None:
        """Show the first rows of a list, in its order; `whole`: there is nothing more to come."""
        shown = rows[:_MOST]
        for name in self._made.keys() - {row.name for row in shown}:
            for widget in self._made.pop(name):
                put_away(widget)
        above: Button | None = None
        for at, row in enumerate(shown):
            button, label = self._made.get(row.name) or self._make(row)
            self._grid.addWidget(button, at, 0, Qt.AlignmentFlag.AlignLeading)
            self._grid.addWidget(label, at, 1)
            if above is not None:
                self.setTabOrder(above, button)  # one that was made later may stand higher
            above = button
        words, more = self._of.words, len(rows) - len(shown)
        self._foot.setText(words.count("And {n} more.", "And {n} more.", more) if more else "")
        if whole and not rows:
            self._foot.setText(words.say(N_("There is no meeting file in this folder.")))
        self._foot.setVisible(bool(self._foot.text()))

    def _make(self, row: Row) -> tuple[Button, QLabel]:
        button = Button(self._of.sitting.look, row.code or row.name, kind="quiet")
        button.setObjectName(f"overview-{row.name}")
        button.clicked.connect(lambda: self._of.go_to(row.name))
        label = labels.text(told(row, self._of.sitting), tone="bad" if row.why else "")
        self._made[row.name] = button, label
        return button, label


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
