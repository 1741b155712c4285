# SPDX-License-Identifier: Apache-2.0
"""The example files: every format that ever was opens with this JimDesk, and holds the same family."""

import shutil
from pathlib import Path

import pytest

from jimdesk.instruments import KINDS
from jimdesk.store import needs_password, open_, read, versions
from tests.files.make import FOLDER, PASSWORD, family, path_of

FILES = sorted(FOLDER.glob("*.jim"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_file_of_every_format_can_be_read(path: Path, tmp_path: Path) -> None:
    """A command reads it as it is, and the window opens a copy of it, which is then of the newest format.

    Where this fails because a kind or a field is new: `python -m tests.files.make` makes the newest file
    anew, as long as its format is not out in the world; after that, `jimdesk/store/versions.py` needs a step.
    """
    assert needs_password(path)
    before = path.read_bytes()
    assert read(path, PASSWORD) == family()
    assert path.read_bytes() == before
    copy = tmp_path / path.name
    shutil.copy(path, copy)
    file = open_(copy, PASSWORD)
    file.close()
    assert file.family == family()


def test_there_is_a_file_of_every_format() -> None:
    """No format goes out into the world without a file that proves it can still be read."""
    assert [path_of(number) for number in range(1, versions.version() + 1)] == FILES


def test_the_family_of_the_files_leaves_no_kind_out() -> None:
    """Every kind that the newest format knows is in its file."""
    assert {type(fact).kind for fact in family()} == set(KINDS)
