# SPDX-License-Identifier: Apache-2.0
"""Backups: whole, encrypted like the file, thinned with time, and never keeping what the file does not."""

import datetime
import os
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jimdesk.core.family import Change
from jimdesk.core.trouble import KnownError
from jimdesk.store import Backup, Key, MeetingFile, open_, troubles
from jimdesk.store.backups import Backups, keepers
from tests.store.some import ADD_AUNT, AUNT, FAMILY, KEY, family_in, sentence

NOW = datetime.datetime(2026, 11, 24, 19, 2)
LATER = NOW + datetime.timedelta(minutes=10)


@pytest.fixture
def file(path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> MeetingFile:
    """An open file, of which the backups lie in the folder of the test."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    return open_(path, KEY)


def kept(file: MeetingFile, *changes: Change) -> None:
    """Keep a gesture and wait for the disk."""
    file.keep(changes)
    assert file.wait(30)


def test_a_backup_is_made_when_something_changed(file: MeetingFile) -> None:
    """A backup holds the file of that moment; where nothing changed there is no second one."""
    first = file.back_up(NOW)
    assert first is not None
    assert file.back_up(LATER) is None
    kept(file, *ADD_AUNT)
    second = file.back_up(LATER)
    assert second is not None
    assert file.backups.all() == [second, first]
    assert file.backups.family(second) == FAMILY.put(AUNT)
    assert file.backups.family(first) == FAMILY
    assert first.at == NOW
    file.close()


def test_a_backup_is_as_secret_as_the_file(file: MeetingFile) -> None:
    """It has the same key and no name in the open, and its folder is for its owner alone."""
    made = file.back_up(NOW)
    assert made is not None
    file.close()
    raw = made.path.read_bytes()
    assert b"Kardoen" not in raw
    assert not raw.startswith(b"SQLite")
    assert "LINDE" not in str(made.path.relative_to(made.path.parents[3]))
    if os.name == "posix":
        assert made.path.parent.stat().st_mode & 0o077 == 0
    with pytest.raises(KnownError):
        Backups(file.about, Key.raw(bytes(32))).family(made)
    assert family_in(made.path) == FAMILY  # any JimDesk opens it as a file of its own


def test_a_backup_that_was_not_written_right_does_not_count(
    file: MeetingFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A copy is read again before it gets its name; one that differs is refused and leaves nothing."""
    good = file.back_up(NOW)
    kept(file, *ADD_AUNT)
    monkeypatch.setattr("jimdesk.store.backups.read", lambda *_: FAMILY)
    with pytest.raises(KnownError) as found:
        file.back_up(LATER, always=True)
    assert sentence(found.value) == troubles.DAMAGED
    assert file.backups.all() == [good]
    assert len(list(file.backups.folder.iterdir())) == 1
    file.close()


@given(st.lists(st.integers(0, 60 * 24 * 400), min_size=1, max_size=120))
def test_thinning_keeps_the_newest_and_some_of_each_age(minutes: list[int]) -> None:
    """The ten newest stay, the last of each of the latest 12 days, 10 weeks and 9 months, and no others."""
    times = sorted({NOW - datetime.timedelta(minutes=n) for n in minutes}, reverse=True)
    backups = [Backup(Path(f"{at:%Y%m%d%H%M}"), at) for at in times]
    found = [backup.at for backup in keepers(backups)]
    assert times[:10] == sorted(found, reverse=True)[:10]
    for most, period in ((12, "%Y-%m-%d"), (10, "%G-%V"), (9, "%Y-%m")):
        latest = list(dict.fromkeys(at.strftime(period) for at in times))[:most]
        for name in latest:
            assert max(at for at in times if at.strftime(period) == name) in found
    assert len(found) <= 10 + 12 + 10 + 9


def test_old_backups_are_taken_away(file: MeetingFile) -> None:
    """Of sixty backups within one hour, the ten newest are left on the disk."""
    for n in range(14):
        kept(file, Change(None, replace(AUNT, about=f"{n}")))
        assert file.back_up(NOW + datetime.timedelta(minutes=n))
    assert [backup.at.minute for backup in file.backups.all()] == list(range(15, 5, -1))
    file.close()


def test_whoever_is_forgotten_is_forgotten_in_the_backups(file: MeetingFile) -> None:
    """Backups are written anew without somebody; restoring one does not bring them back."""
    kept(file, *ADD_AUNT)
    made = file.back_up(NOW)
    assert made is not None
    file.backups.write_anew(file.key, lambda family: family.forget("aunt"))
    assert file.backups.family(made) == FAMILY
    file.close()


def test_a_backup_that_comes_before_the_forgetting_costs_no_other(file: MeetingFile) -> None:
    """One that was to be made just then does not take the sign for that of a sudden end."""
    kept(file, *ADD_AUNT)
    made = file.back_up(NOW)
    file.announce_forgetting()
    assert file.back_up(LATER, always=True) is None
    assert file.backups.all() == [made]
    file.forget_in_backups("aunt")
    assert made is not None
    assert file.backups.all() == [made]
    assert file.backups.family(made) == FAMILY
    assert file.back_up(LATER)
    file.close()


def test_a_change_that_was_cut_short_leaves_no_backup_of_before(file: MeetingFile) -> None:
    """After a sudden end in the midst of it, whatever was not written anew is destroyed."""
    kept(file, *ADD_AUNT)
    old = file.back_up(NOW)
    assert old is not None
    file.backups.announce_change()
    fresh = file.back_up(LATER)
    assert [backup.path for backup in file.backups.all()] == [fresh.path] if fresh else False
    assert not old.path.exists()
    file.close()


def test_a_new_key_that_was_cut_short_leaves_no_backup_with_the_old_one(
    file: MeetingFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    """After a sudden end right after the file got its key, the next backup destroys those of the old one."""
    old = file.back_up(NOW)
    assert old is not None

    def end(*_: object) -> None:
        raise ZeroDivisionError

    with monkeypatch.context() as ended:
        ended.setattr(Backups, "write_anew", end)
        with pytest.raises(ZeroDivisionError):
            file.change_password("vier andere losse woorden", NOW)
    assert file.wait(30)
    assert old.path.exists()
    fresh = file.back_up(LATER)
    assert fresh is not None
    assert file.backups.all() == [fresh]
    assert file.backups.family(fresh) == FAMILY
    file.close()


def test_a_new_key_that_never_came_costs_no_backup(
    file: MeetingFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    """After a sudden end before the file got its key, all backups open with the one of now, and stay."""
    old = file.back_up(NOW)

    def end(*_: object) -> None:
        raise ZeroDivisionError

    with monkeypatch.context() as ended:
        ended.setattr("jimdesk.store.meeting_file.in_its_place", end)
        with pytest.raises(ZeroDivisionError):
            file.change_password("vier andere losse woorden", NOW)
    kept(file, *ADD_AUNT)
    fresh = file.back_up(LATER)
    assert file.backups.all() == [fresh, old]
    file.close()


def test_where_the_backups_cannot_follow_the_password_stays(
    file: MeetingFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A disk that takes no sign that the backups change is told before anything did."""
    assert file.back_up(NOW)
    (file.backups.folder / "changing").mkdir()
    with pytest.raises(KnownError):
        file.change_password("vier andere losse woorden", NOW)
    (file.backups.folder / "changing").rmdir()
    assert file.key == KEY.salted(file.key.salt if file.key else b"")
    assert file.wait(30)
    path = file.path
    file.close()
    assert family_in(path) == FAMILY


def test_a_damaged_backup_is_not_carried_into_the_next_key(file: MeetingFile) -> None:
    """What cannot be read cannot be written anew: it goes, and the others stay."""
    damaged = file.back_up(NOW)
    kept(file, *ADD_AUNT)
    sound = file.back_up(LATER)
    assert damaged is not None
    assert sound is not None
    damaged.path.write_bytes(b"x" * 8192)
    file.backups.write_anew(KEY)
    assert file.backups.all() == [sound]
    file.close()


def test_destroying_leaves_nothing(file: MeetingFile) -> None:
    """Neither a backup nor the folder is left."""
    assert file.back_up(NOW)
    file.backups.destroy()
    assert not file.backups.folder.exists()
    file.backups.destroy()
    file.close()


def test_a_strange_file_in_the_folder_is_left_alone(file: MeetingFile) -> None:
    """Something that somebody put among the backups is neither counted nor taken away."""
    assert file.back_up(NOW)
    strange = file.backups.folder / "van mij.jim"
    strange.write_text("hallo")
    assert len(file.backups.all()) == 1
    file.backups.thin()
    assert strange.exists()
    file.close()
