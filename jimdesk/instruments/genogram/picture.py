# SPDX-License-Identifier: Apache-2.0
"""The genogram as a drawing: what is known of a family, laid out and put into shapes."""

import datetime
import itertools
from dataclasses import dataclass
from typing import Final

from jimdesk.core import kinship
from jimdesk.core.audience import Shown
from jimdesk.core.people import Person, Twinning, Twins
from jimdesk.core.words import Words
from jimdesk.drawing import Area, Drawing, Line, Part, Point, RectBox, Ring, Shape, Text, Token
from jimdesk.instruments.genogram import captions, lines, ties
from jimdesk.instruments.genogram.facts import Tie
from jimdesk.instruments.genogram.homes import Homes, homes, outlines
from jimdesk.instruments.genogram.layout import Layout, arrange
from jimdesk.instruments.genogram.symbols import Look, box, symbol
from jimdesk.instruments.genogram.union import Couple, kin
from jimdesk.instruments.instrument import View

_MARGIN: Final = 40


@dataclass(frozen=True, slots=True)
class Scene:
    """Everything that a picture and its legend are made of."""

    layout: Layout
    looks: dict[str, Look]
    labels: dict[Couple, str]
    homes: Homes
    ties: tuple[Tie, ...]
    twinning: dict[frozenset[str], Twinning]


def scene(shown: Shown, words: Words, view: View, before: Drawing | None = None) -> Scene:
    """Gather and lay out what is to be drawn."""
    day = view.day or datetime.date.today()
    known = kin(shown)
    lived = homes(shown, day)
    texts = captions.captions(shown, known, words, day, frozenset(m.person for m in lived.second))
    labels = {couple: captions.couple(couple.partnership, words) for couple in known.couples}
    living = {person: lived.of(person) for person in known.people}
    stood = {token.id: token.middle[0] for token in before.tokens} if before else None
    layout = arrange(shown, known, texts, labels, living, stood)
    jims = {jim.person for jim in kinship.jims(shown, day)}
    looks = {
        id_: Look(person, texts[id_], id_ in jims, lived.numbers(id_))
        for id_ in layout.at if (person := shown.get(Person, id_))
    }
    twinning = {frozenset(one.children): one.twinning for one in shown.of(Twins) if one.children}
    return Scene(layout, looks, labels, lived, tuple(_seen(shown, view, layout)), twinning)


def _seen(shown: Shown, view: View, layout: Layout) -> list[Tie]:
    """Return the ties as one of the family sees them: the one asked for, else the youngster."""
    young = kinship.youngster(shown)
    whose = view.whose or (young.id if young else "")
    return [
        tie for tie in shown.of(Tie)
        if tie.seen_by == whose and tie.one != tie.other and tie.one in layout.at and tie.other in layout.at
    ]


def draw(shown: Shown, words: Words, view: View, before: Drawing | None = None) -> Drawing:
    """Draw the genogram of a family as a reader may see it on a day.

    With `before`, the drawing of the same family until now, nobody who was in it changes sides.
    """
    made = scene(shown, words, view, before)
    layout = made.layout
    shapes: list[Shape] = [*outlines(layout, made.homes)]
    shapes += lines.children(layout, made.twinning)
    shapes += lines.couples(layout, made.labels)
    tokens = [_token(made.looks[id_], *place) for id_, place in layout.at.items()]
    texts = [part.box for part in Drawing((*shapes, *tokens), (0, 0, 0, 0)).parts() if isinstance(part, Text)]
    drawn = [part.points for part in shapes if isinstance(part, Line)]
    thin = [_boxed(*ends) for points in drawn for ends in itertools.pairwise(points)]
    symbols = [token.box for token in tokens]
    rings = (part for part in Drawing((*shapes, *tokens), (0, 0, 0, 0)).parts() if isinstance(part, Ring))
    symbols += [
        (ring.x - ring.radius, ring.y - ring.radius, 2 * ring.radius, 2 * ring.radius)
        for ring in rings if ring.meaning in ("jim", "household")
    ]
    shapes += ties.ties(list(made.ties), layout.at, symbols, texts, thin)
    shapes += tokens
    return Drawing(tuple(shapes), _bounds(shapes), "canvas", words.say("Genogram"))


def _token(look: Look, x: float, y: float) -> Token:
    person = look.person
    parts = symbol(look, x, y, person.id)
    return Token(person.id, box(x, y), parts, look.caption.spoken, person.reference)


def _boxed(one: Point, other: Point) -> RectBox:
    return (
        min(one[0], other[0]), min(one[1], other[1]), abs(one[0] - other[0]), abs(one[1] - other[1])
    )


def _bounds(shapes: list[Shape]) -> RectBox:
    """Return the box that holds all shapes, with room around them."""
    boxes = [extent(part) for part in Drawing(tuple(shapes), (0, 0, 0, 0)).parts()]
    if not boxes:
        return (0, 0, 0, 0)
    left, top = min(b[0] for b in boxes) - _MARGIN, min(b[1] for b in boxes) - _MARGIN
    right, bottom = max(b[2] for b in boxes) + _MARGIN, max(b[3] for b in boxes) + _MARGIN
    return left, top, right - left, bottom - top


def extent(part: Part) -> tuple[float, float, float, float]:
    """Return left, top, right and bottom of a shape."""
    if isinstance(part, Ring):
        return part.x - part.radius, part.y - part.radius, part.x + part.radius, part.y + part.radius
    if isinstance(part, Line | Area):
        xs, ys = [p[0] for p in part.points], [p[1] for p in part.points]
        return min(xs), min(ys), max(xs), max(ys)
    x, y, width, height = part.box
    return x, y, x + width, y + height
