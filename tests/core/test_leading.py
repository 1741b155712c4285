# SPDX-License-Identifier: Apache-2.0
"""The gestures of whoever leads: breaks do not count, one leads, and the next meeting is planned in parts."""

import datetime

import pytest

from jimdesk.core import edits, leading, table
from jimdesk.core.desk import Desk
from jimdesk.core.trouble import KnownError
from tests.story_family import MEETING, story_family

SEVEN = datetime.datetime(2026, 11, 24, 19, 0)


def _later(minutes: int) -> datetime.datetime:
    return SEVEN + datetime.timedelta(minutes=minutes)


def test_a_break_is_counted_in_seconds_that_do_not_count() -> None:
    """Two breaks in one stage add up, and stopping twice changes nothing."""
    desk = Desk(story_family())
    desk.do(edits.start_stage(MEETING, "welkom", SEVEN))
    desk.do(leading.stand_still(MEETING, _later(5)))
    desk.do(leading.stand_still(MEETING, _later(7)))
    desk.do(leading.go_on(MEETING, _later(15)))
    desk.do(leading.stand_still(MEETING, _later(20)))
    desk.do(leading.go_on(MEETING, _later(21)))
    now = table.stage(desk.family, MEETING)
    assert now is not None
    assert (now.paused, now.stopped) == (660, None)


def test_outside_a_stage_nothing_stands_still() -> None:
    """Before the start and after the end there is no time to stop."""
    desk = Desk(story_family())
    assert not desk.do(leading.stand_still(MEETING, SEVEN))
    desk.do(edits.start_stage(MEETING, "welkom", SEVEN))
    desk.do(edits.end_stage(MEETING, _later(5)))
    assert not desk.do(leading.stand_still(MEETING, _later(6)))
    assert not desk.do(leading.go_on(MEETING, _later(7)))


def test_exactly_one_person_leads() -> None:
    """Who takes over leads alone; who was not invited is so by leading."""
    desk = Desk(story_family())
    for person in ("inge", "karin"):
        desk.do(leading.lead(MEETING, person))
    assert {one.person: one.leads for one in table.attendances(desk.family, MEETING)} == {
        "inge": False, "karin": True
    }


def test_who_comes_too_early_can_be_sent_back_and_who_should_not_come_taken_off() -> None:
    """A seat that was pressed by mistake is put right; the rest of what is noted stays."""
    desk = Desk(story_family())
    desk.do(edits.attend(MEETING, "inge", SEVEN))
    desk.do(leading.take_part(MEETING, "inge", "tot 20.30"))
    desk.do(leading.not_yet(MEETING, "inge"))
    (inge,) = table.attendances(desk.family, MEETING)
    assert (inge.came, inge.part) == (None, "tot 20.30")
    desk.do(leading.uninvite(MEETING, "inge"))
    assert not table.attendances(desk.family, MEETING)


def test_the_next_meeting_is_planned_in_whatever_order_it_is_said() -> None:
    """The place before the day makes one meeting, not two."""
    desk = Desk(story_family())
    desk.do(edits.start_stage(MEETING, "welkom", SEVEN))
    desk.do(leading.plan_next(desk.family, where="bij Truus"))
    desk.do(leading.plan_next(desk.family, date=datetime.date(2026, 12, 22)))
    planned = table.following(desk.family)
    assert planned is not None
    assert (planned.where, planned.date) == ("bij Truus", datetime.date(2026, 12, 22))
    assert len(table.meetings(desk.family)) == 2


def test_a_next_meeting_before_this_one_is_refused_in_one_sentence() -> None:
    """It would be a meeting that nobody finds again: nothing is kept, and the sentence says what to do."""
    desk = Desk(story_family())
    desk.do(edits.start_stage(MEETING, "welkom", SEVEN))
    with pytest.raises(KnownError, match="Choose a later day"):
        leading.plan_next(desk.family, date=datetime.date(2026, 11, 23))
    assert len(table.meetings(desk.family)) == 1
