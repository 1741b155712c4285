# SPDX-License-Identifier: Apache-2.0
"""The way of lines between chips: from edge to edge, and round whoever stands between."""

import pytest

from jimdesk.drawing import Line, Point
from jimdesk.instruments.circle import routes
from jimdesk.instruments.circle.links import Layer, Link

ONE, OTHER = (0.0, 0.0, 80.0, 38.0), (400.0, 0.0, 80.0, 38.0)
BETWEEN = (200.0, -10.0, 90.0, 50.0)


def inside(point: Point, box: tuple[float, float, float, float]) -> bool:
    """Whether a point lies in a box."""
    return box[0] < point[0] < box[0] + box[2] and box[1] < point[1] < box[1] + box[3]


def path(boxes: dict[str, tuple[float, float, float, float]], layer: Layer = Layer.KNOWS) -> list[Point]:
    """The points of the one line that is drawn."""
    parts = routes.parts([Link(layer, "a", "b")], boxes)
    return [point for part in parts if isinstance(part, Line) for point in part.points]


def test_a_line_goes_from_edge_to_edge() -> None:
    """It begins and ends just outside the chips, and no arrow lies under a name."""
    points = path({"a": ONE, "b": OTHER})
    assert points == [(83.0, 19.0), (397.0, 19.0)]


def test_a_line_goes_round_who_stands_between() -> None:
    """Nobody is crossed out by a line that has nothing to do with them, as long as there is a way."""
    boxes = {"a": ONE, "b": OTHER, "c": BETWEEN}
    points = path(boxes)
    assert len(points) > 2
    assert routes.Ground(boxes).between(points, ("a", "b")) == 0


def test_a_line_goes_round_the_name_of_a_ring() -> None:
    """A word that is drawn on the ground stays legible, as a chip does."""
    straight = routes.parts([Link(Layer.KNOWS, "a", "b")], {"a": ONE, "b": OTHER})
    round_ = routes.parts([Link(Layer.KNOWS, "a", "b")], {"a": ONE, "b": OTHER}, [BETWEEN])
    assert straight != round_
    points = [point for part in round_ if isinstance(part, Line) for point in part.points]
    assert not any(inside(point, BETWEEN) for point in points)


@pytest.mark.parametrize("layer", Layer)
def test_lines_of_two_chips_that_touch_are_still_lines(layer: Layer) -> None:
    """Chips that stand against each other leave hardly any way; drawing it must not fail."""
    assert path({"a": ONE, "b": (60.0, 4.0, 80.0, 38.0)}, layer)
    assert path({"a": ONE, "b": ONE}, layer)


def test_tension_stays_near_its_way() -> None:
    """The zigzag goes to and fro by a few pixels, and ends where the line does."""
    points = path({"a": ONE, "b": OTHER}, Layer.TENSION)
    assert points[0][0] == pytest.approx(83.0, abs=4)
    assert points[-1][0] == pytest.approx(397.0, abs=4)
    assert all(not inside(point, ONE) and not inside(point, OTHER) for point in points)
