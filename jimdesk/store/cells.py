# SPDX-License-Identifier: Apache-2.0
"""What stands in one cell of a table, and how a whole column of cells is read and checked at once.

Texts and whole numbers stand as they are, yes and no as 1 and 0, dates as ISO text, and what has parts as
JSON. Reading goes by column because that is several times faster than cell by cell; the checks are the same
ones that `jimdesk.core.fact` makes.
"""

import datetime
import json
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import fields, is_dataclass
from enum import StrEnum
from types import NoneType
from typing import Any, Final, get_args, get_origin

from jimdesk.core.dates import PartialDate
from jimdesk.core.fact import LARGEST, LONGEST, read_value

Cells = Sequence[Any]
Reader = Callable[[Cells], Iterable[Any]]  # raises one of `WRONG` where a cell cannot be what it should be
WRONG: Final = (ValueError, TypeError, KeyError, RecursionError)

_WHOLE_DATE: Final = re.compile(r"[1-9]\d{3}-\d{2}-\d{2}\Z", re.ASCII)
_give_year, _give_month, _give_day, _give_about = (
    getattr(PartialDate, field.name).__set__ for field in fields(PartialDate)
)


def declared(type_: Any) -> str:  # noqa: ANN401  (the type of a field)
    """Return how a column for this type of field is declared in SQL."""
    if NoneType in get_args(type_):
        return declared(_present(type_)).removesuffix(" NOT NULL")
    return "INTEGER NOT NULL" if type_ in (int, bool) else "TEXT NOT NULL"


def cell(value: object) -> str | int | None:
    """Write one value of `fact.plain` as it stands in its cell."""
    if isinstance(value, list | dict):
        return json.dumps(_storable(value), ensure_ascii=False)
    if isinstance(value, str):
        return _mended(value)
    if isinstance(value, bool):
        return int(value)
    if value is None or isinstance(value, int):
        return value
    raise TypeError(f"no cell can hold a {type(value).__name__}")


def reader(type_: Any, most: int = LONGEST) -> Reader:  # noqa: ANN401  (the type of a field)
    """Return what reads a column of this type of field, in which no text has more than so many letters."""
    if type_ is str:
        return lambda cells: _texts(cells, most)
    if type_ is int:
        return _numbers
    if type_ is bool:
        return _yes_or_no
    if isinstance(type_, type) and issubclass(type_, StrEnum):
        members = {member.value: member for member in type_}
        return lambda cells: map(members.__getitem__, cells)
    if type_ is PartialDate:
        return _partial_dates
    return _each_once(type_, json.loads if _has_parts(type_) else None)


def _storable(value: object) -> object:
    if isinstance(value, list):
        return [_storable(one) for one in value]
    if isinstance(value, dict):
        return {name: _storable(one) for name, one in value.items()}
    return _mended(value) if isinstance(value, str) else value


def _mended(text: str) -> str:
    """Mend the signs that no file can hold: half of an emoji that was cut in two, and NUL."""
    if text.isascii() and "\x00" not in text:
        return text
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace").replace("\x00", "\ufffd")


def _texts(cells: Cells, most: int = LONGEST) -> Cells:
    together = "".join(cells)  # which also refuses whatever is no text
    if "\x00" in together:
        raise ValueError("a NUL sign inside a text")
    if len(together) > most and max(map(len, cells)) > most:
        raise ValueError("a text too long to be meant")
    return cells


def _numbers(cells: Cells) -> Cells:
    if not set(map(type, cells)) <= {int}:
        raise TypeError("something that is no whole number")
    if cells and not -LARGEST <= min(cells) <= max(cells) <= LARGEST:
        raise ValueError("a number too large to be meant")
    return cells


def _yes_or_no(cells: Cells) -> Iterable[bool]:
    if not set(map(type, cells)) <= {int}:
        raise TypeError("something that is neither 1 nor 0")
    return map({0: False, 1: True}.__getitem__, cells)


def _partial_dates(cells: Cells) -> Iterable[PartialDate]:
    return map({one: _partial_date(one) for one in set(_texts(cells))}.__getitem__, cells)


def _partial_date(text: str) -> PartialDate:
    """Read a date; one that is wholly known, as most birth dates are, takes a fifth of the time."""
    if not _WHOLE_DATE.match(text):
        return PartialDate.read(text)
    day = datetime.date.fromisoformat(text)
    date = object.__new__(PartialDate)
    _give_year(date, day.year)
    _give_month(date, day.month)
    _give_day(date, day.day)
    _give_about(date, False)
    return date


def _each_once(type_: Any, unpack: Callable[[Any], object] | None) -> Reader:  # noqa: ANN401  (a field's type)
    """Return what reads dates and parts: most cells of such a column are equal, so each is read once."""

    def read(cells: Cells) -> Iterable[Any]:
        values = {
            one: read_value(type_, unpack(one) if unpack and one is not None else one) for one in set(cells)
        }
        return map(values.__getitem__, cells)

    return read


def _has_parts(type_: Any) -> bool:  # noqa: ANN401  (the type of a field)
    """Tell whether values of a type are written as JSON: tuples, and values with fields of their own."""
    present = _present(type_)
    return get_origin(present) is tuple or (is_dataclass(present) and present is not PartialDate)


def _present(type_: Any) -> Any:  # noqa: ANN401  (the type of a field)
    """Return what a field holds where it holds something: the part of its type that is not None."""
    parts = get_args(type_)
    return next(part for part in parts if part is not NoneType) if NoneType in parts else type_
