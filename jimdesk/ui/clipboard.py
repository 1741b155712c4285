# SPDX-License-Identifier: Apache-2.0
"""The clipboard after a name was copied: emptied soon, for it outlives the window."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QGuiApplication

from jimdesk.core.people import Person
from jimdesk.ui.sitting import Sitting

_WHILE: Final = 10_000  # milliseconds in which one can paste it
_SHORTEST: Final = 3  # letters of a name; shorter words are words like any other


class ClipboardGuard(QObject):
    """Watches what this program puts on the clipboard."""

    def __init__(self, sitting: Sitting, parent: QObject) -> None:
        super().__init__(parent)
        self._sitting = sitting
        self._clipboard = QGuiApplication.clipboard()
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_WHILE)
        self._later.timeout.connect(self.clear)
        self._clipboard.dataChanged.connect(self._look)

    def clear(self) -> None:
        """Empty it, unless another program has put something else there meanwhile."""
        if self._is_ours() and self._names_somebody():
            self._clipboard.clear()

    def _look(self) -> None:
        if self._is_ours() and self._names_somebody():
            self._later.start()

    def _is_ours(self) -> bool:
        return self._clipboard.ownsClipboard()

    def _names_somebody(self) -> bool:
        text = self._clipboard.text().casefold()
        people = self._sitting.desk.family.of(Person)
        words = {word for one in people for word in f"{one.name} {one.called}".casefold().split()}
        return any(word in text for word in words if len(word) >= _SHORTEST)
