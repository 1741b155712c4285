# SPDX-License-Identifier: Apache-2.0
"""Preferences: each choice counts at once and is there again at the next start; Enter and Esc close."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from jimdesk.ui.look import Look
from jimdesk.ui.preferences import Preferences
from jimdesk.ui.settings import Settings
from jimdesk.ui.widgets.choices import RadioList
from jimdesk.ui.widgets.segments import Segments
from jimdesk.ui.widgets.switch import Switch
from tests.story_family import story_family
from tests.ui.windows import Room, click, find, when_asked


@pytest.fixture
def asked(qtbot: QtBot, look: Look, tmp_path: Path) -> Preferences:
    """The open question."""
    room = Room(qtbot, look, tmp_path)
    window = room.window()
    asked = Preferences(window, room.settings, window.sitting)
    with qtbot.waitExposed(asked):
        asked.open()
    return asked


def test_every_choice_counts_at_once_and_is_remembered(
    asked: Preferences, look: Look, tmp_path: Path
) -> None:
    """Dark, very large, English and still: all of it on the screen now, and in next time's settings."""
    find(asked, Segments, "mode").chosen.emit("dark")
    assert look.mode == "dark"
    find(asked, Segments, "letters").chosen.emit("130")
    assert look.theme.letters == 130
    click(find(asked, Switch, "moving"))
    find(asked, RadioList, "language").chosen.emit("en")
    assert asked.sitting.words.language == "en"
    next_time = Settings(tmp_path / "settings")
    assert (next_time.mode, next_time.letters, next_time.language) == ("dark", 130, "en")
    assert next_time.moving == look.theme.moving


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Return])
def test_keys_close_it(asked: Preferences, key: Qt.Key) -> None:
    """Enter and Esc both go back to the page."""
    QTest.keyClick(asked, key)
    assert not asked.isVisible()


def test_another_language_counts_for_the_question_too(qtbot: QtBot, look: Look, tmp_path: Path) -> None:
    """After choosing English the settings are there again, in English: no two languages on the screen."""
    window = Room(qtbot, look, tmp_path).window()
    seen: list[str] = []

    def look_at_it() -> None:
        asked = QApplication.activeModalWidget()
        if not isinstance(asked, Preferences):
            return
        seen.append(asked.go.text())
        if len(seen) == 1:
            find(asked, RadioList, "language").chosen.emit("en")
        else:
            asked.reject()

    timer = QTimer()
    timer.setInterval(20)
    timer.timeout.connect(look_at_it)
    timer.start()
    window.settings()
    assert seen == ["Klaar", "Done"]


def test_the_rail_marks_the_page_again_once_they_are_closed(
    qtbot: QtBot, look: Look, tmp_path: Path
) -> None:
    """Settings are no page: after them the rail shows the page that is open."""
    window = Room(qtbot, look, tmp_path).with_file(story_family())
    rail = window.workplace._rail
    assert rail is not None
    when_asked(Preferences, lambda asked: asked.reject())
    button = next(one for one in rail.findChildren(QAbstractButton) if one.text() == "Instellen")
    button.click()
    assert rail.current == "circle"
