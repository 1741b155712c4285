# SPDX-License-Identifier: Apache-2.0
"""The circle when help has stopped: who goes is faded, and who has gone leaves an empty place with its words.

Everybody else stays where they are drawn. An empty place is a token of its own: somebody can be put there.
"""

from collections.abc import Collection
from dataclasses import replace
from typing import Final

from jimdesk.core import names
from jimdesk.core.audience import Shown
from jimdesk.core.frozen import frozen
from jimdesk.core.words import Words
from jimdesk.drawing import (
    LEADING,
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
from jimdesk.instruments.circle import layout
from jimdesk.instruments.circle.apart import nearest
from jimdesk.instruments.circle.asking import given_by, wished_of
from jimdesk.instruments.circle.chips import Scale, shortened
from jimdesk.instruments.circle.layout import Layout, Placed
from jimdesk.instruments.circle.picture import draw as draw_circle
from jimdesk.instruments.circle.region import GAP, Region, Taken
from jimdesk.instruments.circle.stopping_told import said
from jimdesk.instruments.circle.support import key_of
from jimdesk.instruments.instrument import View

EMPTY: Final = "empty "
"""Before the id of whoever has gone: the id of the token that is their empty place."""

_LETTERS: Final = 14.0
_LONGEST: Final = 168  # pixels of words; longer ones lose their middle
_LINES: Final = 3
_SIDE, _ABOVE = 12, 8  # around the words
_DASH: Final = (6.0, 4.0)
_WORDLESS: Final = ((44.0, 32.0), (30.0, 24.0))  # where there is no room for words
_FAR: Final = 130  # pixels from where the chip stood; beyond it the place would be another's


def draw(
    shown: Shown, words: Words, view: View, gone: Collection[str], leaving: Collection[str]
) -> Drawing:
    """Draw the circle without those who have gone; those who are still `leaving` are faded."""
    whole, laid = draw_circle(shown, words, view, gone), layout.arrange(shown, view)
    empty = {one.token.id: one for one in empty_places(shown, words, view, laid, gone)}
    shapes: list[Shape] = []
    for shape in whole.shapes:
        if isinstance(shape, Token) and shape.id in gone:
            place = empty.get(EMPTY + shape.id)
            if place is not None:
                shapes.append(place.token)
        elif isinstance(shape, Token) and shape.id in leaving:
            shapes.append(replace(shape, parts=_faded(shape.parts)))
        elif not (isinstance(shape, Line) and set(shape.ids) & set(gone)):
            shapes.append(shape)
    return replace(whole, shapes=tuple(shapes), title=words.say("Circle when the help stops"))


@frozen
class EmptyPlace:
    """Where somebody was, and what is missed there."""

    person: str
    token: Token


def empty_places(
    shown: Shown, words: Words, view: View, laid: Layout, gone: Collection[str]
) -> list[EmptyPlace]:
    """Return the places of those who have gone, each as large as its words, as near as can be."""
    stay = [one for one in laid.placed if one.face.person.id not in gone]
    fixed = layout.obstacles(laid.rings, laid.frame, view)
    taken = [_taken(box) for box in (*(one.box for one in stay), *fixed)]
    found = []
    for one in laid.placed:
        if one.face.person.id in gone:
            texts = _words_of(shown, words, view, one)
            sizes = _sizes(texts) if one.scale.longest else _WORDLESS[-1:]  # as the chips around it
            box = _room(laid, one, sizes, taken, view)
            taken.append(_taken(box))
            found.append(EmptyPlace(one.face.person.id, _token(shown, words, one, texts, box)))
    return found


def place_at(drawing: Drawing, x: float, y: float, reach: float = 10) -> str:
    """Return whose empty place lies at a point, or a little beside it; ""."""
    for token in drawing.tokens:
        left, top, wide, high = token.box
        inside = left - reach <= x <= left + wide + reach and top - reach <= y <= top + high + reach
        if token.id.startswith(EMPTY) and inside:
            return token.id.removeprefix(EMPTY)
    return ""


def lit(drawing: Drawing, person: str) -> tuple[Box, ...]:
    """Return what lights up while somebody is held over an empty place."""
    style = Style("accent", "accent", 2.25, strength=16)
    return tuple(
        Box(token.box, style, _corner(token.box), "landing") for token in drawing.tokens
        if token.id == EMPTY + person
    )


def _words_of(shown: Shown, words: Words, view: View, one: Placed) -> tuple[str, ...]:
    """Return what stands in an empty place: what was given, and who is asked; else whose place it was."""
    person = one.face.person.id
    gives = given_by(shown, view, person)
    told = dict.fromkeys(said(shown, words, view, it) for it in gives)
    texts = [line for text in told for line in _broken(text)]
    if len(texts) > _LINES:
        rest = len(texts) - _LINES + 1
        texts = [*texts[: _LINES - 1], words.count("and {n} more", "and {n} more", rest)]
    asked = wished_of(shown, view, frozenset(map(key_of, gives))) if gives else ()
    if asked:
        texts.append(", ".join(f"{names.name(shown, it, words)}?" for it in asked[:2]))
    return tuple(texts) or (one.face.name,)


def _token(shown: Shown, words: Words, one: Placed, texts: tuple[str, ...], box: RectBox) -> Token:
    person = one.face.person.id
    told = words.say(
        "Empty place of {name}: {what}", name=names.name(shown, person, words), what="; ".join(texts)
    )
    parts: list[Part] = [Box(box, Style("surface", "accent", 2, _DASH), _corner(box))]
    high = LEADING * _LETTERS
    if box[2:] not in _WORDLESS:
        top = box[1] + (box[3] - len(texts) * high) / 2
        for number, text in enumerate(texts):
            short = _short(text)
            wide = text_width(short, _LETTERS, 600)
            line = (box[0] + (box[2] - wide) / 2, top + number * high, wide, high)
            parts.append(Text(short, line, _LETTERS, 600, "accent", "middle", EMPTY + person))
    return Token(EMPTY + person, box, tuple(parts), told, meaning="empty")


def _broken(text: str) -> list[str]:
    """Return a text in two lines where it is too long for one: what, and how often."""
    what, comma, often = text.rpartition(", ")
    return [what, often] if comma and text_width(text, _LETTERS, 600) > _LONGEST else [text]


def _short(text: str) -> str:
    return shortened(text, Scale(0, 0, _LETTERS, _LONGEST), 600)


def _sizes(texts: tuple[str, ...]) -> tuple[tuple[float, float], ...]:
    """Return how large a place is with all its words, and without any."""
    wide = max(text_width(_short(text), _LETTERS, 600) for text in texts)
    return (wide + 2 * _SIDE, len(texts) * LEADING * _LETTERS + 2 * _ABOVE), *_WORDLESS


def _room(
    laid: Layout, one: Placed, sizes: tuple[tuple[float, float], ...],
    taken: list[Taken], view: View,
) -> RectBox:
    """Return the box nearest to where a chip stood that covers nobody; in its cell, else in its ring."""
    at = _middle(one.box)
    bounds = (4.0, 4.0, view.width - 8.0, view.height - 8.0)
    for size in sizes:
        near, here = _within_reach(at, size, taken, bounds)
        for whole in (False, True):
            region = layout.region_of(laid.rings, laid.frame, one.placement, whole=whole)
            found = nearest(at, region, size, near, here)
            if found and abs(found[0] - at[0]) + abs(found[1] - at[1]) <= _FAR:
                return found[0] - size[0] / 2, found[1] - size[1] / 2, *size
    least = sizes[-1]
    anywhere = nearest(at, Region(laid.frame, 0, laid.frame.radius, 0, 360), least, taken, bounds) or at
    return anywhere[0] - least[0] / 2, anywhere[1] - least[1] / 2, *least


def _within_reach(
    at: Point, size: tuple[float, float], taken: list[Taken], bounds: RectBox
) -> tuple[list[Taken], RectBox]:
    """Return what stands about a place, and the part of the field that is near enough to be that place."""
    across, down = _FAR + size[0] / 2, _FAR + size[1] / 2
    left, top = max(at[0] - across, bounds[0]), max(at[1] - down, bounds[1])
    right = min(at[0] + across, bounds[0] + bounds[2])
    bottom = min(at[1] + down, bounds[1] + bounds[3])
    near = [
        one for one in taken
        if abs(one[0] - at[0]) < across + one[2] / 2 + GAP and abs(one[1] - at[1]) < down + one[3] / 2 + GAP
    ]
    return near, (left, top, right - left, bottom - top)


def _faded(parts: tuple[Part, ...]) -> tuple[Part, ...]:
    """Return the chip of somebody who still helps and will go: dashed, and in the quietest ink."""
    first = next((part for part in parts if isinstance(part, Box)), None)
    found: list[Part] = []
    for part in parts:
        if isinstance(part, Text):
            found.append(replace(part, colour="ink3"))
        elif isinstance(part, Box | Ring):
            outer = part is first
            fill, edge = ("canvas", "line2") if outer else ("line", "")
            found.append(replace(part, style=Style(fill, edge, 1.25, _DASH if outer else ())))
        else:
            found.append(replace(part, style=replace(part.style, fill="ink3" if part.style.fill else "")))
    return tuple(found)


def _middle(box: RectBox) -> Point:
    return box[0] + box[2] / 2, box[1] + box[3] / 2


def _taken(box: RectBox) -> Taken:
    return (*_middle(box), box[2], box[3])


def _corner(box: RectBox) -> float:
    return min(9.0, box[3] / 2)
