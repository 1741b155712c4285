# SPDX-License-Identifier: Apache-2.0
"""What somebody does for somebody: said in a tap, per type, per pair of eyes and per kwestie."""

import datetime
from dataclasses import replace

import pytest

from jimdesk.core.audience import FAMILY, Shown, shown_to
from jimdesk.core.desk import Desk, Step
from jimdesk.core.family import Family
from jimdesk.core.meeting import Issue, Rhythm
from jimdesk.core.words import Words
from jimdesk.instruments.circle import support
from jimdesk.instruments.circle.facts import Given, Support, SupportType
from jimdesk.instruments.circle.rings import RingSet, default
from tests.story_family import story_family

OWN = default().text + """
[[support]]
id = "bidden"
name = { nl = "samen bidden", en = "pray together" }
base = "emotional"
"""


def shown(family: Family) -> Shown:
    """A family as its own paper shows it."""
    return shown_to(family, FAMILY)


def after(family: Family, step: Step) -> Family:
    """The family after a step; undoing it brings back the very same one."""
    desk = Desk(family)
    desk.do(step)
    changed = desk.family
    desk.undo()
    assert set(desk.family) == set(family)
    return changed


def said(family: Family, giver: str, key: str, seen_by: str = "", issue: str = "") -> Given | None:
    """What was said of one type."""
    one = support.found(shown(family), giver, "ilias", key, seen_by=seen_by, issue=issue)
    return one.given if one else None


def test_a_tap_says_it_and_the_same_tap_takes_it_back() -> None:
    """Wished becomes given in the same fact; nothing is left of what was taken back."""
    family = story_family()
    wished = after(family, support.say(shown(family), "noor", "ilias", "emotional", Given.WISHED))
    assert said(wished, "noor", "emotional") is Given.WISHED
    given = after(wished, support.say(shown(wished), "noor", "ilias", "emotional", Given.GIVEN))
    assert said(given, "noor", "emotional") is Given.GIVEN
    assert len(given.of(Support)) == len(family.of(Support)) + 1
    gone = after(given, support.say(shown(given), "noor", "ilias", "emotional", None))
    assert gone.of(Support) == family.of(Support)


def test_giver_and_receiver_each_have_their_say() -> None:
    """What Noor says of it and what Ilias says of it are two facts; neither overwrites the other."""
    family = story_family()
    for seen_by, given in ((support.GIVER, Given.GIVEN), (support.RECEIVER, Given.WISHED)):
        step = support.say(shown(family), "noor", "ilias", "practical", given, seen_by=seen_by)
        family = after(family, step)
    assert said(family, "noor", "practical", support.GIVER) is Given.GIVEN
    assert said(family, "noor", "practical", support.RECEIVER) is Given.WISHED
    assert said(family, "noor", "practical") is None


def test_support_can_be_for_one_kwestie() -> None:
    """What somebody does for school says nothing about what they do in general."""
    family = story_family().put(Issue(id="school", name="Weer naar school"))
    step = support.say(shown(family), "noor", "ilias", "practical", Given.GIVEN, issue="school")
    family = after(family, step)
    assert said(family, "noor", "practical", issue="school") is Given.GIVEN
    general = support.say(shown(family), "noor", "ilias", "practical", Given.GIVEN)
    assert said(after(family, general), "noor", "practical") is Given.GIVEN


def test_a_set_of_rings_brings_types_of_its_own() -> None:
    """An organisation's type is offered after the usual ones, and counts as the one it is a kind of."""
    rings = RingSet.read(OWN)
    kinds = support.kinds(rings)
    assert [kind.base for kind in kinds[:5]] == list(SupportType)
    assert kinds[-1].called(Words("nl")) == "samen bidden"
    family = story_family()
    step = support.say(
        shown(family), "noor", "ilias", kinds[-1].key, Given.GIVEN, base=kinds[-1].base
    )  # fmt: skip
    made = [one for one in after(family, step).of(Support) if one.own_type]
    assert [(one.own_type, one.support) for one in made] == [("bidden", SupportType.EMOTIONAL)]


@pytest.mark.parametrize(("rhythm", "times", "told"), [
    (Rhythm.WEEKLY, 1, "elke week"), (Rhythm.WEEKLY, 2, "2 keer per week"), (Rhythm.WHEN_NEEDED, 1, ""),
    (Rhythm.DAILY, 1, "elke dag"),
])  # fmt: skip
def test_how_often_is_told_in_words(rhythm: Rhythm, times: int, told: str) -> None:
    """A number alone would be read as a grade."""
    one = Support(id="s", giver="a", receiver="b", rhythm=rhythm, times=times)
    assert support.how_often(one, Words("nl")) == told


@pytest.mark.parametrize(("day", "told"), [
    (datetime.date(2024, 1, 1), "2024"), (datetime.date(2024, 3, 1), "maart 2024"),
    (datetime.date(2024, 3, 12), "12 maart 2024"), (None, ""),
])  # fmt: skip
def test_since_when_is_told_as_far_as_it_was_said(day: datetime.date | None, told: str) -> None:
    """A year stays a year and a month a month, though a whole date is kept."""
    one = replace(Support.new(giver="anja", receiver="ilias"), since=day)
    assert support.since_when(one, Words("nl")) == told


def test_nothing_is_said_of_somebody_who_is_gone() -> None:
    """A step that was made for somebody who was forgotten meanwhile changes nothing."""
    family = story_family()
    step = support.say(shown(family), "noor", "ilias", "emotional", Given.GIVEN)
    without = family.forget("noor")
    assert step.edit(without) is without
