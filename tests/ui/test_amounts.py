# SPDX-License-Identifier: Apache-2.0
"""Money and kilometres as people type them."""

import pytest

from jimdesk.core.words import Words
from jimdesk.ui.amounts import read_cents, read_km, typed_money


@pytest.mark.parametrize(
    ("typed", "cents"),
    [("12,50", 1250), ("€ 7", 700), ("12.5", 1250), ("3 euro", 300), ("0,05", 5), ("veel", None), ("", None)],
)
def test_money_is_read_in_cents(typed: str, cents: int | None) -> None:
    """With a comma or a point, with or without the sign; anything else is no amount."""
    assert read_cents(typed) == cents


@pytest.mark.parametrize(("typed", "km"), [("24", 24), ("24 km", 24), ("ver", None), ("2,5", None)])
def test_a_way_is_read_in_whole_kilometres(typed: str, km: int | None) -> None:
    """Facts carry whole numbers."""
    assert read_km(typed) == km


@pytest.mark.parametrize("cents", [0, 5, 700, 1250])
def test_what_is_shown_can_be_typed_again(cents: int) -> None:
    """In every language of the window."""
    assert read_cents(typed_money(cents, Words("nl"))) == cents
    assert read_cents(typed_money(cents, Words("en"))) == cents
