# SPDX-License-Identifier: Apache-2.0
"""A disk that is full, or that fails: said in one sentence, nothing lost, kept as soon as there is room."""

from contextlib import suppress
from pathlib import Path

import pytest

from jimdesk.core.family import Change, Family
from jimdesk.core.meeting import Note
from jimdesk.core.people import Person
from jimdesk.store import create, open_, troubles
from jimdesk.store.glance import LARGEST
from tests.store.some import ADD_AUNT, AUNT, FAMILY, KEY, Ear, family_in, refused

BIG = Person(id="big", about="veel " * 9_999)


def fill(folder: Path) -> Path:
    """Fill a small disk to the last byte."""
    filler = folder / "film.mp4"
    with filler.open("wb", buffering=0) as file, suppress(OSError):
        while file.write(bytes(512)):
            pass
    return filler


def test_a_full_disk_loses_nothing(small_disk: Path) -> None:
    """On a disk that is really full the gesture waits, and is kept once a film is thrown away."""
    path = small_disk / "LINDE-31.jim"
    file = create(path, FAMILY, password=KEY)
    ear = Ear()
    file.keep(ADD_AUNT, ear)
    assert ear.kept
    filler = fill(small_disk)
    file.keep((Change(None, BIG),), ear)
    assert ear.trouble == troubles.FULL
    file.keep((Change(AUNT, None),), ear)
    filler.unlink()
    file.retry()
    assert ear.kept
    assert ear.kept
    file.close()
    assert family_in(path) == FAMILY.put(BIG)


def test_a_program_that_ends_on_a_full_disk_left_a_sound_file(small_disk: Path) -> None:
    """What was acknowledged before the disk was full is there, and the file opens on the full disk."""
    path = small_disk / "LINDE-31.jim"
    file = create(path, FAMILY, password=KEY)
    file.keep(ADD_AUNT)
    assert file.wait(30)
    filler = fill(small_disk)
    ear = Ear()
    file.keep((Change(None, BIG),), ear)
    assert ear.trouble == troubles.FULL
    file.close()
    assert file.pending == 1
    assert family_in(path) == FAMILY.put(AUNT)
    assert filler.exists()


def test_no_half_file_is_left_on_a_full_disk(small_disk: Path) -> None:
    """A new file that does not fit is not there at all."""
    fill(small_disk)
    path = small_disk / "nieuw.jim"
    with refused(troubles.FULL, path):
        create(path, Family([BIG]), password=KEY)


def test_a_disk_that_refuses_to_grow_a_file_loses_nothing(path: Path) -> None:
    """Where writing fails in another way than for lack of room, it is said and waited for just so."""
    resource = pytest.importorskip("resource", reason="only where the system can limit the size of a file")
    file = open_(path, KEY)
    file.prepare()
    ear = Ear()
    file.keep(ADD_AUNT, ear)
    assert ear.kept
    usual = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (path.stat().st_size, usual[1]))
    try:
        file.keep((Change(None, BIG),), ear)
        assert ear.trouble in {troubles.UNREACHABLE, troubles.FULL}
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, usual)
    file.retry()
    assert ear.kept
    file.close()
    assert family_in(path) == FAMILY.put(AUNT, BIG)


def test_a_file_never_grows_beyond_what_is_opened(path: Path) -> None:
    """What would make it larger waits in memory, and the file opens with all that was acknowledged."""
    file, ear = open_(path, KEY), Ear()
    notes = [Note(id=f"n{n:04}", text="x" * 50_000) for n in range(LARGEST // 50_000 + 10)]
    file.keep(ADD_AUNT, ear)
    assert ear.kept
    file.keep(tuple(Change(None, note) for note in notes), ear)
    assert ear.trouble == troubles.FULL
    file.close()
    assert path.stat().st_size <= LARGEST
    assert family_in(path) == FAMILY.put(AUNT)
