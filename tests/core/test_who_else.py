# SPDX-License-Identifier: Apache-2.0
"""Who else could be asked, only before the worker; and whether half of everything is on one person."""

import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jimdesk.core import audience
from jimdesk.core.audience import Reader, shown_to
from jimdesk.core.dates import PartialDate
from jimdesk.core.family import Family
from jimdesk.core.meeting import Agreement, Refusal, Rhythm
from jimdesk.core.people import Group, Level, Person
from jimdesk.core.plan_review import plan_hints
from jimdesk.core.who_else import could_take, most_of_it, tasks, who_else

DAY = datetime.date(2026, 11, 24)
PEOPLE = "abcde"


def family(owners: list[str]) -> Family:
    """Five people, and a line of the plan for each name."""
    return Family([
        *(Person(id=one, name=one.upper()) for one in PEOPLE),
        *(Agreement.new(id=f"l{n}", what="iets", owner=owner, place=n) for n, owner in enumerate(owners, 1)),
    ])


def asked(known: Family, reader: Reader = audience.WORKER) -> set[str]:
    """Who could be asked, before these eyes."""
    return {one.id for one in who_else(shown_to(known, reader), DAY)}


def test_only_who_could_is_proposed() -> None:
    """Not who died, is from before, 15, a professional, refused, the youngster, or at their own limit."""
    known = Family([
        Person(id="yes", name="Yes", birth=PartialDate(2010, 11, 24)),
        Person(id="some", name="Some", limit=120), Person(id="full", name="Full", limit=60),
        Person(id="dead", name="Dead", died=True), Person(id="young", name="Young", birth=PartialDate(2011)),
        Person(id="past", name="Past", past=True), Person(id="bya", name="B", group=Group.PROFESSIONALS),
        Person(id="pro", name="Pro", level=Level.PROFESSIONAL), Person(id="me", name="Me", youngster=True),
        Person(id="no", name="No"), Refusal.new(id="r", by="me", person="no"),
        *(Agreement.new(id=f"for-{who}", what="rijden", owner=who, rhythm=Rhythm.WEEKLY, minutes=60)
          for who in ("some", "full")),
    ])
    assert asked(known) == {"yes", "some"}


@pytest.mark.parametrize("reader", [audience.room(), audience.FAMILY, audience.professional()])
def test_nobody_is_proposed_before_other_eyes(reader: Reader) -> None:
    """A name on the screen is a pressure at the table: the room, the family and others see none."""
    assert asked(family([]), reader) == set()


@settings(max_examples=50, deadline=None)
@given(st.lists(st.sampled_from(("", *PEOPLE)), max_size=9))
def test_half_of_everything_is_counted_plainly(owners: list[str]) -> None:
    """Somebody with half of all lines that have a name is told of, where three people or more do any."""
    known, theirs = family(owners), {one: owners.count(one) for one in PEOPLE if one in owners}
    assert tasks(known) == theirs
    most = most_of_it(known)
    much = {one for one, n in theirs.items() if n * 2 >= sum(theirs.values())}
    assert (most.person if most else None) in (much if len(theirs) > 2 and much else {None})


def test_half_of_everything_becomes_one_quiet_question() -> None:
    """The plan asks once who can take something over; "leave it so" is respected as for every question."""
    known = family(["a", "a", "a", "b", "c"])
    (hint,) = [one for one in plan_hints(known, DAY, "nl") if one.code == "most"]
    assert hint.about == "a"
    assert (hint.question.values["theirs"], hint.question.values["all"]) == (3, 5)


def test_a_line_goes_to_who_has_most_room_and_never_over_a_limit() -> None:
    """Whoever would pass their own limit with the line is left out; the freest comes first."""
    known = family(["a", "b"]).change("l1", rhythm=Rhythm.WEEKLY, minutes=90)
    known = known.change("l2", rhythm=Rhythm.WEEKLY, minutes=30).change("c", limit=60).change("d", limit=90)
    shown = shown_to(known, audience.WORKER)
    line = known.get(Agreement, "l1")
    assert line is not None
    assert [one.id for one in could_take(shown, line, DAY)] == ["d", "e", "b"]
    assert could_take(shown_to(known, audience.room()), line, DAY) == ()
