# SPDX-License-Identifier: Apache-2.0
"""Every sheet in two languages: both are on it whole, each on its side, and nothing is too small to read."""

import pytest

from jimdesk.core import audience
from jimdesk.core.family import Family
from jimdesk.core.words import Words
from jimdesk.plan import SHEETS, Sheet, Whose, sheets_of_all
from jimdesk.plan.makers import Maker
from jimdesk.plan.marks import Page, Picture, Rule
from jimdesk.plan.marks import Words as Line
from tests.plan.reading import pdftotext, plain, without_poppler
from tests.plan.sheets_of import DUTCH, said, with_lines
from tests.plan.story_in_arabic import story_in_arabic
from tests.plan.test_makers import MADE, all_faults, text_of
from tests.plan.test_told_lines import lost
from tests.plan.test_wall_sheet import OWNERS, long_names
from tests.story_family import DAY

ARABIC, TURKISH, ENGLISH = Words("ar"), Words("tr"), Words("en")
STORY = story_in_arabic()
PAIRS = [(DUTCH, ARABIC), (ENGLISH, TURKISH), (ARABIC, TURKISH)]
named = pytest.mark.parametrize("sheet", MADE, ids=lambda sheet: sheet.id)
SPREAD = [sheet for sheet in MADE if sheet.id not in ("cards", "by-hand")]


def pages(
    sheet: Sheet, pair: tuple[Words, Words], *, large: bool = False, family: Family = STORY
) -> tuple[Page, ...]:
    """The pages of a sheet in two languages, for whom it is."""
    assert isinstance(sheet.make, Maker)
    shown = audience.shown_to(family, sheet.reader("yassin"))
    return sheet.make.pages(shown, pair[0], DAY, large, pair[1])


def whole(found: tuple[Page, ...]) -> tuple[Page, ...]:
    """The pages, and those that stand on others by themselves."""
    return tuple(one for page in found for one in (*(part.page for part in page.parts), page))


@named
@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: f"{pair[0].language}-{pair[1].language}")
def test_both_languages_are_on_every_sheet(sheet: Sheet, pair: tuple[Words, Words]) -> None:
    """The words of the sheet itself stand there twice, and those of both scripts have no faults."""
    found = pages(sheet, pair)
    assert not all_faults(whole(found))
    text = plain(text_of(whole(found)))
    for words in pair:
        foot = plain(words.say("sheet {n} of {total}", n=1, total=1)).split()[0]
        assert foot in text or sheet.id == "cards"


@pytest.mark.parametrize("sheet", SPREAD, ids=lambda sheet: sheet.id)
def test_dutch_stands_left_and_arabic_right_in_either_order(sheet: Sheet) -> None:
    """Whichever was chosen first; where pages lie, they stand below each other."""
    for pair in ((DUTCH, ARABIC), (ARABIC, DUTCH)):
        for page in pages(sheet, pair):
            for part in page.parts:
                second = part.x > page.width / 2 - 1 or part.y > page.height / 2 - 1
                assert part.page.right_to_left is second
                assert part.x + part.page.width * part.scale <= page.width + 0.01
                assert part.y + part.page.height * part.scale <= page.height + 0.01


@pytest.mark.parametrize("sheet", SPREAD, ids=lambda sheet: sheet.id)
def test_nothing_beside_another_language_is_too_small(sheet: Sheet) -> None:
    """Reduced, text is 11.5 points or more, and the footer 9.5."""
    for page in pages(sheet, (DUTCH, TURKISH)):
        for part in page.parts:
            for mark in part.page.marks:
                if isinstance(mark, Line):
                    assert mark.letters.size * part.scale >= 9.5


@named
@pytest.mark.parametrize("large", [False, True])
def test_forty_lines_and_names_of_sixty_signs(sheet: Sheet, large: bool) -> None:
    """The longest plan of the longest names: no mark off its page, no words across each other."""
    family = long_names(with_lines(40, OWNERS))
    assert not all_faults(whole(pages(sheet, (DUTCH, ARABIC), large=large, family=family)))


@pytest.mark.parametrize("large", [False, True])
def test_what_is_written_on_keeps_its_size(large: bool) -> None:
    """The set to fill in by hand, and large print, have one language on each side of the paper."""
    sheet = next(one for one in MADE if one.id == "by-hand")
    found = pages(sheet, (DUTCH, ARABIC), large=large)
    assert [page.right_to_left for page in found] == [n % 2 == 1 for n in range(len(found))]
    assert isinstance(sheet.make, Maker)
    paper = sheet.make(audience.shown_to(STORY, audience.FAMILY), DUTCH, day=DAY, second=ARABIC)
    assert "voorkant" in " ".join(DUTCH.tell(advice) for advice in paper.advice)


@without_poppler
@named
def test_it_is_read_back_beside_another_language(sheet: Sheet) -> None:
    """Every line of either language comes out of the file as it was typed."""
    assert isinstance(sheet.make, Maker)
    shown = audience.shown_to(STORY, sheet.reader("yassin"))
    file = sheet.make(shown, DUTCH, day=DAY, second=ARABIC).pdf
    assert not lost(whole(pages(sheet, (DUTCH, ARABIC))), file, ("-raw",))


def test_everybody_s_own_page_in_two_languages() -> None:
    """In one file, each beginning on a front."""
    sheet = next(one for one in SHEETS if one.id == "person")
    assert sheet.whose is Whose.PERSON
    paper = sheets_of_all(sheet, STORY, DUTCH, day=DAY, second=TURKISH)
    text = " ".join(pdftotext(paper.pdf).split())
    for part in ("Dit doe jij", "Yassin", "Samira", "24 Kasım 2026"):
        assert part in text


def test_the_same_language_twice_is_that_language_once() -> None:
    """Nothing stands double."""
    sheet = next(one for one in MADE if one.id == "changes")
    assert pages(sheet, (DUTCH, DUTCH)) == pages(sheet, (DUTCH, Words("nl")))
    assert not any(page.parts for page in pages(sheet, (DUTCH, DUTCH)))


def test_what_says_the_same_begins_at_the_same_height() -> None:
    """Two people point at the same line: day, action and boxes of both languages stand level."""
    sheet = next(one for one in MADE if one.id == "person")
    for page in pages(sheet, (DUTCH, TURKISH)):
        left, right = (
            [round(mark.y, 2) for mark in part.page.marks if isinstance(mark, (Picture, Rule))]
            for part in page.parts
        )
        assert left
        assert left == right


def test_what_nobody_typed_in_a_language_is_a_line_to_write_on() -> None:
    """Beside the Dutch words of a line, the half without a translation repeats none of them."""
    sheet = next(one for one in MADE if one.id == "person")
    left, right = pages(sheet, (DUTCH, TURKISH))[0].parts
    dutch, turkish = " ".join(said(left.page)), " ".join(said(right.page))
    assert "Samira neemt die week over" in dutch
    assert "Samira neemt die week over" not in turkish
    assert turkish.count("____") > dutch.count("____")
