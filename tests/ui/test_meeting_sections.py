# SPDX-License-Identifier: Apache-2.0
"""What scrolls beside the table: what the stage is about is in sight, and the cursor stands in it."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint
from pytestqt.qtbot import QtBot

from jimdesk.core.meeting import Column
from jimdesk.ui import leading as lead
from jimdesk.ui.look import Look
from jimdesk.ui.pages.meeting import MeetingPage
from jimdesk.ui.safety_rules import SafetyRules
from jimdesk.ui.sitting import Sitting
from tests.story_family import MEETING
from tests.ui.at_work import by, click, part, settle, sitting_about, standing, start


@pytest.fixture
def sitting(look: Look) -> Sitting:
    """A sitting about Ilias, before the meeting."""
    return sitting_about(look)


@pytest.fixture
def page(qtbot: QtBot, sitting: Sitting) -> Iterator[MeetingPage]:
    """The page in a window."""
    page = MeetingPage(sitting)
    with standing(qtbot, page):
        yield page


def test_a_folder_that_opens_comes_up(qtbot: QtBot, page: MeetingPage, sitting: Sitting) -> None:
    """What is in it would lie below the edge of a laptop: its head goes to the top, and stays in sight."""
    by(sitting, "jim", "wie")
    head = part(page, "folder-wie_veilig")
    click(head)
    shown = page._scroll.viewport()
    qtbot.waitUntil(lambda: head.mapTo(shown, QPoint(0, 0)).y() < 40)
    assert head.mapTo(shown, QPoint(0, 0)).y() >= 0

def test_a_stage_begins_at_its_own_card(page: MeetingPage, sitting: Sitting) -> None:
    """However far the page was rolled before, the stage's card is in sight and the cursor stands in it."""
    by(sitting, "jim", "wie")
    click(part(page, "folder-wie_instemmen"))
    settle()
    page._scroll.verticalScrollBar().setValue(400)
    start(sitting, "wie_positioneren")
    page.start_typing()
    assert page._scroll.verticalScrollBar().value() < 60
    focused = page.window().focusWidget()
    assert focused is not None
    assert part(page, "jim-agreements").isAncestorOf(focused)

def test_a_rule_is_typed_as_a_rule(page: MeetingPage, sitting: Sitting) -> None:
    """The stage of the safety rules has a column too, but the cursor stands in its own card."""
    by(sitting, "veiligheidskaart", "kaart")
    start(sitting, "regels")
    page.start_typing()
    focused = page.window().focusWidget()
    assert focused is not None
    assert page.findChildren(SafetyRules)[0].isAncestorOf(focused)
    lead.begin_stage(sitting, MEETING, "goed")
    page.start_typing()
    focused = page.window().focusWidget()
    assert focused is page.board.columns[Column.GOOD].statements.invitation
