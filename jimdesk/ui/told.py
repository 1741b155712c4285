# SPDX-License-Identifier: Apache-2.0
"""The word at the foot of the page that says what just happened, for eyes and for a screen reader."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from jimdesk.ui.sitting import Sitting
from jimdesk.ui.spoken import announce

_STAYS: Final = 4_000  # milliseconds
_LETTER: Final = 70  # milliseconds to read one, in a sentence that is long
_HIGH, _PAD, _EDGE = 36, 18, 16


class Told(QWidget):
    """A dark pill over the page, gone after a moment; it takes no room, no click and no focus."""

    def __init__(self, sitting: Sitting, page: QWidget) -> None:
        """Lie at the foot of `page`."""
        super().__init__(page)
        self._sitting = sitting
        self._text = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_STAYS)
        self._timer.timeout.connect(self.hide)
        self.setObjectName("told")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()
        page.installEventFilter(self)
        sitting.announced.connect(self.tell)
        sitting.renewed.connect(self.quiet)

    @property
    def text(self) -> str:
        """What it says now; "" while it is away."""
        return self._text if self.isVisible() else ""

    def tell(self, sentence: str) -> None:
        """Say a sentence."""
        if not sentence:
            self.quiet()
            return
        self._text = sentence
        self.setAccessibleName(sentence)
        self._settle()
        self.show()
        self.raise_()
        self.update()
        self._timer.start(max(_STAYS, _LETTER * len(sentence)))
        announce(self, sentence)

    def quiet(self) -> None:
        """Say nothing any more: other eyes look, or another family lies here."""
        self._text = ""
        self.setAccessibleName("")
        self._timer.stop()
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the foot of the page."""
        if event.type() is QEvent.Type.Resize:
            self._settle()
        return False

    def sizeHint(self) -> QSize:
        """As wide as the words."""
        theme = self._sitting.look.theme
        width = QFontMetricsF(theme.font(14, 500)).horizontalAdvance(self._text) + 2 * _PAD
        return QSize(round(width) + 2, theme.px(_HIGH))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the pill."""
        theme = self._sitting.look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("ink"))
        painter.drawRoundedRect(QRectF(self.rect()), self.height() / 2, self.height() / 2)
        painter.setFont(theme.font(14, 500))
        painter.setPen(theme.colour("surface"))
        text = painter.fontMetrics().elidedText(
            self._text, Qt.TextElideMode.ElideRight, self.width() - 2 * _PAD + 2
        )
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, text)

    def _settle(self) -> None:
        page = self.parentWidget()
        if page is not None:
            size = self.sizeHint()
            wide = min(size.width(), page.width() - 2 * _EDGE)
            left = (page.width() - wide) // 2
            self.setGeometry(left, page.height() - size.height() - _EDGE, wide, size.height())
