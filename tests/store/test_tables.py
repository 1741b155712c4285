# SPDX-License-Identifier: Apache-2.0
"""The tables: plain, strict, named as the facts are, and able to hold every family there can be."""

import dataclasses
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings

from jimdesk.core.bounds import TOO_LONG
from jimdesk.core.fact import Fact, longest
from jimdesk.core.family import Change, Family
from jimdesk.core.people import Person
from jimdesk.core.trouble import KnownError
from jimdesk.instruments import KINDS
from jimdesk.store import create, open_, read, tables
from jimdesk.store.opened import connect
from tests.store.some import FAMILY, KEY, Ear, family_in
from tests.strategies import families


@given(families())
@settings(max_examples=30)
def test_any_family_comes_back_equal(family: Family) -> None:
    """A family with facts of any kind, kept in a new file, is equal when the file is opened again."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "a.jim"
        file = create(path, family, password=KEY)
        assert file.family == family
        file.close()
        assert family_in(path) == family
        assert read(path, KEY) == family


def test_a_file_never_holds_what_it_refuses_to_read(path: Path, tmp_path: Path) -> None:
    """A text beyond its end is refused by whatever writes: a new file, and a gesture; both stay whole."""
    endless = Person(id="endless", name="a" * (longest("name") + 1))
    with pytest.raises(KnownError, match="longer than"):
        create(tmp_path / "b.jim", Family([endless]), password=KEY)
    assert not (tmp_path / "b.jim").exists()
    file, ear = open_(path, KEY), Ear()
    file.keep((Change(None, endless),), ear)
    assert ear.trouble == TOO_LONG
    file.close()
    assert family_in(path) == FAMILY


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
def test_each_kind_has_a_plain_table(kind: type[Fact], path: Path) -> None:
    """One strict table for each kind, with the names of its fields, that any SQLite tool can read."""
    connection = connect(path, KEY, "ro")
    columns = connection.execute(f'SELECT name, type, "notnull", pk FROM pragma_table_info("{kind.kind}")')
    found = columns.fetchall()
    assert [name for name, *_ in found] == [field.name for field in dataclasses.fields(kind)]
    assert {declared for _, declared, *_ in found} <= {"TEXT", "INTEGER"}
    assert [name for name, _, _, key in found if key] == ["id"]
    strict = connection.execute("SELECT strict FROM pragma_table_list(?)", (kind.kind,)).fetchone()
    assert strict == (1,)
    connection.close()


def test_nothing_but_tables_is_in_a_file(path: Path) -> None:
    """No view, trigger or index: nothing in a file is ever carried out."""
    connection = connect(path, KEY, "ro")
    found = connection.execute("SELECT DISTINCT type FROM sqlite_master").fetchall()
    assert found == [("table",)]
    connection.close()


def test_a_fact_is_readable_without_us(path: Path) -> None:
    """In twenty years a line of SQL tells who somebody was."""
    connection = connect(path, KEY, "ro")
    row = connection.execute(
        "SELECT name, youngster, birth, until, \"between\" FROM person WHERE id = 'child'"
    ).fetchone()
    assert row == ("Kervel Kardoen", 1, "", None, "[]")
    connection.close()


def test_a_fact_that_becomes_another_kind_leaves_its_table(path: Path) -> None:
    """A change from one kind to another under one id leaves one fact behind, not two."""
    from jimdesk.core.meeting import Parked
    from jimdesk.store import open_

    note = FAMILY.find("note")
    parked = Parked(id="note", text="komt graag buiten")
    file = open_(path, KEY)
    file.keep((Change(note, parked),))
    file.close()
    assert family_in(path) == FAMILY.put(parked)


def test_two_changes_of_one_fact_in_one_gesture_come_to_the_last(path: Path) -> None:
    """Added and taken away again within one gesture, a fact is not there."""
    from jimdesk.store import open_

    one = Person(id="p", name="Een")
    file = open_(path, KEY)
    file.keep((Change(None, one), Change(one, None)))
    file.close()
    assert family_in(path) == FAMILY


def test_tables_follow_the_kinds() -> None:
    """There is a table for each kind and one about the file, and no other."""
    assert set(tables.schema()) == {"meta", *KINDS}
