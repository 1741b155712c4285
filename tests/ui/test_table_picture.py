# SPDX-License-Identifier: Apache-2.0
"""A drawing for the table: its names are read from across it."""

import itertools

import pytest
from pytestqt.qtbot import QtBot

from jimdesk.core.audience import Reader, Sight, shown_to
from jimdesk.core.words import Words
from jimdesk.drawing import Box, Drawing, Text
from jimdesk.instruments.circle import CIRCLE
from jimdesk.instruments.genogram import GENOGRAM
from jimdesk.instruments.instrument import Instrument, View
from jimdesk.ui.look import Look
from jimdesk.ui.table_picture import readable
from jimdesk.ui.table_stage import TableStage
from tests.story_family import story_family
from tests.ui.at_work import sitting_about, standing, start

SIZE = 22.0


def drawn(instrument: Instrument) -> Drawing:
    """The story's picture for a usual room, as the room sees it."""
    shown = shown_to(story_family(), Reader(Sight.ROOM))
    return instrument.draw(shown, Words("nl"), View(width=1170, height=560))


def names(drawing: Drawing) -> dict[str, Text]:
    """The name of everybody in a picture but the youngster, whose disc is in the middle."""
    texts = [
        part for token in drawing.tokens for part in token.parts
        if isinstance(part, Text) and (part.meaning == "name" or part.align == "start")
    ]
    return {text.of: text for text in texts}


@pytest.mark.parametrize("instrument", [CIRCLE, GENOGRAM], ids=["circle", "genogram"])
def test_names_are_as_high_as_asked(instrument: Instrument) -> None:
    """Everybody who had a name still has it, larger; in the genogram as far as neighbours leave room."""
    before, after = drawn(instrument), readable(drawn(instrument), SIZE)
    assert {id_: name.text for id_, name in names(after).items()} == {
        id_: name.text for id_, name in names(before).items()
    }
    assert all(name.size >= SIZE * 0.9 for name in names(after).values())
    x, y, wide, high = after.box
    for name in names(after).values():
        assert x <= name.box[0]
        assert name.box[0] + name.box[2] <= x + wide
        assert y <= name.box[1]
        assert name.box[1] + name.box[3] <= y + high


def test_a_name_stays_inside_its_chip_and_its_chip_where_it_was() -> None:
    """The middle of a chip tells the ring: it does not move, and the star of a JIM stays in it."""
    before = {token.id: token for token in drawn(CIRCLE).tokens}
    after = readable(drawn(CIRCLE), SIZE)
    for token in after.tokens:
        assert token.middle == pytest.approx(before[token.id].middle)
        pill = next((part.box for part in token.parts if isinstance(part, Box)), None)
        name = names(after).get(token.id)
        if pill is not None and name is not None:
            assert pill[0] < name.box[0]
            assert name.box[0] + name.box[2] < pill[0] + pill[2]
    jim = next(token for token in after.tokens if token.id == "yassin")
    assert any(getattr(part, "meaning", "") == "jim" for part in jim.parts)


def test_names_under_symbols_do_not_touch_each_other() -> None:
    """Two names side by side leave a gap."""
    row = sorted(names(readable(drawn(GENOGRAM), SIZE)).values(), key=lambda name: (name.box[1], name.box[0]))
    for one, other in itertools.pairwise(row):
        if one.box[1] == other.box[1]:
            assert one.box[0] + one.box[2] < other.box[0]


@pytest.mark.parametrize("page", ["circle", "genogram"])
def test_at_the_smallest_screen_names_are_read_across_the_table(
    qtbot: QtBot, look: Look, page: str
) -> None:
    """On 1366 by 768, with a heading above and a foot below, a name is 22 pixels high."""
    from dataclasses import replace

    from jimdesk.methods.course import course

    sitting = sitting_about(look)
    start(sitting)
    now = course(sitting.for_room)
    assert now is not None
    assert now.stage is not None
    here = replace(now.stage, page=page)
    stages = tuple(here if one.id == here.id else one for one in now.method.stages)
    stage = TableStage(sitting)
    stage.resize(1170, 550)
    with standing(qtbot, stage):
        stage.resize(1170, 550)
        assert stage.show_stage(sitting.for_room, replace(now, method=replace(now.method, stages=stages)))
        nearer = stage.drawing.transform().m11()
        assert all(name.size * nearer >= 20 for name in names(stage.drawing.drawing).values())
