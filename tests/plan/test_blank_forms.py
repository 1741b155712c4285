# SPDX-License-Identifier: Apache-2.0
"""The forms to draw on: three houses with room for who may see each, and a line from birth until now."""

import pytest

from jimdesk.core import audience
from jimdesk.core.words import Words
from jimdesk.drawing import Line
from jimdesk.plan import makers
from jimdesk.plan.blank_forms import form_pages
from jimdesk.plan.marks import Art, Dots
from jimdesk.plan.marks import Words as Marked
from tests.plan.sheets_of import DUTCH, said
from tests.story_family import DAY
from tests.story_plan import story_after_meeting


def test_three_houses_are_asked_one_by_one() -> None:
    """Each house has its name, room to draw, and a line for who may see it."""
    houses, _ = form_pages(DUTCH, large=False)
    text = said(houses)
    assert [line for line in text if line.startswith("Huis van")] == [
        "Huis van de zorgen", "Huis van de fijne dingen", "Huis van de dromen"
    ]
    assert text.count("Wie mag dit zien?") == 3
    assert sum(isinstance(mark, Art) for mark in houses.marks) == 3
    assert sum(isinstance(mark, Dots) for mark in houses.marks) >= 3


def test_the_lifeline_has_room_above_and_below() -> None:
    """Good things come above the line and hard things below it, in half of the sheet each."""
    _, lifeline = form_pages(DUTCH, large=False)
    line = next(mark for mark in lifeline.marks if isinstance(mark, Art))
    assert 100 < line.y < 200
    assert {"Fijne dingen", "Moeilijke dingen", "geboren", "nu"} <= set(said(lifeline))


@pytest.mark.parametrize("language", ["nl", "en", "ar", "tr"])
@pytest.mark.parametrize("large", [False, True])
def test_everything_stays_on_the_paper(language: str, large: bool) -> None:
    """In every language of the paper, also in large letters, nothing runs over the edge."""
    pages = form_pages(Words(language), large=large)
    assert len(pages) == 2
    for page in pages:
        for mark, (x, y, width, height) in page.boxes():
            assert 0 <= x <= page.width - width, mark
            assert 0 <= y <= page.height - height, mark


def test_they_lie_behind_the_family_s_own_sheets() -> None:
    """The set to fill in by hand has all five; nobody's name is on these two either."""
    shown = audience.shown_to(story_after_meeting(), audience.WORKER)
    pages = makers.by_hand(shown, DUTCH, DAY, large=False)
    titles = [said(page)[0] for page in pages]
    assert len(titles) == 5
    assert titles[3].startswith("Drie huizen")
    assert titles[4].startswith("Levenslijn")
    assert "Ilias" not in " ".join(line for page in pages for line in said(page))


@pytest.mark.parametrize("language", ["nl", "en", "ar", "tr"])
@pytest.mark.parametrize("large", [False, True])
def test_the_name_of_a_house_crosses_no_line_of_its_roof(language: str, large: bool) -> None:
    """However long the name is and however large its letters, it stands between the walls."""
    page = form_pages(Words(language), large=large)[0]
    houses = [mark for mark in page.marks if isinstance(mark, Art)]
    assert len(houses) == 3
    for house in houses:
        (beam,) = (shape for shape in house.drawing.shapes if isinstance(shape, Line))
        names = [mark for mark in page.marks if isinstance(mark, Marked)
                 and house.y < mark.y < house.y + house.height and mark.letters.bold]
        assert len(names) == 1
        (left, roof), (right, _) = beam.points
        assert names[0].y - names[0].letters.capital > house.y + roof
        assert house.x + left < names[0].x
        assert names[0].x + names[0].line.width < house.x + right
