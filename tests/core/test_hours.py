# SPDX-License-Identifier: Apache-2.0
"""The hours of each person in the plan of the story, beside their own limit, and who could still be asked."""

from dataclasses import replace

import pytest

from jimdesk.core import audience, hours, review, who_else
from jimdesk.core.audience import shown_to
from jimdesk.core.family import Family
from jimdesk.core.meeting import Agreement, Refusal, Rhythm
from jimdesk.core.people import Person
from jimdesk.core.words import Words
from tests.story_family import DAY, story_family


def planned() -> Family:
    """The first seven lines of the story, before line 3 goes to Samira."""
    rows = [
        ("yassin", Rhythm.WEEKLY, 1, 180), ("yassin", Rhythm.WEEKLY, 2, 90),
        ("yassin", Rhythm.WEEKLY, 1, 120), ("ilias", Rhythm.DAILY, 1, None), ("fatima", Rhythm.ONCE, 1, 120),
        ("truus", Rhythm.EVERY_OTHER_WEEK, 1, 60), ("karin", Rhythm.ONCE, 1, 60),
    ]
    return story_family().put(*(
        Agreement.new(id=f"line-{n}", place=n, owner=who, rhythm=rhythm, times=times, minutes=minutes)
        for n, (who, rhythm, times, minutes) in enumerate(rows, 1)
    ))


def test_hours_of_the_story() -> None:
    """Yassin's three lines are 8 hours a week, Truus half an hour, and Fatima 2 hours once."""
    loads = hours.load(planned())
    assert list(loads) == ["yassin", "ilias", "fatima", "truus", "karin"]
    assert (loads["yassin"].weekly_minutes, loads["yassin"].limit, loads["yassin"].over) == (480, 360, True)
    assert (loads["truus"].weekly_minutes, loads["truus"].over) == (30, False)
    assert (loads["fatima"].weekly_minutes, loads["fatima"].once_minutes) == (0, 120)


def test_over_the_own_limit_is_asked_about_the_last_line() -> None:
    """Who gives 6 hours and has 8 is asked about, until a line goes to somebody else or it is left so."""
    family = planned()
    hint, = review.over_limits(family)
    told = Words("nl").tell(hint.question, str.title)
    assert told == "Yassin geeft 6 uur. Er staat nu 8 uur. Wie kan regel 3 overnemen?"
    assert hint.agreement == "line-3"
    assert review.over_limits(family.change("line-3", owner="samira")) == ()
    assert review.over_limits(family.change("line-3", left_so=("limit",))) == ()


def test_a_limit_below_nothing_is_no_time_at_all() -> None:
    """A file of another make may say so: it counts as none, and nobody is asked about a line there is not."""
    family = planned().change("yassin", limit=-30).change("truus", limit=-1).change("karin", limit=-60)
    asked = {one.agreement: Words("nl").tell(one.question, str.title) for one in review.over_limits(family)}
    assert list(asked) == ["line-3", "line-6"]
    assert "geeft 0 uur" in asked["line-3"]
    assert not hours.load(family)["karin"].over
    assert hours.load_if(family, Agreement(id="x", owner="karin"), "samira").limit is None


@pytest.mark.parametrize(("rhythm", "times", "minutes"), [
    (Rhythm.DAILY, 3, 7 * 60), (Rhythm.WEEKLY, 3, 180), (Rhythm.EVERY_OTHER_WEEK, 3, 30),
    (Rhythm.MONTHLY, 1, 14), (Rhythm.WHEN_NEEDED, 1, 0), (Rhythm.ONCE, 1, 0),
])
def test_minutes_a_week(rhythm: Rhythm, times: int, minutes: int) -> None:
    """An hour each time is so much a week."""
    assert hours.weekly_minutes(Agreement(id="a", minutes=60, rhythm=rhythm, times=times)) == minutes


def test_who_could_still_be_asked_is_for_the_worker_alone() -> None:
    """Nobody who was refused, died, is a child or a professional is proposed; the room gets no list."""
    veto = Refusal.new(id="r", by="ilias", person="bert")
    family = planned().put(veto, Person(id="oom", name="Oom", limit=0))
    free = {one.id for one in who_else.free_hands(shown_to(family, audience.WORKER), DAY)}
    assert free == {"marijke", "rachid", "samira", "noor", "joost", "anja", "dennis"}
    few = who_else.free_hands(shown_to(family, audience.WORKER), DAY, among={"samira", "noor", "bert"})
    assert {one.id for one in few} == {"samira", "noor"}
    for reader in (audience.FAMILY, audience.room(("ilias",)), audience.professional("inge")):
        assert who_else.free_hands(shown_to(family, reader), DAY) == ()


def test_what_a_line_would_make_is_known_before_it_is_given() -> None:
    """While a line is dragged to a name the hours are those of after the drop; on their own name, of now."""
    family = planned().change("line-3", owner="samira")
    homework = family.get(Agreement, "line-3")
    assert homework is not None
    assert hours.load_if(family, homework, "yassin").share == (480, 360)
    assert hours.load_if(family, homework, "yassin").over
    assert hours.load_if(family, homework, "samira") == hours.load(family)["samira"]
    assert hours.load_if(family, homework, "noor").share == (120, 480)
    assert not hours.load_if(family, homework, "noor").much
    ten_hours = replace(homework, id="new", minutes=600)
    assert hours.load_if(family, ten_hours, "noor").much
