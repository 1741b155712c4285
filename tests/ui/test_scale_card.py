# SPDX-License-Identifier: Apache-2.0
"""The scale: numbers are copied from paper cards in one row, covered until all have answered."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from jimdesk.core import edits
from jimdesk.core.meeting import Issue
from jimdesk.core.words import saying
from jimdesk.instruments.scale import Score
from jimdesk.ui.look import Look
from jimdesk.ui.pages.meeting import MeetingPage
from jimdesk.ui.sitting import Sitting
from tests.ui.at_work import (
    QUESTION,
    Clock,
    click,
    part,
    press,
    sitting_about,
    standing,
    start,
    texts_on,
    type_in,
)


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


def test_numbers_are_typed_in_one_row_and_stay_covered_until_all_have_answered(
    page: MeetingPage, sitting: Sitting
) -> None:
    """4, 5, 10 and 5 are five digits in a row; nobody sees one before the last is there."""
    start(sitting, "schaal")
    page.start_typing()
    fields = {one: part(page, f"number-{one}") for one in ("ilias", "marijke", "yassin", "truus")}
    type_in(fields["ilias"], "4")
    assert fields["marijke"].hasFocus()
    type_in(fields["marijke"], "5")
    assert not page.scale.scale.isVisible()
    assert "5" not in texts_on(page.scale).replace("0 – 10", "")
    type_in(fields["yassin"], "10")
    type_in(fields["truus"], "5")
    assert {one.person: one.number for one in sitting.shown.of(Score)} == {
        "ilias": 4, "marijke": 5, "yassin": 10, "truus": 5
    }
    assert page.scale.scale.isVisible()
    assert {one.question for one in sitting.shown.of(Score)} == {QUESTION}


def test_enter_behind_every_number_skips_nobody(page: MeetingPage, sitting: Sitting) -> None:
    """4, Enter, 1, Enter, 6 are three cards in a row; one more Enter passes somebody over."""
    start(sitting, "schaal")
    page.start_typing()
    fields = [part(page, f"number-{one}") for one in ("ilias", "marijke", "yassin", "truus")]
    for field, number in zip(fields, "416", strict=False):
        assert field.hasFocus()
        type_in(field, number)
        press(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert {one.person: one.number for one in sitting.shown.of(Score)} == {
        "ilias": 4, "marijke": 1, "yassin": 6
    }
    assert fields[3].hasFocus()
    press(fields[0], Qt.Key.Key_Return)
    assert fields[1].hasFocus()


def test_a_one_that_is_not_ten_is_kept_too(page: MeetingPage, sitting: Sitting) -> None:
    """A 1 followed by another digit is a one, and the digit belongs to the next card."""
    start(sitting, "schaal")
    page.start_typing()
    type_in(part(page, "number-ilias"), "17")
    scores = {one.person: one.number for one in sitting.shown.of(Score)}
    assert scores == {"ilias": 1, "marijke": 7}


def test_numbers_can_be_laid_open_before_everybody_has_one(page: MeetingPage, sitting: Sitting) -> None:
    """Who gives no number holds nobody up."""
    start(sitting, "schaal")
    type_in(part(page, "number-ilias"), "4")
    assert not page.scale.scale.isVisible()
    click(part(page, "show-numbers"))
    assert page.scale.scale.isVisible()
    page.scale.scale.scored.emit("truus", 6)
    assert {one.person: one.number for one in sitting.shown.of(Score)} == {"ilias": 4, "truus": 6}


def test_who_leads_is_not_asked_for_a_number(page: MeetingPage, sitting: Sitting) -> None:
    """Karin leads; her card is not in the row."""
    start(sitting, "schaal")
    assert page.findChild(QWidget, "number-karin") is None
    assert part(page, "number-truus").isVisible()


def points(sitting: Sitting, *names: str) -> None:
    """The family has points of its own."""
    for place, name in enumerate(names):
        sitting.do(edits.add(saying("point"), Issue.new(id=f"issue-{place}", name=name, place=place)))


def test_with_several_points_one_tap_asks_about_one_of_them(page: MeetingPage, sitting: Sitting) -> None:
    """The numbers of each stand by themselves; with one point alone nothing is asked."""
    start(sitting, "schaal")
    points(sitting, "Laat thuis")
    assert page.scale._points.isHidden()
    points(sitting, "Laat thuis", "School")
    type_in(part(page, "number-ilias"), "7")
    click(part(page, "scale-point-issue-1"))
    type_in(part(page, "number-ilias"), "3")
    given = {one.issue: one.number for one in sitting.shown.of(Score) if one.person == "ilias"}
    assert given == {"": 7, "issue-1": 3}
    sitting.undo()
    assert [one.number for one in sitting.shown.of(Score)] == [7]
