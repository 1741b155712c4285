# SPDX-License-Identifier: Apache-2.0
"""The versions of the file: how ours are known, and how an older one becomes one of today.

A newer file is never written to. An older one is first copied among its backups, then brought up to date in
one transaction: whatever happens, the file is wholly old or wholly new.
"""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Final

from jimdesk.core.family import Family
from jimdesk.store import tables
from jimdesk.store.troubles import DAMAGED, FOREIGN, NEWER, trouble

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


def upgrade(connection: "Connection", path: Path, found: int, backup: Family) -> None:
    """Bring a file of an older version up to date; it then holds what its backup does, or stays as it was."""
    connection.execute("BEGIN EXCLUSIVE")
    try:
        step_up(connection, found)
        check_schema(connection, path)
        if tables.rows(tables.read_family(connection, path)) != tables.rows(backup):
            raise trouble(DAMAGED, path)
    except BaseException:
        connection.rollback()
        raise
    connection.execute("COMMIT")


def step_up(connection: "Connection", found: int) -> None:
    """Take the steps from an older version; to be called inside a transaction."""
    for step in STEPS[found - 1 :]:
        step(connection)
    connection.execute(f"PRAGMA user_version = {version()}")


def _number(connection: "Connection", pragma: str) -> int:
    number: int = connection.execute(f"PRAGMA {pragma}").fetchone()[0]
    return number
