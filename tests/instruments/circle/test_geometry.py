# SPDX-License-Identifier: Apache-2.0
"""From a kept place to pixels and back, and which cell a finger is in."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jimdesk.instruments.circle.geometry import (
    MIDDLE,
    TREMOR,
    Cell,
    Frame,
    Spot,
    cell_at,
    landing_cell,
    outline,
    point_of,
    spot_at,
)
from jimdesk.instruments.circle.rings import default, shipped
from jimdesk.instruments.instrument import View

RINGS = default()
FRAME = Frame.of(View())


@st.composite
def spots(draw: st.DrawFn) -> Spot:
    """A place somewhere in Lensink's circle, as it would be kept."""
    ring, sector = draw(st.sampled_from(RINGS.rings)), draw(st.sampled_from(RINGS.sectors))
    bearing = draw(st.integers(sector.start, sector.end - 1))
    return Spot(Cell(ring.id, sector.id), bearing, draw(st.integers(0, 1000)))


def test_the_circle_fills_its_field() -> None:
    """The radius is the design's at both sizes of window, and never so small that nothing fits."""
    assert Frame.of(View(766, 676)).radius == 318
    assert Frame.of(View(1224, 984)).radius == 472
    assert Frame.of(View(10, 10)).radius > 0


@given(spots(), st.sampled_from([View(766, 676), View(1224, 984), View(500, 420)]))
def test_a_kept_place_survives_pixels_in_every_size(spot: Spot, view: View) -> None:
    """Going to pixels and back changes no whole degree and at most a hair of depth: no step nobody took."""
    frame = Frame.of(view)
    point = point_of(RINGS, frame, spot)
    assert point is not None
    assert spot_at(RINGS, frame, *point, spot.cell) == spot


def test_the_middle_and_the_outside_are_no_cell() -> None:
    """Letting go on the youngster or beside the circle means nothing."""
    assert cell_at(RINGS, FRAME, FRAME.x, FRAME.y) is None
    assert cell_at(RINGS, FRAME, FRAME.x + MIDDLE * FRAME.radius - 1, FRAME.y) is None
    assert cell_at(RINGS, FRAME, FRAME.x + FRAME.radius + 1, FRAME.y) is None
    assert cell_at(RINGS, FRAME, FRAME.x + FRAME.radius - 1, FRAME.y) == Cell("diensten", "professionals")


@given(st.integers(0, 359), st.floats(-TREMOR + 0.1, TREMOR - 0.1))
def test_a_tremor_at_a_border_changes_no_ring(bearing: int, tremor: float) -> None:
    """A few pixels over the edge of a ring, a drag is still in the ring it came from; more is another."""
    edge = RINGS.rings[0].outer
    sector = RINGS.sector_at(bearing).id
    at = FRAME.point(bearing, edge + tremor / FRAME.radius)
    for ring in ("intimi", "vrienden"):
        assert cell_at(RINGS, FRAME, *at, Cell(ring, sector)) == Cell(ring, sector)
    beyond = FRAME.point(bearing, edge + (TREMOR + 1) / FRAME.radius)
    assert cell_at(RINGS, FRAME, *beyond, Cell("intimi", sector)) == Cell("vrienden", sector)


def test_a_tremor_at_a_sector_changes_no_sector() -> None:
    """The same holds across the line between two sectors, in pixels, near the middle as well as outside."""
    for share in (0.3, 0.95):
        up = FRAME.y - share * FRAME.radius
        held = cell_at(RINGS, FRAME, FRAME.x - 4, up, Cell(_ring(share), "samenleving"))
        assert held == Cell(_ring(share), "samenleving")
        assert cell_at(RINGS, FRAME, FRAME.x - 8, up, held) == Cell(_ring(share), "familie")


def _ring(share: float) -> str:
    return next(ring.id for ring in RINGS.rings if share <= ring.outer)


@given(spots())
def test_the_landing_cell_holds_the_place(spot: Spot) -> None:
    """What lights up is the cell in which somebody would come to stand."""
    point = point_of(RINGS, FRAME, spot)
    assert point is not None
    area = landing_cell(RINGS, FRAME, spot.cell)
    assert area.style.strength == 16
    away = [math.dist(one, (FRAME.x, FRAME.y)) for one in area.points]
    assert min(away) - 1 <= math.dist(point, (FRAME.x, FRAME.y)) <= max(away) + 1


def test_every_shipped_set_has_an_outline_for_each_cell() -> None:
    """A set without sectors lights up whole rings."""
    for rings in shipped().values():
        for ring in rings.rings:
            for sector in rings.sectors:
                assert len(outline(rings, FRAME, Cell(ring.id, sector.id))) > 3
    assert outline(RINGS, FRAME, Cell("nowhere", "familie")) == ()


@pytest.mark.parametrize("bearing", [0, 89, 90, 179, 180, 269, 270, 359])
def test_bearings_at_the_borders_stay_in_their_sector(bearing: int) -> None:
    """A whole degree beside a border is never rounded into the next sector."""
    spot = Spot(Cell("vrienden", RINGS.sector_at(bearing).id), bearing, 500)
    point = point_of(RINGS, FRAME, spot)
    assert point is not None
    found = spot_at(RINGS, FRAME, *point)
    assert found is not None
    assert RINGS.sector_at(found.bearing).id == found.cell.sector
