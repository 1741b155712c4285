# SPDX-License-Identifier: Apache-2.0
"""The making of a new meeting file: there whole or not at all, and never in the place of another."""

import datetime
import os
import re
import secrets
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Final

import jimdesk
from jimdesk.core.fact import new_id
from jimdesk.core.family import Change, Family
from jimdesk.store import tables, versions
from jimdesk.store.glance import is_encrypted
from jimdesk.store.key import Key
from jimdesk.store.opened import connect
from jimdesk.store.troubles import MAKING, told
from jimdesk.store.writing import database_on

# What the code of a family begins with: words of the Dutch landscape, and nobody's first name or surname.
_WORDS: Final = (
    "AKKER", "BEEK", "BERK", "BLAD", "BRUG", "DIJK", "DUIN", "EIK", "ELS", "ESDOORN", "GRAS", "GROT",
    "HAAG", "HALM", "HAVEN", "HEI", "IJS", "KADE", "KEI", "KIEM", "KLAVER", "KORAAL", "KUST", "LARIKS",
    "LINDE", "MAAN", "MEER", "MIST", "MOS", "MUNT", "NACHT", "NEVEL", "OEVER", "OOGST", "PAD", "PLAS",
    "POEL", "RIET", "RIVIER", "ROTS", "SLOOT", "SNEEUW", "SPAR", "STRAND", "STROOM", "TAK", "TARWE", "TIJ",
    "TIJM", "TUIN", "VAART", "VAREN", "VEEN", "VIJVER", "VLIER", "VONK", "WAD", "WEIDE", "WILG", "WOLK",
    "WOUD", "ZAND", "ZEE", "ZON",
)

_NO_CODE: Final = "JIM-00"


def make(path: Path, family: Family, key: Key | None, about: Mapping[str, str] | None = None) -> None:
    """Make a new file with a family in it; KnownError where it cannot be made, or is there already.

    `about` are notes about the file that another one brings along, such as the code of the family.
    """
    with told(path, MAKING):
        if os.path.lexists(path):
            raise FileExistsError
        draft = path.with_name(f".{path.name}.{secrets.token_hex(4)}.new")
        try:
            _write(draft, family, key, about or {})
            _put_in_place(draft, path)
        finally:
            for left in (draft, Path(f"{draft}-journal")):
                left.unlink(missing_ok=True)


def new_code() -> str:
    """Return a code by which a family is called where no name may stand, such as LINDE-31."""
    return f"{secrets.choice(_WORDS)}-{10 + secrets.randbelow(90)}"


def sound_code(about: Mapping[str, str]) -> str:
    """Return the code among the notes about a file; one that nobody made so may be a path or a name."""
    code = about.get("code", "")
    return code if re.fullmatch(r"[A-Z]{2,12}-[0-9]{2}", code) else _NO_CODE


def _write(draft: Path, family: Family, key: Key | None, brought: Mapping[str, str]) -> None:
    connection = connect(draft, key, "rwc")
    try:
        database = database_on(connection)
        with database.atomic():
            versions.lay(connection)
            about = {
                "id": new_id(),
                "code": new_code(),
                "created": datetime.datetime.now().isoformat(timespec="seconds"),
                **brought,
                "made_with": jimdesk.__version__,
            }
            database.table("meta").insert_all({"key": name, "value": value} for name, value in about.items())
            tables.write_changes(database, tuple(Change(None, fact) for fact in family))
    finally:
        connection.close()
    if is_encrypted(draft) is not (key is not None):
        raise RuntimeError("the file would not have hidden what is in it")


def _put_in_place(draft: Path, path: Path) -> None:
    """Give the whole file its name, which must still be free; and see that the folder knows it."""
    os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY))  # nobody else can take the name now
    try:
        draft.replace(path)
    except BaseException:
        path.unlink(missing_ok=True)
        raise
    settle(path.parent)


def settle(path: Path) -> None:
    """See that the disk knows which files a folder has."""
    if hasattr(os, "O_DIRECTORY"):  # elsewhere a folder cannot be asked
        folder = os.open(path, os.O_RDONLY | os.O_DIRECTORY)
        try:
            with suppress(OSError):  # some network disks refuse; the file itself is on the disk
                os.fsync(folder)
        finally:
            os.close(folder)
