# SPDX-License-Identifier: Apache-2.0
"""Versions: an older file becomes one of today, wholly or not at all, and one of its backups is as it was."""

import datetime
from pathlib import Path

import pytest
from sqlcipher3.dbapi2 import Connection

from jimdesk.core.family import Family
from jimdesk.core.people import Person
from jimdesk.core.trouble import KnownError
from jimdesk.store import Backups, Key, create, open_, read, tables, troubles, versions
from jimdesk.store.opened import connect, read_with_notes
from tests.store.some import FAMILY, KEY, family_in, refused


@pytest.fixture
def old(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file from when nobody could be called by telephone, and the step that came with the telephone."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
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


def _backups(path: Path, key: Key | None = KEY) -> Backups:
    return Backups(read_with_notes(path, key)[1], key)


def test_an_older_file_is_brought_up_to_date(old: Path) -> None:
    """Opening an older file makes it one of today with the same family; one of its backups is as it was."""
    before = old.read_bytes()
    assert family_in(old) == FAMILY
    assert _version(old) == 2
    assert [one.name for one in old.parent.iterdir() if one.is_file()] == [old.name]  # nothing lies beside it
    (copy,) = _backups(old).all()
    assert _version(copy.path) == 1
    assert copy.path.read_bytes() != old.read_bytes() != before
    assert _backups(old).family(copy) == FAMILY


def test_the_copy_of_before_is_a_backup_as_the_others(old: Path) -> None:
    """It follows another password, is offered to go back to, and goes when the backups are destroyed."""
    file = open_(old, KEY)
    (copy,) = file.backups.all()
    file.change_password("vier andere losse woorden", datetime.datetime(2026, 11, 24, 20))
    with pytest.raises(KnownError):
        read(copy.path, KEY)
    assert file.backups.all() == [copy]
    assert file.backups.family(copy) == FAMILY
    file.forget_in_backups("child")
    assert "child" not in file.backups.family(copy)
    backups = file.backups
    file.close()
    backups.destroy()
    assert not backups.folder.exists()


def test_without_a_backup_an_older_file_stays_as_it_was(old: Path, tmp_path: Path) -> None:
    """Where the disk takes no copy the file is not touched, and the sentence names the file itself."""
    (tmp_path / "data").mkdir(exist_ok=True)
    (tmp_path / "data" / "jimdesk").mkdir(exist_ok=True)
    (tmp_path / "data" / "jimdesk" / "backups").write_text("in the way")
    with refused(troubles.NO_BACKUP, old):
        open_(old, KEY)
    assert _version(old) == 1


def test_a_step_that_changes_the_family_is_not_kept(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What comes out of an upgrade is compared with the backup: a step that loses somebody is taken back."""

    def loses(connection: Connection) -> None:
        _to_telephone(connection)
        if Path(connection.execute("PRAGMA database_list").fetchone()[2]) == old:
            connection.execute("DELETE FROM person WHERE id = 'child'")

    monkeypatch.setattr(versions, "STEPS", (loses,))
    with refused(troubles.DAMAGED, old):
        open_(old, KEY)
    assert _version(old) == 1


def test_reading_an_older_file_leaves_it_as_it_was(old: Path) -> None:
    """A command reads an older file as if it were one of today, and changes nothing on the disk."""
    before = old.read_bytes()
    assert read(old, KEY) == FAMILY
    assert old.read_bytes() == before
    assert not (old.parent / "data" / "jimdesk" / "backups").exists()


def test_a_step_that_fails_leaves_the_file_as_it_was(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """When anything goes wrong on the way, the file is wholly the old one, and nothing lies beside it."""
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
    assert [one.name for one in old.parent.iterdir() if one.is_file()] == [old.name]


def test_a_new_file_has_the_version_of_today(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A new file is not upgraded when it is opened next."""
    monkeypatch.setattr(versions, "STEPS", (_to_telephone, _to_telephone))
    path = tmp_path / "a.jim"
    create(path, Family(), password=KEY).close()
    assert _version(path) == 3
    open_(path, KEY).close()
    assert list(tmp_path.iterdir()) == [path]
