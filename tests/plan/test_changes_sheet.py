# SPDX-License-Identifier: Apache-2.0
"""The sheet with what has changed, set on pages: nothing is cut, nothing lies over something else."""

import datetime

import pytest

from jimdesk.core import afterwards, audience
from jimdesk.core.agreeing import agree
from jimdesk.core.audience import shown_to
from jimdesk.core.family import Family
from jimdesk.core.meeting import Agreement, Done, Meeting, Rhythm
from jimdesk.core.words import Words
from jimdesk.instruments.circle.facts import Placement
from jimdesk.plan import SHEETS, qr, sizes
from jimdesk.plan.changes import changes_content
from jimdesk.plan.changes_sheet import changes_draft
from jimdesk.plan.marks import Arrow, Fill, Page
from jimdesk.plan.marks import Words as Line
from tests.plan.sheets_of import LONG_NAME, read_back, said
from tests.story_family import DAY, MEETING
from tests.story_later import LATER, story_agreed, story_four_weeks_later
from tests.story_plan import NEXT_MEETING

DUTCH, ARABIC = Words("nl"), Words("ar")


def pages(family: Family, words: Words = DUTCH, *, large: bool = False) -> tuple[Page, ...]:
    """The sheet, set."""
    content = changes_content(shown_to(family, audience.FAMILY), words, LATER)
    return changes_draft(content, sizes.LARGE if large else sizes.USUAL, words).pages()


def many(count: int, name: str = "Yassin") -> Family:
    """The story with this many lines that were all asked about, and everybody moved inward."""
    family = story_agreed().change("yassin", called=name)
    lines = [
        Agreement.new(id=f"many-{n:02}", place=n + 10, owner="yassin", rhythm=Rhythm.DAILY,
                      what=f"Regel {n} met nog een paar woorden erbij zodat hij lang is")
        for n in range(count)
    ]
    family = family.put(*lines)
    family = agree(family, MEETING, DAY).edit(family)
    for line in lines:
        family = afterwards.was_done(line.id, NEXT_MEETING, Done.PARTLY).edit(family)
    moved = [Placement.new(id=f"m-{one.person}", meeting=NEXT_MEETING, whose="ilias", person=one.person,
                           ring="intimi", sector=one.sector) for one in family.of(Placement)]
    return family.put(*moved)


def check(page: Page) -> None:
    """Nothing runs over an edge, and no two lines of words lie over each other."""
    for _, (x, y, width, height) in page.boxes():
        assert x >= 10
        assert y >= 5
        assert x + width <= page.width - 10
        assert y + height <= page.height - 6
    boxes = [mark.box for mark in page.marks if isinstance(mark, Line)]
    for number, (x, y, width, height) in enumerate(boxes):
        for other_x, other_y, other_width, other_height in boxes[number + 1 :]:
            apart = (x + width <= other_x + 0.1 or other_x + other_width <= x + 0.1
                     or y + height <= other_y + 0.8 or other_y + other_height <= y + 0.8)
            assert apart, (page.marks, x, y)


def test_the_story_is_one_sheet_as_it_is_read() -> None:
    """All of it on one A4, from the title to the next meeting, in this order."""
    page, = pages(story_four_weeks_later())
    check(page)
    words = said(page)
    order = ["Wat is er anders?", "Hoe gaat het thuis?", "Wat hebben we gedaan?", "De cirkel van Ilias"]
    assert [words.index(one) for one in order] == sorted(words.index(one) for one in order)
    assert any(word.startswith("Volgend overleg") for word in words)


def test_the_file_is_read_back() -> None:
    """The words of the sheet come back from the PDF, and no secret among them."""
    sheet = next(one for one in SHEETS if one.id == "changes")
    paper = sheet.make(shown_to(story_four_weeks_later(), audience.FAMILY), DUTCH, day=LATER)
    text = "\n".join(read_back(paper.pdf))
    assert "was 4, nu 6" in text
    assert "Over de taken van Ilias, Truus en Karin is nog niets opgeschreven." in " ".join(text.split())
    assert not [secret for secret in ("Bert", "ZWAAN", "REIGER", "Smit") if secret in text]


@pytest.mark.parametrize("large", [False, True])
@pytest.mark.parametrize("words", [DUTCH, ARABIC], ids=["nl", "ar"])
@pytest.mark.parametrize("count", [1, 7, 40])
@pytest.mark.parametrize("name", ["Yassin", LONG_NAME])
def test_any_length_fits(count: int, name: str, words: Words, *, large: bool) -> None:
    """From one line to forty, with a name of 60 signs, large or not, either way round."""
    made = pages(many(count, name), words, large=large)
    for page in made:
        check(page)
    if words is DUTCH and name == "Yassin":
        text = " ".join(" ".join(said(page)) for page in made)
        assert all(f"Regel {n} met" in text for n in range(count))


@pytest.mark.parametrize("words", [DUTCH, ARABIC], ids=["nl", "ar"])
def test_a_telephone_reads_the_next_date(words: Words) -> None:
    """With a next meeting the code of its day stands beside it, never the wrong way round."""
    later = Meeting.new(id="meeting-3", date=datetime.date(2027, 1, 19), time="19.30", where="bij Truus")
    page = pages(story_four_weeks_later().put(later), words)[-1]
    check(page)
    bars = qr.of_meeting(datetime.date(2027, 1, 19), datetime.time(19, 30)).marks
    first = bars[0].box
    unit = first[3]
    found = [mark.box for mark in page.marks if isinstance(mark, Fill) and abs(mark.height - unit) < 1e-6]
    left, top = min(box[0] for box in found), min(box[1] for box in found)
    drawn = sorted((round(x - left, 3), round(y - top, 3), round(width, 3)) for x, y, width, _ in found)
    assert drawn == sorted(
        (round(x - first[0], 3), round(y - first[1], 3), round(width, 3))
        for x, y, width, _ in (mark.box for mark in bars)
    )


def test_the_scale_runs_the_same_way_on_every_page() -> None:
    """0 to 10 from left to right also where the page is turned round, and arrows point at the full dot."""
    for words in (DUTCH, ARABIC):
        page = pages(story_four_weeks_later(), words)[0]
        digits = {mark.line.pieces[0][0]: mark.x for mark in page.marks
                  if isinstance(mark, Line) and mark.line.pieces[0][0] in {str(n) for n in range(11)}
                  and mark.letters.quiet}
        places = [digits[str(n)] for n in range(11)]
        assert places == sorted(places)
        assert [mark.back for mark in page.marks if isinstance(mark, Arrow)][:3] == [False, False, False]
