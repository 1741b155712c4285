# SPDX-License-Identifier: Apache-2.0
"""Which font has which sign. Another script is one more font in `_FAMILIES`.

A smile or a heart becomes what people typed for it before there were pictures. Another sign that no font has
is left out of a name, and stands in a sentence as a box, one for a whole picture; the file tells which sign
that is, and whoever prints hears it (`noticing`).
"""

import re
import threading
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from jimdesk.core import places

if TYPE_CHECKING:
    from reportlab.pdfbase.ttfonts import TTFont

USUAL_FONT: Final = "NotoSans-Regular"
_FAMILIES: Final = ("NotoSans", "NotoSansArabic", "NotoSansEthiopic")  # the first that has a sign sets it
_UNSEEN: Final = frozenset("\u00a0\u200b\u200c\u200d\u200e\u200f\u2066\u2067\u2068\u2069\u202a\u202b\u202c")
_LEFT_OUT: ContextVar[dict[str, None] | None] = ContextVar("left_out", default=None)
_INSTEAD: Final = {
    **dict.fromkeys("\U0001f600\U0001f603\U0001f604\U0001f601\U0001f60a\U0001f642\u263a\U0001f917", ":-)"),
    **dict.fromkeys("\U0001f602\U0001f923", ":-D"), **dict.fromkeys("\U0001f609\U0001f61c", ";-)"),
    **dict.fromkeys("\U0001f61e\U0001f61f\U0001f641\u2639\U0001f622\U0001f62d\U0001f614", ":-("),
    **dict.fromkeys("\u2764\u2665\U0001f49b\U0001f49a\U0001f499\U0001f49c\U0001f495\U0001f496", "<3"),
    **dict.fromkeys("\u2714\u2713\u2705", "v"),
}
# A picture may be made of several signs: a flag of two, a hand of its colour, a family of its people.
_CLUSTER: Final = (
    "(?s)[\U0001f1e6-\U0001f1ff]{2}|.(?:[\ufe00-\ufe0f\u20e3\U0001f3fb-\U0001f3ff]|\u200d(?=\\S).)*"
)
_NO_LOSS: Final = ("Mn", "Mc", "Me", "Cf", "Sk")  # what only colours or joins the sign before it
_FONTS: Final[dict[str, "TTFont"]] = {}
AT_WORK: Final = threading.RLock()  # fonts are shared, and what they keep while a file is made is not for two


def font(name: str) -> "TTFont":
    """Return a font of resources/fonts, read once."""
    return _FONTS.get(name) or _read(name)


def _read(name: str) -> "TTFont":
    with AT_WORK:
        if name in _FONTS:
            return _FONTS[name]
        return _FONTS.setdefault(name, _registered(name))


def _registered(name: str) -> "TTFont":
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont

    made = TTFont(name, str(places.resources() / "fonts" / f"{name}.ttf"))
    pdfmetrics.registerFont(made)
    return made


def usual(*, bold: bool) -> str:
    """Return the name of the font that sets all usual text."""
    return f"{_FAMILIES[0]}-{'Bold' if bold else 'Regular'}"


@lru_cache(maxsize=2000)
def font_of(sign: str, *, bold: bool) -> str:
    """Return the name of the first font that has a sign; that of usual text for one that no font has."""
    names = [f"{family}-{'Bold' if bold else 'Regular'}" for family in _FAMILIES]
    return next((name for name in names if ord(sign) in font(name).face.charToGlyph), names[0])


@lru_cache(maxsize=2000)
def can_be_printed(sign: str) -> bool:
    """Tell whether any font has a sign, or whether it needs none."""
    return sign in _UNSEEN or any(
        ord(sign) in font(f"{family}-Regular").face.charToGlyph for family in _FAMILIES
    )


def is_boxed(text: str) -> bool:
    """Tell whether a text begins with a sign that no font has, and that is seen as a box."""
    return not text.isascii() and not can_be_printed(text[0])


def printable(text: str, *, boxes: bool = False) -> str:
    """Return a text without the signs that no font has; a smile or a heart as people used to type it.

    With `boxes` one sign stays of each picture, to be drawn as a box, unless nothing else is left.
    """
    if text.isascii() or all(map(can_be_printed, text)):
        return text
    clusters = re.findall(_CLUSTER, text)
    bare = "".join(map(_printed, clusters))
    if not boxes or not bare.strip():
        return bare
    return "".join(_printed(one) or ("" if _is_no_loss(one[0]) else one[0]) for one in clusters)


@contextmanager
def noticing() -> Iterator[dict[str, None]]:
    """Keep, in their order, the signs that are left out while this lasts."""
    left_out: dict[str, None] = {}
    token = _LEFT_OUT.set(left_out)
    try:
        yield left_out
    finally:
        _LEFT_OUT.reset(token)


def _printed(cluster: str) -> str:
    """Return what is printed for a sign with all that belongs to it; "" where no font has it."""
    first, rest = cluster[0], cluster[1:]
    if can_be_printed(first):
        return first + (printable(rest) if rest else "")
    if first in _INSTEAD and "\u200d" not in rest:
        return _INSTEAD[first]
    left_out = _LEFT_OUT.get()
    if left_out is not None:
        lost = (sign for sign in cluster if not can_be_printed(sign) and not _is_no_loss(sign))
        left_out.update(dict.fromkeys(lost))
    return ""


def _is_no_loss(sign: str) -> bool:
    return unicodedata.category(sign) in _NO_LOSS
