# SPDX-License-Identifier: Apache-2.0
"""What a number is about is told in the family's words, to those alone who may know of it."""

from jimdesk.core import audience
from jimdesk.core.fact import Audience
from jimdesk.core.meeting import Issue
from jimdesk.instruments.scale import Score
from jimdesk.plan.numbers_told import what_about
from jimdesk.plan.telling import Telling
from tests.plan.safe_family import DANGER, safe_family
from tests.plan.sheets_of import DUTCH
from tests.story_family import DAY, MEETING


def test_a_danger_a_point_or_nothing() -> None:
    """A number in general says nothing more."""
    family = safe_family().put(Issue.new(id="late", name="Laat thuis"))
    telling = Telling(audience.shown_to(family, audience.FAMILY), DUTCH, DAY)
    assert [what_about(telling, one) for one in ("danger", "late", "")] == [DANGER, "Laat thuis", ""]


def test_a_number_about_a_hidden_point_is_no_number_in_general() -> None:
    """Who may not know of the point does not see its number either."""
    family = safe_family().put(
        Issue.new(id="late", name="Laat thuis", audience=Audience.WORKER),
        Score.new(id="secret", meeting=MEETING, question="?", person="ilias", number=1, issue="late"),
    )
    assert audience.shown_to(family, audience.FAMILY).get(Score, "secret") is None
