# SPDX-License-Identifier: Apache-2.0
"""Typed text on its way to paper: cleaned of hidden signs, otherwise left as it was typed."""

import pytest

from jimdesk.plan import order
from jimdesk.plan.rich import Blank, Span, blank, bold, capital, clean, isolated, sentence, spoken, with_names


def test_hidden_signs_in_a_name_do_nothing() -> None:
    """A sign that turns, marks or ends text cannot come in through a name."""
    assert clean("Noor\u202e\ue000\x07\n van\u2069  Dam ") == "Noor van Dam"


def test_joiners_stay() -> None:
    """Persian is written with a sign that has no width; it is part of the word."""
    assert clean("می\u200cخواهم") == "می\u200cخواهم"


@pytest.mark.parametrize(("typed", "language", "printed"), [
    ("fietsen met Noor", "nl", "Fietsen met Noor."),
    ("ijs halen!", "nl", "IJs halen!"),
    ("'s avonds", "nl", "'s avonds."),
    ("izin iste", "tr", "İzin iste."),
    ("", "nl", ""),
    ("“Ik blijf.”", "nl", "“Ik blijf.”"),
])
def test_a_sentence_gets_a_capital_and_a_full_stop(typed: str, language: str, printed: str) -> None:
    """The family's own words stay; only a capital and a full stop are added, as the language writes them."""
    assert sentence(typed, language) == printed


def test_a_capital_never_makes_one_sign_two() -> None:
    """A sign whose capital is two signs stays as it is."""
    assert capital("ßa", "de") == "ßa"


def test_values_filled_in_are_bold_and_blanks_are_dotted() -> None:
    """What a sentence marks comes out as spans; its words do not."""
    found = spoken(f"{bold('Yassin')} belt {blank()}", Blank(9))
    assert found == (Span("Yassin", bold=True), Span(" belt "), Blank(9))


def test_a_name_stands_out_only_as_a_whole_word() -> None:
    """"Anja" stands out, "Anjali" does not; the longest name wins."""
    assert with_names("Anjali en Anja Post", ("Anja", "Anja Post"), as_bold=True) == (
        Span("Anjali en "), Span("Anja\u00a0Post", bold=True),
    )


@pytest.mark.parametrize("number", ["19:00", "8:30", "10:00-12:30", "22/12/2026", "12,50", "06 12 34 56 78"])
@pytest.mark.parametrize("always", [True, False])
def test_a_time_typed_in_arabic_is_one_number(number: str, always: bool) -> None:
    """"19:00" is never drawn as "00:19": its two halves are not numbers of their own."""
    text = isolated(f"سميرة تطبخ مع Samira الساعة {number} كل شهر", always=always)
    drawn = "".join(text[place] for place in order.visual(order.levels(text, 1)))
    assert number in drawn


def test_a_number_in_arabic_is_isolated_and_dutch_is_left_alone() -> None:
    """Where text runs from right to left a phone number lies as a whole; elsewhere nothing is added."""
    assert isolated("bel 06 12") == "bel 06 12"
    assert isolated("ياسين 06 12") == "\u2067ياسين \u206606 12\u2069\u2069"
