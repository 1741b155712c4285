# SPDX-License-Identifier: Apache-2.0
"""Dates to tick, for every rhythm: the right ones, never before the plan and never past the next meeting."""

import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jimdesk.core.meeting import Agreement, Rhythm
from jimdesk.plan.ticks import dates
from tests.plan.sheets_of import DUTCH
from tests.story_family import DAY

NEXT = datetime.date(2026, 12, 22)


def line(**values: object) -> Agreement:
    """A line of the plan."""
    made: Agreement = Agreement.new(id="one", what="koken", **values)
    return made


@pytest.mark.parametrize(("rhythm", "start", "found"), [
    (Rhythm.WEEKLY, DAY + datetime.timedelta(1), ["25 november", "2 december", "9 december", "16 december"]),
    (Rhythm.EVERY_OTHER_WEEK, DAY + datetime.timedelta(4), ["28 november", "12 december"]),
    (Rhythm.WEEKLY, datetime.date(2026, 11, 2), ["30 november", "7 december", "14 december", "21 december"]),
    (Rhythm.MONTHLY, datetime.date(2026, 10, 31), ["30 november"]),
    (Rhythm.MONTHLY, None, [""]),  # "the first weekend of the month": nobody but the family knows which day
    (Rhythm.ONCE, datetime.date(2026, 12, 1), ["1 december"]),
    (Rhythm.WHEN_NEEDED, None, ["", "", "", ""]),
])
def test_the_dates_of_each_rhythm(rhythm: Rhythm, start: datetime.date | None, found: list[str]) -> None:
    """By its first day, from the day of the plan up to the day before the next meeting."""
    ticks = dates(line(rhythm=rhythm, start=start), DUTCH, DAY, NEXT)
    assert [tick.label.replace("\u00a0", " ") for tick in ticks] == found


def test_a_weekday_in_the_words_is_enough() -> None:
    """"Elke woensdag" without a first date begins on the next Wednesday."""
    ticks = dates(line(rhythm=Rhythm.WEEKLY).__class__.new(
        id="one", what="Elke woensdag koken", rhythm=Rhythm.WEEKLY), DUTCH, DAY, NEXT)
    assert ticks[0].date == datetime.date(2026, 11, 25)


@settings(max_examples=50)
@given(
    st.sampled_from(list(Rhythm)), st.integers(-400, 400), st.integers(-5, 400), st.integers(0, 9),
    st.integers(0, 500),
)
def test_never_too_many_and_never_before_the_plan(
    rhythm: Rhythm, start: int, until: int, times: int, due: int
) -> None:
    """Whatever the days: at most twelve, in order, and what comes back never before the day of the plan."""
    day = datetime.timedelta(1)
    one = line(rhythm=rhythm, start=DAY + start * day, times=times, due=DAY + due * day if due else None)
    ticks = dates(one, DUTCH, DAY, DAY + until * day)
    found = [tick.date for tick in ticks if tick.date]
    assert len(ticks) <= 12
    assert found == sorted(found)
    assert rhythm is Rhythm.ONCE or all(date >= DAY for date in found)
