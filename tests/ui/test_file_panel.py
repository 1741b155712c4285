# SPDX-License-Identifier: Apache-2.0
"""The panel of a file: opened from the rail or by key, and not there where no file is open."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from jimdesk.core.meeting import StageTime
from jimdesk.ui.file_panel import PARTS, FilePanel
from jimdesk.ui.look import Look
from tests.story_family import MEETING, story_family
from tests.ui.windows import AT, Room, texts_of, when_asked


@pytest.fixture
def room(qtbot: QtBot, look: Look, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Room:
    """Where windows are opened; backups lie in the folder of the test."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    return Room(qtbot, look, tmp_path)


def test_every_part_opens_and_speaks_one_language(room: Room) -> None:
    """Each part of the panel can be gone to, and nothing in it is left in English."""
    window = room.with_file(story_family())
    panel = FilePanel(window, window.sitting, window.keeping)
    panel.show()
    for part in PARTS:
        panel.go_to(part.key)
        assert panel.parts.current == part.key
        assert not [text for text in texts_of(panel) if " the " in text]
    panel.accept()


def test_the_rail_opens_it_and_marks_the_page_again(room: Room) -> None:
    """The panel comes from the rail; once it is closed the rail shows the page that is open."""
    window = room.with_file(story_family())
    seen: list[object] = []

    def close(panel: FilePanel) -> None:
        seen.append(panel)
        panel.accept()

    when_asked(FilePanel, close)
    window.workplace._on_chosen("file")
    assert seen
    assert window.workplace._rail is not None
    assert window.workplace._rail.current == "circle"


def test_while_the_room_looks_along_it_tells_nothing_of_the_worker(room: Room) -> None:
    """How many notes there are, who got a copy and who asked for what wait until the meeting is closed."""
    family = story_family().put(StageTime.new(meeting=MEETING, stage="welkom", started=AT))
    window = room.with_file(family)
    panel = FilePanel(window, window.sitting, window.keeping)
    panel.show()
    for part in PARTS:
        panel.go_to(part.key)
        said = " ".join(texts_of(panel))
        assert "van jezelf" not in said
        assert "Wie een kopie" not in said
        if part.own:
            assert any("kijkt nu mee" in text for text in texts_of(panel)), part.key
    panel.accept()


def test_without_a_file_there_is_no_panel(room: Room) -> None:
    """A family that is kept nowhere has nothing to go back to."""
    window = room.with_family(story_family())
    window.file_panel()
    assert QApplication.activeModalWidget() is None
