# SPDX-License-Identifier: Apache-2.0
"""The family's own draft: only what is ticked is shared, and nothing stays of the rest."""

import datetime

from jimdesk.core.fact import Audience
from jimdesk.core.family import Family
from jimdesk.core.meeting import Agreement, Rhythm
from jimdesk.core.private_draft import PrivateDraft
from tests.story_family import MEETING, story_family

TODAY = datetime.date(2026, 11, 24)


def draft(*lines: str) -> PrivateDraft:
    """A draft with these lines."""
    made = PrivateDraft()
    for line in lines:
        made.add(line)
    return made


def shared(made: PrivateDraft) -> tuple[Family, list[Agreement]]:
    """The family after sharing, and the lines that came in the plan."""
    family = made.sharing(story_family(), MEETING, TODAY, "nl").edit(story_family())
    known = {one.id for one in story_family().of(Agreement)}
    return family, [one for one in family.of(Agreement) if one.id not in known]


def test_only_ticked_lines_are_shared() -> None:
    """A line without its tick comes nowhere."""
    made = draft("Samen koken", "KIEVIT-77")
    made.lines[1].shared = False
    family, lines = shared(made)
    assert [one.what for one in lines] == ["Samen koken"]
    assert "KIEVIT-77" not in repr(tuple(family))
    made.forget_chosen()
    assert [line.text for line in made.lines] == ["KIEVIT-77"]


def test_names_and_days_are_read_as_anywhere() -> None:
    """Who and how often is understood, and the words stay as the family wrote them; the room sees it."""
    (line,) = shared(draft("Yassin kookt elke woensdag met Ilias"))[1]
    assert line.what == "Yassin kookt elke woensdag met Ilias"
    assert (line.owner, line.rhythm) == ("yassin", Rhythm.WEEKLY)
    assert line.audience is Audience.ROOM


def test_a_line_about_nobody_is_still_a_line_of_the_plan() -> None:
    """The family chose it: it comes in the plan, not on some list for later."""
    (line,) = shared(draft("minder schreeuwen"))[1]
    assert (line.what, line.owner) == ("minder schreeuwen", "")


def test_sealed_and_unsealed_it_is_the_same() -> None:
    """What the seal holds is every line and every tick."""
    made, again = draft("een", "twee"), draft("oud")
    made.lines[0].shared = False
    again.unseal(made.sealed())
    assert again.lines == made.lines


def test_wiped_there_is_nothing() -> None:
    """No line is left, and a line that somebody still holds is empty."""
    made = draft("KIEVIT-77")
    held = made.lines[0]
    made.wipe()
    assert len(made) == 0
    assert held.text == ""


def test_lines_of_nothing_are_none() -> None:
    """Spaces are no line; a line that was emptied is not shared and does not stay."""
    made = draft("  ", "een")
    made.lines[0].text = ""
    assert not made.chosen
    made.forget_chosen()
    assert len(made) == 0
