# SPDX-License-Identifier: Apache-2.0
"""The row above the genogram: somebody is found by any word of the whole name."""

from PySide6.QtCore import Qt

from jimdesk.core.family import Family
from jimdesk.ui.widgets.person_field import PersonField
from tests.instruments.genogram.families import child, person
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
