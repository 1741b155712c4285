# SPDX-License-Identifier: Apache-2.0
"""What professionals bring to a plan, and who leaves when."""

import datetime

from jimdesk.core.listed import ordered
from jimdesk.core.professional import BottomLine, ProfessionalHelp, add_bottom_line, add_help, leaving
from jimdesk.core.words import Words
from tests.story_family import DAY, story_family


def test_bottom_lines_have_an_owner_and_a_reason_and_keep_their_order() -> None:
    """What has to be so stands under the name of whoever asks it, with why; a new one comes last."""
    family = story_family()
    for text in ("elke nacht een bed", "elke dag naar school"):
        family = add_bottom_line(text, "inge", why="anders kan hij niet thuis wonen").edit(family)
    assert [(one.place, one.text, one.owner) for one in ordered(family, BottomLine)] == [
        (1, "elke nacht een bed", "inge"), (2, "elke dag naar school", "inge"),
    ]


def test_who_leaves_when_is_told_in_order() -> None:
    """Inge before Karin, each with what they do until then; who left already is not told."""
    family = add_help("inge", "luistert elke week").edit(story_family())
    family = add_help("bakker", "belt elke maand", until=datetime.date(2027, 2, 1)).edit(family)
    gone = leaving(family, DAY)
    assert [(one.person.id, one.day.isoformat()) for one in gone] == [
        ("bakker", "2027-02-01"), ("inge", "2027-03-01"), ("karin", "2027-06-01"),
    ]
    assert [one.what for one in gone[1].does] == ["luistert elke week"]
    assert Words("nl").tell(gone[1].saying, str.title) == "Inge is er tot 1 maart 2027."
    assert [one.person.id for one in leaving(family, datetime.date(2027, 3, 2))] == ["karin"]
    assert len(family.of(ProfessionalHelp)) == 2
