# SPDX-License-Identifier: Apache-2.0
"""Tension that was noticed: kept between two, and drawn only if wanted, beside the line that all know."""

import pytest

from jimdesk.core import audience
from jimdesk.core.afterwards import Strain
from jimdesk.core.audience import shown_to
from jimdesk.instruments.genogram.facts import Tie, TieKind
from jimdesk.instruments.tension import noticed, proposed
from tests.story_plan import NEXT_MEETING, story_after_meeting


@pytest.mark.parametrize(("person", "other", "kind"), [
    ("ilias", "yassin", TieKind.CLOSE_CONFLICT), ("marijke", "ilias", TieKind.CLOSE_CONFLICT),
    ("ilias", "marijke", TieKind.DISTANT_CONFLICT), ("yassin", "bert", TieKind.CONFLICT),
])
def test_the_proposed_line_keeps_what_was_there(person: str, other: str, kind: TieKind) -> None:
    """Close stays close with conflict in it; where nothing was known it is conflict."""
    assert proposed(story_after_meeting(), person, other).tie is kind


def test_the_room_sees_neither_the_answer_nor_the_line() -> None:
    """Only the worker and the one who told it see the new line; everybody still sees the one of before."""
    family = story_after_meeting()
    before = shown_to(family, audience.FAMILY).of(Tie)
    after = noticed(family, "yassin", "marijke", NEXT_MEETING, "belt te vaak", draw=True).edit(family)
    assert shown_to(after, audience.FAMILY).of(Tie) == before
    assert shown_to(after, audience.FAMILY).of(Strain) == ()
    own = shown_to(after, audience.person("yassin"))
    assert len(own.of(Tie)) == len(before) + 1
    assert own.of(Strain)[0].towards == ("marijke",)


def test_drawing_it_twice_draws_one_line_and_not_drawing_none() -> None:
    """The proposal can be left; taken twice it is one line."""
    family = story_after_meeting()
    count = len(family.of(Tie))
    twice = family
    for _ in range(2):
        twice = noticed(twice, "yassin", "marijke", NEXT_MEETING, draw=True).edit(twice)
    assert len(twice.of(Tie)) == count + 1
    assert len(noticed(family, "yassin", "marijke", NEXT_MEETING, draw=False).edit(family).of(Tie)) == count
