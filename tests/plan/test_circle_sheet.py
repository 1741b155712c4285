# SPDX-License-Identifier: Apache-2.0
"""The circle for at home: who supports now, what falls away and when, and a list where names are many."""

from jimdesk.core import audience
from jimdesk.core.audience import Reader
from jimdesk.core.family import Family
from jimdesk.core.people import Person
from jimdesk.drawing import Line, Text
from jimdesk.instruments.circle import placing, whose
from jimdesk.instruments.circle.facts import Given, Placement, Support, SupportType
from jimdesk.instruments.instrument import View
from jimdesk.plan import SHEETS
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


def test_of_a_circle_that_is_closed_nothing_is_told_in_words() -> None:
    """The youngster closes the own circle: the family's sheet names nobody of it, nor who supports."""
    shut = whose.close(audience.shown_to(STORY, audience.WORKER), View(), closed=True)
    assert shut is not None
    told = content(shut.edit(STORY))
    assert (told.now, told.later, told.listed) == ((), (), ())
    own = circle_content(audience.shown_to(shut.edit(STORY), audience.person("ilias")), DUTCH, DAY)
    assert own.now == content().now


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


HERS = View(whose="marijke")


def hers(*, closed: bool = False) -> Family:
    """The story with a circle of the mother: her mother near, and somebody who listens to her."""
    family = STORY.put(Support.new(
        id="for-her", giver="truus", receiver="marijke", support=SupportType.EMOTIONAL, given=Given.GIVEN,
    ))
    for step in (
        placing.place_in_cell(audience.shown_to(family, audience.WORKER), HERS, "truus", "intimi", "familie"),
    ):
        assert step is not None
        family = step.edit(family)
    if closed:
        shut = whose.close(audience.shown_to(family, audience.WORKER), HERS, closed=True)
        assert shut is not None
        family = shut.edit(family)
    return family


def sheet_of(family: Family, reader: Reader, whom: str) -> CircleContent:
    """The circle of one person, as one reader may see it."""
    return circle_content(audience.shown_to(family, reader), DUTCH, DAY, whose=whom)


def test_the_circle_of_a_parent_has_its_own_people_and_its_own_support() -> None:
    """Her name above it, her people in it, and who supports her; nothing of who supports the youngster."""
    told = sheet_of(hers(), audience.person("marijke"), "marijke")
    assert plain(told.title) == "De cirkel van Marijke"
    assert "Marijke" in told.privacy
    assert "Ilias" not in told.privacy
    assert {token.id for token in told.drawing.tokens} == {"marijke", "truus"}
    assert [plain(rich).split(":")[0] for rich in told.now] == ["Truus"]
    assert told.later == ()


def test_a_crowded_circle_of_a_parent_has_its_list_too() -> None:
    """What holds for the youngster's circle holds for every other: above forty-five, names are listed."""
    many = [Person(id=f"many-{n}", name=f"Vriend{n} Achternaam") for n in range(50)]
    places = [
        Placement.new(id=f"at-{n}", meeting=MEETING, whose="marijke", person=f"many-{n}", ring="vrienden",
                      sector="familie", bearing=300, depth=500)
        for n in range(50)
    ]
    told = sheet_of(hers().put(*many, *places), audience.person("marijke"), "marijke")
    text = " ".join(line for page in circle_draft(told, USUAL, DUTCH).pages() for line in said(page))
    assert all(f"Vriend{n} Achternaam" in text for n in range(50))


def test_a_sheet_is_offered_for_every_circle_beside_the_familys_and_reads_with_its_owners_eyes() -> None:
    """Of a mother with a circle there is one, closed or not; of the youngster's open one there is none."""
    (sheet,) = [one for one in SHEETS if one.id == "own-circle"]
    assert sheet.people is not None
    assert not sheet.is_asked_for(STORY, DAY)
    for family in (hers(), hers(closed=True)):
        assert [one.id for one in sheet.people(family, DAY)] == ["marijke"]
        shown = audience.shown_to(family, sheet.reader("marijke"))
        assert b"%PDF" in sheet.make(shown, DUTCH, day=DAY).pdf[:8]
    nothing = sheet_of(hers(closed=True), audience.person("rachid"), "marijke")
    assert {token.id for token in nothing.drawing.tokens} <= {"marijke"}
