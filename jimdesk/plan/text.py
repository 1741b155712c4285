# SPDX-License-Identifier: Apache-2.0
"""Letters on paper: which font has them, how wide they are, and in which order they stand.

Everything above this module deals in words and millimetres. Here a line becomes runs: pieces of one font,
from left to right. A script that joins its letters is shaped by uharfbuzz (`outlines`), and one that runs
from right to left is ordered by the Unicode rules. What a line that turns tells to whoever reads the file
aloud or copies from it, is in `told_lines`.
"""

import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import groupby
from typing import Final, NamedTuple

from jimdesk.plan import breaking, order, outlines
from jimdesk.plan.breaking import Line
from jimdesk.plan.ink import QUIET
from jimdesk.plan.marks import POINT, Letters
from jimdesk.plan.rich import NO_BREAK, Blank, Piece, Rich, Span
from jimdesk.plan.signs import USUAL_FONT, font, font_of, is_boxed, usual

__all__ = ["INVISIBLE", "USUAL_FONT", "Gap", "Run", "fits", "font", "measure", "runs", "set_lines",
           "size_of", "straight", "straight_runs"]

INVISIBLE: Final = dict.fromkeys(map(ord, "\u200b\u200e\u200f\u2066\u2067\u2068\u2069\u202a\u202b\u202c"))
_BRACKETS: Final = "()[]{}<>«»‹›"


class Run(NamedTuple):
    """What is drawn in one go: a text of one font, size and colour, and its width in points."""

    font: str
    size: float
    ink: str
    text: str
    width: float
    shaped: bool = False  # its letters are joined as their script does, from right to left


class Gap(NamedTuple):
    """A dotted line among the runs, as wide as this (points)."""

    width: float


def measure(piece: Piece, letters: Letters) -> float:
    """Return how wide a piece is, in mm."""
    if isinstance(piece, Blank):
        return piece.width
    em = _em(piece.text, bold=piece.bold or letters.bold)
    return em * size_of(piece, letters) * POINT / 1000


@lru_cache(maxsize=1000)
def set_lines(rich: Rich, letters: Letters, width: float, *, balance: bool = True) -> tuple[Line, ...]:
    """Set a text in lines of at most this width (mm); a preview sets most lines again and again."""
    return breaking.lines(rich, width, lambda piece: measure(piece, letters), balance=balance)


def fits(rich: Rich, letters: Letters, width: float) -> bool:
    """Tell whether a text fits on one line of this width (mm)."""
    return sum(measure(piece, letters) for piece in rich) <= width


def runs(line: Line, letters: Letters, *, right_to_left: bool = False) -> Iterator[Run | Gap]:
    """Return what to draw for a line, from left to right."""
    if not straight(line, right_to_left=right_to_left):
        yield from _ordered(line, letters, int(right_to_left))
        return
    yield from straight_runs(line, letters)


def straight_runs(line: Line, letters: Letters) -> Iterator[Run | Gap]:
    """Return what to draw for a line that stands as it is read."""
    for piece in line.pieces:
        if isinstance(piece, Blank):
            yield Gap(piece.width / POINT)
        else:
            for name, text in _fonts(piece.text, bold=piece.bold or letters.bold):
                yield _run(piece, letters, name, text)


def straight(line: Line, *, right_to_left: bool = False) -> bool:
    """Tell whether a line stands as it is read: each sign to the right of the one before it."""
    if not right_to_left and not any(isinstance(one, Span) and order.turns(one.text) for one in line.pieces):
        return True
    text = _signs(line)
    found = order.levels(text, int(right_to_left))
    seen = [level for level, sign in zip(found, text, strict=True) if ord(sign) not in INVISIBLE]
    return seen == [] or (not any(level % 2 for level in seen) and len(set(seen)) == 1)


def _signs(line: Line) -> str:
    return "".join(piece.text if isinstance(piece, Span) else "\ufffc" for piece in line.pieces)


def _ordered(line: Line, letters: Letters, base: int) -> Iterator[Run | Gap]:
    """Return what to draw for a line in which signs run from right to left."""
    text = _signs(line)
    owner = [piece for piece in line.pieces for _ in (piece.text if isinstance(piece, Span) else "_")]
    found = order.levels(text, base)
    names = [
        font_of(sign, bold=isinstance(piece, Span) and (piece.bold or letters.bold))
        for sign, piece in zip(text, owner, strict=True)
    ]

    def alike(i: int) -> tuple[int, int, str, bool, bool, bool]:
        joins = found[i] % 2 == 1 and _joins(text[i])
        return id(owner[i]), found[i], names[i], text[i] in _BRACKETS, joins, is_boxed(text[i])

    for _, group in groupby(order.visual(found), key=alike):
        signs = list(group)
        first = signs[0]
        piece = owner[first]
        if isinstance(piece, Blank):
            yield Gap(piece.width / POINT)
            continue
        said = "".join(text[i] for i in sorted(signs)).translate(INVISIBLE).replace(NO_BREAK, " ")
        if not said:
            continue
        if found[first] % 2 and _joins(said[0]):
            yield _shaped(piece, letters, names[first], said)
        else:
            turned = order.mirrored(said[::-1]) if found[first] % 2 else said
            yield _run(piece, letters, names[first], turned)


def _joins(sign: str) -> bool:
    """Tell whether a sign is a letter of a script that runs from right to left, or a mark on one."""
    return unicodedata.bidirectional(sign) in ("R", "AL", "NSM", "BN")


def _run(span: Span, letters: Letters, name: str, text: str) -> Run:
    size = size_of(span, letters)
    ink = QUIET if span.quiet else letters.ink
    return Run(name, size, ink, text, _width(text, name) * size / 1000)


def _shaped(span: Span, letters: Letters, name: str, text: str) -> Run:
    """Join the letters of a word as its script does."""
    plain = _run(span, letters, name, text)
    return plain._replace(width=outlines.width(text, name) * plain.size, shaped=True)


def size_of(span: Span, letters: Letters) -> float:
    """Return the size of a span in points."""
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
    return float(sum(map(_widths(name).__getitem__, text)))


class _Widths(dict[str, float]):
    """How wide the signs of one font are, in thousandths of its size; a sign is looked up once."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._face = font(name).face

    def __missing__(self, sign: str) -> float:
        """Look up a sign for the first time."""
        width = self[sign] = self._face.charWidths.get(ord(sign), self._face.defaultWidth)
        return float(width)


@cache
def _widths(name: str) -> _Widths:
    return _Widths(name)


@lru_cache(maxsize=2000)
def _fonts(text: str, *, bold: bool) -> tuple[tuple[str, str], ...]:
    """Cut a text into parts of one font each; signs that no font has are boxes of the first one."""
    text = text.translate(INVISIBLE).replace(NO_BREAK, " ")
    name = usual(bold=bold)
    if text and font(name).face.charToGlyph.keys() >= set(map(ord, text)):
        return ((name, text),)
    parts = groupby(text, key=lambda sign: (font_of(sign, bold=bold), is_boxed(sign)))
    return tuple((name, "".join(signs)) for (name, _), signs in parts)
