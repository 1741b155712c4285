# SPDX-License-Identifier: Apache-2.0
"""What is left when help stops: the sets are those that plain counting gives, for any network."""

import datetime
from fractions import Fraction
from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from jimdesk.core.fact import Fact
from jimdesk.core.family import Family
from jimdesk.core.meeting import Agreement, Meeting, Rhythm
from jimdesk.core.people import Group, Level, Person
from jimdesk.instruments.circle import stopping
from jimdesk.instruments.circle.facts import Given, Placement, Support, SupportType
from jimdesk.instruments.circle.helping import organised
from jimdesk.instruments.instrument import View
from tests.story_family import story_family

TODAY = datetime.date(2026, 11, 24)
PEOPLE = tuple(f"p{number}" for number in range(7))
RHYTHMS = tuple(Rhythm)
TIMES = {
    Rhythm.DAILY: 7, Rhythm.WEEKLY: 1, Rhythm.EVERY_OTHER_WEEK: 0.5, Rhythm.MONTHLY: 0.25,
    Rhythm.WHEN_NEEDED: 0, Rhythm.ONCE: 0,
}

supports = st.lists(
    st.tuples(
        st.sampled_from(PEOPLE), st.sampled_from(tuple(SupportType)), st.sampled_from(tuple(Given)),
        st.sampled_from(RHYTHMS), st.integers(1, 3),
    ), max_size=12,
)
lines = st.lists(
    st.tuples(st.sampled_from(("", *PEOPLE)), st.sampled_from(RHYTHMS), st.none() | st.integers(0, 6)),
    max_size=6,
)
levels = st.tuples(*(st.sampled_from(tuple(Level)) for _ in PEOPLE))


def family(levels: tuple[Level, ...], supports: list[tuple[str, SupportType, Given, Rhythm, int]],
           lines: list[tuple[str, Rhythm, int | None]]) -> Family:
    """A youngster, seven people in the circle, who gives what, and the plan."""
    facts: list[Fact] = [Person(id="me", name="Me", youngster=True), Meeting(id="m", date=TODAY)]
    for number, (id_, level) in enumerate(zip(PEOPLE, levels, strict=True)):
        facts.append(Person(id=id_, name=id_, group=Group.COMMUNITY, level=level))
        facts.append(Placement.new(id=f"at-{id_}", meeting="m", whose="me", person=id_, ring="vrienden",
                                   sector="familie", bearing=270 + number * 9))
    facts += [
        Support.new(id=f"s{n}", giver=giver, receiver="me", support=kind, given=how, rhythm=rhythm,
                    times=times)
        for n, (giver, kind, how, rhythm, times) in enumerate(supports)
    ]
    monday = datetime.date(2026, 11, 30)
    facts += [
        Agreement.new(id=f"l{n}", what="iets", owner=owner, rhythm=rhythm,
                      start=None if day is None else monday + datetime.timedelta(days=day))
        for n, (owner, rhythm, day) in enumerate(lines)
    ]
    return Family(facts)


@settings(max_examples=50, deadline=None)
@given(levels, supports, lines)
def test_the_sets_are_those_of_plain_counting(
    levels: tuple[Level, ...], supports: list[tuple[str, SupportType, Given, Rhythm, int]],
    lines: list[tuple[str, Rhythm, int | None]],
) -> None:
    """Holes, what hangs on one person, and lines without anybody: counted one by one, the same is found."""
    known = family(levels, supports, lines)
    stops = [id_ for id_, level in zip(PEOPLE, levels, strict=True)
             if level in (Level.PROFESSIONAL, Level.VOLUNTEER)]
    assert {one.id for one in organised(known, View())} == set(stops)
    left = stopping.left_without(known, View(), stops)
    for kind in SupportType:
        now = {giver for giver, one, how, *_ in supports if one is kind and how is Given.GIVEN}
        then = now - set(stops)
        assert (kind in {one.kind for one in left.holes}) == (bool(now) and not then)
        assert (kind in {one.kind for one in left.thin}) == (len(then) == 1)
    lost = [f"l{n}" for n, (owner, *_) in enumerate(lines) if owner in stops]
    assert [one.id for one in left.lines] == lost


@settings(max_examples=50, deadline=None)
@given(levels, supports, lines)
def test_moments_are_the_most_that_is_told_of_each(
    levels: tuple[Level, ...], supports: list[tuple[str, SupportType, Given, Rhythm, int]],
    lines: list[tuple[str, Rhythm, int | None]],
) -> None:
    """A person's visits, told as support and as a line of the plan, are not counted twice."""
    known = family(levels, supports, lines)
    stops = {id_ for id_, level in zip(PEOPLE, levels, strict=True) if level is Level.PROFESSIONAL}

    def often(rhythm: Rhythm, times: int = 1) -> float:
        return TIMES[rhythm] * (times if rhythm is Rhythm.WEEKLY else 1)

    def visits(person: str) -> float:
        gives = sum(often(r, n) for giver, _, how, r, n in supports if giver == person and how is Given.GIVEN)
        return max(gives, sum(often(rhythm) for owner, rhythm, _ in lines if owner == person))

    left = stopping.left_without(known, View(), stops)
    assert left.moments == (
        Fraction(sum(visits(one) for one in PEOPLE)),
        Fraction(sum(visits(one) for one in PEOPLE if one not in stops)),
    )


@settings(max_examples=50, deadline=None)
@given(lines, st.lists(st.tuples(st.sampled_from(PEOPLE[:2]), st.integers(1, 2)), max_size=2))
def test_days_with_nobody_are_those_that_no_spreading_can_fill(
    lines: list[tuple[str, Rhythm, int | None]], visits: list[tuple[str, int]]
) -> None:
    """Whatever day the visits without a day of their own fall on, at least so many days stay empty."""
    supports = [(who, SupportType.COMPANY, Given.GIVEN, Rhythm.WEEKLY, times) for who, times in visits]
    known = family((Level.NATURAL,) * 7, supports, lines)
    fixed: set[int] = set()
    free = 0
    for person in PEOPLE:
        own = [(rhythm, day) for owner, rhythm, day in lines if owner == person]
        if any(rhythm is Rhythm.DAILY for rhythm, _ in own):
            fixed |= set(range(7))
            continue
        days = {day for rhythm, day in own if rhythm is Rhythm.WEEKLY and day is not None}
        weekly = sum(rhythm is Rhythm.WEEKLY for rhythm, _ in own)
        fixed |= days
        free += max(weekly, sum(times for who, times in visits if who == person)) - len(days)
    fewest = min(
        7 - len(fixed | set(chosen)) for chosen in product(range(7), repeat=min(free, 4))
    ) if free <= 4 else max(0, 7 - len(fixed) - free)
    alone = stopping.alone(known, "me", PEOPLE)
    assert alone.days == fewest
    if not free:
        assert set(alone.named) == set(range(7)) - fixed


def test_the_story_loses_listening_and_papers_when_inge_stops() -> None:
    """On the day after Inge's last one nobody listens any more, and 3½ moments a week have become 2½."""
    known, view = story_family(), View()
    (first, who), (second, later) = stopping.first_days(known, view, TODAY)
    assert (first, who, second, later) == (
        datetime.date(2027, 3, 2), ("inge",), datetime.date(2027, 6, 2), ("karin",)
    )
    assert stopping.gone_by(known, view, datetime.date(2027, 3, 1)) == frozenset()
    left = stopping.left_without(known, view, stopping.gone_by(known, view, first))
    assert [one.kind for one in left.holes] == [SupportType.EMOTIONAL, SupportType.INFORMATIONAL]
    assert left.moments == (Fraction(7, 2), Fraction(5, 2))
    assert left.nearest == ("yassin",)
    assert set(left.nearest_before) == {"yassin", "inge"}


def test_a_volunteer_who_leaves_leaves_a_hole_too() -> None:
    """What only a volunteer gave is gone when the volunteer is; a wish or a possibility fills no hole."""
    known = family(
        (Level.VOLUNTEER, *(Level.NATURAL,) * 6),
        [("p0", SupportType.PRACTICAL, Given.GIVEN, Rhythm.WEEKLY, 1),
         ("p1", SupportType.PRACTICAL, Given.POSSIBLE, Rhythm.WEEKLY, 1)],
        [],
    )
    left = stopping.left_without(known, View(), {"p0"})
    assert [one.kind for one in left.holes] == [SupportType.PRACTICAL]


def test_who_gets_it_has_the_last_word() -> None:
    """Where giver and receiver both tell of one kind, it counts once; and not if it is only wished for."""
    told = [("p0", SupportType.PRACTICAL, Given.GIVEN, Rhythm.WEEKLY, 1)] * 2
    known = family((Level.NATURAL,) * 7, told, [])
    known = known.change("s0", seen_by="giver").change("s1", seen_by="receiver")
    assert stopping.moments(known, "me", PEOPLE) == 1
    known = known.change("s1", given=Given.WISHED)
    assert not stopping.left_without(known, View(), ()).kinds
