# SPDX-License-Identifier: Apache-2.0
"""The nearest of a family: larger by those who are the same to somebody, and for the same eyes."""

from itertools import pairwise

from jimdesk.core import audience
from jimdesk.core.fact import Audience
from jimdesk.core.people import Parentage, Person
from jimdesk.instruments.genogram.nearest import Nearest
from tests.story_family import story_family


def _people(near: Nearest, size: int) -> set[str]:
    return {one.id for one in near.of_size(size).of(Person)}


def test_the_nearest_come_first_and_at_last_everybody_who_belongs() -> None:
    """Parents come before aunts, and each size keeps whom the smaller one had."""
    shown = audience.shown_to(story_family(), audience.WORKER)
    near = Nearest(shown, "ilias")
    sizes = [_people(near, size) for size in range(near.sizes + 1)]
    assert all(smaller <= larger for smaller, larger in pairwise(sizes))
    assert {"ilias", "marijke", "rachid"} <= sizes[1]
    assert "truus" not in sizes[1]
    assert {"truus", "fatima"} <= sizes[-1]


def test_what_is_left_over_hangs_together() -> None:
    """No bond points at somebody who is not in it."""
    shown = audience.shown_to(story_family(), audience.WORKER)
    some = Nearest(shown, "ilias").of_size(1)
    assert some.of(Parentage)
    assert all(bond.parent in some and bond.child in some for bond in some.of(Parentage))


def test_the_nearest_are_for_the_same_eyes() -> None:
    """Whom the room may not see is in no size of it, and it is made for the room still."""
    family = story_family().change("marijke", audience=Audience.WORKER)
    near = Nearest(audience.shown_to(family, audience.room()), "ilias")
    assert all("marijke" not in _people(near, size) for size in range(near.sizes + 1))
    assert near.of_size(1).reader == audience.room()
