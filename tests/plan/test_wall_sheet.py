# SPDX-License-Identifier: Apache-2.0
"""The wall sheet on its pages: nothing cut, nothing torn, nothing across anything else, at any length."""

import re
from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jimdesk.core.family import Family
from jimdesk.core.meeting import Agreement, CrisisStep, Rhythm
from jimdesk.core.people import Person
from jimdesk.core.words import Words
from jimdesk.plan.grid import USUAL
from jimdesk.plan.marks import Dots, Page, Picture, Rule
from jimdesk.plan.marks import Words as Line
from jimdesk.plan.rich import plain
from tests import strategies
from tests.plan.sheets_of import DUTCH, LONG_NAME, content, pages, said, with_lines
from tests.story_plan import story_after_meeting

OWNERS = ("yassin", "samira", "ilias", "fatima", "truus", "karin", "noor", "anja", "dennis")
STORY = story_after_meeting()
_MARGIN = 8  # mm that every printer can print on


def long_names(family: Family) -> Family:
    """The family with a name of 60 signs for everybody."""
    return family.put(*(
        replace(person, called=f"{LONG_NAME[:-2]}{n:02}") for n, person in enumerate(family.of(Person))
    ))


def faults(page: Page) -> Iterator[str]:
    """What is wrong on a page: marks outside it, or words across other words or across a pictogram."""
    boxes = [(mark, box) for mark, box in page.boxes() if isinstance(mark, Line | Picture)]
    for mark, (x, y, width, height) in page.boxes():
        beside = x < _MARGIN or x + width > page.width - _MARGIN
        if beside or y < 5 or y + height > page.height - 4:
            yield f"off the page: {mark}"
    for number, (mark, (x, y, width, height)) in enumerate(boxes):
        for other, (x2, y2, width2, height2) in boxes[number + 1 :]:
            across = min(x + width, x2 + width2) - max(x, x2)
            down = min(y + height, y2 + height2) - max(y, y2)
            if across > 0.3 and down > 0.9:
                yield f"{mark} across {other}"


@pytest.mark.parametrize("count", [1, 2, 7, 8, 12, 17, 26, 40])
@pytest.mark.parametrize("large", [False, True])
@pytest.mark.parametrize("owners", [OWNERS, ("yassin",), ("yassin", "samira")])
def test_nothing_is_cut_and_nothing_covers_anything(count: int, large: bool, owners: tuple[str, ...]) -> None:
    """From 1 to 40 lines, for many people or one: every mark within the page, no words across each other."""
    for page in pages(with_lines(count, owners), large=large):
        assert not list(faults(page))


@pytest.mark.parametrize("count", [1, 7, 40])
@pytest.mark.parametrize("large", [False, True])
def test_names_of_sixty_signs(count: int, large: bool) -> None:
    """With everybody's name of 60 signs nothing sticks out, and each name stands there whole."""
    family = long_names(with_lines(count, OWNERS))
    sheets = pages(family, large=large)
    assert not [fault for page in sheets for fault in faults(page)]
    text = " ".join(line for page in sheets for line in said(page)).replace("- ", "-")
    for group in content(family).groups:
        assert group.name in text


def test_a_high_name_makes_its_row_higher() -> None:
    """A name on two lines with a long phone below it runs into nothing."""
    phone = "+31 6 12 34 56 78 of 0900 123 45 67 na zes uur"
    family = STORY.change("truus", called="mevrouw Truusje", phone=phone)
    assert not [fault for page in pages(family) for fault in faults(page)]


def test_the_whole_of_every_line_is_printed() -> None:
    """All words of all lines, in the order of the plan, whatever the number of sheets."""
    family = with_lines(40, OWNERS)
    printed = " ".join(line for page in pages(family) for line in said(page))
    for group in content(family).groups:
        for task in group.tasks:
            for rich in (task.action, *task.small):
                assert plain(rich).replace(" ____", "") in printed


@pytest.mark.parametrize(("count", "most"), [(1, 1), (7, 1), (8, 2), (14, 2), (40, 4)])
def test_how_many_sheets(count: int, most: int) -> None:
    """A usual plan hangs on one sheet; forty short ones take four. Sizes never shrink to save one."""
    dealt = tuple(OWNERS[n % 7] for n in range(7))
    family = with_lines(count, dealt)
    short = family.put(*(replace(line, what="Samen koken", if_not="Bellen") for line in family.of(Agreement)))
    assert len(pages(short)) == most


@pytest.mark.parametrize("language", ["nl", "en", "ar", "tr"])
def test_the_story_hangs_on_one_sheet(language: str) -> None:
    """Seven real lines, the crisis steps, the meeting and who was there: one sheet of A4 in each language."""
    assert len(pages(STORY, Words(language))) == 1


@pytest.mark.parametrize("count", [8, 17, 40])
def test_crisis_and_meeting_stay_on_the_first_sheet(count: int) -> None:
    """Who looks for a number in a hurry looks at the first sheet."""
    first, *others = pages(with_lines(count, OWNERS))
    assert "Als het" in said(first)
    assert any(line.startswith("Volgend overleg") for line in said(first))
    for page in others:
        assert "Als het" not in said(page)


@pytest.mark.parametrize("owners", [OWNERS, ("yassin", "samira"), ("yassin",)])
def test_no_line_is_torn_from_its_name(owners: tuple[str, ...]) -> None:
    """Every sheet that follows begins with a name; where its lines began earlier, it says so."""
    for page in pages(with_lines(40, owners))[1:]:
        words = [mark for mark in page.marks if isinstance(mark, Line)]
        assert words[1].letters in (USUAL.owner, USUAL.owner_small, USUAL.owner_across)
        assert words[1].x == USUAL.margin


def test_a_name_is_repeated_where_its_lines_go_on() -> None:
    """Forty lines of one person: on each sheet that follows stands "(vervolg)"."""
    for page in pages(with_lines(40, ("yassin",)))[1:]:
        assert said(page)[1:3] == ["Yassin", "(vervolg)"]


def test_no_line_stays_alone_on_the_last_sheet() -> None:
    """The line before it comes along, if that leaves something where it was."""
    for count in range(8, 41):
        last = pages(with_lines(count, OWNERS))[-1]
        assert sum(mark.letters == USUAL.action for mark in last.marks if isinstance(mark, Line)) > 1


def test_each_sheet_says_which_it_is() -> None:
    """The number of the sheet, of how many, and the version stand on every one of them."""
    sheets = pages(with_lines(17, OWNERS))
    for number, page in enumerate(sheets, start=1):
        assert said(page)[-1] == f"Versie 1 · 24 november 2026 · blad {number} van {len(sheets)}"


def test_letters_never_shrink() -> None:
    """However much there is to say: what is read from afar keeps its size, nothing is below 9.5 points."""
    sizes = {
        mark.letters.size for page in pages(long_names(with_lines(40, OWNERS)))
        for mark in page.marks if isinstance(mark, Line)
    }
    assert min(sizes) == USUAL.footer.size == 9.5
    assert sorted(sizes)[1] >= 12


def test_large_letters_are_larger() -> None:
    """In large print all words but the title are a fifth larger at least."""
    small, large = (
        {mark.letters.size for mark in pages(STORY, large=size)[0].marks if isinstance(mark, Line)}
        for size in (False, True)
    )
    assert min(large) >= 1.2 * min(small)
    assert 20 in large


def test_what_is_not_known_has_a_dotted_line() -> None:
    """Phones, plan B and the doctor's number of the story are dotted; nothing reads "onbekend"."""
    page, = pages(STORY)
    dotted = [line for line in said(page) if "____" in line]
    assert len(dotted) == 5 + 1 + 2
    assert not any("onbekend" in line for line in said(page))


def test_an_empty_family_gets_seven_rows_to_write_in() -> None:
    """Before anything is known the sheet works by hand: names, days to colour, dotted lines."""
    page, = pages(Family())
    assert not list(faults(page))
    assert said(page).count("wie?") == 7
    assert sum(isinstance(mark, Dots) for mark in page.marks) == 7 * 6


@pytest.mark.parametrize("count", [0, 1, 2, 4, 6, 9, 14])
def test_any_number_of_crisis_steps(count: int) -> None:
    """Each step is printed once; more than six go on, on the last sheet, and the first one says so."""
    family = STORY.drop("crisis-1", "crisis-2", "crisis-3").put(*(
        CrisisStep.new(id=f"step-{n:02}", place=n, who="ilias", service=f"dienst {n + 1}")
        for n in range(count)
    ))
    sheets = pages(family)
    assert not [fault for page in sheets for fault in faults(page)]
    printed = " ".join(line for page in sheets for line in said(page))
    assert re.findall(r"Ilias belt dienst (\d+)", printed) == [str(n + 1) for n in range(count)]
    assert any("laatste blad" in line for line in said(sheets[0])) == (count > 6)


def test_a_line_longer_than_a_sheet_goes_on_under_its_name() -> None:
    """Even an action of a thousand words is printed whole; the sheet that follows says whose it is."""
    family = STORY.change("line-3", what="lopen " * 1000)
    sheets = pages(family)
    assert not [fault for page in sheets for fault in faults(page)]
    assert " ".join(line for page in sheets for line in said(page)).lower().count("lopen") == 1000


@settings(max_examples=30)
@given(st.text(max_size=300), st.text(max_size=200), st.text(max_size=80), st.sampled_from(list(Rhythm)))
def test_whatever_people_type(what: str, if_not: str, name: str, rhythm: Rhythm) -> None:
    """Any text in any script: all marks stay on the page."""
    family = STORY.change("line-2", what=what, if_not=if_not, rhythm=rhythm)
    family = family.change("yassin", called=name, phone=name).change("said-1", text=what)
    for page in pages(family):
        assert not list(faults(page))


@settings(max_examples=25)
@given(strategies.families(), st.booleans())
def test_any_family_at_all(family: Family, large: bool) -> None:
    """Whatever facts there are, with dates of any century and no names: a sheet without faults."""
    for page in pages(family, large=large):
        assert not list(faults(page))


def test_a_page_from_right_to_left_is_mirrored() -> None:
    """In Arabic names stand at the right edge, the lane beside them; nothing leaves the page."""
    page = pages(STORY, Words("ar"))[0]
    assert page.right_to_left
    assert not list(faults(page))
    name = next(mark for mark in page.marks if isinstance(mark, Line) and mark.letters == USUAL.owner)
    assert name.x + name.line.width == pytest.approx(page.width - USUAL.margin)


def test_rules_tell_owners_from_lines() -> None:
    """Between two owners the rule crosses the sheet; within one owner it leaves the name's column free."""
    page, = pages(STORY)
    rules = [mark for mark in page.marks if isinstance(mark, Rule) and mark.width and not mark.height]
    assert [rule.weight for rule in rules] == [1.6, 0.5, 0.8, 0.8, 0.8, 0.8, 0.8, 1.6, 0.5]
    assert rules[1].x > rules[0].x


def test_more_than_seven_lines_is_said_at_the_preview() -> None:
    """The therapist hears that the plan is long; the plan itself is printed all the same."""
    assert content(with_lines(8, OWNERS)).tasks == 8
    advice = DUTCH.say("More than {n} tasks is a lot for a wall.", n=7)
    assert advice == "Meer dan 7 taken is veel voor een muur."
