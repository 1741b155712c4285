# SPDX-License-Identifier: Apache-2.0
"""Tests of a meeting file that is dragged onto the window."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QUrl
from pytestqt.qtbot import QtBot

from jimdesk.store import create
from jimdesk.ui.look import Look
from jimdesk.ui.window import Window
from tests.story_family import story_family
from tests.ui.windows import Room, drop, hover


@pytest.fixture
def room(qtbot: QtBot, look: Look, tmp_path: Path) -> Room:
    """Where windows are opened."""
    return Room(qtbot, look, tmp_path)


def _dragged(path: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    return data


def _file(path: Path) -> Path:
    create(path, story_family(), password=None).close()
    return path


def _opened(room: Room, name: str) -> Window:
    window = room.window()
    window.opening.open(_file(room.folder / name))
    room.qtbot.waitUntil(lambda: window.keeping.file is not None and window.workplace.isVisible())
    return window


@pytest.mark.parametrize("place", ["people", "genogram", "circle", "meeting", "tasks", "course", "plan"])
def test_a_file_that_is_let_go_over_an_open_family_opens(room: Room, place: str) -> None:
    """Whichever page lies open, the file that is dropped on it takes its place."""
    window, other = _opened(room, "eerst.jim"), _file(room.folder / "daarna.jim")
    window.to_work(place)

    drop(window.workplace.page(place), QPoint(9, 9), _dragged(other))

    room.qtbot.waitUntil(lambda: window.keeping.file is not None and window.keeping.file.path == other)


@pytest.mark.parametrize("face", ["safety", "voice"])
def test_nothing_is_taken_over_a_lock(room: Room, face: str) -> None:
    """While a face lies over the family, the window takes no file and shows no other family."""
    window, data = _opened(room, "eerst.jim"), _dragged(_file(room.folder / "daarna.jim"))
    assert hover(window, QPoint(9, 9), data)

    window.calm.go(face)

    assert not hover(window, QPoint(9, 9), data)


def test_only_one_meeting_file_is_taken(room: Room) -> None:
    """A letter, two files at once or an address on the web is no meeting file."""
    window = _opened(room, "eerst.jim")
    web, two = QMimeData(), _dragged(room.folder / "a.jim")
    web.setUrls([QUrl("https://example.org/x.jim")])
    two.setUrls([*two.urls(), *two.urls()])

    for data in (_dragged(room.folder / "brief.pdf"), web, two):
        assert not hover(window, QPoint(9, 9), data)
