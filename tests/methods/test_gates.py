# SPDX-License-Identifier: Apache-2.0
"""Tests of the gates that can be seen in the facts."""

import datetime
from dataclasses import replace

import pytest

from jimdesk.core import safety
from jimdesk.core.action_team import change_team, join_team
from jimdesk.core.fact import Audience
from jimdesk.core.family import Family
from jimdesk.core.leading import plan_next
from jimdesk.core.meeting import Agreement, Meeting, Rhythm, Sort, Statement
from jimdesk.core.people import Person
from jimdesk.core.words import Translated
from jimdesk.methods.gates import holds
from jimdesk.methods.method import Condition

DAY = datetime.date(2026, 11, 24)


def held(family: Family, seen_in: str) -> bool:
    """Whether a gate of the first meeting can be seen to hold."""
    gate = Condition("a_gate", Translated(()), seen_in=seen_in)
    return holds(family, "now", gate)


@pytest.fixture
def family() -> Family:
    """A meeting of two people, and nothing said yet."""
    made = Family().put(Meeting(id="now", audience=Audience.ROOM, date=DAY))
    for name in ("Ada", "Bo"):
        made = made.put(Person(id=name.lower(), audience=Audience.EVERYONE, name=name))
    return made


def test_what_only_people_can_say_is_never_seen(family: Family) -> None:
    """A gate without anything to see it in is asked about, however full the file is."""
    assert not held(family, "")


def test_each_danger_with_its_goal_is_seen(family: Family) -> None:
    """No danger at all is no pair; one danger without a goal, or with an empty one, is still asked about."""
    assert not held(family, "pairs")
    for text in ("dat hij valt", "dat niemand komt"):
        family = safety.add_danger("now", text).edit(family)
    first, second = (one for one in family.of(Statement) if one.sort is Sort.DANGER)
    family = safety.add_goal(first, "er is iemand thuis").edit(family)
    assert not held(family, "pairs")
    empty = safety.add_goal(second, " ").edit(family)
    assert not held(empty, "pairs")
    assert held(safety.add_goal(second, "er komt iemand").edit(family), "pairs")


def test_rules_and_the_days_of_their_trial_are_seen(family: Family) -> None:
    """A rule is seen beside the danger that it is for; its day, wherever it has one or was tried already."""
    family = safety.add_danger("now", "dat hij valt").edit(family)
    danger = family.of(Statement)[0].id
    assert not held(family, "test_days")
    loose = safety.add_rule("oma bellen", DAY).edit(family)
    assert not held(loose, "rules")
    family = safety.add_rule("oma bellen", DAY, danger).edit(family)
    assert held(family, "rules")
    assert held(family, "test_days")
    undated = family.put(replace(family.of(safety.SafetyRule)[0], test=None))
    assert not held(undated, "test_days")
    assert held(undated.put(replace(undated.of(safety.SafetyRule)[0], tested=DAY)), "test_days")


def test_a_team_with_a_chair_and_a_day_is_seen(family: Family) -> None:
    """A team that lacks either is still asked about."""
    family = join_team(family, "ada").edit(family)
    family = change_team(family, chair="ada").edit(family)
    assert not held(family, "action_team")
    family = change_team(family, next=DAY).edit(family)
    assert held(family, "action_team")


def test_lines_with_a_name_and_a_day_are_seen(family: Family) -> None:
    """A line that is done every week needs no day; one without a name is asked about."""
    assert not held(family, "tasks")
    family = family.put(Agreement.new(what="koken", owner="ada", rhythm=Rhythm.WEEKLY))
    assert held(family, "tasks")
    line: Agreement = Agreement.new(what="bellen", owner="bo")
    assert not held(family.put(line), "tasks")
    assert held(family.put(replace(line, due=DAY)), "tasks")
    assert not held(family.put(replace(line, due=DAY, owner="")), "tasks")


def test_the_day_of_the_next_meeting_is_seen(family: Family) -> None:
    """A next meeting without a day is still asked about."""
    planned = plan_next(family, where="thuis").edit(family)
    assert not held(planned, "next_meeting")
    dated = plan_next(family, date=DAY + datetime.timedelta(weeks=4)).edit(family)
    assert held(dated, "next_meeting")
