# SPDX-License-Identifier: Apache-2.0
"""A new file: whole or not there, never over another, and hidden from whoever lacks the key."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from jimdesk.core.family import Family
from jimdesk.core.people import Person
from jimdesk.store import Key, create, creation, tables, troubles
from jimdesk.store.opened import connect
from tests.store.some import FAMILY, KEY, family_in, refused


@pytest.mark.parametrize("password", ["zeven bomen", KEY])
def test_an_encrypted_file_shows_nothing(password: str | Key, tmp_path: Path) -> None:
    """Neither the kind of file nor a name can be seen from outside, and only the file itself is made."""
    path = tmp_path / "LINDE-31.jim"
    create(path, FAMILY, password=password).close()
    held = path.read_bytes()
    assert not held.startswith(b"SQLite format 3")
    assert b"Zilverschoon" not in held
    assert list(tmp_path.iterdir()) == [path]


def test_a_cipher_that_does_not_work_is_noticed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Should the engine ignore the key, no readable file is left where a hidden one was meant."""
    monkeypatch.setattr(creation, "connect", lambda path, _, mode: connect(path, None, mode))
    with pytest.raises(RuntimeError, match="hidden"):
        create(tmp_path / "a.jim", FAMILY, password=KEY)
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("make", [Path.touch, Path.mkdir, lambda path: path.symlink_to("nergens")])
def test_nothing_is_written_over(make: Callable[[Path], None], tmp_path: Path) -> None:
    """Whatever has the name already, keeps it."""
    path = tmp_path / "a.jim"
    make(path)
    with refused(troubles.EXISTS, path):
        create(path, FAMILY, password=KEY)


def test_a_name_that_somebody_took_meanwhile_is_left_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file that appears while ours is being made is not written over either."""
    path = tmp_path / "a.jim"
    write = creation._write

    def and_meanwhile(draft: Path, family: Family, key: Key | None, about: Mapping[str, str]) -> None:
        write(draft, family, key, about)
        path.write_text("van een ander")

    monkeypatch.setattr(creation, "_write", and_meanwhile)
    with pytest.raises(Exception, match="there already"):
        create(path, FAMILY, password=KEY)
    assert [one.read_text() for one in tmp_path.iterdir()] == ["van een ander"]


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    """A file in a folder that is not there is refused; the folder is not made by itself."""
    path = tmp_path / "weg" / "a.jim"
    with refused(troubles.NO_PLACE, path):
        create(path, FAMILY, password=KEY)


def test_a_folder_on_a_protected_stick_is_named(
    tmp_path: Path, read_only_disk: Callable[[Path], None]
) -> None:
    """Where nothing may be written, no file is made."""
    read_only_disk(tmp_path)
    with refused(troubles.NO_PLACE, tmp_path / "a.jim"):
        create(tmp_path / "a.jim", FAMILY, password=KEY)


def test_a_closed_folder_is_named(tmp_path: Path, closed_folder: Callable[[Path], None]) -> None:
    """A folder where no new file may stand is named too."""
    closed_folder(tmp_path)
    with refused(troubles.NO_PLACE, tmp_path / "a.jim"):
        create(tmp_path / "a.jim", FAMILY, password=KEY)


@pytest.mark.parametrize("at", ["write_changes", "rows"])
def test_nothing_is_left_of_a_file_that_could_not_be_made(
    at: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever fails on the way, no half file is left behind."""
    def fails(*_: object) -> None:
        raise OSError("the disk fell on the ground")

    monkeypatch.setattr(tables, at, fails)
    with pytest.raises((OSError, Exception), match=r"does not answer|ground"):
        create(tmp_path / "a.jim", FAMILY, password=KEY)
    assert not list(tmp_path.iterdir())


def test_strange_names_and_places(tmp_path: Path) -> None:
    """Spaces, signs and letters of any script do no harm in the name of a file or folder."""
    folder = tmp_path / "gezin #1 & co ?%20"
    folder.mkdir()
    path = folder / "عائلة 50% 'q'.jim"
    create(path, FAMILY, password=KEY).close()
    assert family_in(path) == FAMILY
    assert list(folder.iterdir()) == [path]


def test_texts_that_no_file_can_hold_do_not_stop_a_new_file(tmp_path: Path) -> None:
    """Half an emoji in somebody's name is mended on its way to the disk."""
    path = tmp_path / "a.jim"
    create(path, Family([Person(id="p", name="Noor \ud83d")]), password=KEY).close()
    assert family_in(path) == Family([Person(id="p", name="Noor \ufffd")])


def test_a_name_relative_to_where_we_are(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file without a folder is made where the program stands."""
    monkeypatch.chdir(tmp_path)
    create("a.jim", FAMILY, password=KEY).close()
    assert list(tmp_path.iterdir()) == [tmp_path / "a.jim"]


def test_codes_name_nobody() -> None:
    """A code is a word and a number; the words differ, so that a shelf of files can be told apart."""
    codes = {creation.new_code() for _ in range(200)}
    assert len(codes) > 150
    assert len(set(creation._WORDS)) == len(creation._WORDS) > 50


@pytest.mark.parametrize(
    "code", ["../../../etc/x", "/etc/x", "Zilverschoon", "LINDE-31\n", "L" * 10**6, "", "LINDE-٣١"]
)
def test_a_code_that_nobody_made_is_not_used(code: str) -> None:
    """It becomes part of the names of files and windows: a path, or somebody's name, is left out of those."""
    assert creation.sound_code({"code": code}) == "JIM-00"
    made = creation.new_code()
    assert creation.sound_code({"code": made}) == made
