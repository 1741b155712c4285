# SPDX-License-Identifier: Apache-2.0
"""The small circle beside the invented family on Begin: what JimDesk makes, in one look; no names in it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from jimdesk.ui.look import Look

_SIDE: Final = 132
_RINGS: Final = ((1.0, "r4"), (0.837, "r3"), (0.655, "r2"), (0.438, "r1"))
# place from the middle (x, y as shares of the radius), ground, edge, whether it is a square with dashes
_PEOPLE: Final = (
    (-0.33, -0.62, "famE", "famE", False), (-0.49, -0.36, "famE", "famE", False),
    (-0.46, 0.14, "famE", "famE", False), (-0.26, -0.26, "jim", "jimE", False),
    (0.52, -0.41, "com", "comE", False), (0.49, -0.13, "com", "comE", False),
    (0.24, 0.24, "pro", "proE", True), (0.37, 0.77, "pro", "proE", True),
)


class SmallCircle(QWidget):
    """Painted, and passed over by a screen reader."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setFixedSize(_SIDE, _SIDE)
        look.follow(self)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint rings, cross, people and the middle."""
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle, radius = QPointF(_SIDE / 2, _SIDE / 2), _SIDE / 2 - 2
        painter.setPen(QPen(theme.colour("ring"), 1))
        for share, ground in _RINGS:
            painter.setBrush(theme.colour(ground))
            painter.drawEllipse(middle, radius * share, radius * share)
        painter.drawLine(QPointF(middle.x() - radius, middle.y()), QPointF(middle.x() + radius, middle.y()))
        painter.drawLine(QPointF(middle.x(), middle.y() - radius), QPointF(middle.x(), middle.y() + radius))
        for x, y, ground, edge, square in _PEOPLE:
            at = middle + QPointF(x * radius, y * radius)
            pen = QPen(theme.colour(edge), 1.5)
            if square:
                pen.setStyle(Qt.PenStyle.DotLine)
            painter.setPen(pen)
            painter.setBrush(theme.colour(ground))
            box = QRectF(at.x() - 5, at.y() - 5, 10, 10)
            painter.drawRoundedRect(box, 2, 2) if square else painter.drawEllipse(box)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("accent"))
        painter.drawEllipse(middle, 8, 8)
