# SPDX-License-Identifier: Apache-2.0
"""Agreeing: who says yes, the plan frozen with its day, what differs, and forgetting in all of it."""

import datetime
import json

import pytest

from jimdesk.core import agreeing, audience, edits
from jimdesk.core.agreed import AgreedLine, AgreedStep, PlanVersion, ToldBack
from jimdesk.core.agreeing import Way, agree, agrees, differences, erase_version, versions
from jimdesk.core.audience import shown_to
from jimdesk.core.desk import Desk, Step
from jimdesk.core.fact import Audience, plain
from jimdesk.core.family import Family
from jimdesk.core.meeting import Agreement, CrisisStep, Done, FollowUp, Meeting
from jimdesk.core.names import name
from jimdesk.core.words import Words
from jimdesk.exchange import portable
from tests.story_family import DAY, MEETING
from tests.story_plan import NEXT_MEETING, WISH, story_after_meeting

LATER = datetime.date(2026, 12, 22)
DUTCH = Words("nl")


def agreed() -> Family:
    """The story after everybody agreed, with one line that only the worker may see."""
    family = story_after_meeting().put(
        Agreement.new(id="hidden", what="Bert belt een keer", owner="bert", place=8, audience=Audience.WORKER)
    )
    return agree(family, MEETING, DAY, agreed_by=("ilias", "marijke")).edit(family)


def told(family: Family, old: PlanVersion | None, new: PlanVersion | None = None) -> list[str]:
    """What differs, in Dutch."""
    shown = shown_to(family, audience.FAMILY)
    return [
        DUTCH.tell(sentence, lambda id_: name(shown, id_, DUTCH))
        for one in differences(shown, old, new) for sentence in one.sentences
    ]


def test_a_version_is_the_plan_as_the_paper_shows_it() -> None:
    """The seven lines, the steps and the wish are in it, as they were; what the family may not see is out."""
    family = agreed()
    version, = versions(family)
    assert (version.number, version.date, version.meeting) == (1, DAY, MEETING)
    assert agreeing.wish_of(family, version) == WISH
    lines = agreeing.lines_of(family, version)
    assert [line.owner for line in lines] == [
        "yassin", "yassin", "samira", "ilias", "fatima", "truus", "karin"
    ]
    living = family.get(Agreement, "line-3")
    frozen = next(one for one in family.of(AgreedLine) if one.key == "line-3")
    assert living is not None
    same = plain(living).keys() & plain(frozen).keys() - {"id"}
    assert {key: plain(living)[key] for key in same} == {key: plain(frozen)[key] for key in same}
    assert [step.calls for step in family.of(AgreedStep)] == ["yassin", "anja", ""]
    assert not [one for one in family.of(AgreedLine) if "Bert" in one.what]


def test_what_changes_afterwards_changes_nothing_in_a_version() -> None:
    """A line that is given away, or taken away, stays in the version as it was agreed."""
    family = agreed().change("line-3", owner="noor").forget("line-1")
    version, = versions(family)
    assert [line.owner for line in agreeing.lines_of(family, version)][:3] == ["yassin", "yassin", "samira"]
    back = agreeing.as_agreed(family, version.id)
    assert [line.id for line in edits.in_order(back, Agreement)] == [f"line-{n}" for n in range(1, 8)]
    assert [step.id for step in edits.in_order(back, CrisisStep)] == ["crisis-1", "crisis-2", "crisis-3"]


def test_a_version_is_followed_and_not_undone() -> None:
    """Ctrl+Z passes an agreed version by, and the next one has the next number."""
    desk = Desk(story_after_meeting())
    desk.do(edits.give_to("line-3", "noor"))
    desk.do(agree(desk.family, MEETING, DAY))
    assert desk.next_undo is not None
    desk.undo()
    assert desk.family.get(Agreement, "line-3") == story_after_meeting().get(Agreement, "line-3")
    version, = versions(desk.family)
    assert agreeing.lines_of(desk.family, version)[2].owner == "noor"
    desk.do(agree(desk.family, NEXT_MEETING, LATER))
    assert [one.number for one in versions(desk.family)] == [1, 2]


def test_the_same_step_makes_the_same_version() -> None:
    """The edit is pure: made twice it gives one and the same family."""
    family = story_after_meeting()
    step = agree(family, MEETING, DAY)
    assert step.edit(family) == step.edit(family)


def test_who_is_forgotten_is_in_no_version() -> None:
    """Neither the id nor the name of somebody who was forgotten is left, and the version still stands."""
    family = agreed().forget("samira")
    left = json.dumps([plain(fact) for fact in family if isinstance(fact, PlanVersion | AgreedLine)])
    assert '"samira"' not in left
    assert len(agreeing.lines_of(family, versions(family)[0])) == 7
    without = agreed().forget("ilias")
    assert agreeing.wish_of(without, versions(without)[0]) == ""


def test_undoing_a_removal_brings_the_name_back_into_the_version() -> None:
    """Somebody taken away by mistake is whole again after Ctrl+Z, in the agreed plan too."""
    family = agreed()
    desk = Desk(family)
    desk.do(edits.remove("samira"))
    assert agreeing.lines_of(desk.family, versions(desk.family)[0])[2].owner == ""
    desk.undo()
    assert desk.family == family


def test_a_version_is_erased_on_purpose_and_for_good() -> None:
    """All that stood in it goes along, and no way leads back."""
    desk = Desk(agreed())
    version, = versions(desk.family)
    desk.do(erase_version(version.id))
    assert not [f for f in desk.family if isinstance(f, PlanVersion | AgreedLine | AgreedStep)]
    assert desk.next_undo is None


def test_a_version_survives_the_portable_form() -> None:
    """A version is written and read back like everything else."""
    family = agreed()
    assert portable.load(portable.show(family), "x.json") == family


def test_done_once_is_no_longer_in_the_next_version() -> None:
    """Fatima's papers are done: version 2 has six lines, and says which one went."""
    family = agreed().put(
        FollowUp.new(id="f", agreement="line-5", meeting=NEXT_MEETING, done=Done.YES)
    )
    family = agree(family, NEXT_MEETING, LATER).edit(family)
    one, two = versions(family)
    assert len(agreeing.lines_of(family, two)) == 6
    assert [(d.way, d.key) for d in differences(family, one, two)] == [(Way.GONE, "line-5")]
    assert told(family, one, two) == ["Niet meer: Papieren van de gemeente invullen"]


def test_what_differs_is_said_in_sentences() -> None:
    """A new name, another day, a new line: each in words, the name of now and the one before."""
    family = agreed()
    version, = versions(family)
    assert told(family, version) == []
    family = family.change("line-3", owner="noor", start=DAY).put(
        Agreement.new(id="new", what="Op zondag bellen", owner="rachid", place=9)
    )
    assert told(family, version) == [
        "Huiswerk doornemen: Noor doet dit nu, eerst was dat Samira.",
        "Huiswerk doornemen: een andere tijd.",
        "Nieuw: Rachid: Op zondag bellen",
    ]


@pytest.mark.parametrize(("said", "expected"), [
    ([True], (("noor",), ())), ([False], ((), ("noor",))), ([True, False], ((), ("noor",))),
    ([False, None], ((), ())),
])
def test_each_says_yes_or_no_to_each_line(
    said: list[bool | None], expected: tuple[tuple[str, ...], tuple[str, ...]]
) -> None:
    """The last answer counts; not agreeing is an answer like the other, and so is none."""
    family = story_after_meeting()
    for answer in said:
        family = agrees("line-1", "noor", yes=answer).edit(family)
    line = family.get(Agreement, "line-1")
    assert line is not None
    assert (line.agreed_by, line.not_agreed_by) == expected


def test_telling_it_back_is_ticked_once_for_each_person() -> None:
    """A second tick changes nothing, and a tick can be taken away."""
    family = agreeing.tell_back(MEETING, "ilias", DAY).edit(story_after_meeting())
    family = agreeing.tell_back(MEETING, "ilias", DAY).edit(family)
    assert agreeing.told_back(family, MEETING) == {"ilias"}
    assert len(family.of(ToldBack)) == 1
    family = agreeing.tell_back(MEETING, "ilias", DAY, told=False).edit(family)
    assert agreeing.told_back(family, MEETING) == frozenset()


@pytest.mark.parametrize("step", [
    agree(Family(), "gone", DAY), agrees("gone", "gone"), agreeing.tell_back("gone", "gone", DAY),
    erase_version("gone"),
])
def test_a_step_on_what_is_gone_changes_nothing(step: Step) -> None:
    """What was deleted meanwhile makes no half facts."""
    family = Family([Meeting(id="m")])
    assert step.edit(family) == family


def test_the_paper_of_a_version_is_of_its_meeting() -> None:
    """A plan that was agreed before the day of its meeting, as in the example, is that meeting's plan."""
    desk = Desk(story_after_meeting())
    for when in (DAY - datetime.timedelta(2), DAY + datetime.timedelta(1)):
        desk.do(agree(desk.family, MEETING, when))
    early, late = versions(desk.family)
    assert agreeing.day_of(desk.family, early, DAY) == DAY
    assert agreeing.day_of(desk.family, late, DAY) == DAY + datetime.timedelta(1)
