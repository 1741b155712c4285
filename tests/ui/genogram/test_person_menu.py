# SPDX-License-Identifier: Apache-2.0
"""Whether somebody's menu adds relatives, changes the symbol and begins a line."""

from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit

from jimdesk.core.people import Gender, Person
from jimdesk.instruments.genogram.facts import Pin
from jimdesk.ui.genogram.person_menu import menu_of_person
from jimdesk.ui.widgets.person_field import PersonField
from jimdesk.ui.window import Window
from tests.ui.genogram.seeing import now, page_of, places
from tests.ui.windows import drag, find, middle


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
