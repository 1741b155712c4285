# SPDX-License-Identifier: Apache-2.0
"""The band below the strip: while a meeting runs, what is being asked now stands on every page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout

from jimdesk.core.words import N_
from jimdesk.methods.course import course
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.widgets import labels

if TYPE_CHECKING:
    from jimdesk.ui.next_question import NextQuestion

_MINUTE = 60_000


class StageBand(QFrame):
    """Empty until a meeting runs: only then is the card with the question made."""

    def __init__(self, sitting: Sitting) -> None:
        super().__init__()
        self._sitting = sitting
        self._card: NextQuestion | None = None
        self._trouble = labels.label("", "small", tone="warn", wrap=True)
        self._trouble.setObjectName("method-trouble")
        self._trouble.setContentsMargins(20, 6, 20, 6)
        self._trouble.hide()
        self._inside = QVBoxLayout(self)
        self._inside.setContentsMargins(0, 0, 0, 0)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._inside.addWidget(self._trouble)
        self._minute = QTimer(self)
        self._minute.setInterval(_MINUTE)
        self._minute.timeout.connect(self.follow)
        sitting.changed.connect(self.follow)
        sitting.renewed.connect(self.renew)
        self.renew()

    def renew(self) -> None:
        """Say everything anew: another family, language or reader."""
        if self._card is not None:
            self._card.renew()
        self.follow()

    def follow(self, _changes: object = None) -> None:
        """Show what is being asked, while a meeting runs."""
        running = self._sitting.running
        if running and self._card is None:
            from jimdesk.ui.next_question import NextQuestion  # with the methods: not for the first picture

            self._card = NextQuestion(self._sitting, self)
            self._inside.addWidget(self._card)
        if self._card is not None:
            self._card.follow()
        self._tell_trouble()
        self.setVisible(running)
        if not running:
            self._minute.stop()
        elif not self._minute.isActive():
            self._minute.start()

    def _tell_trouble(self) -> None:
        """Say it where the meeting's own copy of its method cannot be read, and what is followed instead."""
        now, words = course(self._sitting.shown), self._sitting.words
        trouble = now.trouble if now is not None and now.running else None
        self._trouble.setVisible(trouble is not None)
        if now is not None and trouble is not None:
            method = now.method.shorts.within(words.language)
            instead = words.say(
                N_("The meeting goes by “{method}” as it came with JimDesk; the file stays as it is."),
                method=method,
            )
            self._trouble.setText(f"{words.tell(trouble.saying)} {instead}")
