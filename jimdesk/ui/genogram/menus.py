# SPDX-License-Identifier: Apache-2.0
"""The menus that open in the picture: of somebody, or of a line between people."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QMenu

from jimdesk.instruments.instrument import View
from jimdesk.ui.canvas import Canvas
from jimdesk.ui.genogram.line_menu import line_at, menu_of_line
from jimdesk.ui.genogram.person_menu import menu_of_person
from jimdesk.ui.relatives import Relatives
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.tie_section import LinesPart, seer_of


class Menus:
    """Opens what is asked for on a canvas: where somebody stands, or where a line was tapped."""

    def __init__(
        self, sitting: Sitting, canvas: Canvas, view: Callable[[], View], relatives: Relatives,
        lines: LinesPart,
    ) -> None:
        self._sitting, self._canvas, self._view = sitting, canvas, view
        self._relatives, self.start_line = relatives, lines.start
        canvas.asked.connect(self._of_person)
        canvas.ground_tapped.connect(self._of_line)

    def _of_person(self, person: str) -> None:
        """Open somebody's menu: the other button of the mouse, or its key."""
        if person:
            sitting = self._sitting
            sitting.select(person)
            line = self.start_line if seer_of(sitting, self._view()) else None
            at = self._canvas.viewport().mapToGlobal(self._canvas.middle_of(person).toPoint())
            _pop_up(menu_of_person(self._canvas, sitting, person, self._relatives, line), at)

    def _of_line(self, x: float, y: float) -> None:
        """Open the menu of a line that is tapped."""
        line = line_at(self._canvas.drawing, x, y)
        if line is not None:
            seer = seer_of(self._sitting, self._view())
            _pop_up(menu_of_line(self._canvas, self._sitting, line, seer), QCursor.pos())


def _pop_up(menu: QMenu | None, at: QPoint) -> None:
    if menu is not None:
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)
