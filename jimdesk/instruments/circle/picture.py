# SPDX-License-Identifier: Apache-2.0
"""The circle as a drawing, and its twins in words: who has no place yet, and who stands where as a list."""

from collections.abc import Collection
from typing import Final

from jimdesk.core import kinship
from jimdesk.core.audience import Shown
from jimdesk.core.people import Being, Group, Person
from jimdesk.core.words import Words
from jimdesk.drawing import (
    LEADING,
    Area,
    Box,
    Drawing,
    Line,
    RectBox,
    Ring,
    Shape,
    Style,
    Text,
    Token,
    text_box,
    text_width,
)
from jimdesk.instruments.circle import chips, dots, layout, paper, routes
from jimdesk.instruments.circle.faces import Face, Kind, veil
from jimdesk.instruments.circle.geometry import Cell
from jimdesk.instruments.circle.layout import Layout, Placed
from jimdesk.instruments.circle.links import links
from jimdesk.instruments.circle.placing import meeting_shown, placements, whose_circle
from jimdesk.instruments.circle.rings import ECOGRAM, RingSet, Sector, ring_set_of
from jimdesk.instruments.instrument import View

_FILLS: Final = ("r1", "r2", "r3", "r4")
_ORDER: Final = (Group.FAMILY, Group.COMMUNITY, Group.PEERS, Group.PROFESSIONALS)
_TOLD: Final = 5  # signs of a name in the middle; of less nobody can tell whose it is
_CLEAR: Final = 4  # around the disc in the middle


def draw(shown: Shown, words: Words, view: View, gone: Collection[str] = ()) -> Drawing:
    """Draw the circle of one person at one meeting, as a reader may see it; `gone` are not counted."""
    hidden = veil(shown, words, view, whose_circle(shown, view))
    laid = layout.arrange(shown, view, words if view.print else None, hidden)
    shapes: list[Shape] = []
    if laid.rings.drawn == ECOGRAM:
        shapes += _groups(laid)
    else:
        shapes += [*_rings(laid, view), *_sector_lines(laid, view), *_ring_names(laid, words, view)]
    shapes += _sector_names(laid, words, view, gone)
    names = [shape.box for shape in shapes if isinstance(shape, Text)]
    shapes += routes.parts(links(shown, view), boxes_of(laid, view), names)
    shapes += _middle(laid, words, view)
    tokens = (_token(one, laid, shown, words, view) for one in laid.placed)
    shapes += dots.on_chips(shown, words, view, tokens)
    ground = "surface" if view.print else "canvas"
    return Drawing(tuple(shapes), (0, 0, view.width, view.height), ground, words.say("Circle"))


def boxes_of(laid: Layout, view: View) -> dict[str, RectBox]:
    """Return where everybody stands that a line can go to, the one in the middle among them."""
    boxes = {one.face.person.id: one.box for one in laid.placed}
    if laid.whose:
        radius = layout.middle_radius(laid.frame, view)
        boxes[laid.whose] = laid.frame.x - radius, laid.frame.y - radius, 2 * radius, 2 * radius
    return boxes


def tray(shown: Shown, view: View) -> tuple[Person, ...]:
    """Return who has no place in this circle: everybody alive but the one in the middle, family first."""
    rings = ring_set_of(shown, meeting_shown(shown, view))
    placed = {one.person for one in placements(shown, view) if rings.ring(one.ring)}
    whose = whose_circle(shown, view)
    waiting = [
        one for one in shown.of(Person)
        if one.id not in placed and one.id != whose and not one.died and not one.death and not one.past
        and one.being is not Being.PREGNANCY
    ]
    return tuple(sorted(waiting, key=lambda one: (_ORDER.index(one.group), one.id)))


def from_before(shown: Shown) -> tuple[Person, ...]:
    """Return the people from before, who wait apart until somebody brings them back."""
    return tuple(one for one in shown.of(Person) if one.past and not one.died and not one.death)


def as_list(shown: Shown, words: Words, view: View) -> list[tuple[str, list[tuple[str, list[Person]]]]]:
    """Return the circle as a list: every ring from the inside, in it every sector, in it who stands there."""
    rings = ring_set_of(shown, meeting_shown(shown, view))
    here: dict[Cell, list[Person]] = {}
    for one in placements(shown, view):
        ring, person = rings.ring(one.ring), shown.get(Person, one.person)
        if ring and person:
            here.setdefault(Cell(ring.id, rings.sector(one.sector, one.bearing).id), []).append(person)
    return [
        (ring.name.within(words.language), [
            (sector.name.within(words.language), here.get(Cell(ring.id, sector.id), []))
            for sector in _reading(rings)
        ])
        for ring in rings.rings
    ]


def cell_name(rings: RingSet, cell: Cell, words: Words) -> str:
    """Return what a cell is called, as on the label of a drag: "bekenden · samenleving"."""
    ring = rings.ring(cell.ring)
    names = [ring.name.within(words.language)] if ring else []
    if len(rings.sectors) > 1:
        names.append(rings.sector(cell.sector, 0).name.within(words.language))
    return " · ".join(names)


def _reading(rings: RingSet) -> list[Sector]:
    """Return the sectors in the order in which people read: family first."""
    return sorted(rings.sectors, key=lambda one: min(map(_ORDER.index, one.groups), default=len(_ORDER)))


def _rings(laid: Layout, view: View) -> list[Shape]:
    frame, bands = laid.frame, laid.rings.rings
    width = 1.25 if not view.print else 1.0
    return [
        Ring(frame.x, frame.y, ring.outer * frame.radius, Style(fill_of(laid.rings, place), "ring", width),
             meaning=ring.id)
        for place, ring in reversed(list(enumerate(bands)))
    ]


def _groups(laid: Layout) -> list[Shape]:
    """Draw the groups of an ecogram: a quiet ground for each, and no rings."""
    shapes: list[Shape] = []
    for sector in laid.rings.sectors:
        bearings = [sector.start + 2 + (sector.end - sector.start - 4) * step / 30 for step in range(31)]
        outer = tuple(laid.frame.point(bearing, 1) for bearing in bearings)
        inner = tuple(laid.frame.point(bearing, 0.16) for bearing in (bearings[-1], bearings[0]))
        shapes.append(Area(outer + inner, Style("r3", "ring", 1.0), 0, "group", (sector.id,)))
    return shapes


def fill_of(rings: RingSet, place: int) -> str:
    """Return the colour of a ring by its place from the inside; the outermost is always the lightest."""
    last = len(rings.rings) - 1
    return _FILLS[round(place * 3 / last)] if last else _FILLS[0]


def _sector_lines(laid: Layout, view: View) -> list[Shape]:
    if len(laid.rings.sectors) < 2:
        return []
    style = Style("", "ring", 1.0, (4, 4)) if view.print else Style("", "ring", 1.25)
    return [
        Line((laid.frame.point(sector.start, 0), laid.frame.point(sector.start, 1)), style, "sector")
        for sector in laid.rings.sectors
    ]


def _ring_names(laid: Layout, words: Words, view: View) -> list[Shape]:
    shapes: list[Shape] = []
    for place, ring in enumerate(laid.rings.rings):
        text = ring.name.within(words.language)
        x, y = layout.ring_name_at(laid.rings, laid.frame, ring, view.print)
        wide = text_width(text, layout.RING_NAME, 500)
        ground = layout.patch(x, y, wide)
        shapes.append(Box(ground, Style(fill_of(laid.rings, place)), ground[3] / 2, "patch"))
        box = text_box(text, x, y - layout.RING_NAME * LEADING / 2, layout.RING_NAME, 500)
        shapes.append(Text(text, box, layout.RING_NAME, 500, "ink2", meaning="ring"))
    return shapes


def _sector_names(laid: Layout, words: Words, view: View, gone: Collection[str]) -> list[Shape]:
    counted: dict[str, int] = {}
    for one in laid.placed:
        sector = laid.rings.sector(one.placement.sector, one.placement.bearing)
        counted[sector.id] = counted.get(sector.id, 0) + (one.face.person.id not in gone)
    shapes: list[Shape] = []
    for corner in layout.corners_of(laid.rings, view):
        sector = laid.rings.sector(corner.sector, 0)
        name, below = _sector_words(sector, counted.get(sector.id), words, view)
        x, y, wide, _ = corner.box
        align = "end" if corner.right else "start"
        for text, size, weight, colour in (
            (name, layout.SECTOR_NAME, 600, "ink"), (below, layout.COUNT, 400, "ink2"),
        ):
            width = text_width(text, size, weight)
            left = x + wide - width if corner.right else x
            shapes.append(Text(text, (left, y, width, size * LEADING), size, weight, colour,
                               "end" if align == "end" else "start", meaning="sector"))
            y += size * LEADING
    return shapes


def _sector_words(sector: Sector, count: int | None, words: Words, view: View) -> tuple[str, str]:
    """Return a sector's name and the line below it: how many, or on paper what it is called in the field."""
    name = sector.name.within(words.language)
    if view.print:
        plain = sector.plain.within(words.language)
        return plain, name if name != plain else ""
    if count:
        told = words.count("{n} person", "{n} people", count)
    else:
        told = words.say("nobody yet", "circle") if count is None else words.say("nobody left", "circle")
    return name[:1].upper() + name[1:], told


def _middle(laid: Layout, words: Words, view: View) -> list[Shape]:
    """Return the one in the middle; an empty place where nobody is known yet."""
    frame, person = laid.frame, laid.faces.get(laid.whose)
    radius = layout.middle_radius(laid.frame, view)
    clear = Ring(frame.x, frame.y, radius + _CLEAR, Style("r1"))
    if person is None:
        return [clear, Ring(frame.x, frame.y, radius, Style("canvas", "line2", 1.5, (4, 3)))]
    colour, on = ("ink", "surface") if view.print else ("accent", "accentInk")
    disc = Ring(frame.x, frame.y, radius, Style(colour))
    size = next((s for s in (20 if view.print else 17, 15, 13) if _fits(person, s, radius)), 13)
    scale = chips.Scale(0, 0, size, 2 * radius - 8)
    text = chips.shortened(person.name or person.letters, scale, 600)
    if "…" in text and len(text) < _TOLD:
        text = person.letters
    wide = text_width(text, size, 600)
    name = Text(text, (frame.x - wide / 2, frame.y - size * LEADING / 2, wide, size * LEADING), size, 600, on,
                of=person.person.id)
    box = (frame.x - radius, frame.y - radius, 2 * radius, 2 * radius)
    spoken = words.say("{name}, in the middle", name=person.name)
    return [clear, Token(person.person.id, box, (disc, name), spoken, person.person.reference, "middle")]


def _fits(face: Face, size: float, radius: float) -> bool:
    return text_width(face.name, size, 600) <= 2 * radius - 8


def _token(one: Placed, laid: Layout, shown: Shown, words: Words, view: View) -> Token:
    if view.print:
        parts = paper.chip(one.face, words, one.box, one.scale)
    else:
        parts = chips.chip(one.face, one.box, one.scale)
    person = one.face.person
    return Token(person.id, one.box, parts, _spoken(one, laid, shown, words), person.reference)


def _spoken(one: Placed, laid: Layout, shown: Shown, words: Words) -> str:
    """Return what a screen reader says: "Yassin, broer, JIM, intimi, familie"."""
    cell = Cell(one.placement.ring, one.placement.sector)
    ring = laid.rings.ring(cell.ring)
    sector = laid.rings.sector(cell.sector, one.placement.bearing)
    told = [
        one.face.name,
        kinship.relation(shown, one.face.person.id, words),
        words.say("JIM") if one.face.kind is Kind.JIM else "",
        ring.name.within(words.language) if ring else "",
        sector.name.within(words.language) if len(laid.rings.sectors) > 1 else "",
    ]
    return ", ".join(part for part in told if part)


