# SPDX-License-Identifier: Apache-2.0
"""A meeting file written anew in its own place: with another key, and without a trace of the one before.

SQLite can change a key itself, page by page under a journal. A whole new file that takes the name of the old
one in a single move is simpler to be sure of: after a sudden end there is one or the other, and a file that
had no password can get one.
"""

import os
import secrets
from collections.abc import Mapping

from jimdesk.core.family import Family
from jimdesk.store import creation, tables
from jimdesk.store.key import Key
from jimdesk.store.opened import Opened, read
from jimdesk.store.troubles import MAKING, told

_CLOSED_FIRST = os.name == "nt"  # Windows moves nothing over a file that is open


def in_its_place(opened: Opened, family: Family, key: Key | None, about: Mapping[str, str]) -> Opened:
    """Write a family in the place of an open file, and open that; KnownError where nothing has changed."""
    path = opened.path
    draft = path.with_name(f".{path.name}.{secrets.token_hex(4)}.new")
    with told(path, MAKING):
        try:
            creation.make(draft, family, key, about)
            if tables.rows(read(draft, key)) != tables.rows(family):
                raise RuntimeError("the new file does not hold the family that was written")
            if _CLOSED_FIRST:
                opened.close()
            draft.replace(path)
            creation.settle(path.parent)
        finally:
            draft.unlink(missing_ok=True)
    if not _CLOSED_FIRST:
        opened.close()  # held to the last moment, so that nobody else came in between
    return Opened.open(path, key)[0]
