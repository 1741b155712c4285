# SPDX-License-Identifier: Apache-2.0
"""What is done if it goes wrong: typed lines become people and services, people before services."""

import pytest

from jimdesk.core import crisis_steps
from jimdesk.core.desk import Desk
from jimdesk.core.listed import ordered
from jimdesk.core.meeting import CrisisStep
from tests.story_family import story_family


@pytest.mark.parametrize(("line", "fields"), [
    ("Ilias belt Yassin", {"who": "ilias", "calls": "yassin"}),
    ("Noor belt oma", {"who": "noor", "calls": "truus"}),
    ("mama belt tante Fatima", {"who": "marijke", "calls": "fatima"}),
    ("Marijke belt mevrouw Bakker", {"who": "marijke", "calls": "bakker"}),
    ("Noor belt de huisarts", {"who": "noor", "service": "de huisarts"}),
    ("oma bellen", {"calls": "truus"}),
    ("Yassin", {"calls": "yassin"}),
    ("huisartsenpost of 112", {"service": "huisartsenpost of 112"}),
    ("naar buiten lopen en Yassin bellen", {"service": "naar buiten lopen en Yassin bellen"}),
])
def test_a_typed_line_is_taken_apart(line: str, fields: dict[str, str]) -> None:
    """Whoever is called by a name or a kin word is that person; what names nobody stays in own words."""
    assert crisis_steps.read_step(story_family(), line, "nl") == fields


def test_people_come_before_the_services() -> None:
    """A person who is added later still stands before the line of a service; one undo takes the step back."""
    desk = Desk(story_family())
    for fields in ({"calls": "yassin"}, {"service": "112"}, {"calls": "truus"}, {"service": "113"}):
        desk.do(crisis_steps.add(fields))
    steps = ordered(desk.family, CrisisStep)
    assert [one.calls or one.service for one in steps] == ["yassin", "truus", "112", "113"]
    assert [one.place for one in steps] == [1, 2, 3, 4]
    desk.undo()
    assert len(ordered(desk.family, CrisisStep)) == 3
