# SPDX-License-Identifier: Apache-2.0
"""Costs and kilometres: what comes back counts for four weeks, what is done once counts once."""

import pytest

from jimdesk.core.costs import Costs, costs_of, driven, paid
from jimdesk.core.family import Family
from jimdesk.core.meeting import Agreement, Rhythm


@pytest.mark.parametrize(("rhythm", "times", "expected"), [
    (Rhythm.DAILY, 1, Costs(28 * 450, 28 * 12)), (Rhythm.WEEKLY, 2, Costs(8 * 450, 8 * 12)),
    (Rhythm.EVERY_OTHER_WEEK, 1, Costs(2 * 450, 2 * 12)), (Rhythm.MONTHLY, 1, Costs(415, 11)),
    (Rhythm.ONCE, 1, Costs(0, 0, 450, 12)), (Rhythm.WHEN_NEEDED, 1, Costs()),
])
def test_costs_of_a_line(rhythm: Rhythm, times: int, expected: Costs) -> None:
    """4.50 euro and 12 kilometres each time are so much in four weeks, or once."""
    assert costs_of(Agreement(id="a", rhythm=rhythm, times=times, cents=450, km=12)) == expected


def test_who_drives_and_who_pays_are_two_sums() -> None:
    """Yassin drives 200 kilometres in four weeks and Karin pays for half; nobody said who pays the rest."""
    family = Family([
        Agreement(id="a", place=1, owner="yassin", km=25, cents=500, rhythm=Rhythm.WEEKLY, paid_by="karin"),
        Agreement(id="b", place=2, owner="yassin", km=25, cents=500, rhythm=Rhythm.WEEKLY),
        Agreement(id="c", place=3, owner="noor", rhythm=Rhythm.DAILY),
    ])
    assert driven(family) == {"yassin": Costs(4000, 200)}
    assert paid(family) == {"karin": Costs(2000, 100), "": Costs(2000, 100)}
