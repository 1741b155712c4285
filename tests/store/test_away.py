# SPDX-License-Identifier: Apache-2.0
"""A file that lies elsewhere: worked on here, brought back whole, and never over what somebody else did."""

import datetime
import shutil
from pathlib import Path

import pytest

from jimdesk.core.trouble import KnownError
from jimdesk.store import away, open_
from jimdesk.store.away import HAD, Away
from tests.store.some import ADD_AUNT, AUNT, FAMILY, KEY, family_in, sentence

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
