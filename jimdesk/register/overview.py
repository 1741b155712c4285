# SPDX-License-Identifier: Apache-2.0
"""The overview of a folder of meeting files: what each asks for this week, and why one cannot be read.

What was found is remembered by the place and the time of a file on its disk: days and kinds of work, and the
code of the family; no name of a file or of anybody. So a second look costs little more than listing a folder.
"""

import datetime
import json
import os
from array import array
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple, overload

from jimdesk.core.trouble import KnownError
from jimdesk.core.words import N_, Saying, saying
from jimdesk.store import troubles

if TYPE_CHECKING:
    from jimdesk.core.family import Family
    from jimdesk.store import Password

SUFFIX: Final = ".jim"
WEEK: Final = 7  # days ahead that are told
OK: Final = "ok"
_BETWEEN: Final = "\t"
_NEVER: Final = datetime.date.max.toordinal()
_VERSION: Final = 2  # of what is remembered
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
    days: str  # all that it asks for, as it is remembered: "739578 call,739600 line"
    until: int  # up to which day that is told

    @property
    def needs(self) -> tuple[Need, ...]:
        """What is late or comes within a week, the first one first; read when somebody looks."""
        each = (one.partition(" ") for one in self.days.split(",") if one)
        found = ((int(day), kind) for day, _, kind in each)
        return tuple(Need(datetime.date.fromordinal(day), kind) for day, kind in found if day <= self.until)

    @property
    def why(self) -> Saying | None:
        """Why it cannot be read; None where it can."""
        return saying(WHY[self.state]) if self.state != OK else None


class Rows(Sequence[Row]):
    """The files of a folder, the most urgent first; each row is made when it is read: a screen shows few."""

    def __init__(self, lines: list[str], until: int) -> None:
        self._lines, self._until = lines, until

    def __len__(self) -> int:
        return len(self._lines)

    @overload
    def __getitem__(self, at: int) -> Row: ...
    @overload
    def __getitem__(self, at: slice) -> "Rows": ...
    def __getitem__(self, at: int | slice) -> "Row | Rows":
        if isinstance(at, slice):
            return Rows(self._lines[at], self._until)
        _, state, code, days, name = self._lines[at].split(_BETWEEN, 4)
        return Row(name, state, code, days, self._until)


class _Known(NamedTuple):
    """What is remembered of a folder, its files in the order in which the disk has them."""

    marks: "array[int]"  # three numbers for each file: its place on the disk, when it changed, and its size
    lines: list[str]  # what was found, as text that sorts like the rows; empty where it does not last


class Overview:
    """Looks at folders; what it found is remembered in a file of this user's own."""

    def __init__(self, remembered: Path | None = None) -> None:
        self._place = remembered or _usual_place()
        self._known = _loaded(self._place)

    def of(
        self, folder: Path, password: "Password", today: datetime.date,
        step: Callable[[str], None] = lambda _name: None,
    ) -> Rows:
        """Return a row for each meeting file in a folder; `step` hears of each that has to be read."""
        def look(name: str) -> str:
            step(name)
            return _line(*_looked(folder / name, password))

        names, marks, place = _files(folder)
        known = self._known.get(place)
        if known is None or known.marks != marks or "" in known.lines:
            lines = _read_where_new(names, marks, known, look)
            now = _Known(marks, [line if _lasts(line) else "" for line in lines])
            if now != known:
                self._known[place] = now
                self._remember()
        else:  # nothing changed: thousands of files take no work one by one
            lines = known.lines
        return Rows(sorted(map(str.__add__, lines, names)), today.toordinal() + WEEK)

    def forget(self, code: str) -> None:
        """Keep nothing of a family whose file is destroyed; what else has its code is read again once."""
        for place, known in self._known.items():
            lines = ["" if line and line.split(_BETWEEN, 3)[2] == code else line for line in known.lines]
            self._known[place] = _Known(known.marks, lines)
        if self._place.exists():
            self._remember()

    def _remember(self) -> None:
        held = {place: (known.marks.tobytes().hex(), known.lines) for place, known in self._known.items()}
        with suppress(OSError):  # nothing is lost but time
            self._place.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            draft = self._place.with_suffix(".new")
            draft.write_text(json.dumps({"version": _VERSION, "folders": held}))
            draft.replace(self._place)


def _read_where_new(
    names: list[str], marks: "array[int]", known: _Known | None, look: Callable[[str], str]
) -> list[str]:
    """Return what is to be told of each file: as it is remembered, or as it is found now."""
    told = dict(zip(_each(known.marks), known.lines, strict=True)) if known else {}
    return [told.get(mark) or look(name) for name, mark in zip(names, _each(marks), strict=True)]


def _each(marks: "array[int]") -> Iterator[tuple[int, int, int]]:
    numbers = iter(marks)
    return zip(numbers, numbers, numbers, strict=True)


def _line(state: str, code: str, first: int, days: str) -> str:
    """Return what was found as one text; it ends where the name of the file comes."""
    urgency = f"{state != OK:d}{first:07}"
    return _BETWEEN.join((urgency, state, code.replace(_BETWEEN, " "), days, ""))


def _lasts(line: str) -> bool:
    return line.split(_BETWEEN, 2)[1] in _LASTING


def _files(folder: Path) -> tuple[list[str], "array[int]", str]:
    """Return the names of a folder's meeting files, the marks of all, and the place of the folder itself."""
    names, marks = list[str](), list[int]()
    if not folder.is_dir():
        raise troubles.trouble(troubles.NO_FOLDER, folder)
    with troubles.told(folder, troubles.OPENING), _entries(folder) as found:
        for entry in found:
            name = entry.name
            if name.endswith(SUFFIX):
                try:
                    seen = entry.stat()
                except OSError:  # it went while we looked
                    continue
                names.append(name)
                marks += (seen.st_ino, abs(seen.st_mtime_ns), seen.st_size)
        return names, array("Q", marks), str(folder.stat().st_ino)


@contextmanager
def _entries(folder: Path) -> Iterator[Iterator["os.DirEntry[str]"]]:
    """Go through a folder: where the system can, from the folder itself, which spares it every long path."""
    if os.scandir not in os.supports_fd:
        with os.scandir(folder) as found:
            yield found
        return
    number = os.open(folder, os.O_RDONLY)
    try:
        with os.scandir(number) as found:
            yield found
    finally:
        os.close(number)


def _looked(path: Path, password: "Password") -> tuple[str, str, int, str]:
    """Read one file, and see what it asks for: its state, code, first day and all days."""
    from jimdesk.store.creation import sound_code
    from jimdesk.store.opened import read_with_notes

    try:
        family, about = read_with_notes(path, password)
    except KnownError as error:
        return _STATE_OF.get(error.saying.msgid, "unreachable"), "", _NEVER, ""
    days = sorted((day.toordinal(), kind) for day, kind in _asks(family))
    first = days[0][0] if days else _NEVER
    return OK, sound_code(about), first, ",".join(f"{day} {kind}" for day, kind in days)


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
        known = {
            folder: _Known(array("Q", bytes.fromhex(marks)), lines)
            for folder, (marks, lines) in held["folders"].items()
        }
        return {folder: one for folder, one in known.items() if len(one.marks) == 3 * len(one.lines)}
    except (OSError, ValueError, KeyError, TypeError, AttributeError):  # made again
        return {}
