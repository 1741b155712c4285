# SPDX-License-Identifier: Apache-2.0
"""One quiet question about the plan as a whole, never in the way."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from jimdesk.core import edits
from jimdesk.core.family import Family
from jimdesk.core.meeting import Agreement, Column, Issue, Rhythm, StageTime, Statement
from jimdesk.core.words import saying
from jimdesk.ui.look import Look
from jimdesk.ui.pages.tasks import TasksPage
from jimdesk.ui.plan_question import PlanQuestion
from jimdesk.ui.widgets.button import Button
from jimdesk.ui.widgets.hint import Hint
from jimdesk.ui.window import Window
from tests.story_family import MEETING
from tests.story_plan import story_after_meeting
from tests.ui.windows import AT, Room, click, find, write


@pytest.fixture
def room(qtbot: QtBot, look: Look, tmp_path: Path) -> Room:
    """Where windows are opened."""
    return Room(qtbot, look, tmp_path)


def with_worry() -> Family:
    """The plan of the story, with a worry that no line is about."""
    return story_after_meeting().put(
        Statement.new(id="w", meeting=MEETING, column=Column.WORRY, text="Mama slaapt nauwelijks")
    )


def question_of(window: Window) -> PlanQuestion:
    """The question on the page."""
    QApplication.processEvents()
    page = window.workplace.page("tasks")
    assert isinstance(page, TasksPage)
    return page.question


def code_of(window: Window) -> str:
    """What is asked; "" nothing."""
    asked = question_of(window).asked
    return asked.code if asked else ""


def test_a_worry_without_a_line_is_asked_about_once(room: Room) -> None:
    """In its own words, with a way to leave it so that is remembered and can be undone."""
    window = room.with_family(with_worry(), "tasks")
    assert code_of(window) == "worry"
    hint = find(window, Hint, "plan-question")
    assert "Mama slaapt nauwelijks" in hint.accessibleName()
    leave = hint.findChildren(Button)[-1]
    assert leave.text() == "Laat zo staan"
    click(leave)
    assert code_of(window) == ""
    window.undo()
    assert code_of(window) == "worry"


def test_which_issue_a_line_belongs_to_is_answered_with_one_press(room: Room) -> None:
    """The issues stand below the question; pressed, the line is below it, and the next is asked about."""
    family = story_after_meeting().put(Issue(id="home", name="Laat thuis"), Issue(id="school", name="School"))
    window = room.with_family(family.change("line-1", issue="home"), "tasks")
    first = question_of(window).asked
    assert first is not None
    assert (first.code, first.about) == ("issue", "line-2")
    click(find(window, Button, "answer-school"))
    line = window.sitting.desk.family.get(Agreement, "line-2")
    assert line is not None
    assert line.issue == "school"
    asked = question_of(window).asked
    assert asked is not None
    assert asked.about == "line-3"


def test_it_is_silent_while_somebody_types(room: Room) -> None:
    """One question at a time: the one about the line that is being typed goes before it."""
    window = room.with_family(with_worry(), "tasks")
    what = find(window, QLineEdit, "new-what")
    write(what, "Noor gaat ondersteunen", enter=False)
    assert code_of(window) == ""
    what.clear()
    what.textEdited.emit("")
    assert code_of(window) == "worry"


def test_it_waits_while_the_hours_are_asked_about(room: Room) -> None:
    """The question beside the hours is enough."""
    window = room.with_family(with_worry(), "tasks")
    window.sitting.do(edits.add_agreement("Oppassen", owner="yassin", minutes=120, rhythm=Rhythm.WEEKLY))
    assert code_of(window) == ""


def test_questions_about_people_are_not_for_the_room(room: Room) -> None:
    """A child with care for others is asked about before the worker, and before the room only when held."""
    family = story_after_meeting()
    line = family.get(Agreement, "line-4")
    assert line is not None
    family = family.put(replace(line, what="Lotte elke avond naar bed brengen"))
    family = family.drop("said-3")
    window = room.with_family(family, "tasks")
    assert code_of(window) == "young_carer"
    window.sitting.do(edits.add(saying("x"), StageTime.new(meeting=MEETING, stage="taken", started=AT)))
    assert code_of(window) == ""
    window.sitting.hold(True)
    assert code_of(window) == "young_carer"
    window.sitting.hold(False)
    assert code_of(window) == ""
