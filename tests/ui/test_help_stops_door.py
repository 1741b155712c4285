# SPDX-License-Identifier: Apache-2.0
"""The switch at the foot of the inspector opens the circle without help, and the same switch closes it."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from jimdesk.core import edits
from jimdesk.core.family import Family
from jimdesk.core.people import Person
from jimdesk.core.words import saying
from jimdesk.instruments.circle.facts import Placement
from jimdesk.ui.look import Look
from jimdesk.ui.pages.circle import CirclePage
from jimdesk.ui.widgets.switch import Switch
from tests.story_family import story_family
from tests.ui.at_work import settle
from tests.ui.windows import Room, find


@pytest.fixture
def room(qtbot: QtBot, look: Look, tmp_path: Path) -> Room:
    """Where windows are opened."""
    return Room(qtbot, look, tmp_path)


def is_open(page: CirclePage) -> bool:
    """Whether the circle without help is shown."""
    return page.help_stops.is_open


def test_the_switch_opens_and_closes_it(room: Room, qtbot: QtBot) -> None:
    """The circle gives way to the one without help, and stands there unchanged when it is switched off."""
    window = room.with_family(story_family())
    page = window.workplace.page("circle")
    assert isinstance(page, CirclePage)
    qtbot.waitUntil(lambda: bool(page.findChildren(Switch, "help-stops-on")))
    before = set(window.sitting.shown.of(Placement))
    find(window, Switch, "help-stops-on").click()
    qtbot.waitUntil(lambda: bool(page.findChildren(Switch, "help-stops-off")))
    assert is_open(page)
    qtbot.waitUntil(lambda: window.focusWidget() is find(window, Switch, "help-stops-off"))
    assert not page.canvas.isVisible()
    find(window, Switch, "help-stops-off").click()
    settle()
    assert not is_open(page)
    assert page.canvas.isVisible()
    assert not find(window, Switch, "help-stops-on").isChecked()
    assert set(window.sitting.shown.of(Placement)) == before


def test_where_the_inspector_is_a_drawer_the_switch_is_in_the_tray(
    room: Room, qtbot: QtBot, look: Look
) -> None:
    """With very large letters there is no panel at the side: the switch stands below those who wait."""
    window = room.with_family(story_family())
    page = window.workplace.page("circle")
    (here,) = page.findChildren(Switch, "help-stops-here")
    assert not here.isVisible()
    look.choose(letters=130)
    window.resize(window.width() + 1, window.height())
    qtbot.waitUntil(here.isVisible)
    QTest.mouseClick(here, Qt.MouseButton.LeftButton)
    assert isinstance(page, CirclePage)
    assert is_open(page)


def test_an_empty_circle_has_no_help_that_could_stop(room: Room, qtbot: QtBot) -> None:
    """With nobody in the circle there is no switch; it comes with the first one who gets a place."""
    window = room.with_family(Family([Person(id="noor", name="Noor", youngster=True), Person(id="oma")]))
    page = window.workplace.page("circle")
    qtbot.waitUntil(lambda: bool(page.findChildren(Switch, "help-stops-on")))
    settle()
    (switch,) = page.findChildren(Switch, "help-stops-on")
    assert not switch.isVisible()
    window.sitting.do(edits.add(saying("a place"), Placement.new(person="oma", whose="noor")))
    qtbot.waitUntil(switch.isVisible)
