# SPDX-License-Identifier: Apache-2.0
"""Versions: an older file becomes one of today, wholly or not at all, and a copy of it stays."""

from pathlib import Path

import pytest

from jimdesk.core.family import Family
from jimdesk.core.people import Person
from jimdesk.store import create, open_, read, tables, versions
from jimdesk.store.opened import connect
from tests.store.some import FAMILY, KEY, family_in


@pytest.fixture
def old(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file from when nobody could be called by telephone, and the step that came with the telephone."""
    path = tmp_path / "LINDE-31.jim"
    create(path, FAMILY, password=KEY).close()
    connection = connect(path, KEY, "rw")
    connection.execute("ALTER TABLE person RENAME COLUMN phone TO telegraph")
    connection.close()
    monkeypatch.setattr(versions, "STEPS", (_to_telephone,))
    return path


def _to_telephone(connection: object) -> None:
    sql = tables.tables()[Person].sql
    for statement in (
        "ALTER TABLE person RENAME TO person_before",
        sql,
        "INSERT INTO person SELECT * FROM person_before",
        "DROP TABLE person_before",
    ):
        connection.execute(statement)  # type: ignore[attr-defined]  # a connection has no types


def _version(path: Path) -> int:
    connection = connect(path, KEY, "ro")
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    connection.close()
    return int(version)


def test_an_older_file_is_brought_up_to_date(old: Path) -> None:
    """Opening an older file makes it one of today with the same family, and puts a copy of it beside it."""
    before = old.read_bytes()
    assert family_in(old) == FAMILY
    assert _version(old) == 2
    (copy,) = [one for one in old.parent.iterdir() if one != old]
    assert copy.name.startswith("LINDE-31.v1.")
    assert _version(copy) == 1
    assert copy.read_bytes() != old.read_bytes() != before
    assert family_in(copy) == FAMILY


def test_reading_an_older_file_leaves_it_as_it_was(old: Path) -> None:
    """A command reads an older file as if it were one of today, and changes nothing on the disk."""
    before = old.read_bytes()
    assert read(old, KEY) == FAMILY
    assert old.read_bytes() == before
    assert list(old.parent.iterdir()) == [old]


def test_a_step_that_fails_leaves_the_file_as_it_was(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """When anything goes wrong on the way, the file is wholly the old one; the copy stays beside it."""
    before = old.read_bytes()

    def half(connection: object) -> None:
        _to_telephone(connection)
        raise RuntimeError("a bug in a step")

    monkeypatch.setattr(versions, "STEPS", (half,))
    with pytest.raises(RuntimeError, match="a bug in a step"):
        open_(old, KEY)
    assert old.read_bytes() == before
    monkeypatch.setattr(versions, "STEPS", (lambda _: None,))
    with pytest.raises(Exception, match="damaged"):
        open_(old, KEY)
    assert old.read_bytes() == before
    assert len(list(old.parent.iterdir())) == 3  # each attempt kept its own copy


def test_a_new_file_has_the_version_of_today(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A new file is not upgraded when it is opened next."""
    monkeypatch.setattr(versions, "STEPS", (_to_telephone, _to_telephone))
    path = tmp_path / "a.jim"
    create(path, Family(), password=KEY).close()
    assert _version(path) == 3
    open_(path, KEY).close()
    assert list(tmp_path.iterdir()) == [path]
