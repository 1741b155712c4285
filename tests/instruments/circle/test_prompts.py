# SPDX-License-Identifier: Apache-2.0
"""The questions of the groslijst: for every sector and for parts of life, in plain Dutch and in English."""

from jimdesk.core.people import Group
from jimdesk.instruments.circle.prompts import prompts


def test_every_sector_has_a_question_and_each_is_there_in_both_languages() -> None:
    """Nobody is forgotten for want of being asked about; one question asks for people from before."""
    assert {one.group for one in prompts()} == set(Group)
    assert len({one.id for one in prompts()}) == len(prompts()) >= 12
    assert sum(one.past for one in prompts()) == 1
    for one in prompts():
        for text in (one.text, one.area):
            assert dict(text.texts).keys() >= {"nl", "en"}


def test_the_questions_are_short() -> None:
    """They fit in the tray, and are read in one look: twelve words at most, each one a question."""
    for one in prompts():
        for _, text in one.text.texts:
            assert text.endswith("?")
            assert len(text.split()) <= 15
