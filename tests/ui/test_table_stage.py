# SPDX-License-Identifier: Apache-2.0
"""What a stage lays on the table: the drawing or the lines it is about, for the room's eyes only."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from jimdesk.core import edits
from jimdesk.core.fact import Audience
from jimdesk.core.meeting import Draft, Meeting
from jimdesk.core.names import short
from jimdesk.core.people import Group, Person
from jimdesk.core.words import saying
from jimdesk.methods.course import Course, course
from jimdesk.ui.look import Look
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.table_picture import name_sizes
from jimdesk.ui.table_stage import TableStage
from jimdesk.ui.table_view import TableView
from tests.story_family import MEETING
from tests.trees import tree
from tests.ui.at_work import sitting_about, standing, start, texts_on


@pytest.fixture
def sitting(look: Look) -> Sitting:
    """A sitting about Ilias, in the meeting."""
    sitting = sitting_about(look)
    start(sitting)
    return sitting


@pytest.fixture
def stage(qtbot: QtBot, sitting: Sitting) -> Iterator[TableStage]:
    """What lies on the table, on the screen."""
    stage = TableStage(sitting)
    with standing(qtbot, stage):
        yield stage


def at(sitting: Sitting, page: str, *, rest: bool = False) -> Course:
    """The course of the meeting, as if its stage stood beside a page."""
    now = course(sitting.for_room)
    assert now is not None
    assert now.stage is not None
    here = replace(now.stage, page=page, rest=rest)
    stages = tuple(here if one.id == here.id else one for one in now.method.stages)
    return replace(now, method=replace(now.method, stages=stages))


@pytest.mark.parametrize("page", ["circle", "genogram"])
def test_a_stage_with_a_drawing_lays_it_on_the_table(stage: TableStage, sitting: Sitting, page: str) -> None:
    """The whole drawing is there, and nobody whom the room may not see."""
    sitting.do(edits.change("anja", saying("x"), audience=Audience.WORKER))
    assert stage.show_stage(sitting.for_room, at(sitting, page))
    assert stage.drawing.isVisible()
    tokens = {token.id for token in stage.drawing.drawing.tokens}
    assert "ilias" in tokens
    assert "anja" not in tokens
    shown = stage.drawing.mapToScene(stage.drawing.viewport().rect()).boundingRect()
    assert shown.contains(stage.drawing.sceneRect().adjusted(1, 1, -1, -1))


def test_a_stage_about_the_plan_lays_its_newest_lines_there(stage: TableStage, sitting: Sitting) -> None:
    """The last lines that everybody may read, with who and when; a line of the worker's is not among them."""
    assert not stage.show_stage(sitting.for_room, at(sitting, "tasks"))
    for number in range(7):
        sitting.do(edits.add_agreement(f"regel {number}", owner="yassin"))
    sitting.do(edits.add_agreement("KIEVIT-9", owner="yassin", audience=Audience.WORKER))
    assert stage.show_stage(sitting.for_room, at(sitting, "tasks"))
    said = texts_on(stage)
    assert "regel 6" in said
    assert "Yassin" in said
    assert "regel 1" not in said
    assert "KIEVIT-9" not in said


def test_a_talk_and_a_break_lay_nothing_there(stage: TableStage, sitting: Sitting) -> None:
    """At a stage of talking, and in a break, the words have the whole table."""
    assert not stage.show_stage(sitting.for_room, at(sitting, "meeting"))
    assert not stage.show_stage(sitting.for_room, at(sitting, "circle", rest=True))
    assert not stage.show_stage(sitting.for_room, None)


def test_the_view_shows_the_lines_with_the_question_above(qtbot: QtBot, sitting: Sitting) -> None:
    """At who does what the lines lie on the table, and the question of the stage is their heading."""
    start(sitting, "wie_doet_wat")
    sitting.do(edits.add_agreement("Samen koken", owner="yassin"))
    view = TableView(sitting)
    with standing(qtbot, view):
        assert "Samen koken" in texts_on(view.stage)
        assert view._heading.text().endswith("?")
        assert not view.words.isVisible()


def test_whose_a_line_is_stands_right_under_it(qtbot: QtBot, stage: TableStage, sitting: Sitting) -> None:
    """With one line on a large table the room to spare is around its words, not between them."""
    sitting.do(edits.add_agreement("Samen koken", owner="yassin"))
    assert stage.show_stage(sitting.for_room, at(sitting, "tasks"))
    what, when = (one for one in stage.findChildren(QLabel) if one.isVisible())
    assert (what.text(), when.text().split()[0]) == ("Samen koken", "Yassin")
    near = what.sizeHint().height() + 8
    qtbot.waitUntil(lambda: stage.height() > 3 * near and 0 < when.y() - what.y() <= near)


@pytest.mark.parametrize("size", [(1228, 553), (1724, 824)])
def test_of_a_large_family_lies_there_what_can_be_read(
    qtbot: QtBot, look: Look, size: tuple[int, int]
) -> None:
    """Of thirty people those around the youngster, every name large, and it is told around whom."""
    family = tree(30, 2)
    youngster = max(family.of(Person), key=lambda one: one.birth.year or 0)
    sitting = sitting_about(look, family.put(replace(youngster, youngster=True), Meeting(id=MEETING)))
    start(sitting, people=())
    stage, told = TableStage(sitting), list[str]()
    stage.part_told.connect(told.append)
    with standing(qtbot, stage, size=size):
        assert stage.show_stage(sitting.for_room, at(sitting, "genogram"))
        qtbot.waitUntil(lambda: stage.drawing.viewport().width() > size[0] * 0.9)
        nearer = stage.drawing.transform().m11()
        assert all(name * nearer >= 19 for name in name_sizes(stage.drawing.drawing))
        people = {token.id for token in stage.drawing.drawing.tokens}
        assert youngster.id in people
        assert 5 < len(people & {one.id for one in family.of(Person)}) < 30
        assert told[-1] == f"· De familie dicht bij {short(youngster)}"
        other = min({one.id for one in family.of(Person)} - people)
        sitting.select(other)
        assert stage.show_stage(sitting.for_room, at(sitting, "genogram"))
        assert other in {token.id for token in stage.drawing.drawing.tokens}
        assert told[-1] != told[0]


def test_a_small_family_lies_there_whole(stage: TableStage, sitting: Sitting) -> None:
    """Where every name can be read nobody is left out, whoever is lit up."""
    told: list[str] = []
    stage.part_told.connect(told.append)
    sitting.select("truus")
    assert stage.show_stage(sitting.for_room, at(sitting, "genogram"))
    assert not told[-1]


def test_a_drawing_is_not_made_again_for_what_nobody_there_sees(
    stage: TableStage, sitting: Sitting
) -> None:
    """While the worker types, the same drawing stays on the table; a new person changes it."""
    stage.show_stage(sitting.for_room, at(sitting, "genogram"))
    before = stage.drawing.drawing
    sitting.do(edits.add(saying("what was typed"), Draft.new(field="capture", text="oma")))
    stage.show_stage(sitting.for_room, at(sitting, "genogram"))
    assert stage.drawing.drawing is before
    sitting.do(edits.introduce(Person.new(name="Nieuw", group=Group.FAMILY)))
    stage.show_stage(sitting.for_room, at(sitting, "genogram"))
    assert stage.drawing.drawing is not before
