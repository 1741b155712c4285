# SPDX-License-Identifier: Apache-2.0
"""How strong a password is said to be: words count, tricks with signs do not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jimdesk.store.strength import Level, bits, strength


@pytest.mark.parametrize("password", [
    "a", "geheim", "Welkom01!", "wachtwoord123", "W@chtw00rd", "qwertyuiop", "12345678", "zomer2026!",
    "aaaaaaaaaa", "Jeugdzorg2026", "abcdefgh", "oma oma oma oma", "1234 1234 1234", "Sanne1987", "!!!!!!!!",
])
def test_what_everybody_thinks_of_is_weak(password: str) -> None:
    """Common words, years, rows of keys, repetitions and a sign at the end fool nobody who guesses."""
    assert strength(password).level is Level.WEAK


@pytest.mark.parametrize("password", [
    "vier losse woorden samen", "twaalf ganzen in het veen", "Paard-batterij-nietje-juist",
    "xq7#Lw9!zPv2mT4", "kxqzvbnwhgfd", "бабушка едет в субботу",
])
def test_four_words_or_long_noise_are_strong(password: str) -> None:
    """Words that were put together, or signs that nobody can say, hold."""
    assert strength(password).level is Level.STRONG


def test_three_words_are_fair_and_a_fourth_helps() -> None:
    """The advice to add a word is true."""
    assert strength("paard batterij nietje").level is Level.FAIR
    assert strength("paard batterij nietje juist").level is Level.STRONG


def test_nothing_is_no_password() -> None:
    """An empty field is not judged."""
    assert strength("").level is Level.NONE


@given(st.text(max_size=80))
def test_any_text_is_weighed(password: str) -> None:
    """Whatever is typed gets a level, and more of it never gets a lower one."""
    assert bits(password) >= 0
    assert bits(password + " nietje") >= bits(password)
