# SPDX-License-Identifier: Apache-2.0
"""Reminders: what the method asks for until two years after a meeting, as long as it is open."""

import datetime

from jimdesk.core import afterwards
from jimdesk.core.family import Family
from jimdesk.core.meeting import Meeting, StageTime
from jimdesk.core.names import short
from jimdesk.core.people import Person
from jimdesk.core.words import Words
from jimdesk.methods.reminders import Reminder, coming, due
from tests.story_family import DAY, MEETING
from tests.story_plan import NEXT_MEETING, story_after_meeting

_DAYS = datetime.timedelta(1)


def steps(reminders: tuple[Reminder, ...]) -> list[str]:
    """Which steps of the rhythm are reminded of."""
    return [one.step for one in reminders]


def rhythm(family: Family) -> list[str]:
    """What the method's rhythm still asks for."""
    return [one.step for one in coming(family) if not one.about]


def test_nothing_is_due_on_the_evening_itself_and_all_of_it_within_two_years() -> None:
    """The rhythm goes on for 24 months, each step on its day."""
    family = story_after_meeting()
    assert due(family, DAY) == ()
    assert steps(due(family, DAY + 6 * _DAYS)) == []
    assert steps(due(family, DAY + 7 * _DAYS)) == ["call_week_1"]
    assert steps(due(family, DAY + 28 * _DAYS)) == ["call_week_1", "meeting_week_4"]
    assert [one.step for one in due(family, DAY + 730 * _DAYS) if not one.about] == [
        "call_week_1", "meeting_week_4", "meeting_week_8", "meeting_week_16", "month_6", "month_12",
        "month_24",
    ]
    assert coming(family)[0].late(DAY + 9 * _DAYS) == 2


def test_what_was_done_is_not_reminded_of_again() -> None:
    """A phone call that was made is out; a meeting that was held answers its own reminder and no other."""
    family = afterwards.remember(MEETING, "call_week_1", DAY).edit(story_after_meeting())
    assert rhythm(family)[0] == "meeting_week_4"
    seven = datetime.datetime(2026, 12, 22, 19)
    held = StageTime(id="held", meeting=NEXT_MEETING, stage="welkom", started=seven)
    assert rhythm(family.put(held))[:2] == ["meeting_week_8", "meeting_week_16"]


def test_somebody_who_leaves_is_told_of_six_weeks_before() -> None:
    """Inge stops on the first of March: not before the end of January, and then with her day."""
    family, words = story_after_meeting(), Words("nl")
    last = datetime.date(2027, 3, 1)
    assert "leaving 2027-03-01" not in steps(due(family, last - 43 * _DAYS))
    told = next(one for one in due(family, last - 42 * _DAYS) if one.about == "inge")

    def called(id_: str) -> str:
        person = family.get(Person, id_)
        return short(person) if person else ""

    assert words.tell(told.saying, called) == (
        "Inge stopt op 1 maart 2027. Kijk samen naar de cirkel: wat valt er dan weg?"
    )
    done = afterwards.remember(told.meeting, told.step, DAY, told.about).edit(family)
    assert "inge" not in {one.about for one in coming(done)}
    assert "karin" in {one.about for one in coming(done)}
    assert done.forget("inge").of(afterwards.Reminded) == ()


def test_a_jim_is_asked_again_before_they_said_it_ends() -> None:
    """Eight weeks from now means: two weeks before that day; a later answer moves it on."""
    family = afterwards.can_keep_up("yassin", 8, DAY).edit(story_after_meeting())
    assert "yassin" in {one.about for one in due(family, DAY + 42 * _DAYS)}
    later = afterwards.can_keep_up("yassin", 20, DAY + 30 * _DAYS).edit(family)
    assert "yassin" not in {one.about for one in due(later, DAY + 42 * _DAYS)}


def test_a_file_without_a_meeting_reminds_of_nothing() -> None:
    """What is only planned has no rhythm yet."""
    assert coming(Family()) == ()
    assert coming(Family([Meeting(id="m", date=DAY)])) == ()
