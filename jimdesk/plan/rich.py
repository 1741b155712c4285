# SPDX-License-Identifier: Apache-2.0
"""Text as it goes to paper: words, some of them bold, and dotted lines where something is to be written.

What people typed is cleaned first (`clean`), so that no hidden sign in a name can turn or mark the text
around it. Names and dates that must stay together are joined with no-break spaces (`together`).
"""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from typing import Final, NamedTuple

from jimdesk.plan.order import turns
from jimdesk.plan.signs import printable

NO_BREAK: Final = "\u00a0"
_BOLD, _END_BOLD, _BLANK = "\ue000", "\ue001", "\ue002"  # stand in a sentence until it is spoken
_KEPT_FORMAT: Final = "\u200c\u200d"  # joiners that Persian, Hindi and others write with
_JOINER_ALONE: Final = re.compile(r"(?<!\w)[\u200c\u200d]+|[\u200c\u200d]+(?!\w)")
# A number of a phone, and also a time, a date or an amount: "19:00" is one number, not "19" and "00".
_LONG_NUMBER: Final = re.compile(r"\+?\d(?:[\d \u00a0-]|[.:/,](?=\d))*\d")
_LONGEST_TOGETHER: Final = 26  # signs; a longer name may go over two lines


class Span(NamedTuple):
    """Words that look alike."""

    text: str
    bold: bool = False
    quiet: bool = False
    large: bool = False  # a size up: 112 in the crisis frame


class Blank(NamedTuple):
    """A dotted line to write on, as wide as this (in mm), or to the end of its column."""

    width: float
    stretch: bool = False


Piece = Span | Blank
_DOTS: Final = Blank(25)
Rich = tuple[Piece, ...]


def clean(text: str) -> str:
    """Return a typed text on one line, without the invisible signs that steer or mark text.

    A sign that no font has stays, to be drawn as a box, unless the text has nothing else.
    """
    return _cleaned(text, boxes=True)


def clean_name(text: str) -> str:
    """Return a typed name on one line; a sign that no font has is left out of it."""
    return _cleaned(text, boxes=False)


def _cleaned(text: str, *, boxes: bool) -> str:
    if text.isascii() and text.isprintable() and "  " not in text:
        return text.strip(" ")
    kept = (
        sign if sign in _KEPT_FORMAT or unicodedata.category(sign) not in ("Cc", "Cf", "Co", "Cs", "Zl", "Zp")
        else " " if sign.isspace() else ""
        for sign in unicodedata.normalize("NFC", text)
    )
    joined = _JOINER_ALONE.sub("", printable("".join(kept), boxes=boxes))
    return re.sub(r"[ \u2000-\u200a\u3000]+", " ", joined).strip(f" {NO_BREAK}")


def isolated(text: str, *, always: bool = False) -> str:
    """Return what somebody typed so that its direction disturbs nothing around it, nor a number within it.

    Left as it is where nothing runs from right to left; `always` for a page on which everything does.
    """
    if not text or not (always or turns(text)):
        return text
    whole_numbers = _LONG_NUMBER.sub(_whole, text)
    # A sentence may begin with a name in other letters: most of its letters say which way it runs.
    turned = [turns(sign) for sign in text if sign.isalpha()]
    runs_left = any(turned) if always else sum(turned) * 2 > len(turned)
    begin = "\u2067" if runs_left else "\u2068"
    return f"{begin}{whole_numbers}\u2069"


def _whole(number: re.Match[str]) -> str:
    """Return a number that lies as a whole, and stays with the Latin words before it: "om 19:00", "NL91"."""
    before = (unicodedata.bidirectional(sign) for sign in reversed(number.string[: number.start()]))
    way = next((one for one in before if one in ("L", "R", "AL")), "")
    mark = "\u200e" if way == "L" else ""  # on both sides, for a line may break before it or behind it
    return f"{mark}\u2066{number[0]}\u2069{mark}"


def together(text: str) -> str:
    """Return a text that stays on one line, unless it is too long for that."""
    return text.replace(" ", NO_BREAK) if len(text) <= _LONGEST_TOGETHER else text


def bold(text: str) -> str:
    """Mark a value that is filled into a sentence as bold; `spoken` reads the mark."""
    return f"{_BOLD}{text}{_END_BOLD}"


def blank() -> str:
    """Mark the place in a sentence where a dotted line comes; `spoken` reads the mark."""
    return _BLANK


def spoken(sentence: str, dots: Blank = _DOTS) -> Rich:
    """Read the marks of `bold` and `blank` in a sentence that was filled in."""
    pieces: list[Piece] = []
    is_bold = False
    for part in re.split(f"([{_BOLD}{_END_BOLD}{_BLANK}])", sentence):
        if part in (_BOLD, _END_BOLD):
            is_bold = part == _BOLD
        elif part == _BLANK:
            pieces.append(dots)
        elif part:
            pieces.append(Span(part, bold=is_bold))
    return tuple(pieces)


def plain(rich: Iterable[Piece]) -> str:
    """Return the bare words; a dotted line reads as "____"."""
    text = "".join(piece.text if isinstance(piece, Span) else "____" for piece in rich)
    return text.replace(NO_BREAK, " ")


def sentence(text: str, language: str) -> str:
    """Return somebody's words with a capital at the start and a full stop at the end."""
    started = capital(text, language)
    ended = started.rstrip("”\"»)")[-1:] in ("", *".!?…؟。")
    return started if ended else f"{started}."


def capital(text: str, language: str) -> str:
    """Return a text with a capital at its start, as its language writes it."""
    code = language.split("_")[0]
    if code == "nl" and text[:2] == "ij":
        return "IJ" + text[2:]
    if code in ("tr", "az") and text[:1] == "i":
        return "İ" + text[1:]
    return text[:1].upper() + text[1:] if text[:1].islower() and len(text[:1].upper()) == 1 else text


def with_names(text: str, names: tuple[str, ...], *, as_bold: bool) -> Rich:
    """Return a text in which names stay in one piece and, if wanted, stand out."""
    if not names:
        return (Span(text),) if text else ()
    pieces: list[Piece] = []
    for number, part in enumerate(_any_of(names).split(text)):
        if part:
            is_name = number % 2 == 1
            pieces.append(Span(together(part) if is_name else part, bold=is_name and as_bold))
    return tuple(pieces)


@lru_cache(maxsize=4)
def _any_of(names: tuple[str, ...]) -> re.Pattern[str]:
    known = sorted(names, key=len, reverse=True)
    return re.compile(rf"(?<!\w)({'|'.join(re.escape(name) for name in known)})(?!\w)")
