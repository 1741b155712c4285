# SPDX-License-Identifier: Apache-2.0
"""The choice above the list: all lines together, below the family's headings, or in a second language."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenu

from jimdesk.core.words import N_
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.widgets.button import Button

TOGETHER, GROUPED, TRANSLATED = "together", "grouped", "translated"
_VIEWS: Final = {
    TOGETHER: N_("All together"), GROUPED: N_("By issue"), TRANSLATED: N_("In a second language"),
}


class TaskView(Button):
    """A pill that says what is chosen, and opens the choices."""

    chosen = Signal(str)
    """Which view is wanted."""

    def __init__(self, sitting: Sitting) -> None:
        super().__init__(sitting.look, trailing="chevron-down", height=40, pill=True)
        self._sitting = sitting
        self._current = TOGETHER
        self.setObjectName("tasks-view")
        self.clicked.connect(self._offer)

    def show_choice(self, view: str) -> None:
        """Say what is chosen."""
        self._current = view
        self.setText(self._sitting.words.say(_VIEWS[view]))

    def _offer(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for view, text in _VIEWS.items():
            action = menu.addAction(self._sitting.words.say(text))
            action.setCheckable(True)
            action.setChecked(view == self._current)
            action.triggered.connect(lambda _=False, view=view: self.chosen.emit(view))
        menu.popup(self.mapToGlobal(self.rect().bottomLeft()))
