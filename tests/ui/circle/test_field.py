# SPDX-License-Identifier: Apache-2.0
"""A circle in its field: coming nearer, fingers and keys, two side by side, each for its own reader."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QPointingDevice, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QMenu
from pytestqt.qtbot import QtBot

from jimdesk.core import edits
from jimdesk.core.desk import Desk
from jimdesk.core.fact import Audience
from jimdesk.core.people import Level, Person
from jimdesk.drawing import Text
from jimdesk.instruments.circle.facts import Placement
from jimdesk.instruments.circle.links import Layer
from jimdesk.ui.circle import menus
from jimdesk.ui.circle.field import CircleField
from jimdesk.ui.inspector import PersonInspector
from jimdesk.ui.look import Look
from jimdesk.ui.pages.circle import CirclePage
from jimdesk.ui.widgets.select import Select
from jimdesk.ui.window import Window
from tests.crowd import crowd
from tests.story_family import story_family
from tests.ui.windows import AT, LEFT, Room, click, drag, find, middle, press


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


def names_in(field: CircleField) -> int:
    """How many names can be read."""
    people = {one.name.split()[0] for one in field.sitting.people()}
    texts = (part.text for part in field.canvas.drawing.parts() if isinstance(part, Text) and part.of)
    return sum(text in people for text in texts)


def test_coming_nearer_brings_names_back(room: Room) -> None:
    """Where 60 people leave no room for every name, coming nearer gives it; nothing of it is kept."""
    window = room.with_family(crowd(60))
    field = page_of(window).field
    few, before = names_in(field), window.sitting.desk.family
    for _ in range(4):
        click(find(window, QAbstractButton, "nearer"))
    assert names_in(field) > few
    click(find(window, QAbstractButton, "whole"))
    assert field.nearness == 1
    assert names_in(field) == few
    assert window.sitting.desk.family is before


def test_the_wheel_and_the_keys_come_nearer_too(window: Window) -> None:
    """Ctrl and the wheel, Ctrl and plus, minus and 0: the same as the buttons, and never beyond the whole."""
    field = page_of(window).field
    viewport = field.canvas.viewport()
    at = QPointF(200, 200)
    wheel = QWheelEvent(
        at, viewport.mapToGlobal(at), QPoint(), QPoint(0, 240), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(viewport, wheel)
    assert field.nearness > 1
    near = field.nearness
    field.canvas.setFocus()
    press(Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert field.nearness > near
    press(Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert field.nearness == 1
    press(Qt.Key.Key_Minus, Qt.KeyboardModifier.ControlModifier)
    assert field.nearness == 1


def test_a_drag_when_one_has_come_nearer_lands_where_it_is_let_go(window: Window) -> None:
    """Nearer or not, a chip that is let go in a cell stands in that cell."""
    page = page_of(window)
    click(find(window, QAbstractButton, "nearer"))
    drag(page.canvas, "anja", middle(page.canvas, "ilias") + QPoint(60, -70))
    (anja,) = [one for one in window.sitting.shown.of(Placement) if one.person == "anja"]
    assert (anja.ring, anja.sector) == ("intimi", "samenleving")


def test_two_circles_each_take_their_own_people(window: Window) -> None:
    """The mother's beside the youngster's: Truus is placed in hers, and stays where she was in his."""
    page = page_of(window)
    page.fields.show_two(True)
    QApplication.processEvents()
    first, second = page.fields.all
    second.picker.select.set_current("marijke")
    second.picker.select.chosen.emit("marijke")
    assert second.whose == "marijke"
    heading = page.tray.findChildren(QLabel)[0]
    assert "Ilias" in heading.text()
    before = [one for one in window.sitting.shown.of(Placement) if one.whose == "ilias"]
    second.put_in_cell("truus", "intimi", "familie")
    hers = [one for one in window.sitting.shown.of(Placement) if one.whose == "marijke"]
    assert [(one.person, one.ring) for one in hers] == [("truus", "intimi")]
    assert [one for one in window.sitting.shown.of(Placement) if one.whose == "ilias"] == before
    assert "truus" in second.canvas.people
    assert "Marijke" in heading.text(), "the tray says for which circle it waits"
    assert "waiting-truus" not in [row.objectName() for row in page.tray.findChildren(QAbstractButton)]
    assert "waiting-anja" in [row.objectName() for row in page.tray.findChildren(QAbstractButton)]
    assert "truus" in first.canvas.people


def test_whose_circle_is_edited_is_chosen_above_it(window: Window) -> None:
    """With one circle in sight the choice stands in the row above; the tray is that circle's."""
    page = page_of(window)
    select = find(window, Select, "whose")
    select.set_current("marijke")
    select.chosen.emit("marijke")
    assert page.field.whose == "marijke"
    assert "ilias" not in page.canvas.people or page.field.whose == "ilias"
    assert find(window, QAbstractButton, "waiting-ilias").isVisible()


def test_a_circle_for_one_person_is_not_before_the_room(window: Window) -> None:
    """Closed, it is for her and the worker, later people too; while a meeting runs it is away."""
    page = page_of(window)
    select = find(window, Select, "whose")
    select.set_current("marijke")
    select.chosen.emit("marijke")
    page.field.put_in_cell("truus", "intimi", "familie")
    click(find(window, QAbstractButton, "for-one"))
    page.field.put_in_cell("fatima", "vrienden", "familie")
    hers = [one for one in window.sitting.desk.family.of(Placement) if one.whose == "marijke"]
    assert {(one.audience, one.between) for one in hers} == {(Audience.BETWEEN, ("marijke",))}
    meeting = window.sitting.meeting
    assert meeting is not None
    window.sitting.do(edits.start_stage(meeting.id, "welcome", AT))
    assert not [one for one in window.sitting.shown.of(Placement) if one.whose == "marijke"]


def test_one_finger_owns_a_gesture(window: Window) -> None:
    """A second press while somebody is dragged takes nobody else, and does not end the drag."""
    page = page_of(window)
    canvas = page.canvas
    to = middle(canvas, "ilias") + QPoint(60, -70)
    other = middle(canvas, "dennis")
    drag(canvas, "anja", to, let_go=False)
    QTest.mousePress(canvas.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, other)
    QTest.mouseMove(canvas.viewport(), to)
    QTest.mouseRelease(canvas.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, to)
    placed = {one.person: one.ring for one in window.sitting.shown.of(Placement)}
    assert placed["anja"] == "intimi"
    assert placed["dennis"] == "vrienden"


def test_the_place_is_lit_before_the_tap_that_gives_it(window: Window) -> None:
    """With somebody taken up, the cell under the mouse lights up with its name, as it does in a drag."""
    page = page_of(window)
    click(find(window, QAbstractButton, "waiting-amir"))
    QApplication.processEvents()
    QTest.mouseMove(page.canvas.viewport(), middle(page.canvas, "ilias") + QPoint(-60, -70))
    told = [part.text for part in page.canvas.shown_for_now if isinstance(part, Text)]
    assert told == ["intimi · familie"]
    press(Qt.Key.Key_Escape)
    assert not page.canvas.shown_for_now


def test_who_walks_with_tab_hears_who_stands_where(window: Window) -> None:
    """Somebody who cannot see the circle hears the name, what they are, the ring and the sector."""
    canvas = page_of(window).canvas
    canvas.setFocus()
    canvas.go_to("anja")
    assert canvas.accessibleDescription() == "Anja, buurvrouw, bekenden, samenleving"
    press(Qt.Key.Key_Tab)
    assert canvas.token_of_keys not in ("", "anja")
    assert "Anja" not in canvas.accessibleDescription()


def test_a_finger_that_stays_opens_the_menu_and_is_no_tap(window: Window, qtbot: QtBot) -> None:
    """Held, somebody's menu opens, with their places and kind of help; letting go takes nobody up."""
    canvas = page_of(window).canvas
    asked: list[str] = []
    canvas.asked.disconnect()
    canvas.asked.connect(asked.append)
    tapped: list[str] = []
    canvas.tapped.connect(tapped.append)
    at = middle(canvas, "anja")
    QTest.mousePress(canvas.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, at)
    qtbot.waitUntil(lambda: asked == ["anja"])
    QTest.mouseRelease(canvas.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, at)
    assert not tapped


def test_the_menu_of_somebody_places_them_and_changes_their_help(window: Window) -> None:
    """What a drag does the menu does too, and the level of support is one choice away; each can be undone."""
    field = page_of(window).field
    menu = menus.of_person(field, "anja", lambda *_: None, lambda _: None)
    rings = {sub.title(): sub for sub in menu.findChildren(QMenu)}
    next(one for one in rings["intimi"].actions() if one.text() == "samenleving").trigger()
    (anja,) = [one for one in window.sitting.shown.of(Placement) if one.person == "anja"]
    assert anja.ring == "intimi"
    help_ = next(sub for title, sub in rings.items() if "hulp" in title.lower())
    next(one for one in help_.actions() if "vrijwilliger" in one.text()).trigger()
    changed = window.sitting.shown.get(Person, "anja")
    assert changed is not None
    assert changed.level is Level.VOLUNTEER
    window.undo()
    menu.deleteLater()


def test_another_family_finds_no_tool_in_the_hand(window: Window) -> None:
    """Who knew whom in one family is not asked on in the next one."""
    page = page_of(window)
    page.hand.go_round(Layer.KNOWS)
    window.sitting.open(Desk(crowd(3)))
    assert page.hand.tool is None
    assert page.tray.isVisible()
    window.sitting.open(Desk())
    assert not page.hand.line_bar.made().isVisible()


def test_nothing_of_the_circle_lies_under_the_inspector(window: Window, qtbot: QtBot) -> None:
    """In a window that grows the inspector takes more, and the circle with its row of tools makes room."""
    page = page_of(window)
    qtbot.waitUntil(lambda: bool(page.findChildren(PersonInspector)))
    (inspector,) = page.findChildren(PersonInspector)
    usual = inspector.sizeHint().width()
    qtbot.waitUntil(lambda: inspector.width() == usual)
    window.resize(1920, 1080)
    qtbot.waitUntil(lambda: inspector.width() > usual)
    at = inspector.mapTo(page, QPoint(0, 0)).x()
    qtbot.waitUntil(lambda: page.bar.mapTo(page, QPoint(page.bar.width(), 0)).x() <= at)


def test_less_than_five_pixels_is_a_tap(window: Window) -> None:
    """A hand that trembles moves nobody: the press counts as a tap."""
    page = page_of(window)
    canvas, start = page.canvas, middle(page.canvas, "anja")
    before = window.sitting.desk.family
    QTest.mousePress(canvas.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, start)
    QTest.mouseMove(canvas.viewport(), start + QPoint(2, 2))
    QTest.mouseRelease(canvas.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, start + QPoint(2, 2))
    assert window.sitting.desk.family is before
    assert window.sitting.selection == "anja"


@pytest.mark.parametrize("how", ["escape", "focus"])
def test_a_drag_that_is_given_up_moves_nobody(window: Window, how: str) -> None:
    """Esc, or going elsewhere in the middle of it: everybody is where they were."""
    page = page_of(window)
    canvas = page.canvas
    before, start = window.sitting.desk.family, middle(canvas, "anja")
    drag(canvas, "anja", start + QPoint(-120, 40), let_go=False)
    if how == "escape":
        press(Qt.Key.Key_Escape)
    else:
        page.tray.search.setFocus()
    event = QMouseEvent(
        QEvent.Type.MouseButtonRelease, QPointF(start), QPointF(start), LEFT, Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, QPointingDevice.primaryPointingDevice(),
    )  # fmt: skip
    QApplication.sendEvent(canvas.viewport(), event)
    assert window.sitting.desk.family is before
    assert middle(canvas, "anja") == start
