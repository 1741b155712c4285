# SPDX-License-Identifier: Apache-2.0
"""The tables of a meeting file: one for each kind of fact, a column for each field, and one about the file.

They follow from the kinds themselves, so a new kind or field needs nothing here; what it needs once files
are out in the world is a step in `versions`.
"""

import json
from collections import deque
from functools import cache
from itertools import repeat
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jimdesk.core.bounds import refuse_too_long
from jimdesk.core.fact import Fact, field_types, longest, plain
from jimdesk.core.family import Changes, Family, joined
from jimdesk.core.frozen import frozen
from jimdesk.instruments import KINDS
from jimdesk.store import cells
from jimdesk.store.troubles import DAMAGED, UNREADABLE, trouble

if TYPE_CHECKING:
    from sqlcipher3.dbapi2 import Connection
    from sqlite_utils import Database

META = 'CREATE TABLE "meta" ("key" TEXT NOT NULL PRIMARY KEY, "value" TEXT NOT NULL) STRICT, WITHOUT ROWID'


@frozen
class Column:
    """One field of a kind as a column."""

    name: str
    declared: str
    read: cells.Reader


class Table:
    """The table of one kind of fact."""

    def __init__(self, kind: type[Fact]) -> None:
        self.kind = kind
        self.name = kind.kind
        self.columns = tuple(
            Column(name, cells.declared(type_), cells.reader(type_, longest(name)))
            for name, (type_, _) in field_types(kind).items()
        )

    @property
    def sql(self) -> str:
        """The statement that makes this table."""
        columns = (
            f'"{column.name}" {column.declared}{" PRIMARY KEY" if column.name == "id" else ""}'
            for column in self.columns
        )
        return f'CREATE TABLE "{self.name}" ({", ".join(columns)}) STRICT, WITHOUT ROWID'

    def row(self, fact: Fact) -> list[str | int | None]:
        """Write a fact as a row."""
        return [cells.cell(value) for value in plain(fact).values()]

    def facts(self, connection: "Connection", path: Path) -> list[Fact]:
        """Read all facts of this table, which holds some; KnownError names the column with a wrong cell.

        SQLite hands the table over as one JSON list for each column: a third faster than row by row.
        """
        lists = ", ".join(f'json_group_array("{column.name}")' for column in self.columns)
        (text,) = connection.execute(f'SELECT json_array({lists}) FROM "{self.name}"').fetchone()
        held: list[list[Any]] = json.loads(text)
        facts: list[Fact] = list(map(object.__new__, repeat(self.kind, len(held[0]))))
        for column, values in zip(self.columns, held, strict=True):
            self._fill(facts, column, values, path)
        return facts

    def _fill(self, facts: list[Fact], column: Column, held: list[Any], path: Path) -> None:
        """Give one field of all facts its value, straight in its slot: the facts are not born yet.

        Calling each kind with all its fields would take more than twice as long as all the rest of opening.
        """
        give = getattr(self.kind, column.name).__set__
        try:
            same = held.count(held[0]) == len(held)
            values = repeat(next(iter(column.read(held[:1])))) if same else column.read(held)
            deque(map(give, facts, values), maxlen=0)
        except cells.WRONG as error:
            raise trouble(UNREADABLE, path, table=self.name, field=column.name) from error


@cache
def tables() -> dict[type[Fact], Table]:
    """Return the table of each kind of fact there is."""
    return {kind: Table(kind) for kind in KINDS.values()}


@cache
def schema() -> dict[str, str]:
    """Return every table that a file of this version has, and the statement that makes it."""
    return {"meta": META, **{table.name: table.sql for table in tables().values()}}


def read_family(connection: "Connection", path: Path) -> Family:
    """Read all facts of a file, checking every cell; KnownError where something in it cannot be."""
    facts = [fact for table in _filled(connection) for fact in table.facts(connection, path)]
    family = Family(facts)
    if len(family) != len(facts):  # two facts with one id: no JimDesk wrote that
        raise trouble(DAMAGED, path)
    return family


def _filled(connection: "Connection") -> list[Table]:
    """Return the tables that hold anything; asked all at once, because most of them hold nothing."""
    asked = ", ".join(f'EXISTS (SELECT 1 FROM "{table.name}")' for table in tables().values())
    answers = connection.execute(f"SELECT {asked}").fetchone()
    return [table for table, filled in zip(tables().values(), answers, strict=True) if filled]


def rows(family: Family) -> dict[str, list[str | int | None]]:
    """Return each fact as it would stand in its table, by id."""
    return {fact.id: tables()[type(fact)].row(fact) for fact in family}


def write_changes(database: "Database", changes: Changes) -> None:
    """Write what changed; to be called inside a transaction. KnownError for what could not be read back."""
    refuse_too_long(changes)
    written: dict[Table, list[list[Any]]] = {}
    for change in joined((), changes):
        before, after = change.before, change.after
        if before is not None and type(before) is not type(after):
            table = tables()[type(before)]
            database.table(table.name).delete_where("id = ?", [before.id])
        if after is not None:
            table = tables()[type(after)]
            written.setdefault(table, [[column.name for column in table.columns]]).append(table.row(after))
    for table, lines in written.items():
        database.table(table.name).insert_all(lines, replace=True)
