# SPDX-License-Identifier: Apache-2.0
"""What may lie beside a file: the journal that a sudden end left there, or something that was planted.

SQLite makes good from a journal what was not finished, and writes to the file for it. Where a file is only to
be read, that is done in a copy, which is gone afterwards.
"""

import stat
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Final

from jimdesk.store.troubles import LEFT_OPEN, trouble

_ENDS: Final = ("-journal", "-wal")
_LARGEST: Final = 64 << 20  # bytes of each: twice the largest file


def left_open(path: Path) -> bool:
    """Tell whether something beside a file may have to be made good; KnownError where it is no file."""
    journal, log = (_says_something(path, Path(f"{path}{end}")) for end in _ENDS)
    return journal or log


def _says_something(path: Path, beside: Path) -> bool:
    try:
        found = beside.lstat()
        if not stat.S_ISREG(found.st_mode) or found.st_size > _LARGEST:  # a pipe would be waited for for ever
            raise trouble(LEFT_OPEN, path)
        with beside.open("rb") as file:
            return file.read(1) not in (b"", b"\0")  # a journal that was done with begins with nothing
    except OSError:  # there is none, as nearly always
        return False


@contextmanager
def copied(path: Path) -> Iterator[Path]:
    """Copy a file with what lies beside it to a folder of this user alone, which is gone afterwards."""
    import shutil  # not needed to open a file

    from jimdesk.core import passing

    with ExitStack() as leaving:
        try:
            copy = leaving.enter_context(passing.folder("copy")) / path.name
            for end in ("", *_ENDS):
                if Path(f"{path}{end}").exists():
                    shutil.copyfile(f"{path}{end}", f"{copy}{end}")
        except OSError as error:  # no room, or no right to write at all
            raise trouble(LEFT_OPEN, path) from error
        yield copy
