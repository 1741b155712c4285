# SPDX-License-Identifier: Apache-2.0
"""Whether two views of one family stand beside each other."""

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QLabel

from jimdesk.core import edits
from jimdesk.core.people import Person
from jimdesk.drawing import Line
from jimdesk.instruments.genogram import notation
from jimdesk.instruments.genogram.facts import TieKind
from jimdesk.ui.widgets.button import Button
from jimdesk.ui.widgets.select import Select
from jimdesk.ui.window import Window
from tests.ui.genogram.seeing import page_of, places
from tests.ui.windows import click, find


def test_two_views_stand_beside_each_other(window: Window) -> None:
    """As Ilias and as Marijke see it: everybody at the same place, other lines; each can be chosen."""
    page = page_of(window)
    page.head.sight.toggle_beside()
    other = page.beside.canvas
    assert other.isVisible()
    assert {t.id: t.middle for t in other.drawing.tokens} == places(page)
    eyes = find(window, Select, "other-eyes")
    eyes.setCurrentIndex(eyes.findData("marijke"))
    eyes.activated.emit(eyes.currentIndex())
    ties = {
        canvas: {part.meaning for part in canvas.drawing.parts() if isinstance(part, Line)} & set(TieKind)
        for canvas in (page.canvas, other)
    }
    assert ties[page.canvas] != ties[other]
    click(find(window, Button, "beside-away"))
    assert not other.isVisible()


def test_both_pictures_look_alike_but_for_their_lines(window: Window) -> None:
    """Equally large, beginning as high, each with its name; the legend tells the signs of both."""
    page = page_of(window)
    page.head.sight.toggle_beside()
    one, other = page.canvas, page.beside.canvas
    assert one.transform() == other.transform()
    assert one.mapTo(page, QPoint(0, 0)).y() == other.mapTo(page, QPoint(0, 0)).y()
    assert find(window, QLabel, "first-eyes").text() == page.head.eyes.currentText()
    one.zoom(1.5)
    one.horizontalScrollBar().setValue(one.horizontalScrollBar().maximum())
    assert other.transform() == one.transform()
    assert (other.middle_of("ilias") - one.middle_of("ilias")).manhattanLength() <= 2
    drawn = {
        part.meaning for canvas in (one, other) for part in canvas.drawing.parts() if isinstance(part, Line)
    }
    told = page.legend.accessibleName()
    rows = [row for row in notation.TIES if str(row.value) in drawn]
    assert len(rows) > 1
    assert all(window.sitting.words.say(row.name, "legend") in told for row in rows)


def test_both_pictures_go_nearer_and_farther_together(window: Window) -> None:
    """By the wheel in either of them, also where all of it is in view and nothing needs to roll."""
    page = page_of(window)
    page.head.sight.toggle_beside()
    one, other = page.canvas, page.beside.canvas
    for canvas in (one, one, other, other):
        canvas.zoom(0.8)
        assert one.transform() == other.transform()


def test_what_is_looked_at_from_near_stays_near(window: Window) -> None:
    """Somebody who comes in while two pictures stand beside each other changes no size."""
    page = page_of(window)
    page.head.sight.toggle_beside()
    one, other = page.canvas, page.beside.canvas
    one.zoom(2.4)
    near = one.transform()
    sitting = window.sitting
    sitting.do(edits.add_child(sitting.shown, "marijke", Person.new(name="Zed")))
    assert one.transform() == near
    assert other.transform() == near
    assert (other.middle_of("ilias") - one.middle_of("ilias")).manhattanLength() <= 2
