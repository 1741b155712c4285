# SPDX-License-Identifier: Apache-2.0
"""The shape of a line: an arrow and a zigzag that become smaller where chips leave little room."""

import pytest

from jimdesk.drawing import Area, Line, Point
from jimdesk.instruments.circle import strokes
from jimdesk.instruments.circle.links import Layer, Link

PATH = [(0.0, 0.0), (100.0, 0.0), (100.0, 80.0)]


@pytest.mark.parametrize("most", [20.0, 3.0, 1.0])
def test_a_zigzag_keeps_to_the_room_there_is(most: float) -> None:
    """In a lane so wide it goes so far aside and no farther, and it still turns where its way turns."""
    def free(*points: Point) -> bool:
        return all(abs(y) <= most or abs(x - 100) <= most for x, y in points)

    (line,) = strokes.stroke(Link(Layer.TENSION, "a", "b"), PATH, free)
    assert isinstance(line, Line)
    assert free(*line.points)
    assert (100.0, 0.0) in line.points
    assert max(abs(y) for x, y in line.points if x < 90) == pytest.approx(min(most, 4.5), abs=2.4)


def test_an_arrow_becomes_smaller_before_it_hides() -> None:
    """It keeps its whole size with room, and is the smaller the narrower its lane."""
    def wide(most: float) -> float:
        parts = strokes.stroke(Link(Layer.SUPPORTS, "a", "b"), PATH, lambda *at: all(
            abs(x - 100) <= most for x, _ in at
        ))
        (arrow,) = [part for part in parts if isinstance(part, Area)]
        return max(x for x, _ in arrow.points) - min(x for x, _ in arrow.points)

    assert wide(50) == pytest.approx(10)
    assert 0 < wide(1.5) <= 3
    assert 0 < wide(0.1) < 2
