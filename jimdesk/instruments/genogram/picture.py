# SPDX-License-Identifier: Apache-2.0
"""The genogram as a drawing: what is known of a family, laid out and put into shapes."""

import datetime
import itertools
from dataclasses import replace
from typing import Final

from jimdesk.core import kinship
from jimdesk.core.audience import Shown
from jimdesk.core.frozen import frozen
from jimdesk.core.people import Membership, Person, Twinning, Twins
from jimdesk.core.words import Words
from jimdesk.drawing import Area, Box, Drawing, Line, Part, Point, RectBox, Ring, Shape, Text, Token
from jimdesk.instruments.genogram import captions, lines, moment, standing, ties
from jimdesk.instruments.genogram.facts import Customs, Pin, Profile, Tie
from jimdesk.instruments.genogram.homes import Homes, homes, outlines
from jimdesk.instruments.genogram.layout import SYMBOL, Layout, arrange
from jimdesk.instruments.genogram.marks import conditions
from jimdesk.instruments.genogram.symbols import Look, box, symbol
from jimdesk.instruments.genogram.union import Kin, is_from_outside, kin
from jimdesk.instruments.instrument import View

_MARGIN: Final = 40


@frozen
class Scene:
    """Everything that a picture and its legend are made of."""

    layout: Layout
    day: moment.Day
    looks: dict[str, Look]
    labels: dict[str, str]  # what stands above a couple's line, by their partnership
    homes: Homes
    ties: tuple[Tie, ...]
    twinning: dict[frozenset[str], Twinning]
    related: frozenset[frozenset[str]]  # couples with a forebear in common


def scene(
    shown: Shown, words: Words, view: View, before: Drawing | None = None, rows: Drawing | None = None
) -> Scene:
    """Gather and lay out what is to be drawn; people stand as on the day for which they are settled.

    Nobody changes sides with another one in the drawing of `before`; `rows` is what they keep their rows of,
    where nothing else tells those.
    """
    day = view.day or datetime.date.today()
    known = kin(shown)
    layout = _arranged(shown, known, words, view, before, rows or before)
    now = moment.as_of(layout, shown, day, moment.people(shown, view.day, view.settled))
    lived = homes(shown, day)
    if "homes" in view.without:
        lived = Homes({}, {}, ())
    numbered = frozenset(m.person for m in lived.second)
    texts = layout.captions
    if day != (view.settled or day):
        # what somebody does is known of the day of the picture alone
        then = {person.id: replace(moment.on(person, day), about="") for person in shown.of(Person)}
        texts = captions.captions(shown, known, words, day, numbered, lambda person: then[person.id])
    labels = {
        couple.partnership.id: captions.couple(couple.partnership, words)
        for couple in now.layout.kin.couples if couple.partnership
    }
    twinning = {frozenset(one.children): one.twinning for one in shown.of(Twins) if one.children}
    related = kinship.related(shown, [couple.pair for couple in known.couples])
    looks = _looks(shown, words, view, now, texts, lived)
    return Scene(now.layout, now, looks, labels, lived, tuple(_seen(shown, view, now)), twinning, related)


def _arranged(
    shown: Shown, known: Kin, words: Words, view: View, before: Drawing | None, rows: Drawing | None
) -> Layout:
    """Lay out what was and will be, so that nobody changes place from one day to another."""
    settled = view.settled or view.day or datetime.date.today()
    lived = homes(shown, settled)
    numbered = frozenset(m.person for m in shown.of(Membership)) - lived.first.keys()
    numbered |= {m.person for m in lived.second}
    texts = captions.captions(shown, known, words, settled, numbered)
    labels = {couple: captions.couple(couple.partnership, words) for couple in known.couples}
    living = {person: lived.of(person) for person in known.people}
    stood = standing.where(shown, before)
    if view.anew:
        stood = {}
    pins = () if view.anew else shown.of(Pin)
    middle = 0 if view.anew else standing.middle(shown, known.centre, before)
    by_hand = {pin.person for pin in shown.of(Pin)}
    seen = () if rows is None or view.anew else rows.tokens
    low = {token.id: token.middle[1] for token in seen if token.id not in by_hand}
    return arrange(
        shown, known, texts, labels, living, stood, pins,
        quick=view.quick, still=bool(before and stood and not pins), middle=middle, low=low,
    )


def _looks(
    shown: Shown, words: Words, view: View, now: moment.Day, texts: dict[str, captions.Caption], lived: Homes
) -> dict[str, Look]:
    """Return what the symbol of everybody who is there has to say."""
    day = view.day or datetime.date.today()
    jims = captions.jims_on(shown, day)
    marked = {} if "marks" in view.without else moment.marks(shown, day)
    named = conditions([mark for some in marked.values() for mark in some])
    customs = next(iter(shown.of(Customs)), None)
    folded = now.layout.kin.folded
    return {
        id_: Look(
            moment.on(person, day), texts[id_], id_ in jims, lived.numbers(id_), marked.get(id_, ()), named,
            customs.profile if customs else Profile.MCGOLDRICK, len(folded.get(id_, ())),
            is_from_outside(person, now.layout.kin), words,
        )
        for id_ in now.layout.at if id_ in now.there and (person := shown.get(Person, id_))
    }


def _seen(shown: Shown, view: View, now: moment.Day) -> list[Tie]:
    """Return the ties as one of the family sees them: the one asked for, else the youngster."""
    if "ties" in view.without:
        return []
    young = kinship.youngster(shown)
    whose = view.whose or (young.id if young else "")
    return [
        tie for tie in shown.of(Tie)
        if tie.seen_by == whose and tie.one != tie.other and tie.one in now.there and tie.other in now.there
    ]


def draw(shown: Shown, words: Words, view: View, before: Drawing | None = None) -> Drawing:
    """Draw the genogram of a family as a reader may see it on a day.

    With `before`, the drawing of the same family until now, nobody who was in it changes sides.
    """
    return drawn(scene(shown, words, view, before), words)


def drawn(made: Scene, words: Words) -> Drawing:
    """Return the picture of a scene."""
    layout, there = made.layout, made.day.there
    shapes: list[Shape] = [*outlines(layout, made.homes, there)]
    shapes += lines.children(layout, made.twinning, made.day.past)
    shapes += lines.couples(layout, made.labels, made.related)
    tokens = [_token(made.looks[id_], *place) for id_, place in layout.at.items() if id_ in there]
    if made.ties:
        shapes += _ties(made, shapes, tokens)
    shapes += tokens
    return Drawing(tuple(shapes), _bounds(shapes, layout), "canvas", words.say("Genogram"))


def _ties(made: Scene, shapes: list[Shape], tokens: list[Token]) -> list[Part]:
    """Draw the interaction lines, clear of everything else."""
    parts = list(Drawing((*shapes, *tokens), (0, 0, 0, 0)).parts())
    texts = [part.box for part in parts if isinstance(part, Text)]
    drawn = [part.points for part in shapes if isinstance(part, Line)]
    thin = [_boxed(*ends) for points in drawn for ends in itertools.pairwise(points)]
    symbols = [token.box for token in tokens]
    symbols += [
        _boxed(*part.points) for part in shapes
        if isinstance(part, Line) and part.meaning in ("slash", "again")
    ]
    symbols += [
        (ring.x - ring.radius, ring.y - ring.radius, 2 * ring.radius, 2 * ring.radius)
        for ring in parts if isinstance(ring, Ring) and ring.meaning in ("jim", "household")
    ]
    return list(ties.ties(list(made.ties), made.layout.at, symbols, texts, thin))


def _token(look: Look, x: float, y: float) -> Token:
    person = look.person
    parts = symbol(look, x, y, person.id)
    return Token(person.id, box(x, y), parts, look.caption.spoken, person.reference)


def _boxed(one: Point, other: Point) -> RectBox:
    return (
        min(one[0], other[0]), min(one[1], other[1]), abs(one[0] - other[0]), abs(one[1] - other[1])
    )


def _bounds(shapes: list[Shape], layout: Layout) -> RectBox:
    """Return the box that holds all shapes, with room around them, also for those not born yet."""
    boxes = [extent(shape) for shape in shapes if not isinstance(shape, Token)]
    # around everybody there is room for a symbol with what sits on it: of that only texts and discs go beyond
    boxes += [(x - SYMBOL, y - SYMBOL, x + SYMBOL, y + SYMBOL) for x, y in layout.at.values()]
    tokens = (shape for shape in shapes if isinstance(shape, Token))
    boxes += [extent(part) for token in tokens for part in token.parts if isinstance(part, Text | Ring | Box)]
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
