# SPDX-License-Identifier: Apache-2.0
"""The numbers for when it goes wrong: a list to change, and none that says it was checked when it was not."""

import pytest

from jimdesk.core import crisis_numbers
from jimdesk.core.crisis_numbers import CrisisNumber, numbers
from jimdesk.core.family import Family
from tests.story_family import DAY


@pytest.mark.parametrize("language", ["nl", "en", "ar"])
def test_numbers_that_ship_count_as_unchecked(language: str) -> None:
    """Every language has a list to begin with, 112 on top, and nobody has checked any of it."""
    shipped = numbers(Family(), language)
    assert shipped[0].phone == "112"
    assert "113" in {one.phone for one in shipped}
    assert not any(one.checked for one in shipped)
    assert len({one.id for one in shipped}) == len(shipped)


def test_the_familys_own_list_goes_before_the_one_that_ships() -> None:
    """It begins with the numbers that ship, is changed and added to, and beginning again changes nothing."""
    family = crisis_numbers.own_list("nl").edit(Family())
    family = crisis_numbers.add_number("huisarts De Linde", "030 123 45 67", checked=DAY).edit(family)
    family = family.forget("number-child-line")
    assert crisis_numbers.own_list("en").edit(family) == family
    assert [one.name for one in numbers(family, "en")][-1] == "huisarts De Linde"
    assert "Kindertelefoon" not in {one.name for one in numbers(family, "nl")}


def test_another_number_has_to_be_checked_anew() -> None:
    """A change of the name keeps the day of checking, a change of the number does not."""
    family = crisis_numbers.own_list("nl").edit(Family())
    family = crisis_numbers.check_number("number-safe-at-home", DAY).edit(family)
    family = crisis_numbers.change_number("number-safe-at-home", "VT Utrecht", "0800-2000").edit(family)
    known = family.get(CrisisNumber, "number-safe-at-home")
    assert known is not None
    assert known.checked == DAY
    family = crisis_numbers.change_number("number-safe-at-home", "Veilig Thuis", "0800-2001").edit(family)
    known = family.get(CrisisNumber, "number-safe-at-home")
    assert known is not None
    assert known.checked is None
