# SPDX-License-Identifier: Apache-2.0
"""The circle page: every way of placing somebody ends in the same fact, with a name for undo."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from jimdesk.core.family import Family
from jimdesk.core.people import Person
from jimdesk.instruments.circle.facts import Placement
from jimdesk.instruments.circle.geometry import Cell, Frame, Spot, point_of
from jimdesk.instruments.instrument import View
from jimdesk.ui.inspector import PersonInspector
from jimdesk.ui.look import Look
from jimdesk.ui.pages.circle import CirclePage
from jimdesk.ui.tray import PERSON_MIME
from jimdesk.ui.widgets.button import Button
from jimdesk.ui.widgets.select import Select
from jimdesk.ui.window import Window
from tests.crowd import crowd
from tests.story_family import story_family
from tests.ui.windows import Room, click, drag, drop, find, hover, middle, point, press, tap, write


@pytest.fixture
def room(qtbot: QtBot, look: Look, tmp_path: Path) -> Room:
    """Where windows are opened."""
    return Room(qtbot, look, tmp_path)


@pytest.fixture
def window(room: Room) -> Window:
    """The story at the circle."""
    return room.with_family(story_family())


def page_of(window: Window) -> CirclePage:
    """The circle page."""
    page = window.workplace.page("circle")
    assert isinstance(page, CirclePage)
    return page


def where(window: Window, person: str) -> str:
    """Ring and sector of somebody, as kept; "" without a place."""
    placed = (one for one in window.sitting.shown.of(Placement) if one.person == person)
    return next((f"{one.ring} {one.sector}" for one in placed), "")


def spot(window: Window, ring: str, sector: str, bearing: int) -> tuple[float, float]:
    """A point in the middle of a ring."""
    page = page_of(window)
    size = page.canvas.viewport().size()
    frame = Frame.of(View(width=size.width(), height=size.height()))
    found = point_of(page.rings, frame, Spot(Cell(ring, sector), bearing, 500))
    assert found is not None
    return found


def test_dragging_a_chip_keeps_its_new_place(window: Window) -> None:
    """Anja is dragged to the inner ring; she stands there, and undo brings her back by name."""
    canvas = page_of(window).canvas
    drag(canvas, "anja", point(canvas, *spot(window, "intimi", "samenleving", 30)))
    assert where(window, "anja") == "intimi samenleving"
    step = window.sitting.desk.next_undo
    assert "Anja" in window.sitting.told(step)
    assert "intimi" in window.sitting.told(step)
    window.undo()
    assert where(window, "anja") == "bekenden samenleving"


def test_the_landing_cell_is_told_before_letting_go(window: Window) -> None:
    """While a chip is dragged, the cell under it is lit, with its name; Esc puts everything back."""
    canvas = page_of(window).canvas
    before = middle(canvas, "anja")
    to = point(canvas, *spot(window, "intimi", "professionals", 120))
    drag(canvas, "anja", to, let_go=False)
    assert "professionals" in lit(window)
    press(Qt.Key.Key_Escape)
    QTest.mouseRelease(canvas.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, to)
    assert lit(window) == ""
    assert where(window, "anja") == "bekenden samenleving"
    assert middle(canvas, "anja") == before


def lit(window: Window) -> str:
    """The name of the cell that is lit; "" for none."""
    parts = page_of(window).canvas.shown_for_now
    return " ".join(getattr(part, "text", "") for part in parts).strip()


def test_dragging_out_of_the_circle_sends_back(window: Window) -> None:
    """A chip that is let go outside of the circle goes back to the tray."""
    page = page_of(window)
    drag(page.canvas, "dennis", page.canvas.viewport().rect().topLeft())
    assert where(window, "dennis") == ""
    assert "waiting-dennis" in waiting(window)


def waiting(window: Window) -> list[str]:
    """Who stands in the tray."""
    QApplication.processEvents()
    rows = page_of(window).tray.findChildren(QAbstractButton)
    return [row.objectName() for row in rows if row.isVisible() and row.objectName().startswith("waiting-")]


def test_from_the_tray_by_real_drag_and_drop(window: Window) -> None:
    """Amir is dragged out of the tray, sees his cell lit, and lands there; the tray grows shorter."""
    canvas = page_of(window).canvas
    data = QMimeData()
    data.setData(PERSON_MIME, b"amir")
    at = point(canvas, *spot(window, "vrienden", "familie", 310))
    assert hover(canvas.viewport(), at, data)
    assert "familie" in lit(window)
    drop(canvas.viewport(), at, data)
    assert where(window, "amir") == "vrienden familie"
    assert "waiting-amir" not in waiting(window)
    assert lit(window) == ""
    assert canvas.hasFocus()


def test_something_else_that_is_dragged_in_is_not_taken(window: Window) -> None:
    """Text from another program lights no cell."""
    canvas = page_of(window).canvas
    data = QMimeData()
    data.setText("amir")
    assert not hover(canvas.viewport(), middle(canvas, "anja"), data)
    assert lit(window) == ""


def test_tap_the_name_and_then_the_place(window: Window) -> None:
    """A tap in the tray takes Amir up, with a hand and a sentence; a tap on a cell puts him there."""
    page = page_of(window)
    click(find(window, QAbstractButton, "waiting-amir"))
    assert page.canvas.viewport().cursor().shape() is Qt.CursorShape.PointingHandCursor
    assert window.workplace.told.text == "Tik nu de plek van Amir aan. Esc laat los."
    tap(page.canvas, point(page.canvas, *spot(window, "bekenden", "familie", 290)))
    assert where(window, "amir") == "bekenden familie"
    assert page.canvas.viewport().cursor().shape() is not Qt.CursorShape.PointingHandCursor
    assert window.sitting.selection == "amir"


def test_a_place_that_lies_under_a_name_is_a_place_too(window: Window) -> None:
    """Amir comes from the tray and is put where Anja's name lies; who has a place is looked at by a tap."""
    page = page_of(window)
    click(find(window, QAbstractButton, "waiting-amir"))
    tap(page.canvas, middle(page.canvas, "anja"))
    assert where(window, "amir") == where(window, "anja")
    assert window.sitting.selection == "amir"
    tap(page.canvas, middle(page.canvas, "dennis"))
    tap(page.canvas, middle(page.canvas, "samira"))
    assert window.sitting.selection == "samira"
    assert where(window, "dennis") != where(window, "samira")


def test_an_empty_circle_asks_one_thing_and_keeps_no_room_for_more(room: Room) -> None:
    """The question stands in the middle and stays; who is named first is looked at beside the circle."""
    window = room.with_family(Family())
    page = page_of(window)
    QApplication.processEvents()
    field = find(window, QLineEdit, "first-name")
    across = field.mapTo(page, field.rect().center()).x()
    assert abs(across - page.width() // 2) <= 1
    assert page.findChild(PersonInspector) is None
    write(field, "Ilias, 14")
    press(Qt.Key.Key_Return)
    QApplication.processEvents()
    QApplication.processEvents()
    assert find(window, PersonInspector, "inspector").isVisible()


def test_esc_lets_go_of_who_was_taken_up(window: Window) -> None:
    """After Esc a tap on a cell places nobody."""
    page = page_of(window)
    click(find(window, QAbstractButton, "waiting-amir"))
    press(Qt.Key.Key_Escape)
    tap(page.canvas, point(page.canvas, *spot(window, "bekenden", "familie", 290)))
    assert where(window, "amir") == ""


def test_by_keyboard_alone(window: Window) -> None:
    """Type a name and Enter to take somebody up; arrows move a chip; Delete sends it back."""
    page = page_of(window)
    canvas = page.canvas
    before = next(one for one in window.sitting.shown.of(Placement) if one.person == "dennis")
    canvas.setFocus()
    canvas.go_to("dennis")
    press(Qt.Key.Key_Left)
    press(Qt.Key.Key_Left)
    after = next(one for one in window.sitting.shown.of(Placement) if one.person == "dennis")
    assert (after.bearing, after.depth) != (before.bearing, before.depth)
    window.undo()  # two arrows are one step
    assert next(one for one in window.sitting.shown.of(Placement) if one.person == "dennis") == before
    canvas.setFocus()
    canvas.go_to("dennis")
    press(Qt.Key.Key_Delete)
    assert where(window, "dennis") == ""


def test_the_list_does_what_the_circle_does(window: Window) -> None:
    """In the list everybody has a row; choosing another place there moves the chip by the same edit."""
    click(find(window, Button, "as-list"))
    places = find(window, Select, "place-amir")
    places.setFocus()
    places.setCurrentIndex(places.findData("vrienden familie"))
    places.activated.emit(places.currentIndex())
    QApplication.processEvents()
    assert where(window, "amir") == "vrienden familie"
    again = find(window, Select, "place-amir")
    again.activated.emit(again.findData(""))
    QApplication.processEvents()
    assert where(window, "amir") == ""


def test_the_tray_finds_and_adds(window: Window) -> None:
    """Letters in the field leave who fits; Enter on a name of nobody adds that person, taken up at once."""
    search = find(window, QLineEdit, "tray-search")
    write(search, "lot", enter=False)
    assert waiting(window) == ["waiting-lotte"]
    search.clear()
    write(search, "Buurman Henk")
    added = next(one for one in window.sitting.people() if one.name == "Buurman Henk")
    page = page_of(window)
    tap(page.canvas, point(page.canvas, *spot(window, "bekenden", "samenleving", 60)))
    assert where(window, added.id) == "bekenden samenleving"


def test_after_looking_somebody_up_all_who_wait_are_back(window: Window) -> None:
    """Who was found in the field and put in the circle leaves the tray with everybody else in it."""
    page = page_of(window)
    others = set(waiting(window)) - {"waiting-lotte"}
    write(find(window, QLineEdit, "tray-search"), "lot")
    tap(page.canvas, point(page.canvas, *spot(window, "vrienden", "familie", 310)))
    assert where(window, "lotte") == "vrienden familie"
    assert set(waiting(window)) == others


def test_an_empty_circle_asks_whom_it_is_about(room: Room) -> None:
    """With nobody there the page is one question; the name typed there stands in the middle."""
    window = room.with_family(Family())
    field = find(window, QLineEdit, "first-name")
    room.qtbot.waitUntil(field.hasFocus)
    QTest.keyClicks(field, "Ilias, 14")
    QTest.keyClick(field, Qt.Key.Key_Return)
    (ilias,) = window.sitting.people()
    assert ilias.youngster
    assert ilias.name == "Ilias"
    assert [token.id for token in page_of(window).canvas.drawing.tokens] == [ilias.id]
    assert page_of(window).tray.search.hasFocus(), "the next Enter starts no meeting: names come now"


def test_sixty_people_all_have_a_chip_in_sight(room: Room) -> None:
    """Sixty people stand in the circle of a small laptop, none outside of the picture."""
    window = room.with_family(crowd(60))
    window.resize(1366, 700)
    QApplication.processEvents()
    canvas = page_of(window).canvas
    assert len(canvas.drawing.tokens) == 61
    room_there = canvas.viewport().rect()
    assert all(room_there.contains(middle(canvas, token.id)) for token in canvas.drawing.tokens)


def test_selecting_lights_up_everywhere(window: Window) -> None:
    """Whoever is tapped in the circle is the one that every page shows."""
    page = page_of(window)
    tap(page.canvas, middle(page.canvas, "inge"))
    assert window.sitting.selection == "inge"
    window.to_work("genogram")
    assert window.sitting.selection == "inge"
    person = window.sitting.shown.get(Person, "inge")
    assert person is not None


def test_in_a_narrow_window_the_circle_has_the_room(room: Room) -> None:
    """Opened first in a narrow window, the panel with nobody in it does not stand beside the circle."""
    window = room.with_family(story_family(), "people")
    window.resize(1024, 640)
    window.sitting.select("")
    window.to_work("circle")
    page = page_of(window)
    room.qtbot.waitUntil(lambda: bool(page.findChildren(PersonInspector)))
    (inspector,) = page.findChildren(PersonInspector)
    room.qtbot.waitUntil(lambda: not inspector.isVisible())
    assert inspector.floating


def ringed(window: Window) -> set[str]:
    """Everybody in the circle who has a mark around them: chosen, or where the keyboard is."""
    canvas = page_of(window).canvas
    return {canvas.token_of_keys, window.sitting.selection} - {""}


def test_only_who_is_chosen_has_a_ring(window: Window) -> None:
    """Anja is tapped, then Amir chosen in the tray and put in the circle by a tap: only Amir has a ring."""
    page = page_of(window)
    canvas = page.canvas
    tap(canvas, middle(canvas, "anja"))
    assert ringed(window) == {"anja"}
    click(find(window, QAbstractButton, "waiting-amir"))
    tap(canvas, point(canvas, *spot(window, "intimi", "professionals", 120)))
    assert where(window, "amir")
    assert canvas.hasFocus()
    assert ringed(window) == {"amir"}


def test_walking_by_tab_is_not_pulled_back(window: Window) -> None:
    """While Anja is chosen, the keyboard goes on to Dennis; drawing anew leaves it with Dennis."""
    page = page_of(window)
    tap(page.canvas, middle(page.canvas, "anja"))
    page.canvas.go_to("dennis")
    page.renew()
    assert ringed(window) == {"anja", "dennis"}
