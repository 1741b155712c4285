# SPDX-License-Identifier: Apache-2.0
"""Money and kilometres as people type them: "12,50", "€ 7", "24 km"."""

from __future__ import annotations

import re

from jimdesk.core.words import Words

_MONEY = re.compile(r"(?:€|eur|euro)?\s*(\d{1,6})(?:[.,](\d{1,2}))?\s*(?:€|eur|euro)?", re.IGNORECASE)
_WAY = re.compile(r"(\d{1,5})\s*(?:km|kilometers?|kilometres?)?", re.IGNORECASE)


def read_cents(text: str) -> int | None:
    """Return an amount in cents; None for what is none."""
    found = _MONEY.fullmatch(text.strip())
    return int(found[1]) * 100 + int((found[2] or "0").ljust(2, "0")) if found else None


def read_km(text: str) -> int | None:
    """Return a number of kilometres; None for what is none."""
    found = _WAY.fullmatch(text.strip())
    return int(found[1]) if found else None


def typed_money(cents: int | None, words: Words) -> str:
    """Return an amount as it can be typed again: "12,50", or "7"; "" for none."""
    if cents is None:
        return ""
    whole, rest = divmod(cents, 100)
    point = "." if words.language.split("_")[0] == "en" else ","
    return f"{whole}{point}{rest:02}" if rest else str(whole)
