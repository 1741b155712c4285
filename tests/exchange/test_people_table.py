# SPDX-License-Identifier: Apache-2.0
"""Whether a table of people goes out for one reader, does no harm elsewhere, and comes back in."""

import csv
import datetime
import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jimdesk.core import audience
from jimdesk.core.dates import PartialDate
from jimdesk.core.fact import Audience
from jimdesk.core.family import Family
from jimdesk.core.people import Gender, Group, Level, Person
from jimdesk.core.trouble import KnownError
from jimdesk.core.words import Words
from jimdesk.exchange import people_table
from jimdesk.exchange.people_listed import listed

DAY = datetime.date(2026, 11, 24)
KEPT = ("name", "called", "birth", "gender", "group", "level", "given_role", "until", "phone",
        "may_be_called", "about")  # fmt: skip
_WORD = st.text(st.characters(categories=["L", "N", "P", "S"], codec="utf-8"), min_size=1, max_size=12)
_PEOPLE = st.builds(
    Person.new, name=_WORD.map(lambda text: f"A{text}"), called=_WORD, phone=_WORD, about=_WORD,
    given_role=_WORD, gender=st.sampled_from(Gender), group=st.sampled_from(Group),
    level=st.sampled_from(Level),
    birth=st.builds(PartialDate, st.integers(1900, 2026), st.integers(1, 12), st.integers(1, 28)),
    until=st.none() | st.dates(), may_be_called=st.booleans(),
)  # fmt: skip


def _written(family: Family, language: str = "nl") -> str:
    return people_table.table(audience.shown_to(family, audience.FAMILY), Words(language)).decode("utf-8-sig")


@settings(max_examples=40)
@given(_PEOPLE, st.sampled_from(["nl", "en"]))
def test_what_goes_out_comes_back_in(person: Person, language: str) -> None:
    """Whatever signs are in it, in the words of each language of the window."""
    rows, left = people_table.rows(_written(Family([person]), language), "a.csv")
    assert left == []
    came = listed(rows, left, "a.csv", Family(), DAY, language).step.edit(Family()).of(Person)[0]
    assert [getattr(came, field) for field in KEPT] == [getattr(person, field) for field in KEPT]


@pytest.mark.parametrize("name", ["=1+1", "+31 6", "-2", "@SUM(A1)"])
def test_no_program_for_tables_reckons_with_a_name(name: str) -> None:
    """A text that would be taken for a sum begins with a mark, and is without it when it comes back."""
    written = _written(Family([Person.new(name=name)]))
    cell = next(csv.reader(io.StringIO(written.splitlines()[1]), delimiter=";"))[0]
    assert cell == f"'{name}"
    assert people_table.rows(written, "a.csv")[0][0].values["name"] == name


def test_only_who_may_be_seen_goes_out() -> None:
    """A person who is the worker's own is in no table for the family; and it is made from what is shown."""
    family = Family([Person.new(name="Jan"), Person.new(name="ZWAAN", audience=Audience.WORKER)])
    assert "Jan" in _written(family)
    assert "ZWAAN" not in _written(family)
    with pytest.raises(TypeError):
        people_table.table(family, Words("nl"))  # type: ignore[arg-type]  # what is refused


def test_a_row_that_is_none_is_told_with_its_line() -> None:
    """A sign that opens a text and never closes it."""
    with pytest.raises(KnownError, match="line 3"):
        people_table.rows('name\nJan\n"Bep\n', "a.csv")
