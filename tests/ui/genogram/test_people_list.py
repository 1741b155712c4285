# SPDX-License-Identifier: Apache-2.0
"""Whether the list has everybody, also who is folded away, and finds them."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QListWidget

from jimdesk.instruments.genogram.facts import Fold
from jimdesk.ui.widgets.button import Button
from jimdesk.ui.window import Window
from tests.pictures import blended
from tests.ui.genogram.seeing import page_of, places, texts
from tests.ui.windows import Room, click, find, press, write


def test_a_branch_folds_and_nobody_is_lost(room: Room) -> None:
    """The aunt's branch becomes +4; the list has all of them, finding one unfolds it, and so does undo."""
    family = blended.family(blended.a_folded_branch)
    family = family.drop(*(one.id for one in family.of(Fold)))
    window = room.with_family(family, "genogram")
    page = page_of(window)
    before = page.canvas.drawing
    page.canvas.setFocus()
    window.sitting.select("marja")
    press(Qt.Key.Key_V)
    assert "+4" in texts(page)
    assert len(places(page)) == 6
    assert any("4 mensen ingevouwen" in word for _, word in page.legend._samples)
    click(find(window, Button, "as-list"))
    listed = find(window, QListWidget, "genogram-list")
    lines = [listed.item(i).text() for i in range(listed.count())]
    assert len(lines) == 10
    assert sum("ingevouwen bij Marja" in text for text in lines) == 4
    write(find(window, QLineEdit, "find-person"), "roos")
    assert window.sitting.selection == "roos"
    click(find(window, Button, "as-list"))
    assert len(places(page)) == 10
    window.undo()
    window.undo()
    assert not window.sitting.desk.family.of(Fold)
    assert {token.id for token in page.canvas.drawing.tokens} == {token.id for token in before.tokens}


def test_the_keys_of_the_picture_work_in_the_list(window: Window) -> None:
    """Found by letters, walked to by arrow; K asks for a child, and the list has the child at once."""
    click(find(window, Button, "as-list"))
    write(find(window, QLineEdit, "find-person"), "noor, zus")
    assert window.sitting.selection == "noor"
    listed = find(window, QListWidget, "genogram-list")
    assert listed.hasFocus()
    press(Qt.Key.Key_K)
    write(find(window, QLineEdit, "relative-name"), "Sanne, 1")
    lines = [listed.item(i).text() for i in range(listed.count())]
    assert any(text.startswith("Sanne") and "ouder: Noor" in text for text in lines)
