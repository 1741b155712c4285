# SPDX-License-Identifier: Apache-2.0
"""The set to fill in by hand: rows, a circle and questions, and nobody's name on them."""

from jimdesk.core import audience
from jimdesk.core.people import Person
from jimdesk.plan.by_hand import by_hand_pages
from jimdesk.plan.marks import Art, Dots
from tests.plan.sheets_of import DUTCH, said
from tests.story_family import DAY
from tests.story_plan import story_after_meeting


def test_three_sheets_with_room_to_write() -> None:
    """The grid with seven rows, the circle with its rings, the card with questions for the family's time."""
    shown = audience.shown_to(story_after_meeting(), audience.FAMILY)
    wall, circle, questions = by_hand_pages(shown, DUTCH, DAY, large=False)
    assert said(wall).count("wie?") == 7
    assert any(isinstance(mark, Art) for mark in circle.marks)
    assert "Tijd voor de familie" in said(questions)
    assert sum(isinstance(mark, Dots) for mark in questions.marks) >= 14


def test_it_knows_nobody() -> None:
    """Made from a whole file, it still has no name, no date and no number of it."""
    family = story_after_meeting()
    pages = by_hand_pages(audience.shown_to(family, audience.WORKER), DUTCH, DAY, large=True)
    text = " ".join(line for page in pages for line in said(page))
    drawn = str([mark.drawing for page in pages for mark in page.marks if isinstance(mark, Art)])
    for person in family.of(Person):
        assert person.name.split(" ")[0] not in (text + drawn).split()
    assert "2026" not in text
