# SPDX-License-Identifier: Apache-2.0
"""Going on after a sudden end: the page that was open is known by the family's code until one leaves well.

The stage of the meeting and every gesture stand in the file itself; only where one looked is remembered here.
"""

from __future__ import annotations

from PySide6.QtCore import QTimer

from jimdesk.core.words import N_
from jimdesk.ui.keeping import Keeping
from jimdesk.ui.settings import Settings
from jimdesk.ui.sitting import Sitting


class Resuming:
    """Remembers the open page for as long as a file is open."""

    def __init__(self, settings: Settings, sitting: Sitting, keeping: Keeping) -> None:
        self._settings, self._sitting, self._keeping = settings, sitting, keeping

    def note(self, place: str) -> None:
        """Remember which page is open."""
        file = self._keeping.file
        if file is not None and place:
            self._settings.left_at = f"{file.code} {place}"

    def place(self) -> str:
        """Return the page on which the family that was just opened was left by a sudden end; "" for none."""
        file = self._keeping.file
        code, _, place = self._settings.left_at.partition(" ")
        if file is None or not place or code != file.code:
            return ""
        QTimer.singleShot(0, self._sitting, self._tell)  # the page lies there by then
        return place

    def leave(self) -> None:
        """Forget it: the window is closed as it should be."""
        self._settings.left_at = ""

    def _tell(self) -> None:
        self._sitting.announced.emit(self._sitting.words.say(
            N_("JimDesk stopped before you closed it. You are where you were, and everything is there.")
        ))
