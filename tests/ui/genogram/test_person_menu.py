# SPDX-License-Identifier: Apache-2.0
"""Whether somebody's menu adds relatives, changes the symbol and begins a line."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit

from jimdesk.core.audience import FAMILY
from jimdesk.core.people import Gender, Person
from jimdesk.instruments.genogram import GENOGRAM
from jimdesk.instruments.genogram.facts import Pin
from jimdesk.instruments.genogram.telling import told
from jimdesk.ui.genogram.person_menu import menu_of_person
from jimdesk.ui.widgets.person_field import PersonField
from jimdesk.ui.window import Window
from tests.ui.genogram.seeing import now, page_of, places
from tests.ui.windows import drag, find, middle, press, write


def test_the_menu_of_somebody(window: Window) -> None:
    """Noor: a child for her opens the field, another symbol is one step, a line asks to whom."""
    page, sitting = page_of(window), window.sitting
    sitting.select("noor")
    menu = menu_of_person(page, sitting, "noor", page.relatives, page.menus.start_line)
    assert menu is not None

    def press(name: str) -> None:
        action = menu.findChild(QAction, name)
        assert action is not None, name
        action.trigger()

    press("menu-nonbinary")
    noor = now(window).get(Person, "noor")
    assert noor is not None
    assert noor.gender is Gender.NONBINARY
    press("menu-child")
    assert find(window, QLineEdit, "relative-name").hasFocus()
    press("menu-line")
    assert find(window, PersonField, "line-to").hasFocus()


def test_a_place_that_was_given_by_hand_is_let_go(window: Window) -> None:
    """Bert is dragged aside; his menu lets go of that place, and he stands where he stood."""
    page, sitting = page_of(window), window.sitting
    before = places(page)["bert"]
    for pinned in (False, True):
        menu = menu_of_person(page, sitting, "bert", page.relatives, None)
        assert menu is not None
        action = menu.findChild(QAction, "menu-loosen")
        assert (action is not None) is pinned
        if action is None:
            drag(page.canvas, "bert", middle(page.canvas, "bert") + QPoint(90, 0))
            assert places(page)["bert"] != before
        else:
            action.trigger()
    assert places(page)["bert"] == before
    assert not now(window).of(Pin)


def test_somebody_from_outside_who_is_typed_here_stands_beside_the_family(window: Window) -> None:
    """The neighbour is in the picture, the list and the family's own; undo and her menu take her out."""
    page, sitting = page_of(window), window.sitting
    page.canvas.setFocus()
    press(Qt.Key.Key_N)
    write(find(window, QLineEdit, "relative-name"), "Ans Vos, buurvrouw")
    (ans,) = [one for one in sitting.people() if one.name == "Ans Vos"]
    others = set(places(page)) - {ans.id}
    assert places(page)[ans.id][1] == places(page)["dennis"][1]  # where the coach stands, too
    family = GENOGRAM.draw(sitting.for_reader(FAMILY), sitting.words, page.view())
    assert ans.id in {token.id for token in family.tokens}
    said = dict(told(sitting.shown, sitting.words, page.view()))
    assert "van buiten de familie" in said[ans.id]
    window.undo()
    assert set(places(page)) == others
    window.redo()
    assert ans.id in places(page)
    menu = menu_of_person(page, sitting, ans.id, page.relatives, None)
    assert menu is not None
    out = menu.findChild(QAction, "menu-out")
    assert out is not None
    out.trigger()
    assert set(places(page)) == others
    assert ans in sitting.people()
    kin_menu = menu_of_person(page, sitting, "bert", page.relatives, None)
    assert kin_menu is not None
    assert kin_menu.findChild(QAction, "menu-out") is None
