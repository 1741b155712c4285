# SPDX-License-Identifier: Apache-2.0
"""The family's seal: only their word opens it, and wiped it is wholly gone."""

from pathlib import Path

import pytest

from jimdesk.core.trouble import KnownError
from jimdesk.store.seal import Seal

WORD = "boom roos vis maan"
TEXT = "wij bellen opa KIEVIT-77"


@pytest.fixture
def seal(tmp_path: Path) -> Seal:
    """A seal with a text in it."""
    seal = Seal.of(tmp_path / "own", "a file")
    seal.keep(seal.new_key(WORD), TEXT)
    return seal


def test_only_the_word_opens_it(seal: Seal) -> None:
    """The word gives the text back; any other word gives one sentence."""
    assert seal.read(WORD)[1] == TEXT
    with pytest.raises(KnownError, match="not the word"):
        seal.read("Boom roos vis maan")


def test_the_disk_tells_nothing(seal: Seal) -> None:
    """Neither the text nor the word nor the moment of writing stands in the folder."""
    for path in seal.path.parent.iterdir():
        kept = path.read_bytes()
        assert b"KIEVIT" not in kept
        assert "KIEVIT".encode("utf-16-le") not in kept
        assert b"boom" not in kept
        assert path.stat().st_mtime == 0
        assert path.stat().st_mode & 0o077 == 0


def test_sealing_again_leaves_one_file(seal: Seal) -> None:
    """The newer text stands in the place of the older one, and the same word opens it."""
    key, _ = seal.read(WORD)
    seal.keep(key, "anders")
    assert seal.read(WORD)[1] == "anders"
    assert list(seal.path.parent.iterdir()) == [seal.path]


def test_what_was_sealed_before_is_wiped(seal: Seal) -> None:
    """Whoever still holds the file that was replaced, holds noise."""
    with seal.path.open("rb") as held:
        before = held.read()
        seal.keep(seal.read(WORD)[0], "anders")
        held.seek(0)
        assert held.read() != before


def test_destroyed_it_is_gone(seal: Seal) -> None:
    """The file is noise before it goes; destroying nothing is no mistake."""
    with seal.path.open("rb") as held:
        before = held.read()
        seal.destroy()
        held.seek(0)
        assert held.read() != before
    assert not seal.exists
    seal.destroy()


def test_a_seal_belongs_to_one_file(tmp_path: Path, seal: Seal) -> None:
    """Another meeting file has another seal, and no name of a file tells which."""
    assert not Seal.of(tmp_path / "own", "another file").exists
    assert "file" not in seal.path.name


def test_where_nothing_may_be_written_it_says_so(tmp_path: Path) -> None:
    """A folder that cannot be made gives one sentence, and leaves nothing."""
    (tmp_path / "own").write_text("in the way")
    seal = Seal.of(tmp_path / "own", "a file")
    with pytest.raises(KnownError):
        seal.keep(seal.new_key(WORD), TEXT)
