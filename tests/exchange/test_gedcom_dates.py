# SPDX-License-Identifier: Apache-2.0
"""Dates of all calendars and of GEDCOM's ways to say "about": what can be kept, and what is told as lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jimdesk.core.dates import PartialDate
from jimdesk.exchange import gedcom_dates
from tests.strategies import partial_dates

READ = {
    "8 MAR 2012": ("2012-03-08", True),
    "mar 2012": ("2012-03", True),
    "2012": ("2012", True),
    "ABT 1950": ("~1950", True),
    "CAL MAR 1950": ("~1950-03", True),
    "EST 1950": ("~1950", True),
    "ca. 1950": ("~1950", True),
    "omstreeks mei 1950": ("~1950-05", True),
    "29 December 1812": ("1812-12-29", True),
    "3 okt. 1950": ("1950-10-03", True),
    "11 FEB 1731/32": ("1732-02-11", True),
    "@#DGREGORIAN@ 1 JAN 1900": ("1900-01-01", True),
    "GREGORIAN 1 JAN 1900": ("1900-01-01", True),
    "@#DJULIAN@ 1 JAN 1700": ("1700-01-11", True),
    "JULIAN 25 OCT 1917": ("1917-11-07", True),
    "@#DHEBREW@ 1 TSH 5760": ("1999-09-11", True),
    "HEBREW 15 NSN 5760": ("2000-04-20", True),
    "HEBREW 14 ADS 5760": ("2000-03-21", True),
    "FRENCH_R 18 BRUM 8": ("1799-11-09", True),
    "BET 1980 AND 1982": ("~1980", False),
    "BEF 1858": ("~1858", False),
    "AFT 3 MAR 1858": ("~1858-03-03", False),
    "FROM 1950 TO 1960": ("~1950", False),
    "TO 1960": ("~1960", False),
    "INT 1950 (around the war)": ("~1950", False),
    "@#DJULIAN@ 1700": ("~1700", False),
    "@#DHEBREW@ 5760": ("~1999", False),
    "30 FEB 1948": ("1948", False),
    "1 FOO 1900": ("1900", False),
    "44 B.C.": ("", False),
    "44 BCE": ("", False),
    "99999 JAN 1900": ("1900", False),
    "1 JAN 99999": ("", False),
    "@#DHEBREW@ 3 TSH 99999999": ("", False),
    "@#DROMAN@ 3": ("", False),
    "(in the war)": ("", False),
    "when the dike broke": ("", False),
    "1" * 5000: ("", False),
    "": ("", True),
}


@pytest.mark.parametrize("text", READ, ids=lambda text: text[:30])
def test_a_date_is_kept_as_far_as_it_can_be(text: str) -> None:
    """The date, and whether all of it was understood; of what was not, the report tells."""
    date, whole = gedcom_dates.read(text)
    assert (str(date), whole) == READ[text]


@given(partial_dates())
def test_a_date_with_a_year_comes_back_as_it_went(date: PartialDate) -> None:
    """In the words of the standard."""
    if date.year:
        assert gedcom_dates.read(gedcom_dates.write(date)) == (date, True)


@given(st.text(max_size=120))
def test_no_text_is_more_than_a_date_that_was_not_understood(text: str) -> None:
    """Whatever stands there: no crash."""
    date, whole = gedcom_dates.read(text)
    assert date or not whole or not text.strip()
