# SPDX-License-Identifier: Apache-2.0
"""Where lines break: what belongs together stays together, nothing is lost, nothing is too wide."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jimdesk.plan import breaking
from jimdesk.plan.breaking import lines
from jimdesk.plan.rich import Blank, Piece, Rich, Span, isolated, plain, together

texts = st.text(st.sampled_from("abc de,. (1)\u00a0-7"), max_size=60)


def signs(piece: Piece) -> float:
    """Measure by counting, so that widths in these tests are numbers of signs."""
    return piece.width if isinstance(piece, Blank) else len(piece.text)


def broken(text: str | Rich, width: float, *, balance: bool = True) -> list[str]:
    """The lines of a text in a column of so many signs."""
    rich = (Span(text),) if isinstance(text, str) else text
    return [plain(line.pieces) for line in lines(rich, width, signs, balance=balance)]


def test_lines_become_of_equal_length() -> None:
    """Two lines are as narrow as two lines can be, instead of one long and one short."""
    found = broken("Uitzoeken wie er luistert als Inge stopt", 33)
    assert found == ["Uitzoeken wie er", "luistert als Inge stopt"]


def test_a_comma_or_full_stop_is_the_best_place() -> None:
    """A line ends where the sentence takes a breath, even if the lines are then of unequal length."""
    found = broken("'s Avonds appen waar je bent, voor elf uur", 33)
    assert found == ["'s Avonds appen waar je bent,", "voor elf uur"]


def test_a_number_stays_with_its_word() -> None:
    """A date, a time or an amount is never torn: "25" is nothing without "november"."""
    found = broken("elke week vanaf 25 november", 19, balance=False)
    assert found == ["elke week vanaf", "25 november"]


@pytest.mark.parametrize("typed", ["bel +31 6 1234 5678 of Noor", "الاتصال بـ +31 6 1234 5678 مساء"])
@pytest.mark.parametrize("width", [21, 23, 25])
def test_a_telephone_number_is_on_one_line(typed: str, width: int) -> None:
    """Its parts stay together, from the plus on, also with the marks that it has among Arabic."""
    found = lines((Span(isolated(typed)),), width, lambda piece: signs(unmarked(piece)))
    told = [plain((unmarked(piece),)) for line in found for piece in line.pieces]
    assert any("+31 6 1234 5678" in one for one in told)


def unmarked(piece: Piece) -> Piece:
    """A piece without the signs that only steer."""
    if isinstance(piece, Blank):
        return piece
    return Span("".join(sign for sign in piece.text if sign not in "\u200e\u2066\u2067\u2068\u2069"))


def test_brackets_stay_with_the_name() -> None:
    """Who "(leidde het overleg)" is stands on the same line."""
    assert broken("Truus, Karin (leidde het overleg), Anja", 30, balance=False) == [
        "Truus,", "Karin (leidde het overleg),", "Anja",
    ]


def test_brackets_behind_a_sentence_may_stand_on_their_own_line() -> None:
    """A question is not torn for the sake of what stands behind it."""
    assert broken("Hoe gaat het thuis? (Thuis blijven wonen)", 30) == [
        "Hoe gaat het thuis?", "(Thuis blijven wonen)",
    ]


def test_a_name_stays_in_one_piece() -> None:
    """A name with its title is not parted."""
    assert broken(f"bellen met {together('mevrouw Bakker')}", 20) == ["bellen met", "mevrouw Bakker"]


def test_bold_words_touch_what_is_beside_them() -> None:
    """A comma behind a bold name stays on its line, and keeps its own weight."""
    line, = lines((Span("met ", False), Span("Noor", True), Span(", fietsen")), 40, signs)
    assert line.pieces == (Span("met "), Span("Noor", True), Span(", fietsen"))


def test_a_word_wider_than_its_column_is_broken_without_a_hyphen() -> None:
    """A word of 60 letters is neither cut off nor lets anything stick out, and no hyphen is invented."""
    assert broken("o" * 25, 10) == ["o" * 10, "o" * 10, "o" * 5]
    assert broken("Heuvel-Oosterhuis", 10) == ["Heuvel-", "Oosterhuis"]


@given(texts, st.integers(1, 30), st.booleans())
def test_nothing_is_lost_and_nothing_sticks_out(text: str, width: int, balance: bool) -> None:
    """Whatever the text and the column: all words are there in their order, no line is too wide."""
    found = lines((Span(text),), width, signs, balance=balance)
    printed = "".join(plain(line.pieces) for line in found)
    assert printed.replace(" ", "") == text.replace(" ", "").replace("\u00a0", "")
    assert all(line.width <= width and len(plain(line.pieces)) <= width for line in found)


@given(texts, st.integers(5, 30))
def test_balancing_takes_no_extra_line(text: str, width: int) -> None:
    """Lines of equal length are never more lines than full ones."""
    assert len(broken(text, width)) <= len(broken(text, width, balance=False))


def test_thousands_of_words_that_hang_together_are_broken(monkeypatch: pytest.MonkeyPatch) -> None:
    """A text in which nothing may be parted is put together once, not once more for each of its words."""
    touched, usual = [0], breaking._spaced

    def counted(before: tuple[Piece, ...], space: str = " ") -> tuple[Piece, ...]:
        touched[0] += len(before)
        return usual(before, space)

    monkeypatch.setattr(breaking, "_spaced", counted)
    found = lines((Span("(w " * 3000),), 60, signs)
    assert "".join(plain(line.pieces) for line in found).count("w") == 3000
    assert touched[0] < 30 * 3000
