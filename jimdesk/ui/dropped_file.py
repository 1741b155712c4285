# SPDX-License-Identifier: Apache-2.0
"""A meeting file that is dragged onto the window opens, except over a lock, a question or private time."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication, QWidget

from jimdesk.ui.opening import SUFFIX, Opening


class DroppedFile(QObject):
    """Watches what is dragged over a window; `takes` tells whether its pages lie open."""

    def __init__(self, window: QWidget, opening: Opening, takes: Callable[[], bool]) -> None:
        super().__init__(window)
        self._opening, self._takes = opening, takes
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take one meeting file, and open it once it is let go."""
        if event.type() not in (QEvent.Type.DragEnter, QEvent.Type.Drop) or not isinstance(event, QDropEvent):
            return super().eventFilter(watched, event)
        urls = event.mimeData().urls()
        fits = len(urls) == 1 and urls[0].isLocalFile() and urls[0].fileName().endswith(SUFFIX)
        if not fits or not self._takes() or QApplication.activeModalWidget() is not None:
            return super().eventFilter(watched, event)
        event.acceptProposedAction()
        if event.type() == QEvent.Type.Drop and self._opening.may_leave():
            self._opening.open(Path(urls[0].toLocalFile()))
        return True
