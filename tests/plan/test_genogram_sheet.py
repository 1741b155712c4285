# SPDX-License-Identifier: Apache-2.0
"""The genogram for at home: the tree with its legend on one sheet, without how people are with each other."""

from jimdesk.core import audience
from jimdesk.core.family import Family
from jimdesk.core.people import Parentage, Person
from jimdesk.drawing import Line
from jimdesk.instruments.genogram.facts import TieKind
from jimdesk.plan.genogram_sheet import GenogramContent, genogram_content, genogram_pages, too_small
from jimdesk.plan.sizes import USUAL
from tests.plan.sheets_of import DUTCH, said
from tests.story_family import DAY
from tests.story_plan import story_after_meeting

STORY = story_after_meeting()


def content(family: Family = STORY) -> GenogramContent:
    """What the genogram for at home shows, in Dutch."""
    return genogram_content(audience.shown_to(family, audience.FAMILY), DUTCH, DAY)


def test_ties_are_not_for_on_a_wall() -> None:
    """Neither the picture nor the legend has a conflict or a bond that was cut off."""
    told = content()
    kinds = {kind.value for kind in TieKind}
    assert not [part for part in told.drawing.parts() if isinstance(part, Line) and part.meaning in kinds]
    assert not {"conflict", "dichtbij", "gespannen", "verbroken"} & {text for _, text in told.legend}


def test_the_story_lies_on_one_sheet() -> None:
    """Three generations are broader than high: the sheet lies, with title, legend and footer."""
    page, = genogram_pages(content(), USUAL, DUTCH)
    assert (page.width, page.height) == (297, 210)
    assert {"De familie van Ilias", "wonen samen", "gescheiden"} <= set(said(page))


def test_small_names_are_said_at_the_preview() -> None:
    """A family of sixty children beside each other is too broad for A4; the story is not."""
    assert not too_small(content(), USUAL, DUTCH)
    children = [Person(id=f"child-{n}", name=f"Kind {n}") for n in range(60)]
    born = [Parentage(id=f"born-{n}", child=f"child-{n}", parent="marijke") for n in range(60)]
    assert too_small(content(STORY.put(*children, *born)), USUAL, DUTCH)


def test_without_anybody_the_sheet_says_what_would_stand_there() -> None:
    """No title alone: a sentence tells what the drawing shows; with people there is none."""
    page, = genogram_pages(content(Family()), USUAL, DUTCH)
    assert "Er staat nog niemand in." in " ".join(said(page))
    assert content().empty == ""
