# SPDX-License-Identifier: Apache-2.0
"""How many hours somebody gives in a week, beside the limit that they set themselves.

    row = HoursRow(look, ChipLook("Yassin", Kind.JIM), words.say("8 hours"), words.say("Own limit: 6 hours"))
    row.bar.show_minutes(480, limit=360, most=600)

What lies over the limit is amber: a gentle hint, not a grade.
"""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from jimdesk.ui.icons import is_mirrored
from jimdesk.ui.look import Look
from jimdesk.ui.widgets import labels
from jimdesk.ui.widgets.chip import ChipLook
from jimdesk.ui.widgets.disc import Disc

_HIGH, _MARK_HIGH = 8, 16


class HoursBar(QWidget):
    """The bar alone, in minutes a week."""

    def __init__(self, look: Look, *, name: str = "") -> None:
        super().__init__()
        self._look = look
        self._minutes, self._limit, self._most = 0, 0, 1
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.follow(self)

    def show_minutes(self, minutes: int, *, limit: int = 0, most: int = 600) -> None:
        """Show minutes a week on a bar that ends at `most`, with a mark at the limit if there is one."""
        self._minutes, self._limit = minutes, limit
        self._most = max(most, minutes, limit, 1)
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for the height of the mark."""
        return QSize(160, _MARK_HIGH)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the track, what is given, what is over the limit, and the limit."""
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if is_mirrored(self):
            painter.translate(self.width(), 0)
            painter.scale(-1, 1)
        track = QRectF(0, (self.height() - _HIGH) / 2, self.width(), _HIGH)
        shape = QPainterPath()
        shape.addRoundedRect(track, _HIGH / 2, _HIGH / 2)
        painter.fillPath(shape, theme.colour("line"))
        given = self._along(self._minutes)
        within = min(given, self._along(self._limit)) if self._limit else given
        if given > within:
            painter.setClipPath(shape)
            painter.fillRect(QRectF(within, track.top(), given - within, _HIGH), theme.colour("warnE"))
            painter.fillRect(QRectF(0, track.top(), within, _HIGH), theme.colour("accent"))
            painter.setClipping(False)
        elif given > 0:
            filled = QPainterPath()
            filled.addRoundedRect(QRectF(0, track.top(), max(given, _HIGH), _HIGH), _HIGH / 2, _HIGH / 2)
            painter.fillPath(filled, theme.colour("accent"))
        if self._limit:
            at = min(self._along(self._limit), self.width() - 2)
            painter.fillRect(QRectF(at, (self.height() - _MARK_HIGH) / 2, 2, _MARK_HIGH), theme.colour("ink"))

    def _along(self, minutes: int) -> float:
        return self.width() * minutes / self._most


class HoursRow(QWidget):
    """Somebody's disc and name, the hours in words, the bar, and a line of small print."""

    def __init__(self, look: Look, chip: ChipLook, hours: str, below: str = "") -> None:
        super().__init__()
        self.bar = HoursBar(look, name=f"{chip.name}, {hours}")
        top = QHBoxLayout()
        top.setSpacing(9)
        top.addWidget(Disc(look, chip, size=26))
        top.addWidget(labels.name(chip.name), 1)
        top.addWidget(labels.strong(hours), 0, Qt.AlignmentFlag.AlignVCenter)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(5)
        inside.addLayout(top)
        inside.addWidget(self.bar)
        if below:
            inside.addWidget(labels.small(below, wrap=True))
