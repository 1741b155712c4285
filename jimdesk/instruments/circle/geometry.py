# SPDX-License-Identifier: Apache-2.0
"""The geometry of the circle: between bearing and depth, which are kept, and pixels, which are not.

Bearings are whole degrees clockwise from twelve o'clock and depths whole thousandths of a ring, so that
going from pixels to a place and back is stable: floating bearings would make steps that nobody took.
"""

import math
from typing import Final

from jimdesk.core.frozen import frozen
from jimdesk.drawing import Area, Point, Style
from jimdesk.instruments.circle.rings import RingBand, RingSet, Sector
from jimdesk.instruments.instrument import View

EDGE: Final = 20  # from the outer ring to the edge of the field
MIDDLE: Final = 30 / 318  # radius of the disc in the middle, as a share of the whole radius
TREMOR: Final = 6  # pixels over a border that do not count while dragging


@frozen
class Frame:
    """Where the circle lies in the field: its middle and its outer radius, in pixels."""

    x: float
    y: float
    radius: float

    @staticmethod
    def of(view: View) -> "Frame":
        """Return the largest circle that fits in a view."""
        return Frame(view.width / 2, view.height / 2, max(min(view.width, view.height) / 2 - EDGE, 60))

    def point(self, bearing: float, share: float) -> Point:
        """Return the point at a bearing and a share of the radius."""
        angle = math.radians(bearing)
        return self.x + math.sin(angle) * share * self.radius, self.y - math.cos(angle) * share * self.radius

    def polar(self, x: float, y: float) -> tuple[float, float]:
        """Return the bearing (0 up to 360) and the share of the radius at which a point lies."""
        right, up = x - self.x, self.y - y
        return math.degrees(math.atan2(right, up)) % 360, math.hypot(right, up) / self.radius


@frozen
class Cell:
    """One ring within one sector, by their ids."""

    ring: str
    sector: str


@frozen
class Spot:
    """A place in a cell, as it is kept."""

    cell: Cell
    bearing: int
    depth: int


def begins(ring_set: RingSet, ring: RingBand) -> float:
    """Return the share of the radius at which a ring begins; the innermost begins at the middle's disc."""
    return ring_set.inner(ring) or MIDDLE


def point_of(ring_set: RingSet, frame: Frame, spot: Spot) -> Point | None:
    """Return where a spot lies; None where this ring set does not know its ring."""
    ring = ring_set.ring(spot.cell.ring)
    if ring is None:
        return None
    bearing = _within(ring_set.sector(spot.cell.sector, spot.bearing), spot.bearing)
    inner = begins(ring_set, ring)
    return frame.point(bearing, inner + (ring.outer - inner) * min(max(spot.depth, 0), 1000) / 1000)


def cell_at(
    ring_set: RingSet, frame: Frame, x: float, y: float, previous: Cell | None = None
) -> Cell | None:
    """Return the cell at a point; None in the middle and outside.

    `previous`, the cell that a drag was in, holds on for a few pixels over its border, so that nobody
    changes rings by a tremor.
    """
    if previous and _holds(ring_set, frame, x, y, previous):
        return previous
    bearing, share = frame.polar(x, y)
    if share < MIDDLE:
        return None
    ring = next((ring for ring in ring_set.rings if share <= ring.outer), None)
    return Cell(ring.id, ring_set.sector_at(bearing).id) if ring else None


def spot_at(
    ring_set: RingSet, frame: Frame, x: float, y: float, previous: Cell | None = None
) -> Spot | None:
    """Return the place at a point, in whole degrees and thousandths; None in the middle and outside."""
    cell = cell_at(ring_set, frame, x, y, previous)
    ring = ring_set.ring(cell.ring) if cell else None
    if cell is None or ring is None:
        return None
    bearing, share = frame.polar(x, y)
    sector = ring_set.sector(cell.sector, round(bearing))
    inner = begins(ring_set, ring)
    depth = round((share - inner) / (ring.outer - inner) * 1000)
    return Spot(cell, _within(sector, round(bearing)), min(max(depth, 0), 1000))


def outline(ring_set: RingSet, frame: Frame, cell: Cell) -> tuple[Point, ...]:
    """Return the outline of a cell, its arcs in steps of three degrees or less."""
    ring = ring_set.ring(cell.ring)
    if ring is None:
        return ()
    sector = ring_set.sector(cell.sector, 0)
    steps = max((sector.end - sector.start) // 3, 1)
    bearings = [sector.start + (sector.end - sector.start) * step / steps for step in range(steps + 1)]
    there = tuple(frame.point(bearing, ring.outer) for bearing in bearings)
    inner = ring_set.inner(ring)
    back = tuple(frame.point(bearing, inner) for bearing in reversed(bearings)) if inner else ()
    whole = sector.end - sector.start == 360
    return there + (back or (() if whole else ((frame.x, frame.y),)))


def landing_cell(ring_set: RingSet, frame: Frame, cell: Cell) -> Area:
    """Return the shape that lights up where a dragged chip would land."""
    style = Style("accent", "accent", 2.25, strength=16)
    return Area(outline(ring_set, frame, cell), style, meaning="landing")


def _within(sector: Sector, bearing: int) -> int:
    """Return the whole bearing nearest to this one that lies in a sector."""
    if sector.end - sector.start == 360:
        return bearing % 360
    past = (bearing - sector.start) % 360
    width = sector.end - sector.start
    if past < width:
        return sector.start + past
    return sector.start if 360 - past < past - width else sector.end - 1


def _holds(ring_set: RingSet, frame: Frame, x: float, y: float, cell: Cell) -> bool:
    """Tell whether a point lies in a cell or a tremor outside it."""
    ring = ring_set.ring(cell.ring)
    if ring is None:
        return False
    bearing, share = frame.polar(x, y)
    away = share * frame.radius
    if not begins(ring_set, ring) * frame.radius - TREMOR <= away <= ring.outer * frame.radius + TREMOR:
        return False
    sector = ring_set.sector(cell.sector, round(bearing))
    past = (bearing - sector.start) % 360
    outside = min(360 - past, past - (sector.end - sector.start))
    return outside <= 0 or math.radians(min(outside, 90)) * away <= TREMOR
