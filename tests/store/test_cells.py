# SPDX-License-Identifier: Apache-2.0
"""Cells: reading by column comes to the same as reading fact by fact, and what is written can be read."""

import datetime
import json
from typing import Any, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jimdesk.core.dates import PartialDate
from jimdesk.core.fact import field_types, read_value
from jimdesk.instruments import KINDS
from jimdesk.store import cells

TYPES = sorted({type_ for kind in KINDS.values() for type_, _ in field_types(kind).values()}, key=str)

_dates = st.one_of(st.dates().map(str), st.from_regex(r"~?(\d{4}|-)(-(\d\d|-)(-\d\d)?)?", fullmatch=True))
_any_cell = st.one_of(
    st.none(), st.integers(-3, 3), st.sampled_from([2**53, -(2**53), 2**63 - 1]), st.floats(),
    st.text(max_size=4), _dates,
    st.sampled_from(["[]", '["a"]', "[1]", "{}", "[", "\x00", "everyone", "worker", "0000-03-08"]),
)


@pytest.mark.parametrize("type_", TYPES, ids=str)
@given(st.lists(_any_cell, min_size=1, max_size=3))
def test_a_column_is_as_strict_as_a_fact(type_: Any, column: list[Any]) -> None:  # noqa: ANN401  (a type)
    """A column is read where `from_plain` would read each cell, to the same values, and else refused."""
    def one_by_one(cell: object) -> object:
        if type_ is bool and cell in (0, 1) and type(cell) is int:
            return bool(cell)
        if cells.declared(type_).startswith("TEXT") and cell is not None and str(type_).startswith("tuple"):
            return read_value(type_, json.loads(cast(str, cell)))
        if type_ is bool:
            raise TypeError("neither 1 nor 0")
        return read_value(type_, cell)

    try:
        meant = [one_by_one(cell) for cell in column]
    except cells.WRONG:
        with pytest.raises(cells.WRONG):
            list(cells.reader(type_)(column))
    else:
        assert list(cells.reader(type_)(column)) == meant


@given(st.dates())
def test_a_date_that_is_wholly_known_is_read_as_any_other(day: datetime.date) -> None:
    """The short way for whole dates gives the same date as the way for all dates."""
    (read,) = cells.reader(PartialDate)([str(day)])
    assert read == PartialDate.read(str(day))
    assert hash(read) == hash(PartialDate.of(day))


@pytest.mark.parametrize("text", ["2012-02-30", "2012-13-01", "2012-00-10", "2012-W01-1", "20120101--"])
def test_a_date_that_no_calendar_has_is_refused(text: str) -> None:
    """The thirtieth of February is not read as some other day."""
    with pytest.raises(ValueError, match=r"not a date|day|month"):
        list(cells.reader(PartialDate)([text]))


@pytest.mark.parametrize(
    ("typed", "kept"),
    [("half \ud83d", "half \ufffd"), ("\ud83d\ude00", "\U0001f600"), ("a\x00b", "a\ufffdb")]
)
def test_signs_that_no_file_can_hold_are_mended(typed: str, kept: str) -> None:
    """Half an emoji or a NUL would make a file that cannot be opened again."""
    assert cells.cell(typed) == kept
    assert json.loads(str(cells.cell([typed, {"x": typed}]))) == [kept, {"x": kept}]


def test_what_has_no_place_in_a_cell_is_a_mistake() -> None:
    """A fact with a float would be written and not read; so it is not written."""
    with pytest.raises(TypeError, match="float"):
        cells.cell(0.5)
