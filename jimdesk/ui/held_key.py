# SPDX-License-Identifier: Apache-2.0
"""A key that is held down: it counts as let go when no repetition follows.

X tells of a key that repeats as let go and pressed again, and Qt recognises that only when both have come in
by the time it looks. Without a moment's patience a held key would flicker.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QWidget

_PATIENCE = 50  # milliseconds; keys repeat within 40


class HeldKey(QObject):
    """Hears of every press and release of one key; tells when it is down, and when it is up again.

    It is told by `press` and `release`, or watches a window for its key: `HeldKey(None).watch(window, key)`.
    """

    down = Signal(bool)

    def __init__(self, parent: QObject | None, patience: int | None = None) -> None:
        """Wait only where it is needed; `patience` is for tests."""
        super().__init__(parent)
        if patience is None:
            patience = _PATIENCE if QGuiApplication.platformName() == "xcb" else 0
        self._patience = patience
        self._held = False
        self._key: Qt.Key | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.let_go)

    def watch(self, window: QWidget, key: Qt.Key) -> None:
        """Hear of a key that no field in the window wanted; going to another window lets it go."""
        self._key = key
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the key, and nothing else."""
        if isinstance(event, QKeyEvent) and event.key() == self._key:
            if event.type() is QEvent.Type.KeyPress:
                self.press(event)
                return True
            if event.type() is QEvent.Type.KeyRelease:
                self.release(event)
                return True
        elif event.type() is QEvent.Type.WindowDeactivate:
            self.let_go()
        return False

    def press(self, event: QKeyEvent) -> None:
        """Go down, unless it was."""
        self._timer.stop()
        if not self._held and not event.isAutoRepeat():
            self._held = True
            self.down.emit(True)

    def release(self, event: QKeyEvent) -> None:
        """Go up when nothing more comes."""
        if event.isAutoRepeat():
            return
        if self._patience:
            self._timer.start(self._patience)
        else:
            self.let_go()

    def let_go(self) -> None:
        """Go up now."""
        self._timer.stop()
        if self._held:
            self._held = False
            self.down.emit(False)
