# SPDX-License-Identifier: Apache-2.0
"""What the method's rhythm asks for is told in one line when a file is opened, to the worker alone."""

import datetime

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel
from pytestqt.qtbot import QtBot

from jimdesk.core import edits
from jimdesk.core.afterwards import Reminded
from jimdesk.core.desk import Desk
from jimdesk.core.meeting import StageTime
from jimdesk.core.words import Words, saying
from jimdesk.methods import reminders
from jimdesk.ui.look import Look
from jimdesk.ui.reminders import Reminders
from jimdesk.ui.sitting import Sitting
from tests.story_family import MEETING
from tests.story_plan import story_after_meeting
from tests.ui.at_work import Clock, click, part, standing, texts_on


@pytest.fixture
def clock() -> Clock:
    """The clock, five weeks after the meeting."""
    clock = Clock()
    clock.after(days=35)
    return clock


@pytest.fixture
def sitting(look: Look, clock: Clock) -> Sitting:
    """A sitting about the story."""
    sitting = Sitting(Words("nl"), look, clock)
    sitting.open(Desk(story_after_meeting()))
    return sitting


def told(line: Reminders) -> str:
    """What the line says."""
    label = part(line, "reminder")
    assert isinstance(label, QLabel)
    return label.text()


def test_the_oldest_thing_comes_first_and_done_is_kept(qtbot: QtBot, sitting: Sitting) -> None:
    """After a week somebody was to be called; "done" keeps that, and the next thing is told."""
    line = Reminders(sitting)
    with standing(qtbot, line):
        qtbot.waitUntil(line.isVisible)
        first = told(line)
        assert "Bellen: is het begonnen?" in first
        assert "1 december 2026" in first
        before = len(reminders.due(sitting.shown, sitting.today))
        click(part(line, "reminder-done"))
        qtbot.waitUntil(lambda: told(line) != first)
        assert len(sitting.desk.family.of(Reminded)) == 1
        assert len(reminders.due(sitting.shown, sitting.today)) == before - 1


def test_later_is_quiet_until_the_file_is_opened_again(qtbot: QtBot, sitting: Sitting) -> None:
    """Nothing is kept of "later"; another opening tells it again."""
    line = Reminders(sitting)
    with standing(qtbot, line):
        qtbot.waitUntil(line.isVisible)
        while line.isVisible():
            click(part(line, "reminder-later"))
        assert not sitting.desk.family.of(Reminded)
        sitting.open(Desk(sitting.desk.family))
        qtbot.waitUntil(line.isVisible)


def test_others_who_look_along_see_nothing_of_it(qtbot: QtBot, sitting: Sitting, clock: Clock) -> None:
    """When a meeting starts the line is gone at once, with its words; the held key brings it back."""
    line = Reminders(sitting)
    with standing(qtbot, line):
        qtbot.waitUntil(line.isVisible)
        stage = StageTime.new(meeting=MEETING, stage="welkom", started=clock())
        sitting.do(edits.add(saying("stage"), stage))
        assert not line.isVisible()
        assert "Bellen" not in texts_on(line)
        sitting.hold(True)
        qtbot.waitUntil(line.isVisible)


def test_a_day_that_is_still_far_is_not_told(qtbot: QtBot, look: Look) -> None:
    """On the evening of the meeting there is nothing to remember, and no empty line."""
    sitting = Sitting(Words("nl"), look, lambda: datetime.datetime(2026, 11, 24, 21))
    sitting.open(Desk(story_after_meeting()))
    line = Reminders(sitting)
    with standing(qtbot, line):
        line._look()
        assert not line.isVisible()
        assert not isinstance(line.focusWidget(), QAbstractButton)
