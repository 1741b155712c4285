# SPDX-License-Identifier: Apache-2.0
"""Whether two views of one family stand beside each other."""

from jimdesk.drawing import Line
from jimdesk.instruments.genogram.facts import TieKind
from jimdesk.ui.widgets.select import Select
from jimdesk.ui.window import Window
from tests.ui.genogram.seeing import page_of, places
from tests.ui.windows import find


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
    page.head.sight.toggle_beside()
    assert not other.isVisible()
