# SPDX-License-Identifier: Apache-2.0
"""The one sentence that matters, as large as it fits, with its quotation mark in the margin."""

from __future__ import annotations

import unicodedata
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from jimdesk.ui.icons import is_mirrored
from jimdesk.ui.look import Look
from jimdesk.ui.theme import Theme

_SIZES: Final = (60, 48, 40, 34, 28, 24)
_BY_LINE: Final = 24
HANG: Final = 28  # pixels at each side that only a quotation mark uses
_WRAPPED: Final = Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap


def _direction(text: str) -> Qt.LayoutDirection:
    """Return the direction in which a text itself runs, whatever way the window runs."""
    strong = next((sign for sign in map(unicodedata.bidirectional, text) if sign in ("L", "R", "AL")), "L")
    return Qt.LayoutDirection.LeftToRight if strong == "L" else Qt.LayoutDirection.RightToLeft


class BigWords(QWidget):
    """Plain words of 60 pixels, smaller where there are many; below them, if quoted, who says it."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._text, self._by, self._quoted = "", "", False
        self._percent = 100  # of their usual size
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        look.follow(self)

    def show_words(self, text: str, by: str = "", *, quoted: bool = False) -> None:
        """Show these words."""
        self._text, self._by, self._quoted = text, by, quoted
        self.setAccessibleName(f"{text} {by}".strip())
        self.update()

    def grow(self, percent: int) -> None:
        """Be larger, on a large screen."""
        self._percent = percent
        self.updateGeometry()
        self.update()

    @property
    def text(self) -> str:
        """What stands there."""
        return self._text

    @property
    def _theme(self) -> Theme:
        return self._look.theme.grown(self._percent)

    def sizeHint(self) -> QSize:
        """Ask for two lines at least."""
        return QSize(600, self._theme.px(200))

    def minimumSizeHint(self) -> QSize:
        """Shrink before the rest of the view is squeezed."""
        return QSize(300, self._theme.px(72))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the words, and who says them."""
        theme = self._theme
        painter = QPainter(self)
        rtl = is_mirrored(self)
        font = self._fitting()
        room = self._room()
        text = self._words()
        near = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        flags = int(_WRAPPED | near | Qt.AlignmentFlag.AlignAbsolute)
        painter.setLayoutDirection(_direction(self._text))
        painter.setFont(font)
        painter.setPen(theme.colour("ink"))
        if self._quoted and not rtl:
            mark = QFontMetricsF(font).horizontalAdvance("“")
            painter.drawText(QRectF(room.left() - mark, 0, mark + 2, room.height()), flags, "“")
        used = painter.drawText(room, flags, text)
        if self._by:
            painter.setFont(theme.font(_BY_LINE))
            painter.setPen(theme.colour("ink2"))
            below = QRectF(room.left(), used.bottom() + theme.px(14), room.width(), theme.px(34))
            painter.drawText(below, flags, self._by)

    def _words(self) -> str:
        if not self._quoted:
            return self._text
        return f"“{self._text}”" if is_mirrored(self) else f"{self._text}”"

    def _room(self) -> QRectF:
        """Give the room for the words, between two margins in which the quotation mark hangs."""
        below = self._theme.px(50) if self._by else 0
        hang = self._theme.px(HANG)
        return QRectF(hang, 0, self.width() - 2 * hang, self.height() - below)

    def _fitting(self) -> QFont:
        """Find the largest letters at which all words have room."""
        room, words = self._room(), self._words()
        for size in _SIZES:
            font = self._theme.font(size, 600)
            used = QFontMetricsF(font).boundingRect(QRectF(0, 0, room.width(), 1e6), int(_WRAPPED), words)
            if used.height() <= room.height() and used.width() <= room.width():
                return font
        return self._theme.font(_SIZES[-1], 600)
