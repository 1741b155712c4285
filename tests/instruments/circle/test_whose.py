# SPDX-License-Identifier: Apache-2.0
"""Whose circle: the youngster's beside the parents', each for its own readers."""

from jimdesk.core import audience
from jimdesk.core.audience import FAMILY, WORKER, shown_to
from jimdesk.core.family import Family
from jimdesk.core.people import Membership
from jimdesk.instruments.circle import placing, whose
from jimdesk.instruments.circle.facts import Placement
from jimdesk.instruments.instrument import View
from tests.story_family import story_family

HERS = View(whose="marijke")


def with_hers() -> Family:
    """The story, with somebody in the mother's circle."""
    step = placing.place_in_cell(shown_to(story_family(), WORKER), HERS, "truus", "intimi", "familie")
    assert step is not None
    return step.edit(story_family())


def closed() -> Family:
    """The mother's circle kept for her alone."""
    family = with_hers()
    step = whose.close(shown_to(family, WORKER), HERS, closed=True)
    assert step is not None
    return step.edit(family)


def test_the_youngster_comes_first_and_the_parents_are_offered() -> None:
    """A parent needs no circle yet to be offered one; other people are, once they have one."""
    offered = whose.offered(story_family(), View())
    assert offered == ("ilias", "marijke", "rachid")
    other = story_family().put(Placement.new(meeting="meeting-1", whose="noor", person="anja"))
    assert "noor" in whose.offered(other, View())


def test_the_parent_with_a_circle_or_else_the_one_at_home_comes_first() -> None:
    """Where Ilias lives with his father the father is first; a circle that was begun goes before that."""
    (home,) = (one for one in story_family().of(Membership) if one.person == "marijke")
    moved = story_family().change(home.id, person="rachid")
    assert whose.offered(moved, View()) == ("ilias", "rachid", "marijke")
    step = placing.place_in_cell(shown_to(moved, WORKER), HERS, "truus", "intimi", "familie")
    assert step is not None
    assert whose.offered(step.edit(moved), View()) == ("ilias", "marijke", "rachid")


def test_a_closed_circle_is_for_its_owner_and_the_worker() -> None:
    """The family's paper and anybody else's page have nothing of it; the youngster's circle stays open."""
    family = closed()
    assert whose.is_closed(family, HERS)
    assert not whose.is_closed(family, View())
    may = {WORKER: True, audience.person("marijke"): True, FAMILY: False, audience.person("ilias"): False}
    for reader, sees in may.items():
        assert bool(placing.placements(shown_to(family, reader), HERS)) is sees, reader
    assert placing.placements(shown_to(family, FAMILY), View())


def test_who_is_placed_later_is_as_closed_as_the_others() -> None:
    """A circle does not leak through the next one who is put in it."""
    family = closed()
    step = placing.place_in_cell(shown_to(family, WORKER), HERS, "fatima", "vrienden", "familie")
    assert step is not None
    assert len({(one.audience, one.between) for one in placing.placements(step.edit(family), HERS)}) == 1


def test_opening_it_again_shows_it_to_the_room() -> None:
    """The same button; an empty circle has nothing to close."""
    family = closed()
    step = whose.close(shown_to(family, WORKER), HERS, closed=False)
    assert step is not None
    assert placing.placements(shown_to(step.edit(family), FAMILY), HERS)
    assert whose.close(shown_to(story_family(), WORKER), HERS, closed=True) is None
