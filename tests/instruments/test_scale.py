# SPDX-License-Identifier: Apache-2.0
"""The scale: one number of each person for each question at each meeting."""

from jimdesk.core.desk import Desk
from jimdesk.core.family import Family
from jimdesk.core.meeting import Meeting
from jimdesk.core.people import Person
from jimdesk.instruments.scale import Score, score


def test_a_second_number_takes_the_place_of_the_first() -> None:
    """Who changes their mind has one number; another question or meeting has its own; undo brings it back."""
    desk = Desk(Family([Meeting(id="m"), Meeting(id="n"), Person(id="ilias")]))
    given = (("m", "thuis", 4), ("m", "thuis", 6), ("m", "school", 3), ("n", "thuis", 7))
    for meeting, question, number in given:
        desk.do(score(meeting, question, "ilias", number))
    assert [(one.meeting, one.question, one.number) for one in desk.family.of(Score)] == [
        ("m", "thuis", 6), ("m", "school", 3), ("n", "thuis", 7)
    ]
    for _ in range(3):
        desk.undo()
    assert [one.number for one in desk.family.of(Score)] == [4]


def test_nobody_gives_a_number_at_no_meeting() -> None:
    """Without the meeting or the person nothing is kept."""
    desk = Desk(Family([Meeting(id="m")]))
    assert desk.do(score("m", "thuis", "gone", 4)) == ()
    assert desk.do(score("gone", "thuis", "gone", 4)) == ()
