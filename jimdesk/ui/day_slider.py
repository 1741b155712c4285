# SPDX-License-Identifier: Apache-2.0
"""A slider over a few days: a dot for each, its words below, and a handle that stops nowhere in between."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractSlider, QSizePolicy

from jimdesk.ui.icons import is_mirrored
from jimdesk.ui.look import Look
from jimdesk.ui.theme import SELECTED

_HANDLE: Final = 22
_TRACK: Final = 4
_DOT: Final = 9
_HIGH: Final = 56


class DaySlider(QAbstractSlider):
    """Arrow keys, Home and End walk along the days; so does a mouse or finger, which takes the nearest."""

    chosen = Signal(int)
    """The place of the day that somebody chose; not when it is set."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._texts: tuple[str, ...] = ()
        self.setOrientation(Qt.Orientation.Horizontal)
        self.setPageStep(1)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.actionTriggered.connect(lambda _action: self._tell(self.sliderPosition()))
        look.follow(self)

    def show_days(self, texts: tuple[str, ...], at: int) -> None:
        """Show these days, and which one is chosen."""
        self._texts = texts
        self.setRange(0, max(len(texts) - 1, 0))
        self.setValue(at)
        self._name()
        self.update()

    def sizeHint(self) -> QSize:
        """High enough for the handle and the words below it."""
        return QSize(300, self._look.theme.px(_HIGH))

    def minimumSizeHint(self) -> QSize:
        """Words that do not fit are shortened."""
        return QSize(120, self.sizeHint().height())

    def focus_shape(self) -> QPainterPath:
        """Ring the handle."""
        path = QPainterPath()
        at, half = self._at(self.value()), self._look.theme.px(_HANDLE) / 2
        path.addEllipse(at, half, half)
        return path

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to the nearest day."""
        self._tell(self._nearest(event.position().x()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow to the nearest day."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._tell(self._nearest(event.position().x()))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the line, the days, the handle and the words."""
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        first, last, here = (self._at(place) for place in (0, self.maximum(), self.value()))
        thick = theme.px(_TRACK)
        painter.setPen(QPen(theme.colour("line"), thick, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawLine(first, last)
        painter.setPen(QPen(theme.colour("accent"), thick, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawLine(first, here)
        for place in range(len(self._texts)):
            self._paint_dot(painter, place)
        painter.setBrush(theme.colour("accent"))
        painter.setPen(QPen(theme.colour("surface"), SELECTED))
        half = theme.px(_HANDLE) / 2
        painter.drawEllipse(here, half - 2, half - 2)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.colour("accent"), SELECTED))
        painter.drawEllipse(here, half, half)
        for place, text in enumerate(self._texts):
            self._paint_words(painter, place, text)

    def _paint_dot(self, painter: QPainter, place: int) -> None:
        theme, passed = self._look.theme, place <= self.value()
        painter.setPen(QPen(theme.colour("accent" if passed else "line2"), SELECTED))
        painter.setBrush(theme.colour("accent" if passed else "surface"))
        half = theme.px(_DOT) / 2
        painter.drawEllipse(self._at(place), half, half)

    def _paint_words(self, painter: QPainter, place: int, text: str) -> None:
        theme, chosen = self._look.theme, place == self.value()
        painter.setFont(theme.font(13, 600 if chosen else 500))
        painter.setPen(theme.colour("accent" if chosen else "ink2"))
        wide, at = self._step(), self._at(place).x()
        box = QRectF(at - wide / 2 + 4, self.height() / 2 + 2, wide - 8, self.height() / 2 - 4)
        box.moveLeft(min(max(box.left(), 0.0), self.width() - box.width()))
        short = QFontMetricsF(painter.font()).elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        end, mirrored = place == self.maximum(), is_mirrored(self)
        short = f"\u2068{short}\u2069" if mirrored else short
        side = Qt.AlignmentFlag.AlignHCenter
        if place == 0 or end:
            at_left = (place == 0) is not mirrored
            side = Qt.AlignmentFlag.AlignLeft if at_left else Qt.AlignmentFlag.AlignRight
        painter.drawText(box, side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter, short)

    def _step(self) -> float:
        edge = self._look.theme.px(_HANDLE)
        return (self.width() - edge) / max(self.maximum(), 1)

    def _at(self, place: int) -> QPointF:
        edge = self._look.theme.px(_HANDLE) / 2 + 1
        way = edge + (self.width() - 2 * edge) * place / max(self.maximum(), 1)
        return QPointF(self.width() - way if is_mirrored(self) else way, self._look.theme.px(_HANDLE) / 2 + 3)

    def _nearest(self, x: float) -> int:
        return min(range(self.maximum() + 1), key=lambda place: abs(self._at(place).x() - x))

    def _tell(self, place: int) -> None:
        if place != self.value():
            self.setValue(place)
            self._name()
            self.update()
            self.chosen.emit(place)

    def _name(self) -> None:
        if self._texts:
            self.setAccessibleDescription(self._texts[self.value()])
