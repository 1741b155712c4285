# SPDX-License-Identifier: Apache-2.0
"""The search for a better order of a large genogram, made while the window has nothing else to do."""

from __future__ import annotations

import time
from collections.abc import Generator
from typing import Final

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from jimdesk.core.audience import Shown

MANY: Final = 100  # people, from which on the first picture does not wait for the best order
_PIECE: Final = 0.006  # seconds, after which the window has its turn


class BetterOrder(QObject):
    """Searches a few milliseconds at a time, never while a finger is down; then says that it is ready."""

    ready = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._search: Generator[None, None, object] | None = None
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._go_on)

    @property
    def searching(self) -> bool:
        """Whether the search is under way."""
        return self._search is not None

    def start(self, shown: Shown) -> None:
        """Begin to search for this family; the picture finds what was found by itself."""
        from jimdesk.instruments.genogram.layout import best_order

        self._search = best_order(shown)
        self._timer.start(0)

    def stop(self) -> None:
        """Let it be: the family has changed, or nobody looks any more."""
        self._search = None
        self._timer.stop()

    def _go_on(self) -> None:
        if self._search is None or QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton:
            return
        until = time.perf_counter() + _PIECE
        for _ in self._search:
            if time.perf_counter() > until:
                return
        self.stop()
        self.ready.emit()
