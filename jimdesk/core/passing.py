# SPDX-License-Identifier: Apache-2.0
"""A folder that only this user can open, for what has to lie on the disk for a moment.

It is gone afterwards. What a sudden end left there is thrown away by the next start (`sweep`).
"""

import os
import re
import shutil
import stat
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final, Literal

_NAME: Final = "jimdesk-{purpose}-{pid}-"  # by which the next start knows whose it was
_NAMES: Final = re.compile(r"jimdesk-(?:letter|copy)-(\d+)-\w+")
_A_DAY: Final = 24 * 3600  # seconds


@contextmanager
def folder(purpose: Literal["letter", "copy"]) -> Iterator[Path]:
    """Hold a folder of this user alone; OSError where there is no room for it.

    What another program still holds in it at the end is thrown away by a next start.
    """
    name = _NAME.format(purpose=purpose, pid=os.getpid())
    with tempfile.TemporaryDirectory(prefix=name, ignore_cleanup_errors=True) as place:
        yield Path(place)


def sweep() -> None:
    """Throw away what programs left that are no longer there: killed, or gone with the power."""
    for place in Path(tempfile.gettempdir()).glob("jimdesk-*"):
        found = _NAMES.fullmatch(place.name)
        if found and _is_forsaken(place, int(found[1])):
            shutil.rmtree(place, ignore_errors=True)  # what is held by another is theirs to throw away


def _is_forsaken(place: Path, pid: int) -> bool:
    try:
        found = place.lstat()
    except OSError:  # it went meanwhile
        return False
    if not stat.S_ISDIR(found.st_mode):
        return False
    if sys.platform == "win32":  # where asking after a program could end it
        return time.time() - found.st_mtime > _A_DAY
    return found.st_uid == os.getuid() and not _is_there(pid)


def _is_there(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except OverflowError:  # no program has such a number: it was not made here
        return True
    except PermissionError:  # somebody else's program
        pass
    return True
