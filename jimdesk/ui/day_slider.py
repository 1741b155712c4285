# SPDX-License-Identifier: Apache-2.0
"""A slider over a few days: a dot for each, its words below, and a handle that stops nowhere in between."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractSlider, QSizePolicy

from jimdesk.ui.icons import is_mirrored, own_way
from jimdesk.ui.look import Look
from jimdesk.ui.theme import SELECTED

_HANDLE: Final = 22
_TRACK: Final = 4
_DOT: Final = 9
_HIGH: Final = 56
_BETWEEN: Final = 6  # pixels between the words of two days


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
        """Days whose words do not fit keep their dot."""
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
        for place, (text, box) in self.words_shown().items():
            self._paint_words(painter, place, text, box)

    def _paint_dot(self, painter: QPainter, place: int) -> None:
        theme, passed = self._look.theme, place <= self.value()
        painter.setPen(QPen(theme.colour("accent" if passed else "line2"), SELECTED))
        painter.setBrush(theme.colour("accent" if passed else "surface"))
        half = theme.px(_DOT) / 2
        painter.drawEllipse(self._at(place), half, half)

    def words_shown(self) -> dict[int, tuple[str, QRectF]]:
        """Return the words of each day that has room for them, and where; the chosen one always has.

        A date that is cut off tells nothing, so that a day without room has only its dot.
        """
        order = dict.fromkeys((self.value(), 0, self.maximum(), *range(len(self._texts))))
        found: dict[int, tuple[str, QRectF]] = {}
        for place in order if self._texts else ():
            metrics = QFontMetricsF(self._font_of(place))
            wide = min(metrics.horizontalAdvance(self._texts[place]) + 2, float(self.width()))
            left = min(max(self._at(place).x() - wide / 2, 0.0), self.width() - wide)
            box = QRectF(left, self.height() / 2 + 2, wide, self.height() / 2 - 4)
            reach = box.adjusted(-_BETWEEN, 0, _BETWEEN, 0)
            if not any(reach.intersects(other) for _, other in found.values()):
                text = metrics.elidedText(self._texts[place], Qt.TextElideMode.ElideRight, wide)
                found[place] = text, box
        return found

    def _font_of(self, place: int) -> QFont:
        return self._look.theme.font(13, 600 if place == self.value() else 500)

    def _paint_words(self, painter: QPainter, place: int, text: str, box: QRectF) -> None:
        painter.setFont(self._font_of(place))
        painter.setPen(self._look.theme.colour("accent" if place == self.value() else "ink2"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, own_way(self, text))

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
