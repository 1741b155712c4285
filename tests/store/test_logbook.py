# SPDX-License-Identifier: Apache-2.0
"""The log book: when and by whom a file was opened, and nothing of what is in it."""

import datetime
from pathlib import Path

import pytest

from jimdesk.store import open_
from jimdesk.store.logbook import OPENED, note_opening, openings
from tests.store.some import FAMILY, KEY

NOW = datetime.datetime(2026, 11, 24, 19, 2)


def test_every_opening_is_written_down(path: Path) -> None:
    """Moments follow each other; facts stay as they were; no name of the family is in the book."""
    for n in range(3):
        file = open_(path, KEY)
        note_opening(file, NOW + datetime.timedelta(days=n))
        file.close()
    file = open_(path, KEY)
    assert [at for at, _ in openings(file)] == ["2026-11-24T19:02", "2026-11-25T19:02", "2026-11-26T19:02"]
    assert all(who for _, who in openings(file))
    assert "Kardoen" not in file.about[OPENED]
    assert file.family == FAMILY
    file.close()


def test_the_book_does_not_grow_for_ever(path: Path) -> None:
    """The oldest lines give way."""
    file = open_(path, KEY)
    file.note(OPENED, "[" + ",".join(['["2020-01-01T00:00","x"]'] * 1000) + "]")
    note_opening(file, NOW)
    assert len(openings(file)) == 1000
    assert openings(file)[-1][0] == "2026-11-24T19:02"
    file.close()


@pytest.mark.parametrize("held", ["[", "{}", "7", "[[1, 2, 3]]", "[null]", '"ab"', "[" * 100_000])
def test_a_book_that_makes_no_sense_is_begun_anew(path: Path, held: str) -> None:
    """What another program wrote there stops neither reading the book nor writing in it."""
    file = open_(path, KEY)
    file.note(OPENED, held)
    assert openings(file) == []
    note_opening(file, NOW)
    assert [at for at, _ in openings(file)] == ["2026-11-24T19:02"]
    file.close()
