# SPDX-License-Identifier: Apache-2.0
"""Two meetings compared on the circle: who came, went and moved is what plain comparing finds."""

import datetime

from hypothesis import given, settings
from hypothesis import strategies as st

from jimdesk.core.audience import WORKER, shown_to
from jimdesk.core.fact import Fact
from jimdesk.core.family import Family
from jimdesk.core.meeting import Meeting
from jimdesk.core.people import Group, Level, Person
from jimdesk.core.words import Words
from jimdesk.instruments.circle import between
from jimdesk.instruments.circle.between import Change
from jimdesk.instruments.circle.facts import Placement
from jimdesk.instruments.instrument import View

RINGS = ("intimi", "vrienden", "bekenden", "diensten")
PEOPLE = "abcdef"
circles = st.dictionaries(
    st.sampled_from(PEOPLE), st.tuples(st.sampled_from(RINGS), st.sampled_from(("familie", "samenleving"))),
)


def two_meetings(first: dict[str, tuple[str, str]], second: dict[str, tuple[str, str]]) -> Family:
    """Six people, of whom the last two are professionals, and where they stand at two meetings."""
    facts: list[Fact] = [
        Person(id="me", name="Me", youngster=True),
        *(Person(id=one, name=one.upper(), group=Group.COMMUNITY,
                 level=Level.PROFESSIONAL if one in "ef" else Level.NATURAL) for one in PEOPLE),
        Meeting(id="1", date=datetime.date(2026, 9, 1)), Meeting(id="2", date=datetime.date(2026, 11, 24)),
    ]
    for meeting, circle in (("1", first), ("2", second)):
        facts += [
            Placement.new(id=f"{meeting}{one}", meeting=meeting, whose="me", person=one, ring=ring,
                          sector=sector, bearing=300 if sector == "familie" else 45)
            for one, (ring, sector) in circle.items()
        ]
    return Family(facts)


@settings(max_examples=50, deadline=None)
@given(circles, circles)
def test_every_move_is_what_the_two_places_say(
    first: dict[str, tuple[str, str]], second: dict[str, tuple[str, str]]
) -> None:
    """Nearer is a ring inwards, aside another sector; whoever is only in one of them came or went."""
    moves = between.compared(two_meetings(first, second), View(), "1", "2")
    assert {one.person for one in moves} == set(first) | set(second)
    for one in moves:
        then, now = first.get(one.person), second.get(one.person)
        if then is None or now is None:
            assert one.change is (Change.JOINED if then is None else Change.GONE)
            continue
        away = RINGS.index(now[0]) - RINGS.index(then[0])
        assert one.rings == away
        aside = Change.SAME if then == now else Change.ASIDE
        assert one.change is (Change.NEARER if away < 0 else Change.FARTHER if away else aside)


@settings(max_examples=30, deadline=None)
@given(circles, circles)
def test_the_digest_names_everybody_who_moved_a_ring_once(
    first: dict[str, tuple[str, str]], second: dict[str, tuple[str, str]]
) -> None:
    """Each of them stands in exactly one sentence; who stayed in their ring stands in none."""
    shown = shown_to(two_meetings(first, second), WORKER)
    moves = between.compared(shown, View(), "1", "2")
    told = [name for _, names in between.sentences(shown, Words("nl"), moves) for name in names.split(", ")]
    moved = [one.person.upper() for one in moves if one.change not in (Change.SAME, Change.ASIDE)]
    assert sorted(told) == sorted(moved)


def test_the_digest_reads_as_people_say_it() -> None:
    """As the design has it: 3 more, 1 nearer, 1 professional a ring outwards."""
    shown = shown_to(two_meetings(
        {"d": ("vrienden", "familie"), "e": ("vrienden", "familie")},
        {"a": ("bekenden", "familie"), "b": ("bekenden", "familie"), "c": ("intimi", "familie"),
         "d": ("intimi", "familie"), "e": ("bekenden", "familie")},
    ), WORKER)
    moves = between.compared(shown, View(), "1", "2")
    nl = between.digest(shown, Words("nl"), moves)
    assert nl == "3 erbij, 1 dichterbij, 1 professional een ring naar buiten"
    assert between.digest(shown, Words("nl"), ()) == "Niemand is verplaatst"


def test_only_meetings_with_this_circle_can_be_compared() -> None:
    """A meeting without anybody placed is none, and the circle of another does not count."""
    known = two_meetings({}, {"a": ("intimi", "familie")})
    assert [one.id for one in between.with_circle(known, View())] == ["2"]
    assert between.with_circle(known, View(whose="a")) == ()
