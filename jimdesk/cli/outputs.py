# SPDX-License-Identifier: Apache-2.0
"""Files that a command writes: whole or not at all, and never over what it reads.

A meeting file is never written over. A picture or a sheet of paper is: it can be made again at any time.
"""

import os
import tempfile
from pathlib import Path

from jimdesk.core.trouble import KnownError
from jimdesk.core.words import saying


def of_kind(path: Path, kinds: tuple[str, ...], source: Path) -> str:
    """Return the kind of a file that is to be written, by its ending; KnownError where it cannot be one."""
    kind = path.suffix.lower().removeprefix(".")
    if kind not in kinds:
        raise KnownError(saying(
            "{file} has to end in one of: {kinds}.",
            file=path.name, kinds=", ".join(f".{one}" for one in kinds),
        ))
    if path.is_dir() or (path.exists() and source.exists() and path.samefile(source)):
        raise KnownError(saying("{file} cannot be written over. Choose another name.", file=path.name))
    return kind


def write(path: Path, data: bytes) -> None:
    """Write a file in one go, in the place of an older one."""
    draft = None
    try:
        handle, draft = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        _as_a_new_file(Path(draft))
        Path(draft).replace(path)
    except OSError as error:
        if draft:
            Path(draft).unlink(missing_ok=True)
        raise KnownError(saying(
            "{file} cannot be written there: look whether the folder is there and there is room.",
            file=path.name,
        )) from error


def _as_a_new_file(path: Path) -> None:
    """Give a draft, which is its owner's alone, the rights that any new file of this user has."""
    mask = os.umask(0)
    os.umask(mask)
    path.chmod(0o666 & ~mask)
