# SPDX-License-Identifier: Apache-2.0
"""A file keeps its backups wherever it is moved, and a copy that somebody made elsewhere has its own."""

import datetime
import os
import shutil
from pathlib import Path

import pytest

from jimdesk.core.family import Family
from jimdesk.store import Key, MeetingFile, belonging, create, open_
from jimdesk.store.backups import COPY
from jimdesk.store.belonging import PLACE, settle
from jimdesk.store.key import Password
from tests.store.some import ADD_AUNT, AUNT, FAMILY

NOW = datetime.datetime(2026, 11, 24, 19, 2)
KEY = Key.raw(bytes(range(32)))


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of a user, in which the backups lie."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    return tmp_path / "data"


def opened(path: Path, password: Password = KEY) -> MeetingFile:
    """The file as the window has it after a moment."""
    file = open_(path, password)
    settle(file)
    return file


def held(file: MeetingFile) -> list[Family]:
    """What the backups of a file hold, the newest first; the file is closed."""
    backups = file.backups
    file.close()
    return [backups.family(backup) for backup in backups.all()]


def begun(path: Path, password: Password = KEY) -> None:
    """Make a file, open it once as the window does, and back it up."""
    create(path, FAMILY, password=password).close()
    file = opened(path, password)
    file.back_up(NOW)
    file.close()


def copied(path: Path, to: Path) -> None:
    """Copy a file as any other program does, five minutes after its backup."""
    shutil.copyfile(path, to)
    moment = (NOW + datetime.timedelta(minutes=5)).timestamp()
    os.utime(to, (moment, moment))


def with_aunt(path: Path, password: Password = KEY) -> None:
    """Open a file, put the aunt in it, and back it up ten minutes later."""
    file = opened(path, password)
    file.keep(ADD_AUNT)
    assert file.wait(30)
    file.back_up(NOW + datetime.timedelta(minutes=10))
    file.close()


@pytest.mark.parametrize("password", [KEY, None])
@pytest.mark.parametrize(("first", "second"), [("a.jim", "b.jim"), ("b.jim", "a.jim")])
def test_a_copy_gets_backups_of_its_own(
    first: str, second: str, password: Password, tmp_path: Path
) -> None:
    """Whichever is opened first: each has what was before, and what comes after is of the one alone."""
    begun(tmp_path / "a.jim", password)
    copied(tmp_path / "a.jim", tmp_path / "b.jim")
    with_aunt(tmp_path / first, password)
    assert held(opened(tmp_path / second, password)) == [FAMILY]
    assert held(opened(tmp_path / first, password)) == [FAMILY.put(AUNT), FAMILY]
    assert held(opened(tmp_path / second, password)) == [FAMILY]


def test_of_a_copy_everything_can_be_forgotten_without_touching_the_other(tmp_path: Path) -> None:
    """Another password, a person forgotten, all destroyed: the backups of the other stay as they are."""
    begun(tmp_path / "a.jim")
    copied(tmp_path / "a.jim", tmp_path / "b.jim")
    file = opened(tmp_path / "b.jim")
    file.change_password("vier losse woorden samen", NOW + datetime.timedelta(minutes=20))
    backups = file.backups
    file.close()
    assert backups.all()
    backups.destroy()
    assert not backups.folder.exists()
    assert held(opened(tmp_path / "a.jim")) == [FAMILY]


@pytest.mark.parametrize("password", [KEY, None])
def test_a_file_that_is_moved_keeps_its_backups(password: Password, tmp_path: Path) -> None:
    """Another name, another folder: it has the same backups; also where something new lies there."""
    path, folder = tmp_path / "a.jim", tmp_path / "map"
    begun(path, password)
    folder.mkdir()
    place = opened(path, password)
    held(place)
    path.rename(folder / "b.jim")
    moved = opened(folder / "b.jim", password)
    assert moved.backups.folder == place.backups.folder
    assert held(moved) == [FAMILY]
    if password is not None:  # of one without a password nothing tells it from another at its place
        (folder / "b.jim").rename(folder / "c.jim")
        begun(folder / "b.jim", "een heel ander bestand hier")
        again = opened(folder / "c.jim", password)
        assert again.backups.folder == place.backups.folder
        assert held(again) == [FAMILY]


def test_a_copy_of_before_the_password_changed_has_its_own(tmp_path: Path) -> None:
    """The original has another key since; what of its backups the copy cannot open stays where it is."""
    begun(tmp_path / "a.jim")
    copied(tmp_path / "a.jim", tmp_path / "b.jim")
    file = opened(tmp_path / "a.jim")
    file.change_password("vier losse woorden samen", NOW + datetime.timedelta(minutes=20))
    kept = len(held(file))
    copy = opened(tmp_path / "b.jim")
    assert copy.backups.folder != file.backups.folder
    assert held(copy) == []
    assert len(held(opened(tmp_path / "a.jim", "vier losse woorden samen"))) == kept


def test_a_stick_that_was_away_for_a_while_has_its_own_again(tmp_path: Path) -> None:
    """While it is away its copy here counts as moved; when it is back both have what was before."""
    stick = tmp_path / "stick"
    stick.mkdir()
    begun(stick / "a.jim")
    copied(stick / "a.jim", tmp_path / "a.jim")
    stick.rename(tmp_path / "weg")
    with_aunt(tmp_path / "a.jim")
    (tmp_path / "weg").rename(stick)
    moment = (NOW + datetime.timedelta(minutes=5)).timestamp()
    os.utime(stick / "a.jim", (moment, moment))
    back = opened(stick / "a.jim")
    assert back.backups.folder != opened_folder(tmp_path / "a.jim")
    assert held(back) == [FAMILY]


def opened_folder(path: Path) -> Path:
    """The folder with the backups of a file."""
    file = opened(path)
    file.close()
    return file.backups.folder


def test_a_sudden_end_while_a_copy_gets_its_own_is_made_good(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The next time it takes along what it did not have time for."""
    begun(tmp_path / "a.jim")
    copied(tmp_path / "a.jim", tmp_path / "b.jim")
    with monkeypatch.context() as patched:
        patched.setattr(belonging, "_take_along", lambda *_: None)
        assert held(opened(tmp_path / "b.jim")) == []
    moment = (NOW + datetime.timedelta(minutes=5)).timestamp()
    os.utime(tmp_path / "b.jim", (moment, moment))
    assert held(opened(tmp_path / "b.jim")) == [FAMILY]


def test_an_ordinary_opening_writes_nothing(tmp_path: Path) -> None:
    """A file that lies where it lay is not written to; no place stands in the open, nor outside the file."""
    begun(tmp_path / "kanarienaam.jim")
    before = (tmp_path / "kanarienaam.jim").read_bytes()
    file = opened(tmp_path / "kanarienaam.jim")
    assert file.about[PLACE] == str(tmp_path / "kanarienaam.jim")
    assert COPY not in file.about
    held(file)
    assert (tmp_path / "kanarienaam.jim").read_bytes() == before
    for path in (tmp_path / "data").rglob("*"):
        assert path.is_dir() or b"kanarienaam" not in path.read_bytes()


@pytest.mark.parametrize("begin", ["//", "\\\\", "/\\", "\\/"])
def test_no_share_is_asked_because_a_file_says_so(
    begin: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A place on somebody's server in a file that came back is not looked at, however Windows may read it."""
    share = f"{begin}server.example/x/a.jim"
    begun(tmp_path / "a.jim")
    file = open_(tmp_path / "a.jim", KEY)
    file.note(PLACE, share)
    asked: list[str] = []
    is_file = Path.is_file

    def watched(path: Path) -> bool:
        asked.append(str(path))
        return is_file(path)

    monkeypatch.setattr(Path, "is_file", watched)
    settle(file)
    assert share not in asked
    assert file.about[PLACE] == str(tmp_path / "a.jim")
    assert held(file) == [FAMILY]
