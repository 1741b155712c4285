# SPDX-License-Identifier: Apache-2.0
"""Whether homes of now and of before are entered with their dates, and drawn on those days."""

import datetime

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from jimdesk.core.people import Membership
from jimdesk.drawing import Area
from jimdesk.ui.widgets.person_field import PersonField
from jimdesk.ui.window import Window
from tests.ui.genogram.seeing import at, now, page_of
from tests.ui.windows import find, write


def test_a_home_has_a_beginning_and_an_end(cared: Window) -> None:
    """Jayden lived with grandmother in 2019: the outline around both is there then, and not now."""
    at(cared, "jayden", "lived")
    field = find(cared, PersonField, "lived-with")
    field.setFocus()
    QTest.keyClicks(field, "corr")
    QTest.keyClick(field, Qt.Key.Key_Return)
    lives = [one for one in now(cared).of(Membership) if one.person == "jayden"]
    (there,) = [one for one in lives if one.household == "home1"]
    write(find(cared, QLineEdit, f"lived-start-{there.id}"), "2019")
    write(find(cared, QLineEdit, f"lived-end-{there.id}"), "2020")
    told = now(cared).get(Membership, there.id)
    assert told is not None
    assert (told.start.year, told.end.year) == (2019, 2020)
    (here,) = [one for one in lives if one.household == "home2"]
    write(find(cared, QLineEdit, f"lived-start-{here.id}"), "2020")

    def with_grandmother() -> bool:
        outlines = (part for part in page_of(cared).canvas.drawing.parts() if isinstance(part, Area))
        return any({"jayden", "corrie"} <= set(one.ids) for one in outlines)

    assert not with_grandmother()
    page_of(cared).date_bar.field.setText("1-6-2019")
    page_of(cared).date_bar.field.returnPressed.emit()
    assert page_of(cared).date_bar.day == datetime.date(2019, 6, 1)
    assert with_grandmother()
