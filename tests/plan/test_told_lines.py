# SPDX-License-Identifier: Apache-2.0
"""Whoever reads the file aloud, or copies from it, gets every line as it was typed, in reading order."""

from collections.abc import Iterable, Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jimdesk.core import audience
from jimdesk.core.family import Family
from jimdesk.core.people import Person
from jimdesk.core.translation import translation
from jimdesk.core.words import Words
from jimdesk.plan import SHEETS, wall
from jimdesk.plan.columns import one_line
from jimdesk.plan.makers import Maker
from jimdesk.plan.marks import Letters, Page
from jimdesk.plan.marks import Words as Line
from jimdesk.plan.paper import printed
from jimdesk.plan.rich import Span, clean, isolated
from jimdesk.plan.two_languages import wall_in_two
from tests.plan.reading import pdftotext, plain, without_poppler
from tests.plan.sheets_of import DUTCH
from tests.plan.story_in_arabic import story_in_arabic
from tests.story_family import DAY

WAYS = pytest.mark.parametrize("how", [(), ("-layout",), ("-raw",)], ids=" ".join)
ARABIC = Words("ar")


def mixed() -> Family:
    """The story with Latin names, numbers, times, marks and brackets in the middle of Arabic."""
    family = story_in_arabic().change("line-3", what="bellen om 19.30 uur (06 12 34 56 78), dan naar سميرة")
    line = family.get(Person, "truus")
    assert line is not None
    return family.put(
        translation(line, "called", "ar", "جدّة Truus"),
    ).change("anja", called="Anja (2)", phone="+31 6 98 76 54 32")


def all_of(pages: Iterable[Page]) -> Iterator[Page]:
    """Every page, and those that stand on it beside each other."""
    for page in pages:
        yield page
        yield from (part.page for part in page.parts)


def lines_of(pages: Iterable[Page]) -> set[str]:
    """Every line that was set, in the order in which it is typed; cut where there is a line to write on."""
    return {
        plain(part) for page in all_of(pages) for mark in page.marks if isinstance(mark, Line)
        for part in "".join(
            piece.text if isinstance(piece, Span) else "\n" for piece in mark.line.pieces
        ).split("\n")
    } - {""}


def lost(pages: Iterable[Page], file: bytes, how: tuple[str, ...]) -> set[str]:
    """The lines that do not come out of the file as they were typed."""
    text = " ".join(pdftotext(file, *how).split())
    return {line for line in lines_of(pages) if line not in text}


@without_poppler
@WAYS
@pytest.mark.parametrize("pair", ["nl ar", "ar nl", "ar tr", "en ar", "tr en"])
def test_each_half_of_two_languages_is_read_back(pair: str, how: tuple[str, ...]) -> None:
    """Names, telephone numbers and times within Arabic, beside each other language of paper."""
    first, second = (Words(code) for code in pair.split())
    shown = audience.shown_to(mixed(), audience.FAMILY)
    file = wall(shown, first, day=DAY, second=second).pdf
    assert not lost(wall_in_two(shown, first, second, DAY), file, how)


@without_poppler
@WAYS
@pytest.mark.parametrize("language", ["nl", "en", "ar", "tr"])
def test_every_sheet_is_read_back(language: str, how: tuple[str, ...]) -> None:
    """Every kind of sheet in every language, whichever way a reader of files goes through it."""
    words = Words(language)
    for sheet in SHEETS:
        if isinstance(sheet.make, Maker) and sheet.id not in ("dossier", "annex"):
            shown = audience.shown_to(mixed(), sheet.reader("yassin"))
            pages = sheet.make.pages(shown, words, DAY, large=False, second=None)
            file = printed(pages, "proef", language)
            assert not lost(pages, file, how), sheet.id
    assert DUTCH.language == "nl"


@without_poppler
@pytest.mark.parametrize("pair", ["ar nl"])
def test_every_sheet_beside_another_language_is_read_back(pair: str) -> None:
    """The print for the file, and what else is made in two halves: each half comes out as it was typed."""
    first, second = (Words(code) for code in pair.split())
    for sheet in SHEETS:
        if isinstance(sheet.make, Maker) and sheet.id in ("dossier", "annex", "person", "changes", "safety"):
            shown = audience.shown_to(mixed(), sheet.reader("yassin"))
            pages = sheet.make.pages(shown, first, DAY, large=False, second=second)
            assert not lost(pages, printed(pages, "proef", first.language), ()), sheet.id


PARTS = st.sampled_from((
    "أحمد", "ياسين", "يتصل", "الأكل", "مُدَرِّسٌ", "(الأم)", "«نعم»", "اسم/لقب", "٣٥", "؟", "،",
    "Truus", "belt", "mevrouw Bakker", "(JIM)", "“ja”", "Kerkstraat 12-B", "3511 AB",
    "06-12345678", "06 12 34 56 78", "+31 6 1234 5678", "19:00", "21.30", "25/11", "12-12-2026", "1½",
    "12,50", "€ 15", "50%", "#3", "–", "naam@voorbeeld.nl", "https://voorbeeld.nl/x?y=1",
))
TYPED = st.lists(PARTS, min_size=2, max_size=5).map(" ".join).filter(
    lambda text: any(sign.isalnum() for sign in text)
)


@without_poppler
@WAYS
@settings(max_examples=6)
@given(lines=st.lists(TYPED, min_size=8, max_size=12), right_to_left=st.booleans())
def test_any_mixed_line_is_read_back(how: tuple[str, ...], lines: list[str], right_to_left: bool) -> None:
    """Names, numbers, times, amounts and addresses of both directions, in whatever order they were typed."""
    letters = Letters(9)
    said = (isolated(clean(line), always=right_to_left) for line in lines)
    marks = tuple(
        Line(15, 20 + 15 * n, one_line((Span(one),), letters), letters) for n, one in enumerate(said)
    )
    file = printed([Page(210, 297, marks, right_to_left=right_to_left)], "proef", "ar")
    text = " ".join(pdftotext(file, *how).split())
    assert [line for line in lines if plain(clean(line)) not in text] == []
