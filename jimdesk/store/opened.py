# SPDX-License-Identifier: Apache-2.0
"""A meeting file that is open: the connection to it, the lock on it, and what must hold before it is used.

Why each pragma stands here is told in the description of the file; in short: nothing a file holds is carried
out, nothing is left behind outside the file, and what was acknowledged survives a power cut.
"""

import datetime
import os
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Final, Self

import sqlcipher3.dbapi2 as sqlcipher

from jimdesk.core.family import Family
from jimdesk.core.frozen import frozen
from jimdesk.core.trouble import KnownError
from jimdesk.store import aside, claims, tables, troubles, versions
from jimdesk.store.claims import Claim
from jimdesk.store.glance import LARGEST, PAGE, glance, whole
from jimdesk.store.key import Key, Password, key_of
from jimdesk.store.troubles import told, trouble

_OLDEST_ENGINE: Final = (3, 51, 3)  # earlier ones could damage a file (the WAL-reset bug)
_PATIENCE: Final = 0.5  # seconds; somebody who only reads a file is done long before
_BEFORE_KEY: Final = ("cipher_log_level = NONE",)
_AFTER_KEY: Final = (
    "trusted_schema = OFF",
    "cell_size_check = ON",
    "mmap_size = 0",
    "secure_delete = ON",
    "temp_store = MEMORY",
    "locking_mode = EXCLUSIVE",
    "synchronous = EXTRA",
    "fullfsync = ON",
    f"max_page_count = {LARGEST // PAGE}",  # what would be refused when it is opened is never written
)


@frozen
class Opened:
    """A file that is open for writing and locked against everybody else."""

    path: Path
    connection: sqlcipher.Connection
    claim: Claim
    key: Key | None

    @classmethod
    def open(cls, path: Path, password: Password) -> tuple[Self, Family]:
        """Open a file and read all of it; KnownError where that cannot be."""
        aside.left_open(path)  # what that is gets made good; what is no file at all is refused
        connection, claim, key, sentences = _connected(path, password)
        opened = cls(path, connection, claim, key)
        try:
            with told(path, sentences):
                connection.execute("BEGIN EXCLUSIVE")  # nobody comes in between from here on
                if not os.access(path.parent, os.W_OK):  # no place for a journal; the file itself might do
                    raise trouble(troubles.READ_ONLY, path)
                found = versions.guard(connection, path)
                if found < versions.version():
                    connection.execute("COMMIT")
                    versions.upgrade(connection, path, found, _backed_up(connection, path, key))
                    connection.execute("BEGIN")
                family = _read(connection, path)
                _notes(connection, path)  # they lie on a page of their own, which may be damaged alone
                connection.execute("COMMIT")
                connection.execute("PRAGMA journal_mode = DELETE")
        except BaseException:
            opened.close()
            raise
        return opened, family

    @property
    def about(self) -> dict[str, str]:
        """The notes about the file itself: the code of the family, when it was made ..."""
        return _notes(self.connection, self.path)

    def note(self, notes: Mapping[str, str]) -> None:
        """Write notes about the file itself in one go, in the place of older ones of those names."""
        pairs = [part for note in notes.items() for part in note]
        sql = f'INSERT OR REPLACE INTO "meta" VALUES {", ".join(["(?, ?)"] * len(notes))}'
        with told(self.path, troubles.KEEPING):
            self.connection.execute(sql, pairs)

    def guard_memory(self) -> None:
        """Let SQLite wipe all memory that it lets go of, and keep it off the swap, from now on.

        That holds for the whole program and makes opening several times slower: call it once all is read.
        """
        self.connection.execute("PRAGMA cipher_memory_security = ON")

    def close(self) -> None:
        """Close the file and let go of it."""
        self.connection.close()
        self.claim.release()


def read(path: Path | str, password: Password) -> Family:
    """Read a file without changing it or keeping hold of it; KnownError where that cannot be."""
    return read_with_notes(Path(path), password)[0]


def read_with_notes(path: Path, password: Password) -> tuple[Family, dict[str, str]]:
    """Read a file, and the notes about it, as `read` does.

    Where a sudden end left something to make good, that is done in a copy: reading changes nothing.
    """
    if not aside.left_open(path):
        return _read_at(path, password, "rw")  # an older version is brought up to date in memory
    try:
        return _read_at(path, password, "ro")
    except KnownError as error:
        if error.saying.msgid not in (troubles.READ_ONLY, troubles.NO_ACCESS, troubles.UNREACHABLE):
            raise
    with aside.copied(path) as copy:
        return _read_at(copy, password, "rw")


def _read_at(path: Path, password: Password, mode: str) -> tuple[Family, dict[str, str]]:
    connection, claim, _, sentences = _connected(path, password, mode)
    try:
        with told(path, sentences):
            connection.execute("BEGIN")
            found = versions.guard(connection, path)
            if found < versions.version():
                _step_up_in_memory(connection, found)
        family = _read(connection, path)
        return family, _notes(connection, path)
    finally:
        connection.close()
        claim.release()


def connect(path: Path, key: Key | None, mode: str) -> sqlcipher.Connection:
    """Connect to a file with its key, which is tried here; the file stays as it is."""
    if sqlcipher.sqlite_version_info < _OLDEST_ENGINE:
        raise RuntimeError(f"SQLite {sqlcipher.sqlite_version} could damage files")
    connection = sqlcipher.connect(
        f"{_address(path)}?mode={mode}", uri=True, isolation_level=None, check_same_thread=False,
        timeout=_PATIENCE,
    )
    unlock = () if key is None else (f'key = "{key.literal}"',)
    try:
        for pragma in (*_BEFORE_KEY, *unlock, *_AFTER_KEY):
            connection.execute(f"PRAGMA {pragma}")
    except BaseException:
        connection.close()  # at once: a forgotten connection would hold its lock until it is swept up
        raise
    return connection


def _connected(
    path: Path, password: Password, mode: str = "rw"
) -> tuple[sqlcipher.Connection, Claim, Key | None, dict[str, str]]:
    """Claim a file and connect to it with its key; the sentences tell what may be wrong with it then."""
    seen = glance(path)
    if seen.encrypted and password is None:
        raise trouble(troubles.LOCKED_UP, path)
    key = key_of(password, seen.salt) if seen.encrypted else None
    with told(path, troubles.OPENING):
        claim = claims.claim(path, encrypted=seen.encrypted)
        try:
            sentences = troubles.OPENING if seen.encrypted else troubles.OPENING_PLAIN
            return connect(path, key, mode), claim, key, sentences
        except BaseException:
            claim.release()
            raise


def _notes(connection: sqlcipher.Connection, path: Path) -> dict[str, str]:
    with told(path, troubles.READING):
        return dict(connection.execute('SELECT "key", "value" FROM "meta"'))


def _read(connection: sqlcipher.Connection, path: Path) -> Family:
    with told(path, troubles.READING):
        versions.check_schema(connection, path)
        if not whole(path, path.stat().st_size):
            raise trouble(troubles.CUT, path)
        return tables.read_family(connection, path)


def _backed_up(connection: sqlcipher.Connection, path: Path, key: Key | None) -> Family:
    """Make a backup of a file of an older version, and return what is in it."""
    from jimdesk.store.backups import Backups  # it opens files itself

    backups = Backups(_notes(connection, path), key)
    try:
        return backups.make_before_upgrade(connection, path, datetime.datetime.now())
    except KnownError as error:  # where the copy cannot be read it was the file that could not be
        raise KnownError(replace(error.saying, values={**error.saying.values, "file": path.name})) from error


def _step_up_in_memory(connection: sqlcipher.Connection, found: int) -> None:
    """Bring an older file up to date without a sign of it on the disk: the transaction is never committed."""
    connection.execute("ROLLBACK")
    connection.execute("PRAGMA journal_mode = MEMORY")
    connection.execute("PRAGMA cache_spill = OFF")
    connection.execute("BEGIN")
    versions.step_up(connection, found)


def _address(path: Path) -> str:
    """Return the address by which SQLite knows a file; a share of Windows stands behind four strokes."""
    address = path.absolute().as_uri()
    return address if address.startswith("file:///") else "file:////" + address.removeprefix("file://")
