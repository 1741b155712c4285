# SPDX-License-Identifier: Apache-2.0
"""Letters on paper: which font has them, how wide they are, and in which order they stand.

Everything above this module deals in words and millimetres. Here a line becomes runs: pieces of one font,
from left to right. Another script is one more font in `_FAMILIES`; one that joins its letters or runs from
right to left is shaped by uharfbuzz (through reportlab) and ordered by the Unicode rules.
"""

import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import groupby
from typing import TYPE_CHECKING, Final, NamedTuple

from jimdesk.core import places
from jimdesk.plan import breaking, order
from jimdesk.plan.breaking import Line
from jimdesk.plan.ink import QUIET
from jimdesk.plan.marks import POINT, Letters
from jimdesk.plan.rich import NO_BREAK, Blank, Piece, Rich, Span

if TYPE_CHECKING:
    from reportlab.pdfbase.ttfonts import TTFont

USUAL_FONT: Final = "NotoSans-Regular"
_FAMILIES: Final = ("NotoSans", "NotoSansArabic", "NotoSansEthiopic")  # the first that has a sign sets it
_INVISIBLE: Final = dict.fromkeys(map(ord, "\u200b\u200e\u200f\u2066\u2067\u2068\u2069\u202a\u202b\u202c"))
_BRACKETS: Final = "()[]{}<>«»‹›"


class Run(NamedTuple):
    """What is drawn in one go: a text of one font, size and colour, and its width in points."""

    font: str
    size: float
    ink: str
    text: str  # or reportlab's shaped string, which is one too
    width: float
    read: str = ""  # what a reader of the file is told instead, where the glyphs do not say it


class Gap(NamedTuple):
    """A dotted line among the runs, as wide as this (points)."""

    width: float


@cache
def font(name: str) -> "TTFont":
    """Return a font of resources/fonts, read once."""
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont

    made = TTFont(name, str(places.resources() / "fonts" / f"{name}.ttf"))
    pdfmetrics.registerFont(made)
    return made


def measure(piece: Piece, letters: Letters) -> float:
    """Return how wide a piece is, in mm."""
    if isinstance(piece, Blank):
        return piece.width
    em = _em(piece.text, bold=piece.bold or letters.bold)
    return em * _size(piece, letters) * POINT / 1000


@lru_cache(maxsize=1000)
def set_lines(rich: Rich, letters: Letters, width: float, *, balance: bool = True) -> tuple[Line, ...]:
    """Set a text in lines of at most this width (mm); a preview sets most lines again and again."""
    return breaking.lines(rich, width, lambda piece: measure(piece, letters), balance=balance)


def fits(rich: Rich, letters: Letters, width: float) -> bool:
    """Tell whether a text fits on one line of this width (mm)."""
    return sum(measure(piece, letters) for piece in rich) <= width


def runs(line: Line, letters: Letters, *, right_to_left: bool = False) -> Iterator[Run | Gap]:
    """Return what to draw for a line, from left to right."""
    turns = right_to_left or any(order.turns(p.text) for p in line.pieces if isinstance(p, Span))
    if turns:
        yield from _ordered(line, letters, int(right_to_left))
        return
    for piece in line.pieces:
        if isinstance(piece, Blank):
            yield Gap(piece.width / POINT)
        else:
            for name, text in _fonts(piece.text, bold=piece.bold or letters.bold):
                yield _run(piece, letters, name, text)


def _ordered(line: Line, letters: Letters, base: int) -> Iterator[Run | Gap]:
    """Return what to draw for a line in which signs run from right to left."""
    text = "".join(piece.text if isinstance(piece, Span) else "\ufffc" for piece in line.pieces)
    owner = [piece for piece in line.pieces for _ in (piece.text if isinstance(piece, Span) else "_")]
    found = order.levels(text, base)
    names = [
        _font_of(sign, bold=isinstance(piece, Span) and (piece.bold or letters.bold))
        for sign, piece in zip(text, owner, strict=True)
    ]

    def alike(i: int) -> tuple[int, int, str, bool]:
        return id(owner[i]), found[i], names[i], text[i] in _BRACKETS

    for _, group in groupby(order.visual(found), key=alike):
        signs = list(group)
        first = signs[0]
        piece = owner[first]
        if isinstance(piece, Blank):
            yield Gap(piece.width / POINT)
            continue
        said = "".join(text[i] for i in sorted(signs)).translate(_INVISIBLE).replace(NO_BREAK, " ")
        if not said:
            continue
        if found[first] % 2 and order.turns(said):
            yield _shaped(piece, letters, names[first], said)
        elif found[first] % 2:
            yield _run(piece, letters, names[first], order.mirrored(said[::-1]))
        else:
            yield _run(piece, letters, names[first], said)


def _run(span: Span, letters: Letters, name: str, text: str) -> Run:
    size = _size(span, letters)
    ink = QUIET if span.quiet else letters.ink
    return Run(name, size, ink, text, _width(text, name) * size / 1000)


def _shaped(span: Span, letters: Letters, name: str, text: str) -> Run:
    """Join the letters of a word as its script does.

    Joined letters have signs of their own, which every reader of a PDF turns back into the letters that
    were typed. For a glyph without such a sign the file says the typed word beside it.
    """
    from reportlab.pdfbase.ttfonts import shapeStr

    plain = _run(span, letters, name, text)
    shaped = shapeStr(text, name, plain.size, force=True)
    width = sum(glyph.x_advance for glyph in shaped.__shapeData__) * plain.size / 1000
    nameless = any(unicodedata.category(sign) == "Co" for sign in shaped)
    return Run(name, plain.size, plain.ink, shaped, width, read=text if nameless else "")


def _size(span: Span, letters: Letters) -> float:
    return letters.large if span.large and letters.large else letters.size


@lru_cache(maxsize=2000)
def _em(text: str, *, bold: bool) -> float:
    """Return the width of a text in thousandths of its size."""
    if not order.turns(text):
        return sum(_width(part, name) for name, part in _fonts(text, bold=bold))
    span, letters = Span(text), Letters(1000, bold=bold)
    return sum(run.width for run in _ordered(Line((span,), 0), letters, 1))


@lru_cache(maxsize=2000)
def _width(text: str, name: str) -> float:
    face = font(name).face
    widths, usual = face.charWidths, face.defaultWidth
    return float(sum(widths.get(ord(sign), usual) for sign in text))


def _fonts(text: str, *, bold: bool) -> Iterator[tuple[str, str]]:
    """Cut a text into parts of one font each; a sign that no font has stands in the first one."""
    text = text.translate(_INVISIBLE).replace(NO_BREAK, " ")
    known = font(f"{_FAMILIES[0]}-{_weight(bold)}").face.charToGlyph
    if text and all(ord(sign) in known for sign in text):
        yield f"{_FAMILIES[0]}-{_weight(bold)}", text
        return
    for name, signs in groupby(text, key=lambda sign: _font_of(sign, bold=bold)):
        yield name, "".join(signs)


@lru_cache(maxsize=2000)
def _font_of(sign: str, *, bold: bool) -> str:
    names = [f"{family}-{_weight(bold)}" for family in _FAMILIES]
    return next((name for name in names if ord(sign) in font(name).face.charToGlyph), names[0])


def _weight(bold: bool) -> str:
    return "Bold" if bold else "Regular"
