# SPDX-License-Identifier: Apache-2.0
"""A file in a folder that is kept in step, through the window: worked on here, and both versions kept."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from jimdesk.core import edits
from jimdesk.core.meeting import Agreement
from jimdesk.store import create, open_, own_files, read
from jimdesk.ui.look import Look
from jimdesk.ui.question import Notice
from jimdesk.ui.window import Window
from tests.story_family import story_family
from tests.ui.windows import Room, when_asked


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file of one's own in such a folder."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    made = tmp_path / "OneDrive - Zorg" / "LINDE-31.jim"
    made.parent.mkdir()
    create(made, story_family(), password=None).close()
    own_files.remember(made, None)
    return made


@pytest.fixture
def window(qtbot: QtBot, look: Look, tmp_path: Path, path: Path) -> Window:
    """A window in which it is open, and a line was added."""
    made = Room(qtbot, look, tmp_path).window()
    made.opening.open(path)
    qtbot.waitUntil(lambda: made.keeping.file is not None)
    made.sitting.do(edits.add_agreement("Samen koken", owner="yassin"))
    return made


def lines(path: Path) -> list[str]:
    """The lines of the plan in a file."""
    return [line.what for line in read(path, None).of(Agreement)]


def test_the_file_there_is_whole_at_any_moment(window: Window, path: Path) -> None:
    """While one works nothing is written there but a note of who has it; afterwards all is there."""
    assert window.keeping.file is not None
    assert window.keeping.file.wait(30)
    assert "Samen koken" not in lines(path)
    assert sorted(one.name for one in path.parent.iterdir()) == ["LINDE-31.jim", "~LINDE-31.bezet"]
    window.keeping.leave()
    assert "Samen koken" in lines(path)
    assert [one.name for one in path.parent.iterdir()] == ["LINDE-31.jim"]


def test_what_somebody_else_did_meanwhile_is_kept_too(window: Window, path: Path) -> None:
    """Both versions lie there, and a sentence says which is one's own."""
    other = open_(path, None)
    other.keep(other.family.changes_to(edits.add_agreement("Van Fatma").edit(other.family)))
    other.close()
    seen: list[str] = []

    def look(notice: Notice) -> None:
        seen.extend(label.text() for label in notice.findChildren(QLabel))
        notice.accept()

    when_asked(Notice, look)
    window.keeping.leave()
    assert any("niets overschreven" in one for one in seen)
    assert "Van Fatma" in lines(path)
    (mine,) = [one for one in path.parent.glob("*.jim") if one != path]
    assert "Samen koken" in lines(mine)


def test_destroying_takes_the_file_there(window: Window, path: Path, tmp_path: Path) -> None:
    """Neither the file there, nor the copy here, nor a note of who had it is left; only a mark of no name."""
    window.keeping.destroy()
    assert not list(path.parent.iterdir())
    assert [one.name for one in (tmp_path / "data").rglob("*") if one.is_file()] == ["own-files"]


def test_in_another_place_nobody_is_told_that_one_still_has_it(
    window: Window, path: Path, tmp_path: Path
) -> None:
    """What was kept before the trouble is brought there, and the note of who has it is gone."""
    file = window.keeping.file
    assert file is not None
    assert file.wait(30)
    window.keeping.keep_elsewhere(tmp_path / "stick.jim", None)
    assert [one.name for one in path.parent.iterdir()] == ["LINDE-31.jim"]
    assert "Samen koken" in lines(path)
    window.sitting.do(edits.add_agreement("Op de stick"))
    window.keeping.leave()
    assert "Op de stick" in lines(tmp_path / "stick.jim")
    assert "Op de stick" not in lines(path)
