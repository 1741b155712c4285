# SPDX-License-Identifier: Apache-2.0
"""A name on the clipboard is taken off it again; anything else stays."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from jimdesk.core.desk import Desk
from jimdesk.core.words import Words
from jimdesk.ui.clipboard import ClipboardGuard
from jimdesk.ui.look import Look
from jimdesk.ui.sitting import Sitting
from tests.story_family import story_family


@pytest.fixture
def guard(qtbot: QtBot, look: Look, monkeypatch: pytest.MonkeyPatch) -> Iterator[ClipboardGuard]:
    """A guard over the family of the story, that waits for no ten seconds."""
    monkeypatch.setattr(ClipboardGuard, "_is_ours", lambda _: True)  # without a screen nobody owns it
    sitting, parent = Sitting(Words("nl"), look), QObject()
    sitting.open(Desk(story_family()))
    made = ClipboardGuard(sitting, parent)
    made._later.setInterval(20)
    yield made
    made._later.stop()
    made.deleteLater()


def test_a_name_is_taken_off_again(guard: ClipboardGuard, qtbot: QtBot) -> None:
    """What was copied with a name in it is gone a little later, in capitals or not."""
    QGuiApplication.clipboard().setText("bel ILIAS morgen")
    qtbot.waitUntil(lambda: not QGuiApplication.clipboard().text())


def test_anything_else_stays(guard: ClipboardGuard, qtbot: QtBot) -> None:
    """A text that names nobody is left where it is."""
    QGuiApplication.clipboard().setText("een recept voor soep")
    assert not guard._later.isActive()
    guard.clear()
    assert QGuiApplication.clipboard().text() == "een recept voor soep"
