# SPDX-License-Identifier: Apache-2.0
"""Keeping: between the desk, where everything counts at once, and the file, which follows on its own thread.

What the writer tells comes from another thread; the signals here bring it to the window's.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from jimdesk.core.desk import Desk
from jimdesk.core.family import Changes
from jimdesk.core.trouble import KnownError
from jimdesk.core.words import N_, saying
from jimdesk.ui.errand import Errand

if TYPE_CHECKING:
    from jimdesk.store import Kept, Key, MeetingFile
    from jimdesk.store.away import Away

_BACKUP: Final = 600_000  # milliseconds of work after which there is a new backup at the latest
_BOTH: Final = N_(
    "Somebody else changed {file} meanwhile. Nothing was written over: your version lies beside it as {mine}."
)
_PATIENCE: Final = 20.0  # seconds to wait on closing for what is not on the disk yet; closing takes them too
_IDLE: Final = 1_500  # milliseconds after opening until there is time for what is not in sight


class Keeping(QObject):
    """Hands every change of a desk to its file, and tells when it is safe."""

    kept = Signal(object)
    """datetime: everything up to this moment is on the disk."""
    failed = Signal(object)
    """KnownError: the newest changes wait in memory."""

    backed_up = Signal()
    """There is a new backup, or it went wrong: see `backup_trouble`."""

    brought_back = Signal(object)
    """KnownError: what became of a file that lies elsewhere, where it is not simply in its place again."""

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
        self._backup_trouble: KnownError | None = None
        self._changed = False  # since the last backup
        self._next_backup = QTimer(self)
        self._next_backup.setSingleShot(True)
        self._next_backup.setInterval(_BACKUP)
        self._next_backup.timeout.connect(self.back_up)

    @property
    def file(self) -> MeetingFile | None:
        """The file that is open; None for a desk that is kept nowhere."""
        return self._file

    @property
    def failing(self) -> bool:
        """Whether the newest changes wait in memory because the disk did not take them."""
        return self._file is not None and self._file.failing is not None

    @property
    def backup_trouble(self) -> KnownError | None:
        """Why the last backup could not be made; None where all is well."""
        return self._backup_trouble

    def keep(self, desk: Desk, file: MeetingFile) -> None:
        """From now on, keep every change of this desk in this file."""
        self.leave()
        self._file = file
        self._unsubscribe = desk.subscribe(self._on_changes)
        self._idle.start()

    def leave(self) -> None:
        """Close the file, after everything that waits is on the disk, and in a backup too."""
        self._idle.stop()
        self._next_backup.stop()
        self._unsubscribe()
        self._unsubscribe = lambda: None
        if self._file is not None:
            if self._changed and self._file.wait(_PATIENCE):
                with suppress(KnownError):  # nobody is there to read it; the file itself is whole
                    self._file.back_up(self._now())
            self._file.close()
            away, key, self._file = self._file.away, self._file.key, None
            if away is not None:
                self._bring_back(away, key)
        self._changed, self._backup_trouble = False, None

    def _bring_back(self, away: Away, key: Key | None) -> None:
        """Bring a file that lies elsewhere back to its place; where that fails, the copy here stays."""
        from jimdesk.store import own_files

        try:
            place = away.give_back(self._now())
        except KnownError as error:
            own_files.note_opened(away.there, key)  # the copy is the newest, and goes on from here
            self.brought_back.emit(error)
            return
        own_files.remember(place, key)  # a file without a password is known by its place on the disk
        own_files.note_left(place, key)
        away.let_go()
        if place != away.there:
            self.brought_back.emit(KnownError(saying(_BOTH, file=away.there.name, mine=place.name)))

    def try_again(self) -> None:
        """Hand what waits to the disk once more."""
        if self._file is not None:
            self._file.retry()

    def keep_elsewhere(self, path: Path, password: str | None) -> None:
        """Write everything to another place and go on there (KnownError where that fails too)."""
        if self._file is not None:
            key = self._file.key
            self._file.keep_elsewhere(path, password)
            away, self._file.away = self._file.away, None
            if away is not None:  # what was last kept there before the trouble
                self._bring_back(away, key)
            self.kept.emit(self._now())

    def back_up(self) -> None:
        """Make a backup if anything differs from the last one, off the window's thread."""
        file = self._file
        if file is not None:
            changed, self._changed = self._changed, False
            errand = Errand(self, lambda: _back_up(file, self._now(), bring=changed))
            errand.done.connect(self._on_backup)
            errand.failed.connect(self._on_backup_failed)

    def destroy(self) -> None:
        """Close the file and destroy it with all its backups (KnownError where the disk refuses)."""
        from jimdesk.store import own_files
        from jimdesk.store.backups import destroy

        file = self._file
        if file is not None:
            backups, away, self._changed = file.backups, file.away, False
            path, file.away = away.there if away else file.path, None  # it is not to be brought back
            backups.announce_change()
            self.leave()
            own_files.forget(path, file.key)
            if away is not None:
                away.let_go()
            destroy(path)
            backups.destroy()

    def forget_in_backups(self, person: str) -> None:
        """Write the backups anew without somebody who is forgotten; before that, see that none can stay."""
        file = self._file
        if file is None:
            return
        try:
            file.announce_forgetting()
        except KnownError as error:
            self._on_backup_failed(error)
            return
        errand = Errand(self, lambda: file.forget_in_backups(person))
        errand.done.connect(self._on_backup)
        errand.failed.connect(self._on_backup_failed)

    def _on_backup(self, _backup: object) -> None:
        self._backup_trouble = None
        self.backed_up.emit()

    def _on_backup_failed(self, error: KnownError) -> None:
        self._backup_trouble, self._changed = error, True
        self.backed_up.emit()
        if self._file is not None:
            self._next_backup.start()

    def _prepare(self) -> None:
        """Bring along what writing needs, before the first gesture asks for it; and back up what came in."""
        if self._file is not None:
            self._file.prepare()
            self._log_opening(self._file)

    def _log_opening(self, file: MeetingFile) -> None:
        """Write down that the file was opened, and back it up, both off the window's thread."""

        def log() -> None:
            from jimdesk.store import belonging
            from jimdesk.store.logbook import note_opening

            belonging.settle(file)
            note_opening(file, self._now())

        errand = Errand(self, log)
        errand.done.connect(self.back_up)
        errand.failed.connect(self._on_backup_failed)

    def _on_changes(self, changes: Changes) -> None:
        if self._file is not None:
            self._file.keep(changes, self._told.emit)
            self._changed = True
            if not self._next_backup.isActive():
                self._next_backup.start()

    @Slot(object)
    def _tell(self, told: Kept | KnownError) -> None:
        if isinstance(told, KnownError):
            self.failed.emit(told)
        elif self._file is not None and not self._file.failing:
            self.kept.emit(told.at)


def _back_up(file: MeetingFile, now: datetime.datetime, *, bring: bool) -> None:
    """Make a backup; where the file is the copy of one elsewhere, what changed is brought there as well."""
    away, made = file.away, file.back_up(now)
    if bring and away is not None and (newest := made or next(iter(file.backups.all()), None)):
        away.bring(newest.path)
