# SPDX-License-Identifier: Apache-2.0
"""A meeting that is interrupted goes on where it was: the same stage, question and page, elsewhere."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from jimdesk.core import edits, table
from jimdesk.core.action_team import join_team
from jimdesk.core.desk import Desk
from jimdesk.core.meeting import Column, Statement
from jimdesk.methods.course import course
from jimdesk.ui import leading
from jimdesk.ui.leading import begin
from jimdesk.ui.look import Look
from jimdesk.ui.pages.meeting import MeetingPage
from tests.story_family import MEETING, story_family
from tests.ui.at_work import by, part, start
from tests.ui.windows import Room


@pytest.fixture
def room(qtbot: QtBot, look: Look, tmp_path: Path) -> Room:
    """Where windows are opened."""
    return Room(qtbot, look, tmp_path)


def test_a_window_that_opens_a_running_meeting_is_where_the_other_one_was(room: Room) -> None:
    """Stage and question come from the file; so does the page, also one that somebody chose by the rail."""
    window = room.with_family(story_family(), "meeting")
    begin(window.sitting)
    leading.begin_stage(window.sitting, MEETING, "zorgen")
    now = course(window.sitting.shown)
    assert now is not None
    leading.ask(window.sitting, now.questions[1])
    assert window.workplace.place == "circle", "the page that belongs to the question"
    window.workplace.go_to("genogram")
    again = room.window()
    again.sitting.open(Desk(window.sitting.desk.family))
    again.opening.opened.emit()
    assert again.workplace.place == "genogram"
    now = course(again.sitting.shown)
    assert now is not None
    assert now.stage is not None
    assert now.question is not None
    assert (now.stage.id, now.question.id) == ("zorgen", "who_is_near")


def test_each_one_sees_a_statement_the_same_way_or_otherwise(room: Room) -> None:
    """Nobody has to agree: a chip in one row takes the name out of the other."""
    window = room.with_family(story_family(), "meeting")
    begin(window.sitting)
    for who in ("ilias", "marijke", "truus"):
        window.sitting.do(edits.attend(MEETING, who, window.sitting.now()))
    window.sitting.do(edits.add_statement(MEETING, Column.WORRY, "Niemand weet waar hij is.", "marijke"))
    said = window.sitting.shown.of(Statement)[-1]
    page = window.workplace.page("meeting")
    assert isinstance(page, MeetingPage)
    card = page.board.columns[Column.WORRY].statements.card(said.id)
    assert card is not None
    card.set_open(True)
    for chip in ("same-truus", "otherwise-ilias", "otherwise-truus"):
        button = part(card, chip)
        assert isinstance(button, QAbstractButton)
        button.click()
    said = window.sitting.shown.of(Statement)[-1]
    assert (said.agree, said.disagree) == ((), ("ilias", "truus"))


def test_the_action_team_asks_its_own_people(room: Room) -> None:
    """Who is in it is asked, with the youngster and who leads; not everybody of the last meeting."""
    window = room.with_family(story_family(), "meeting")
    sitting = window.sitting
    by(sitting, "netwerkstrategie", "beraad")
    start(sitting, "team_kiezen")
    for one in ("truus", "yassin", "anja"):
        sitting.do(join_team(sitting.shown, one))
    now = course(sitting.shown)
    assert now is not None
    leading.end(sitting, now)
    begin(sitting)
    now = course(sitting.shown)
    assert now is not None
    assert now.meeting.id != MEETING
    asked = {one.person: one.leads for one in table.attendances(sitting.shown, now.meeting.id)}
    assert asked == {"ilias": False, "karin": True, "truus": False, "yassin": False, "anja": False}
