# SPDX-License-Identifier: Apache-2.0
"""The page of one person: own lines alone, their hours and dates, whom to ring, and what a JIM agreed."""

import pytest

from jimdesk.core import audience
from jimdesk.core.family import Family
from jimdesk.core.meeting import Done, FollowUp
from jimdesk.core.people import Gender
from jimdesk.plan.person_content import PersonContent, person_content
from jimdesk.plan.rich import plain
from tests.plan.sheets_of import DUTCH
from tests.story_family import DAY
from tests.story_plan import NEXT_MEETING, story_after_meeting

STORY = story_after_meeting()


def page(person: str, family: Family = STORY) -> PersonContent:
    """What the page of somebody says, in Dutch."""
    return person_content(audience.shown_to(family, audience.person(person)), DUTCH, DAY)


def actions(content: PersonContent) -> list[str]:
    """What somebody does."""
    return [plain(line.action) for line in content.lines]


def test_the_page_of_yassin_has_his_two_lines_and_what_a_jim_agreed() -> None:
    """Lines 1 and 2 with their days, and the agreements; nothing of line 3 to 7."""
    content = page("yassin")
    assert actions(content) == ["Samen koken en eten: 3 uur", "Ilias naar training brengen: 1½ uur per keer"]
    assert [plain(line.lane.day) for line in content.lines] == ["woensdag", "2 keer"]
    jim, = content.jims
    told = {label: [plain(rich) for rich in rich_lines] for label, rich_lines in jim.parts}
    assert told == {
        "Dit vertel je altijd door": ["Veiligheid.", "Wegblijven van school."],
        "Dit blijft tussen jullie": ["Verliefdheid.", "Ruzies met vrienden."],
        "Wie steunt jou?": ["Karin, later Samira.", "Bel Karin: ____"],
        "Wil je stoppen?": ["Samen zeggen.", "En een maand overdracht."],
    }


def test_the_page_of_samira_has_line_three() -> None:
    """Her own line, and no JIM agreements: she is no JIM."""
    content = page("samira")
    assert actions(content) == ["Huiswerk doornemen: 2 uur"]
    assert content.jims == ()


def test_who_does_nothing_reads_so() -> None:
    """A page without lines says that there is no task."""
    content = page("noor")
    assert content.lines == ()
    assert [plain(rich) for rich in content.lead] == ["Jij hebt nu geen taak in dit plan."]


@pytest.mark.parametrize(("limit", "told"), [
    (360, "Samen is dat 6 uur per week. Dat is jouw grens."),
    (480, "Samen is dat 6 uur per week. Jouw grens is 8 uur."),
    (300, "Samen is dat 6 uur per week. Jouw grens is 5 uur. Wie kan iets overnemen?"),
    (None, "Samen is dat 6 uur per week."),
])
def test_hours_stand_beside_the_own_limit(limit: int | None, told: str) -> None:
    """What all lines take together, what was said to be possible, and without blame what to ask then."""
    assert plain(page("yassin", STORY.change("yassin", limit=limit)).lead[1]) == told


def test_what_is_done_once_is_counted_apart() -> None:
    """Two hours of forms are not two hours a week."""
    assert plain(page("fatima").lead[1]) == "Dat is 2 uur, één keer."


def test_dates_go_up_to_the_next_meeting() -> None:
    """Four Wednesdays, four weeks of training, four weeks of days; without a meeting four weeks as well."""
    cooking, training = page("yassin").lines
    assert [tick.label for tick in cooking.ticks] == [
        "25\u00a0november", "2\u00a0december", "9\u00a0december", "16\u00a0december"]
    assert [(tick.label, tick.boxes) for tick in training.ticks] == [(f"week {n}", 2) for n in range(1, 5)]
    app, = page("ilias").lines
    assert sum(len(tick.days) for tick in app.ticks) == 28
    alone = page("yassin", STORY.drop(NEXT_MEETING)).lines[0]
    assert [tick.label for tick in alone.ticks] == [tick.label for tick in cooking.ticks]


def test_whom_to_ring_is_who_is_named_in_plan_b() -> None:
    """With the number if it is known, else a dotted line; nobody is told to ring themselves."""
    assert plain(page("yassin").lines[0].small[-1]) == "Bel Samira: ____"
    ring = [plain(rich) for rich in page("ilias").lines[0].small if plain(rich).startswith("Bel")]
    assert ring == ["Bel Marijke: ____", "Bel Yassin: 06 12 34 56 78"]


def test_a_helper_sees_with_whom() -> None:
    """Who helps with a line has it on the own page, behind the own lines, with the owner's name."""
    family = STORY.change("line-3", helper="noor")
    line, = page("noor", family).lines
    assert plain(line.small[0]) == "Samen met Samira."


def test_him_or_her_only_by_their_own_word() -> None:
    """The footer asks him, her, or it, as the person wants."""
    def footer(**values: Gender | str) -> str:
        return page("yassin", STORY.change("yassin", **values)).privacy

    assert footer() == "Dit blad is van Yassin. Vraag hem eerst, deel daarna."
    assert footer(gender=Gender.UNKNOWN) == "Dit blad is van Yassin. Vraag het eerst, deel daarna."
    assert footer(gender_words="hen") == "Dit blad is van Yassin. Vraag het eerst, deel daarna."


def test_a_task_done_once_goes_away() -> None:
    """What was done for good is no task any more."""
    done = FollowUp.new(agreement="line-5", meeting="meeting-1", done=Done.YES)
    assert page("fatima", STORY.put(done)).lines == ()
