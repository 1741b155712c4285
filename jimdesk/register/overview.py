# SPDX-License-Identifier: Apache-2.0
"""The overview of a folder of meeting files: what each asks for this week, and why one cannot be read.

What was found is remembered by the place and the time of a file on its disk: days and kinds of work, and the
code of the family; no name of a file or of anybody. So a second look costs little more than listing a folder.
"""

import datetime
import json
import os
from array import array
from collections.abc import Generator, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple, overload

from jimdesk.core.words import Saying, saying
from jimdesk.register.asking import LASTING, OK, WHY, Found
from jimdesk.store import troubles

if TYPE_CHECKING:
    from jimdesk.store import Password

SUFFIX: Final = ".jim"
WEEK: Final = 7  # days ahead that are told
_BETWEEN: Final = "\t"
_VERSION: Final = 3  # of what is remembered


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


class SoFar(NamedTuple):
    """How far the looking is; what it holds goes on while it is looked at."""

    names: list[str]
    lines: list[str]  # "" of those that are not read yet
    until: int
    done: int
    name: str = ""  # of the file that was read just now

    @property
    def rows(self) -> Rows:
        """The files that are told of so far."""
        if self.done == len(self.names):
            return Rows(sorted(map(str.__add__, self.lines, self.names)), self.until)
        told = (line + name for line, name in zip(self.lines, self.names, strict=True) if line)
        return Rows(sorted(told), self.until)


class _Known(NamedTuple):
    """What is remembered of a folder, its files in the order in which the disk has them."""

    marks: "array[int]"  # three numbers for each file: its place on the disk, when it changed, and its size
    lines: list[str]  # what was found, as text that sorts like the rows; empty where it does not last


class Overview:
    """Looks at folders; what it found is remembered in a file of this user's own."""

    def __init__(self, remembered: Path | None = None) -> None:
        self._place = remembered or _usual_place()
        self._known = _loaded(self._place)

    def of(self, folder: Path, password: "Password", today: datetime.date) -> Rows:
        """Return a row for each meeting file in a folder, once all are read."""
        for so_far in self.looking(folder, password, today):
            last = so_far
        return last.rows

    def looking(self, folder: Path, password: "Password", today: datetime.date) -> Generator["SoFar"]:
        """Look at a folder, and tell time and again how far that is; whoever stops asking ends it.

        What was read till then is remembered.
        """
        names, marks, place = _files(folder)
        known, until = self._known.get(place), today.toordinal() + WEEK
        if known is not None and known.marks == marks and "" not in known.lines:
            yield SoFar(names, known.lines, until, len(names))  # thousands of files take no work one by one
            return
        lines = _as_remembered(marks, known)
        try:
            yield from _reading(folder, password, names, lines, until)
        finally:
            now = _Known(marks, [line if _lasts(line) else "" for line in lines])
            if now != known:
                self._known[place] = now
                self._remember()

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


def _as_remembered(marks: "array[int]", known: _Known | None) -> list[str]:
    """Return what is to be told of each file as far as it is remembered; "" of what is to be read."""
    told = dict(zip(_each(known.marks), known.lines, strict=True)) if known else {}
    return [told.get(mark, "") for mark in _each(marks)]


def _reading(
    folder: Path, password: "Password", names: list[str], lines: list[str], until: int
) -> Generator["SoFar"]:
    """Read what is not remembered, by programs apart, and fill it in where it belongs."""
    from jimdesk.register import readers

    new = [at for at, line in enumerate(lines) if not line]
    done = len(lines) - len(new)
    yield SoFar(names, lines, until, done)
    for answer in readers.read_all([folder / names[at] for at in new], password):
        name = ""
        if answer is not None:
            at, done = new[answer[0]], done + 1
            lines[at], name = _line(answer[1]), names[at]
        yield SoFar(names, lines, until, done, name)


def _each(marks: "array[int]") -> Iterator[tuple[int, int, int]]:
    numbers = iter(marks)
    return zip(numbers, numbers, numbers, strict=True)


def _line(found: Found) -> str:
    """Return what was found as one text; it ends where the name of the file comes."""
    urgency = f"{found.state != OK:d}{found.first:07}"
    days = ",".join(f"{day} {kind}" for day, kind in found.days)
    return _BETWEEN.join((urgency, found.state, found.code, days, ""))


def _lasts(line: str) -> bool:
    return line != "" and line.split(_BETWEEN, 2)[1] in LASTING


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
