# SPDX-License-Identifier: Apache-2.0
"""One's own files are known again, and the list of them tells nobody anything."""

import datetime
import shutil
from pathlib import Path

from jimdesk.store import Key, create, open_
from jimdesk.store.own_files import is_own, remember
from tests.store.some import FAMILY, KEY


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
