# SPDX-License-Identifier: Apache-2.0
"""When everything was last safe on the disk: a check and a time, or amber when the disk lets us wait."""

from __future__ import annotations

import datetime
from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QWidget

from jimdesk.core.desk import Desk
from jimdesk.core.words import N_
from jimdesk.ui.keeping import Keeping
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.widgets import labels
from jimdesk.ui.widgets.icon_label import IconLabel

LATE: Final = 2_000  # milliseconds that a disk may be busy before the window says so


class KeptMark(QWidget):
    """Says "Saved 19:27" only after the disk has said so; between a gesture and that word the check waits."""

    def __init__(self, sitting: Sitting, keeping: Keeping) -> None:
        super().__init__()
        self._sitting, self._keeping = sitting, keeping
        self._desk: Desk = sitting.desk
        self._at: datetime.datetime | None = None
        self._narrow = self._late = self._waiting = False
        self._icon = IconLabel(sitting.look, "check", "goodInk", 18)
        self._words = labels.small("")
        self._words.setObjectName("kept")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self._icon)
        row.addWidget(self._words)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(LATE)
        self._timer.timeout.connect(self._on_late)
        keeping.kept.connect(self._on_kept)
        keeping.failed.connect(self._on_late)
        sitting.changed.connect(self._on_changed)
        self._say()

    @property
    def late(self) -> bool:
        """Whether the disk lets us wait."""
        return self._late

    def renew(self) -> None:
        """Say it in the language of now; of another family nothing was kept yet."""
        if self._sitting.desk is not self._desk:
            self._desk = self._sitting.desk
            self._at, self._late, self._waiting = None, False, False
            self._timer.stop()
        elif self._sitting.running:
            self._on_changed()
        self._say()

    def set_narrow(self, narrow: bool) -> None:
        """Keep the check and the time, and leave out the word."""
        if narrow != self._narrow:
            self._narrow = narrow
            self._say()

    def _on_changed(self, _changes: object = None) -> None:
        file = self._keeping.file
        if file is None or not file.pending:
            return
        self._waiting = True
        if not self._timer.isActive() and not self._late:
            self._timer.start()
        self._say()

    def _on_kept(self, at: datetime.datetime) -> None:
        self._at = at
        file = self._keeping.file
        if file is None or not file.pending:
            self._timer.stop()
            self._late = self._waiting = False
        self._say()

    def _on_late(self, _error: object = None) -> None:
        self._timer.stop()
        self._late = True
        self._say()

    def _say(self) -> None:
        words = self._sitting.words
        if self._late:
            self._icon.set_icon("clock", "warnInk")
            text = words.say(N_("Not saved yet"))
        else:
            self._icon.set_icon("check", "ink3" if self._waiting else "goodInk")
            time = words.time(self._at) if self._at else ""
            text = time if self._narrow or not time else words.say(N_("Saved {time}"), time=time)
        if self._late != (self._words.property("tone") == "warn"):
            self._words.setProperty("tone", "warn" if self._late else "")
            self._words.style().unpolish(self._words)
            self._words.style().polish(self._words)
        self._words.setText(text)
        self.setVisible(bool(text))
