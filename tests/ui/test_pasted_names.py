# SPDX-License-Identifier: Apache-2.0
"""A list of names that is pasted comes in line by line, as one step."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from jimdesk.core.people import Group
from jimdesk.ui.look import Look
from jimdesk.ui.pasted_names import lines_of
from jimdesk.ui.window import Window
from tests.story_family import story_family
from tests.ui.windows import Room, find, press

LIST = "Piet Jansen\n- Klaas, buurman\n\n2. Hassan Aydin\n  • Marie (tante)\n"


@pytest.fixture
def room(qtbot: QtBot, look: Look, tmp_path: Path) -> Room:
    """Where windows are opened."""
    return Room(qtbot, look, tmp_path)


def enter(window: Window, name: str, text: str) -> QLineEdit:
    """Paste a text into a field, and press Enter."""
    field = find(window, QLineEdit, name)
    field.setFocus()
    field.insert(text)
    press(Qt.Key.Key_Return)
    return field


@pytest.mark.parametrize(("place", "name"), [("people", "people-line"), ("circle", "tray-search")])
def test_each_line_is_somebody_and_one_undo_takes_all_back(room: Room, place: str, name: str) -> None:
    """Bullets and numbers go, what stands behind a name is read, and Ctrl+Z brings the family from before."""
    window = room.with_family(story_family(), place)
    before = window.sitting.desk.family
    field = enter(window, name, LIST)
    new = [one for one in window.sitting.people() if one.id not in before]
    assert [one.name for one in new][:3] == ["Piet Jansen", "Klaas", "Hassan Aydin"]
    assert len(new) == 4
    assert new[1].group is Group.COMMUNITY
    assert field.text() == ""
    assert window.workplace.told.text == "4 mensen erbij gezet"
    window.undo()
    assert window.sitting.desk.family == before


@pytest.mark.parametrize(("place", "name"), [("people", "people-line"), ("circle", "tray-search")])
def test_a_long_list_comes_in_whole(room: Room, place: str, name: str) -> None:
    """Where one name may have a thousand letters, a list of eighty names is not cut off at that."""
    window = room.with_family(story_family(), place)
    many = len(window.sitting.people())
    enter(window, name, "\n".join(f"Voornaam{n} Achternaam{n}" for n in range(80)))
    assert len(window.sitting.people()) == many + 80
    assert "Voornaam79 Achternaam79" in [one.name for one in window.sitting.people()]


def test_who_is_here_already_does_not_come_twice(room: Room) -> None:
    """A list of which somebody is here by that name adds the others; of one with nobody new, it says so."""
    window = room.with_family(story_family(), "people")
    here = window.sitting.people()[0].name
    enter(window, "people-line", f"{here}\nPiet Jansen")
    assert [one.name for one in window.sitting.people()].count(here) == 1
    many = len(window.sitting.people())
    field = enter(window, "people-line", f"{here}\nPiet Jansen")
    assert len(window.sitting.people()) == many
    assert window.workplace.told.text == "Iedereen van de lijst staat er al."
    assert field.text() == ""


def test_one_line_is_no_list() -> None:
    """A name, also with a line end behind it, is typed and not pasted; a dash within a name is no bullet."""
    assert lines_of("Piet\n") == ()
    assert lines_of("Piet\nAnne-Marie\n") == ("Piet", "Anne-Marie")
    assert lines_of("1) Piet\r\n2) Klaas") == ("Piet", "Klaas")
