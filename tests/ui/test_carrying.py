# SPDX-License-Identifier: Apache-2.0
"""What is carried lands in the innermost place that takes it, and nowhere else."""

from PySide6.QtCore import QPoint
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from jimdesk.ui.carrying import Carried, Carrying

LINE = Carried("line", "a")


class Place(QWidget):
    """Somewhere to land, with words in it."""

    def __init__(self, kind: str) -> None:
        super().__init__()
        self.kind = kind
        self.lit = 0
        self.landed: list[str] = []
        QVBoxLayout(self).addWidget(QLabel("words"))

    def takes(self, carried: Carried) -> bool:
        """Take one kind."""
        return carried.kind == self.kind

    def hover(self, carried: Carried, at: QPoint) -> None:
        """Light up."""
        self.lit += 1

    def unhover(self) -> None:
        """Be dark."""
        self.lit = 0

    def land(self, carried: Carried, at: QPoint) -> None:
        """Take it."""
        self.landed.append(carried.id)


def test_it_lands_where_it_is_taken_and_lights_up_only_there(qtbot: QtBot) -> None:
    """Over the words of a place it is that place's; one that takes other things stays dark."""
    page = QWidget()
    qtbot.addWidget(page)
    column = QVBoxLayout(page)
    for_lines, for_headings = Place("line"), Place("issue")
    column.addWidget(for_lines)
    column.addWidget(for_headings)
    page.resize(300, 200)
    page.show()
    carrying = Carrying(page)
    lines, headings = (one.mapToGlobal(one.rect().center()) for one in (for_lines, for_headings))
    carrying.lift(LINE, QPixmap(20, 20), headings)
    assert (for_lines.lit, for_headings.lit) == (0, 0)
    carrying.move(lines)
    assert for_lines.lit
    carrying.move(headings)
    assert not for_lines.lit
    carrying.drop(lines)
    assert for_lines.landed == ["a"]
    assert carrying.carried is None
    carrying.lift(LINE, QPixmap(20, 20), lines)
    carrying.drop(headings)
    assert for_lines.landed == ["a"]
    assert not for_headings.landed
