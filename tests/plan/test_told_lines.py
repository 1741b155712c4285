# SPDX-License-Identifier: Apache-2.0
"""Whoever reads the file aloud, or copies from it, gets every line as it was typed, in reading order."""

from collections.abc import Iterable

import pytest

from jimdesk.core import audience
from jimdesk.core.family import Family
from jimdesk.core.people import Person
from jimdesk.core.translation import translation
from jimdesk.core.words import Words
from jimdesk.plan import SHEETS, wall
from jimdesk.plan.makers import Maker
from jimdesk.plan.marks import Page
from jimdesk.plan.marks import Words as Line
from jimdesk.plan.paper import printed
from jimdesk.plan.rich import Span
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


def lines_of(pages: Iterable[Page]) -> set[str]:
    """Every line that was set, in the order in which it is typed; cut where there is a line to write on."""
    return {
        plain(part) for page in pages for mark in page.marks if isinstance(mark, Line)
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
