# SPDX-License-Identifier: Apache-2.0
"""A few choices side by side in one bar, such as A4 | A3; the arrow keys walk and choose.

For example::

    paper = Segments(look, [("a4", "A4"), ("a3", "A3")], "a4", name=words.say("Paper"))
    paper.chosen.connect(...)                          # the key
"""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QRadioButton, QSizePolicy, QWidget

from jimdesk.ui.look import Look
from jimdesk.ui.theme import CORNER_INPUT, SELECTED, TARGET


class Segments(QWidget):
    """The bar; exactly one segment is chosen."""

    chosen = Signal(str)

    def __init__(
        self, look: Look, options: Iterable[tuple[str, str]], current: str, *, name: str = ""
    ) -> None:
        super().__init__()
        self._look = look
        self._segments: dict[str, _Segment] = {}
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        inside = QHBoxLayout(self)
        inside.setContentsMargins(2, 2, 2, 2)
        inside.setSpacing(2)
        for key, text in options:
            segment = _Segment(look, text)
            segment.setChecked(key == current)
            segment.toggled.connect(lambda on, key=key: self.chosen.emit(key) if on else None)
            self._segments[key] = segment
            inside.addWidget(segment, 1)
        look.follow(self)

    @property
    def current(self) -> str:
        """The key of the chosen segment."""
        return next((key for key, segment in self._segments.items() if segment.isChecked()), "")

    def choose(self, key: str) -> None:
        """Choose a segment."""
        self._segments[key].setChecked(True)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the bar that the segments lie in."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.theme.colour("rail"))
        painter.drawRoundedRect(QRectF(self.rect()), CORNER_INPUT + 2, CORNER_INPUT + 2)


class _Segment(QRadioButton):
    """One of the choices."""

    def __init__(self, look: Look, text: str) -> None:
        super().__init__(text)
        self._look = look
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.MinimumExpanding, QSizePolicy.Policy.Fixed)
        look.follow(self)

    def sizeHint(self) -> QSize:
        """Measure the words at their heaviest, so that choosing moves nothing."""
        theme = self._look.theme
        words = QFontMetricsF(theme.font(14, 600)).horizontalAdvance(self.text())
        return QSize(max(TARGET, round(words) + 24), max(TARGET, theme.px(TARGET)))

    def minimumSizeHint(self) -> QSize:
        """Never squeeze the words."""
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:
        """Take a press anywhere."""
        return self.rect().contains(pos)

    def focus_shape(self) -> QPainterPath:
        """Give the outline that the focus ring goes around."""
        path = QPainterPath()
        path.addRoundedRect(QRectF(self.rect()), CORNER_INPUT, CORNER_INPUT)
        return path

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the chosen one as paper with an edge, the others as words."""
        paint_choice(self, self._look, QRectF(self.rect()))


def paint_choice(button: QAbstractButton, look: Look, rect: QRectF) -> None:
    """Paint one of a bar of choices: the chosen one as paper with an edge, the others as words."""
    theme = look.theme
    painter = QPainter(button)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)  # a question mark stays at its end
    if button.isChecked():
        painter.setPen(QPen(theme.colour("accent"), SELECTED))
        painter.setBrush(theme.colour("surface"))
        painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), CORNER_INPUT, CORNER_INPUT)
    elif button.underMouse():
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("ink", 6))
        painter.drawRoundedRect(rect, CORNER_INPUT, CORNER_INPUT)
    painter.setFont(theme.font(14, 600 if button.isChecked() else 500))
    painter.setPen(theme.colour("accent" if button.isChecked() else "ink"))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, button.text())
