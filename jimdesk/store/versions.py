# SPDX-License-Identifier: Apache-2.0
"""The versions of the file: how ours are known, and how an older one becomes one of today.

A newer file is never written to. An older one is first copied beside itself, then brought up to date in one
transaction: whatever happens, the file is wholly old or wholly new.
"""

import datetime
import os
from collections.abc import Callable
from itertools import chain, count
from pathlib import Path
from typing import TYPE_CHECKING, Final

from jimdesk.store import tables
from jimdesk.store.troubles import DAMAGED, FOREIGN, MAKING, NEWER, told, trouble

if TYPE_CHECKING:
    from sqlcipher3.dbapi2 import Connection

APPLICATION: Final = 0x4A494D31  # "JIM1"

# Each step makes a file of one version into one of the next: the first of them version 1 into version 2.
# A step is never changed once it is out in the world, and there is a file of every version in tests/files.
STEPS: tuple[Callable[["Connection"], None], ...] = ()


def version() -> int:
    """Return the version that this JimDesk writes."""
    return 1 + len(STEPS)


def guard(connection: "Connection", path: Path) -> int:
    """Return the version of a file; KnownError where it is not ours or newer than we are."""
    if _number(connection, "application_id") != APPLICATION:
        raise trouble(FOREIGN, path)
    found = _number(connection, "user_version")
    if found > version():
        raise trouble(NEWER, path, format=found)
    if found < 1:
        raise trouble(DAMAGED, path)
    return found


def check_schema(connection: "Connection", path: Path) -> None:
    """See that a file holds the tables of this version and nothing else that SQLite would carry out."""
    found = connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_master").fetchall()
    ours = {("table", name, name, sql) for name, sql in tables.schema().items()}
    if len(found) != len(ours) or set(found) != ours:
        raise trouble(DAMAGED, path)


def lay(connection: "Connection") -> None:
    """Make the tables of a new file; to be called inside a transaction."""
    for sql in tables.schema().values():
        connection.execute(sql)
    connection.execute(f"PRAGMA application_id = {APPLICATION}")
    connection.execute(f"PRAGMA user_version = {version()}")


def upgrade(connection: "Connection", path: Path, found: int) -> None:
    """Bring a file of an older version up to date, after putting a copy of it beside it."""
    _keep_copy(connection, path, found)
    connection.execute("BEGIN EXCLUSIVE")
    try:
        step_up(connection, found)
        check_schema(connection, path)
    except BaseException:
        connection.rollback()
        raise
    connection.execute("COMMIT")


def step_up(connection: "Connection", found: int) -> None:
    """Take the steps from an older version; to be called inside a transaction."""
    for step in STEPS[found - 1 :]:
        step(connection)
    connection.execute(f"PRAGMA user_version = {version()}")


def _keep_copy(connection: "Connection", path: Path, found: int) -> None:
    """Put a copy with the same key beside an older file, and see that it is whole and on the disk."""
    copy = _free_name(path, f"v{found}.{datetime.date.today().isoformat()}")
    with told(copy, MAKING):
        connection.execute("VACUUM INTO ?", (str(copy),))
        connection.execute("ATTACH ? AS copy", (str(copy),))  # with the key of the file itself
        sound = connection.execute("PRAGMA copy.quick_check").fetchall()
        connection.execute("DETACH copy")
        if sound != [("ok",)]:
            raise trouble(DAMAGED, copy)
        with copy.open("rb") as file:
            os.fsync(file.fileno())


def _free_name(path: Path, mark: str) -> Path:
    """Return a name beside a file that no file has yet: "naam.v1.2026-11-22.jim", and so on."""
    names = (f"{path.stem}.{mark}{again}{path.suffix}" for again in chain([""], map(".{}".format, count(2))))
    return next(name for name in map(path.with_name, names) if not name.exists())


def _number(connection: "Connection", pragma: str) -> int:
    number: int = connection.execute(f"PRAGMA {pragma}").fetchone()[0]
    return number
