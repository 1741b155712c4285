# SPDX-License-Identifier: Apache-2.0
"""The choice above the list: all lines together, or below the headings that the family gave them."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenu

from jimdesk.core.words import N_
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.widgets.button import Button

_VIEWS = ((False, N_("All together")), (True, N_("By issue")))


class TaskView(Button):
    """A pill that says what is chosen, and opens the two choices."""

    chosen = Signal(bool)
    """Whether the lines are to stand below their headings."""

    def __init__(self, sitting: Sitting) -> None:
        super().__init__(sitting.look, trailing="chevron-down", height=40, pill=True)
        self._sitting = sitting
        self._grouped = False
        self.setObjectName("tasks-view")
        self.clicked.connect(self._offer)

    def show_choice(self, grouped: bool) -> None:
        """Say what is chosen."""
        self._grouped = grouped
        self.setText(self._sitting.words.say(dict(_VIEWS)[grouped]))

    def _offer(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for grouped, text in _VIEWS:
            action = menu.addAction(self._sitting.words.say(text))
            action.setCheckable(True)
            action.setChecked(grouped is self._grouped)
            action.triggered.connect(lambda _=False, grouped=grouped: self.chosen.emit(grouped))
        menu.popup(self.mapToGlobal(self.rect().bottomLeft()))
