# SPDX-License-Identifier: Apache-2.0
"""The circle for at home: who supports now, what falls away and when, and a list where names are many."""

from jimdesk.core import audience
from jimdesk.core.family import Family
from jimdesk.core.people import Person
from jimdesk.drawing import Line, Text
from jimdesk.instruments.circle.facts import Placement
from jimdesk.plan.circle_sheet import CircleContent, circle_content, circle_draft
from jimdesk.plan.rich import plain
from jimdesk.plan.sizes import USUAL
from tests.plan.sheets_of import DUTCH, said
from tests.story_family import DAY, MEETING
from tests.story_plan import story_after_meeting

STORY = story_after_meeting()


def content(family: Family = STORY) -> CircleContent:
    """What the circle for at home says, in Dutch."""
    return circle_content(audience.shown_to(family, audience.FAMILY), DUTCH, DAY)


def test_who_supports_now_and_what_falls_away() -> None:
    """In the family's own words; then, for whose help ends, on which day and what is asked."""
    told = content()
    assert [plain(rich) for rich in told.now] == [
        "Inge: luisteren, elke week.", "Inge: papieren regelen.", "Yassin: leuke dingen doen, om de week.",
        "Dennis: trainen, 2 keer per week.",
    ]
    (heading, asked), = told.later
    assert heading.replace("\u00a0", " ") == "Inge is er tot 1 maart 2027"
    assert [plain(rich) for rich in asked] == [
        "Dan is de plek van Inge leeg.", "Luisteren: wie doet dat dan?",
        "Papieren regelen: wie doet dat dan?",
    ]


def test_places_alone_are_drawn() -> None:
    """No lines between people: only the lines of the sectors."""
    lines = [part for part in content().drawing.parts() if isinstance(part, Line)]
    assert {line.meaning for line in lines} == {"sector"}


def test_above_45_people_there_is_a_list_of_names() -> None:
    """With fifty people every name stands in full in a list per ring; with a dozen there is no list."""
    assert content().listed == ()
    many = [Person(id=f"many-{n}", name=f"Vriend{n} Achternaam") for n in range(50)]
    places = [
        Placement.new(id=f"at-{n}", meeting=MEETING, whose="ilias", person=f"many-{n}", ring="vrienden",
                      sector="familie", bearing=300, depth=500)
        for n in range(50)
    ]
    told = content(STORY.put(*many, *places))
    text = " ".join(line for page in circle_draft(told, USUAL, DUTCH).pages() for line in said(page))
    assert all(f"Vriend{n} Achternaam" in text for n in range(50))


def test_a_circle_of_nobody_is_a_sheet_too() -> None:
    """From an empty family comes an empty circle with its key."""
    told = content(Family())
    assert plain(told.title) == "Onze cirkel"
    assert any(isinstance(part, Text) for part in told.drawing.parts())
    assert len(circle_draft(told, USUAL, DUTCH).pages()) == 1
