# SPDX-License-Identifier: Apache-2.0
"""How it went: done, and apart from that helped; how long a JIM can keep it up; tension told apart."""

import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from jimdesk.core import afterwards, edits, table
from jimdesk.core.afterwards import Strain
from jimdesk.core.desk import Step
from jimdesk.core.fact import Audience
from jimdesk.core.meeting import Agreement, Done, FollowUp, StageTime
from jimdesk.core.people import Jim
from jimdesk.core.words import saying
from jimdesk.instruments.genogram.facts import Tie
from jimdesk.ui.follow_up import FollowUpPart
from jimdesk.ui.look import Look
from jimdesk.ui.pages.plan import AFTERWARDS, PlanPage
from jimdesk.ui.widgets.pick import PickRow
from jimdesk.ui.widgets.select import Select
from jimdesk.ui.window import Window
from tests.story_plan import NEXT_MEETING, story_after_meeting
from tests.ui.at_work import texts_on
from tests.ui.windows import AT, Room, click, find, press


@pytest.fixture
def window(qtbot: QtBot, look: Look, tmp_path: Path) -> Window:
    """The window where is asked how it went, with the next meeting planned."""
    window = Room(qtbot, look, tmp_path).with_family(story_after_meeting(), "plan")
    page = window.workplace.page("plan")
    assert isinstance(page, PlanPage)
    page.go_to(AFTERWARDS)
    return window


def part_of(window: Window) -> FollowUpPart:
    """The part of the page."""
    page = window.workplace.page("plan")
    assert isinstance(page, PlanPage)
    assert isinstance(page.part, FollowUpPart)
    return page.part


def told(window: Window, line: str) -> tuple[Done | None, int | None]:
    """What was said of a line."""
    found = afterwards.follow_up_of(window.sitting.shown, line, NEXT_MEETING)
    return (found.done, found.helped) if found else (None, None)


def choose(window: Window, name: str, key: str) -> None:
    """Choose from a list that opens, as a hand does."""
    select = find(window, Select, name)
    select.set_current(key)
    select.activated.emit(select.currentIndex())


def test_done_and_helped_are_two_answers(window: Window) -> None:
    """Not done and yet it helped can be said; taking one back leaves the other."""
    click(find(window, PickRow, "done-line-1").cell("no"))
    click(find(window, PickRow, "helped-line-1").cell("6"))
    assert told(window, "line-1") == (Done.NO, 6)
    click(find(window, PickRow, "done-line-1").cell("no"))
    assert told(window, "line-1") == (None, 6)
    click(find(window, PickRow, "helped-line-1").cell("6"))
    assert not window.sitting.shown.of(FollowUp)


def test_an_answer_on_the_phone_leaves_the_next_meeting_to_come(window: Window) -> None:
    """It is for the meeting that is planned: that is still the next one, and the other lines are asked."""
    click(find(window, PickRow, "done-line-1").cell("yes"))
    following = table.following(window.sitting.shown)
    assert following is not None
    assert following.id == NEXT_MEETING
    part_of(window).renew()
    assert find(window, PickRow, "done-line-2").isVisible()


def test_all_lines_are_answered_from_the_keyboard(window: Window) -> None:
    """Y or D or N, Tab, a number, and Down in the same column: no hand leaves the keys."""
    part_of(window).start_typing()
    press(Qt.Key.Key_J)
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_8)
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_1)
    press(Qt.Key.Key_0)
    assert told(window, "line-1") == (Done.YES, 8)
    assert told(window, "line-2") == (None, 10)
    press(Qt.Key.Key_Up)
    assert find(window, PickRow, "helped-line-1").cell("8").hasFocus()


def test_without_a_next_meeting_the_way_to_plan_it_is_shown(window: Window) -> None:
    """The answers belong to a meeting: one sentence, and the button to the page where it is planned."""
    window.sitting.do(edits.remove(NEXT_MEETING))
    assert part_of(window).findChild(PickRow, "done-line-1") is None
    assert find(window, QAbstractButton, "follow-up-first")


def test_a_jim_says_how_long_and_the_day_is_told(window: Window) -> None:
    """Eight weeks from today; another answer on the same day takes its place."""
    for weeks in ("4", "8"):
        click(find(window, PickRow, "keeps-up-yassin").cell(weeks))
    said = afterwards.keeps_up(window.sitting.shown, "yassin")
    assert said is not None
    assert said.until == window.sitting.today + datetime.timedelta(weeks=8)
    assert len(window.sitting.shown.of(afterwards.Endurance)) == 1
    assert "tot 19 januari 2027" in texts_on(part_of(window))


def test_a_jim_stops_and_the_lines_go_to_somebody_else(window: Window) -> None:
    """From a day in words on Noor has one line and nobody the other; all of it is one step of undo."""
    click(find(window, QAbstractButton, "stops-yassin"))
    day = find(window, QLineEdit, "stops-on")
    day.setText("over vier weken")
    choose(window, "hand-line-1", "noor")
    click(find(window, QAbstractButton, "hand-over"))
    assert find(window, PickRow, "keeps-up-yassin").isAncestorOf(window.focusWidget())  # not at some button
    shown = window.sitting.shown
    assert [line.owner for line in shown.of(Agreement)[:2]] == ["noor", ""]
    assert shown.of(Jim)[0].until == window.sitting.today + datetime.timedelta(weeks=4)
    assert "stopt op 22 december 2026" in texts_on(part_of(window))
    window.undo()
    assert window.sitting.shown.of(Agreement)[0].owner == "yassin"
    assert window.sitting.shown.of(Jim)[0].until is None


def test_tension_stays_between_the_two_and_off_the_shared_screen(window: Window) -> None:
    """Marijke tells it apart: the worker sees it, and while a meeting runs there is not even the question."""
    choose(window, "tension-who", "marijke")
    click(find(window, PickRow, "tension-more").cell("yes"))
    choose(window, "tension-with", "rachid")
    QTest.keyClicks(find(window, QLineEdit, "tension-text"), "Ruzie over geld")
    click(find(window, QAbstractButton, "tension-draw"))
    click(find(window, QAbstractButton, "tension-keep"))
    [strain] = window.sitting.desk.family.of(Strain)
    assert (strain.audience, strain.between, strain.towards) == (Audience.BETWEEN, ("marijke",), ("rachid",))
    assert any(tie.audience is Audience.BETWEEN for tie in window.sitting.desk.family.of(Tie))
    assert "Ruzie over geld" in texts_on(part_of(window))
    stage = StageTime.new(meeting=NEXT_MEETING, stage="afspreken", started=AT)
    window.sitting.do(edits.add(saying("stage"), stage))
    said = texts_on(part_of(window))
    assert "Ruzie" not in said
    assert "spanning" not in said
    assert part_of(window).findChild(QWidget, "tension") is None
    window.sitting.hold(True)
    assert "Ruzie over geld" in texts_on(part_of(window))


def test_in_a_narrow_window_the_numbers_are_explained_too(window: Window, qtbot: QtBot) -> None:
    """Where the answers stand below each other, what 0 and 10 mean is said once above them."""
    part = part_of(window)

    def explained() -> bool:
        scale = part.findChild(QLabel, "helped-scale")
        return scale is not None and scale.isVisible()

    window.resize(1366, 700)
    qtbot.waitUntil(lambda: not explained())
    window.sitting.look.choose(letters=130)
    qtbot.waitUntil(explained)


def test_a_meeting_with_nothing_to_look_back_on_leads_on(window: Window) -> None:
    """Where nothing was agreed before, the page says so, also in a meeting, and leads to who does what."""
    sitting = window.sitting
    lines = [one.id for one in sitting.shown.of(Agreement)]
    sitting.do(Step(saying("a change"), lambda family: family.drop(*lines)))
    sitting.do(edits.start_stage(NEXT_MEETING, "volhouden_terugkijken", AT))
    page = window.workplace.page("plan")
    assert isinstance(page, PlanPage)
    page.go_to(AFTERWARDS)
    assert "sla dit over" in texts_on(part_of(window))
    click(find(window, QAbstractButton, "follow-up-first"))
    assert window.workplace.place == "tasks"
