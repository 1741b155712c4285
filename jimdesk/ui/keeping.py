# SPDX-License-Identifier: Apache-2.0
"""Keeping: between the desk, where everything counts at once, and the file, which follows on its own thread.

What the writer tells comes from another thread; the signals here bring it to the window's.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from jimdesk.core.desk import Desk
from jimdesk.core.family import Changes
from jimdesk.core.trouble import KnownError

if TYPE_CHECKING:
    from jimdesk.store import Kept, MeetingFile

_IDLE: Final = 1_500  # milliseconds after opening until there is time for what is not in sight


class Keeping(QObject):
    """Hands every change of a desk to its file, and tells when it is safe."""

    kept = Signal(object)
    """datetime: everything up to this moment is on the disk."""
    failed = Signal(object)
    """KnownError: the newest changes wait in memory."""

    _told = Signal(object)

    def __init__(self, now: Callable[[], datetime.datetime] = datetime.datetime.now) -> None:
        super().__init__()
        self._now = now
        self._file: MeetingFile | None = None
        self._unsubscribe: Callable[[], None] = lambda: None
        self._told.connect(self._tell)
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.setInterval(_IDLE)
        self._idle.timeout.connect(self._prepare)

    @property
    def file(self) -> MeetingFile | None:
        """The file that is open; None for a desk that is kept nowhere."""
        return self._file

    @property
    def failing(self) -> bool:
        """Whether the newest changes wait in memory because the disk did not take them."""
        return self._file is not None and self._file.failing is not None

    def keep(self, desk: Desk, file: MeetingFile) -> None:
        """From now on, keep every change of this desk in this file."""
        self.leave()
        self._file = file
        self._unsubscribe = desk.subscribe(self._on_changes)
        self._idle.start()

    def leave(self) -> None:
        """Close the file, after everything that waits is on the disk."""
        self._idle.stop()
        self._unsubscribe()
        self._unsubscribe = lambda: None
        if self._file is not None:
            self._file.close()
            self._file = None

    def try_again(self) -> None:
        """Hand what waits to the disk once more."""
        if self._file is not None:
            self._file.retry()

    def keep_elsewhere(self, path: Path, password: str | None) -> None:
        """Write everything to another place and go on there (KnownError where that fails too)."""
        if self._file is not None:
            self._file.keep_elsewhere(path, password)
            self.kept.emit(self._now())

    def _prepare(self) -> None:
        """Bring along what writing needs, before the first gesture asks for it."""
        if self._file is not None:
            self._file.prepare()

    def _on_changes(self, changes: Changes) -> None:
        if self._file is not None:
            self._file.keep(changes, self._told.emit)

    @Slot(object)
    def _tell(self, told: Kept | KnownError) -> None:
        if isinstance(told, KnownError):
            self.failed.emit(told)
        elif self._file is not None and not self._file.failing:
            self.kept.emit(told.at)
