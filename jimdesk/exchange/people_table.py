# SPDX-License-Identifier: Apache-2.0
"""People as a table of text (CSV): in from what keeps addresses, out for what reads tables."""

import csv
import io
import itertools
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from jimdesk.core.audience import Shown
from jimdesk.core.people import Person
from jimdesk.core.trouble import KnownError
from jimdesk.core.words import N_, Words, saying
from jimdesk.exchange.people_columns import COLUMNS, CONTEXT, field_of, written
from jimdesk.exchange.people_listed import MOST_PEOPLE, Row, too_large

if TYPE_CHECKING:
    import _csv

_BETWEEN: Final = ";,\t|"
_SUMS: Final = ("=", "+", "-", "@", "\t", "\r")  # a program for tables would reckon with what begins so
_NO_TABLE: Final = N_(
    "{file} is not a table with a name in each row: the first line says what the columns are."
)
_BROKEN: Final = N_("{file} stops being a table on line {line}.")


def not_a_table(file: str) -> KnownError:
    """A file that is something else."""
    return KnownError(saying(_NO_TABLE, file=file))


def rows(text: str, file: str) -> tuple[list[Row], list[str]]:
    """Read a table; returns (its rows, the titles of columns that mean nothing here)."""
    first = text.lstrip("\r\n").partition("\n")[0]
    between = max(_BETWEEN, key=first.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=between, strict=True)
    try:
        lines = _lines(reader)
        titles = next(lines, (0, []))[1]
        fields = [field_of(title) for title in titles]
        if not {"name", "given", "last"} & set(fields):
            raise not_a_table(file)
        left = [title.strip() for title in titles if title.strip() and not field_of(title)]
        bounded = itertools.islice(lines, MOST_PEOPLE + 1)
        found = [Row(line, _values(fields, cells)) for line, cells in bounded]
        if len(found) > MOST_PEOPLE:
            raise too_large(file)
        return found, left
    except csv.Error as error:
        raise KnownError(saying(_BROKEN, file=file, line=reader.line_num)) from error


def _lines(reader: "_csv.Reader") -> Iterator[tuple[int, list[str]]]:
    for cells in reader:
        if any(map(str.strip, cells)):
            yield reader.line_num, cells


def _values(fields: list[str], cells: list[str]) -> dict[str, str]:
    found: dict[str, str] = {}
    for field, cell in zip(fields, cells, strict=False):  # a row may be shorter, or longer by an empty end
        text = " ".join(cell.split())
        if text.startswith("'") and text[1:2] in _SUMS:
            text = text[1:]
        if field and text:
            found.setdefault(field, text)
    return found


def table(shown: Shown, words: Words) -> bytes:
    """Write everybody a reader may see, a row each, with the marks of UTF-8 in front."""
    if not isinstance(shown, Shown):
        raise TypeError(f"a table is made from a Shown, not from a {type(shown).__name__}")
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=";" if words.language == "nl" else ",")
    writer.writerow([words.say(column.title, CONTEXT) for column in COLUMNS])
    for person in shown.of(Person):
        cells = written(shown, person, words)
        writer.writerow([_harmless(cells[column.field]) for column in COLUMNS])
    return out.getvalue().encode("utf-8-sig")


def _harmless(text: str) -> str:
    """Return a text that no program for tables takes for a sum."""
    return f"'{text}" if text.startswith(_SUMS) else text
