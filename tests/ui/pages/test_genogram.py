# SPDX-License-Identifier: Apache-2.0
"""The genogram page: relatives added on the canvas, places that are kept, and whose view it is."""

from pathlib import Path
from statistics import median

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from jimdesk.core.desk import Step
from jimdesk.core.family import Family
from jimdesk.core.people import Parentage, Partnership, Person
from jimdesk.core.words import saying
from jimdesk.instruments.genogram import order
from jimdesk.instruments.genogram.facts import Pin, Tie, TieKind
from jimdesk.instruments.genogram.picture import draw
from jimdesk.instruments.instrument import View
from jimdesk.ui.look import Look
from jimdesk.ui.pages.genogram import GenogramPage
from jimdesk.ui.widgets.button import Button
from jimdesk.ui.widgets.drawer import Inspector
from jimdesk.ui.widgets.select import Select
from jimdesk.ui.window import Window
from tests.instruments.genogram.families import child
from tests.instruments.genogram.families import person as somebody
from tests.story_family import story_family
from tests.trees import tree
from tests.ui.windows import Room, click, drag, find, middle, press, tap, write


@pytest.fixture
def room(qtbot: QtBot, look: Look, tmp_path: Path) -> Room:
    """Where windows are opened."""
    return Room(qtbot, look, tmp_path)


@pytest.fixture
def window(room: Room) -> Window:
    """The story at the genogram."""
    return room.with_family(story_family(), "genogram")


def page_of(window: Window) -> GenogramPage:
    """The genogram page."""
    page = window.workplace.page("genogram")
    assert isinstance(page, GenogramPage)
    return page


def named(window: Window, name: str) -> Person:
    """The one person of this name."""
    (found,) = [one for one in window.sitting.people() if one.name == name]
    return found


@pytest.mark.parametrize("way", ["partner", "child", "parent", "sibling"])
def test_a_relative_is_added_where_one_looks(window: Window, way: str) -> None:
    """Tap Joost, press the button, type a name and Enter: the bond is there, one step for undo."""
    canvas = page_of(window).canvas
    tap(canvas, middle(canvas, "joost"))
    click(find(window, Button, f"add-{way}"))
    write(find(window, QLineEdit, "relative-name"), "Sanne, 14")
    sanne = named(window, "Sanne")
    shown = window.sitting.shown
    born = {(one.parent, one.child) for one in shown.of(Parentage)}
    couples = [{one.one, one.other} for one in shown.of(Partnership)]
    bonds = {
        "partner": {"joost", sanne.id} in couples,
        "child": ("joost", sanne.id) in born,
        "parent": (sanne.id, "joost") in born,
        "sibling": any(sanne.id in getattr(one, "children", ()) for one in window.sitting.desk.family),
    }
    assert bonds[way]
    assert sanne.id in {token.id for token in canvas.drawing.tokens}
    assert "Joost" in window.sitting.told(window.sitting.desk.next_undo)
    window.undo()
    assert window.sitting.desk.family == story_family()


def test_nothing_lies_over_the_field_for_somebody(window: Window) -> None:
    """With very large letters the panel is a drawer; it makes way when a name is asked for."""
    window.sitting.look.choose(letters=130)
    window.sitting.select("noor")
    panel = find(window, Inspector, "inspector")
    assert panel.isVisible()
    click(find(window, Button, "add-child"))
    assert not panel.isVisible()
    assert find(window, QLineEdit, "relative-name").hasFocus()


def test_keys_add_relatives_too(window: Window) -> None:
    """K for a child of whoever is lit up; Esc leaves the field as if nothing was asked."""
    page = page_of(window)
    page.canvas.setFocus()
    window.sitting.select("noor")
    press(Qt.Key.Key_K)
    field = find(window, QLineEdit, "relative-name")
    assert field.hasFocus()
    press(Qt.Key.Key_Escape)
    assert not field.isVisible()
    assert find(window, Button, "add-child").hasFocus()  # and not a field in which a key would wipe a name


def test_dragging_keeps_a_place_and_tidy_lets_go(window: Window) -> None:
    """Bert is dragged aside and stays there; "tidy" and undo bring the picture back."""
    canvas = page_of(window).canvas
    before = canvas.drawing
    drag(canvas, "bert", middle(canvas, "bert") + QPoint(90, 0))
    assert canvas.drawing != before
    assert "Bert" in window.sitting.told(window.sitting.desk.next_undo)
    click(find(window, Button, "tidy"))
    assert canvas.drawing == before
    window.undo()
    window.undo()
    assert canvas.drawing == before


def test_who_saw_all_of_the_family_sees_it_all_when_it_is_tidied(room: Room) -> None:
    """A family that was dragged close together needs more room in order: nobody is out of sight then."""
    window = room.with_family(tree(40), "genogram")
    canvas = page_of(window).canvas
    pins = [
        Pin(id=f"pin-{one.id}", person=one.id, x=round(one.middle[0] / 3), y=round(one.middle[1] / 3))
        for one in canvas.drawing.tokens
    ]
    window.sitting.do(Step(saying("x"), lambda family: family.put(*pins)))
    canvas.fit()
    click(find(window, Button, "tidy"))
    assert not window.sitting.shown.of(Pin)
    assert canvas.is_whole


def test_a_large_family_stands_at_once_and_better_soon(room: Room, qtbot: QtBot) -> None:
    """The first picture of 120 people does not wait for the best order; that one comes by itself."""
    order.forget()
    window = room.with_family(tree(120, 2), "genogram")
    canvas = page_of(window).canvas
    first = {token.id: token.middle for token in canvas.drawing.tokens}
    best = draw(window.sitting.shown, window.sitting.words, View(day=window.sitting.today))
    order.forget()
    wanted = {token.id: token.middle for token in best.tokens}
    assert first.keys() == wanted.keys()
    qtbot.waitUntil(lambda: {token.id: token.middle for token in canvas.drawing.tokens} == wanted)


def test_what_was_added_stands_the_same_when_the_file_is_opened_again(window: Window, room: Room) -> None:
    """Two relatives are added; another window on the same facts shows everybody in the same place."""
    canvas = page_of(window).canvas
    for person, way, name in (("fatima", "child", "Nora, 20"), ("truus", "sibling", "Wim")):
        window.sitting.select(person)
        click(find(window, Button, f"add-{way}"))
        write(find(window, QLineEdit, "relative-name"), name)
    again = room.with_family(window.sitting.desk.family, "genogram")
    assert page_of(again).canvas.drawing == canvas.drawing


def test_a_tie_is_laid_in_the_inspector(window: Window) -> None:
    """Choosing "conflict" for Noor draws a line as Ilias sees it; choosing no line takes it away."""
    window.sitting.select("noor")
    ties = find(window, Select, "tie")
    for kind, expected in ((TieKind.CONFLICT.value, 1), ("", 0)):
        ties.setCurrentIndex(ties.findData(kind))
        ties.activated.emit(ties.currentIndex())
        found = [one for one in window.sitting.shown.of(Tie) if {one.one, one.other} == {"ilias", "noor"}]
        assert len(found) == expected
        assert all(one.seen_by == "ilias" for one in found)


def test_through_other_eyes(window: Window) -> None:
    """As Marijke sees it other lines are drawn than as Ilias sees it."""
    canvas = page_of(window).canvas
    as_ilias = canvas.drawing
    eyes = find(window, Select, "eyes")
    assert eyes.currentText() == "Zoals Ilias het ziet"
    eyes.setCurrentIndex(eyes.findData("marijke"))
    eyes.activated.emit(eyes.currentIndex())
    assert canvas.drawing != as_ilias


def test_the_panel_tells_what_these_eyes_see(window: Window) -> None:
    """With somebody lit up, other eyes change the heading above their tie at once."""
    window.sitting.select("noor")
    eyes = find(window, Select, "eyes")
    eyes.setCurrentIndex(eyes.findData("marijke"))
    eyes.activated.emit(eyes.currentIndex())
    assert find(window, Select, "tie").accessibleName() == "Zoals Marijke het ziet"


def test_a_tap_beside_everybody_lets_go(window: Window) -> None:
    """The ground lights nobody up, and leaves no mark around whoever was."""
    canvas = page_of(window).canvas
    tap(canvas, middle(canvas, "noor"))
    assert canvas.token_of_keys == "noor"
    tap(canvas, QPoint(4, 4))
    assert window.sitting.selection == ""
    assert canvas.token_of_keys == ""


def test_the_first_question_stands_where_it_stands_in_the_circle(room: Room) -> None:
    """An empty genogram and an empty circle ask at the same height, with nothing beside the question."""
    window = room.with_family(Family(), "genogram")
    QApplication.processEvents()
    heights = []
    for page in ("genogram", "circle"):
        window.to_work(page)
        QApplication.processEvents()
        fields = window.workplace.page(page).findChildren(QLineEdit, "first-name")
        (asked,) = [one for one in fields if one.isVisible()]
        heights.append(asked.mapTo(window, QPoint(0, 0)).y())
    assert heights[0] == heights[1]


def test_arrows_walk_from_symbol_to_symbol(window: Window) -> None:
    """An arrow key goes to whoever stands nearest that way."""
    canvas = page_of(window).canvas
    canvas.setFocus()
    canvas.go_to("samira")
    here = middle(canvas, "samira")
    press(Qt.Key.Key_Right)
    there = middle(canvas, window.sitting.selection)
    assert there.x() > here.x()
    assert abs(there.y() - here.y()) < there.x() - here.x()
    assert canvas.token_of_keys == window.sitting.selection


def test_zoom_by_key_and_back(window: Window) -> None:
    """Control with plus comes nearer; Control with 0 shows the whole family again."""
    canvas = page_of(window).canvas
    QTest.keyClick(canvas, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    whole = canvas.transform().m11()
    QTest.keyClick(canvas, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert canvas.transform().m11() > whole
    QTest.keyClick(canvas, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert canvas.transform().m11() == pytest.approx(whole)


def test_an_empty_genogram_asks_whom_it_is_about(room: Room) -> None:
    """With nobody there the page is one question; then the youngster stands there, ready for relatives."""
    window = room.with_family(Family(), "genogram")
    write(find(window, QLineEdit, "first-name"), "Ilias, 14")
    (ilias,) = window.sitting.people()
    assert ilias.youngster
    click(find(window, Button, "add-parent"))
    write(find(window, QLineEdit, "relative-name"), "Marijke")
    QApplication.processEvents()
    assert len(page_of(window).canvas.drawing.tokens) == 2


def test_sixty_people_fit_on_the_screen(room: Room) -> None:
    """A family of sixty is seen whole, nobody outside of the canvas."""
    window = room.with_family(tree(60), "genogram")
    QApplication.processEvents()
    canvas = page_of(window).canvas
    there = canvas.viewport().rect()
    assert len(canvas.drawing.tokens) == 60
    assert all(there.contains(middle(canvas, token.id)) for token in canvas.drawing.tokens)


def test_who_is_found_in_a_large_family_can_be_read(room: Room) -> None:
    """Seen whole sixty people are small; whoever is found stands in the middle, near enough to read."""
    window = room.with_family(tree(60), "genogram")
    QApplication.processEvents()
    page = page_of(window)
    page.canvas.fit()
    last = page.canvas.drawing.tokens[-1].id
    page.head.finder.chosen.emit(last)
    assert page.canvas.transform().m11() >= 0.69
    assert page.canvas.viewport().rect().contains(page.canvas.middle_of(last).toPoint())
    assert window.sitting.selection == last


def _on_screen(page: GenogramPage) -> dict[str, QPointF]:
    return {token.id: page.canvas.middle_of(token.id) for token in page.canvas.drawing.tokens}


def _moved(before: dict[str, QPointF], after: dict[str, QPointF]) -> float:
    return median((after[id_] - at).manhattanLength() for id_, at in before.items())


def _with_a_child(window: Window, parent: str) -> None:
    window.sitting.do(Step(saying("x"), lambda family: family.put(somebody("zz"), *child("zz", parent))))


def test_somebody_new_moves_and_zooms_nothing(room: Room) -> None:
    """A child for one of the oldest: as near as before, and on the screen most stay where they are."""
    window = room.with_family(tree(25, 1018), "genogram")
    page = page_of(window)
    page.canvas.zoom(0.7)
    before, scale = _on_screen(page), page.canvas.transform().m11()
    _with_a_child(window, "f000000")
    assert _moved(before, _on_screen(page)) <= 3
    assert page.canvas.transform().m11() == scale
    window.undo()
    assert _moved(before, _on_screen(page)) <= 3
    assert page.canvas.transform().m11() == scale


def test_somebody_new_outside_the_view_comes_into_it(room: Room) -> None:
    """Who looks from near by stays as near; the paper moves just so far that the new one is seen."""
    window = room.with_family(tree(25, 1018), "genogram")
    page = page_of(window)
    page.canvas.zoom(1.6)
    scale = page.canvas.transform().m11()
    _with_a_child(window, "f000000")
    assert page.canvas.transform().m11() == scale
    assert page.canvas.viewport().rect().contains(page.canvas.middle_of("zz").toPoint())


def test_a_place_by_hand_is_kept_where_it_was_given(room: Room) -> None:
    """After somebody came in, who is dragged stands under the hand, and others near where they were."""
    window = room.with_family(tree(25, 1018), "genogram")
    page = page_of(window)
    _with_a_child(window, "f000000")
    before = _on_screen(page)
    drag(page.canvas, "f000042", middle(page.canvas, "f000042") + QPoint(20, 60))
    after = _on_screen(page)
    assert _moved(before, after) <= 23
    assert (after["f000042"] - before["f000042"] - QPointF(20, 60)).manhattanLength() <= 3


def test_the_keyboard_is_at_whoever_was_chosen_elsewhere(window: Window) -> None:
    """Marijke is tapped, then Joost chosen in the list; back in the picture only Joost has a ring."""
    page = page_of(window)
    tap(page.canvas, middle(page.canvas, "marijke"))
    assert page.canvas.token_of_keys == "marijke"
    page.head.as_list.click()
    window.sitting.select("joost")
    page.head.as_list.click()
    assert page.canvas.hasFocus()
    assert page.canvas.token_of_keys == "joost"
