# SPDX-License-Identifier: Apache-2.0
"""The capture line: a first guess at what a typed sentence is."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jimdesk.core.capture import Captured, Heard, capture
from jimdesk.core.desk import Desk
from jimdesk.core.fact import Fact
from jimdesk.core.meeting import Agreement, Parked, Rhythm, Statement
from jimdesk.core.people import Gender, Parentage, Person
from tests.story_family import MEETING, story_family

TODAY = datetime.date(2026, 11, 24)
SATURDAY, WEDNESDAY = datetime.date(2026, 11, 28), datetime.date(2026, 11, 25)


def heard(line: str) -> Captured:
    """What is understood of a line."""
    return capture(line, story_family(), TODAY, "nl")


@pytest.mark.parametrize(("line", "expected"), [
    ("oma rijdt zaterdag", Captured(Heard.AGREEMENT, "oma rijdt zaterdag", "truus", date=SATURDAY)),
    ("zaterdag rijdt Truus de Vries",
     Captured(Heard.AGREEMENT, "zaterdag rijdt Truus de Vries", "truus", date=SATURDAY)),
    ("Yassin kookt elke woensdag",
     Captured(Heard.AGREEMENT, "Yassin kookt elke woensdag", "yassin", date=WEDNESDAY, rhythm=Rhythm.WEEKLY)),
    ("tante belt de huisarts", Captured(Heard.AGREEMENT, "tante belt de huisarts", "fatima")),
    ("Ilias: ik wil thuis blijven", Captured(Heard.STATEMENT, "ik wil thuis blijven", "ilias")),
    ("mama zegt dat het beter gaat", Captured(Heard.STATEMENT, "mama zegt dat het beter gaat", "marijke")),
    ("Ilias gaat weer naar training", Captured(Heard.STATEMENT, "Ilias gaat weer naar training", "ilias")),
    ("later: oma en de sleutel", Captured(Heard.PARKED, "oma en de sleutel", "truus")),
    ("papieren van de gemeente", Captured(Heard.PARKED, "papieren van de gemeente")),
])
def test_what_is_captured(line: str, expected: Captured) -> None:
    """With a day or a doing-word it is a line of the plan, from somebody's mouth a statement."""
    assert heard(line) == expected


def test_two_grandmothers_are_told_apart_by_nobody() -> None:
    """Where a word can mean two people the line has no owner yet, and says who can be meant."""
    family = story_family().put(
        Person(id="corrie", name="Corrie", gender=Gender.WOMAN, relation="oma"),
        Parentage(id="x", child="rachid", parent="corrie"),
    )
    found = capture("oma rijdt zaterdag", family, TODAY, "nl")
    assert (found.person, set(found.others)) == ("", {"corrie", "truus"})


@pytest.mark.parametrize(("line", "kind"), [
    ("oma rijdt zaterdag", Agreement), ("Ilias: het is te druk", Statement), ("wifi kapot", Parked),
])
def test_it_is_kept_as_what_it_was_taken_for(line: str, kind: type[Fact]) -> None:
    """One step, which can be taken back."""
    desk = Desk(story_family())
    before = desk.family.of(kind)
    desk.do(heard(line).step(MEETING))
    assert len(desk.family.of(kind)) == len(before) + 1
    desk.undo()
    assert desk.family == story_family()


@pytest.mark.parametrize(("line", "worry"), [
    ("Marijke: ik ben bang dat hij wegloopt", True), ("Truus maakt zich zorgen om Amir", True),
    ("Marijke: Ilias gaat weer naar training", False), ("oma rijdt zaterdag", False),
])
def test_a_fear_is_heard_as_a_worry(line: str, worry: bool) -> None:
    """Who says to be afraid does not tell what goes well."""
    assert heard(line).worry is worry


@given(st.text(max_size=40))
def test_any_sentence_can_be_captured(line: str) -> None:
    """Nothing that is typed makes trouble, and the words are kept."""
    found = heard(line)
    assert found.text in " ".join(line.split())
