# SPDX-License-Identifier: Apache-2.0
"""A picture as data: the shapes that an instrument draws once, for the screen, paper and files alike.

Units are the screen's pixels at scale 1, y downward. Colours are the names of the theme's colours
(`design`: "fam", "ink", "ring" ...), so that the same drawing is light, dark, or printed in grey.
"""

import json
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache, lru_cache
from typing import Literal

from jimdesk.core import places
from jimdesk.core.frozen import frozen

Point = tuple[float, float]
RectBox = tuple[float, float, float, float]  # x, y, width, height


@frozen
class Style:
    """How a shape is filled and edged; "" is none, `dash` is (on, off, ...) in units."""

    fill: str = ""
    edge: str = ""
    width: float = 1.5
    dash: tuple[float, ...] = ()
    strength: int = 100  # of the fill, in per cent: 16 for the cell where a chip would land


@frozen
class Ring:
    """A circle or a disc."""

    x: float
    y: float
    radius: float
    style: Style
    meaning: str = ""


@frozen
class Box:
    """A rectangle with rounded corners."""

    box: RectBox
    style: Style
    corner: float = 0
    meaning: str = ""


@frozen
class Line:
    """A line through points; `curved` makes it a smooth curve (cubic: start, two handles, end, ...)."""

    points: tuple[Point, ...]
    style: Style
    meaning: str = ""
    ids: tuple[str, ...] = ()
    curved: bool = False
    halo: float = 0  # width of a band in the ground's colour under the line, so that crossings stay readable


@frozen
class Area:
    """A closed outline through points, its corners rounded."""

    points: tuple[Point, ...]
    style: Style
    corner: float = 0
    meaning: str = ""
    ids: tuple[str, ...] = ()


@frozen
class Text:
    """A line of text inside its box (the box is as large as the text); never markup."""

    text: str
    box: RectBox
    size: float = 15
    weight: int = 400
    colour: str = "ink"
    align: Literal["start", "middle", "end"] = "middle"
    of: str = ""  # the id of the token that this belongs to
    meaning: str = ""


Part = Ring | Box | Line | Area | Text


@frozen
class Token:
    """Something that can be touched: a person's chip or symbol, made of parts in the same coordinates."""

    id: str
    box: RectBox
    parts: tuple[Part, ...]
    spoken: str = ""  # what a screen reader says
    reference: str = ""
    meaning: str = "person"

    @property
    def middle(self) -> Point:
        """The point in the middle of the box."""
        x, y, width, height = self.box
        return x + width / 2, y + height / 2


Shape = Part | Token


@frozen
class Drawing:
    """All shapes of a picture, the lowest first, and the box that holds them."""

    shapes: tuple[Shape, ...]
    box: RectBox
    ground: str = "canvas"
    title: str = ""

    @property
    def tokens(self) -> tuple[Token, ...]:
        """What can be touched."""
        return tuple(shape for shape in self.shapes if isinstance(shape, Token))

    def parts(self) -> Iterator[Part]:
        """Go through everything there is to draw, tokens taken apart."""
        for shape in self.shapes:
            if isinstance(shape, Token):
                yield from shape.parts
            else:
                yield shape


def moved(part: Part, x: float, y: float) -> Part:
    """Return a part so much further to the right and down."""
    match part:
        case Ring():
            return replace(part, x=part.x + x, y=part.y + y)
        case Line() | Area():
            return replace(part, points=tuple((one + x, other + y) for one, other in part.points))
        case Box() | Text():
            return replace(part, box=(part.box[0] + x, part.box[1] + y, *part.box[2:]))


def most_go(ways: Iterable[float]) -> float:
    """Return the way that, taken by all, leaves half of the things as near as can be to where they were.

    Where two halves go asunder, one of them stays where it was and the other goes all the way.
    """
    ordered = sorted(ways)
    half = (len(ordered) + 1) // 2
    width, first = min((ordered[i + half - 1] - ordered[i], i) for i in range(len(ordered) - half + 1))
    return ordered[first] + width / 2


@lru_cache(maxsize=20_000)
def text_width(text: str, size: float, weight: int = 400) -> float:
    """Return how wide a line of text is, in the units of `size`, in the screen's own typeface.

    Signs that the typeface lacks count for more than they need.
    """
    widths = _widths()[str(weight)]
    total = 0
    for sign in text:
        width = widths.get(sign)
        total += _at_most(sign, widths) if width is None else width
    return total * size / _EM


def _at_most(sign: str, widths: dict[str, int]) -> int:
    """Return the width of a sign that the typeface lacks: of an "m"; Arabic joins, pictures are wide."""
    if unicodedata.category(sign) in _UNSEEN:
        return 0
    if unicodedata.east_asian_width(sign) in "WF":
        return _WIDE
    return widths["o" if unicodedata.bidirectional(sign) == "AL" else "m"]


def text_box(text: str, x: float, y: float, size: float, weight: int = 400) -> RectBox:
    """Return the box of a line of text whose middle is at x and whose top is at y."""
    width = text_width(text, size, weight)
    return x - width / 2, y, width, size * LEADING


LEADING = 1.3  # height of a line of text, as a multiple of its size


_EM = 1000  # in these parts of the size widths are told
_WIDE = 1250  # of a picture or a Chinese sign
_UNSEEN = frozenset({"Mn", "Me", "Cf"})  # what stands above another sign, or only says how to set it


@cache
def _widths() -> dict[str, dict[str, int]]:
    """Return how wide each sign of the typeface is, by weight; installer/widths.py read it in the fonts."""
    table = places.resources() / "fonts" / "widths.json"
    widths: dict[str, dict[str, int]] = json.loads(table.read_bytes())
    return widths
