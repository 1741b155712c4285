# SPDX-License-Identifier: Apache-2.0
"""The files that this program itself has open.

On Linux and macOS a program loses its lock on a file as soon as it closes any other handle on that same
file. So a file that is open here is never opened a second time, not even to look at its first bytes.
"""

import threading
from pathlib import Path

from jimdesk.core.frozen import frozen
from jimdesk.store.troubles import IN_USE, trouble

_claims: dict[tuple[int, int], bool] = {}  # by device and number on it: two names may be one file
_changing = threading.Lock()


@frozen
class Claim:
    """The word of this program that a file is open here."""

    file: tuple[int, int]

    def still_at(self, path: Path) -> bool:
        """Tell whether the file that a path names is still the claimed one."""
        try:
            return _file(path) == self.file
        except FileNotFoundError:
            return False

    def release(self) -> None:
        """Let the file be opened again."""
        with _changing:
            _claims.pop(self.file, None)


def claim(path: Path, *, encrypted: bool) -> Claim:
    """Claim a file that is about to be opened; KnownError where it is open here already."""
    made = Claim(_file(path))
    with _changing:
        if made.file in _claims:
            raise trouble(IN_USE, path)
        _claims[made.file] = encrypted
    return made


def claimed(path: Path) -> bool | None:
    """Tell whether a file that is open here is encrypted; None where it is not open here."""
    try:
        return _claims.get(_file(path))
    except OSError:
        return None


def _file(path: Path) -> tuple[int, int]:
    found = path.stat()
    return found.st_dev, found.st_ino
