# SPDX-License-Identifier: Apache-2.0
"""Which files are one's own: made on this laptop, or taken over here on purpose.

What is kept is a list of marks in the folder of this user's data. A mark is a hash, with a secret of this
user, of the salt of a file, which is random and lies before everything else in it, or of the place of a file
that has none. So the list tells nobody which families there are, and a file is known before it is read.
"""

import secrets
from contextlib import suppress
from pathlib import Path

from jimdesk.core.trouble import KnownError
from jimdesk.store.glance import glance
from jimdesk.store.key import Key


def is_own(path: Path, kept: Path | None = None) -> bool:
    """Tell whether a file is one's own; one that cannot be looked at is not."""
    try:
        secret, *marks = (kept or usual_place()).read_text("ascii").split()
        seen = glance(path)
        return _mark(path, seen.salt if seen.encrypted else b"", secret) in marks
    except (OSError, ValueError, KnownError):  # nothing was made or taken over yet, or the file is in trouble
        return False


def remember(path: Path, key: Key | None, kept: Path | None = None) -> None:
    """From now on, a file is one's own; where that cannot be kept, it is looked at first another time.

    The file may be open: it is not looked into, for letting go of it again would let go of its lock as well.
    """
    place = kept or usual_place()
    with suppress(OSError, ValueError):
        place.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        if not place.exists():
            place.write_text(f"{secrets.token_hex(16)}\n", "ascii")
        secret, *marks = place.read_text("ascii").split()
        mark = _mark(path, key.salt if key else b"", secret)
        if mark not in marks:
            with place.open("a", encoding="ascii") as list_:
                list_.write(f"{mark}\n")


def usual_place() -> Path:
    """Return where the list of this user lies."""
    import platformdirs  # not needed to open a file

    return Path(platformdirs.user_data_dir("jimdesk", appauthor=False)) / "own-files"


def _mark(path: Path, salt: bytes, secret: str) -> str:
    import hashlib  # not needed to open a file

    told_apart = salt or f"{path.resolve()} {path.stat().st_ino}".encode(errors="surrogateescape")
    return hashlib.sha256(secret.encode() + told_apart).hexdigest()[:32]
