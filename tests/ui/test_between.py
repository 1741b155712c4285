# SPDX-License-Identifier: Apache-2.0
"""Lines and outlines on the way from one picture to another."""

import itertools
from dataclasses import replace

import pytest
from PySide6.QtCore import QVariantAnimation
from pytestqt.qtbot import QtBot

from jimdesk.drawing import Area, Drawing, Line, Part, Point, Ring, Style, Text, Token
from jimdesk.ui.between import Between
from jimdesk.ui.canvas import Canvas
from jimdesk.ui.look import Look

INK = Style("", "ink")


def couple(one: Point, other: Point, meaning: str = "couple") -> Line:
    """The line of An and Bo."""
    return Line((one, other), INK, meaning, ("an", "bo"))


def test_every_part_is_where_it_was_at_first_and_where_it_will_be_at_last() -> None:
    """A line, its slash, an outline, a disc and a text begin as before and end as after."""
    slash = Line(((4, 4), (6, -4)), INK, "slash")
    before = (
        Area(((0, 0), (9, 0), (9, 9), (0, 9)), INK, 2, "household", ("an",)), Ring(1, 1, 3, INK, "household"),
        couple((0, 0), (10, 0)), slash, Text("m. 2001", (2, -9, 6, 3), of="p1"),
    )
    after = (
        replace(before[0], points=((8, 0), (17, 0), (17, 9), (8, 9))), replace(before[1], x=9),
        couple((8, 0), (18, 0)), replace(slash, points=((12, 4), (14, -4))),
        replace(before[4], box=(10, -9, 6, 3)),
    )
    way = Between(before, after)
    assert not way.going
    assert not way.coming
    assert way.at(1.0) == before
    assert way.at(0.0) == after
    assert way.at(0.5)[2] == couple((4, 0), (14, 0))


def test_an_upright_line_stays_upright_though_it_gets_a_hop() -> None:
    """A line that goes straight down, and over a hop when all is tidied, has no slant on the way."""
    straight = Line(((0, 0), (0, 40)), INK, "child", ("an", "bo"))
    hopped = Line(((20, 0), (20, 15), (25, 20), (20, 25), (20, 40)), INK, "child", ("an", "bo"))
    way = Between((straight,), (hopped,))
    (begun,), (ended,), (half,) = way.at(1.0), way.at(0.0), way.at(0.5)
    assert isinstance(begun, Line)
    assert isinstance(ended, Line)
    assert isinstance(half, Line)
    assert {x for x, _ in begun.points} == {0}
    assert ended.points == tuple(pytest.approx(point) for point in hopped.points)
    upright = [x for x, y in half.points if y <= 12]
    assert upright == pytest.approx([10] * len(upright))


def test_who_change_sides_keep_hold_of_their_line() -> None:
    """An goes from the left to the right of Bo; on the way the line ends at each of them."""
    stood, stand = {"an": (0.0, 0.0), "bo": (10.0, 0.0)}, {"an": (30.0, 0.0), "bo": (20.0, 0.0)}
    line, then = couple((1, 0), (9, 0)), couple((21, 0), (29, 0))
    (nearly,) = Between((line,), (then,), (0, 0), stood, stand).at(0.9)
    assert isinstance(nearly, Line)
    assert sorted(x for x, _ in nearly.points) == pytest.approx([0.9 * 1 + 0.1 * 29, 0.9 * 9 + 0.1 * 21])


def test_lines_of_a_family_with_one_child_more_go_along() -> None:
    """The bar that names one child more is the bar it was; what is in one picture only fades."""
    drop, bar = Line(((0, 0), (0, 9)), INK, "child", ("an", "bo", "cleo")), ((0.0, 9.0), (5.0, 9.0))
    new = replace(drop, points=((3, 0), (3, 9)), ids=("an", "bo", "cleo", "daan"))
    fresh = Line(bar, INK, "child", ("an", "bo", "daan"))
    old = couple((0, 0), (9, 9), "slash")
    way = Between((drop, old), (new, fresh))
    assert way.at(0.0) == (new,)
    assert way.coming == (fresh,)
    assert way.going == (old,)


def test_the_band_under_a_tie_has_fewer_points_on_the_way() -> None:
    """It is smooth, and so wide that to paint all of them takes longer than a frame may; its ends hold."""
    points = tuple((float(x), x * x / 90) for x in range(90))
    band = replace(couple((0, 0), (1, 1)), points=points, halo=12)
    (half,) = Between((band,), (replace(band, points=tuple((x, y + 20) for x, y in points)),)).at(0.5)
    assert isinstance(half, Line)
    assert len(half.points) < 30
    assert half.points[0] == pytest.approx((0, 10))
    assert half.points[-1] == pytest.approx((89, points[-1][1] + 10))


def people(*xs: float) -> Drawing:
    """Some people beside each other, each with a line to the next."""
    tokens = [Token(f"p{n}", (x - 5, 0, 10, 10), ()) for n, x in enumerate(xs)]
    lines = [
        Line(((x + 5, 5), (y - 5, 5)), INK, "couple", (f"p{n}", f"p{n + 1}"))
        for n, (x, y) in enumerate(itertools.pairwise(xs))
    ]
    return Drawing((*lines, *tokens), (min(xs) - 20, -20, max(xs) - min(xs) + 40, 60))


@pytest.fixture
def canvas(qtbot: QtBot, look: Look) -> Canvas:
    """A canvas on which things may move."""
    look.choose(moving=True)
    canvas = Canvas(look)
    qtbot.addWidget(canvas)
    canvas.resize(600, 300)
    with qtbot.waitExposed(canvas):
        canvas.show()
    return canvas


def ends(canvas: Canvas) -> list[tuple[Part, ...]]:
    """What is seen of the lines: as they stand, and as they are on the way."""
    grounds = canvas._ground, canvas._on_the_way
    return [ground.parts for ground in grounds if ground.isVisible()]


def test_lines_end_at_people_at_every_moment_of_the_way(canvas: Canvas, qtbot: QtBot) -> None:
    """While people go to their places each line ends beside them; then it is the drawing that was shown."""
    canvas.go_on_with(people(0, 40, 80), settle=True, along=True)
    then = people(0, 60, 200)
    canvas.go_on_with(then, settle=True, along=True)
    canvas._settling.pause()
    for moment in (0, 40, 90, 150):
        canvas._settling.setCurrentTime(moment)
        ((one, other),) = ends(canvas)
        assert isinstance(one, Line)
        assert isinstance(other, Line)
        at = [canvas._tokens[f"p{n}"].at[0] for n in range(3)]
        met = [one.points[0][0] - 5, one.points[1][0] + 5, other.points[0][0] - 5, other.points[1][0] + 5]
        assert met == pytest.approx([at[0], at[1], at[1], at[2]])
    canvas._settling.resume()
    qtbot.waitUntil(lambda: canvas._settling.state() is QVariantAnimation.State.Stopped)
    assert ends(canvas) == [tuple(shape for shape in then.shapes if isinstance(shape, Line))]


def test_what_comes_in_between_starts_from_where_the_lines_are(canvas: Canvas) -> None:
    """A second picture on the way of the first one begins at what is seen, not at where it was going."""
    canvas.go_on_with(people(0, 40, 80), settle=True, along=True)
    canvas.go_on_with(people(0, 40, 200), settle=True, along=True)
    canvas._settling.pause()
    canvas._settling.setCurrentTime(60)
    seen = ends(canvas)
    canvas.go_on_with(people(0, 40, 90), settle=True, along=True)
    canvas._settling.pause()
    canvas._settling.setCurrentTime(0)
    assert ends(canvas) == seen


def test_with_reduced_motion_all_is_there_at_once(canvas: Canvas, look: Look) -> None:
    """Nothing moves for whoever asked for that: people and lines are where they will be."""
    look.choose(moving=False)
    canvas.go_on_with(people(0, 40, 80), settle=True, along=True)
    then = people(0, 60, 200)
    canvas.go_on_with(then, settle=True, along=True)
    assert ends(canvas) == [tuple(shape for shape in then.shapes if isinstance(shape, Line))]


def test_the_lines_of_a_large_family_come_anew(canvas: Canvas, qtbot: QtBot) -> None:
    """With so many people lines cannot be painted anew at every frame: they appear while people go."""
    canvas.go_on_with(people(*range(0, 2600, 20)), settle=True, along=True)
    canvas.go_on_with(people(*range(0, 3900, 30)), settle=True, along=False)
    canvas._settling.pause()
    canvas._settling.setCurrentTime(20)
    assert 0 < canvas._ground.opacity() < 1
    canvas._settling.resume()
    qtbot.waitUntil(lambda: canvas._settling.state() is QVariantAnimation.State.Stopped)
    assert canvas._ground.opacity() == 1
