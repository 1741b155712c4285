# SPDX-License-Identifier: Apache-2.0
"""Which meeting a sheet is of, which one comes next by the one rule there is, and the number of its plan."""

import datetime

from jimdesk.core import audience, table
from jimdesk.core.agreeing import agree, as_agreed, versions
from jimdesk.core.family import Family
from jimdesk.core.meeting import Agreement, Meeting
from jimdesk.core.words import Words
from jimdesk.plan import wall
from jimdesk.plan.telling import Telling
from jimdesk.plan.versions import version
from tests.plan.sheets_of import DUTCH, read_back
from tests.story_family import DAY, MEETING
from tests.story_plan import NEXT_MEETING, story_after_meeting


def family_shown(family: Family) -> audience.Shown:
    """A family as it sees itself."""
    return audience.shown_to(family, audience.FAMILY)


def test_two_versions_of_one_evening_keep_their_own_numbers() -> None:
    """Agreed, changed and agreed again at the same table: each is printed with its own number and lines."""
    family = story_after_meeting()
    family = agree(family, MEETING, DAY).edit(family).change("line-1", what="Samen pannenkoeken bakken")
    family = agree(family, MEETING, DAY).edit(family)
    first, second = versions(family)
    for one, number, said in ((first, 1, "koken en eten"), (second, 2, "pannenkoeken")):
        shown = family_shown(as_agreed(family, one.id))
        text = " ".join(read_back(wall(shown, DUTCH, day=DAY).pdf))
        assert f"Versie {number} ·" in text
        assert said in text


def test_a_plan_that_did_not_change_keeps_its_number() -> None:
    """Agreed a day after the meeting, or printed four weeks later: while it says the same it is version 1."""
    family = story_after_meeting().put(Agreement.new(id="extra", meeting=MEETING, what="Samen zwemmen"))
    family = agree(family, MEETING, DAY).edit(family)
    later = table.following(family_shown(family))
    assert later is not None
    assert later.date is not None
    assert version(family_shown(family), later) == 1
    changed = family.change("extra", what="Samen schaatsen")
    assert version(family_shown(changed), later) == 2


def test_paper_and_window_know_one_next_meeting() -> None:
    """What the strip shows as the next meeting stands on the sheet."""
    shown = family_shown(story_after_meeting())
    meeting = table.following(shown)
    assert meeting is not None
    assert meeting.id == NEXT_MEETING
    assert table.following(shown, Telling(shown, Words("nl"), DAY).meeting, DAY) == meeting


def test_a_meeting_of_which_anything_is_kept_is_no_next_one() -> None:
    """Who agreed something at a meeting was there, though nobody pressed its stages."""
    family = story_after_meeting().put(Agreement.new(meeting=NEXT_MEETING, what="Bellen"))
    assert table.following(family_shown(family)) is None


def test_before_the_first_meeting_the_first_planned_one_is_next() -> None:
    """The invitation to it names it."""
    family = Family([Meeting.new(id="first", date=DAY + datetime.timedelta(7), time="19:00")])
    shown = family_shown(family)
    telling = Telling(shown, DUTCH, DAY)
    assert telling.meeting is None
    assert "1 december" in telling.following()[0].replace("\u00a0", " ")
