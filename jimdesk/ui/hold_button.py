# SPDX-License-Identifier: Apache-2.0
"""A button that must be held: nobody leaves by accident, or by leaning on the table."""

from __future__ import annotations

from typing import Final, Literal

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, QVariantAnimation, Signal
from PySide6.QtGui import (
    QFontMetricsF,
    QHideEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from jimdesk.ui.held_key import HeldKey
from jimdesk.ui.icons import is_mirrored, paint_icon
from jimdesk.ui.look import Look
from jimdesk.ui.theme import OUTLINE

HOLD: Final = 800  # milliseconds
_HIGH, _ICON, _PADDING, _GAP = 56, 20, 22, 10


class HoldButton(QWidget):
    """A lock and a few words; the ground fills while it is held with a finger, the mouse, Space or Enter."""

    held = Signal()

    def __init__(self, look: Look, *, tone: Literal["", "private"] = "", icon: str = "lock") -> None:
        super().__init__()
        self._look = look
        self._icon = icon
        private = tone == "private"
        self._ink, self._edge = ("privateInk", "privateLine") if private else ("ink2", "line2")
        self._filled = "privateSoft" if private else "accentSoft"
        self._text = ""
        self._share = 0.0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(HOLD)
        self._timer.timeout.connect(self._on_held)
        self.key = HeldKey(self)
        self.key.down.connect(self._on_key)
        self._filling = QVariantAnimation(self)
        self._filling.setStartValue(0.0)
        self._filling.setEndValue(1.0)
        self._filling.setDuration(HOLD)
        self._filling.valueChanged.connect(self._fill)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.follow(self)

    def setText(self, text: str) -> None:
        """Set the words."""
        self._text = text
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def press(self) -> None:
        """Begin to hold."""
        if not self._timer.isActive():
            self._timer.start()
            if self._look.theme.moving:
                self._filling.start()

    def let_go(self) -> None:
        """Let go before it was long enough."""
        self._timer.stop()
        self._filling.stop()
        self._fill(0.0)

    def sizeHint(self) -> QSize:
        """Measure the lock and the words."""
        theme = self._look.theme
        words = QFontMetricsF(theme.font(16)).horizontalAdvance(self._text)
        return QSize(round(words) + theme.px(_ICON) + _GAP + 2 * _PADDING, theme.px(_HIGH))

    def focus_shape(self) -> QPainterPath:
        """Give the outline that the focus ring goes around."""
        path = QPainterPath()
        path.addRoundedRect(QRectF(self.rect()), self.height() / 2, self.height() / 2)
        return path

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin to hold."""
        self.press()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        self.let_go()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Hold with Space or Enter."""
        if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.key.press(event)
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Let go, when it is not the key repeating itself."""
        if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.key.release(event)
        else:
            super().keyReleaseEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Forget what was held."""
        super().hideEvent(event)
        self.key.let_go()
        self.let_go()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the edge, how long it was held, the lock and the words."""
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        outline = QPainterPath()
        edge = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        outline.addRoundedRect(edge, edge.height() / 2, edge.height() / 2)
        rtl = is_mirrored(self)
        if self._share:
            filled = QRectF(edge)
            filled.setWidth(edge.width() * self._share)
            if rtl:
                filled.moveRight(edge.right())
            ground = QPainterPath()
            ground.addRect(filled)
            painter.fillPath(outline.intersected(ground), theme.colour(self._filled))
        painter.setPen(QPen(theme.colour(self._edge), OUTLINE))
        painter.drawPath(outline)
        side = theme.px(_ICON)
        at = QRectF(_PADDING, (self.height() - side) / 2, side, side)
        room = QRectF(self.rect()).adjusted(_PADDING + side + _GAP, 0, -_PADDING, 0)
        if rtl:
            at.moveRight(self.width() - _PADDING)
            room.moveLeft(_PADDING)
        paint_icon(painter, self._icon, at, theme.colour(self._ink))
        painter.setFont(theme.font(16))
        painter.setPen(theme.colour(self._ink))
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter, self._text)

    def _fill(self, share: float) -> None:
        self._share = share
        self.update()

    def _on_key(self, down: bool) -> None:
        if down:
            self.press()
        else:
            self.let_go()

    def _on_held(self) -> None:
        self.let_go()
        self.held.emit()
