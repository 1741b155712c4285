# SPDX-License-Identifier: Apache-2.0
"""The container of GEDCOM 7 (.gdz): a zip file from which one text is read, and nothing is ever unpacked."""

import io
from typing import Final

from jimdesk.core.trouble import KnownError
from jimdesk.core.words import N_, Saying, saying
from jimdesk.exchange.gedcom_nodes import MOST_BYTES, too_large

START: Final = b"PK\x03\x04"
_TREE: Final = "gedcom.ged"  # the name that the standard gives it
_END: Final = b"PK\x05\x06"  # the end of a zip file; the length of its list of names stands 12 bytes on
_LONGEST_LIST: Final = 1024 * 1024  # bytes: some ten thousand names

_NO_ZIP: Final = N_("{file} is no whole GEDCOM package. Nothing was imported. Get the file once more.")
_NO_TREE: Final = N_("{file} is a package without a family tree in it. Nothing was imported.")
_LOCKED: Final = N_("{file} is locked with a password. Unpack it first, and import the tree that is in it.")
_TRICK: Final = N_("{file} holds names that lead out of it. Nothing was imported: do not trust it.")


def read(data: bytes, file: str) -> bytes:
    """Return the text of the family tree in a package; KnownError where there is none to be trusted."""
    import zipfile
    import zlib

    if _length_of_list(data) > _LONGEST_LIST:
        raise too_large(file)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            names = package.namelist()
            if any(_leads_out(name) for name in names) or names.count(_TREE) > 1:
                raise KnownError(saying(_TRICK, file=file))
            if _TREE not in names:
                raise KnownError(saying(_NO_TREE, file=file))
            if package.getinfo(_TREE).flag_bits & 1:
                raise KnownError(saying(_LOCKED, file=file))
            with package.open(_TREE) as tree:
                text = tree.read(MOST_BYTES + 1)  # whatever size the package says it has
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, ValueError) as error:
        raise KnownError(_no_zip(file)) from error
    if len(text) > MOST_BYTES:
        raise too_large(file)
    return text


def _no_zip(file: str) -> Saying:
    return saying(_NO_ZIP, file=file)


def _length_of_list(data: bytes) -> int:
    at = data.rfind(_END)
    return int.from_bytes(data[at + 12:at + 16], "little") if at >= 0 else 0


def _leads_out(name: str) -> bool:
    parts = name.replace("\\", "/").split("/")
    return ".." in parts or name.startswith(("/", "\\")) or ":" in parts[0]
