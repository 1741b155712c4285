# SPDX-License-Identifier: Apache-2.0
"""Everybody gets a number by hand, by tap and by key, and no chip hides another."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from jimdesk.ui.look import Look
from jimdesk.ui.widgets.chip import (
    ChipLook,
    Kind,
)
from jimdesk.ui.widgets.rows import settled
from jimdesk.ui.widgets.scale import Mark, Scale
from tests.ui.widgets.watching import heard, shown

MARKS = [
    Mark("i", ChipLook("Ilias", Kind.YOUNGSTER), 4),
    Mark("t", ChipLook("Truus"), 5),
    Mark("m", ChipLook("Marijke"), 5),
    Mark("f", ChipLook("Fatima"), None),
]


def scale_of(look: Look, qtbot: QtBot) -> Scale:
    """A scale on the screen that takes over what was scored, as a page does."""
    scale = Scale(look, name="Hoe gaat het thuis?")
    marks = list(MARKS)
    scale.show_marks(marks)

    def give(person: str, number: int) -> None:
        marks[:] = [mark._replace(number=number) if mark.id == person else mark for mark in marks]
        scale.show_marks(marks)

    scale.scored.connect(give)
    shown(qtbot, scale, size=(900, 320))
    return scale


def test_numbers_are_given_with_the_keyboard(look: Look, qtbot: QtBot) -> None:
    """Down chooses somebody, arrows and digits give the number, Delete takes it back."""
    scale = scale_of(look, qtbot)
    scored, cleared = heard(scale.scored), heard(scale.cleared)
    QTest.keyClick(scale, Qt.Key.Key_Down)
    assert scale.current == "i"
    QTest.keyClick(scale, Qt.Key.Key_Right)
    QTest.keyClick(scale, Qt.Key.Key_7)
    QTest.keyClick(scale, Qt.Key.Key_Left)
    assert scored == [("i", 5), ("i", 7), ("i", 6)]
    QTest.keyClick(scale, Qt.Key.Key_Up)
    assert scale.current == "f"
    QTest.keyClick(scale, Qt.Key.Key_1)
    QTest.keyClick(scale, Qt.Key.Key_0)
    assert scored[-2:] == [("f", 1), ("f", 10)]
    QTest.keyClick(scale, Qt.Key.Key_Right)
    assert scored[-1] == ("f", 10), "there is nothing past ten"
    QTest.keyClick(scale, Qt.Key.Key_Delete)
    assert cleared == ["f"]


def test_a_tap_on_a_chip_and_one_on_the_scale_give_the_number(look: Look, qtbot: QtBot) -> None:
    """The tap-tap way does what dragging does."""
    scale = scale_of(look, qtbot)
    scored = heard(scale.scored)
    rect = scale.chip_rects()["f"]
    QTest.mouseClick(scale, Qt.MouseButton.LeftButton, pos=rect.center().toPoint())
    assert scale.current == "f"
    QTest.mouseClick(scale, Qt.MouseButton.LeftButton, pos=QPoint(round(scale.x_of(9)), scale.height() - 30))
    assert scored == [("f", 9)]


def test_a_chip_is_dragged_to_a_number(look: Look, qtbot: QtBot) -> None:
    """The chip goes with the finger and lands on the nearest number, once."""
    scale = scale_of(look, qtbot)
    scored = heard(scale.scored)
    start = scale.chip_rects()["t"].center().toPoint()
    end = QPoint(round(scale.x_of(8)) + 6, start.y())
    QTest.mousePress(scale, Qt.MouseButton.LeftButton, pos=start)
    for part in range(1, 5):
        QTest.mouseMove(scale, start + (end - start) * part / 4)
    QTest.mouseRelease(scale, Qt.MouseButton.LeftButton, pos=end)
    assert scored == [("t", 8)]


def test_no_chip_lies_over_another(look: Look, qtbot: QtBot) -> None:
    """Everybody with the same number is stacked, and neighbours keep apart."""
    scale = Scale(look)
    crowd = [Mark(f"{number}", ChipLook(f"Persoon {number}"), number // 3) for number in range(24)]
    scale.show_marks(crowd)
    shown(qtbot, scale, size=(700, 600))
    rects = list(scale.chip_rects().values())
    for index, one in enumerate(rects):
        assert not any(one.intersects(other) for other in rects[index + 1 :])


def test_things_that_do_not_touch_stay_where_they_want_to_be() -> None:
    """Only neighbours that would overlap move, and both by the same."""
    assert settled([0, 100, 200], [40, 40, 40], 4) == [0, 100, 200]
    assert settled([100, 110], [40, 40], 4) == [83, 127]
    assert settled([110, 100], [40, 40], 4) == [127, 83]
    assert settled([], [], 4) == []
    assert settled([5, 10], [40, 40], 4, low=0) == [20, 64]
    assert settled([90, 95], [40, 40], 4, high=100) == [36, 80]


def test_the_scale_runs_from_right_to_left_with_the_window(look: Look, qtbot: QtBot) -> None:
    """Nought stands where the lines begin, and the arrow to the left goes up."""
    scale = scale_of(look, qtbot)
    scale.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    scored = heard(scale.scored)
    assert scale.x_of(0) > scale.x_of(10)
    scale.choose("i")
    QTest.keyClick(scale, Qt.Key.Key_Left)
    assert scored == [("i", 5)]
