# SPDX-License-Identifier: Apache-2.0
"""The circle over time: a ghost for everybody who moved or went, an arrow from it, and nobody hidden."""

import datetime
from dataclasses import replace
from itertools import combinations

import pytest

from jimdesk.core.audience import WORKER, shown_to
from jimdesk.core.meeting import Meeting
from jimdesk.core.words import Words
from jimdesk.drawing import Area, Drawing, Line, RectBox
from jimdesk.instruments.circle import between, routes
from jimdesk.instruments.circle.between_picture import BEFORE, draw
from jimdesk.instruments.circle.facts import Placement
from jimdesk.instruments.instrument import View
from tests.crowd import crowd
from tests.instruments.circle.test_between import two_meetings

RINGS = ["intimi", "vrienden", "bekenden", "diensten"]
FIRST = {"a": ("vrienden", "familie"), "b": ("vrienden", "familie"), "c": ("intimi", "familie"),
         "e": ("intimi", "familie")}
SECOND = {"a": ("vrienden", "familie"), "b": ("bekenden", "familie"), "c": ("vrienden", "samenleving"),
          "d": ("bekenden", "familie")}


def picture(language: str = "nl") -> Drawing:
    """The second circle with where everybody came from."""
    shown, view = shown_to(two_meetings(FIRST, SECOND), WORKER), View(meeting="2")
    return draw(shown, Words(language), view, "1", between.compared(shown, view, "1", "2"))


def apart(one: RectBox, other: RectBox) -> bool:
    """Whether two boxes do not cover each other."""
    (x, y, wide, high), (a, b, across, down) = one, other
    return x + wide <= a or a + across <= x or y + high <= b or b + down <= y


def test_who_moved_or_went_leaves_a_ghost() -> None:
    """B and C moved and E is gone; A stayed, and D is new: told on the chip, for ear and eye."""
    tokens = {one.id: one for one in picture().tokens}
    assert {one for one in tokens if one.startswith(BEFORE)} == {"before b", "before c", "before e"}
    assert tokens["before e"].spoken == "E stond hier: intimi · familie"
    assert "nieuw" in tokens["d"].spoken
    assert "e" not in tokens


def test_an_arrow_goes_from_there_to_here() -> None:
    """Whoever has a place at both meetings and moved has one line with one head; who is gone has none."""
    shapes = picture().shapes
    lines = [one for one in shapes if isinstance(one, Line) and one.meaning.startswith("moved")]
    heads = [one for one in shapes if isinstance(one, Area) and one.meaning == "arrow"]
    assert {one.ids for one in lines} <= {("b",), ("c",)}
    assert ("c",) in {one.ids for one in lines}
    assert len(lines) == len(heads)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_ghosts_hide_nobody(language: str) -> None:
    """No ghost lies over a chip or another ghost."""
    tokens = [one for one in picture(language).tokens if one.meaning in ("person", "before")]
    assert all(apart(one.box, other.box) for one, other in combinations(tokens, 2))


@pytest.mark.parametrize("seed", range(4))
def test_an_arrow_goes_round_whoever_stands_in_between(seed: int) -> None:
    """No arrow passes behind anybody, where straight ones would."""
    family = crowd(12, seed)
    later = [replace(one, id=f"later {one.id}", meeting="2", ring=RINGS[RINGS.index(one.ring) - 2])
             for one in family.of(Placement)]
    family = family.put(Meeting(id="2", date=datetime.date(2027, 1, 1)), *later)
    shown, view = shown_to(family, WORKER), View(meeting="2", width=1100, height=900)
    drawing = draw(shown, Words("nl"), view, "meeting-1", between.compared(shown, view, "meeting-1", "2"))
    ground = routes.Ground({one.id: one.box for one in drawing.tokens})
    bent = straight = 0
    for one in drawing.shapes:
        if isinstance(one, Line) and one.meaning.startswith("moved"):
            ends = (BEFORE + one.ids[0], one.ids[0])
            bent += ground.between(list(one.points), ends)
            straight += ground.between(routes.way(*ends, ground, (0.0,)), ends)
    assert bent == 0 < straight
