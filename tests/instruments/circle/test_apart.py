# SPDX-License-Identifier: Apache-2.0
"""Pushing chips apart: the same people are always drawn the same, each as near to the place as can be."""

import math

from jimdesk.instruments.circle.apart import Wish, apart, nearest
from jimdesk.instruments.circle.geometry import Frame
from jimdesk.instruments.circle.region import Region

FRAME = Frame(383, 338, 318)
FIELD = (4.0, 4.0, 758.0, 668.0)
QUARTER = Region(FRAME, 30, 139, 270, 360)


def test_a_box_with_room_stands_where_it_was_put() -> None:
    """Nothing moves without need, not by a hair."""
    wish = Wish((300, 290), QUARTER, ((90, 38),))
    (settled,) = apart([wish], [], FIELD)
    assert math.dist(settled.at, (300, 290)) == 0


def test_the_one_who_came_first_stays() -> None:
    """Of two in one place the second is moved, by no more than their boxes need."""
    two = [Wish((310, 290), QUARTER, ((60, 30),)) for _ in range(2)]
    first, second = apart(two, [], FIELD)
    assert math.dist(first.at, (310, 290)) == 0
    assert math.dist(first.at, second.at) <= 34 + 1e-6


def test_a_full_cell_shrinks_before_anybody_leaves_it() -> None:
    """Ten names that do not fit are drawn smaller, with their middles still in the cell."""
    wishes = [Wish((300, 290), QUARTER, ((120, 38), (24, 24))) for _ in range(10)]
    settled = apart(wishes, [], FIELD)
    assert {one.size for one in settled} == {1}
    for one in settled:
        bearing, share = FRAME.polar(*one.at)
        assert 270 <= bearing <= 360
        assert 30 - 1e-6 <= share * FRAME.radius <= 139 + 1e-6


def test_a_hundred_people_in_one_cell_break_nothing() -> None:
    """What no cell can hold flows over into the circle; every box is there once, and none on another."""
    settled = apart([Wish((300, 290), QUARTER, ((20, 20),)) for _ in range(100)], [], FIELD)
    assert len(settled) == 100
    assert all(
        abs(a.at[0] - b.at[0]) >= 20 or abs(a.at[1] - b.at[1]) >= 20
        for place, a in enumerate(settled) for b in settled[:place]
    )


def test_there_is_no_room_where_everything_is_taken() -> None:
    """A place is not invented."""
    everything = [(FRAME.x, FRAME.y, 700.0, 700.0)]
    assert nearest((300, 290), QUARTER, (10, 10), everything, FIELD) is None
