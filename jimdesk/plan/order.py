# SPDX-License-Identifier: Apache-2.0
"""In which order signs stand on a line where scripts of two directions meet (the Unicode rules, UAX 9).

The levels come from python-bidi. It does not know isolates (U+2066 to U+2069), in which every inserted name
and number stands: they are taken out here as one neutral sign, and given levels of their own.
"""

import unicodedata
from typing import Any, Final

_ISOLATE, _END = "\u2066\u2067\u2068", "\u2069"
_NEUTRAL: Final = "\ufffc"
_ODD: Final = ("R", "AL")
_TURNING: Final = (  # from, until: the scripts that run from right to left
    ("\u0590", "\u08ff"), ("\u2067", "\u2067"), ("\ufb1d", "\ufdff"), ("\ufe70", "\ufefc"),
    ("\U00010800", "\U00010fff"), ("\U0001e800", "\U0001efff"),
)


def turns(text: str) -> bool:
    """Tell whether a text has signs that run from right to left."""
    return not text.isascii() and any(
        first <= sign <= last for sign in text if sign >= "\u0590" for first, last in _TURNING
    )


def levels(text: str, base: int) -> list[int]:
    """Return the level of each sign: even runs from left to right, odd from right to left."""
    outer, holes = _without_isolates(text)
    # An end without its beginning stands where a line was broken within an isolate.
    signs = (_NEUTRAL if i in holes or text[i] == _END else text[i] for i in outer)
    found = _plain_levels("".join(signs), base)
    result = [base] * len(text)
    for i, level in zip(outer, found, strict=True):
        result[i] = level
        if i in holes:
            inside = text[i + 1 : holes[i]]
            own = _direction(text[i], inside)
            deeper = level + 1 if (level + 1) % 2 == own else level + 2
            result[i + 1 : holes[i]] = [deeper - own + n for n in levels(inside, own)]
            result[holes[i] : holes[i] + 1] = [level] * len(text[holes[i] : holes[i] + 1])
    return result


def visual(found: list[int]) -> list[int]:
    """Return the places of the signs from left to right, by their levels."""
    order = list(range(len(found)))
    for level in range(max(found, default=0), 0, -1):
        start = 0
        while start < len(order):
            end = start
            while end < len(order) and found[order[end]] >= level:
                end += 1
            order[start:end] = order[start:end][::-1]
            start = end + 1
    return order


def mirrored(text: str) -> str:
    """Return brackets turned round, as they stand in text that runs from right to left."""
    from bidi.mirror import MIRRORED

    return "".join(MIRRORED.get(sign, sign) for sign in text)


def _without_isolates(text: str) -> tuple[list[int], dict[int, int]]:
    """Return the places outside isolates, and {where an isolate begins: where it ends}."""
    outer: list[int] = []
    holes: dict[int, int] = {}
    depth, start = 0, 0
    for i, sign in enumerate(text):
        if sign in _ISOLATE:
            if not depth:
                outer.append(i)
                start = i
            depth += 1
        elif sign == _END and depth:
            depth -= 1
            if not depth:
                holes[start] = i
        elif not depth:
            outer.append(i)
    if depth:
        holes[start] = len(text)
    return outer, holes


def _direction(isolate: str, inside: str) -> int:
    if isolate != "\u2068":
        return int(isolate == "\u2067")
    outer, holes = _without_isolates(inside)
    strong = (unicodedata.bidirectional(inside[i]) for i in outer if i not in holes)
    return int(next((kind for kind in strong if kind in ("L", *_ODD)), "L") in _ODD)


def _plain_levels(text: str, base: int) -> list[int]:
    from bidi import algorithm

    storage: dict[str, Any] = algorithm.get_empty_storage()
    storage["base_level"], storage["base_dir"] = base, "LR"[base]
    known = (sign if unicodedata.bidirectional(sign) else _NEUTRAL for sign in text)
    algorithm.get_embedding_levels("".join(known), storage)
    for place, sign in enumerate(storage["chars"]):
        sign["place"] = place
    algorithm.explicit_embed_and_overrides(storage)
    algorithm.resolve_weak_types(storage)
    algorithm.resolve_neutral_types(storage, debug=False)
    algorithm.resolve_implicit_levels(storage, debug=False)
    found = [base] * len(text)
    for sign in storage["chars"]:
        found[sign["place"]] = sign["level"]
    return found
