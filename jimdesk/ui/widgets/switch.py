# SPDX-License-Identifier: Apache-2.0
"""A switch with its words before it: on or off at once, as in the inspector.

For example::

    switch = Switch(look, words.say("May be called"), on=True)
    switch.toggled.connect(...)
"""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from jimdesk.ui.icons import is_mirrored
from jimdesk.ui.look import Look
from jimdesk.ui.theme import CHOOSE, TARGET

_WIDE, _HIGH, _KNOB_GAP, _BESIDE = 44, 26, 3, 12


class Switch(QAbstractButton):
    """The whole row is pressed, with mouse, Space or Enter; without words, `name` is for a screen reader."""

    def __init__(self, look: Look, text: str = "", *, on: bool = False, name: str = "") -> None:
        super().__init__()
        self._look = look
        self._at = float(on)
        self._movement = look.movement(self, CHOOSE)
        self._movement.valueChanged.connect(self._move)
        self.setText(text)
        self.setAccessibleName(name or text)
        self.setCheckable(True)
        self.setChecked(on)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        across = QSizePolicy.Policy.Preferred if text else QSizePolicy.Policy.Fixed
        self.setSizePolicy(across, QSizePolicy.Policy.Fixed)
        self.toggled.connect(self._turn)
        look.follow(self)

    def sizeHint(self) -> QSize:
        """Measure the words and the switch."""
        theme = self._look.theme
        words = QFontMetricsF(theme.font(15)).horizontalAdvance(self.text())
        beside = _BESIDE if self.text() else 0
        return QSize(round(words + beside + theme.px(_WIDE)) + 1, max(TARGET, theme.px(36)))

    def minimumSizeHint(self) -> QSize:
        """Let the words be elided rather than widen the panel."""
        return QSize(self._look.theme.px(_WIDE), self.sizeHint().height())

    def focus_shape(self) -> QPainterPath:
        """Ring the switch itself, not its words."""
        path = QPainterPath()
        track = self._track()
        path.addRoundedRect(track, track.height() / 2, track.height() / 2)
        return path

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn with Enter as well as with Space."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the words, the track and the knob."""
        theme = self._look.theme
        rtl = is_mirrored(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        track = self._track()
        painter.setPen(Qt.PenStyle.NoPen)
        on = self._at > 0.5
        painter.setBrush(theme.colour("line" if not self.isEnabled() else "accent" if on else "ink3"))
        painter.drawRoundedRect(track, track.height() / 2, track.height() / 2)
        side = track.height() - 2 * _KNOB_GAP
        way = (1 - self._at if rtl else self._at) * (track.width() - side - 2 * _KNOB_GAP)
        painter.setBrush(theme.colour("surface"))
        painter.drawEllipse(QRectF(track.left() + _KNOB_GAP + way, track.top() + _KNOB_GAP, side, side))
        room = QRectF(self.rect()).adjusted(0, 0, -track.width() - _BESIDE, 0)
        if rtl:
            room.translate(track.width() + _BESIDE, 0)
        painter.setFont(theme.font(15))
        painter.setPen(theme.colour("ink" if self.isEnabled() else "ink2"))
        words = QFontMetricsF(painter.font()).elidedText(
            self.text(), Qt.TextElideMode.ElideRight, room.width()
        )
        side_flag = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        painter.drawText(
            room, side_flag | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter, words
        )

    def _track(self) -> QRectF:
        theme = self._look.theme
        wide, high = theme.px(_WIDE), theme.px(_HIGH)
        left = 0 if is_mirrored(self) else self.width() - wide
        return QRectF(left, (self.height() - high) / 2, wide, high)

    def _turn(self, on: bool) -> None:
        self._movement.stop()
        self._movement.setDuration(self._look.theme.duration(CHOOSE))
        self._movement.setStartValue(self._at)
        self._movement.setEndValue(float(on))
        self._movement.start()

    def _move(self, value: float) -> None:
        self._at = float(value)
        self.update()
