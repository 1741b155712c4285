# SPDX-License-Identifier: Apache-2.0
"""The veto is heard in time: before the worker's eyes, on every page, and never before the room."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from jimdesk.core import edits, leading, veto
from jimdesk.core.meeting import Agreement, StageTime
from jimdesk.instruments.circle.facts import Placement
from jimdesk.ui.look import Look
from jimdesk.ui.widgets.button import Button
from jimdesk.ui.window import Window
from tests.story_family import MEETING, story_family
from tests.ui.windows import AT, Room, click, find, texts_of

SAID = "Ilias heeft Fatima er liever niet bij."


@pytest.fixture
def window(qtbot: QtBot, look: Look, tmp_path: Path) -> Window:
    """A window before the meeting; Ilias would rather not have Fatima there."""
    window = Room(qtbot, look, tmp_path).with_family(story_family(), "tasks")
    window.sitting.do(veto.refuse("ilias", person="fatima"))
    return window


def told(window: Window) -> bool:
    """Whether the sentence stands anywhere on the screen."""
    return any(SAID in text for text in texts_of(window))


def test_a_line_for_her_is_heard_and_can_be_taken_back(window: Window) -> None:
    """The worker sees it apart, with one press to take it back; "leave it so" leaves it."""
    window.sitting.do(edits.add_agreement("samen koken", owner="fatima"))
    assert told(window)
    click(find(window, Button, "veto-undo"))
    assert not told(window)
    assert not [one for one in window.sitting.desk.family.of(Agreement) if one.what == "samen koken"]


def test_a_place_in_the_circle_is_heard(window: Window) -> None:
    """Whoever lays her in a circle is told before anything is asked of her."""
    place = Placement.new(meeting=MEETING, whose="ilias", person="fatima", ring="intimi", bearing=10)
    for one in window.sitting.desk.family.of(Placement):
        if one.person == "fatima":
            window.sitting.do(edits.remove(one.id))
    window.sitting.do(edits.add(edits.add_issue("x").name, place))
    assert told(window)


def test_before_the_room_nothing_is_said(window: Window) -> None:
    """While the meeting runs a line for her is a line like any other, on every face of the window."""
    window.sitting.do(edits.add_agreement("eerst", owner="fatima"))
    stage = StageTime.new(meeting=MEETING, stage="welkom", started=AT)
    window.sitting.do(edits.add(edits.add_issue("x").name, stage))
    assert not told(window)
    window.sitting.do(edits.add_agreement("samen koken", owner="fatima"))
    assert not told(window)
    assert not find_all(window, "veto-hint")
    window.sitting.hold(True)
    assert told(window)
    window.sitting.hold(False)
    assert not told(window)


def test_who_is_let_in_before_the_room_is_heard_apart(window: Window) -> None:
    """Somebody adds her to the table while the room looks: the worker hears it with the key held."""
    window.sitting.do(leading.uninvite(MEETING, "fatima"))
    stage = StageTime.new(meeting=MEETING, stage="welkom", started=AT)
    window.sitting.do(edits.add(edits.add_issue("x").name, stage))
    window.sitting.do(edits.attend(MEETING, "fatima", AT))
    assert not told(window)
    window.sitting.hold(True)
    assert told(window)
    window.sitting.hold(False)


def find_all(window: Window, name: str) -> list[QWidget]:
    """What can be seen under this name."""
    return [one for one in window.findChildren(QWidget, name) if one.isVisible()]


def test_it_goes_with_the_next_step(window: Window) -> None:
    """Whoever works on has read it."""
    window.sitting.do(edits.add_agreement("samen koken", owner="fatima"))
    window.sitting.do(edits.add_agreement("iets anders", owner="truus"))
    assert not told(window)
