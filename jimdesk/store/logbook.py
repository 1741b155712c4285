# SPDX-License-Identifier: Apache-2.0
"""The log book in a file: when it was opened and by whom, and never what was looked at or changed."""

import datetime
import getpass
import json
from typing import Final

from jimdesk.store.meeting_file import MeetingFile

OPENED: Final = "opened"
_AT, _WHO = 16, 100  # signs of each line
_MOST: Final = 1000  # openings that are remembered; with one a day that is three years


def note_opening(file: MeetingFile, now: datetime.datetime) -> None:
    """Write down that the user of this laptop opened the file (KnownError where the disk refuses)."""
    rows = [*(list(row) for row in openings(file)), [now.isoformat(timespec="minutes"), _user()]]
    file.note(OPENED, json.dumps(rows[-_MOST:], ensure_ascii=False))


def openings(file: MeetingFile) -> list[tuple[str, str]]:
    """Return when the file was opened and by whom, the oldest first; none where they make no sense."""
    return _read(file.about.get(OPENED, ""))


def cleaned(book: str) -> str:
    """Return the book of a file of somebody else, without anything in it that is no line of ours."""
    return json.dumps([[at[:_AT], who[:_WHO]] for at, who in _read(book)[-_MOST:]], ensure_ascii=False)


def _read(book: str) -> list[tuple[str, str]]:
    try:
        return [(str(at), str(who)) for at, who in json.loads(book or "[]")]
    except (ValueError, TypeError, RecursionError):  # it is not a list of pairs: a new book is begun
        return []


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):  # an account without a name
        return "?"
