# SPDX-License-Identifier: Apache-2.0
"""When a line is done: what a row says of it, and words that can be typed again."""

import datetime

import pytest

from jimdesk.core.days import find_when, read_when
from jimdesk.core.meeting import Agreement, Rhythm
from jimdesk.core.words import Words
from jimdesk.ui.agreement_words import from_when, how_often, typed_when

DUTCH = Words("nl")
TODAY = datetime.date(2026, 11, 24)


@pytest.mark.parametrize(("typed", "shown"), [
    ("elke dinsdag 19:00", "elke dinsdag om 19:00"),
    ("elke dinsdag om 19 uur", "elke dinsdag om 19:00"),
    ("elke dag 8.30", "elke dag om 08:30"),
])
def test_a_time_that_was_typed_stands_on_the_row(typed: str, shown: str) -> None:
    """Read from the field, and from the sentence; typed again it is the same."""
    said = read_when(typed, TODAY, "nl")
    line = Agreement.new(**said.values())
    assert how_often(line, DUTCH) == shown
    again = read_when(typed_when(line, DUTCH, TODAY), TODAY, "nl")
    assert (again.at, again.rhythm) == (said.at, said.rhythm)


def test_a_time_within_the_sentence_is_kept() -> None:
    """Both ways of typing a line tell the same."""
    found = find_when("elke dinsdag om 19:00 samen koken", TODAY, "nl")
    assert found.values()["time"] == "19:00"
    assert found.rhythm is Rhythm.WEEKLY


def test_one_day_has_its_time_behind_it() -> None:
    """What is done once has its day and its time beside each other."""
    line = Agreement.new(start=datetime.date(2026, 12, 1), time="19:00")
    assert from_when(line, DUTCH).endswith("om 19:00")
    assert "19:00" not in how_often(line, DUTCH)
