# SPDX-License-Identifier: Apache-2.0
"""The cards for the pocket: as large as a bank card, four the same, whole however much there is to say."""

import datetime

from jimdesk.core import audience
from jimdesk.core.crisis_numbers import CrisisNumber
from jimdesk.core.family import Family
from jimdesk.core.meeting import CrisisStep
from jimdesk.plan.cards import HEIGHT, WIDTH, card_content, card_pages
from jimdesk.plan.marks import Fill, Page, Rule
from jimdesk.plan.marks import Words as Line
from tests.plan.sheets_of import DUTCH, said
from tests.story_family import DAY
from tests.story_plan import story_after_meeting

STORY = story_after_meeting()


def cards(family: Family = STORY) -> tuple[Page, ...]:
    """The cards for the family."""
    return card_pages(card_content(audience.shown_to(family, audience.FAMILY), DUTCH, DAY), DUTCH)


def edges(page: Page) -> list[Fill]:
    """The edges of the cards, front and back beside each other."""
    return [mark for mark in page.marks if isinstance(mark, Fill) and mark.weight == 0.5]


def test_four_of_the_size_of_a_bank_card() -> None:
    """85 by 54 mm, front and back beside each other, with a fold and marks to cut by."""
    page, = cards()
    assert (WIDTH, HEIGHT) == (85, 54)
    assert [(edge.width, edge.height) for edge in edges(page)] == [(170, 54)] * 4
    folds = [mark for mark in page.marks if isinstance(mark, Rule) and mark.dashed]
    assert len(folds) == 4
    assert said(page).count("Als het misgaat") == 4
    assert said(page).count("06 12 34 56 78") == 4


def test_every_word_lies_on_a_card() -> None:
    """No word of a card lies across its edge or its fold, with ten long steps and a dozen numbers."""
    steps = [CrisisStep.new(id=f"step-{n}", place=n, text=f"Bel eerst {'de buurvrouw van oma ' * n}")
             for n in range(1, 11)]
    numbers = [CrisisNumber.new(id=f"number-{n}", place=n, name=f"Hulp bij de {n}e keer", phone="0800 0000")
               for n in range(1, 13)]
    family = STORY.drop(*(step.id for step in STORY.of(CrisisStep))).put(*steps, *numbers)
    for page in cards(family):
        tops = [edge.y for edge in edges(page)]
        for mark in (mark for mark in page.marks if isinstance(mark, Line)):
            x, y, width, height = mark.box
            if 34 <= y < 270:
                assert any(top - 0.2 <= y and y + height <= top + HEIGHT + 0.2 for top in tops)
                assert x >= 20
                assert x + width <= 105 or x >= 105
                assert x + width <= 190
    text = " ".join(line for page in cards(family) for line in said(page))
    assert text.count("buurvrouw") >= 55  # every word of every step, on some card


def test_numbers_tell_when_they_were_checked() -> None:
    """A dotted line until somebody checked them all; then the first of those days."""
    shown = audience.shown_to(STORY, audience.FAMILY)
    assert "____" in "".join("____" for piece in card_content(shown, DUTCH, DAY).checked
                             if not hasattr(piece, "text"))
    known = [CrisisNumber.new(id=f"n-{n}", place=n, name="Oma", phone="1", checked=datetime.date(2026, 11, n))
             for n in (3, 9)]
    content = card_content(audience.shown_to(STORY.put(*known), audience.FAMILY), DUTCH, DAY)
    assert "3 november 2026" in "".join(getattr(piece, "text", "") for piece in content.checked)
