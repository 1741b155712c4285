# SPDX-License-Identifier: Apache-2.0
"""A glance at a file before it is opened: is it there, and could it be ours at all?

The right key cannot be told from junk once the key is tried, so whatever can be known without it is told
here. Nothing is written, and a file that is open in this same program is not touched at all.
"""

import stat
from pathlib import Path
from typing import Final

from jimdesk.core.frozen import frozen
from jimdesk.store import claims
from jimdesk.store.key import SALT
from jimdesk.store.troubles import (
    CUT,
    EMPTY,
    FOLDER,
    FOREIGN,
    IN_USE,
    OPENING,
    TEXT,
    TOO_LARGE,
    ZIP,
    told,
    trouble,
)

PAGE: Final = 4096  # bytes: SQLite stores whole pages only
LARGEST: Final = 32 * 1024 * 1024  # bytes: a hundred times what the longest story takes
_PLAIN: Final = b"SQLite format 3\x00"
_PRINTED: Final = frozenset(b"\t\n\f\r") | frozenset(range(0x20, 0x100))


@frozen
class Glance:
    """What the outside of a file tells."""

    encrypted: bool
    salt: bytes  # the first bytes; of an encrypted file they are the salt of its key


def glance(path: Path) -> Glance:
    """Look at a file from outside; KnownError where it cannot be a meeting file."""
    with told(path, OPENING):
        if claims.claimed(path) is not None:
            raise trouble(IN_USE, path)
        found = path.stat()
        if stat.S_ISDIR(found.st_mode):
            raise trouble(FOLDER, path)
        if not stat.S_ISREG(found.st_mode):  # a pipe, a printer: looking into it could take for ever
            raise trouble(FOREIGN, path)
        if found.st_size > LARGEST:
            raise trouble(TOO_LARGE, path)
        with path.open("rb") as file:
            head = file.read(PAGE)
    if not head:
        raise trouble(EMPTY, path)
    if head.startswith(_PLAIN):
        return Glance(False, head[:SALT])
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        raise trouble(ZIP, path)
    if _is_text(head):
        raise trouble(TEXT, path)
    if not whole(path, found.st_size):
        raise trouble(CUT, path)
    return Glance(True, head[:SALT])


def whole(path: Path, size: int) -> bool:
    """Tell whether a file has whole pages; while its journal waits, the last one may be half written."""
    return (size > 0 and size % PAGE == 0) or _journal_waits(path)


def needs_password(path: Path | str) -> bool:
    """Tell whether a file asks for a password; KnownError where it cannot be a meeting file."""
    path = Path(path)
    known = claims.claimed(path)
    return glance(path).encrypted if known is None else known


def is_encrypted(path: Path) -> bool:
    """Tell whether a file that was just made really hides what is in it."""
    with path.open("rb") as file:
        return file.read(len(_PLAIN)) != _PLAIN


def _journal_waits(path: Path) -> bool:
    try:
        return Path(f"{path}-journal").stat().st_size > 0
    except OSError:
        return False


def _is_text(head: bytes) -> bool:
    """Tell text from noise: no sign that nobody types, and sound UTF-8 but for a sign cut at the end."""
    if not _PRINTED.issuperset(head):
        return False
    try:
        head.decode()
    except UnicodeDecodeError as error:
        return error.start > 0 and len(head) == PAGE and error.start >= PAGE - 3
    return True
