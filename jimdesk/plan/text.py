# SPDX-License-Identifier: Apache-2.0
"""Letters on paper: which font has them, how wide they are, and in which order they stand.

Everything above this module deals in words and millimetres. Here a line becomes runs: pieces of one font,
from left to right. Another script is one more font file in `_FAMILIES` and, if it runs from right to left
or joins its letters, the way through `visual_runs`.
"""

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, Final

from jimdesk.core import places
from jimdesk.plan import breaking
from jimdesk.plan.breaking import Line
from jimdesk.plan.marks import POINT, Letters
from jimdesk.plan.rich import NO_BREAK, Blank, Piece, Rich, Span

if TYPE_CHECKING:
    from reportlab.pdfbase.ttfonts import TTFont

_FAMILIES: Final = ("NotoSans", "NotoSansArabic", "NotoSansEthiopic")  # the first that has a sign sets it
_INVISIBLE: Final = dict.fromkeys(map(ord, "\u200b\u200e\u200f\u2066\u2067\u2068\u2069\u202a\u202b\u202c"))
Run = tuple[str, str]  # the name of a font, and what is set in it


@cache
def font(name: str) -> "TTFont":
    """Return a font of resources/fonts, read once."""
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont

    made = TTFont(name, str(places.resources() / "fonts" / f"{name}.ttf"))
    pdfmetrics.registerFont(made)
    return made


def runs(text: str, *, bold: bool) -> Iterator[Run]:
    """Cut a text into runs of one font each; a sign that no font has stands in the first one."""
    weight = "Bold" if bold else "Regular"
    usual = f"{_FAMILIES[0]}-{weight}"
    known = font(usual).face.charToGlyph
    text = text.translate(_INVISIBLE).replace(NO_BREAK, " ")
    if all(ord(sign) in known for sign in text):
        if text:
            yield usual, text
        return
    current, start = usual, 0
    for number, sign in enumerate(text):
        fitting = current if ord(sign) in font(current).face.charToGlyph else _having(sign, weight)
        if fitting != current:
            if number > start:
                yield current, text[start:number]
            current, start = fitting, number
    yield current, text[start:]


def _having(sign: str, weight: str) -> str:
    names = [f"{family}-{weight}" for family in _FAMILIES]
    return next((name for name in names if ord(sign) in font(name).face.charToGlyph), names[0])


def size_of(span: Span, letters: Letters) -> float:
    """Return the size in points of a span among these letters."""
    return letters.large if span.large and letters.large else letters.size


def measure(piece: Piece, letters: Letters) -> float:
    """Return how wide a piece is, in mm."""
    if isinstance(piece, Blank):
        return piece.width
    em = 0.0
    for name, text in runs(piece.text, bold=piece.bold or letters.bold):
        face = font(name).face
        widths, usual = face.charWidths, face.defaultWidth
        em += sum(widths.get(ord(sign), usual) for sign in text)
    return em * size_of(piece, letters) * POINT / 1000


def set_lines(rich: Rich, letters: Letters, width: float, *, balance: bool = True) -> tuple[Line, ...]:
    """Set a text in lines of at most this width (mm)."""
    return breaking.lines(rich, width, lambda piece: measure(piece, letters), balance=balance)


def fits(rich: Rich, letters: Letters, width: float) -> bool:
    """Tell whether a text fits on one line of this width (mm)."""
    return sum(measure(piece, letters) for piece in rich) <= width
