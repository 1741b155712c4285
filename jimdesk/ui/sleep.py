# SPDX-License-Identifier: Apache-2.0
"""Sleep: notices that the laptop goes to sleep, that its lid closes, or that it has slept.

On Linux the system says so beforehand over D-Bus (logind's PrepareForSleep, and Lock for the session). A lid
that is closed means sleep; where another screen keeps the laptop awake, the main screen changes. Everywhere,
a clock on the wall that is suddenly further than the one that stands still in sleep tells it afterwards.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from typing import Any, Final

from PySide6.QtCore import SLOT, QObject, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication, QScreen

_LOOKS: Final = 10_000  # milliseconds
_JUMP: Final = 45.0  # seconds by which a clock may be off before it was sleep

_LOGIND: Final = "org.freedesktop.login1"


class Sleep(QObject):
    """Tells of sleep once, however many ways there are to hear of it."""

    asleep = Signal()

    def __init__(
        self, parent: QObject, wall: Callable[[], float] = time.time,
        steady: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(parent)
        self._wall, self._steady = wall, steady
        self._seen = wall(), steady()
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOKS)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.primaryScreenChanged.connect(self._on_main_screen)

    def listen(self) -> bool:
        """Ask the system to say it beforehand; False where it cannot."""
        if sys.platform != "linux":
            return False
        from PySide6.QtDBus import QDBusConnection

        bus = QDBusConnection.systemBus()
        if not bus.isConnected():
            return False
        connect: Any = bus.connect  # its stubs ask for bytes where PySide takes text alone
        return all((
            connect(_LOGIND, "/org/freedesktop/login1", f"{_LOGIND}.Manager", "PrepareForSleep", self,
                    SLOT("on_sleep(bool)")),
            connect(_LOGIND, "", f"{_LOGIND}.Session", "Lock", self, SLOT("on_lock()")),
        ))

    def look(self) -> None:
        """Compare the two clocks."""
        wall, steady = self._wall(), self._steady()
        passed, waited = wall - self._seen[0], steady - self._seen[1]
        self._seen = wall, steady
        if passed - waited > _JUMP or waited > _LOOKS / 1000 + _JUMP:
            self.asleep.emit()

    @Slot(bool)
    def on_sleep(self, going: bool) -> None:
        """Hear of sleep, as it begins and as it ends."""
        self._seen = self._wall(), self._steady()
        if going:
            self.asleep.emit()

    @Slot()
    def on_lock(self) -> None:
        """Hear that the session is locked."""
        self.asleep.emit()

    def _on_main_screen(self, _screen: QScreen) -> None:
        """Hear that the main screen is another one: the lid was closed beside a screen that stays on."""
        self.asleep.emit()
