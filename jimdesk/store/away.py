# SPDX-License-Identifier: Apache-2.0
"""A meeting file that lies elsewhere: worked on in a copy on this laptop, and brought back whole.

What lies there is only ever replaced by a whole file, and only if it is still what was taken from there; else
both are kept, side by side. A small note beside it says who has it; it is a message, never a lock.
"""

import contextlib
import datetime
import getpass
import hashlib
import os
import secrets
import shutil
import socket
import threading
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, Self

from jimdesk.core.words import N_
from jimdesk.store import claims, creation
from jimdesk.store.troubles import IN_USE, KEEPING, OPENING, told, trouble

HAD: Final = N_("{file} is in use by {who}, since {since}. Ask them to close it first.")
_FRESH: Final = datetime.timedelta(hours=14)  # a note that is older was left behind by a sudden end


@dataclass
class Away:
    """One file elsewhere, and the copy of it here."""

    there: Path
    here: Path
    taken: str  # the mark of what was taken from there
    stale: bool = False  # the copy is of an earlier time, without work in it, and another lies there now
    _ended: bool = False  # it was given back: whatever is late may not touch what lies there
    _busy: threading.Lock = field(default_factory=threading.Lock, repr=False, compare=False)

    @classmethod
    def borrow(cls, there: Path, folder: Path, now: datetime.datetime) -> Self:
        """Take a copy, and say beside the file who has it; KnownError where somebody else says so already.

        A copy that a sudden end left here is gone on with; another window may have it open.
        """
        note = _note(there)
        had = _read(note)
        if had and had[0] != _me() and abs(now - had[1]) < _FRESH:
            raise trouble(HAD, there, who=had[0], since=f"{had[1]:%d-%m %H:%M}")
        with told(there, OPENING):
            folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            here = folder / f"{hashlib.sha256(str(there.absolute()).encode()).hexdigest()[:24]}.jim"
            left = here.with_suffix(".taken")
            if not (here.exists() and left.exists()):
                _take(there, here, left)
            elif claims.claimed(here) is not None:  # looking into it would let go of its lock
                raise trouble(IN_USE, there)
            taken = left.read_text()
            stale = there.exists() and _mark(there) != taken == _mark(here)
        with contextlib.suppress(OSError):  # a place that is only for reading
            note.write_text(f"{_me()}\n{now.isoformat(timespec='minutes')}\n")
        return cls(there, here, taken, stale)

    def give_back(self, now: datetime.datetime) -> Path:
        """Bring the copy back, and return where: in its place, or beside what changed there meanwhile."""
        with self._busy, told(self.there, KEEPING):
            self._ended = True
            target, there = self.there, self.there.exists()
            if there and self.unchanged:
                return target
            if there and _mark(target) != self.taken:
                target = self._beside(now)
            _put(self.here, target)
            self.taken = _mark(self.here)
        return target

    def bring(self, backup: Path) -> None:
        """Put a backup of the copy at the place meanwhile, unless somebody else changed what lies there.

        The copy itself is open: looking into it would let go of its lock. What comes after the copy was given
        back comes too late.
        """
        with self._busy, told(self.there, KEEPING):
            if self._ended or (self.there.exists() and _mark(self.there) != self.taken):
                return  # both are kept at the end, and said so then
            _put(backup, self.there)
            self.taken = _mark(backup)
            self.here.with_suffix(".taken").write_text(self.taken)

    @property
    def unchanged(self) -> bool:
        """Whether the copy is still what was taken from there."""
        return _mark(self.here) == self.taken

    def let_go(self) -> None:
        """Take the note away, and the copy here: it is there now."""
        with self._busy:
            self._ended = True
            with contextlib.suppress(OSError):
                _note(self.there).unlink(missing_ok=True)
            for one in (self.here, self.here.with_suffix(".taken")):  # never one without its mark
                one.unlink(missing_ok=True)

    def _beside(self, now: datetime.datetime) -> Path:
        stem = f"{self.there.stem} ({_me().split(' ')[0]} {now:%Y-%m-%d %H.%M})"
        names = (f"{stem}{again}.jim" for again in ("", *(f" {n}" for n in range(2, 100))))
        return next(path for name in names if not (path := self.there.with_name(name)).exists())


def _take(there: Path, here: Path, left: Path) -> None:
    """Copy a file from there, and its mark; where another window just did, that one stays as it is."""
    draft = here.with_name(f".{here.name}.{secrets.token_hex(4)}.new")
    try:
        shutil.copyfile(there, draft)
        left.write_text(_mark(draft))
        with contextlib.suppress(FileExistsError):  # another window was first
            os.close(os.open(here, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
            draft.replace(here)
    finally:
        draft.unlink(missing_ok=True)


def _put(source: Path, target: Path) -> None:
    """Copy a file over another one in one go."""
    draft = target.with_name(f".{target.name}.{secrets.token_hex(4)}.new")
    try:
        shutil.copyfile(source, draft)
        with draft.open("rb+") as file:
            os.fsync(file.fileno())
        draft.replace(target)
        creation.settle(target.parent)
    finally:
        draft.unlink(missing_ok=True)


def _note(there: Path) -> Path:
    return there.with_name(f"~{there.stem}.bezet")


def _read(note: Path) -> tuple[str, datetime.datetime] | None:
    try:
        who, since, *_ = note.read_text(errors="replace")[:300].splitlines()
        return who, datetime.datetime.fromisoformat(since).replace(tzinfo=None)
    except (OSError, ValueError):
        return None


def _me() -> str:
    try:
        user = getpass.getuser()
    except (OSError, KeyError):
        user = "?"
    return f"{user} ({socket.gethostname()})"


def _mark(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
