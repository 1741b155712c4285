# SPDX-License-Identifier: Apache-2.0
"""Lanes between chips: a line goes round whoever it does not end at, in however large a crowd."""

import math
from itertools import combinations, pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from jimdesk.core import audience
from jimdesk.core.words import Words
from jimdesk.drawing import Area, Drawing, Line, Point, RectBox
from jimdesk.instruments.circle.lanes import Lanes
from jimdesk.instruments.circle.links import Layer
from jimdesk.instruments.circle.picture import draw
from jimdesk.instruments.instrument import View
from tests.crowd import lined

LINES = frozenset(layer.value for layer in Layer)
SCREENS = (View(766, 676, lines=LINES), View(1224, 984, lines=LINES), View(430, 560, lines=LINES))
PAPER = View(680, 680, print=True, lines=LINES)


def within(one: Point, other: Point, box: RectBox) -> bool:
    """Whether a straight piece comes into a box: what is left of it when all four sides have cut it."""
    piece = [one, other]
    x, y, wide, high = box
    for axis, edge, side in ((0, x, 1), (0, x + wide, -1), (1, y, 1), (1, y + high, -1)):
        kept: list[Point] = [at for at in piece if (at[axis] - edge) * side > 0]
        if not kept:
            return False
        if len(kept) == 1:
            (gone,) = [at for at in piece if (at[axis] - edge) * side <= 0]
            share = (edge - gone[axis]) / (kept[0][axis] - gone[axis])
            kept.append((
                gone[0] + (kept[0][0] - gone[0]) * share, gone[1] + (kept[0][1] - gone[1]) * share,
            ))
        piece = kept
    return math.dist(*piece) > 1e-6


def never(_one: Point, _other: Point) -> bool:
    """Nobody is in the way."""
    return False


def hidden(drawing: Drawing) -> list[tuple[str, tuple[str, ...], str]]:
    """What of any line or arrow lies under a chip that it does not end at."""
    found = []
    for shape in drawing.shapes:
        if isinstance(shape, Line | Area) and shape.meaning in LINES:
            points = shape.points if isinstance(shape, Line) else (*shape.points, shape.points[0])
            for chip in drawing.tokens:
                if chip.id not in shape.ids and any(within(*piece, chip.box) for piece in pairwise(points)):
                    found.append((shape.meaning, shape.ids, chip.id))
    return found


def overlap(one: RectBox, other: RectBox) -> bool:
    """Whether two boxes lie on each other."""
    return all(
        one[axis] < other[axis] + other[axis + 2] - 1e-6 and other[axis] < one[axis] + one[axis + 2] - 1e-6
        for axis in (0, 1)
    )


@given(st.integers(2, 150), st.integers(0, 1000), st.sampled_from([*SCREENS, PAPER]))
@settings(max_examples=10)
def test_no_line_passes_under_a_chip_and_no_chip_lies_on_another(count: int, seed: int, view: View) -> None:
    """On any screen and on paper, up to 150 people with as many lines: nobody hides anybody or a line."""
    drawing = draw(audience.shown_to(lined(count, count, seed), audience.WORKER), Words("nl"), view)
    assert {layer for shape in drawing.shapes if (layer := getattr(shape, "meaning", "")) in LINES}
    assert hidden(drawing) == []
    assert not [pair for pair in combinations([one.box for one in drawing.tokens], 2) if overlap(*pair)]


def test_a_way_is_pulled_tight_round_the_corner() -> None:
    """Round one chip that stands between it turns at that chip's corners alone, just beside them."""
    boxes = {"a": (0.0, 0.0, 80.0, 38.0), "b": (400.0, 0.0, 80.0, 38.0), "c": (200.0, -100.0, 90.0, 150.0)}
    way = Lanes(boxes).way("a", "b", never)
    assert way[0] == (40.0, 19.0)
    assert way[-1] == (440.0, 19.0)
    assert len(way) == 4
    assert all(50 < y < 60 for _, y in way[1:-1])
    assert not any(within(*piece, boxes["c"]) for piece in pairwise(way))


def test_a_way_goes_through_the_narrowest_lane() -> None:
    """Between chips four pixels apart there is room for a line, and a wall of them is no wall."""
    wall = {f"w{n}": (200.0, n * 24.0 - 480, 90.0, 20.0) for n in range(40)}
    boxes = {"a": (0.0, 0.0, 80.0, 38.0), "b": (400.0, 0.0, 80.0, 38.0), **wall}
    way = Lanes(boxes).way("a", "b", lambda a, b: any(within(a, b, box) for box in wall.values()))
    assert way
    assert not any(within(*piece, box) for piece in pairwise(way) for box in wall.values())
    assert max(abs(y - 19) for _, y in way) < 40


def test_lines_round_one_corner_keep_beside_each_other() -> None:
    """The second line that goes round a corner does not lie on the first."""
    boxes = {"a": (0.0, 0.0, 80.0, 38.0), "b": (400.0, 0.0, 80.0, 38.0), "c": (200.0, -100.0, 90.0, 150.0)}
    lanes = Lanes(boxes)
    first, second = lanes.way("a", "b", never), lanes.way("a", "b", never)
    assert all(math.dist(*pair) > 3 for pair in zip(first[1:-1], second[1:-1], strict=True))


def test_where_there_is_no_way_there_is_none() -> None:
    """Somebody walled in by chips that lie on each other has no way out; that is said, not drawn through."""
    wall = {
        "n": (-50.0, -60.0, 200.0, 40.0), "s": (-50.0, 60.0, 200.0, 40.0),
        "w": (-60.0, -60.0, 40.0, 160.0), "e": (120.0, -60.0, 40.0, 160.0),
    }
    boxes = {"a": (0.0, 0.0, 80.0, 38.0), "b": (400.0, 0.0, 80.0, 38.0), **wall}
    assert Lanes(boxes).way("a", "b", never) == []
