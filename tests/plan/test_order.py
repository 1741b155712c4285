# SPDX-License-Identifier: Apache-2.0
"""In which order signs stand where two directions meet."""

import pytest

from jimdesk.plan.order import levels, mirrored, turns, visual


def seen(text: str, base: int) -> str:
    """The signs from left to right, without those that only steer."""
    return "".join(text[i] for i in visual(levels(text, base)) if text[i] not in "\u2066\u2067\u2068\u2069")


@pytest.mark.parametrize(("text", "base", "expected"), [
    ("abc def", 0, "abc def"),
    ("אבג דהו", 1, "והד גבא"),
    ("אבג abc דהו", 1, "והד abc גבא"),
    ("טל \u206606 12 34\u2069.", 1, ".06 12 34 לט"),
    ("אב \u2068Truus (oma)\u2069, גד", 1, "דג ,Truus (oma) בא"),
    ("a \u2068אב\u2069 12", 0, "a בא 12"),
    ("a \u2068אב\u2069 \u2068\u2066b\u2069ג\u2069", 0, "a בא גb"),
])
def test_order(text: str, base: int, expected: str) -> None:
    """Inserted names and numbers keep their own direction and disturb nothing beside them."""
    assert seen(text, base) == expected


@pytest.mark.parametrize("text", ["", "\u2068", "\u2069", "a\u2069\u2068b", "\u2068\u2068א", "א\U000e0fff"])
def test_isolates_torn_by_a_line_break_lose_nothing(text: str) -> None:
    """An isolate without its end, or an end alone, is no reason to lose a sign or to stop."""
    for base in (0, 1):
        assert sorted(visual(levels(text, base))) == list(range(len(text)))


def test_brackets_turn_round() -> None:
    """In text from right to left an opening bracket opens to the left."""
    assert mirrored("(a]") == ")a["


def test_dutch_does_not_turn() -> None:
    """Latin text takes the short way; Arabic and Hebrew do not."""
    assert not turns("Zoë’s café 06")
    assert turns("a א")
    assert turns("ياسين")
