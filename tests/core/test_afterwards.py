# SPDX-License-Identifier: Apache-2.0
"""Afterwards: done apart from helped, how long it can be kept up, tension told apart, lines handed over."""

import datetime

from jimdesk.core import afterwards, audience
from jimdesk.core.afterwards import Endurance, LeftSo, Reminded, Strain
from jimdesk.core.audience import shown_to
from jimdesk.core.desk import Desk, Step
from jimdesk.core.family import Family
from jimdesk.core.meeting import Agreement, Done, FollowUp, Meeting
from jimdesk.core.people import Jim
from tests.story_family import DAY, MEETING
from tests.story_plan import NEXT_MEETING, story_after_meeting

LATER = datetime.date(2026, 12, 22)


def after(*steps: Step) -> Family:
    """The story after some steps."""
    desk = Desk(story_after_meeting())
    for step in steps:
        desk.do(step)
    return desk.family


def test_done_and_helped_are_two_questions() -> None:
    """One answer leaves the other as it was, and a line has one follow-up for each meeting."""
    family = after(afterwards.did_help("line-1", NEXT_MEETING, 8))
    went = afterwards.follow_up_of(family, "line-1", NEXT_MEETING)
    assert went is not None
    assert (went.done, went.helped) == (None, 8)
    family = afterwards.was_done("line-1", NEXT_MEETING, Done.YES).edit(family)
    one, = family.of(FollowUp)
    assert (one.done, one.helped) == (Done.YES, 8)
    assert one.id == went.id
    family = afterwards.did_help("line-1", NEXT_MEETING, 12).edit(family)
    assert family.of(FollowUp)[0].helped == 10


def test_taking_both_answers_back_leaves_nothing() -> None:
    """Without an answer there is no follow-up."""
    family = after(
        afterwards.was_done("line-1", NEXT_MEETING, Done.NO),
        afterwards.was_done("line-1", NEXT_MEETING, None),
    )
    assert family.of(FollowUp) == ()


def test_only_what_was_agreed_before_is_asked() -> None:
    """Lines of the same evening are not asked about, nor what was done once and for all earlier."""
    family = after(afterwards.was_done("line-5", NEXT_MEETING, Done.YES)).put(
        Agreement.new(id="fresh", meeting=NEXT_MEETING, what="Iets nieuws", place=9)
    )
    assert [one.id for one in afterwards.to_ask(family, NEXT_MEETING)] == [f"line-{n}" for n in range(1, 8)]
    assert afterwards.to_ask(family, MEETING) == ()
    third = family.put(Meeting(id="third", date=datetime.date(2027, 1, 20)))
    assert "line-5" not in [one.id for one in afterwards.to_ask(third, "third")]
    assert "fresh" in [one.id for one in afterwards.to_ask(third, "third")]


def test_the_last_answer_says_how_long_it_can_be_kept_up() -> None:
    """Weeks from the day on which it was asked; a later answer goes before an earlier one."""
    family = after(
        afterwards.can_keep_up("yassin", 8, LATER), afterwards.can_keep_up("yassin", 20, DAY),
        afterwards.can_keep_up("yassin", 6, LATER),
    )
    last = afterwards.keeps_up(family, "yassin")
    assert last is not None
    assert (last.weeks, last.until) == (6, datetime.date(2027, 2, 2))
    assert len(family.of(Endurance)) == 2
    assert afterwards.keeps_up(family, "noor") is None


def test_tension_that_is_told_apart_stays_between_two() -> None:
    """The room sees nothing of it, another person neither; undo does not tell what it was."""
    step = afterwards.tell_strain("yassin", NEXT_MEETING, more=True, towards=("marijke",), text="te laat")
    family = after(step)
    assert "yassin" not in step.name.plain()
    assert len(shown_to(family, audience.WORKER).of(Strain)) == 1
    assert len(shown_to(family, audience.person("yassin")).of(Strain)) == 1
    for reader in (audience.FAMILY, audience.person("marijke"), audience.room(("yassin", "ilias"))):
        assert shown_to(family, reader).of(Strain) == ()


def test_a_jim_stops_and_hands_over_in_one_step() -> None:
    """One gesture: the JIM's last day and who does the lines from now on; one undo brings all of it back."""
    family = story_after_meeting().change("line-1", agreed_by=("yassin", "ilias"))
    desk = Desk(family)
    desk.do(afterwards.hand_over("jim-1", {"line-1": "samira", "line-2": "", "line-3": "noor"}, LATER))
    assert afterwards.lines_of_person(desk.family, "yassin") == ()
    owners = [one.owner for one in desk.family.of(Agreement)][:3]
    assert owners == ["samira", "", "samira"]  # line 3 was never the JIM's
    assert desk.family.of(Agreement)[0].agreed_by == ()
    assert desk.family.of(Jim)[0].until == LATER
    desk.undo()
    assert desk.family == family


def test_answers_are_kept_once() -> None:
    """A reminder that was done and a question left so are one fact each, however often they are said."""
    family = after(
        afterwards.remember(MEETING, "call_week_1", DAY), afterwards.remember(MEETING, "call_week_1", LATER),
        afterwards.leave_plan_so("worry", "said-3"), afterwards.leave_plan_so("worry", "said-3"),
        afterwards.leave_plan_so("worry", "gone"),
    )
    assert [one.date for one in family.of(Reminded)] == [DAY]
    assert len(family.of(LeftSo)) == 1
