# SPDX-License-Identifier: Apache-2.0
"""What lies ready of a TOML text says the same as the text; anything else is read as TOML."""

import tomllib
from pathlib import Path

import pytest

from jimdesk.core import places, toml


@pytest.fixture
def shipped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Resources of our own: one method that comes along."""
    (tmp_path / "methods").mkdir()
    path = tmp_path / "methods" / "own.toml"
    path.write_text('title = "één"\nrest = [1, 2.5, true]\n', encoding="utf-8")
    monkeypatch.setattr(places, "resources", lambda: tmp_path)
    return path


def test_every_text_that_comes_along_is_read_the_same_from_its_copy(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No value of a shipped method or ring set is lost on the way through JSON."""
    texts = [
        path.read_text(encoding="utf-8")
        for folder in ("methods", "rings") for path in (places.resources() / folder).glob("*.toml")
    ]
    for folder in ("methods", "rings"):
        (tmp_path / folder).symlink_to(places.resources() / folder)
    monkeypatch.setattr(places, "resources", lambda: tmp_path)
    toml.make_ready()
    read = [tomllib.loads(text) for text in texts]
    monkeypatch.delattr(tomllib, "loads")  # whatever has no copy cannot be read now
    assert [toml.loads(text) for text in texts] == read


def test_a_copy_says_nothing_of_another_text(shipped: Path) -> None:
    """A text that was changed by one letter is read itself; so is one whose copy was spoilt."""
    toml.make_ready()
    text = shipped.read_text(encoding="utf-8")
    (copy,) = (shipped.parent.parent / "ready").iterdir()
    copy.write_text(copy.read_text(encoding="utf-8").replace("2.5", "3.5"), encoding="utf-8")
    assert toml.loads(text)["rest"] == [1, 2.5, True], "the copy is of another text"
    copy.write_text("{", encoding="utf-8")
    assert toml.loads(text)["rest"] == [1, 2.5, True]


def test_copies_of_older_texts_go(shipped: Path) -> None:
    """After a change there is one copy, that of the text of now."""
    toml.make_ready()
    shipped.write_text('title = "twee"\n', encoding="utf-8")
    toml.make_ready()
    assert len(list((shipped.parent.parent / "ready").iterdir())) == 1
    assert toml.loads('title = "twee"\n') == {"title": "twee"}


def test_what_is_no_toml_is_refused() -> None:
    """Whoever reads hears where the text went wrong."""
    with pytest.raises(ValueError, match="line 2"):
        toml.loads("a = 1\nb = \nc = 2\n")
