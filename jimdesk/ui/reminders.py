# SPDX-License-Identifier: Apache-2.0
"""One quiet line with what the method's rhythm asks for now; for the worker alone, never before a meeting."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy

from jimdesk.core import afterwards
from jimdesk.core.words import N_
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.widgets import labels
from jimdesk.ui.widgets.button import Button
from jimdesk.ui.widgets.icon_label import IconLabel

_PAUSE: Final = 100  # milliseconds after a change


class Reminders(QFrame):
    """The oldest thing first; "done" keeps that, "later" waits until the file is opened again."""

    def __init__(self, sitting: Sitting) -> None:
        super().__init__()
        self._sitting = sitting
        self._put_off: set[tuple[str, str]] = set()
        self._now: tuple[str, str] | None = None
        self._desk: object = None
        self._told = labels.text("")
        self._told.setObjectName("reminder")
        self._done = Button(sitting.look, kind="quiet", height=40)
        self._done.setObjectName("reminder-done")
        self._later = Button(sitting.look, kind="quiet", tone="ink2", height=40)
        self._later.setObjectName("reminder-later")
        self._done.clicked.connect(self._remember)
        self._later.clicked.connect(self._wait)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 2, 12, 2)
        row.setSpacing(10)
        row.addWidget(IconLabel(sitting.look, "calendar", "ink2", 18))
        row.addWidget(self._told, 1)
        row.addWidget(self._done)
        row.addWidget(self._later)
        self.setObjectName("reminders")
        self.setProperty("ground", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.hide()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_PAUSE)
        self._soon.timeout.connect(self._look)
        sitting.changed.connect(self._look_soon)
        sitting.renewed.connect(self._on_renewed)
        self._soon.start()

    def _on_renewed(self) -> None:
        if self._sitting.desk is not self._desk:
            self._desk = self._sitting.desk
            self._put_off.clear()
        if self._is_hidden_now():
            self._put_away()  # at once: others look along
        self._look_soon()

    def _look_soon(self, _changes: object = None) -> None:
        if not self._soon.isActive():
            self._soon.start()

    def _is_hidden_now(self) -> bool:
        return self._sitting.running and not self._sitting.held

    def _look(self) -> None:
        """See what is due today; reading a method takes a moment, so it comes after the page."""
        if self._is_hidden_now():
            self._put_away()
            return
        from jimdesk.methods import reminders

        words, sitting = self._sitting.words, self._sitting
        due = [
            one for one in reminders.due(sitting.shown, sitting.today)
            if (one.meeting, one.step) not in self._put_off
        ]
        if not due:
            self._put_away()
            return
        first = due[0]
        self._now = first.meeting, first.step
        said = words.tell(first.saying, sitting.name)
        day = words.date(first.day)
        dated = "date" in first.saying.values
        told = said if dated else words.say(N_("{what} · on {day}"), what=said, day=day)
        if len(due) > 1:
            told = f"{told} · {words.count('and {n} more', 'and {n} more', len(due) - 1)}"
        self._told.setText(told)
        self._done.setText(words.say(N_("Done"), "a reminder"))
        self._later.setText(words.say(N_("Later"), "a reminder"))
        self._done.setAccessibleName(words.say(N_("Done: {what}"), what=said))
        self._later.setAccessibleName(words.say(N_("Remind me later: {what}"), what=said))
        self.show()

    def _put_away(self) -> None:
        self._now = None
        self._told.clear()
        for button in (self._done, self._later):
            button.setAccessibleName("")
        self.hide()

    def _remember(self) -> None:
        if self._now is not None:
            meeting, step = self._now
            self._sitting.do(afterwards.remember(meeting, step, self._sitting.today))

    def _wait(self) -> None:
        if self._now is not None:
            self._put_off.add(self._now)
            self._look()
