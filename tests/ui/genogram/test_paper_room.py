# SPDX-License-Identifier: Apache-2.0
"""Whether a genogram on the screen has no more empty paper around it than it needs."""

from jimdesk.drawing import Drawing
from jimdesk.ui.genogram.paper_room import on_one_paper, trimmed


def test_the_edge_is_narrower_on_a_screen() -> None:
    """The same from all sides goes off; a drawing without anything in it stays as it is."""
    box = trimmed(Drawing((), (-100, -50, 400, 300))).box
    assert box[0] + 100 == box[1] + 50 == (400 - box[2]) / 2 == (300 - box[3]) / 2 > 0
    assert trimmed(Drawing((), (0, 0, 0, 0))).box == (0, 0, 0, 0)


def test_two_pictures_lie_on_equal_paper() -> None:
    """Both get the box in which each of them fits."""
    one, other = on_one_paper(Drawing((), (0, 0, 100, 50)), Drawing((), (-10, 5, 60, 90)))
    assert one.box == other.box == (-10, 0, 110, 95)
