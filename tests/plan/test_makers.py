# SPDX-License-Identifier: Apache-2.0
"""All sheets that are read in the hand: nothing cut, nothing torn, nothing hidden told, at any length."""

from collections.abc import Callable
from dataclasses import replace
from typing import cast

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jimdesk.core import audience
from jimdesk.core.audience import Reader, Shown
from jimdesk.core.fact import Audience
from jimdesk.core.family import Family
from jimdesk.core.meeting import Agreement, Column, CrisisStep, Meeting, Note, Statement
from jimdesk.core.people import Jim, Person
from jimdesk.core.trouble import KnownError
from jimdesk.core.words import Words
from jimdesk.plan import SHEETS, Sheet, Whose, sheets_of_all
from jimdesk.plan.makers import Maker
from jimdesk.plan.marks import Art, Page, Rule
from jimdesk.plan.marks import Words as Line
from jimdesk.plan.sizes import USUAL
from tests import strategies
from tests.plan.sheets_of import DUTCH, LONG_NAME, read_back, said, with_lines
from tests.plan.test_wall_sheet import OWNERS, faults, long_names
from tests.story_family import DAY, HIDDEN_CODES
from tests.story_plan import story_after_meeting

STORY = story_after_meeting()
MADE = tuple(sheet for sheet in SHEETS if isinstance(sheet.make, Maker))
OWN = tuple(sheet for sheet in MADE if sheet.whose is Whose.PERSON)
IN_HAND = tuple(sheet for sheet in MADE if sheet.id not in ("cards", "by-hand"))


def laid(sheet: Sheet, family: Family, person: str = "yassin", *, large: bool = False,
         words: Words = DUTCH, reader: Reader | None = None) -> tuple[Page, ...]:
    """The pages of a sheet for whom it usually is, or for another reader."""
    assert isinstance(sheet.make, Maker)
    own = sheet.reader(person) if sheet.whose is Whose.PERSON else sheet.reader()
    return sheet.make.pages(audience.shown_to(family, reader or own), words, DAY, large=large, second=None)


def all_faults(pages: tuple[Page, ...]) -> list[str]:
    """What is wrong on pages, the edges of a picture and marks to cut by left aside."""
    return [
        fault for page in pages for fault in faults(page._replace(marks=tuple(
            mark for mark in page.marks if not isinstance(mark, Art | Rule)
        )))
    ]


def text_of(pages: tuple[Page, ...]) -> str:
    """All words on pages."""
    return " ".join(line for page in pages for line in said(page))


named = pytest.mark.parametrize("sheet", MADE, ids=lambda sheet: sheet.id)


@named
@pytest.mark.parametrize("large", [False, True])
@pytest.mark.parametrize("count", [0, 1, 7, 26, 40])
def test_nothing_is_cut_and_nothing_covers_anything(sheet: Sheet, large: bool, count: int) -> None:
    """From no line at all to forty, for one person: every mark on the page, no words across each other."""
    family = with_lines(count, ("yassin",))
    family = family.put(*(
        replace(line, for_child=f"Er wordt gekookt op dag {n}.", children=("yassin",) if n % 2 else ())
        for n, line in enumerate(family.of(Agreement))
    ))
    assert not all_faults(laid(sheet, family, large=large))


@named
@pytest.mark.parametrize("large", [False, True])
def test_names_of_sixty_signs(sheet: Sheet, large: bool) -> None:
    """With everybody's name of sixty signs nothing sticks out of any sheet."""
    assert not all_faults(laid(sheet, long_names(with_lines(12, OWNERS)), large=large))


@pytest.mark.parametrize("sheet", OWN, ids=lambda sheet: sheet.id)
def test_a_long_name_stands_whole_on_its_own_page(sheet: Sheet) -> None:
    """On the page of a person the name is not shortened."""
    family = STORY.change("yassin", called=LONG_NAME)
    assert LONG_NAME in text_of(laid(sheet, family)).replace("- ", "-")


@pytest.mark.parametrize("sheet", IN_HAND, ids=lambda sheet: sheet.id)
@settings(max_examples=8, deadline=None)
@given(text=st.text(max_size=900), name=st.text(max_size=80))
def test_whatever_people_type(sheet: Sheet, text: str, name: str) -> None:
    """Any text in any script and of any length: all marks stay on the page."""
    family = STORY.change("line-2", what=text, if_not=text, for_child=text, children=("yassin",))
    family = family.change("yassin", called=name, phone=name).change("said-1", text=text)
    family = family.change("jim-1", always_told=text, how_to_stop=text)
    assert not all_faults(laid(sheet, family))


@named
@settings(max_examples=8, deadline=None)
@given(family=strategies.families(), large=st.booleans())
def test_any_family_at_all(sheet: Sheet, family: Family, large: bool) -> None:
    """Whatever facts there are: a sheet without faults."""
    # A ring set that is no TOML is refused wherever the circle is drawn, with a sentence of its own.
    family = family.put(*(replace(one, rings="") for one in family.of(Meeting)))
    someone = next((one.id for one in family.of(Person) if audience.person(one.id).sees(one)), "")
    if someone or sheet.whose is not Whose.PERSON:
        assert not all_faults(laid(sheet, family, someone, large=large))


@named
def test_no_heading_stands_last_on_a_sheet(sheet: Sheet) -> None:
    """What is set as a heading has something below it on its own sheet."""
    family = with_lines(40, OWNERS)
    heading = USUAL.heading.size * 0.86
    for page in laid(sheet, family):
        lines = [mark for mark in page.marks if isinstance(mark, Line)]
        lowest = max((mark.y for mark in lines if mark.letters != USUAL.footer), default=0)
        assert all(mark.y < lowest for mark in lines if mark.letters.size == heading)


@named
@pytest.mark.parametrize("language", ["nl", "en", "ar", "tr"])
def test_every_language_makes_a_page_and_arabic_is_mirrored(sheet: Sheet, language: str) -> None:
    """Each sheet is made in each language of paper, from right to left where that is how it is read."""
    words = Words(language)
    pages = laid(sheet, STORY, words=words)
    assert not all_faults(pages)
    assert all(page.right_to_left is words.right_to_left for page in pages)


# What nobody may read


def planted(family: Family, reader_may: str) -> Family:
    """The story with a string in everything that is meant for somebody, but not for this reader."""
    hidden = {
        "family": (Audience.WORKER, Audience.PROFESSIONALS, Audience.THEM),
        "person": (Audience.WORKER, Audience.PROFESSIONALS, Audience.THEM),
        "professional": (Audience.WORKER, Audience.THEM),
    }[reader_may]
    facts = []
    for number, whom in enumerate(hidden):
        apart = {"audience": whom, "between": ("marijke", "karin") if whom is Audience.THEM else ()}
        code = f"KRAANVOGEL-{number}"
        facts += [
            Note.new(id=f"hidden-{number}-note", about="yassin", text=code, **apart),
            Statement.new(id=f"hidden-{number}-said", meeting="meeting-1", column=Column.WISH, text=code,
                          speaker="ilias", **apart),
            Agreement.new(id=f"hidden-{number}-line", meeting="meeting-1", owner="yassin", what=code,
                          if_not=code, for_child=code, **apart),
            CrisisStep.new(id=f"hidden-{number}-step", text=code, who="ilias", calls="yassin", **apart),
            Jim.new(id=f"hidden-{number}-jim", person="yassin", mentors="noor", always_told=code, **apart),
            Person.new(id=f"hidden-{number}-who", name=code, **apart),
        ]
    return family.put(*facts)


@named
def test_nothing_that_is_hidden_from_a_reader_is_on_any_sheet(sheet: Sheet) -> None:
    """A string is planted in every kind of fact that the reader may not see; no sheet of theirs tells it."""
    kinds: dict[str, Callable[[], Reader]] = {
        "family": lambda: audience.FAMILY, "person": lambda: audience.person("yassin"),
        "professional": audience.professional,
    }
    for kind, reader in kinds.items():
        if sheet.whose is Whose.PERSON and kind != "person":
            continue
        family = planted(STORY, kind)
        assert isinstance(sheet.make, Maker)
        pages = laid(sheet, family, reader=reader())
        arts = [mark.drawing for page in pages for mark in page.marks if isinstance(mark, Art)]
        assert "KRAANVOGEL" not in text_of(pages) + str(arts)


@pytest.mark.parametrize(
    "sheet", [one for one in SHEETS if one.id not in ("genogram-at-home", "annex", "dossier")],
    ids=lambda sheet: sheet.id,
)
def test_no_sheet_of_the_story_tells_what_may_not_go_out(sheet: Sheet) -> None:
    """Neither code nor the man who was not asked, for whomever the sheet is; no name in the metadata."""
    readers = [person.id for person in STORY.of(Person)] if sheet.whose is Whose.PERSON else [""]
    for person in readers:
        if person == "bert":
            continue  # his own name may stand on his own page
        file = sheet.make(audience.shown_to(STORY, sheet.reader(person)), DUTCH, day=DAY).pdf
        text = " ".join(read_back(file))
        for hidden in (*HIDDEN_CODES, "Bert"):
            assert hidden not in text
        document = pypdfium2.PdfDocument(file)
        about = str(document.get_metadata_dict())
        document.close()
        assert not any(word in about for word in ("Ilias", "Yassin", "Truus", "2026"))


def test_the_codes_stay_out_of_every_sheet_for_the_family() -> None:
    """Also the tree and the print for the file know no code, made for the family's eyes."""
    for sheet in MADE:
        if sheet.whose is not Whose.PERSON:
            text = text_of(laid(sheet, STORY, reader=audience.FAMILY))
            assert not any(code in text for code in HIDDEN_CODES)


# One for each person


def test_a_sheet_for_everybody_begins_each_on_a_front() -> None:
    """Printed on both sides, nobody's page stands on the back of another's."""
    sheet = next(one for one in SHEETS if one.id == "person")
    paper = sheets_of_all(sheet, STORY, DUTCH, day=DAY)
    pages = read_back(paper.pdf)
    assert len(pages) == paper.pages
    for name in ("Yassin", "Samira", "Ilias", "Fatima", "Truus", "Karin"):
        place = next(number for number, page in enumerate(pages) if page.startswith(name))
        assert place % 2 == 0


def test_who_gets_which_sheet() -> None:
    """Whoever has a task or is a JIM, the youngest children, and who came; never who is not to be asked."""
    people = {sheet.id: [one.id for one in sheet.people(STORY, DAY)] for sheet in OWN if sheet.people}
    assert people["person"] == ["yassin", "samira", "ilias", "fatima", "truus", "karin"]
    assert people["child"] == ["amir", "lotte"]
    assert people["jim"] == ["yassin"]
    assert people["invitation"] == ["ilias", "marijke", "yassin", "truus", "fatima", "inge", "karin"]


def test_a_sheet_of_one_person_needs_a_person() -> None:
    """Made for the family it says in a sentence that somebody is to be chosen; none takes a Family."""
    shown = audience.shown_to(STORY, audience.FAMILY)
    for sheet in OWN:
        with pytest.raises(KnownError):
            sheet.make(shown, DUTCH, day=DAY)
    for sheet in SHEETS:
        with pytest.raises(TypeError):
            sheet.make(cast(Shown, STORY), DUTCH, day=DAY)
