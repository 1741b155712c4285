# SPDX-License-Identifier: Apache-2.0
"""Names in a picture on paper are spelled as the family spells them in the language of the sheet."""

import pytest

from jimdesk.core import audience
from jimdesk.core.translation import translation
from jimdesk.core.words import Words
from jimdesk.drawing import Text
from jimdesk.plan.circle_sheet import circle_content
from jimdesk.plan.genogram_sheet import genogram_content
from tests.plan.story_in_arabic import story_in_arabic
from tests.story_family import DAY, story_family

FAMILY = audience.shown_to(story_in_arabic(), audience.FAMILY)


@pytest.mark.parametrize("content", [circle_content, genogram_content])
def test_a_picture_spells_names_as_its_sheet_does(content: type) -> None:
    """On the Arabic sheet Yassin stands in Arabic letters, on the Dutch one in Latin ones."""
    for language, there, gone in (("ar", {"ياسين", "إلياس", "Truus"}, {"Yassin", "Ilias"}),
                                  ("nl", {"Yassin", "Ilias", "Truus"}, {"ياسين", "إلياس"})):
        drawing = content(FAMILY, Words(language), DAY).drawing
        drawn = {part.text for part in drawing.parts() if isinstance(part, Text)}
        assert there <= drawn
        assert not gone & drawn


def test_a_spelling_for_which_there_is_no_room_stays_away() -> None:
    """A chip is as wide as the name on it: a much longer spelling would stand across its edge."""
    family = story_family()
    long = translation(next(one for one in family if one.id == "noor"), "called", "ar", "نور " * 9)
    shown = audience.shown_to(family.put(long), audience.FAMILY)
    drawn = {part.text for part in circle_content(shown, Words("ar"), DAY).drawing.parts()
             if isinstance(part, Text)}
    assert "Noor" in drawn
