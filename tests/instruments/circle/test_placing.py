# SPDX-License-Identifier: Apache-2.0
"""Dragging, tapping and keys all come down to one placement, and nothing else is ever kept."""

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jimdesk.core import names
from jimdesk.core.audience import FAMILY, WORKER, Shown, shown_to
from jimdesk.core.desk import Desk, Step
from jimdesk.core.family import Family
from jimdesk.core.meeting import Meeting
from jimdesk.core.people import Person
from jimdesk.core.words import Words
from jimdesk.instruments.circle import CIRCLE
from jimdesk.instruments.circle.facts import Placement
from jimdesk.instruments.circle.geometry import Cell, Frame, Spot, point_of
from jimdesk.instruments.circle.picture import tray
from jimdesk.instruments.circle.placing import (
    carry_over,
    nudge,
    place,
    place_in_cell,
    placement_of,
    placements,
    roomiest,
    send_back,
    spot_of,
    touch,
)
from jimdesk.instruments.circle.rings import default, shipped
from jimdesk.instruments.instrument import View
from tests.crowd import crowd
from tests.story_family import DAY, MEETING, story_family

VIEW = View(day=DAY)
WORDS = Words("nl")


@pytest.fixture
def desk() -> Desk:
    """The story's family on a desk."""
    return Desk(story_family())


def seen(desk: Desk) -> Shown:
    """What the worker sees of it."""
    return shown_to(desk.family, WORKER)


def done(desk: Desk, step: Step | None) -> str:
    """Do a step and answer what undo calls it in Dutch."""
    assert step is not None
    assert desk.do(step)
    shown = seen(desk)
    return WORDS.tell(step.name, lambda id_: names.name(shown, id_, WORDS))


def kept(desk: Desk, person: str) -> Spot | None:
    """Where somebody stands by now."""
    found = placement_of(seen(desk), VIEW, person)
    return spot_of(found) if found else None


def drawn_at(shown: Shown, person: str, view: View = VIEW) -> tuple[float, float]:
    """The middle of somebody's chip."""
    return next(token.middle for token in CIRCLE.draw(shown, WORDS, view).tokens if token.id == person)


def test_undo_says_who_goes_where(desk: Desk) -> None:
    """Undo reads as the family would tell it: in a ring, to another one, to a sector, a bit further."""
    assert done(desk, place(seen(desk), VIEW, "amir", "intimi", "familie", 300, 400)) == "Amir in intimi"
    told = done(desk, place(seen(desk), VIEW, "fatima", "intimi", "familie", 300, 900))
    assert told == "Fatima naar intimi"
    told = done(desk, place(seen(desk), VIEW, "anja", "bekenden", "familie", 300, 500))
    assert told == "Anja naar familie"
    assert done(desk, nudge(seen(desk), VIEW, "noor", 1, 0)) == "Noor een stukje verder"
    assert done(desk, send_back(seen(desk), VIEW, "amir")) == "Amir uit de cirkel"
    while desk.next_undo:
        desk.undo()
    assert desk.family == story_family()


def test_one_placement_for_each_person(desk: Desk) -> None:
    """Moving somebody ten times keeps one fact."""
    for bearing in range(280, 350, 7):
        done(desk, place(seen(desk), VIEW, "yassin", "vrienden", "familie", bearing, 500))
    assert [one.bearing for one in desk.family.of(Placement) if one.person == "yassin"] == [343]


def test_putting_somebody_where_they_are_is_no_step(desk: Desk) -> None:
    """Where nothing changes there is nothing to undo."""
    for one in placements(seen(desk), VIEW):
        step = place(seen(desk), VIEW, one.person, one.ring, one.sector, one.bearing, one.depth)
        assert step is not None
        assert desk.do(step) == ()
    assert desk.next_undo is None


@given(st.integers(1, 60), st.integers(0, 1000))
@settings(max_examples=8)
def test_letting_go_where_a_chip_is_drawn_means_nothing(count: int, seed: int) -> None:
    """`touch` is the inverse of `draw`, also for chips that were pushed aside for want of room."""
    shown = shown_to(crowd(count, seed), WORKER)
    for token in CIRCLE.draw(shown, WORDS, View()).tokens[-8:]:
        for aside in (0, 0.9):
            assert touch(shown, View(), token.id, token.middle[0] + aside, token.middle[1] - aside) is None


def test_the_ring_is_never_taken_from_the_picture() -> None:
    """However crowded the circle, drawing it and touching all of it leaves every kept place as it was."""
    family = crowd(150)
    shown = shown_to(family, WORKER)
    tokens = CIRCLE.draw(shown, WORDS, View()).tokens
    assert [touch(shown, View(), token.id, *token.middle) for token in tokens[:20]] == [None] * 20


def test_drag_tap_and_keys_give_equal_facts(desk: Desk) -> None:
    """Whichever way somebody is placed, the same fact is kept."""
    tapped = Desk(desk.family)
    done(tapped, place_in_cell(seen(tapped), VIEW, "lotte", "vrienden", "medeclienten"))
    spot = kept(tapped, "lotte")
    assert spot is not None
    assert spot.cell == Cell("vrienden", "medeclienten")
    at = point_of(default(), Frame.of(VIEW), spot)
    assert at is not None
    done(desk, touch(seen(desk), VIEW, "lotte", *at))
    assert kept(desk, "lotte") == spot
    direct = Desk(story_family())
    done(direct, place(seen(direct), VIEW, "lotte", "vrienden", "medeclienten", spot.bearing, spot.depth))
    assert kept(direct, "lotte") == spot


def test_nudges_are_one_step_and_go_where_the_arrow_points(desk: Desk) -> None:
    """Ten presses of an arrow key are one step for undo, and every press is seen."""
    before = kept(desk, "anja")
    places = [drawn_at(seen(desk), "anja")]
    for _ in range(10):
        done(desk, nudge(seen(desk), VIEW, "anja", 0, 1))
        places.append(drawn_at(seen(desk), "anja"))
    steps = [b[1] - a[1] for a, b in pairwise(places)]
    assert all(7 < step < 17 for step in steps)
    desk.undo()
    assert kept(desk, "anja") == before
    assert desk.next_undo is None


def test_nobody_is_nudged_out_of_the_circle_or_onto_the_middle(desk: Desk) -> None:
    """At the outer ring and at the youngster an arrow key stops."""
    for _ in range(100):
        step = nudge(seen(desk), VIEW, "karin", 1, 0)
        if step:
            desk.do(step)
    assert nudge(seen(desk), VIEW, "karin", 1, 0) is None
    assert kept(desk, "karin") is not None
    assert nudge(seen(desk), VIEW, "bert", 1, 0) is None


def test_the_first_placement_makes_a_meeting_and_keeps_the_rings() -> None:
    """The circle can be laid before any meeting is planned; the meeting keeps the rings; undo undoes both."""
    family = Family([Person(id="i", name="Ilias", youngster=True), Person(id="o", name="Oma")])
    desk = Desk(family)
    done(desk, place_in_cell(seen(desk), View(), "o", "intimi", "familie"))
    (meeting,) = desk.family.of(Meeting)
    assert meeting.date is None
    assert meeting.rings == default().text
    assert placement_of(seen(desk), View(), "o")
    desk.undo()
    assert desk.family == family


def test_without_anybody_in_the_middle_nobody_is_placed() -> None:
    """A circle is somebody's; the one in the middle stands in no ring, and strangers are nobody."""
    shown = shown_to(Family([Person(id="o", name="Oma")]), WORKER)
    assert place(shown, View(), "o", "intimi", "familie", 300, 500) is None
    story = shown_to(story_family(), WORKER)
    assert place(story, VIEW, "ilias", "intimi", "familie", 300, 500) is None
    assert place(story, VIEW, "nobody", "intimi", "familie", 300, 500) is None
    assert place(story, VIEW, "amir", "no such ring", "familie", 300, 500) is None
    assert touch(story, VIEW, "ilias", 500, 300) is None


def test_another_size_or_set_changes_no_meaning(desk: Desk) -> None:
    """Resizing, printing and other rings draw the same facts; going back shows the same picture."""
    before = CIRCLE.draw(seen(desk), WORDS, VIEW)
    for view in (View(1224, 984), View(500, 420), View(print=True)):
        CIRCLE.draw(seen(desk), WORDS, view)
    other = desk.family.change(MEETING, rings=shipped()["circles-of-support"].text)
    drawn = {token.id for token in CIRCLE.draw(shown_to(other, WORKER), WORDS, VIEW).tokens}
    assert drawn == {token.id for token in before.tokens}
    assert other.of(Placement) == desk.family.of(Placement)
    assert CIRCLE.draw(shown_to(other.change(MEETING, rings=""), WORKER), WORDS, VIEW) == before


def test_a_cell_fills_evenly(desk: Desk) -> None:
    """Placed by tapping, people stand apart: nobody has to be pushed until a cell is full."""
    desk = Desk(crowd(0).put(*(Person(id=f"n{n}", name=f"Naam {n}") for n in range(4))))
    for n in range(4):
        done(desk, place_in_cell(seen(desk), View(), f"n{n}", "diensten", "familie"))
    frame = Frame.of(View())
    for n in range(4):
        spot = kept(desk, f"n{n}")
        assert spot is not None
        assert drawn_at(seen(desk), f"n{n}", View()) == pytest.approx(point_of(default(), frame, spot))
    assert roomiest(seen(desk), View(), "n0", Cell("nowhere", "familie")) is None
    assert place_in_cell(seen(desk), View(), "n0", "diensten", "familie") is None


def test_sending_back_puts_somebody_in_the_tray_again(desk: Desk) -> None:
    """Out of the circle is back among those without a place; whoever has none cannot be sent."""
    assert "noor" not in {one.id for one in tray(seen(desk), VIEW)}
    done(desk, send_back(seen(desk), VIEW, "noor"))
    assert "noor" in {one.id for one in tray(seen(desk), VIEW)}
    assert send_back(seen(desk), VIEW, "noor") is None


def test_a_new_meeting_can_begin_with_the_circle_of_the_last(desk: Desk) -> None:
    """Carrying over copies everybody once, overwrites nobody, and leaves the earlier meeting alone."""
    family = desk.family.put(Meeting(id="next"), Placement.new(
        id="new", meeting="next", whose="ilias", person="dennis", ring="intimi", sector="samenleving",
    ))
    later = carry_over(family, MEETING, "next")(family)
    view = replace(VIEW, meeting="next")
    shown = shown_to(later, FAMILY)
    there = {one.person: one.ring for one in placements(shown, view)}
    assert there == {one.person: one.ring for one in placements(shown, VIEW)} | {"dennis": "intimi"}
    assert len([one for one in later.of(Placement) if one.meeting == MEETING]) == 11
    edit = carry_over(family, MEETING, "next")
    assert edit(family) == edit(edit(family))
    assert carry_over(family, MEETING, "nowhere")(family) == family
