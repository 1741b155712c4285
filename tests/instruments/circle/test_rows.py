# SPDX-License-Identifier: Apache-2.0
"""A full cell is set in rows before its names go: closer together, each still in its own cell."""

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jimdesk.core import audience
from jimdesk.core.family import Family
from jimdesk.core.meeting import Meeting
from jimdesk.core.people import Person
from jimdesk.instruments.circle import layout, placing
from jimdesk.instruments.circle.geometry import Frame
from jimdesk.instruments.circle.region import GAP, Box, Region
from jimdesk.instruments.circle.rows import in_rows
from jimdesk.instruments.instrument import View

NAMES = ("Marijke", "Yassin", "Noor", "Truus", "Fatima", "Joris", "Lia", "Samira")
SMALL = View(766, 580)  # the room of the circle in a window of 1366 by 768
FRAME = Frame(383, 290, 270)
BOUNDS = (4.0, 4.0, 758.0, 572.0)
PLACES = st.tuples(st.floats(0, 766), st.floats(0, 580))
SIZES = st.tuples(st.sampled_from([60.0, 75.0, 90.0]), st.sampled_from([26.0, 32.0]))


def named(ring: str, many: int) -> bool:
    """Whether all of so many in one cell of a family's quarter still bear their names."""
    family = Family([Person(id="middle", name="Ilias", youngster=True), Meeting(id="m")])
    for nth, name in enumerate(NAMES[:many]):
        family = family.put(Person(id=f"p{nth}", name=name))
        shown = audience.shown_to(family, audience.WORKER)
        step = placing.place_in_cell(shown, SMALL, f"p{nth}", ring, "familie")
        assert step is not None
        family = step.edit(family)
    laid = layout.arrange(audience.shown_to(family, audience.WORKER), SMALL)
    return all(one.scale.longest for one in laid.placed)


@pytest.mark.parametrize(("ring", "many"), [("intimi", 4), ("vrienden", 6), ("bekenden", 8)])
def test_on_a_small_laptop_a_full_quarter_keeps_its_names(ring: str, many: int) -> None:
    """Four of the family nearest by, six in the next ring, eight in the third: everybody can be read."""
    assert named(ring, many)


@given(st.lists(st.tuples(PLACES, SIZES), min_size=1, max_size=9), st.integers(0, 3), st.integers(0, 2))
@settings(max_examples=50, deadline=None)
def test_rows_stay_in_the_cell_and_clear_of_all(boxes: list[Box], quarter: int, ring: int) -> None:
    """Whatever is wished: every middle lies in the cell, and no box touches another or what stands there."""
    radii = (25.0, 118.0, 177.0, 226.0)
    region = Region(FRAME, radii[ring], radii[ring + 1], quarter * 90 + 0.25, quarter * 90 + 89.75)
    near = ((383.0, 290.0, 60.0, 60.0), (383.0, 170.0, 70.0, 20.0))
    found = in_rows(tuple(boxes), region, near, BOUNDS)
    if found is None:
        return
    placed = [(*at, *size) for at, (_, size) in zip(found, boxes, strict=True)]
    for x, y, *_ in placed:
        assert any(low - 1e-6 <= x <= high + 1e-6 for low, high in region.spans(y))
    for (ax, ay, aw, ah), (bx, by, bw, bh) in (
        *combinations(placed, 2), *((one, other) for one in placed for other in near)
    ):
        apart = abs(ax - bx) >= (aw + bw) / 2 + GAP - 1e-3 or abs(ay - by) >= (ah + bh) / 2 + GAP - 1e-3
        assert apart
