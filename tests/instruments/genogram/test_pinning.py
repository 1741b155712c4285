# SPDX-License-Identifier: Apache-2.0
"""Whether a drop on the genogram keeps a person's place."""

from jimdesk.core.audience import WORKER, shown_to
from jimdesk.core.desk import Desk
from jimdesk.core.words import Words
from jimdesk.instruments.genogram.facts import Pin
from jimdesk.instruments.genogram.picture import draw
from jimdesk.instruments.genogram.pinning import touch
from jimdesk.instruments.instrument import View
from tests.story_family import DAY, story_family

VIEW = View(day=DAY)


def test_where_somebody_is_put_down_there_they_stand() -> None:
    """The drop is one step, in whole units, and the drawing obeys it; undo gives the family back."""
    desk = Desk(story_family())
    step = touch(shown_to(desk.family, WORKER), VIEW, "noor", -333.4, -2.2)
    assert step is not None
    desk.do(step)
    assert [(pin.x, pin.y) for pin in desk.family.of(Pin)] == [(-333, -2)]
    tokens = draw(shown_to(desk.family, WORKER), Words("nl"), VIEW).tokens
    assert next(token for token in tokens if token.id == "noor").middle == (-333, 0)
    desk.undo()
    assert desk.family == story_family()


def test_a_second_drop_moves_the_pin() -> None:
    """One person has one place: putting somebody down again makes no second pin."""
    desk = Desk(story_family())
    for x in (100, 250):
        step = touch(shown_to(desk.family, WORKER), VIEW, "noor", x, 300)
        assert step is not None
        desk.do(step)
    assert [pin.x for pin in desk.family.of(Pin)] == [250]


def test_the_middle_person_and_strangers_cannot_be_pinned() -> None:
    """Places are counted from the youngster, who therefore has none; nor has whoever is not there."""
    seen = shown_to(story_family(), WORKER)
    assert touch(seen, VIEW, "ilias", 10, 10) is None
    assert touch(seen, VIEW, "nobody", 10, 10) is None
