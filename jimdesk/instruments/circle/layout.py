# SPDX-License-Identifier: Apache-2.0
"""Where everything in the circle is drawn: the rings' names, the sectors' names, and everybody's chip.

On the screen nothing here depends on a language, so that `touch` finds chips exactly where `draw` put them.
"""

from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache
from typing import Final

from jimdesk.core.audience import Shown
from jimdesk.core.frozen import frozen
from jimdesk.core.words import Translated, Words
from jimdesk.drawing import LEADING, Point, RectBox, text_width
from jimdesk.instruments.circle import chips, paper
from jimdesk.instruments.circle.apart import Settled, Wish, apart
from jimdesk.instruments.circle.chips import Scale
from jimdesk.instruments.circle.faces import INITIALS, SHAPES, Face, faces
from jimdesk.instruments.circle.facts import Placement
from jimdesk.instruments.circle.geometry import MIDDLE, Frame, begins, point_of
from jimdesk.instruments.circle.placing import meeting_shown, placements, spot_of, whose_circle
from jimdesk.instruments.circle.region import GAP, Region
from jimdesk.instruments.circle.rings import ECOGRAM, RingBand, RingSet, ring_set_of
from jimdesk.instruments.instrument import View

RING_NAME: Final = 14  # letters of the rings' names
SECTOR_NAME: Final = 17
COUNT: Final = 14
_PATCH: Final = 6  # a patch reaches so far beside the ring's name
_CORNER: Final = (20, 22)  # of the sectors' names, from the side and from above
_INSIDE, _TURN = 0.5, 0.25  # pixels and degrees that the middle of a chip keeps from a border
_ROOMY, _SHARE = 30.0, 0.13  # pixels, and share of the radius, that a name in the middle takes
_COUNTED: Final = 110  # room for a count in words, in any language


@frozen
class Placed:
    """One person in the circle: who, where it is kept, and where and how large it is drawn."""

    face: Face
    placement: Placement
    box: RectBox
    scale: Scale


@frozen
class Layout:
    """Everything that has a place."""

    frame: Frame
    rings: RingSet
    whose: str
    faces: dict[str, Face]
    placed: tuple[Placed, ...]


def arrange(
    shown: Shown, view: View, words: Words | None = None, veil: Mapping[str, str] | None = None
) -> Layout:
    """Return where everything stands; with `words` for paper, where chips tell a date."""
    whose, frame = whose_circle(shown, view), Frame.of(view)
    rings = ring_set_of(shown, meeting_shown(shown, view))
    known = faces(shown, view, whose, veil)
    here = [(one, at) for one in placements(shown, view) if (at := point_of(rings, frame, spot_of(one)))]
    scales = paper.SCALES if words else _scales(frame)
    if view.veiled in (INITIALS, SHAPES):
        scales = tuple(replace(one, longest=0) for one in scales)
    wishes = [
        Wish(at, region_of(rings, frame, one), _sizes(known[one.person], scales, words)) for one, at in here
    ]
    bounds = (GAP, GAP, view.width - 2 * GAP, view.height - 2 * GAP)
    settled = _settled(tuple(wishes), tuple(obstacles(rings, frame, view)), bounds)
    placed = tuple(
        Placed(known[one.person], one, spot.box(wish), scales[spot.size])
        for (one, _), wish, spot in zip(here, wishes, settled, strict=True)
    )
    return Layout(frame, rings, whose, known, placed)


@lru_cache(maxsize=4)
def _settled(
    wishes: tuple[Wish, ...], obstacles: tuple[RectBox, ...], bounds: RectBox
) -> tuple[Settled, ...]:
    """Return what `apart` finds; one gesture asks more than once, and this holds places, nobody's name."""
    return tuple(apart(wishes, obstacles, bounds))


def middle_of(shown: Shown, view: View, person: str) -> Point | None:
    """Return where the middle of somebody's chip is drawn; None for one without a place."""
    for one in arrange(shown, replace(view, print=False)).placed:
        if one.face.person.id == person:
            x, y, width, height = one.box
            return x + width / 2, y + height / 2
    return None


def _scales(frame: Frame) -> tuple[Scale, ...]:
    """Return the chips' scales; a larger circle has somewhat larger chips, up to a fifth."""
    grown = min(max(frame.radius - 318, 0) / 154 * 0.105, 0.2) + 1
    return tuple(
        Scale(round(one.height * grown), round(one.disc * grown), one.size * grown, one.longest * grown)
        for one in chips.SCALES
    )


def _sizes(face: Face, scales: tuple[Scale, ...], words: Words | None) -> tuple[tuple[float, float], ...]:
    if words:
        return tuple(paper.size(face, words, scale) for scale in scales)
    return tuple((chips.width(face, scale), scale.height) for scale in scales)


def region_of(rings: RingSet, frame: Frame, placement: Placement, *, whole: bool = False) -> Region:
    """Return where the middle of somebody's chip may be: within their cell, or anywhere in its ring.

    A hair inside its borders, since whoever stands on a border would be read as standing in the next cell.
    """
    ring = rings.ring(placement.ring) or rings.rings[-1]
    inner, outer = begins(rings, ring) * frame.radius + _INSIDE, ring.outer * frame.radius - _INSIDE
    sector = rings.sector(placement.sector, placement.bearing)
    if whole or sector.end - sector.start == 360:
        return Region(frame, inner, outer, 0, 360)
    return Region(frame, inner, outer, sector.start + _TURN, sector.end - _TURN)


def widest(text: Translated, size: float, weight: int) -> float:
    """Return how wide a text is in the language in which it is widest."""
    return max(text_width(one, size, weight) for _, one in text.texts)


def ring_name_at(rings: RingSet, frame: Frame, ring: RingBand, below: bool) -> Point:
    """Return the middle of a ring's name: half way in its band, in the innermost near its outer edge."""
    inner, outer = rings.inner(ring) * frame.radius, ring.outer * frame.radius
    away = (inner + outer) / 2 if inner else max(outer - 17, outer / 2)
    return frame.x, frame.y + (away if below else -away)


def obstacles(rings: RingSet, frame: Frame, view: View) -> list[RectBox]:
    """Return what chips keep clear of: the middle, the rings' names and the sectors' names."""
    round_ = middle_radius(frame, view, 1.5)
    middle = (frame.x - round_, frame.y - round_, 2 * round_, 2 * round_)
    names = []
    for ring in () if rings.drawn == ECOGRAM else rings.rings:
        x, y = ring_name_at(rings, frame, ring, view.print)
        names.append(patch(x, y, widest(ring.name, RING_NAME, 500)))
    corners = [corner.box for corner in corners_of(rings, view)]
    return [middle, *names, *corners]


def middle_radius(frame: Frame, view: View, on_paper: float = 1.45) -> float:
    """Return how large the one in the middle is drawn; in a small circle and on paper a name needs more."""
    usual = MIDDLE * frame.radius
    return usual * on_paper if view.print else max(usual, min(_ROOMY, _SHARE * frame.radius))


def patch(x: float, y: float, width: float) -> RectBox:
    """Return the ground behind a ring's name that is so wide."""
    high = RING_NAME * LEADING + 2
    return x - width / 2 - _PATCH, y - high / 2, width + 2 * _PATCH, high


@frozen
class Corner:
    """Where a sector's name stands: in the corner of the field that the sector looks at."""

    sector: str
    box: RectBox
    right: bool


def corners_of(rings: RingSet, view: View) -> list[Corner]:
    """Return the places of the sectors' names; a circle without sectors has none."""
    if len(rings.sectors) < 2:
        return []
    high = (SECTOR_NAME + COUNT) * LEADING
    used: dict[tuple[bool, bool], int] = {}
    found = []
    for sector in rings.sectors:
        right, below = sector.middle < 180, 90 < sector.middle < 270
        nth = used[right, below] = used.get((right, below), -1) + 1
        wide = max(widest(sector.name, SECTOR_NAME, 600), widest(sector.plain, SECTOR_NAME, 600), _COUNTED)
        x = view.width - _CORNER[0] - wide if right else _CORNER[0]
        away = _CORNER[1] + nth * (high + 8)
        found.append(Corner(sector.id, (x, view.height - away - high if below else away, wide, high), right))
    return found


