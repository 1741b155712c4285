# SPDX-License-Identifier: Apache-2.0
"""Letters on paper: which font has them, how wide they are, and in which order they stand.

Everything above this module deals in words and millimetres. Here a line becomes runs: pieces of one font,
from left to right. A script that joins its letters or runs from right to left is shaped by uharfbuzz (through
reportlab) and ordered by the Unicode rules.

Whoever reads the file aloud or copies from it gets the letters back from the glyphs and their places. Where
these do not say what was typed, the file says it beside them: see `Run`.
"""

import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from itertools import groupby
from typing import Any, Final, NamedTuple

from jimdesk.plan import breaking, order
from jimdesk.plan.breaking import Line
from jimdesk.plan.ink import QUIET
from jimdesk.plan.marks import POINT, Letters
from jimdesk.plan.rich import NO_BREAK, Blank, Piece, Rich, Span
from jimdesk.plan.signs import USUAL_FONT, font, font_of, usual

__all__ = ["MARKS", "USUAL_FONT", "Gap", "Run", "Slot", "fits", "font", "measure", "runs", "set_lines"]

_INVISIBLE: Final = dict.fromkeys(map(ord, "\u200b\u200e\u200f\u2066\u2067\u2068\u2069\u202a\u202b\u202c"))
_BRACKETS: Final = "()[]{}<>«»‹›"
_LEFT_MARK, _RIGHT_MARK = MARKS = ("\u200e", "\u200f")


class Slot(NamedTuple):
    """A letter that was typed, and the place that it has within a run (points)."""

    sign: str
    x: float
    width: float


class Run(NamedTuple):
    """What is drawn in one go: a text of one font, size and colour, and its width in points.

    `read` is what a reader of the file is told instead. A word from right to left is read letter by letter,
    by their places: one whose glyphs do not say what was typed is drawn as a shape, and `slots` tell the
    place of every letter.
    """

    font: str
    size: float
    ink: str
    text: str  # or reportlab's shaped string, which is one too
    width: float
    read: str = ""
    slots: tuple[Slot, ...] = ()


class Gap(NamedTuple):
    """A dotted line among the runs, as wide as this (points)."""

    width: float


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
        font_of(sign, bold=isinstance(piece, Span) and (piece.bold or letters.bold))
        for sign, piece in zip(text, owner, strict=True)
    ]

    def alike(i: int) -> tuple[int, int, str, bool, str]:
        return id(owner[i]), found[i], names[i], text[i] in _BRACKETS, _kind(text[i]) if found[i] % 2 else ""

    before = base  # the level of what stands at the left
    marked = not base or any(
        level % 2 and not sign.isspace() and ord(sign) not in _INVISIBLE
        for sign, level in zip(text, found, strict=True)
    )
    for _, group in groupby(order.visual(found), key=alike):
        signs = list(group)
        first = signs[0]
        piece = owner[first]
        left, before = before, found[first]
        if isinstance(piece, Blank):
            yield Gap(piece.width / POINT)
            continue
        said = "".join(text[i] for i in sorted(signs)).translate(_INVISIBLE).replace(NO_BREAK, " ")
        if not said:
            continue
        if found[first] % 2 and _kind(said[0]) == "letter":
            yield _shaped(piece, letters, names[first], said)
        elif found[first] % 2:
            yield from _turned(piece, letters, names[first], said, base)
        else:
            # A space or full stop between two directions could belong to either: a mark without width tells.
            if marked and left % 2:
                yield _run(piece, letters, USUAL_FONT, _RIGHT_MARK if base else _LEFT_MARK)
            yield _run(piece, letters, names[first], said)


def _turned(piece: Span, letters: Letters, name: str, said: str, base: int) -> Iterator[Run]:
    """Return signs that are no letters within a line from right to left: drawn turned, read as they were."""
    turned = order.mirrored(said[::-1])
    if base and said.strip():
        yield _run(piece, letters, USUAL_FONT, _RIGHT_MARK)
    yield _run(piece, letters, name, turned)._replace(read=said[::-1] if turned != said[::-1] else "")


def _kind(sign: str) -> str:
    """Return what a sign is to a line that runs from right to left: a letter, a space, or between these."""
    if sign == " ":
        return " "
    return "letter" if unicodedata.bidirectional(sign) in ("R", "AL", "NSM", "BN") else "other"


def _run(span: Span, letters: Letters, name: str, text: str) -> Run:
    size = _size(span, letters)
    ink = QUIET if span.quiet else letters.ink
    return Run(name, size, ink, text, _width(text, name) * size / 1000)


def _shaped(span: Span, letters: Letters, name: str, text: str) -> Run:
    """Join the letters of a word as its script does.

    Joined letters have signs of their own, which every reader of a PDF turns back into the letters that
    were typed. That goes wrong for a glyph without such a sign, and for marks above and below: these stand
    off the line and would be read as a line of their own.
    """
    from reportlab.pdfbase.ttfonts import shapeStr

    plain = _run(span, letters, name, text)
    shaped = shapeStr(text, name, plain.size, force=True)
    width = sum(glyph.x_advance for glyph in shaped.__shapeData__) * plain.size / 1000
    unclear = any(unicodedata.category(sign) in ("Co", "Mn") for sign in shaped)
    slots = tuple(_slots(text, shaped.__shapeData__, plain.size / 1000)) if unclear else ()
    return Run(name, plain.size, plain.ink, shaped, width, read=text if slots else "", slots=slots)


def _slots(text: str, glyphs: Any, scale: float) -> Iterator[Slot]:  # noqa: ANN401  (reportlab has no types)
    """Return the letters of a word from left to right, a mark just before the letter that it belongs to."""
    places: dict[int, tuple[float, float]] = {}  # where in the text a cluster begins: its left edge and width
    x = 0.0
    for glyph in glyphs:
        left, width = places.get(glyph.cluster, (x, 0.0))
        places[glyph.cluster] = left, width + glyph.x_advance * scale
        x += glyph.x_advance * scale
    starts = sorted(places)
    found: list[Slot] = []
    for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
        left, width = places[start]
        bases = max(1, sum(not unicodedata.combining(sign) for sign in text[start:end]))
        right = left + width
        for sign in text[start:end]:
            if unicodedata.combining(sign):
                found.append(Slot(sign, found[-1].x if found else left, 0))
            else:
                right -= width / bases
                found.append(Slot(sign, right, width / bases))
    return reversed(found)


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
    name = usual(bold=bold)
    known = font(name).face.charToGlyph
    if text and all(ord(sign) in known for sign in text):
        yield name, text
        return
    for name, signs in groupby(text, key=lambda sign: font_of(sign, bold=bold)):
        yield name, "".join(signs)
