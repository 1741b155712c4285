# SPDX-License-Identifier: Apache-2.0
"""Idle: notices that nobody touched the laptop for a while, and which keys stop or lock everything."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QKeyCombination, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QWindow
from PySide6.QtWidgets import QApplication

SAFETY: Final = Qt.Key.Key_F12
_LOCK: Final = QKeyCombination(Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_L)
_LOOKS: Final = 5_000  # milliseconds between two looks at the clock
_TOUCHES: Final = frozenset({
    QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.MouseMove, QEvent.Type.Wheel,
    QEvent.Type.TouchBegin, QEvent.Type.TouchUpdate, QEvent.Type.TabletPress,
})


class Idle(QObject):
    """Watches the windows themselves, not every widget in them: a drag stays as quick as it was."""

    rested = Signal()
    """Nobody touched anything for as long as was asked; told once, until somebody does."""
    stop = Signal()
    """The key of the safety stop, in whatever window or dialog."""
    lock = Signal()
    """The key that locks, where a dialog or a menu keeps it from the window that it is a key of."""

    def __init__(
        self, parent: QObject, minutes: Callable[[], int], clock: Callable[[], float] = time.monotonic
    ) -> None:
        """Watch from now on; `minutes` gives how long it takes, 0 for never."""
        super().__init__(parent)
        self._minutes = minutes
        self._clock = clock
        self._touched = clock()
        self._told = False
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOKS)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.focusWindowChanged.connect(self._watch)
            self._watch(app.focusWindow())

    def look(self) -> None:
        """Look whether it has been long enough."""
        minutes = self._minutes()
        if minutes and not self._told and self._clock() - self._touched >= 60 * minutes:
            self._told = True
            self.rested.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice a hand."""
        if event.type() in _TOUCHES:
            self._touched, self._told = self._clock(), False
            if isinstance(event, QKeyEvent) and not event.isAutoRepeat():
                return self._heard(event)
        return False

    def _heard(self, event: QKeyEvent) -> bool:
        """Tell of a key that has to work everywhere; no other is taken from the window."""
        if event.key() == SAFETY:
            self.stop.emit()
        elif event.keyCombination() == _LOCK and (
            QApplication.activeModalWidget() is not None or QApplication.activePopupWidget() is not None
        ):
            self.lock.emit()
        else:
            return False
        return True

    def _watch(self, window: QWindow | None) -> None:
        if window is not None:
            window.removeEventFilter(self)
            window.installEventFilter(self)
