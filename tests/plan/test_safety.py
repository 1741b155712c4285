# SPDX-License-Identifier: Apache-2.0
"""What the safety plan says: the family's words in pairs, how far apart the numbers are, rules, who knows."""

import datetime

import pytest

from jimdesk import methods
from jimdesk.core import audience
from jimdesk.core.fact import Audience
from jimdesk.core.family import Family
from jimdesk.core.meeting import Attendance, Meeting, Note, StageTime
from jimdesk.core.safety import SafetyRule
from jimdesk.plan.rich import plain
from jimdesk.plan.safety import SafetyContent, is_asked_for, safety_content
from tests.plan.safe_family import DANGER, GOAL, RULE, safe_family
from tests.plan.sheets_of import DUTCH
from tests.story_family import DAY, MEETING
from tests.story_plan import story_after_meeting


def content(family: Family) -> SafetyContent:
    """What the family reads."""
    return safety_content(audience.shown_to(family, audience.FAMILY), DUTCH, DAY)


def words(told: SafetyContent) -> str:
    """All of it as one text."""
    return str(told)


def test_a_danger_stands_beside_its_goal_with_who_sees_it_otherwise() -> None:
    """The family's own words; two truths stand beside each other, and a goal that lacks is a line."""
    first, second = content(safe_family()).pairs
    assert plain(first.danger.quote) == f"“{DANGER}.”"
    assert [plain(one) for one in first.danger.told] == ["Dat zegt Marijke.", "Ziet het anders: Ilias."]
    assert plain(first.goal.quote) == f"“{GOAL}.”"
    assert plain(second.goal.quote) == "____"


def test_numbers_are_told_as_how_far_apart_they_are() -> None:
    """Lowest and highest with the day, nobody's own number and no mean."""
    first, second = content(safe_family()).pairs
    assert first.spread is not None
    assert plain(first.spread.told) == "Onze cijfers: van 4 tot 7. Gegeven op dinsdag 24 november."
    assert second.spread is None


def at_the_scale(family: Family) -> Family:
    """The meeting runs by the safety map and stands at the scale."""
    text = methods.load("veiligheidskaart").text
    clock = StageTime.new(meeting=MEETING, stage="schaal",
                          started=datetime.datetime(2026, 11, 24, 20, 0))
    return family.change(MEETING, method=text).put(clock)


def test_covered_numbers_are_on_no_sheet() -> None:
    """While somebody still has to write theirs, the sheet tells nothing of the numbers."""
    family = at_the_scale(safe_family())
    here = [one.person for one in family.of(Attendance) if one.came and not one.left and not one.leads]
    assert set(here) - {"ilias", "marijke", "yassin", "truus"}  # somebody has not answered
    assert content(family).pairs[0].spread is None


def test_a_rule_says_who_does_what_and_whether_it_was_tried() -> None:
    """Who sees, calls and comes, within how many minutes; when it is tried, or what happened then."""
    first, second = content(safe_family()).rules
    assert plain(first.rule) == f"{RULE}."
    told = [plain(one) for one in first.lines]
    assert told[0] == "Wanneer? Iemand schreeuwt lang."
    assert told[1].startswith("Noor ziet het. Fatima belt. Yassin komt binnen 20 minuten. 06 12 34 56 78")
    assert told[2] == "We proberen dit op dinsdag 8 december."
    assert "Het schreeuwen wordt slaan" in told[3]
    assert plain(second.lines[0]).endswith("____ komt.")
    assert plain(second.lines[1]) == (
        "Geprobeerd op dinsdag 8 december. De regel werkte. Dennis bracht hem thuis.")


def test_who_was_there_knows_and_who_stands_on_it_is_still_told() -> None:
    """Nobody is said to know who was not there."""
    here, still = (plain(one) for one in content(safe_family()).knows)
    assert "Truus" in here
    assert "Noor" not in here
    assert still.startswith("Nog vertellen aan: Noor, Anja")


def test_nothing_of_the_worker_is_on_it() -> None:
    """A statement, a rule and a note for the worker leave no trace for the family."""
    family = safe_family()
    for id_ in ("danger-2", "rule"):
        family = family.change(id_, audience=Audience.WORKER)
    told = words(content(family.put(Note.new(meeting=MEETING, text="code ZWAAN-9"))))
    for hidden in ("slaan", RULE, "ZWAAN"):
        assert hidden not in told
    assert len(content(family).pairs) == 1


def test_without_anything_it_is_a_sheet_to_fill_in() -> None:
    """Lines to write on instead of an empty page."""
    told = content(Family())
    assert plain(told.pairs[0].danger.quote) == "____"
    assert "____ ziet het." in plain(told.rules[0].lines[0])
    assert told.team == ()


@pytest.mark.parametrize(("family", "asked"), [
    (Family(), False), (story_after_meeting(), False), (safe_family(), True),
    (Family().put(SafetyRule.new(rule="x")), True),
    (Family().put(Meeting.new(method=methods.load("veiligheidskaart").text)), True),
])
def test_it_is_offered_where_there_is_reason(family: Family, asked: bool) -> None:
    """Its method asks for it, or somebody wrote down a danger or a rule."""
    assert is_asked_for(family, DAY) is asked
