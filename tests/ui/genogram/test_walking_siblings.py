# SPDX-License-Identifier: Apache-2.0
"""Whether brothers and sisters are put in order where no date tells it, and a sentence adds somebody."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLineEdit

from jimdesk.core.people import BirthOrder, Descent, Parentage
from jimdesk.instruments.genogram.facts import Standing
from jimdesk.ui.widgets.button import Button
from jimdesk.ui.window import Window
from tests.ui.genogram.seeing import from_left, page_of
from tests.ui.windows import click, drag, find, middle, press, tap, write


def test_the_order_of_birth_is_dragged(undated: Window) -> None:
    """Cleo dropped left of An is the oldest; undo makes her the youngest again."""
    page = page_of(undated)
    assert from_left(page) == ["an", "bo", "cleo"]
    drag(page.canvas, "cleo", middle(page.canvas, "an") - QPoint(40, 0))
    assert from_left(page) == ["cleo", "an", "bo"]
    assert undated.sitting.desk.family.of(BirthOrder)[0].children == ("cleo", "an", "bo")
    undated.undo()
    assert from_left(page) == ["an", "bo", "cleo"]


def test_the_order_of_birth_is_dragged_where_it_was_kept_how_people_stand(undated: Window) -> None:
    """After somebody was added all have their place; Cleo is the oldest all the same, and stays it."""
    page = page_of(undated)
    undated.sitting.select("an")
    page.canvas.setFocus()
    press(Qt.Key.Key_P)
    write(find(undated, QLineEdit, "relative-name"), "Piet")
    assert undated.sitting.desk.family.of(Standing)
    for _ in range(2):
        assert from_left(page) == ["an", "bo", "cleo"]
        drag(page.canvas, "cleo", middle(page.canvas, "an") - QPoint(60, 0))
        assert from_left(page) == ["cleo", "an", "bo"]
        page.renew()
        assert from_left(page) == ["cleo", "an", "bo"]
        undated.undo()


def test_the_order_of_birth_is_told_by_key(undated: Window) -> None:
    """Alt and an arrow to the left: born earlier."""
    page = page_of(undated)
    page.canvas.setFocus()
    undated.sitting.select("bo")
    press(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert from_left(page) == ["bo", "an", "cleo"]


def test_a_dutch_sentence_adds_somebody_with_the_bonds_it_tells(window: Window) -> None:
    """N for anybody: "Sanne, dochter van Marijke en Rachid, 14" has both for parents."""
    page_of(window).canvas.setFocus()
    window.sitting.select("noor")
    press(Qt.Key.Key_N)
    write(find(window, QLineEdit, "relative-name"), "Sanne, dochter van Marijke en Rachid, 14")
    (sanne,) = [one for one in window.sitting.people() if one.name == "Sanne"]
    bonds = [bond for bond in window.sitting.shown.of(Parentage) if bond.child == sanne.id]
    assert {bond.parent for bond in bonds} == {"marijke", "rachid"}
    assert {bond.descent for bond in bonds} == {Descent.BIRTH}
    assert sanne.birth.age_on(window.sitting.today) == 14


def test_from_the_buttons_the_keys_go_back_to_the_picture(window: Window) -> None:
    """After a field was left, an arrow up goes to mother; Esc on a button goes to whoever is lit up."""
    canvas = page_of(window).canvas
    canvas.setFocus()
    for first, last, expected in (
        (Qt.Key.Key_Escape, Qt.Key.Key_Escape, "lotte"), (Qt.Key.Key_Escape, Qt.Key.Key_Up, "marijke"),
    ):
        window.sitting.select("lotte")
        press(Qt.Key.Key_K)
        press(first)
        assert find(window, Button, "add-child").hasFocus()
        press(last)
        assert canvas.token_of_keys == window.sitting.selection == expected


def test_a_name_that_was_half_typed_waits(window: Window) -> None:
    """Somebody taps elsewhere before Enter: asked for the same again, the name still stands there."""
    page = page_of(window)
    tap(page.canvas, middle(page.canvas, "lotte"))
    press(Qt.Key.Key_K)
    find(window, QLineEdit, "relative-name").setText("Pim, 3")
    tap(page.canvas, middle(page.canvas, "noor"))
    assert not page.relatives.field.isVisible()
    press(Qt.Key.Key_K)
    assert page.relatives.field.text() == ""  # that is a child of Noor
    press(Qt.Key.Key_Escape)
    tap(page.canvas, middle(page.canvas, "lotte"))
    press(Qt.Key.Key_K)
    assert page.relatives.field.text() == "Pim, 3"


def test_after_a_partner_was_added_by_mouse_keys_change_no_name(window: Window) -> None:
    """The field goes away with its button; what is typed next does not land in a field of the panel."""
    window.sitting.select("noor")
    click(find(window, Button, "add-partner"))
    find(window, QLineEdit, "relative-name").setText("Bo")
    enter = find(window, Button, "relative-add")
    enter.setFocus()  # as a press of the mouse does
    click(enter)
    assert "Bo" in {one.name for one in window.sitting.people()}
    assert find(window, Button, "add-partner").hasFocus()
