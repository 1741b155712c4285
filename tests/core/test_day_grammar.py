# SPDX-License-Identifier: Apache-2.0
"""The patterns of a language: what is a day in a field of its own need not be one within a sentence."""

import pytest

from jimdesk.core.day_grammar import grammar_of


@pytest.mark.parametrize("language", ["nl", "en"])
def test_days_with_a_name_of_their_own_are_days_of_the_year(language: str) -> None:
    """A feast is a month and a day that there are."""
    feasts = grammar_of(language).feasts
    assert feasts
    assert all(1 <= month <= 12 and 1 <= day <= 31 for month, day in feasts.values())


def test_the_name_of_a_month_alone_is_a_time_only_in_its_own_field() -> None:
    """In a sentence "Jan" and "mei" are names, too."""
    grammar = grammar_of("nl")
    assert "bare_month" in {key for key, _ in grammar.phrases}
    assert "bare_month" not in {key for key, _ in grammar.in_sentence}
