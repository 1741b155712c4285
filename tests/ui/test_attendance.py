# SPDX-License-Identifier: Apache-2.0
"""Who is there: people are invited, come in, go out, lead, and a veto is told to the worker alone."""

import datetime
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from jimdesk.core import table
from jimdesk.methods.course import course
from jimdesk.ui import leading
from jimdesk.ui.look import Look
from jimdesk.ui.pages.meeting import MeetingPage
from jimdesk.ui.sitting import Sitting
from tests.story_family import MEETING
from tests.ui.at_work import (
    Clock,
    attendance,
    choose,
    click,
    part,
    settle,
    sitting_about,
    standing,
    start,
    texts_on,
    type_in,
)

ENTER = Qt.Key.Key_Return


@pytest.fixture
def clock() -> Clock:
    """The clock on the wall, at seven."""
    return Clock()


@pytest.fixture
def sitting(look: Look, clock: Clock) -> Sitting:
    """A sitting about Ilias, before the meeting."""
    return sitting_about(look, clock=clock)


@pytest.fixture
def page(qtbot: QtBot, sitting: Sitting) -> Iterator[MeetingPage]:
    """The page in a window."""
    page = MeetingPage(sitting)
    with standing(qtbot, page):
        yield page


def test_people_are_invited_come_in_and_go_out_with_their_times(
    page: MeetingPage, sitting: Sitting, clock: Clock
) -> None:
    """Inge is invited by a few letters, comes at 19.20, goes at 20.30, and her time is kept."""
    type_in(page.at_table.field, "inge", ENTER)
    assert attendance(sitting, "inge").came is None
    click(part(page, "start-meeting"))
    assert sitting.running
    clock.after(minutes=20)
    choose(page, "seat-comes", "inge")
    clock.after(minutes=70)
    choose(page, "seat-goes", "inge")
    inge = attendance(sitting, "inge")
    assert (inge.came, inge.left) == (
        datetime.datetime(2026, 11, 24, 19, 20), datetime.datetime(2026, 11, 24, 20, 30)
    )
    assert "Inge was erbij, 19:20 – 20:30" in texts_on(page)


def test_everybody_comes_in_with_one_press(page: MeetingPage, sitting: Sitting) -> None:
    """Who was invited is here with one press, and one who is late can be taken back."""
    for name in ("ilias", "marijke", "truus"):
        type_in(page.at_table.field, name, ENTER)
    click(part(page, "start-meeting"))
    click(part(page, "everybody-is-here"))
    assert all(attendance(sitting, one).came for one in ("ilias", "marijke", "truus"))
    choose(page, "seat-not-yet", "truus")
    assert attendance(sitting, "truus").came is None


def test_one_leads_and_another_can_take_over(page: MeetingPage, sitting: Sitting) -> None:
    """Exactly one person leads; the word stands below the name."""
    for name in ("karin", "inge"):
        type_in(page.at_table.field, name, ENTER)
    choose(page, "seat-leads", "inge")
    choose(page, "seat-leads", "karin")
    assert attendance(sitting, "karin").leads
    assert not attendance(sitting, "inge").leads
    assert "Karin leidt" in texts_on(page)


def test_a_veto_is_told_to_the_worker_alone(page: MeetingPage, sitting: Sitting) -> None:
    """Before the meeting the worker is asked once more; before the room nothing tells of a veto."""
    type_in(page.at_table.field, "bert", ENTER)
    assert "liever niet" in texts_on(page)
    assert not table.attendances(sitting.desk.family, MEETING)
    click(part(page, "invite-all-the-same"))
    assert attendance(sitting, "bert")
    choose(page, "seat-uninvite", "bert")
    start(sitting)
    type_in(page.at_table.field, "bert", ENTER)
    assert "liever niet" not in texts_on(page)
    assert attendance(sitting, "bert").came


def test_a_question_about_a_veto_goes_when_the_room_comes(page: MeetingPage, sitting: Sitting) -> None:
    """A warning that still stands there when the meeting starts is gone at once."""
    type_in(page.at_table.field, "bert", ENTER)
    start(sitting)
    assert "liever niet" not in texts_on(page)


def test_whoever_went_out_comes_back_with_one_press(
    page: MeetingPage, sitting: Sitting, clock: Clock
) -> None:
    """While the meeting runs the way back stands beside the name; afterwards only the times are told."""
    start(sitting)
    choose(page, "seat-goes", "ilias")
    clock.after(minutes=5)
    click(part(page, "back-ilias"))
    back = attendance(sitting, "ilias")
    assert back.left is None
    assert back.came is not None
    settle()
    assert page.findChild(QWidget, "back-ilias") is None
    choose(page, "seat-goes", "ilias")
    now = course(sitting.shown)
    assert now is not None
    leading.end(sitting, now)
    assert "Ilias was erbij" in texts_on(page)
    settle()
    assert page.findChild(QWidget, "back-ilias") is None
