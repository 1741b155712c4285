# SPDX-License-Identifier: Apache-2.0
"""The soft timer of a stage: a ring that fills, once a minute, with a few words beside it.

It has no clock of its own and counts nothing down; the page tells it how far the stage is and what to say::

    timer.show_time(9, 20, words.say("{minutes} min left", minutes=11))
    timer.show_time(20, 20, words.say("round off?"))
"""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from jimdesk.ui.icons import is_mirrored
from jimdesk.ui.look import Look
from jimdesk.ui.theme import Theme

_RING, _TABLE_RING = 26, 32


class RingTimer(QWidget):
    """The ring and its words; `table` is the larger one of the table view."""

    def __init__(self, look: Look, *, table: bool = False) -> None:
        super().__init__()
        self._look = look
        self._table = table
        self._percent = 100  # of its usual size
        self._passed, self._of, self._words = 0, 1, ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.follow(self)

    def show_time(self, passed: int, of: int, words: str) -> None:
        """Fill the ring for the minutes that passed; past the end it is simply full."""
        self._passed, self._of, self._words = max(0, passed), max(1, of), words
        self.setAccessibleName(words)
        self.updateGeometry()
        self.update()

    def grow(self, percent: int) -> None:
        """Be larger, on a large screen."""
        self._percent = percent
        self.updateGeometry()
        self.update()

    @property
    def degrees(self) -> int:
        """How far the ring is filled, of 360."""
        return min(360, 360 * self._passed // self._of)

    def sizeHint(self) -> QSize:
        """Measure the ring and the words."""
        theme = self._theme()
        side = self._side()
        words = QFontMetricsF(self._font()).horizontalAdvance(self._words)
        beside = round(words) + theme.px(12 if self._table else 9) + 1 if self._words else 0
        return QSize(side + beside, max(side, theme.px(32)))

    def minimumSizeHint(self) -> QSize:
        """Keep the words whole."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the track, what has passed, and the words."""
        theme = self._look.theme
        rtl = is_mirrored(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = self._side()
        thick = side / 6.5
        ring = QRectF(self.width() - side if rtl else 0, (self.height() - side) / 2, side, side)
        ring.adjust(thick / 2, thick / 2, -thick / 2, -thick / 2)
        flat = Qt.PenCapStyle.FlatCap
        painter.setPen(QPen(theme.colour("line"), thick, Qt.PenStyle.SolidLine, flat))
        painter.drawEllipse(ring)
        if self.degrees:
            painter.setPen(
                QPen(theme.colour("accent"), thick, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
            )
            painter.drawArc(ring, 90 * 16, (1 if rtl else -1) * self.degrees * 16)
        painter.setFont(self._font())
        painter.setPen(theme.colour("ink2"))
        room = QRectF(self.rect())
        far = Qt.AlignmentFlag.AlignLeft if rtl else Qt.AlignmentFlag.AlignRight
        painter.drawText(
            room, far | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter, self._words
        )

    def _theme(self) -> Theme:
        return self._look.theme.grown(self._percent)

    def _side(self) -> int:
        return self._theme().px(_TABLE_RING if self._table else _RING)

    def _font(self) -> QFont:
        return self._theme().font(22 if self._table else 14)
