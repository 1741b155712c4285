# SPDX-License-Identifier: Apache-2.0
"""Whether the family is seen as it was on any date, chosen by keys or typed."""

import datetime

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from jimdesk.drawing import Line
from jimdesk.ui.genogram.date_bar import turning_points
from jimdesk.ui.widgets.button import Button
from jimdesk.ui.window import Window
from tests.pictures import blended
from tests.ui.genogram.seeing import page_of, places, texts
from tests.ui.windows import Room, click, find, write


def test_a_typed_date_shows_the_family_as_it_was(window: Window) -> None:
    """In 2008 Ilias was not born, Rachid was 34 and married, and everybody stands where they stand now."""
    page = page_of(window)
    now = places(page)
    click(find(window, Button, "time"))
    field = find(window, QLineEdit, "date-typed")
    field.clear()
    write(field, "1-7-2008")
    then = places(page)
    assert "ilias" in now
    assert "ilias" not in then
    assert all(now[one] == at for one, at in then.items())
    assert {"34", "g. 2001"} <= texts(page)
    assert "g. 2001 · gesch. 2016" not in texts(page)
    click(find(window, Button, "date-today"))
    assert places(page) == now
    assert "g. 2001 · gesch. 2016" in texts(page)


def test_the_slider_walks_by_key_from_change_to_change(window: Window) -> None:
    """Page Down goes to the last day on which something changed before today; Home to the first of all."""
    page = page_of(window)
    click(find(window, Button, "time"))
    slider = page.date_bar.slider

    def day() -> datetime.date | None:
        return page.date_bar.day

    slider.setFocus()
    points = turning_points(window.sitting.shown, window.sitting.today)
    QTest.keyClick(slider, Qt.Key.Key_Home)
    assert day() == points[0].replace(day=1)
    for _ in range(len(points)):
        QTest.keyClick(slider, Qt.Key.Key_PageUp)
    assert day() is None
    QTest.keyClick(slider, Qt.Key.Key_PageDown)
    last = day()
    assert isinstance(last, datetime.date)
    assert last < window.sitting.today
    click(find(window, Button, "time"))  # put away, it is today again
    assert day() is None


def test_a_foster_period_runs_only_while_it_ran(room: Room) -> None:
    """Before 2019 no line from the foster parents, since then a dotted one."""
    window = room.with_family(blended.family(blended.a_twin_in_foster_care), "genogram")
    page = page_of(window)

    def dotted() -> list[Line]:
        lines = (part for part in page.canvas.drawing.parts() if isinstance(part, Line))
        return [one for one in lines if one.meaning == "child" and one.style.dash and "zakaria" in one.ids]

    assert dotted()
    page.date_bar._choose(datetime.date(2018, 1, 1))
    assert not dotted()
    page.date_bar._choose(datetime.date(2020, 1, 1))
    assert dotted()
