# SPDX-License-Identifier: Apache-2.0
"""The action team on paper: who, who leads, how often, when; and a line to write where no day is known."""

from jimdesk.core import audience
from jimdesk.core.family import Family
from jimdesk.plan.rich import plain
from jimdesk.plan.team_told import team_told
from jimdesk.plan.telling import Telling
from tests.plan.safe_family import safe_family
from tests.plan.sheets_of import DUTCH
from tests.story_family import DAY


def told(family: Family) -> str:
    """What the family reads of its team."""
    return plain(team_told(Telling(audience.shown_to(family, audience.FAMILY), DUTCH, DAY)))


def test_the_team_in_a_few_sentences() -> None:
    """Members, who leads, the rhythm, and the day."""
    assert told(safe_family()) == (
        "Truus, Yassin, Fatima. Truus zit voor. Ze komen elke 3 weken samen. "
        "De volgende keer: dinsdag 8 december"
    )
    assert told(safe_family().change("team", next=None)).endswith("De volgende keer: ____")
    assert told(safe_family().drop("team")) == ""
