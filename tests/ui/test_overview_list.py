# SPDX-License-Identifier: Apache-2.0
"""The list of a folder in the window: by code, with what is needed, and pressing one opens it."""

import datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel
from pytestqt.qtbot import QtBot

from jimdesk.core.meeting import Agreement
from jimdesk.store import create
from jimdesk.ui.look import Look
from jimdesk.ui.overview_list import OverviewList
from tests.story_family import story_family
from tests.ui.windows import Room, click, find


@pytest.fixture
def room(qtbot: QtBot, look: Look, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Room:
    """Where windows are opened; what is remembered lies in the folder of the test."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return Room(qtbot, look, tmp_path)


def test_a_folder_is_listed_and_a_family_opened(room: Room) -> None:
    """What is late stands there with its day, why one cannot be read too; nobody's name is on the list."""
    folder = room.folder / "map"
    folder.mkdir()
    line = Agreement.new(what="kanariewoord", due=datetime.date(2026, 11, 20))
    create(folder / "a.jim", story_family().put(line), password=None).close()
    (folder / "b.jim").write_bytes(b"x" * 5000)
    window = room.window()
    listed = OverviewList(window, window.sitting, window.opening, folder)
    listed.open()
    listed.answer()
    room.qtbot.waitUntil(listed.isEnabled)
    text = "\n".join(label.text() for label in listed.findChildren(QLabel))
    assert "een afspraak, had op 20 november gemoeten" in text
    assert "ander" in text
    assert "kanariewoord" not in text
    assert "Ilias" not in text
    first, second = (find(listed, QAbstractButton, f"overview-{name}.jim") for name in "ab")
    assert first.x() == second.x()
    assert first.width() == first.sizeHint().width()  # the words begin where the column begins
    click(first)
    room.qtbot.waitUntil(lambda: window.keeping.file is not None)
    assert window.keeping.file is not None
    assert window.keeping.file.path == folder / "a.jim"
