# SPDX-License-Identifier: Apache-2.0
"""The safety plan on pages: the story's fits on two sheets, and the scale reads from left to right."""

from jimdesk.core import audience
from jimdesk.core.words import Words
from jimdesk.plan import SHEETS
from jimdesk.plan.makers import Maker
from jimdesk.plan.marks import Page
from jimdesk.plan.marks import Words as Line
from jimdesk.plan.rich import plain
from tests.plan.safe_family import safe_family
from tests.plan.sheets_of import DUTCH, said
from tests.plan.test_makers import all_faults
from tests.story_family import DAY

SHEET = next(one for one in SHEETS if one.id == "safety")


def pages(words: Words = DUTCH, *, large: bool = False) -> tuple[Page, ...]:
    """The pages for the family."""
    assert isinstance(SHEET.make, Maker)
    return SHEET.make.pages(audience.shown_to(safe_family(), audience.FAMILY), words, DAY, large, None)


def test_pairs_rules_and_the_frame_stand_on_the_first_sheet() -> None:
    """What is needed at once hangs on one sheet; who knows of it may come after."""
    first, *_rest = pages()
    told = " ".join(said(first))
    for words in ("Waar we bang voor zijn", "Onze cijfers", "Onze veiligheidsregels", "misgaat"):
        assert words in told
    assert not all_faults(pages())
    assert not all_faults(pages(large=True))


def test_the_scale_reads_from_left_to_right_in_every_language() -> None:
    """0 stands left of 10, on a page that runs from right to left too."""
    for language in ("nl", "ar"):
        first = pages(Words(language))[0]
        at = {plain(mark.line.pieces): mark.x for mark in first.marks if isinstance(mark, Line)
              if plain(mark.line.pieces) in ("0", "10")}
        assert at["0"] < at["10"], language
