# SPDX-License-Identifier: Apache-2.0
"""The edits of the circle: by dragging, tapping or keys, everything comes down to one placement.

A person has one placement for each circle (whose it is) and meeting. Where there is no meeting yet, the
first placement makes one without a date; and it keeps the rings with the meeting, so that the file
explains itself.
"""

from dataclasses import replace
from typing import Final

from jimdesk.core import kinship, table
from jimdesk.core.audience import Shown
from jimdesk.core.desk import Step
from jimdesk.core.family import Edit, Family
from jimdesk.core.meeting import Meeting
from jimdesk.core.people import Person
from jimdesk.core.words import N_, Saying, Who, saying
from jimdesk.instruments.circle.facts import Placement
from jimdesk.instruments.circle.geometry import Cell, Frame, Spot, point_of, spot_at
from jimdesk.instruments.circle.rings import RingSet, ring_set_of
from jimdesk.instruments.instrument import View

Known = Family | Shown
NUDGE: Final = 12  # pixels that an arrow key moves somebody


def whose_circle(known: Known, view: View) -> str:
    """Return the id of the one in the middle; "" where there is nobody yet."""
    centre = known.get(Person, view.whose) if view.whose else kinship.youngster(known)
    return centre.id if centre else ""


def meeting_shown(known: Known, view: View) -> str:
    """Return the id of the meeting whose circle is shown; "" where there is no meeting yet."""
    found = known.get(Meeting, view.meeting) if view.meeting else table.latest(known)
    return found.id if found else ""


def placements(known: Known, view: View) -> tuple[Placement, ...]:
    """Return who stands where in the circle that a view shows, in the order in which they were placed."""
    meeting, whose = meeting_shown(known, view), whose_circle(known, view)
    return tuple(
        one for one in known.of(Placement) if one.meeting == meeting and one.whose == whose and meeting
    )


def placement_of(known: Known, view: View, person: str) -> Placement | None:
    """Return the placement of one person; None for somebody without a place."""
    return next((one for one in placements(known, view) if one.person == person), None)


def spot_of(placement: Placement) -> Spot:
    """Return the place that a placement keeps."""
    return Spot(Cell(placement.ring, placement.sector), placement.bearing, placement.depth)


def place(
    shown: Shown, view: View, person: str, ring: str, sector: str, bearing: int, depth: int
) -> Step | None:
    """Put somebody at a place, for the first time or again; None where that is no place for them."""
    return put(shown, view, person, Spot(Cell(ring, sector), bearing % 360, min(max(depth, 0), 1000)))


def put(shown: Shown, view: View, person: str, spot: Spot, joined: str = "") -> Step | None:
    """Put somebody at a spot; the one way in which anybody comes to stand anywhere."""
    whose, rings = whose_circle(shown, view), ring_set_of(shown, meeting_shown(shown, view))
    ring = rings.ring(spot.cell.ring)
    if ring is None or not whose or person == whose or shown.get(Person, person) is None:
        return None
    meeting = shown.get(Meeting, meeting_shown(shown, view)) or Meeting.new()
    new = Placement.new(meeting=meeting.id, whose=whose, person=person)

    def edit(family: Family) -> Family:
        here = replace(view, meeting=meeting.id, whose=whose)
        old = placement_of(family, here, person) or _as_the_others(family, here, new)
        ring_id, sector_id = _kept(rings, old, spot)
        placed = replace(old, ring=ring_id, sector=sector_id, bearing=spot.bearing, depth=spot.depth)
        if family.find(old.id) == placed:
            return family
        held = family.get(Meeting, meeting.id) or meeting
        who = family.get(Person, person)
        back = (replace(who, past=False),) if who and who.past else ()
        return family.put(held if held.rings else replace(held, rings=rings.text), *back, placed)

    return Step(_name(shown, view, person, spot, rings), edit, joined)


def _as_the_others(family: Family, view: View, new: Placement) -> Placement:
    """Return a first placement with the audience of its circle: one that is for one person stays so."""
    there = next(iter(placements(family, view)), None)
    return replace(new, audience=there.audience, between=there.between) if there else new


def _kept(rings: RingSet, old: Placement, spot: Spot) -> tuple[str, str]:
    """Return the ring and sector to keep: those of another set stay, as long as they mean the same here.

    Who is moved about in the Circles of Support, which has no sectors, stays family; who is moved within
    the ecogram, which has no rings, stays as near as before.
    """
    ring, sector = spot.cell.ring, spot.cell.sector
    if old.ring and rings.ring(old.ring) == rings.ring(ring):
        ring = old.ring
    whole = len(rings.sectors) == 1
    if old.sector and (whole or rings.sector(old.sector, spot.bearing) == rings.sector(sector, spot.bearing)):
        known = any(one.id == old.sector or old.sector in one.like for one in rings.sectors)
        sector = old.sector if known or whole else sector
    return ring, sector


def place_in_cell(shown: Shown, view: View, person: str, ring: str, sector: str) -> Step | None:
    """Put somebody in a cell, at the place with most room (tap-tap and keyboard); None if already there."""
    old = placement_of(shown, view, person)
    if old and (old.ring, old.sector) == (ring, sector):
        return None
    spot = roomiest(shown, view, person, Cell(ring, sector))
    return put(shown, view, person, spot) if spot else None


def nudge(shown: Shown, view: View, person: str, right: int, down: int) -> Step | None:
    """Move somebody by some steps of an arrow key; None over the outer ring, or from no place.

    Nudges in a row are one step for undo. They go from the place that is kept, not from where the chip
    was pushed to, so that somebody can pass another.
    """
    old = placement_of(shown, view, person)
    rings, frame = ring_set_of(shown, meeting_shown(shown, view)), Frame.of(view)
    at = point_of(rings, frame, spot_of(old)) if old else None
    spot = spot_at(rings, frame, at[0] + right * NUDGE, at[1] + down * NUDGE) if at else None
    return put(shown, view, person, spot, f"nudge {person}") if spot else None


def use_rings(shown: Shown, view: View, rings: RingSet) -> Step | None:
    """Let a meeting use other rings; nobody moves. None where it uses them already."""
    meeting = shown.get(Meeting, meeting_shown(shown, view)) or Meeting.new()
    if ring_set_of(shown, meeting_shown(shown, view)) == rings:
        return None
    name = saying(N_("{rings} for the circle"), rings=rings.name)
    return Step(
        name, lambda family: family.put(replace(family.get(Meeting, meeting.id) or meeting, rings=rings.text))
    )


def send_back(shown: Shown, view: View, person: str) -> Step | None:
    """Take somebody out of the circle, back among those without a place; None for one who has none."""
    old = placement_of(shown, view, person)
    if old is None:
        return None
    id_ = old.id
    return Step(saying("{who} out of the circle", who=Who(person)), lambda family: family.drop(id_))


def touch(
    shown: Shown, view: View, token: str, x: float, y: float, previous: Cell | None = None
) -> Step | None:
    """Tell what it means to put a person down at a point: the inverse of `draw`.

    `previous` is the cell that a drag had lit last; without it, the one where the person stands. Putting
    a chip down where it is drawn means nothing, also where it is drawn beside its place for want of room.
    """
    from jimdesk.instruments.circle.layout import middle_of

    old = placement_of(shown, view, token)
    if old:
        drawn = middle_of(shown, view, token)
        if drawn and abs(drawn[0] - x) <= 1.5 and abs(drawn[1] - y) <= 1.5:
            return None
    rings = ring_set_of(shown, meeting_shown(shown, view))
    before = previous or (Cell(old.ring, old.sector) if old else None)
    spot = spot_at(rings, Frame.of(view), x, y, before)
    if spot is None or (old and spot_of(old) == spot):
        return None
    return put(shown, view, token, spot)


def carry_over(known: Known, from_meeting: str, to_meeting: str) -> Edit:
    """Return the edit that lets a meeting begin with the circles of an earlier one; nobody is overwritten."""
    copies = tuple(
        Placement.new(**{**_values(one), "meeting": to_meeting})
        for one in known.of(Placement) if one.meeting == from_meeting
    )

    def edit(family: Family) -> Family:
        target, source = family.get(Meeting, to_meeting), family.get(Meeting, from_meeting)
        if target is None or source is None:
            return family
        there = {(one.whose, one.person) for one in family.of(Placement) if one.meeting == to_meeting}
        family = family.put(replace(target, rings=target.rings or source.rings))
        return family.put(*(one for one in copies if (one.whose, one.person) not in there))

    return edit


def _values(placement: Placement) -> dict[str, object]:
    names = ("audience", "between", "whose", "person", "ring", "sector", "bearing", "depth")
    return {name: getattr(placement, name) for name in names}


def _name(shown: Shown, view: View, person: str, spot: Spot, rings: RingSet) -> Saying:
    """Return what a placing is called in undo: where somebody went, in as few words as tell it."""
    old, ring = placement_of(shown, view, person), rings.ring(spot.cell.ring)
    to = ring.name if ring else spot.cell.ring
    if old is None:
        return saying(N_("{who} in {ring}"), who=Who(person), ring=to)
    if old.ring != spot.cell.ring:
        return saying(N_("{who} to {ring}"), who=Who(person), ring=to)
    if old.sector != spot.cell.sector:
        return saying(N_("{who} to {sector}"), who=Who(person), sector=rings.sector(spot.cell.sector, 0).name)
    return saying(N_("{who} a little further"), who=Who(person))


def roomiest(shown: Shown, view: View, person: str, cell: Cell) -> Spot | None:
    """Return the place in a cell that is furthest from everybody: on one lane, on two when that is full."""
    rings, frame = ring_set_of(shown, meeting_shown(shown, view)), Frame.of(view)
    ring = rings.ring(cell.ring)
    if ring is None:
        return None
    sector = rings.sector(cell.sector, 0)
    taken = [
        at for one in placements(shown, view)
        if one.person != person and (at := point_of(rings, frame, spot_of(one)))
    ]

    def room(spot: Spot) -> float:
        x, y = point_of(rings, frame, spot) or (frame.x, frame.y)
        to_border = min(spot.bearing - sector.start, sector.end - spot.bearing)
        edge = to_border / max(sector.end - sector.start, 1) * 4
        return min([edge, *(max(abs(x - a) / _WIDE, abs(y - b) / _HIGH) for a, b in taken)])

    best: Spot | None = None
    for depths in _LANES:
        bearings = _bearings(sector.start, sector.end)
        spots = [Spot(cell, bearing, depth) for depth in depths for bearing in bearings]
        best = max([*([best] if best else []), *spots], key=room)
        if room(best) >= 1:
            return best
    return best


_WIDE, _HIGH = 100, 44  # about a chip with a usual name, and the gap around it
_LANES: Final = ((500,), (250, 750), (100, 900))


def _bearings(start: int, end: int) -> list[int]:
    """Return the whole bearings between two, those in the middle first."""
    middle = (start + end) // 2
    return sorted(range(start + 1, end), key=lambda bearing: (abs(bearing - middle), bearing))
