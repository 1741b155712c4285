# SPDX-License-Identifier: Apache-2.0
"""The legend below the genogram: a sample and its word for every sign that is drawn, in at most two rows."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from jimdesk.drawing import Part
from jimdesk.ui import paint
from jimdesk.ui.look import Look
from jimdesk.ui.theme import CORNER_CARD

_SAMPLE, _HIGH, _GAP, _PAD, _ROW = 40, 22, 8, 18, 30


class Legend(QWidget):
    """Painted, for it is only read; what finds no room in two rows goes on in a third."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._samples: tuple[tuple[tuple[Part, ...], str], ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        look.follow(self)

    def show_samples(self, samples: Sequence[tuple[tuple[Part, ...], str]]) -> None:
        """Show (shapes in a box of 40 by 22, word)."""
        self._samples = tuple(samples)
        self.setVisible(bool(samples))
        self.setAccessibleName(", ".join(word for _, word in samples))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As high as the rows need."""
        return QSize(600, self.heightForWidth(self.width() or 600))

    def heightForWidth(self, width: int) -> int:
        """Count the rows."""
        rows = max((row for row, _ in self._places(width)), default=0) + 1
        return rows * self._look.theme.px(_ROW) + _PAD

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the card and the samples in columns along the line of reading."""
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour("line"), 1))
        painter.setBrush(theme.colour("surface"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), CORNER_CARD, CORNER_CARD)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        high = theme.px(_ROW)
        for (parts, word), (row, x) in zip(self._samples, self._places(self.width()), strict=True):
            top = _PAD / 2 + row * high
            left = self.width() - x - _SAMPLE if rtl else x
            painter.save()
            painter.translate(left, top + (high - _HIGH) / 2)
            paint.paint(painter, parts, theme, ground="surface")
            painter.restore()
            painter.setPen(theme.colour("ink"))
            painter.setFont(theme.font(13))
            start = left + _SAMPLE + _GAP
            room = QRectF(0, top, left - _GAP, high) if rtl else QRectF(start, top, self.width(), high)
            painter.drawText(room, Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter, word)

    def _places(self, width: int) -> list[tuple[int, float]]:
        """Return (row, x) for each sample, flowing over the rows."""
        metrics = QFontMetricsF(self._look.theme.font(13))
        places, row, x = [], 0, float(_PAD)
        for _, word in self._samples:
            needs = _SAMPLE + _GAP + metrics.horizontalAdvance(word) + 2 * _GAP
            if x + needs > width and x > _PAD:
                row, x = row + 1, float(_PAD)
            places.append((row, x))
            x += needs
        return places
