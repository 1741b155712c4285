# SPDX-License-Identifier: Apache-2.0
"""Which files are one's own: made on this laptop, or taken over here on purpose; and how each was last left.

What is kept is a list of marks in the folder of this user's data. A mark is a hash, with a secret of this
user, of the salt of a file, which is random and lies before everything else in it, or of the place of a file
that has none. So the list tells nobody which families there are, and a file is known before it is read.

Beside the list lies, for each mark, a hash of the whole file as it was when it was closed here. Whoever has
the password can alter a file elsewhere; this tells that it is not as one left it. While a file is open, and
after a sudden end, there is none, and nothing is said.
"""

import secrets
from contextlib import suppress
from pathlib import Path
from typing import Final

from jimdesk.core.trouble import KnownError
from jimdesk.store.glance import glance
from jimdesk.store.key import Key

_REPLACED: Final = "replaced"  # how a file was left that has another key since


def is_own(path: Path, kept: Path | None = None) -> bool:
    """Tell whether a file is one's own; one that cannot be looked at is not."""
    return bool(_known(path, kept))


def is_altered(path: Path, kept: Path | None = None) -> bool:
    """Tell whether a file that is not open differs from how it was left here; False where that is unknown."""
    mark = _known(path, kept)
    place = kept or usual_place()
    with suppress(OSError, ValueError, IndexError):
        return bool(mark) and _left(place, mark).read_text("ascii") != _state(path, place)
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


def note_opened(path: Path, key: Key | None, kept: Path | None = None) -> None:
    """From now on the file changes here: how it was left says nothing any more."""
    place = kept or usual_place()
    with suppress(OSError, ValueError):
        _left(place, _mark_of(path, key, place)).unlink(missing_ok=True)


def note_left(path: Path, key: Key | None, kept: Path | None = None) -> None:
    """Keep how a file of one's own is now that it was closed; of another nothing is kept."""
    place = kept or usual_place()
    with suppress(OSError, ValueError):
        mark = _mark_of(path, key, place)
        if mark in place.read_text("ascii").split()[1:]:
            _write(_left(place, mark), _state(path, place))


def note_replaced(path: Path, key: Key | None, kept: Path | None = None) -> None:
    """The file has another key: whatever still opens with this one is not what was left here."""
    place = kept or usual_place()
    with suppress(OSError, ValueError):
        if key is not None:  # a file without one is known by its place, where another is now
            _write(_left(place, _mark_of(path, key, place)), _REPLACED)


def forget(path: Path, key: Key | None, kept: Path | None = None) -> None:
    """Keep nothing of a file that is going to be destroyed; it is still there."""
    place = kept or usual_place()
    with suppress(OSError, ValueError):
        gone = _mark_of(path, key, place)
        _write(place, "".join(f"{one}\n" for one in place.read_text("ascii").split() if one != gone))
        _left(place, gone).unlink(missing_ok=True)


def usual_place() -> Path:
    """Return where the list of this user lies."""
    import platformdirs  # not needed to open a file

    return Path(platformdirs.user_data_dir("jimdesk", appauthor=False)) / "own-files"


def _known(path: Path, kept: Path | None) -> str:
    """Return the mark of a file of one's own that is not open; "" for any other."""
    try:
        secret, *marks = (kept or usual_place()).read_text("ascii").split()
        seen = glance(path)
        mark = _mark(path, seen.salt if seen.encrypted else b"", secret)
    except (OSError, ValueError, KnownError):  # nothing was made or taken over yet, or the file is in trouble
        return ""
    return mark if mark in marks else ""


def _mark_of(path: Path, key: Key | None, place: Path) -> str:
    return _mark(path, key.salt if key else b"", place.read_text("ascii").split()[0])


def _mark(path: Path, salt: bytes, secret: str) -> str:
    import hashlib  # not needed to open a file

    told_apart = salt or f"{path.resolve()} {path.stat().st_ino}".encode(errors="surrogateescape")
    return hashlib.sha256(secret.encode() + told_apart).hexdigest()[:32]


def _state(path: Path, place: Path) -> str:
    import hashlib

    state = hashlib.sha256(place.read_text("ascii").split()[0].encode())
    state.update(path.read_bytes())
    return state.hexdigest()


def _left(place: Path, mark: str) -> Path:
    return place.with_name(f"{place.name}-left") / mark


def _write(path: Path, text: str) -> None:
    """Write a small file in one go."""
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    draft = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    try:
        draft.write_text(text, "ascii")
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)
