# SPDX-License-Identifier: Apache-2.0
"""The sheets at the end of the story: each has what the story says, and nothing of what may not go out."""

import pytest

from jimdesk.core import audience
from jimdesk.core.words import Words
from jimdesk.plan import SHEETS
from tests.plan.sheets_of import read_back
from tests.plan.story_in_arabic import story_in_arabic
from tests.story_family import DAY
from tests.story_plan import story_after_meeting

HIDDEN = ("ZWAAN", "REIGER", "Bert", "drank", "weiger")
LINES = (
    "Samen koken en eten", "Ilias naar training brengen", "Huiswerk doornemen", "Avonds appen waar je bent",
    "Papieren van de gemeente invullen", "Amir om het weekend ophalen", "Uitzoeken wie er luistert",
)
DUTCH = Words("nl")


def words_of(sheet: str, person: str = "", second: str = "") -> str:
    """All that a sheet says, on one line."""
    one = next(one for one in SHEETS if one.id == sheet)
    family = story_in_arabic() if second else story_after_meeting()
    shown = audience.shown_to(family, one.reader(person))
    file = one.make(shown, DUTCH, day=DAY, second=Words(second) if second else None).pdf
    return " ".join(" ".join(read_back(file)).split())


def test_the_wall_sheet_has_all_that_the_story_names() -> None:
    """Name, day, who was there, the wish, what goes well, seven lines, what if not, and the next meeting."""
    told = words_of("wall")
    there = ("Ilias", "Marijke (moeder)", "Yassin (broer, JIM)", "Truus (oma)", "Fatima (tante)")
    for said in ("Plan van Ilias", "24 november 2026", "Ik wil thuis blijven wonen", "weer naar training",
                 "06 12 34 56 78", "112", "22 december", "19.00 uur", "bij Truus", *LINES, *there):
        assert said in told


@pytest.mark.parametrize(("person", "own"), [("yassin", (0, 1)), ("samira", (2,))])
def test_the_page_of_one_person_has_their_own_lines_alone(person: str, own: tuple[int, ...]) -> None:
    """Yassin reads lines 1 and 2 and the JIM agreements, Samira line 3; nobody else's stand there."""
    told = words_of("person", person)
    assert [number for number, line in enumerate(LINES) if line in told] == list(own)
    assert ("Verliefdheid" in told and "Veiligheid" in told) is (person == "yassin")


@pytest.mark.parametrize(("sheet", "person", "second"), [
    ("wall", "", ""), ("wall", "", "ar"), ("person", "yassin", ""), ("person", "samira", ""),
    ("child", "amir", ""),
])
def test_what_may_not_go_out_is_on_none(sheet: str, person: str, second: str) -> None:
    """The note, the refusal and Bert stand on no sheet for the family; the child page has no worries."""
    told = words_of(sheet, person, second)
    assert [one for one in HIDDEN if one in told] == []
    assert "Na elf uur" not in told


def test_numbers_stand_right_way_round_beside_arabic() -> None:
    """On the wall sheet for Fatima the telephone number reads as it is dialled."""
    told = words_of("wall", second="ar")
    assert "06 12 34 56 78" in told
    assert "87 65 43 21 60" not in told
