# SPDX-License-Identifier: Apache-2.0
"""Whether the columns of a table of people are known by many names, and read what they write."""

import datetime

import pytest

from jimdesk.core.dates import PartialDate
from jimdesk.core.people import Gender, Group, Level
from jimdesk.core.words import Words, languages
from jimdesk.exchange.people_columns import COLUMNS, CONTEXT, date_of, field_of, values_of

DAY = datetime.date(2026, 11, 24)


def test_each_column_is_known_in_each_language_of_the_window() -> None:
    """What goes out in Dutch comes in on an English laptop."""
    for language in languages():
        words = Words(language)
        assert [field_of(words.say(one.title, CONTEXT)) for one in COLUMNS] == [one.field for one in COLUMNS]


@pytest.mark.parametrize(
    ("title", "field"),
    [("Voornaam", "given"), ("Last Name", "last"), (" MOBILE  phone ", "phone"), ("Geboortedatum", "birth"),
     ("Phone 1 - Value", "phone"), ("Favourite colour", "")],
)
def test_titles_of_other_programs_are_known(title: str, field: str) -> None:
    """As address books and mail programs call them."""
    assert field_of(title) == field


@pytest.mark.parametrize(
    ("field", "text", "meant"),
    [
        ("group", "Professionals", {"group": Group.PROFESSIONALS}),
        ("group", "peers", {"group": Group.PEERS}),
        ("level", "vrijwilliger van een organisatie", {"level": Level.VOLUNTEER}), ("level", "boss", None),
        ("gender", "V", {"gender": Gender.WOMAN}), ("may_be_called", "ja", {"may_be_called": True}),
        ("birth", "8 maart 2012", {"birth": PartialDate(2012, 3, 8)}), ("birth", "gisteren?", None),
        ("death", "ja", {"died": True}), ("death", "1999", {"death": PartialDate(1999), "died": True}),
        ("until", "2027-03-01", {"until": datetime.date(2027, 3, 1)}), ("until", "2027", None),
        ("death", "The spring after", None), ("birth", "Tja", None),
    ],
)
def test_a_cell_says_what_it_means_or_nothing(field: str, text: str, meant: dict[str, object] | None) -> None:
    """What cannot be read is never guessed at."""
    assert values_of(field, text, DAY, "nl") == meant


def test_dates_of_address_cards_are_read() -> None:
    """Without lines between, without a year, or with a time behind it."""
    assert date_of("20120308", DAY, "nl") == PartialDate(2012, 3, 8)
    assert date_of("2012-03-08T00:00:00Z", DAY, "nl") == PartialDate(2012, 3, 8)
    assert date_of("--03-08", DAY, "nl") == date_of("--0308", DAY, "nl") == PartialDate(0, 3, 8)
    assert date_of("20121340", DAY, "nl") is None
