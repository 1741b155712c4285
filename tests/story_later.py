# SPDX-License-Identifier: Apache-2.0
"""The story four weeks later: what was done and what helped, the numbers, the circle, and version 2."""

import datetime

from jimdesk.core import afterwards
from jimdesk.core.agreeing import agree
from jimdesk.core.fact import Fact
from jimdesk.core.family import Family
from jimdesk.core.meeting import Attendance, Done, StageTime
from jimdesk.instruments.circle.facts import Placement
from jimdesk.instruments.scale import Score
from tests.story_family import DAY, MEETING, PLACES
from tests.story_plan import NEXT_MEETING, story_after_meeting

LATER = datetime.date(2026, 12, 22)
QUESTION = "Hoe gaat het thuis?"
_NUMBERS = {"ilias": (4, 6), "marijke": (5, 6), "yassin": (6, 6), "truus": (5, 7)}
_WENT = {
    "line-1": (Done.YES, 8), "line-2": (Done.YES, 7), "line-3": (Done.NO, None), "line-5": (Done.YES, None),
}


def story_agreed() -> Family:
    """Return the family at the end of the first meeting, numbers given and the plan agreed as version 1."""
    numbers = (
        Score.new(id=f"score-1-{n}", meeting=MEETING, question=QUESTION, person=who, number=was)
        for n, (who, (was, _)) in enumerate(_NUMBERS.items())
    )
    return agree(story_after_meeting(), MEETING, DAY).edit(story_after_meeting().put(*numbers))


def story_four_weeks_later() -> Family:
    """Return the family at the end of the second meeting, with version 2."""
    family = story_agreed().put(*_second_meeting(), *_second_circle())
    for line, (done, helped) in _WENT.items():
        family = afterwards.was_done(line, NEXT_MEETING, done).edit(family)
        family = afterwards.did_help(line, NEXT_MEETING, helped).edit(family)
    return agree(family, NEXT_MEETING, LATER).edit(family)


def _second_meeting() -> list[Fact]:
    start = datetime.datetime(2026, 12, 22, 19)
    clock = StageTime.new(id="stage-2", meeting=NEXT_MEETING, stage="schaal", started=start, ended=start)
    came = [
        Attendance.new(id=f"later-{who}", meeting=NEXT_MEETING, person=who, leads=who == "karin", came=start)
        for who in (*_NUMBERS, "karin")
    ]
    numbers = [
        Score.new(id=f"score-2-{n}", meeting=NEXT_MEETING, question=QUESTION, person=who, number=now)
        for n, (who, (_, now)) in enumerate(_NUMBERS.items())
    ]
    return [clock, *came, *numbers]


def _second_circle() -> list[Fact]:
    """Dennis moves to the inside, Inge to the third ring; the others stay where they are."""
    moved = {"dennis": "intimi", "inge": "bekenden"}
    return [
        Placement.new(id=f"later-place-{who}", meeting=NEXT_MEETING, whose="ilias", person=who,
                      ring=moved.get(who, ring), sector=sector, bearing=bearing, depth=depth)
        for who, (ring, sector, bearing, depth) in PLACES.items()
    ]
