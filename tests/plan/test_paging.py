# SPDX-License-Identifier: Apache-2.0
"""On which sheet rows come: owners together, no row alone at the end."""

from hypothesis import given
from hypothesis import strategies as st

from jimdesk.plan.marks import Block
from jimdesk.plan.paging import paged
from jimdesk.plan.rows import Row


def rows_of(*owners: int, height: float = 20) -> list[Row]:
    """Rows of one height, by the number of their owner."""
    return [Row(Block(height), owner, lambda: Block(height + 1)) for owner in owners]


def owners_on(*owners: int, first: float, following: float = 100) -> list[list[int]]:
    """The owners on each sheet."""
    return [[row.group for row, _ in sheet] for sheet in paged(rows_of(*owners), first, following)]


def test_an_owner_s_rows_stay_together() -> None:
    """A sheet breaks between two owners, though one more row would have fitted."""
    assert owners_on(1, 1, 2, 2, 2, first=60, following=200) == [[1, 1], [2, 2, 2]]


def test_many_rows_of_one_owner_are_divided() -> None:
    """Rows that are together higher than half a sheet begin where there is room."""
    assert owners_on(1, 2, 2, 2, 2, first=60) == [[1, 2, 2], [2, 2]]


def test_no_row_stays_alone() -> None:
    """The rows before it come along, unless nothing would be left where they were."""
    assert owners_on(1, 1, 2, 3, first=60) == [[1, 1], [2, 3]]
    assert owners_on(1, 2, first=20) == [[1], [2]]


def test_a_repeated_name_takes_its_room() -> None:
    """Where an owner's rows go on, the row with the name repeated is the one that is set."""
    sheets = paged(rows_of(1, 1, 1, 1), 40, 60)
    assert [block.height for _, block in sheets[1]] == [21, 20]


@given(st.lists(st.integers(1, 5), max_size=30).map(sorted), st.integers(0, 100))
def test_every_row_once_in_its_order(owners: list[int], first: int) -> None:
    """No row is lost or printed twice, and no sheet holds more than it has room for."""
    sheets = paged(rows_of(*owners), first, 100)
    assert [row.group for sheet in sheets for row, _ in sheet] == owners
    for number, sheet in enumerate(sheets):
        assert sum(block.height for _, block in sheet) <= (100 if number else first)
