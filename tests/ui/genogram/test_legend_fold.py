# SPDX-License-Identifier: Apache-2.0
"""Tests of the legend's room on the genogram page."""

from PySide6.QtWidgets import QApplication
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


def test_going_through_the_years_moves_nothing_under_the_finger(window: Window, qtbot: QtBot) -> None:
    """In a year with fewer signs the legend keeps its room, so the slider stays where it is."""
    page = page_of(window)
    click(page.head.time)
    slider, rows = page.date_bar.slider, page.legend.height()
    QApplication.processEvents()  # the bar that came takes its room
    at = slider.mapTo(page, slider.rect().topLeft())

    slider.setValue(0)
    QApplication.processEvents()

    assert page.legend.heightForWidth(page.legend.width()) < rows
    assert slider.mapTo(page, slider.rect().topLeft()) == at
    click(page.head.time)
    QApplication.processEvents()
    assert page.canvas.is_whole
