# SPDX-License-Identifier: Apache-2.0
"""The bytes of a file of somebody else: never more than were asked for, and never from a pipe."""

from collections.abc import Callable
from pathlib import Path

from jimdesk.core.trouble import KnownError
from jimdesk.core.words import saying

Refusal = Callable[[str], KnownError]  # handed the name of the file


def read(path: Path, most: int, not_one: Refusal, too_large: Refusal) -> bytes:
    """Read a file of at most so many bytes; KnownError where it cannot be read or is something else."""
    try:
        if path.exists() and not path.is_file():  # a pipe would let us wait for ever
            raise not_one(path.name)
        with path.open("rb") as file:
            data = file.read(most + 1)
    except OSError as error:
        raise KnownError(saying(
            "{file} cannot be read: look whether it is there and may be opened.", file=path.name
        )) from error
    if len(data) > most:
        raise too_large(path.name)
    return data
