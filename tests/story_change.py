# SPDX-License-Identifier: Apache-2.0
"""The story with a meeting in September before it: another circle, numbers at both, and an agreed plan."""

import datetime

from jimdesk.core import agreeing
from jimdesk.core.audience import WORKER, shown_to
from jimdesk.core.fact import Fact
from jimdesk.core.family import Family
from jimdesk.core.meeting import Agreement, Meeting, Rhythm, StageTime
from jimdesk.instruments.circle.facts import Placement
from jimdesk.instruments.scale import Score
from tests.story_family import MEETING, story_family

FIRST = "meeting-0"
FIRST_DAY = datetime.date(2026, 9, 1)
QUESTION = "Hoe gaat het met Ilias?"
_BEFORE = {
    "yassin": ("vrienden", "familie", 326), "inge": ("intimi", "professionals", 134),
    "karin": ("bekenden", "professionals", 126), "marijke": ("vrienden", "familie", 330),
    "noor": ("bekenden", "familie", 297), "truus": ("bekenden", "familie", 338),
    "joost": ("bekenden", "samenleving", 60), "dennis": ("bekenden", "samenleving", 63),
}
_NUMBERS = {
    FIRST: {"ilias": 4, "marijke": 3, "yassin": 6, "truus": 5},
    MEETING: {"ilias": 6, "marijke": 5, "yassin": 6, "truus": 7, "inge": 6},
}
_LINES = (
    ("Yassin haalt Ilias op", "yassin", 2, 60), ("Truus kookt", "truus", 1, 120),
    ("Dennis traint met Ilias", "dennis", 2, 90), ("Inge belt met school", "inge", 1, 30),
)


def story_over_time() -> Family:
    """Return the family with two meetings, both over."""
    facts: list[Fact] = [Meeting(id=FIRST, date=FIRST_DAY)]
    facts += [
        Placement.new(id=f"before-{who}", meeting=FIRST, whose="ilias", person=who, ring=ring, sector=sector,
                      bearing=bearing)
        for who, (ring, sector, bearing) in _BEFORE.items()
    ]
    for meeting, month, day in ((FIRST, 9, 1), (MEETING, 11, 24)):
        start = datetime.datetime(2026, month, day, 19)
        facts.append(StageTime.new(meeting=meeting, stage="welcome", started=start,
                                   ended=start + datetime.timedelta(hours=1)))
        facts += [
            Score.new(meeting=meeting, question=QUESTION, person=who, number=number)
            for who, number in _NUMBERS[meeting].items()
        ]
    facts += [
        Agreement.new(id=f"task-{n}", what=what, owner=owner, rhythm=Rhythm.WEEKLY, times=times,
                      minutes=minutes, place=n)
        for n, (what, owner, times, minutes) in enumerate(_LINES, start=1)
    ]
    family = story_family().put(*facts)
    family = agreeing.agree(shown_to(family, WORKER), FIRST, FIRST_DAY).edit(family)
    return family.change("task-1", times=3)
