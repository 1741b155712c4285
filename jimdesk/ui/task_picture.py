# SPDX-License-Identifier: Apache-2.0
"""What is seen of a line or a heading while it is carried: a card with its words, and a small shadow."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen, QPixmap

from jimdesk.ui.theme import CORNER_CARD, SELECTED, Theme

_WIDEST: Final = 280
_ROOM, _SHADOW = 14, 8


def picture_of_line(theme: Theme, text: str, density: float) -> QPixmap:
    """Draw the card on a screen of this density."""
    font = theme.font(15, 600)
    metrics = QFontMetricsF(font)
    words = metrics.elidedText(text, Qt.TextElideMode.ElideRight, theme.px(_WIDEST))
    wide, high = metrics.horizontalAdvance(words) + 2 * _ROOM, theme.px(44)
    made = QPixmap(round((wide + _SHADOW) * density), round((high + _SHADOW) * density))
    made.setDevicePixelRatio(density)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    card = QRectF(1, 1, wide - 2, high - 2)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("shadow", 60))
    painter.drawRoundedRect(card.translated(2, 6), CORNER_CARD, CORNER_CARD)
    painter.setPen(QPen(theme.colour("accent"), SELECTED))
    painter.setBrush(theme.colour("surface"))
    painter.drawRoundedRect(card, CORNER_CARD, CORNER_CARD)
    painter.setFont(font)
    painter.setPen(theme.colour("ink"))
    painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    painter.drawText(card, Qt.AlignmentFlag.AlignCenter, words)
    painter.end()
    return made
