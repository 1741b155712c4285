# SPDX-License-Identifier: Apache-2.0
"""The row above the genogram: somebody is found by any word of the whole name."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from jimdesk.core import edits
from jimdesk.core.desk import Desk
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


def test_the_field_to_find_somebody_keeps_its_room(room: Room) -> None:
    """What changes meanwhile brings no button back beside it; Esc does, and none where nobody is known."""
    window = room.with_family(Family([person("daan", name="Daan")]), "genogram")
    head = page_of(window).head
    head.seek(True)
    window.sitting.do(edits.add_child(window.sitting.shown, "daan", person("noa", name="Noa")))
    assert head.finder.isVisible()
    assert not head.more.isVisible()
    press(Qt.Key.Key_Escape)
    assert head.more.isVisible()
    assert not head.finder.isVisible()
    window.sitting.open(Desk())
    head.seek(True)
    head.seek(False)
    assert not head.more.isVisible()
    assert head.from_file.isVisible()
