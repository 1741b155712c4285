# SPDX-License-Identifier: Apache-2.0
"""What the day lane says for every rhythm, with and without dates."""

import datetime
from typing import Any

import pytest

from jimdesk.core.meeting import Agreement, Rhythm
from jimdesk.core.words import Words
from jimdesk.plan.days import lane, phrase
from jimdesk.plan.rich import plain
from jimdesk.plan.ticks import first_date

DAY = datetime.date(2026, 11, 24)
WEDNESDAY = datetime.date(2026, 11, 25)


def said(language: str = "nl", **values: Any) -> list[str]:
    """The lane's words from top to bottom, then the action."""
    found, action = lane(Agreement.new(**{"what": "Koken", **values}), Words(language), DAY)
    told = [found.before, found.day, *found.after]
    return [text for text in (*map(plain, told), action) if text]


@pytest.mark.parametrize(("values", "expected"), [
    ({"rhythm": Rhythm.WEEKLY, "start": WEDNESDAY}, ["woensdag", "elke week, vanaf 25 november", "Koken"]),
    ({"rhythm": Rhythm.WEEKLY, "times": 2, "start": WEDNESDAY},
     ["2 keer", "elke week, vanaf 25 november", "Koken"]),
    ({"rhythm": Rhythm.EVERY_OTHER_WEEK, "start": WEDNESDAY},
     ["woensdag", "om de week, vanaf 25 november", "Koken"]),
    ({"rhythm": Rhythm.DAILY, "start": DAY}, ["elke dag", "vanaf 24 november", "Koken"]),
    ({"rhythm": Rhythm.MONTHLY}, ["elke maand", "Koken"]),
    ({"rhythm": Rhythm.WHEN_NEEDED}, ["als het nodig is", "Koken"]),
    ({"due": datetime.date(2026, 12, 15)}, ["vóór dinsdag", "15 december", "Koken"]),
    ({"start": WEDNESDAY}, ["woensdag", "25 november", "Koken"]),
    ({"rhythm": Rhythm.WEEKLY}, ["____", "elke week", "Koken"]),
    ({}, ["____", "Koken"]),
    ({"due": datetime.date(2027, 12, 15)}, ["vóór woensdag", "15 december 2027", "Koken"]),
    ({"rhythm": Rhythm.DAILY, "due": WEDNESDAY}, ["elke dag", "tot 25 november", "Koken"]),
])
def test_when(values: dict[str, Any], expected: list[str]) -> None:
    """The day big, the rest small; no "today", no shortened month; a dotted line where nothing is known."""
    assert said(**values) == expected


def test_an_action_that_begins_with_its_own_day_gives_it_to_the_lane() -> None:
    """"Elke woensdag samen koken" is "woensdag" and "samen koken"."""
    weekly: dict[str, Any] = {"rhythm": Rhythm.WEEKLY, "start": WEDNESDAY}
    assert said(what="Elke woensdag samen koken en eten", **weekly)[-1] == "samen koken en eten"
    assert said(what="Elke dag appen", rhythm=Rhythm.DAILY)[-1] == "appen"
    assert said("en", what="On Wednesday cook together", **weekly)[-1] == "cook together"


def test_the_family_s_own_day_wins_from_the_date() -> None:
    """Who says "elke vrijdag" means Friday, though the list begins on a Wednesday."""
    assert said(what="Elke vrijdag koken", rhythm=Rhythm.WEEKLY, start=WEDNESDAY)[0] == "vrijdag"


def test_words_that_only_look_like_a_day_stay() -> None:
    """Nothing is taken from "Woensdagmiddag koken", nor from an action with nothing but a day."""
    assert said(what="Woensdagmiddag koken", rhythm=Rhythm.WEEKLY)[-1] == "Woensdagmiddag koken"
    assert said(what="Elke woensdag", rhythm=Rhythm.WEEKLY)[-1] == "Elke woensdag"


def test_english() -> None:
    """English needs no catalogue."""
    found = said("en", rhythm=Rhythm.WEEKLY, times=2, start=WEDNESDAY)
    assert found[:2] == ["2 times", "every week, from 25 November"]


@pytest.mark.parametrize(("values", "expected"), [
    ({"rhythm": Rhythm.WEEKLY, "start": WEDNESDAY}, ["woensdag, 19.00 uur", "elke week, vanaf 25 november"]),
    ({"rhythm": Rhythm.DAILY}, ["elke dag, 19.00 uur"]),
    ({"start": WEDNESDAY}, ["woensdag", "25 november, 19.00 uur"]),
    ({"due": datetime.date(2026, 12, 15)}, ["vóór dinsdag", "15 december, 19.00 uur"]),
])
def test_a_time_stands_behind_its_day(values: dict[str, Any], expected: list[str]) -> None:
    """On every sheet as on the clock of 24 hours; a day that is read back from the lane stays the day."""
    assert said(time="19:00", **values) == [*expected, "Koken"]
    line = Agreement.new(what="Elke vrijdag koken", rhythm=Rhythm.WEEKLY, time="19:00")
    assert first_date(line, Words("nl"), DAY) == datetime.date(2026, 11, 27)


def test_a_time_stands_in_both_halves_of_two_languages() -> None:
    """The phrase of the sheet in two languages has it too."""
    line = Agreement.new(what="Koken", rhythm=Rhythm.WEEKLY, start=WEDNESDAY, time="9:05")
    dutch, arabic = Words("nl"), Words("ar")
    assert plain(phrase(line, dutch, arabic, DAY)[0]) == "elke woensdag, 09.05 uur"
    told = plain(phrase(line, arabic, dutch, DAY)[0])
    assert "09.05" in "".join(sign for sign in told if sign not in "\u2066\u2067\u2068\u2069")


@pytest.mark.parametrize(("language", "what", "expected"), [
    ("en", "Elke woensdag samen koken", ["Wednesday", "every week, from 25 November", "samen koken"]),
    ("nl", "Every Wednesday cook together", ["woensdag", "elke week, vanaf 25 november", "cook together"]),
])
def test_a_day_typed_in_another_language_does_not_stand_there_twice(
    language: str, what: str, expected: list[str],
) -> None:
    """On an English sheet the Dutch words stay as they were typed, but the day stands in the lane only."""
    assert said(language, what=what, rhythm=Rhythm.WEEKLY, start=WEDNESDAY) == expected
