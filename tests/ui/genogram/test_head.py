# SPDX-License-Identifier: Apache-2.0
"""The row above the genogram: somebody is found by any word of the whole name."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from jimdesk.core.family import Family
from jimdesk.ui.widgets.person_field import PersonField
from jimdesk.ui.widgets.select import Select
from tests.instruments.genogram.families import child, person
from tests.ui.genogram.seeing import page_of
from tests.ui.windows import Room, find, press, write


def test_somebody_is_found_by_the_whole_name(room: Room) -> None:
    """F, "Oma Riet" and Enter light up oma Riet, though the picture calls her "Oma"."""
    people = [person("daan", name="Daan"), person("riet", name="Oma Riet"), *child("daan", "riet")]
    window = room.with_family(Family(people), "genogram")
    page = window.workplace.page("genogram")
    page.start_typing()
    press(Qt.Key.Key_F)
    write(find(window, PersonField, "find-in-picture"), "Oma Riet")
    assert window.sitting.selection == "riet"


def test_in_a_tree_without_a_youngster_somebodys_eyes_are_chosen(room: Room) -> None:
    """A tree from elsewhere is about nobody yet: once eyes are chosen, a line can be drawn as they see it."""
    people = [person("daan", name="Daan"), person("riet", name="Riet"), *child("daan", "riet")]
    window = room.with_family(Family(people), "genogram")
    page = page_of(window)
    opened: list[QMenu] = []
    page.canvas.asked.connect(lambda _: opened.extend(page.canvas.findChildren(QMenu, "person-menu")))
    page.canvas.asked.emit("daan")
    assert opened[-1].findChild(QAction, "menu-line") is None
    opened[-1].close()

    eyes = find(window, Select, "eyes")
    assert eyes.current == ""
    eyes.setCurrentIndex(eyes.findData("riet"))
    eyes.activated.emit(eyes.currentIndex())

    page.canvas.asked.emit("daan")
    line = opened[-1].findChild(QAction, "menu-line")
    assert line is not None
    opened[-1].close()
    assert find(window, Select, "tie").isVisible()
