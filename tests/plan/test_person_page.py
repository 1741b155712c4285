# SPDX-License-Identifier: Apache-2.0
"""How the page of one person is set."""

from jimdesk.plan.days import Lane
from jimdesk.plan.marks import POINT, Words
from jimdesk.plan.person_page import day_line
from jimdesk.plan.rich import Span
from jimdesk.plan.sizes import LARGE


def test_what_stands_below_the_day_is_clear_of_its_tails() -> None:
    """In large letters the rhythm goes below "Wednesday"; the tail of the y ends above its capitals."""
    lane = Lane((), (Span("Wednesday", bold=True),), ((Span("every other week, from 28 November"),),))
    (day, rhythm), _ = day_line(lane, LARGE, 110)
    assert isinstance(day, Words)
    assert isinstance(rhythm, Words)
    tails = day.y + 0.25 * day.letters.size * POINT
    assert rhythm.y - rhythm.letters.capital >= tails
