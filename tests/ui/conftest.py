# SPDX-License-Identifier: Apache-2.0
"""One look for all tests of the window, put back to light and ordinary letters after each."""

import os
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from jimdesk.core.desk import Desk
from jimdesk.core.family import Family
from jimdesk.core.words import Words
from jimdesk.ui.inspector import PersonInspector
from jimdesk.ui.look import Look
from jimdesk.ui.sitting import Sitting
from tests.story_family import story_family
from tests.ui.inspecting import AT, InspectorPage, Opens

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

_LOOKS: list[Look] = []


@pytest.fixture
def look(qapp: QApplication) -> Iterator[Look]:
    """The look that the widgets under test are handed; nothing moves, so that pictures are final at once."""
    if not _LOOKS:
        _LOOKS.append(Look(qapp, mode="light", moving=False))
    yield _LOOKS[0]
    _LOOKS[0].choose(mode="light", letters=100, moving=False)


@pytest.fixture
def opens_inspector(qtbot: QtBot, look: Look) -> Opens:
    """Open the inspector on somebody of the story."""
    pages: list[InspectorPage] = []

    def open_inspector(person: str, family: Family | None = None, wide: int = 1366) -> PersonInspector:
        sitting = Sitting(Words("nl"), look, lambda: AT)
        sitting.open(Desk(story_family() if family is None else family))
        page = InspectorPage(sitting)
        pages.append(page)
        qtbot.addWidget(page)
        page.resize(wide, 700)
        with qtbot.waitExposed(page):
            page.show()
            page.activateWindow()
        qtbot.waitUntil(page.isActiveWindow)
        sitting.select(person)
        return page.inspector

    return open_inspector
