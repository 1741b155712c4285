# SPDX-License-Identifier: Apache-2.0
"""Numbers stay covered until everybody at the table wrote theirs, or the scale has been left."""

import datetime

from jimdesk import methods
from jimdesk.core.family import Family
from jimdesk.core.meeting import Attendance, Meeting, StageTime
from jimdesk.core.people import Person
from jimdesk.instruments.scale import Score
from jimdesk.methods.covered import covered

AT = datetime.datetime(2026, 11, 24, 19, 0)


def at_the_scale(*given: Score) -> Family:
    """Two people at the table, at the scale of the safety map."""
    return Family().put(
        Person.new(id="a", name="A"), Person.new(id="b", name="B"),
        Meeting.new(id="m", date=AT.date(), method=methods.load("veiligheidskaart").text),
        Attendance.new(meeting="m", person="a", came=AT), Attendance.new(meeting="m", person="b", came=AT),
        StageTime.new(id="t", meeting="m", stage="schaal", started=AT), *given,
    )


def number(who: str, about: str = "", issue: str = "") -> Score:
    """A number at the meeting."""
    given: Score = Score.new(meeting="m", person=who, number=5, about=about, issue=issue)
    return given


def test_each_question_is_covered_by_itself() -> None:
    """One pair, or one point, that all have answered lies open while another is still covered."""
    family = at_the_scale(number("a"), number("a", "d"), number("b", "d"), number("b", issue="i"))
    assert covered(family) == {("m", ""), ("m", "i")}


def test_whoever_left_or_a_stage_that_is_over_holds_nothing_up() -> None:
    """Who went home is not waited for; once the meeting goes on, the numbers lie open."""
    family = at_the_scale(number("a"))
    assert covered(family)
    assert not covered(family.change("t", ended=AT))
    gone = next(one for one in family.of(Attendance) if one.person == "b")
    assert not covered(family.change(gone.id, left=AT))
    assert covered(Family()) == frozenset()
