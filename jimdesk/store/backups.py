# SPDX-License-Identifier: Apache-2.0
"""The backups of one meeting file: whole copies with its own key, in the folder of this user's data.

Each is made over the connection that is open, read again before it counts, and thinned with time; the copy of
an older file before it is brought up to date is one of them. Where the password changes or somebody is
forgotten, every backup follows: none keeps what the file does not keep.
"""

import datetime
import os
import secrets
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final

from jimdesk.core.family import Family
from jimdesk.core.frozen import frozen
from jimdesk.core.trouble import KnownError
from jimdesk.store import creation, tables
from jimdesk.store.key import Key
from jimdesk.store.opened import Opened, read
from jimdesk.store.troubles import BACKING_UP, DAMAGED, MAKING, told, trouble

if TYPE_CHECKING:
    from sqlcipher3.dbapi2 import Connection

_NAME: Final = "%Y-%m-%dT%H-%M-%S"
_NEWEST: Final = 10
_PERIODS: Final[tuple[tuple[int, str], ...]] = ((12, "%Y-%m-%d"), (10, "%G-%V"), (9, "%Y-%m"))
_CHANGING: Final = "changing"  # stands in the folder while all backups are written anew
_KEY: Final = "key"  # stands in it where only the key is another one
_OWNER: Final = "owner"  # stands in the folder, and says of which place the file is
COPY: Final = "copy"  # the note that tells apart two files of which one was copied from the other


@frozen
class Backup:
    """One backup: where it is, and when it was made."""

    path: Path
    at: datetime.datetime


class Backups:
    """The backups of the file that these notes are about."""

    def __init__(self, about: Mapping[str, str], key: Key | None, root: Path | None = None) -> None:
        import hashlib  # not needed to open a file

        notes = [about.get(name, "") for name in ("id", "code", "created")]
        told_apart = "\n".join([*notes, *filter(None, [about.get(COPY)])])
        self.folder = (root or usual_root()) / hashlib.sha256(told_apart.encode()).hexdigest()[:24]
        self._about = dict(about)
        self._key = key

    def all(self) -> list[Backup]:
        """Return all backups, newest first."""
        return sorted(_in(self.folder), key=lambda one: (one.at, len(one.path.name), one.path.name))[::-1]

    @property
    def owner(self) -> str:
        """The mark of the place of the file that has these; "" where nobody said so."""
        try:
            return (self.folder / _OWNER).read_text("ascii")
        except (OSError, ValueError):
            return ""

    def belong_to(self, mark: str) -> None:
        """Say of which place the file is that has these, where there is any."""
        if self.folder.is_dir():
            (self.folder / _OWNER).write_text(mark, "ascii")

    def family(self, backup: Backup) -> Family:
        """Read a backup; KnownError where that cannot be."""
        return read(backup.path, self._key)

    def make(self, opened: Opened, now: datetime.datetime, *, always: bool = False) -> Backup | None:
        """Copy an open file, and read the copy; None where the newest backup holds the very same.

        KnownError where no sound copy can be made; then there is none, and the older ones stay.
        """
        with told(opened.path, BACKING_UP):
            self._finish_change()
            held = tables.read_family(opened.connection, opened.path)
            if not always and self._is_newest(held):
                return None
            path = self._free(now)
            with self._drafted(opened.connection, path) as copied:
                if tables.rows(copied) != tables.rows(held):
                    raise trouble(DAMAGED, path)
            self.thin()
        return Backup(path, now.replace(microsecond=0))

    def make_before_upgrade(self, connection: "Connection", path: Path, now: datetime.datetime) -> Family:
        """Copy an older file as it is, and return what the copy holds; KnownError as with `make`."""
        with told(path, BACKING_UP):
            self._finish_change()
            with self._drafted(connection, self._free(now)) as copied:
                pass  # it could be read as a whole; the upgrade compares it with what comes out
            self.thin()
        return copied

    @contextmanager
    def _drafted(self, connection: "Connection", path: Path) -> Iterator[Family]:
        """Hand out what a new copy holds; it gets its name once whoever asked has looked at that."""
        draft = self.folder / f".{secrets.token_hex(4)}.new"
        _private(self.folder)
        try:
            connection.execute("VACUUM INTO ?", (str(draft),))
            yield read(draft, self._key)
            _flush(draft)
            draft.replace(path)
            creation.settle(self.folder)
        finally:
            draft.unlink(missing_ok=True)

    def thin(self) -> None:
        """Keep the newest ones, and the last of each of the latest days, weeks and months."""
        found = self.all()
        kept = {backup.path for backup in keepers(found)}
        for backup in found:
            if backup.path not in kept:
                _destroy(backup.path)

    def write_anew(self, key: Key | None, edit: Callable[[Family], Family] = lambda family: family) -> None:
        """Write every backup anew, with another key or without what may not be kept; destroy what cannot."""
        self.announce_change(of_key=key != self._key)
        with told(self.folder, MAKING):
            for backup in self.all():
                draft = self.folder / f".{secrets.token_hex(4)}.new"
                try:
                    creation.make(draft, edit(self.family(backup)), key, self._about)
                    with told(backup.path, MAKING):
                        draft.replace(backup.path)
                except KnownError:
                    draft.unlink(missing_ok=True)
                    _destroy(backup.path)
            self._key = key
            (self.folder / _CHANGING).unlink(missing_ok=True)

    def destroy(self) -> None:
        """Destroy all of them, and the folder (KnownError where the disk refuses)."""
        with told(self.folder, MAKING):
            for path in list(self.folder.iterdir()) if self.folder.is_dir() else ():
                _destroy(path)
            if self.folder.is_dir():
                self.folder.rmdir()

    def _is_newest(self, held: Family) -> bool:
        newest = self.all()[:1]
        try:
            return bool(newest) and self.family(newest[0]) == held
        except KnownError:
            return False

    def announce_change(self, *, of_key: bool = False) -> None:
        """Leave a sign that all backups are to be written anew: after a sudden end none stays as it was.

        Where only the key changes, one that the key of then opens may stay.
        """
        with told(self.folder, MAKING):
            if self.folder.is_dir():
                sign = self.folder / _CHANGING
                if of_key and not sign.exists():
                    sign.write_text(_KEY)
                elif not of_key:
                    sign.write_text("")
                creation.settle(self.folder)

    def _finish_change(self) -> None:
        """Destroy what a change that came to a sudden end had not written anew."""
        sign = self.folder / _CHANGING
        if not sign.exists():
            return
        announced, of_key = sign.stat().st_mtime_ns, sign.read_text() == _KEY
        for path in self.folder.glob(".*.new*"):
            _destroy(path)
        for backup in self.all():
            if not self.opens(backup) if of_key else backup.path.stat().st_mtime_ns <= announced:
                _destroy(backup.path)
        sign.unlink()

    def opens(self, backup: Backup) -> bool:
        """Tell whether a backup can be read with the key of the file."""
        try:
            self.family(backup)
        except KnownError:
            return False
        return True

    def _free(self, now: datetime.datetime) -> Path:
        name = now.strftime(_NAME)
        names = (f"{name}{again}.jim" for again in ("", *(f"-{n}" for n in range(2, 1000))))
        return next(path for path in map(self.folder.joinpath, names) if not path.exists())


def usual_root() -> Path:
    """Return where all backups of this user lie."""
    import platformdirs  # not needed to open a file

    return Path(platformdirs.user_data_dir("jimdesk", appauthor=False)) / "backups"


def keepers(backups: Iterable[Backup]) -> list[Backup]:
    """Return which of these backups, newest first, are kept as time goes on."""
    found = list(backups)
    kept = {backup.path: backup for backup in found[:_NEWEST]}
    for most, period in _PERIODS:
        latest: dict[str, Backup] = {}
        for backup in found:
            latest.setdefault(backup.at.strftime(period), backup)
        kept |= {backup.path: backup for backup in list(latest.values())[:most]}
    return list(kept.values())


def _in(folder: Path) -> Iterator[Backup]:
    for path in folder.glob("*.jim"):
        try:
            yield Backup(path, datetime.datetime.strptime(path.stem[:19], _NAME))
        except ValueError:
            continue  # somebody put it there; it is not ours to count or to take away


def _private(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    folder.chmod(0o700)


def _flush(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def destroy(path: Path) -> None:
    """Take a file away for good (KnownError where the disk refuses); on most disks nothing is left then."""
    with told(path, MAKING):
        _destroy(path)


def _destroy(path: Path) -> None:
    """Write over a file, and take it away."""
    try:
        with path.open("rb+") as file:
            file.write(bytes(path.stat().st_size))
            file.flush()
            os.fsync(file.fileno())
    finally:
        path.unlink()
