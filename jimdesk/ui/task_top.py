# SPDX-License-Identifier: Apache-2.0
"""What stands above the list: its name, how many lines, how they are grouped, the hours, and undo."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from jimdesk.core.words import N_
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.task_view import TOGETHER, TaskView
from jimdesk.ui.undo_button import UndoButton
from jimdesk.ui.widgets import labels
from jimdesk.ui.widgets.button import Button


class TaskTop(QWidget):
    """It shows and offers; the page hears `view.chosen` and `hours.clicked`."""

    def __init__(self, sitting: Sitting) -> None:
        super().__init__()
        self._sitting = sitting
        self._title = labels.page_question("")
        self._title.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._count = labels.secondary("")
        self.view = TaskView(sitting)
        self.hours = Button(sitting.look, icon="clock", height=40)
        self.hours.setObjectName("hours")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._title)
        row.addWidget(self._count, 1, Qt.AlignmentFlag.AlignBottom)
        for tool in (self.view, self.hours, UndoButton(sitting)):
            row.addWidget(tool)

    def renew(self) -> None:
        """Say the words."""
        words = self._sitting.words
        self._title.setText(words.say(N_("Who does what")))
        self.hours.setText(words.say(N_("Hours a week")))

    def show_lines(self, lines: int, view: str) -> None:
        """Say how many lines there are, and in which view they stand."""
        words = self._sitting.words
        self._count.setText(words.count("{n} agreement", "{n} agreements", lines) if lines else "")
        self.view.show_choice(view)
        self.view.setVisible(bool(lines) or view != TOGETHER)
