# SPDX-License-Identifier: Apache-2.0
"""Tests of the legend's room on the genogram page."""

from pytestqt.qtbot import QtBot

from jimdesk.ui.widgets.button import Button
from jimdesk.ui.window import Window
from tests.ui.genogram.seeing import page_of
from tests.ui.windows import click, find


def test_in_a_low_window_the_picture_gets_half_of_it(window: Window, qtbot: QtBot) -> None:
    """With large letters in 640 pixels the legend makes way, and its button brings it back."""
    page = page_of(window)
    assert page.legend.isVisible()  # at 768 there is room for both

    window.sitting.look.choose(letters=130)
    window.resize(1366, 640)
    qtbot.waitUntil(lambda: not page.legend.isVisible())

    assert page.canvas.height() * 2 >= window.height()
    click(find(window, Button, "legend-open"))
    assert page.legend.isVisible()


def test_with_room_again_the_legend_is_back(window: Window, qtbot: QtBot) -> None:
    """A window made high again shows the legend, and the button has nothing left to do."""
    page = page_of(window)
    window.resize(1366, 640)
    qtbot.waitUntil(lambda: not page.legend.isVisible())

    window.resize(1366, 900)

    qtbot.waitUntil(page.legend.isVisible)
    assert not any(one.isVisible() for one in page.findChildren(Button, "legend-open"))
