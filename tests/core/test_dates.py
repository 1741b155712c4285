# SPDX-License-Identifier: Apache-2.0
"""Dates of which a part is unknown."""

import datetime

import pytest
from hypothesis import given

from jimdesk.core.dates import PartialDate
from tests.strategies import partial_dates


@given(partial_dates())
def test_what_is_written_reads_back(date: PartialDate) -> None:
    """Every date survives being written down, whatever is not known of it."""
    assert PartialDate.read(str(date)) == date


@pytest.mark.parametrize("text", [
    "2012-13", "2012-02-30", "12", "2012-", "1-2-2012", "~", "-", "~-", "2012-00-01", "maart", " 2012",
])
def test_what_no_calendar_has_is_refused(text: str) -> None:
    """A text that is no date, or a date that does not exist, is an error and not another date."""
    with pytest.raises(ValueError, match=r"."):
        PartialDate.read(text)


@pytest.mark.parametrize(("born", "age"), [
    ("2012-11-24", 14), ("2012-11-25", 13), ("2012-11", 14), ("2012-12", 13), ("2012", 14), ("", None),
    ("--11-24", None), ("2027", None), ("2026", 0),
])
def test_age_on_the_day_of_the_meeting(born: str, age: int | None) -> None:
    """The age changes on the birthday; of what is not known the earliest is taken."""
    assert PartialDate.read(born).age_on(datetime.date(2026, 11, 24)) == age


def test_a_day_without_a_month_is_none() -> None:
    """Nobody is born on the 8th of no month."""
    with pytest.raises(ValueError, match="month"):
        PartialDate(2012, 0, 8)


def test_a_leap_day_without_a_year_is_a_date() -> None:
    """Somebody may be born on the 29th of February of a year that nobody remembers."""
    assert str(PartialDate(0, 2, 29)) == "--02-29"
