# SPDX-License-Identifier: Apache-2.0
"""Another password: the file is wholly old or wholly new, and its backups follow."""

import datetime
import errno
import re
import subprocess
import sys
from pathlib import Path

import pytest

from jimdesk.core.trouble import KnownError
from jimdesk.store import create, needs_password, open_, read
from jimdesk.store.opened import connect
from jimdesk.store.troubles import BACKUPS_BEHIND
from tests.store.some import ADD_AUNT, AUNT, FAMILY, KEY, ROOT, Ear, family_in

NOW = datetime.datetime(2026, 11, 24, 19, 2)
OLD, NEW = "vier oude woorden samen", "vier nieuwe woorden samen"


def fail(*_: object) -> None:
    """Be a disk that is full."""
    raise OSError(errno.ENOSPC, "full")


@pytest.fixture(autouse=True)
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Backups lie in the folder of the test."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))


def test_the_new_password_opens_and_the_old_one_does_not(tmp_path: Path) -> None:
    """The file goes on being kept in its place, with all notes about it, and so do its backups."""
    path = tmp_path / "a.jim"
    file = create(path, FAMILY, password=OLD)
    about, ear = dict(file.about), Ear()
    file.note("recovery_sheet", "2026-11-24")
    file.change_password(NEW, NOW)
    assert dict(file.about) == about  # a sheet with the old key is no sheet any more
    file.keep(ADD_AUNT, ear)
    assert ear.kept
    assert [file.backups.family(backup) for backup in file.backups.all()] == [FAMILY]
    file.close()
    assert read(path, NEW) == FAMILY.put(AUNT)
    with pytest.raises(KnownError):
        read(path, OLD)
    assert [one.name for one in tmp_path.iterdir() if one.name != "data"] == ["a.jim"]


def test_a_backup_that_cannot_follow_is_told_and_goes_later(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The sentence says that the password is the new one; what did not follow goes with the next backup."""
    path = tmp_path / "a.jim"
    file = create(path, FAMILY, password=OLD)
    behind = file.back_up(NOW)
    assert behind is not None
    behind.path.write_bytes(b"broken")
    with monkeypatch.context() as stubborn:
        stubborn.setattr("jimdesk.store.backups._destroy", fail)
        with pytest.raises(KnownError) as told:
            file.change_password(NEW, NOW)
    assert told.value.saying.msgid == BACKUPS_BEHIND
    ear = Ear()
    file.keep(ADD_AUNT, ear)
    assert ear.kept
    file.back_up(NOW + datetime.timedelta(hours=1))
    assert not behind.path.exists()
    file.close()
    assert read(path, NEW) == FAMILY.put(AUNT)


def test_a_file_without_a_password_can_get_one(tmp_path: Path) -> None:
    """And back; nothing that stood there in the open is left in the file or its backups."""
    path = tmp_path / "a.jim"
    file = create(path, FAMILY, password=None)
    file.back_up(NOW)
    file.change_password(NEW, NOW)
    for one in (path, *(backup.path for backup in file.backups.all())):
        assert b"Kardoen" not in one.read_bytes()
    file.close()
    assert needs_password(path)
    file = open_(path, NEW)
    file.change_password(None, NOW)
    file.close()
    assert read(path, None) == FAMILY


def test_gestures_that_waited_are_in_the_new_file(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the disk had refused before is kept with the new key."""
    file, ear = open_(path, KEY), Ear()
    with monkeypatch.context() as broken:
        broken.setattr("jimdesk.store.tables.write_changes", fail)
        file.keep(ADD_AUNT, ear)
        assert ear.trouble
    file.change_password(NEW, NOW)
    assert ear.kept
    assert file.failing is None
    file.close()
    assert family_in(path, NEW) == FAMILY.put(AUNT)


def test_where_it_fails_everything_is_as_it_was(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A disk that refuses the new file leaves the old one open and kept in."""
    file, ear = open_(path, KEY), Ear()
    with monkeypatch.context() as broken:
        broken.setattr("jimdesk.store.creation._write", fail)
        with pytest.raises(KnownError):
            file.change_password(NEW, NOW)
    file.keep(ADD_AUNT, ear)
    assert ear.kept
    file.close()
    assert family_in(path) == FAMILY.put(AUNT)
    assert [one.name for one in path.parent.iterdir() if one.name != "data"] == [path.name]


_KILLED = """
import datetime, os, sys
from pathlib import Path
from jimdesk.store import open_
count, at = [0], int(sys.argv[2])
def trace(event, arguments):
    if event in {"open", "os.rename", "os.remove", "os.truncate", "sqlite3.connect"}:
        count[0] += 1
        if count[0] == at:
            os.kill(os.getpid(), 9)
file = open_(Path(sys.argv[1]), sys.argv[3])
sys.addaudithook(trace)
file.change_password(sys.argv[4], datetime.datetime(2026, 11, 24, 19, 2))
file.close()
print("done")
"""


@pytest.mark.slow
@pytest.mark.parametrize("at", [1, 8, 14, 17, 20])
def test_a_sudden_end_leaves_the_old_or_the_new(tmp_path: Path, at: int) -> None:
    """Killed at any of its dealings with the disk, one of the two passwords opens the whole family."""
    path = tmp_path / "a.jim"
    create(path, FAMILY, password=OLD).close()
    command = [sys.executable, "-c", _KILLED, str(path), str(at), OLD, NEW]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, check=False)
    assert done.returncode in (0, -9), done.stderr
    found = []
    for password in (OLD, NEW):
        try:
            found.append(read(path, password))
        except KnownError:
            continue
    assert found == [FAMILY]


@pytest.mark.parametrize("password", [OLD, None])
def test_a_file_that_is_taken_over_is_a_fresh_one(tmp_path: Path, password: str | None) -> None:
    """Nothing but the family and the notes that we know comes along: no free page, and nobody's remarks."""
    path = tmp_path / "a.jim"
    file = create(path, FAMILY, password=password)
    about = {**file.about, "opened": '[["2026-11-24T19:02", "fatma"]]'}
    for name, value in {"opened": about["opened"], "sent": "2026-11-24", "vreemd": "x" * 9999}.items():
        file.note(name, value)
    key = file.key
    file.close()
    connection = connect(path, key, "rw")
    connection.execute("PRAGMA secure_delete = OFF")
    connection.execute(
        "INSERT INTO note SELECT 'n', audience, \"between\", meeting, about, ? FROM note", ("weg " * 5000,)
    )
    connection.execute("DELETE FROM note WHERE id = 'n'")
    assert connection.execute("PRAGMA freelist_count").fetchone() != (0,)
    connection.close()
    taken = open_(path, password, anew=True)
    assert dict(taken.about) == about
    assert taken.family == FAMILY
    assert taken._opened.connection.execute("PRAGMA freelist_count").fetchone() == (0,)
    taken.keep(ADD_AUNT)
    taken.close()
    assert read(path, password) == FAMILY.put(AUNT)
    assert b"weg weg" not in path.read_bytes()
    assert [one.name for one in tmp_path.iterdir() if one.name != "data"] == ["a.jim"]


def test_notes_that_make_no_sense_do_not_come_along(tmp_path: Path) -> None:
    """A code that leads out gets one of ours in its place, and a book that is none is begun anew."""
    path = tmp_path / "a.jim"
    file = create(path, FAMILY, password=None)
    for name, value in {"code": "../../x", "id": "x" * 10**6, "opened": "[[["}.items():
        file.note(name, value)
    file.close()
    taken = open_(path, None, anew=True)
    assert re.fullmatch(r"[A-Z]+-\d\d", taken.about["code"])
    assert len(taken.about["id"]) == 20
    assert taken.about["opened"] == "[]"
    taken.close()


def test_where_no_fresh_file_can_be_made_the_one_of_somebody_else_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A sentence, the file as it was, and nobody holds it."""
    path = tmp_path / "a.jim"
    create(path, FAMILY, password=None).close()
    before = path.read_bytes()
    with monkeypatch.context() as full:
        full.setattr("jimdesk.store.creation._put_in_place", fail)
        with pytest.raises(KnownError):
            open_(path, None, anew=True)
    assert path.read_bytes() == before
    assert family_in(path, None) == FAMILY
