# SPDX-License-Identifier: Apache-2.0
"""The wall sheet in two languages: one row for both, and nothing cut, torn or covered, at any length."""

from typing import Any, cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jimdesk.core import audience
from jimdesk.core.fact import Audience
from jimdesk.core.family import Family
from jimdesk.core.meeting import Agreement, CrisisStep
from jimdesk.core.people import Person
from jimdesk.core.translation import Translation, translated, translation
from jimdesk.core.words import Words
from jimdesk.plan import wall
from jimdesk.plan.marks import Page, Picture
from jimdesk.plan.marks import Words as Line
from jimdesk.plan.rich import Span
from jimdesk.plan.two_languages import wall_in_two
from tests import strategies
from tests.plan.reading import pdftotext, without_poppler
from tests.plan.sheets_of import DUTCH, LONG_NAME, said, with_lines
from tests.plan.story_in_arabic import story_in_arabic
from tests.plan.test_wall_sheet import OWNERS, faults
from tests.story_family import DAY
from tests.story_plan import story_after_meeting

ARABIC, TURKISH, ENGLISH = Words("ar"), Words("tr"), Words("en")
STORY = story_in_arabic()
MIDDLE = 105  # mm: the spine


def beside(family: Family, first: Words, second: Words, *, large: bool = False) -> tuple[Page, ...]:
    """The wall sheet for the family in two languages, set."""
    return wall_in_two(audience.shown_to(family, audience.FAMILY), first, second, DAY, large=large)


def sides(page: Page) -> tuple[str, str]:
    """What stands left and right of the spine."""
    halves: tuple[list[str], list[str]] = ([], [])
    for mark in page.marks:
        if isinstance(mark, Line):
            words = "".join(piece.text for piece in mark.line.pieces if isinstance(piece, Span))
            halves[mark.x > MIDDLE].append(words)
    return " ".join(halves[0]), " ".join(halves[1])


def bare(text: str) -> str:
    """A text without signs that only steer."""
    return "".join(sign for sign in text if sign not in "\u2066\u2067\u2068\u2069").replace("\u00a0", " ")


@pytest.mark.parametrize(("first", "second"), [(DUTCH, ARABIC), (ARABIC, DUTCH)])
def test_dutch_stands_left_and_arabic_right_in_either_order(first: Words, second: Words) -> None:
    """Seven lines on the front, the rest on the back; each language keeps to its half."""
    front, back = beside(STORY, first, second)
    left, right = sides(front)
    assert "Samen koken en eten" in left
    assert "الطبخ والأكل معًا" in bare(right)
    assert "كل أربعاء" in right
    assert "elke woensdag" in left
    assert sum(isinstance(mark, Picture) for mark in front.marks) == 7
    left, right = sides(back)
    assert "Als het misgaat" in left
    assert "إذا ساءت الأمور" in right
    assert "Marijke (moeder)" in left
    assert "Marijke (الأم)" in bare(right)


def test_a_telephone_number_stands_once_in_the_frame() -> None:
    """It is read the same in both languages, so it stands in the middle; 112 stands large below it."""
    _, back = beside(STORY, DUTCH, ARABIC)
    lines = said(back)
    assert lines.count("06 12 34 56 78") == 2  # in the frame, and with the telephones
    assert lines.count("112") == 1


def test_what_has_no_translation_stands_once_with_a_dotted_line_beside_it() -> None:
    """Nothing is translated by itself: the other half leaves room to write."""
    front, _ = beside(story_after_meeting(), DUTCH, ARABIC)
    left, right = sides(front)
    assert "Huiswerk doornemen" in left
    assert "Huiswerk doornemen" not in right
    dotted = [line for line in said(front) if line == "____"]
    assert len(dotted) >= 7


def test_typed_arabic_stands_in_the_arabic_half_whichever_comes_first() -> None:
    """The script says to which half an untranslated line belongs."""
    family = story_after_meeting().change("line-3", what="مراجعة الواجبات")
    for pair in ((DUTCH, ARABIC), (ARABIC, DUTCH)):
        left, right = sides(beside(family, *pair)[0])
        assert "مراجعة" in right
        assert "مراجعة" not in left


@pytest.mark.parametrize("count", [1, 7, 8, 12, 40])
@pytest.mark.parametrize("large", [False, True])
@pytest.mark.parametrize("pair", [(DUTCH, ARABIC), (ENGLISH, TURKISH), (ARABIC, TURKISH)])
def test_nothing_is_cut_and_nothing_covers_anything(
    count: int, large: bool, pair: tuple[Words, Words]
) -> None:
    """From 1 to 40 lines, usual and large print, every pair of scripts."""
    for page in beside(with_lines(count, OWNERS), *pair, large=large):
        assert not list(faults(page))


@pytest.mark.parametrize("large", [False, True])
def test_names_of_sixty_signs(large: bool) -> None:
    """Long names and long phones take more lines, and stick out nowhere."""
    family = with_lines(9, OWNERS)
    family = family.put(*(
        translation(person, "called", "ar", f"محمد الأمين بن عبد الرحمن الإدريسي الفاسي {n}")
        for n, person in enumerate(family.of(Person))
    ))
    for person in family.of(Person):
        family = family.change(person.id, called=LONG_NAME, phone="+31 6 12 34 56 78 of 0900 123 45 67")
    for page in beside(family, DUTCH, ARABIC, large=large):
        assert not list(faults(page))


@pytest.mark.parametrize("steps", [0, 1, 6, 14, 40])
def test_any_number_of_crisis_steps(steps: int) -> None:
    """Each step stands once in each language, on as many sheets as it takes."""
    family = STORY.drop("crisis-1", "crisis-2", "crisis-3").put(*(
        CrisisStep.new(id=f"step-{n:02}", place=n, who="ilias", calls="anja") for n in range(steps)
    ))
    sheets = beside(family, DUTCH, ARABIC)
    assert not [fault for page in sheets for fault in faults(page)]
    told = " ".join(line for page in sheets for line in said(page))
    assert told.count("Ilias belt Anja") == steps


def test_the_list_of_telephones_is_not_torn() -> None:
    """In large letters the list has no room behind the rest: it goes over whole, not all but one."""
    with_phones = [page for page in beside(STORY, DUTCH, ARABIC, large=True) if "Telefoon" in said(page)]
    assert len(with_phones) == 1
    assert {"Yassin", "Samira", "Karin"} <= set(said(with_phones[0]))


def test_a_line_longer_than_a_sheet_goes_on() -> None:
    """A thousand words are printed whole, in their half."""
    sheets = beside(STORY.change("line-3", what="lopen " * 1000), DUTCH, ARABIC)
    assert not [fault for page in sheets for fault in faults(page)]
    assert " ".join(line for page in sheets for line in said(page)).lower().count("lopen") == 1000


def test_an_empty_family_gets_rows_to_write_in() -> None:
    """Both languages ask the same; nobody needs a laptop."""
    sheets = beside(Family(), DUTCH, ARABIC)
    assert not [fault for page in sheets for fault in faults(page)]
    assert " ".join(said(sheets[0])).count("wat?") >= 5


@without_poppler
def test_the_back_is_read_back() -> None:
    """The file is made by the same door as the sheet in one language; names and numbers come back whole."""
    shown = audience.shown_to(STORY, audience.FAMILY)
    paper = wall(shown, DUTCH, day=DAY, second=ARABIC)
    assert paper.pages == 2
    text = pdftotext(paper.pdf)
    for part in ("Plan van Ilias", "06 12 34 56 78", "Volgend overleg", "اللقاء القادم", "سميرة"):
        assert part in text


@settings(max_examples=25)
@given(strategies.families(), st.booleans())
def test_any_family_at_all(family: Family, large: bool) -> None:
    """Whatever facts there are, translated or not: both halves have the same rows, and nothing is cut."""
    for page in beside(family, DUTCH, ARABIC, large=large):
        assert not list(faults(page))


def test_only_a_shown_makes_a_sheet() -> None:
    """The whole family is never printed past its audiences, in no language."""
    with pytest.raises(TypeError, match="Shown"):
        wall_in_two(cast(Any, story_after_meeting()), DUTCH, ARABIC, DAY)


def test_a_translation_goes_where_its_source_goes() -> None:
    """It has the audience of what it translates, is hidden with it, and is forgotten with it."""
    family = story_after_meeting().change("line-1", audience=Audience.BETWEEN, between=("yassin", "ilias"))
    line = family.get(Agreement, "line-1")
    assert line is not None
    made = translation(line, "what", "ar", "الطبخ", by="fatima")
    assert (made.audience, made.between) == (line.audience, line.between)
    family = family.put(made)
    assert translated(family, line, "what", "ar_MA") == "الطبخ"
    assert translated(family, line, "what", "tr") is None
    assert translated(family, line, "if_not", "ar") is None
    secret = family.change("line-1", audience=Audience.WORKER)
    assert not audience.shown_to(secret, audience.FAMILY).of(Translation)
