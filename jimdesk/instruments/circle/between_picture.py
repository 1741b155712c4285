# SPDX-License-Identifier: Apache-2.0
"""The circle of a meeting, with ghosts where people stood at an earlier one, and arrows to where they are."""

import math
from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from jimdesk.core import names
from jimdesk.core.audience import Shown
from jimdesk.core.words import Words
from jimdesk.drawing import (
    LEADING,
    Area,
    Box,
    Drawing,
    Line,
    Part,
    Point,
    RectBox,
    Ring,
    Shape,
    Style,
    Text,
    Token,
    text_width,
)
from jimdesk.instruments.circle import layout, routes, strokes
from jimdesk.instruments.circle.apart import nearest
from jimdesk.instruments.circle.between import Change, Move, place_name
from jimdesk.instruments.circle.geometry import point_of
from jimdesk.instruments.circle.layout import Layout
from jimdesk.instruments.circle.picture import draw as draw_circle
from jimdesk.instruments.circle.placing import spot_of
from jimdesk.instruments.circle.region import Region
from jimdesk.instruments.instrument import View

BEFORE: Final = "before "
"""Before somebody's id: the id of the token that shows where they stood."""

_DISC: Final = 26.0
_LETTERS: Final = 13.0
_DASH: Final = (3.6, 2.7)
_CLEAR: Final = 20.0  # between a ghost and the chip of the same person: room for an arrow
_SHORTEST: Final = 10.0  # of an arrow, that its head has room
_COLOURS: Final = {Change.NEARER: "close", Change.FARTHER: "cut", Change.ASIDE: "cut"}
_WIDTHS: Final = {Change.NEARER: 2.5, Change.FARTHER: 2.0, Change.ASIDE: 1.5}


def draw(shown: Shown, words: Words, view: View, earlier: str, moves: Iterable[Move]) -> Drawing:
    """Draw the circle that a view shows, with where everybody came from."""
    moves = tuple(moves)
    whole, laid = draw_circle(shown, words, view), layout.arrange(shown, view)
    ghosts = _ghosts(shown, words, laid, view, earlier, moves)
    ground = routes.Ground({**_standing(laid, view), **{ghost.id: ghost.box for ghost in ghosts.values()}})
    under = [
        part for one in moves if one.person in ghosts and one.person in ground.boxes
        for part in _arrow(one, routes.clear_way(BEFORE + one.person, one.person, ground))
    ]
    new = {one.person for one in moves if one.change is Change.JOINED}
    grounds = [shape for shape in whole.shapes if not isinstance(shape, Token)]
    tokens = [
        _as_new(shape, words) if shape.id in new else shape
        for shape in whole.shapes if isinstance(shape, Token)
    ]
    shapes = (*grounds, *under, *ghosts.values(), *tokens)
    return replace(whole, shapes=shapes, title=words.say("Circle over time"))


def _ghosts(
    shown: Shown, words: Words, laid: Layout, view: View, earlier: str, moves: tuple[Move, ...]
) -> dict[str, Token]:
    """Return where those stood who moved or are gone, beside everybody who stands there now."""
    stand, circle = _standing(laid, view), Region(laid.frame, 0, laid.frame.radius, 0, 360)
    found: dict[str, Token] = {}
    for one in moves:
        at = point_of(laid.rings, laid.frame, spot_of(one.before)) if one.before else None
        if at is not None and one.change is not Change.SAME:
            size, own = _size(shown, words, one), [_clear(stand[one.person])] if one.after else []
            taken = [*map(_around, stand.values()), *own]
            middle = nearest(at, circle, size, taken, (4, 4, view.width - 8, view.height - 8)) or at
            found[one.person] = ghost = _ghost(shown, words, one, earlier, (middle, size))
            stand[ghost.id] = ghost.box
    return found


def _standing(laid: Layout, view: View) -> dict[str, RectBox]:
    """Return everything that ghosts and arrows keep clear of, everybody by their id."""
    fixed = enumerate(layout.obstacles(laid.rings, laid.frame, view))
    people = {one.face.person.id: one.box for one in laid.placed}
    return {**{f"name {nth}": box for nth, box in fixed}, **people}


def _size(shown: Shown, words: Words, one: Move) -> tuple[float, float]:
    if one.change is not Change.GONE:
        return _DISC, _DISC
    return text_width(names.name(shown, one.person, words), _LETTERS, 500) + 24, 28.0


def _ghost(
    shown: Shown, words: Words, one: Move, earlier: str, where: tuple[Point, tuple[float, float]]
) -> Token:
    (x, y), (wide, high) = where
    box = (x - wide / 2, y - high / 2, wide, high)
    called = names.name(shown, one.person, words)
    text = called if one.change is Change.GONE else names.letters(shown).get(one.person, "")
    letters = text_width(text, _LETTERS, 500)
    label = (x - letters / 2, y - _LETTERS * LEADING / 2, letters, _LETTERS * LEADING)
    edge = Style("canvas", "line2", 1.5, _DASH)
    outline: Part = Box(box, edge, high / 2) if one.change is Change.GONE else Ring(x, y, wide / 2, edge)
    parts = (outline, Text(text, label, _LETTERS, 500, "ink3", "middle", BEFORE + one.person))
    spoken = words.say("{name} stood here: {place}", name=called,
                       place=place_name(shown, words, earlier, one.before))
    return Token(BEFORE + one.person, box, parts, spoken, meaning="before")


def _arrow(one: Move, path: list[Point]) -> list[Shape]:
    """Return a line from a ghost to a chip with its head; none where they touch."""
    if math.dist(path[0], path[-1]) < _SHORTEST:
        return []
    colour = _COLOURS[one.change]
    style = Style("", colour, _WIDTHS[one.change], () if one.change is not Change.ASIDE else (4, 3))
    return [
        Line(tuple(path), style, f"moved {one.change.value}", (one.person,), halo=7),
        Area(strokes.head(path), Style(colour), meaning="arrow", ids=(one.person,)),
    ]


def _as_new(token: Token, words: Words) -> Token:
    """Return the chip of somebody who was not there before: with a plus on its corner, and told so."""
    x, y, wide, _ = token.box
    at = (x + wide - 4, y + 4)
    arms = (((at[0] - 4, at[1]), (at[0] + 4, at[1])), ((at[0], at[1] - 4), (at[0], at[1] + 4)))
    plus: tuple[Part, ...] = (
        Ring(*at, 8, Style("accent", "canvas", 1.5)),
        *(Line(arm, Style("", "accentInk", 1.75)) for arm in arms),
    )
    spoken = ", ".join((token.spoken, words.say("new in the circle")))
    return replace(token, parts=(*token.parts, *plus), spoken=spoken)


def _middle(box: RectBox) -> Point:
    return box[0] + box[2] / 2, box[1] + box[3] / 2


def _around(box: RectBox) -> tuple[float, float, float, float]:
    return (*_middle(box), box[2], box[3])


def _clear(box: RectBox) -> tuple[float, float, float, float]:
    """Return a chip with the room around it that the arrow of the same person needs."""
    x, y, wide, high = _around(box)
    return x, y, wide + 2 * _CLEAR, high + 2 * _CLEAR
