# SPDX-License-Identifier: Apache-2.0
"""The seal of the family's own time: a small file of their own, closed with a word that only they know.

It lies apart from the meeting file, on this laptop, so that it can be destroyed wholly: no copy for safety,
no version and no handed over file ever holds it. The word itself is kept nowhere; without it the file is
noise.
"""

import hashlib
import os
import secrets
from contextlib import closing
from pathlib import Path
from typing import Final

import sqlcipher3.dbapi2 as sqlcipher

from jimdesk.core.trouble import KnownError
from jimdesk.core.words import N_, saying
from jimdesk.store.key import SALT, Key
from jimdesk.store.opened import connect
from jimdesk.store.troubles import MAKING, told

_WRONG: Final = N_("That is not the word. Try it again; capitals count.")


class Seal:
    """One sealed text, or none; what it holds is read and written as a whole."""

    def __init__(self, path: Path) -> None:
        self.path = path

    @classmethod
    def of(cls, folder: Path, mark: str) -> "Seal":
        """Return the seal that goes with a meeting file, by its mark; the name of the file tells nothing."""
        return cls(folder / f"{hashlib.sha256(mark.encode()).hexdigest()[:20]}.sealed")

    @property
    def exists(self) -> bool:
        """Whether something is sealed here."""
        return self.path.exists()

    def new_key(self, word: str) -> Key:
        """Return the key that a word makes, with a salt of its own; takes a moment on purpose."""
        return Key.of_password(word, os.urandom(SALT))

    def keep(self, key: Key, text: str) -> None:
        """Seal a text in the place of the one before, of which the file is wiped (KnownError: disk)."""
        draft = self.path.with_name(f"{self.path.name}.{secrets.token_hex(4)}")
        with told(self.path, MAKING):
            self.path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            try:
                _write(draft, key, text)
                old = os.open(self.path, os.O_RDWR) if self.exists else None
                draft.replace(self.path)
            finally:
                draft.unlink(missing_ok=True)
            if old is not None:
                _wipe(old)

    def read(self, word: str) -> tuple[Key, str]:
        """Open it with the word; the key serves to seal it again (KnownError where it is not the word)."""
        with told(self.path, MAKING), self.path.open("rb") as file:
            salt = file.read(SALT)
        key = Key.of_password(word, salt)
        try:
            with closing(connect(self.path, key, "ro")) as connection:
                return key, str(connection.execute("SELECT text FROM sealed").fetchone()[0])
        except sqlcipher.DatabaseError as error:
            raise KnownError(saying(_WRONG)) from error

    def destroy(self) -> None:
        """Wipe it and take it away; nothing is left that any word would open."""
        if self.exists:
            with told(self.path, MAKING):
                _wipe(os.open(self.path, os.O_RDWR))
                self.path.unlink()


def _write(draft: Path, key: Key, text: str) -> None:
    """Make the file; its journal stays in memory, and no date of it tells when the family wrote."""
    os.close(os.open(draft, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    with closing(connect(draft, key, "rw")) as connection:
        connection.execute("PRAGMA journal_mode = MEMORY")
        connection.execute("BEGIN")
        connection.execute("CREATE TABLE sealed (text TEXT NOT NULL) STRICT")
        connection.execute("INSERT INTO sealed VALUES (?)", (text,))
        connection.execute("COMMIT")
    if draft.read_bytes()[:15] == b"SQLite format 3":
        raise RuntimeError("the seal would not have hidden what is in it")
    os.utime(draft, (0, 0))


def _wipe(file: int) -> None:
    """Write noise over a file that is open, and see that it is on the disk."""
    try:
        os.write(file, os.urandom(os.fstat(file).st_size))
        os.fsync(file)
    finally:
        os.close(file)
