# SPDX-License-Identifier: Apache-2.0
"""The words in which people of one language write down days and people, read from resources/reading.

A phrase there is words with a space between them: "a|b" are two words that mean the same, a word with "?"
may be left out, and "{date}" stands for any date. Capitals and accents make no difference.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any, Final

from jimdesk.core import places, toml

_NUMBERS: Final = frozenset({"{n}", "{one}", "{amount}"})
_NOT_DECOMPOSED: Final = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ı": "i", "İ": "i", "’": "'", "‘": "'"})


def folded(text: str) -> str:
    """Write text without capitals and accents, sign for sign: what stands at a place stays at that place."""
    if text.isascii():
        return text.lower()
    return "".join(_folded_sign(sign) for sign in text).translate(_NOT_DECOMPOSED)


def _folded_sign(sign: str) -> str:
    lower = sign.lower()
    return unicodedata.normalize("NFD", lower)[0] if len(lower) == 1 else sign


def data(folder: str, language: str) -> Mapping[str, Any]:
    """Return what resources/`folder` has for a language, or for English where it has nothing."""
    return _data(folder, language.replace("-", "_").split("_")[0])


@cache
def _data(folder: str, language: str) -> Mapping[str, Any]:
    path = places.resources() / folder / f"{language}.toml"
    if not path.exists():
        path = path.with_stem("en")
    return toml.loads(path.read_text(encoding="utf-8"))


def any_of(words: Iterable[str]) -> str:
    """Return a pattern that matches one of some words or groups of words, the longest that fits."""
    alternatives = {r"\s+".join(map(re.escape, folded(word).split())) for word in words}
    return f"(?:{'|'.join(sorted(alternatives, key=len, reverse=True))})"


def whole(pattern: str) -> str:
    """Return a pattern that matches only whole words."""
    return rf"(?<!\w)(?:{pattern})(?!\w)"


def phrase(text: str, stand_ins: Mapping[str, str]) -> str:
    """Return the pattern of a phrase; `stand_ins` has a pattern for each name in braces.

    A number may stand against the word that follows it: "2x", "45min".
    """
    pattern, begun, gap = "", False, r"\s+"
    for word in text.split():
        optional = word.endswith("?")
        alternatives = "|".join(
            stand_ins[one[1:-1]] if one.startswith("{") else re.escape(folded(one))
            for one in word.removesuffix("?").split("|")
        )
        before, after = (gap, "") if begun else ("", r"\s+" if optional else "")
        pattern += f"(?:{before}(?:{alternatives}){after}){'?' if optional else ''}"
        begun, gap = begun or not optional, r"\s*" if word in _NUMBERS else r"\s+"
    return pattern
