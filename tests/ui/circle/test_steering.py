# SPDX-License-Identifier: Apache-2.0
"""Keys give people a place: one digit each, and arrows where it should be another sector."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from jimdesk.core.family import Family
from jimdesk.core.people import Person
from jimdesk.drawing import Box, Text
from jimdesk.instruments.circle.facts import Placement
from jimdesk.instruments.circle.rings import shipped
from jimdesk.instruments.instrument import View
from jimdesk.ui.circle.canvas import CircleCanvas
from jimdesk.ui.circle.steering import digits
from jimdesk.ui.look import Look
from jimdesk.ui.pages.circle import CirclePage
from jimdesk.ui.widgets.button import Button
from jimdesk.ui.window import Window
from tests.story_family import story_family
from tests.ui.windows import Room, click, find, point, press, tap, write

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(qtbot: QtBot, look: Look, tmp_path: Path) -> Window:
    """The story at the circle."""
    return Room(qtbot, look, tmp_path).with_family(story_family())


def page_of(window: Window) -> CirclePage:
    """The circle page."""
    page = window.workplace.page("circle")
    assert isinstance(page, CirclePage)
    return page


def where(window: Window, person: str) -> str:
    """Ring and sector of somebody, as kept; "" without a place."""
    placed = (one for one in window.sitting.shown.of(Placement) if one.person == person)
    return next((f"{one.ring} {one.sector}" for one in placed), "")


def caps(window: Window) -> list[str]:
    """The signs of the keys that lie on the circle."""
    return [part.text for part in page_of(window).canvas.keys_shown if isinstance(part, Text)]


def lit(canvas: CircleCanvas) -> list[str]:
    """The name of the cell that is lit."""
    return [part.text for part in canvas.shown_for_now if isinstance(part, Text)]


def test_one_digit_gives_each_of_those_who_wait_a_place(window: Window) -> None:
    """From the tray's field Tab goes to the first who waits; then a digit each, until the tray is empty."""
    page = page_of(window)
    page.start_typing()
    press(Qt.Key.Key_Tab)
    waits = list(page.tray._rows)
    assert page.tray.of_keys == waits[0]
    for nth, person in enumerate(waits):
        press((Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4)[nth % 4])
        QApplication.processEvents()
        ring = ("intimi", "vrienden", "bekenden", "diensten")[nth % 4]
        assert where(window, person) == f"{ring} familie"
    assert not page.tray._rows
    assert QApplication.focusWidget() is page.tray.search  # nobody waits: the next name can be typed
    for person in reversed(waits):
        window.undo()
        assert where(window, person) == ""


def test_who_is_typed_and_taken_up_is_placed_from_the_field(window: Window) -> None:
    """Name, Enter, digit: the cursor stays in the field, and a digit within a name stays a letter."""
    search = find(window, QLineEdit, "tray-search")
    write(search, "mevrouw Smit, voogd")
    press(Qt.Key.Key_4)
    new = next(one for one in window.sitting.people() if "Smit" in one.name)
    assert where(window, new.id) == "diensten professionals"
    assert search.hasFocus()
    write(search, "Team 1")
    team = next(one for one in window.sitting.people() if one.name.startswith("Team"))
    assert where(window, team.id) == ""


def test_arrows_light_a_cell_and_enter_chooses_it(window: Window) -> None:
    """The first arrow lights where somebody like that usually stands; the next go one ring or sector on."""
    click(find(window, QAbstractButton, "waiting-amir"))
    canvas = page_of(window).canvas
    press(Qt.Key.Key_Down)
    assert lit(canvas) == ["intimi · familie"]
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Right)
    assert lit(canvas) == ["vrienden · samenleving"]
    assert where(window, "amir") == ""
    press(Qt.Key.Key_Return)
    assert where(window, "amir") == "vrienden samenleving"
    assert lit(canvas) == []


def test_an_arrow_and_a_digit_are_another_sector(window: Window) -> None:
    """A digit counts in the sector that is lit; Esc lets go, and then a digit places nobody."""
    click(find(window, QAbstractButton, "waiting-amir"))
    press(Qt.Key.Key_Left)
    press(Qt.Key.Key_Left)
    press(Qt.Key.Key_3)
    assert where(window, "amir") == "bekenden medeclienten"
    click(find(window, QAbstractButton, "waiting-lotte"))
    press(Qt.Key.Key_Left)
    press(Qt.Key.Key_Escape)
    assert lit(page_of(window).canvas) == []
    page_of(window).tray.search.setFocus()
    press(Qt.Key.Key_3)
    assert where(window, "lotte") == ""


def test_whoever_has_a_place_goes_a_ring_or_a_sector_with_ctrl(window: Window) -> None:
    """On a chip a digit is a ring, and Ctrl with an arrow a ring or sector further; plain arrows nudge."""
    page = page_of(window)
    page.canvas.setFocus()
    page.canvas.go_to("dennis")
    press(Qt.Key.Key_4)
    assert where(window, "dennis") == "diensten samenleving"
    press(Qt.Key.Key_Up, CTRL)
    assert where(window, "dennis") == "bekenden samenleving"
    press(Qt.Key.Key_Right, CTRL)
    assert where(window, "dennis") == "bekenden professionals"
    assert page.canvas.token_of_keys == "dennis"
    before = next(one for one in window.sitting.shown.of(Placement) if one.person == "dennis")
    press(Qt.Key.Key_9)  # no such ring
    assert before in window.sitting.shown.of(Placement)
    press(Qt.Key.Key_Down)
    assert before not in window.sitting.shown.of(Placement)


def test_the_rings_show_their_digits_only_while_they_mean_something(window: Window) -> None:
    """With somebody taken up, or the keyboard at somebody who waits, every ring shows its key."""
    assert caps(window) == []
    click(find(window, QAbstractButton, "waiting-amir"))
    assert caps(window) == ["1", "2", "3", "4"]
    press(Qt.Key.Key_Escape)
    page = page_of(window)
    page.tray.search.setFocus()
    assert caps(window) == []
    press(Qt.Key.Key_Tab)
    assert caps(window) == ["1", "2", "3", "4"]
    press(Qt.Key.Key_2)
    page.tray.search.setFocus()
    assert caps(window) == []


def test_one_by_one_goes_on_by_keys(window: Window) -> None:
    """The button that goes through everybody hands them over one after another, to the digits too."""
    page = page_of(window)
    waits = list(page.tray._rows)
    click(find(window, Button, "one-by-one"))
    for person in waits:
        press(Qt.Key.Key_2)
        assert where(window, person) == "vrienden familie"


@pytest.mark.parametrize("id_", sorted(shipped()))
def test_every_set_shows_as_many_keys_as_there_are_places(id_: str) -> None:
    """Rings are counted from the inside, groups where there are no rings; each key has its ground."""
    rings = shipped()[id_]
    parts = digits(rings, View())
    many = len(rings.rings) if len(rings.rings) > 1 else len(rings.sectors)
    assert [part.text for part in parts if isinstance(part, Text)] == [str(n + 1) for n in range(many)]
    assert sum(isinstance(part, Box) for part in parts) == many


def test_who_goes_on_waiting_keeps_the_row(window: Window) -> None:
    """A place given changes one row of the tray: the others are not made anew, and nothing flickers."""
    page = page_of(window)
    rows = dict(page.tray._rows)
    rows["amir"].setFocus()
    press(Qt.Key.Key_2)
    assert page.tray._rows == {id_: row for id_, row in rows.items() if id_ != "amir"}
    window.undo()
    assert list(page.tray._rows) == list(rows)


def test_with_nobody_in_the_middle_that_comes_first(qtbot: QtBot, look: Look, tmp_path: Path) -> None:
    """Of a family that was read in, somebody is put in the middle first: with a tap there, or with 0."""
    family = Family([Person(id="ilias", name="Ilias"), Person(id="noor", name="Noor")])
    window = Room(qtbot, look, tmp_path).with_family(family)
    canvas = page_of(window).canvas

    def centre() -> QPoint:
        QApplication.processEvents()  # the panel beside the circle has its room
        return point(canvas, canvas.drawing.box[2] / 2, canvas.drawing.box[3] / 2)

    click(find(window, QAbstractButton, "waiting-ilias"))
    tap(canvas, centre() + QPoint(120, 0))
    assert window.workplace.told.text == "Zet eerst in het midden om wie het gaat."
    assert where(window, "ilias") == ""
    click(find(window, QAbstractButton, "waiting-ilias"))
    tap(canvas, centre())
    assert page_of(window).field.whose == "ilias"
    window.undo()
    find(window, QAbstractButton, "waiting-noor").setFocus()
    assert caps(window) == ["0"]
    press(Qt.Key.Key_0)
    assert page_of(window).field.whose == "noor"
    find(window, QAbstractButton, "waiting-ilias").setFocus()
    press(Qt.Key.Key_1)
    assert where(window, "ilias") == "intimi familie"
