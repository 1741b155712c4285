# SPDX-License-Identifier: Apache-2.0
"""A file that lies elsewhere: worked on here, brought back whole, and never over what somebody else did."""

import datetime
import shutil
import threading
from pathlib import Path

import pytest

from jimdesk.core.trouble import KnownError
from jimdesk.store import away, open_, troubles
from jimdesk.store.away import HAD, Away
from jimdesk.store.meeting_file import open_away
from tests.store.some import ADD_AUNT, AUNT, FAMILY, KEY, elsewhere, family_in, sentence

NOW = datetime.datetime(2026, 11, 24, 19, 2)


@pytest.fixture
def borrowed(path: Path, tmp_path: Path) -> Away:
    """A file that was taken from a share."""
    return Away.borrow(path, tmp_path / "hier", NOW)


def work_on(path: Path) -> None:
    """Keep a gesture in a file."""
    file = open_(path, KEY)
    file.keep(ADD_AUNT)
    file.close()


def test_what_was_done_here_comes_back_whole(borrowed: Away) -> None:
    """The file there is as it was until it is given back; then it holds all, and nothing lies about."""
    work_on(borrowed.here)
    assert family_in(borrowed.there) == FAMILY
    assert borrowed.give_back(NOW) == borrowed.there
    assert family_in(borrowed.there) == FAMILY.put(AUNT)
    borrowed.let_go()
    assert {one.name for one in borrowed.there.parent.iterdir()} == {borrowed.there.name, "hier"}
    assert not list(borrowed.here.parent.iterdir())


def test_two_versions_are_both_kept(borrowed: Away) -> None:
    """What somebody else did there meanwhile stays; ours lies beside it under another name."""
    work_on(borrowed.there)
    file = open_(borrowed.here, KEY)
    file.keep(FAMILY.changes_to(FAMILY.drop("note")))
    file.close()
    beside = borrowed.give_back(NOW)
    assert beside != borrowed.there
    assert family_in(borrowed.there) == FAMILY.put(AUNT)
    assert family_in(beside) == FAMILY.drop("note")


def test_the_second_is_told_who_has_it(
    borrowed: Away, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another laptop hears who has the file and since when; a note of days ago keeps nobody out."""
    me = away._me()
    monkeypatch.setattr(away, "_me", lambda: "fatma (laptop-7)")
    with pytest.raises(KnownError) as found:
        Away.borrow(borrowed.there, tmp_path / "daar", NOW)
    assert sentence(found.value) == HAD
    assert found.value.saying.values["who"] == me
    assert Away.borrow(borrowed.there, tmp_path / "daar", NOW + datetime.timedelta(days=2))


def test_work_that_a_sudden_end_left_here_is_gone_on_with(borrowed: Away) -> None:
    """The copy of before is not written over; what came there meanwhile is kept beside it."""
    work_on(borrowed.here)
    again = Away.borrow(borrowed.there, borrowed.here.parent, NOW)
    assert (again.here, again.taken) == (borrowed.here, borrowed.taken)
    assert family_in(again.here) == FAMILY.put(AUNT)
    assert again.give_back(NOW) == borrowed.there
    assert family_in(borrowed.there) == FAMILY.put(AUNT)


def test_what_was_only_looked_at_is_not_written(borrowed: Away) -> None:
    """A copy in which nothing changed leaves the file there untouched."""
    before = borrowed.there.stat().st_mtime_ns
    borrowed.give_back(NOW)
    assert borrowed.there.stat().st_mtime_ns == before


def test_what_is_done_here_is_brought_there_meanwhile(borrowed: Away, tmp_path: Path) -> None:
    """A backup of the copy takes its place there, known as the same file; work goes on after a sudden end."""
    backup = tmp_path / "backup.jim"
    file = open_(borrowed.here, KEY)
    file.keep(ADD_AUNT)
    assert file.wait(30)
    made = file.back_up(NOW)
    assert made
    shutil.copy(made.path, backup)
    borrowed.bring(backup)
    assert family_in(borrowed.there) == FAMILY.put(AUNT)
    assert borrowed.there.read_bytes()[:16] == borrowed.here.read_bytes()[:16]  # the salt
    file.close()
    again = Away.borrow(borrowed.there, borrowed.here.parent, NOW)
    assert again.give_back(NOW) == borrowed.there


def test_nothing_is_brought_over_what_somebody_else_did(borrowed: Away, tmp_path: Path) -> None:
    """What was changed there meanwhile stays, and both versions are kept at the end."""
    backup = tmp_path / "backup.jim"
    shutil.copy(borrowed.here, backup)
    work_on(borrowed.there)
    borrowed.bring(backup)
    assert family_in(borrowed.there) == FAMILY.put(AUNT)
    work_on(borrowed.here)
    assert borrowed.give_back(NOW) != borrowed.there


def test_a_backup_that_comes_too_late_is_not_brought(borrowed: Away, tmp_path: Path) -> None:
    """A backup that is still being made while the window closes never lands over what was given back."""
    backup = tmp_path / "backup.jim"
    shutil.copy(borrowed.here, backup)
    work_on(borrowed.here)
    assert borrowed.give_back(NOW) == borrowed.there
    borrowed.bring(backup)
    assert family_in(borrowed.there) == FAMILY.put(AUNT)
    borrowed.let_go()
    borrowed.bring(backup)
    assert family_in(borrowed.there) == FAMILY.put(AUNT)
    assert not list(borrowed.here.parent.iterdir())


def test_a_second_window_leaves_the_first_one_its_copy(path: Path, tmp_path: Path) -> None:
    """Another program of the same user hears that the file is in use, and takes nothing away under it."""
    folder = tmp_path / "hier"
    here = Away.borrow(path, folder, NOW).here
    with elsewhere("hold", str(here)) as (child, said):
        assert said.readline() == "open\n"
        with pytest.raises(KnownError) as found:
            open_away(path, KEY, folder, NOW)
        assert sentence(found.value) == troubles.IN_USE
        assert found.value.saying.values["file"] == path.name
        assert here.exists()
        assert here.with_suffix(".taken").exists()
        assert path.with_name(f"~{path.stem}.bezet").exists()
        assert child.poll() is None


def test_the_same_window_is_told_too(path: Path, tmp_path: Path) -> None:
    """By another name of the same file; the lock of the copy that is open is not lost by looking into it."""
    folder = tmp_path / "hier"
    file = open_away(path, KEY, folder, NOW)
    with pytest.raises(KnownError) as found:
        open_away(path, KEY, folder, NOW)
    assert sentence(found.value) == troubles.IN_USE
    with elsewhere("read", str(file.path)) as (_, said):
        assert said.readline() == f"{troubles.IN_USE}\n"
    file.close()


def test_a_copy_without_work_makes_way_for_what_came_there(path: Path, tmp_path: Path) -> None:
    """After a sudden end in which nothing was done, what a colleague did since is what opens."""
    folder = tmp_path / "hier"
    Away.borrow(path, folder, NOW)  # and then a sudden end
    work_on(path)
    file = open_away(path, KEY, folder, NOW)
    assert file.family == FAMILY.put(AUNT)
    assert file.away is not None
    file.close()
    assert file.away.give_back(NOW) == path
    assert [one.suffix for one in path.parent.glob("*.jim")] == [".jim"]


def test_a_look_makes_no_second_version(borrowed: Away) -> None:
    """Where nothing was done here, what somebody else did there is the only version."""
    work_on(borrowed.there)
    assert borrowed.give_back(NOW) == borrowed.there
    assert len(list(borrowed.there.parent.glob("*.jim"))) == 1


@pytest.mark.parametrize("note", [
    "fatma (laptop-7)\n2026-11-24T19:00+01:00\n", "fatma (laptop-7)\ngisteren\n", "", "\x00\xff",
    "x\n" * 9999,
])
def test_whatever_stands_in_a_note_is_a_sentence_or_nothing(path: Path, tmp_path: Path, note: str) -> None:
    """A note of another program, of another clock or of nobody brings nothing down."""
    path.with_name(f"~{path.stem}.bezet").write_text(note)
    try:
        assert Away.borrow(path, tmp_path / "hier", NOW).here.exists()
    except KnownError as error:
        assert sentence(error) == HAD  # noqa: PT017  (one of the two is right)


def test_a_note_of_a_clock_that_is_wrong_keeps_nobody_out_for_ever(path: Path, tmp_path: Path) -> None:
    """A note from next year is as old as one of last year."""
    path.with_name(f"~{path.stem}.bezet").write_text("fatma (laptop-7)\n2027-11-24T19:00\n")
    assert Away.borrow(path, tmp_path / "hier", NOW).here.exists()


def test_many_windows_at_once_take_one_copy(path: Path, tmp_path: Path) -> None:
    """Whoever is later never writes over the copy in which another one works already."""
    folder, taken = tmp_path / "hier", list[tuple[int, bytes]]()

    def take() -> None:
        here = Away.borrow(path, folder, NOW).here
        taken.append((here.stat().st_ino, here.read_bytes()))

    threads = [threading.Thread(target=take) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(taken) == 8
    (last,) = {file for file, held in taken if held}
    assert last == (folder / next(folder.glob("*.jim")).name).stat().st_ino
