# SPDX-License-Identifier: Apache-2.0
"""One's own files are known again, and the list of them tells nobody anything."""

import datetime
import shutil
from pathlib import Path

import pytest

from jimdesk.core.family import Change
from jimdesk.core.meeting import Note
from jimdesk.store import Key, create, open_, own_files
from jimdesk.store.opened import connect
from jimdesk.store.own_files import is_own, remember
from tests.store.some import FAMILY, KEY


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file that was made on this laptop, where nothing else is known."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    path = tmp_path / "LINDE-31.jim"
    create(path, FAMILY, password=KEY).close()
    return path


def test_a_file_that_was_taken_over_is_ones_own(tmp_path: Path) -> None:
    """It is known where it was moved to as well; another file with the same password is not."""
    key: Key | None = None
    kept, path, other = tmp_path / "data" / "own", tmp_path / "a.jim", tmp_path / "b.jim"
    for one in (path, other):
        file = create(one, FAMILY, password="vier losse woorden samen")
        key = key or file.key
        file.close()
    assert not is_own(path, kept)
    remember(path, key, kept)
    remember(path, key, kept)
    shutil.copy(path, tmp_path / "c.jim")
    assert is_own(path, kept)
    assert is_own(tmp_path / "c.jim", kept)
    assert not is_own(other, kept)
    assert len(kept.read_text().split()) == 2  # the secret, and one mark
    assert ".jim" not in kept.read_text()


def test_a_file_without_a_password_is_known_by_its_place(tmp_path: Path) -> None:
    """A copy of it may come from anybody."""
    kept, path, copy = tmp_path / "own", tmp_path / "a.jim", tmp_path / "c.jim"
    create(path, FAMILY, password=None).close()
    remember(path, None, kept)
    shutil.copy(path, copy)
    assert is_own(path, kept)
    assert not is_own(copy, kept)


def test_what_is_made_here_is_ones_own(tmp_path: Path) -> None:
    """That also holds once the file has another password."""
    path = tmp_path / "a.jim"
    create(path, FAMILY, password=KEY).close()
    assert is_own(path)
    file = open_(path, KEY)
    file.change_password("vier andere losse woorden", datetime.datetime(2026, 11, 24, 20))
    file.close()
    assert is_own(path)


def test_a_file_in_trouble_is_nobodys(tmp_path: Path) -> None:
    """What cannot be looked at is not one's own, and asking does no harm."""
    assert not is_own(tmp_path / "nergens.jim", tmp_path / "own")
    remember(tmp_path / "nergens.jim", None, tmp_path / "own")
    assert not is_own(tmp_path / "nergens.jim", tmp_path / "own")


def opened_here(path: Path, *, lines: str = "") -> None:
    """Open a file as the window does, perhaps change it, and close it."""
    file = open_(path, KEY)
    own_files.note_opened(path, file.key)
    if lines:
        file.keep((Change(None, Note(id=lines, text=lines)),))
    file.close()


def test_a_file_that_was_altered_elsewhere_is_told_apart(own: Path, tmp_path: Path) -> None:
    """Whatever program with the key wrote in it, and however little; what was done here is no alteration."""
    assert not own_files.is_altered(own)
    opened_here(own, lines="hier")
    assert not own_files.is_altered(own)
    opened_here(own)
    assert not own_files.is_altered(own)
    connection = connect(own, KEY, "rw")
    connection.execute("UPDATE note SET text = 'elders' WHERE id = 'hier'")
    connection.close()
    assert own_files.is_altered(own)
    assert is_own(own)
    opened_here(own, lines="gezien")
    assert not own_files.is_altered(own)


def test_an_older_copy_is_told_apart_and_one_that_was_moved_is_not(own: Path, tmp_path: Path) -> None:
    """The same file in another place is as it was left; what it was before is not."""
    copy, moved = tmp_path / "oud.jim", tmp_path / "elders.jim"
    shutil.copy(own, copy)
    opened_here(own, lines="nieuw")
    own.rename(moved)
    assert not own_files.is_altered(moved)
    assert own_files.is_altered(copy)


def test_after_a_sudden_end_nothing_is_said(own: Path) -> None:
    """Nobody knows then how the file was left, and what changed may be one's own work."""
    opened_here(own)
    file = open_(own, KEY)
    own_files.note_opened(own, file.key)
    file.keep((Change(None, Note(id="n")),))
    assert file.wait(30)
    end = own.read_bytes()
    file.close()
    own_files.note_opened(own, file.key)  # as if `close` had never been
    own.write_bytes(end)
    assert not own_files.is_altered(own)


def test_what_still_has_the_password_of_before_is_not_what_one_left(own: Path, tmp_path: Path) -> None:
    """A copy from before another password opens as one's own, and is said to be another."""
    old = tmp_path / "oud.jim"
    shutil.copy(own, old)
    file = open_(own, KEY)
    file.change_password("vier andere losse woorden", datetime.datetime(2026, 11, 24, 20))
    file.close()
    assert not own_files.is_altered(own)
    assert is_own(old)
    assert own_files.is_altered(old)


def test_of_a_file_that_is_destroyed_nothing_is_kept(own: Path) -> None:
    """Neither its mark nor how it was left; of other files they stay."""
    other = own.with_name("ander.jim")
    create(other, FAMILY, password=KEY).close()
    for one in (own, other):
        opened_here(one)
    file = open_(own, KEY)
    file.close()
    own_files.forget(own, file.key)
    assert not is_own(own)
    assert is_own(other)
    left = own_files.usual_place().with_name("own-files-left")
    assert len(list(left.iterdir())) == 1


def test_of_somebody_elses_file_nothing_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that was never taken over is neither one's own nor altered, and closing it leaves no sign."""
    theirs = tmp_path / "a.jim"
    create(theirs, FAMILY, password=KEY).close()
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    open_(theirs, KEY).close()
    assert not own_files.is_altered(theirs)
    assert not (tmp_path / "data").exists()
    create(tmp_path / "b.jim", FAMILY, password=KEY).close()
    open_(theirs, KEY).close()
    left = own_files.usual_place().with_name("own-files-left")
    assert len(list(left.iterdir())) == 1
