# SPDX-License-Identifier: Apache-2.0
"""Where the tests of the genogram page stand: a room, the story, grandmother who cares."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from jimdesk.core.family import Family
from jimdesk.core.people import Gender, Parentage, Person
from jimdesk.ui.look import Look
from jimdesk.ui.window import Window
from tests.pictures import blended
from tests.story_family import story_family
from tests.ui.windows import Room


@pytest.fixture
def room(qtbot: QtBot, look: Look, tmp_path: Path) -> Room:
    """Where windows are opened."""
    return Room(qtbot, look, tmp_path)


@pytest.fixture
def window(room: Room) -> Window:
    """The story at the genogram."""
    return room.with_family(story_family(), "genogram")


@pytest.fixture
def undated(room: Room) -> Window:
    """Two parents with three children of whom no date is known."""
    names = ("ma", "an", "bo", "cleo")
    people = [Person(id=one, name=one.capitalize(), gender=Gender.WOMAN) for one in names]
    bonds = [Parentage(id=f"b{n}", child=one, parent="ma") for n, one in enumerate(("an", "bo", "cleo"))]
    return room.with_family(Family((*people, *bonds)), "genogram")


@pytest.fixture
def cared(qtbot: QtBot, look: Look, tmp_path: Path) -> Window:
    """A family at the genogram: grandmother cares for Demi, whose parents parted."""
    family = blended.family(blended.foster_care_with_grandmother)
    return Room(qtbot, look, tmp_path).with_family(family, "genogram")
