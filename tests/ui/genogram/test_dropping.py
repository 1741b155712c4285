# SPDX-License-Identifier: Apache-2.0
"""Whether letting somebody go in the picture means what the hand meant."""

import math

from PySide6.QtCore import QPoint

from jimdesk.instruments.genogram.facts import Pin
from jimdesk.ui.window import Window
from tests.ui.genogram.seeing import now, page_of, places
from tests.ui.windows import drag, middle


def test_a_hand_that_is_not_quite_level_leaves_partners_on_their_row(window: Window) -> None:
    """Bert is dragged aside and a little down: he still stands as high as Marijke, and is pinned there."""
    canvas = page_of(window).canvas
    drag(canvas, "bert", middle(canvas, "bert") + QPoint(70, 8))
    at = places(page_of(window))
    assert [pin.person for pin in now(window).of(Pin)] == ["bert"]
    assert at["bert"][1] == at["marijke"][1]


def test_far_from_any_row_somebody_stands_where_they_were_put(window: Window) -> None:
    """Dennis, who is no relative, is let go between two rows, and stays there."""
    canvas = page_of(window).canvas
    drag(canvas, "dennis", middle(canvas, "dennis") + QPoint(0, -40))
    (pin,) = now(window).of(Pin)
    at = places(page_of(window))
    assert at["dennis"][1] not in {y for person, (_, y) in at.items() if person != "dennis"}
    assert pin.person == "dennis"


def test_nobody_is_let_go_on_top_of_somebody_else(window: Window) -> None:
    """Bert is dropped on Lotte, in another row than his own: both can be seen."""
    canvas = page_of(window).canvas
    drag(canvas, "bert", middle(canvas, "lotte") + QPoint(4, 2))
    at = places(page_of(window))
    others = [place for person, place in at.items() if person != "bert"]
    assert all(math.dist(at["bert"], place) >= 46 for place in others)
