# SPDX-License-Identifier: Apache-2.0
"""Questions about the plan as a whole: each is asked when it should be, never in the way, never in vain."""

import datetime
from dataclasses import replace
from typing import Any

import pytest

from jimdesk.core import afterwards, audience
from jimdesk.core.audience import shown_to
from jimdesk.core.dates import PartialDate
from jimdesk.core.family import Family
from jimdesk.core.meeting import Agreement, Column, Hat, Issue, Refusal, Rhythm, Statement
from jimdesk.core.people import Descent, Group, Parentage, Person
from jimdesk.core.plan_review import is_care, plan_hints
from jimdesk.core.words import Words
from tests.story_family import DAY
from tests.story_plan import story_after_meeting


def codes(family: Family) -> list[tuple[str, str]]:
    """What is asked about a plan."""
    return [(hint.code, hint.about) for hint in plan_hints(family, DAY, "nl")]


def lines(family: Family, **changes: Any) -> Family:
    """The family with something changed in every line."""
    return family.put(*(replace(one, **changes) for one in family.of(Agreement)))


def test_the_plan_of_the_story_is_asked_nothing() -> None:
    """The worry has its line, nobody has more than eight hours, both sides of the family do something."""
    assert codes(story_after_meeting()) == []


def test_a_worry_without_a_line_is_asked_about() -> None:
    """By its issue, or where it has none, by what the lines are about; until it is left so."""
    family = story_after_meeting().forget("line-4")
    assert codes(family) == [("worry", "said-3")]
    asked = plan_hints(family, DAY, "nl")[0]
    assert Words("nl").tell(asked.question) == (
        "In het plan gaat niets over “Na elf uur 's avonds weet niemand waar hij is”. Wat kan er gebeuren?"
    )
    assert codes(afterwards.leave_plan_so("worry", "said-3").edit(family)) == []
    late = Issue.new(id="late", name="Laat thuis")
    with_issue = story_after_meeting().put(late).change("said-3", issue="late")
    assert codes(with_issue) == [("worry", "said-3")]
    linked = codes(with_issue.change("line-4", issue="late"))
    assert linked == [("issue", f"line-{n}") for n in (1, 2, 3, 5, 6, 7)]
    assert codes(lines(with_issue, issue="late")) == []


def test_the_question_about_a_worry_has_one_full_stop() -> None:
    """A worry is mostly a whole sentence; the sentence that quotes it ends once."""
    worry = Statement(id="w", column=Column.WORRY, text="Marijke slaapt slecht.")
    (hint,) = plan_hints(story_after_meeting().put(worry), DAY, "nl")
    assert "“Marijke slaapt slecht”. Wat" in Words("nl").tell(hint.question, str)


def test_a_name_alone_does_not_answer_a_worry() -> None:
    """That a line is about the same child does not mean that it does something about the worry."""
    worry = Statement(id="w", column=Column.WORRY, text="Marijke slaapt slecht door Ilias")
    family = story_after_meeting().put(worry).change("line-2", what="Marijke brengt Ilias naar training")
    assert codes(family) == [("worry", "w")]
    assert codes(family.change("line-2", what="Marijke slaapt vrijdag bij Truus")) == []


def test_a_child_who_cares_for_others_is_asked_about() -> None:
    """Noor is 17: that she minds Lotte is asked about; that she fetches him is not, nor that oma minds."""
    family = story_after_meeting()
    minds = family.change("line-6", owner="noor", what="Op Lotte passen: Noor past op na school")
    assert codes(minds) == [("young_carer", "line-6")]
    assert codes(minds.change("line-6", owner="truus")) == []
    assert codes(family.change("line-6", owner="noor")) == []
    assert is_care(Agreement(id="a", hat=Hat.CARER), "nl")


@pytest.mark.parametrize(("birth", "asked"), [
    (PartialDate(2008, 11, 25), ["17"]), (PartialDate(2008, 11, 24), []), (PartialDate(2007), []),
    (PartialDate(2008), ["achttien"]), (PartialDate(2008, 11), ["achttien"]), (PartialDate(2008, 10), []),
    (PartialDate(2009), ["17"]), (PartialDate(), []),
])
def test_who_turns_eighteen_is_asked_about_until_that_day(birth: PartialDate, asked: list[str]) -> None:
    """On the day itself no longer; where only the year is known, it is asked whether that day was."""
    sister = Person(id="sister", name="Sara", birth=birth)
    line = Agreement(id="a", what="Oma wassen", owner="sister")
    found = plan_hints(Family([sister, line]), datetime.date(2026, 11, 24), "nl")
    said = [Words("nl").tell(one.question, {"sister": "Sara"}.__getitem__) for one in found]
    assert len(said) == len(asked)
    assert all(word in text for word, text in zip(asked, said, strict=True))


def test_more_than_eight_hours_is_asked_about_also_without_a_limit() -> None:
    """Two lines of ten hours alarm, six of five minutes do not."""
    family = story_after_meeting()
    ten: dict[str, Any] = {"owner": "anja", "minutes": 600, "rhythm": Rhythm.WEEKLY, "times": 1}
    assert ("much", "anja") in codes(family.change("line-1", **ten).change("line-2", **ten))
    assert ("much", "anja") not in codes(lines(family, owner="anja", minutes=5))


def test_a_plan_of_professionals_alone_is_asked_about() -> None:
    """As soon as one line is somebody's own the question is gone."""
    family = lines(story_after_meeting(), owner="karin")
    assert ("professionals", "") in codes(family)
    assert ("professionals", "") not in codes(family.change("line-1", owner="truus"))


def test_a_side_of_the_family_without_a_line_is_asked_about_apart() -> None:
    """Without Fatima nobody of his father's side does anything; the room never reads that."""
    family = story_after_meeting().change("line-5", owner="truus")
    assert codes(family) == [("side", "rachid")]
    for reader in (audience.FAMILY, audience.room(("ilias", "marijke"))):
        assert plan_hints(shown_to(family, reader), DAY, "nl") == ()
    assert codes(family.put(Refusal.new(id="veto", by="ilias", person="rachid"))) == []


def test_professionals_by_their_place_in_the_list_are_professionals_too() -> None:
    """Who stands among the professionals is one, also where nothing else was filled in."""
    voogd = Person(id="voogd", name="Voogd", group=Group.PROFESSIONALS)
    assert codes(Family([voogd, Agreement(id="a", what="Bellen", owner="voogd")])) == [("professionals", "")]


def test_a_side_that_is_not_in_the_list_at_all_is_asked_about() -> None:
    """With a mother alone the other side is asked for; with two mothers, or a donor, each is a side."""
    child, mum, other = Person(id="c", youngster=True), Person(id="m"), Person(id="o")
    lines_of_both = (Agreement(id="a", owner="m"), Agreement(id="b", owner="o"))
    one_side = Family([child, mum, other, Parentage(id="p", child="c", parent="m"), *lines_of_both])
    assert codes(one_side) == [("side", "")]
    step = Parentage(id="q", child="c", parent="o", descent=Descent.STEP)
    assert codes(one_side.put(step)) == [("side", "")]
    assert codes(one_side.put(replace(step, descent=Descent.DONOR))) == []
    assert codes(one_side.put(replace(step, descent=Descent.BIRTH))) == []
    assert codes(afterwards.leave_plan_so("side", "").edit(one_side)) == []
    assert plan_hints(shown_to(one_side, audience.FAMILY), DAY, "nl") == ()


@pytest.mark.parametrize("family", [Family(), Family([Agreement(id="a", what="Bellen")])])
def test_an_empty_plan_is_left_alone(family: Family) -> None:
    """Nothing is asked of a plan before it begins."""
    assert plan_hints(family, datetime.date(2026, 1, 1), "en") == ()
