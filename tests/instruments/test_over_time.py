# SPDX-License-Identifier: Apache-2.0
"""What changed over the meetings is what was placed, scored and agreed at each, person by person."""

import datetime

from jimdesk.core import agreeing
from jimdesk.core.audience import WORKER, shown_to
from jimdesk.core.family import Family
from jimdesk.core.meeting import Agreement, Issue, Meeting, Rhythm
from jimdesk.core.people import Person
from jimdesk.instruments import over_time
from jimdesk.instruments.instrument import View
from jimdesk.instruments.scale import Score
from tests.instruments.circle.test_between import two_meetings

FIRST = {"a": ("intimi", "familie"), "b": ("vrienden", "familie"), "e": ("intimi", "familie")}
SECOND = {"a": ("intimi", "familie"), "b": ("intimi", "familie"), "e": ("vrienden", "familie")}


def test_people_per_ring_with_professionals_apart() -> None:
    """Two in the innermost ring at first, one of them a professional; then two who are not."""
    meetings, rings = over_time.rings_over_time(two_meetings(FIRST, SECOND), View())
    assert [one.id for one in meetings] == ["1", "2"]
    inner, friends, *_ = rings
    assert (inner.informal, inner.professional) == ((1, 2), (1, 0))
    assert (friends.informal, friends.professional) == ((1, 0), (0, 1))


def test_somebody_who_died_is_not_counted() -> None:
    """A place may stay in the file; people are counted who live."""
    known = two_meetings(FIRST, SECOND).change("b", died=True)
    _, (inner, *_) = over_time.rings_over_time(known, View())
    assert inner.informal == (1, 1)


def test_numbers_stand_per_question_and_kwestie_with_their_spread() -> None:
    """Who gave no number has a gap; covered numbers are not there; a kwestie has a row of its own."""
    known = two_meetings({}, {}).put(
        Issue.new(id="late", name="Laat thuis"),
        Score.new(meeting="1", question="Hoe gaat het?", person="a", number=3),
        Score.new(meeting="1", question="Hoe gaat het?", person="b", number=7),
        Score.new(meeting="2", question="Hoe gaat het?", person="a", number=6),
        Score.new(meeting="2", question="Hoe gaat het?", person="a", number=2, issue="late"),
    )
    general, late = over_time.numbers_over_time(known)
    assert general.people == {"a": (3, 6), "b": (7, None)}
    assert (general.spread(0), general.spread(1)) == ((3, 7), (6, 6))
    assert (late.about, late.people) == ("late", {"a": (2,)})
    covered, late = over_time.numbers_over_time(known, covered={("2", "")})
    assert covered.meetings == ("1",)
    assert late.meetings == ("2",)


def test_hours_are_those_of_each_agreed_plan_and_of_now() -> None:
    """An hour a week was agreed, now it is two; whoever has none at any time is not in the picture."""
    known = Family([
        Person(id="me", name="Me", youngster=True), Person(id="a", name="A"), Person(id="b", name="B"),
        Meeting(id="m", date=datetime.date(2026, 9, 1)),
        Agreement.new(id="l1", what="rijden", owner="a", rhythm=Rhythm.WEEKLY, minutes=60, place=1),
        Agreement.new(id="l2", what="bellen", owner="b", rhythm=Rhythm.ONCE, minutes=60, place=2),
    ])
    known = agreeing.agree(shown_to(known, WORKER), "m", datetime.date(2026, 9, 1)).edit(known)
    known = known.change("l1", times=2)
    hours = over_time.hours_over_time(known)
    assert hours.meetings == ("m", "")
    assert hours.people == {"a": (60, 120)}
