# SPDX-License-Identifier: Apache-2.0
"""What a reader of the file is told of a line that turns: its letters, in the order in which one reads them.

Such a line is drawn as shapes. Over it lie its letters, unseen, word by word in reading order: a program that
reads a page sorts letters by their place, and guesses which way each line runs from what most of the page
does. This leaves it nothing to guess: every word stands behind the one before it, the letters of a word from
right to left stand as they do on any page, and a mark without width ends each such word.
"""

import unicodedata
from collections.abc import Iterable, Iterator
from itertools import groupby, zip_longest
from typing import TYPE_CHECKING, Final, NamedTuple

from jimdesk.plan.marks import POINT, Letters
from jimdesk.plan.rich import NO_BREAK, Blank, Piece, Span
from jimdesk.plan.signs import USUAL_FONT, font, font_of, is_boxed
from jimdesk.plan.text import INVISIBLE, size_of

if TYPE_CHECKING:
    from reportlab.pdfgen.textobject import PDFTextObject

_LEFT_MARK: Final = "\u200e"
_TURNING: Final = ("R", "AL")
_SEEN, _UNSEEN = 0, 3  # how PDF calls these ways to write
_SMALLEST: Final = 0.2  # of its own width; narrower letters would count as standing on each other


class Told(NamedTuple):
    """Letters of one font that are told in one go, and how wide they are by themselves (points)."""

    text: str
    font: str
    size: float
    width: float


def tell(
    writing: "PDFTextObject", pieces: Iterable[Piece], letters: Letters, at: tuple[float, float],
    width: float,
) -> None:
    """Write the letters of a line unseen, as wide together as what is seen of it (points)."""
    told = list(_told(pieces, letters))
    dots = sum(one.width / POINT for one in told if isinstance(one, Blank))
    natural = sum(one.width for one in told if isinstance(one, Told))
    scale = max(_SMALLEST, (width - dots) / natural) if natural else 1
    x, y = at
    writing.setTextRenderMode(_UNSEEN)
    writing.setHorizScale(100 * scale)
    before = ""
    for one, behind in zip_longest(told, told[1:]):
        if isinstance(one, Blank):
            x += one.width / POINT
            continue
        text, before = before + one.text, ""
        if text == _LEFT_MARK and isinstance(behind, Told) and behind.text == " ":
            before = text  # a mark and the space behind it are written together, or the space is not read
            continue
        writing.setFont(one.font, one.size)
        writing.setTextOrigin(x, y)
        if is_boxed(one.text):
            box(writing, one.text)
        else:
            writing.textOut(text)
        x += one.width * scale
    writing.setHorizScale(100)
    writing.setTextRenderMode(_SEEN)


def box(writing: "PDFTextObject", signs: str) -> None:
    """Write signs that no font has: each is seen as a box, and told to a reader as what was typed."""
    for sign in signs:
        told = sign.encode("utf-16-be").hex().upper()
        writing._code.append(f"/Span <</ActualText <FEFF{told}>>> BDC")
        writing.textOut(sign)
        writing._code.append("EMC")


def turning(pieces: Iterable[Piece]) -> int:
    """Count by how many more letters run from right to left than from left to right."""
    ways = {"L": -1, "R": 1, "AL": 1}
    signs = (sign for one in pieces if isinstance(one, Span) for sign in one.text)
    return sum(ways.get(unicodedata.bidirectional(sign), 0) for sign in signs)


def balance(writing: "PDFTextObject", more: int, at: tuple[float, float]) -> None:
    """Write marks without width, so that a page counts as one that runs from left to right.

    What is told of each line is in reading order already; a reader that turns whole lines would undo that.
    """
    writing.setTextRenderMode(_UNSEEN)
    writing.setFont(USUAL_FONT, 1)
    for n in range(more):
        writing.setTextOrigin(at[0] + n * 0.25, at[1])
        writing.textOut(_LEFT_MARK)
    writing.setTextRenderMode(_SEEN)


def _told(pieces: Iterable[Piece], letters: Letters) -> Iterator[Told | Blank]:
    for piece in pieces:
        if isinstance(piece, Blank):
            yield piece
            continue
        size, bold = size_of(piece, letters), piece.bold or letters.bold
        text = piece.text.replace(NO_BREAK, " ").translate(INVISIBLE)
        for spaced, signs in groupby(text, key=str.isspace):
            for part in [" "] if spaced else _parts("".join(signs)):
                boxes = groupby(part, key=lambda one: (font_of(one, bold=bold), is_boxed(one)))
                for (name, _), same in boxes:
                    yield _one("".join(same), name, size)


def _one(text: str, name: str, size: float) -> Told:
    width = font(name).stringWidth(text, size)
    return Told(text, name, size, width)


def _parts(word: str) -> Iterator[str]:
    """Cut a word where its direction changes; what runs from right to left is turned, and ended by a mark.

    Marks above and below a letter have no width, and seem to lie on what follows: such a word is told letter
    by letter.
    """
    pointed = any(unicodedata.category(sign) == "Mn" for sign in word)
    for straight, same in groupby(word, key=_straight):
        part = "".join(same)
        if straight:
            yield part
            continue
        for turned in part if pointed else [part[::-1]]:
            yield turned
            yield _LEFT_MARK


def _straight(sign: str) -> bool:
    return unicodedata.bidirectional(sign) not in (*_TURNING, "BN", "NSM")
