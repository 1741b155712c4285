# SPDX-License-Identifier: Apache-2.0
"""People who stand in a table or on address cards of another program, on their way into a family.

Each row is read as if somebody typed it: who is there already stays as they are, a word like "moeder van
Marijke" becomes a bond where that is plain and stays a word where it is not, and what cannot be read is told.
"""

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Final

from jimdesk.core import edits
from jimdesk.core.desk import Step
from jimdesk.core.family import Family
from jimdesk.core.frozen import frozen
from jimdesk.core.introduced import introducing, likely_same
from jimdesk.core.people import Person
from jimdesk.core.reading import read_person
from jimdesk.core.trouble import KnownError
from jimdesk.core.words import N_, Saying, saying
from jimdesk.exchange import people_columns

MOST_BYTES: Final = 5 * 1024 * 1024  # of a file
MOST_PEOPLE: Final = 1_000
_LONGEST: Final = 1_000  # letters of one cell
_NAMED: Final = 5  # of who or what was left, before "..."

_TAKEN: Final = N_("People from {file}: {n}.")
_KNOWN: Final = N_("Here already, and left as they are: {names}.")
_NAMELESS: Final = N_("Rows without a name: {n}, first on line {line}.")
_UNREAD: Final = N_("Could not be read, and left out: {n} ×, first on line {line}: {text}")
_COLUMNS: Final = N_("Not taken over, because JimDesk has no place for it: {columns}.")
_LARGE: Final = N_("{file} is larger than can be meant: at most {n} people come in at once.")
_LONG: Final = N_("{file} holds a text of {n} letters on line {line}, more than fits: make it shorter there.")


@frozen
class Row:
    """What one row or card says, by field (people_columns) or part of a name; `line` is where it begins."""

    line: int
    values: Mapping[str, str]

    @property
    def name(self) -> str:
        """The whole name, put together where it stands in parts."""
        parts = (self.values.get(part, "") for part in ("given", "middle", "last"))
        return self.values.get("name", "") or " ".join(filter(None, parts))


@frozen
class Listed:
    """What a file would add: a step of its own, how many people, and what is told of it."""

    step: Step
    people: int
    sayings: tuple[Saying, ...]


@dataclass(slots=True)
class _Told:
    known: list[str] = field(default_factory=list)
    nameless: list[int] = field(default_factory=list)
    unread: list[tuple[int, str]] = field(default_factory=list)


def listed(
    rows: Iterable[Row], left: Iterable[str], file: str, known: Family, today: datetime.date, language: str
) -> Listed:
    """Read the rows of a file into a step on top of who is known; `left`: columns that mean nothing."""
    told, grown = _Told(), known
    steps: list[Step] = []
    for row in rows:
        _bound(row, file)
        step = _introduced(row, grown, told, today, language)
        if step is not None:
            steps.append(step)
            grown = step.edit(grown)
    name = saying("{n} people from a file", n=len(steps))
    sayings = tuple(_sayings(told, len(steps), tuple(left), file))
    return Listed(edits.together(name, *steps), len(steps), sayings)


def too_large(file: str) -> KnownError:
    """A file of more than can be meant."""
    return KnownError(saying(_LARGE, file=file, n=MOST_PEOPLE))


def _bound(row: Row, file: str) -> None:
    for text in row.values.values():
        if len(text) > _LONGEST:
            raise KnownError(saying(_LONG, file=file, n=len(text), line=row.line))


def _introduced(row: Row, known: Family, told: _Told, today: datetime.date, language: str) -> Step | None:
    name = row.name
    if not name:
        told.nameless.append(row.line)
        return None
    values = _values(row, told, today, language)
    relation = row.values.get("relation", "")
    read = read_person(f"{name.replace(',', ' ')}, {relation}", known, today, language)
    plain = read.relation or ("" if read.youngster or read.ties or read.about else relation)
    introduced = replace(read, name=name, relation=plain, questions=())
    if likely_same(known, replace(introduced, birth=values.get("birth", introduced.birth))):
        told.known.append(name)
        return None
    step = introducing(introduced, known, language)
    came = next(one.id for one in step.edit(known).of(Person) if one.id not in known)
    return edits.together(step.name, step, edits.change(came, step.name, **values)) if values else step


def _values(row: Row, told: _Told, today: datetime.date, language: str) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for column in people_columns.COLUMNS:
        text = row.values.get(column.field, "")
        if not text or column.field in ("name", "relation"):
            continue
        values = people_columns.values_of(column.field, text, today, language)
        if values is None:
            told.unread.append((row.line, text))
        else:
            found |= values
    return found


def _sayings(told: _Told, people: int, left: tuple[str, ...], file: str) -> Iterable[Saying]:
    yield saying(_TAKEN, file=file, n=people)
    if told.known:
        yield saying(_KNOWN, names=_some(dict.fromkeys(told.known)))
    if told.nameless:
        yield saying(_NAMELESS, n=len(told.nameless), line=told.nameless[0])
    if told.unread:
        line, text = told.unread[0]
        yield saying(_UNREAD, n=len(told.unread), line=line, text=_some([text]))
    if left:
        yield saying(_COLUMNS, columns=_some(left))


def _some(names: Iterable[str]) -> str:
    told = [name if len(name) <= 40 else f"{name[:40]} ..." for name in names]
    return ", ".join(told[:_NAMED]) + (" ..." if len(told) > _NAMED else "")
