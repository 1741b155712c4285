# SPDX-License-Identifier: Apache-2.0
"""How sqlite-utils comes in: late, over the encrypted connection, and without what it would take along."""

import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.machinery import ModuleSpec
from typing import TYPE_CHECKING, Final

import sqlcipher3.dbapi2 as sqlcipher

if TYPE_CHECKING:
    from sqlite_utils import Database

_UNWANTED: Final = frozenset({"numpy", "pandas"})


def database_on(connection: sqlcipher.Connection) -> "Database":
    """Return sqlite-utils over a connection; the first time it takes a tenth of a second."""
    # sqlite-utils catches the errors of pysqlite3 where that is; sqlcipher3 is a pysqlite3 with a cipher.
    for name in ("pysqlite3", "pysqlite3.dbapi2"):
        sys.modules.setdefault(name, sqlcipher)
    with _without_numbers():
        from sqlite_utils import Database
    return Database(connection, recursive_triggers=False, execute_plugins=False)


@contextmanager
def _without_numbers() -> Iterator[None]:
    """Bring in sqlite-utils without numpy and pandas, of which it only wants the names of their numbers.

    That is more than half of the time it takes, and part of it would hold up the window. Nothing changes for
    other threads, nor where they are in already.
    """
    finder = _NotForThisThread()
    sys.meta_path.insert(0, finder)
    try:
        yield
    finally:
        sys.meta_path.remove(finder)


class _NotForThisThread:
    """Answers for the unwanted libraries as if they were not installed, to the thread that made it."""

    def __init__(self) -> None:
        self._thread = threading.get_ident()

    def find_spec(self, fullname: str, *_: object) -> ModuleSpec | None:
        """Refuse what is unwanted; anything else is found as always."""
        if fullname in _UNWANTED and threading.get_ident() == self._thread:
            raise ModuleNotFoundError(f"{fullname} is left out here", name=fullname)
        return None
