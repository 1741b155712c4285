# SPDX-License-Identifier: Apache-2.0
"""Every call that the store makes on sqlite-utils, over a connection to an encrypted file on the disk.

The list of the calls is read from the source: a call that is not tried here fails the first test.
"""

import ast
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import pytest
import sqlcipher3.dbapi2 as sqlcipher

from jimdesk.store.opened import connect
from jimdesk.store.writing import database_on
from tests.store.some import KEY, ROOT

if TYPE_CHECKING:
    from sqlite_utils import Database

TRIED: Final = {"Database", "atomic", "table", "delete_where", "insert_all"}
_TABLE: Final = (
    'CREATE TABLE a (id TEXT PRIMARY KEY, "limit" INTEGER, "between" TEXT NOT NULL) STRICT, WITHOUT ROWID'
)
_HEAD: Final[Any] = ["id", "limit", "between"]
_TEXTS: Final = (
    "", "'); DROP TABLE a; --", '"', "%s {x} ?", "ﷺ🏳️\u200d🌈", "\u202eom", "a\nb\r\n", "x" * 50_000,
)


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """Where the encrypted file lies."""
    return tmp_path / "a.jim"


@pytest.fixture
def database(place: Path) -> "Iterator[Database]":
    """A table in a new encrypted file, as sqlite-utils sees it."""
    with closing(connect(place, KEY, "rwc")) as connection:
        connection.execute(_TABLE)
        yield database_on(connection)


def read_again(place: Path, database: "Database") -> list[tuple[object, ...]]:
    """What is on the disk, seen by another connection with the key."""
    database.conn.close()
    assert not place.read_bytes().startswith(b"SQLite")
    with closing(connect(place, KEY, "ro")) as connection:
        return list(connection.execute("SELECT * FROM a ORDER BY id"))


def test_every_call_of_the_store_is_tried_here() -> None:
    """What the store asks of sqlite-utils is what stands in `TRIED`, and nobody else asks it anything."""
    found = set()
    for path in sorted((ROOT / "jimdesk").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Attribute) and _is_database(node.value):
                assert path.parent.name == "store", path
                found.add(node.attr)
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Database":
                found.add("Database")
    assert found == TRIED


def _is_database(node: ast.expr) -> bool:
    """Tell whether this is a database of sqlite-utils in our source, or a table of one."""
    if isinstance(node, ast.Call):
        asked = node.func
        return isinstance(asked, ast.Attribute) and asked.attr == "table" and _is_database(asked.value)
    return (isinstance(node, ast.Name) and node.id == "database") or (
        isinstance(node, ast.Attribute) and node.attr == "_database"
    )


def test_a_database_leaves_the_connection_as_it_was(database: "Database") -> None:
    """`Database`: no plugin is loaded, no trigger calls itself, and the pragmas of the file stand."""
    asked = ("recursive_triggers", "synchronous", "secure_delete", "temp_store", "trusted_schema")
    answers = [database.conn.execute(f"PRAGMA {pragma}").fetchone()[0] for pragma in asked]
    assert answers == [0, 3, 1, 2, 0]
    assert not database.conn.in_transaction
    assert database.table("a").exists()


def test_atomic_keeps_all_or_nothing(database: "Database", place: Path) -> None:
    """`atomic`: what is inside is kept together; whatever ends it, of any sort, takes all of it back."""
    with database.atomic():
        database.table("a").insert_all([_HEAD, ["1", 1, "blijft"]])
        database.table("a").insert_all([_HEAD, ["2", 2, "blijft"]])
    for sort in (ValueError, KeyboardInterrupt, sqlcipher.OperationalError):

        def half(sort: type[BaseException] = sort) -> None:
            with database.atomic():
                database.table("a").delete_where("id = ?", ["1"])
                database.table("a").insert_all([_HEAD, ["3", 3, "gaat"]])
                raise sort

        with pytest.raises(sort):
            half()
        assert not database.conn.in_transaction
    assert read_again(place, database) == [("1", 1, "blijft"), ("2", 2, "blijft")]


def test_insert_all_of_lists_writes_many_rows_of_any_text(database: "Database", place: Path) -> None:
    """`insert_all`: the first row names the columns; thousands of rows go in as they are, and none twice."""
    rows = [[f"{n:05}", None if n % 3 else n, _TEXTS[n % len(_TEXTS)][: 50_000 if n < 20 else 300]]
            for n in range(3000)]
    with database.atomic():
        database.table("a").insert_all([_HEAD, *rows], replace=True)
    assert read_again(place, database) == [tuple(row) for row in rows]


def test_insert_all_replaces_what_has_the_same_id(database: "Database", place: Path) -> None:
    """`insert_all(replace=True)`: a row takes the place of the one with its id, and others stay."""
    database.table("a").insert_all([_HEAD, ["1", 1, "oud"], ["2", 2, "blijft"]], replace=True)
    database.table("a").insert_all([_HEAD, ["1", None, "nieuw"]], replace=True)
    assert read_again(place, database) == [("1", None, "nieuw"), ("2", 2, "blijft")]


def test_insert_all_of_named_values_takes_them_as_they_come(database: "Database", place: Path) -> None:
    """`insert_all` of a generator of names and values, as the notes about a new file are written."""
    database.table("a").insert_all({"id": str(n), "limit": n, "between": "x"} for n in range(250))
    assert len(read_again(place, database)) == 250


@pytest.mark.parametrize("wrong", [["3", "geen getal", "x"], ["3", 3, None], ["3", 3, b"\xff"]])
def test_insert_all_with_one_wrong_row_writes_none(
    database: "Database", place: Path, wrong: list[object]
) -> None:
    """A row that the strict table refuses raises an error of the cipher, and nothing of the gesture stays."""

    def gesture() -> None:
        with database.atomic():
            database.table("a").insert_all([_HEAD, ["1", 1, "x"]], replace=True)
            database.table("a").insert_all([_HEAD, ["2", 2, "x"], wrong], replace=True)

    with pytest.raises(sqlcipher.IntegrityError):
        gesture()
    assert read_again(place, database) == []


def test_delete_where_takes_away_one_row(database: "Database", place: Path) -> None:
    """`delete_where`: only what has the id goes, whatever signs are in it; one that is not there is fine."""
    odd = "'1' OR 1 = 1"
    database.table("a").insert_all([_HEAD, ["1", 1, "x"], [odd, 2, "weg"]])
    database.table("a").delete_where("id = ?", [odd])
    database.table("a").delete_where("id = ?", ["nergens"])
    assert read_again(place, database) == [("1", 1, "x")]


def test_a_full_disk_is_an_error_of_the_cipher_and_takes_all_back(database: "Database", place: Path) -> None:
    """A gesture that does not fit leaves the file as it was, and the next one that fits goes in."""
    database.table("a").insert_all([_HEAD, ["1", 1, "x"]])
    (pages,) = database.conn.execute("PRAGMA page_count").fetchone()
    database.conn.execute(f"PRAGMA max_page_count = {pages + 2}")

    def gesture() -> None:
        with database.atomic():
            database.table("a").insert_all([_HEAD, *([str(n), n, "x" * 3000] for n in range(2, 30))])

    with pytest.raises(sqlcipher.OperationalError) as found:
        gesture()
    assert found.value.sqlite_errorname == "SQLITE_FULL"
    assert not database.conn.in_transaction
    database.table("a").insert_all([_HEAD, ["2", 2, "past"]])
    assert read_again(place, database) == [("1", 1, "x"), ("2", 2, "past")]
