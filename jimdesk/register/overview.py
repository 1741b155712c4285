# SPDX-License-Identifier: Apache-2.0
"""The overview of a folder of meeting files: what each asks for this week, and why one cannot be read.

What was found is remembered by the place and the time of a file on its disk: days and kinds of work, and the
code of the family; no name of a file or of anybody. So a second look costs little more than listing a folder.
"""

import datetime
import json
import os
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from jimdesk.core.trouble import KnownError
from jimdesk.core.words import N_, Saying, saying
from jimdesk.store import troubles

if TYPE_CHECKING:
    from jimdesk.core.family import Family
    from jimdesk.store import Password

SUFFIX: Final = ".jim"
WEEK: Final = 7  # days ahead that are told
OK: Final = "ok"
_NEVER: Final = datetime.date.max.toordinal()
_VERSION: Final = 1  # of what is remembered
_STATES: Final[dict[str, tuple[str, ...]]] = {
    "wrong_password": (troubles.NOT_RIGHT, troubles.LOCKED_UP),
    "damaged": (troubles.DAMAGED, troubles.CUT, troubles.UNREADABLE, troubles.TOO_LARGE, troubles.EMPTY),
    "newer": (troubles.NEWER,),
    "not_ours": (troubles.FOREIGN, troubles.TEXT, troubles.ZIP, troubles.FOLDER),
    "in_use": (troubles.IN_USE,),
}
_STATE_OF: Final = {sentence: state for state, sentences in _STATES.items() for sentence in sentences}
_LASTING: Final = (OK, "damaged", "newer", "not_ours")  # until the file itself changes
WHY: Final = {
    "wrong_password": N_("Another password, or not a (sound) JimDesk file."),
    "damaged": N_("Damaged or not whole."),
    "newer": N_("Kept by a newer JimDesk."),
    "not_ours": N_("Made by another program."),
    "in_use": N_("In use."),
    "unreachable": N_("It cannot be reached."),
}
KINDS: Final = {
    "call": N_("call"), "visit": N_("visit"), "meeting": N_("meeting"), "measure": N_("measure"),
    "leaving": N_("somebody leaves"), "holding": N_("can a JIM go on?"), "line": N_("a line of the plan"),
    "following": N_("the next meeting"),
}


class Need(NamedTuple):
    """Something that a file asks for on a day."""

    day: datetime.date
    kind: str  # one of KINDS


class Row(NamedTuple):
    """One file of the folder."""

    name: str
    state: str
    code: str
    first: int  # the day on which it first asks for something; far away where it asks for nothing
    days: str  # all that it asks for, as it is remembered
    until: int  # up to which day that is told

    @property
    def needs(self) -> tuple[Need, ...]:
        """What is late or comes within a week, the first one first; read when somebody looks."""
        if self.first > self.until:
            return ()
        each = (one.partition(" ") for one in self.days.split(","))
        found = ((int(day), kind) for day, _, kind in each)
        return tuple(Need(datetime.date.fromordinal(day), kind) for day, kind in found if day <= self.until)

    @property
    def why(self) -> Saying | None:
        """Why it cannot be read; None where it can."""
        return saying(WHY[self.state]) if self.state != OK else None


class _Known(NamedTuple):
    """What is remembered of a file, and when it was as it is."""

    changed: int  # nanoseconds
    size: int
    state: str
    code: str
    first: int  # the first of the days
    days: str  # "739578 call,739600 line": one text is read several times faster than many numbers


class Overview:
    """Looks at folders; what it found is remembered in a file of this user's own."""

    def __init__(self, remembered: Path | None = None) -> None:
        self._place = remembered or _usual_place()
        self._known = _loaded(self._place)

    def of(
        self, folder: Path, password: "Password", today: datetime.date,
        step: Callable[[str], None] = lambda _name: None,
    ) -> list[Row]:
        """Return a row for each meeting file in a folder; `step` hears of each that has to be read."""
        rows: list[Row] = []
        last, news, known = today.toordinal() + WEEK, False, self._known
        for entry, seen in _files(folder):
            mark = str(seen.st_ino)
            found = known.get(mark)
            if found is None or found[0] != seen.st_mtime_ns or found[1] != seen.st_size:
                step(entry.name)
                found = _Known(seen.st_mtime_ns, seen.st_size, *_looked(Path(entry.path), password))
                if found.state in _LASTING:
                    known[mark] = found
                    news = True
            rows.append(Row(entry.name, *found[2:], last))
        if news:
            self._remember()
        rows.sort(key=_urgency)
        return rows

    def _remember(self) -> None:
        with suppress(OSError):  # nothing is lost but time
            self._place.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            draft = self._place.with_suffix(".new")
            draft.write_text(json.dumps({"version": _VERSION, "files": self._known}))
            draft.replace(self._place)


def _urgency(row: Row) -> tuple[bool, int, str]:
    return row[1] != OK, row[3], row[0]


def _files(folder: Path) -> list[tuple["os.DirEntry[str]", os.stat_result]]:
    """Return the meeting files of a folder, each with what the disk tells of it."""
    with troubles.told(folder, troubles.OPENING), os.scandir(folder) as found:
        return [(entry, seen) for entry in found if entry.name.endswith(SUFFIX) and (seen := _stat(entry))]


def _stat(entry: "os.DirEntry[str]") -> os.stat_result | None:
    try:
        return entry.stat()
    except OSError:  # it went while we looked
        return None


def _looked(path: Path, password: "Password") -> tuple[str, str, int, str]:
    """Read one file, and see what it asks for: the last four parts of `_Known`."""
    from jimdesk.store.opened import read_with_notes

    try:
        family, about = read_with_notes(path, password)
    except KnownError as error:
        return _STATE_OF.get(error.saying.msgid, "unreachable"), "", _NEVER, ""
    days = sorted((day.toordinal(), kind) for day, kind in _asks(family))
    first = days[0][0] if days else _NEVER
    return OK, about.get("code", ""), first, ",".join(f"{day} {kind}" for day, kind in days)


def _asks(family: "Family") -> Iterator[tuple[datetime.date, str]]:
    """Go through what a family's file asks for and when, as a professional may know it."""
    from jimdesk.core import audience, table
    from jimdesk.core.meeting import Agreement, FollowUp
    from jimdesk.methods import reminders

    shown = audience.shown_to(family, audience.professional())
    for reminder in reminders.coming(shown):
        first = reminder.step.split(" ")[0]
        yield reminder.day, first if first in KINDS else str(reminder.kind)
    done = {one.agreement for one in shown.of(FollowUp)}
    for line in shown.of(Agreement):
        if line.due is not None and line.id not in done:
            yield line.due, "line"
    following = table.following(shown)
    if following is not None and following.date is not None:
        yield following.date, "following"


def _usual_place() -> Path:
    import platformdirs

    return Path(platformdirs.user_cache_dir("jimdesk", appauthor=False)) / "overview.json"


def _loaded(place: Path) -> dict[str, _Known]:
    try:
        held = json.loads(place.read_bytes())
        if held["version"] != _VERSION:
            return {}
        files: dict[str, _Known] = held["files"]  # lists, which read like what was written
        return files
    except (OSError, ValueError, KeyError, TypeError):  # made again
        return {}
