# SPDX-License-Identifier: Apache-2.0
"""Boxes to tick and lists to choose one from, painted the same on every system.

For example::

    tick = CheckBox(look, words.say("Who may see this"))
    options = [Option("nl", "Alleen Nederlands"), Option("ar", "Arabisch", "العربية")]
    languages = RadioList(look, options, "nl")
    languages.chosen.connect(...)                      # the key
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QFrame, QRadioButton, QSizePolicy, QVBoxLayout

from jimdesk.ui.icons import is_mirrored, paint_icon
from jimdesk.ui.look import Look
from jimdesk.ui.theme import CORNER_CARD, ROW, TARGET

_BOX, _PRIVATE_BOX, _GAP = 24, 34, 10


class CheckBox(QCheckBox):
    """A box with its words after it; `private` is the large light one of the private family time."""

    def __init__(self, look: Look, text: str = "", *, private: bool = False, name: str = "") -> None:
        super().__init__(text)
        self._look = look
        self._private = private
        self.setAccessibleName(name or text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        look.follow(self)

    def sizeHint(self) -> QSize:
        """Measure the box and the words."""
        theme = self._look.theme
        words = QFontMetricsF(theme.font(15)).horizontalAdvance(self.text())
        gap = _GAP if self.text() else 0
        return QSize(round(self._side() + gap + words) + 1, max(TARGET, theme.px(ROW)))

    def hitButton(self, pos: QPoint) -> bool:
        """Take a press anywhere on the row."""
        return self.rect().contains(pos)

    def focus_shape(self) -> QPainterPath:
        """Ring the box."""
        path = QPainterPath()
        path.addRoundedRect(self._box(), 7, 7)
        return path

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the box, its tick and the words."""
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = self._box()
        edge, fill, tick, ink = (
            ("privateInk", "privateInk", "private", "privateInk")
            if self._private
            else ("line2", "accent", "accentInk", "ink")
        )
        on = self.isChecked()
        painter.setPen(Qt.PenStyle.NoPen if on else QPen(theme.colour(edge), 1.5))
        empty = Qt.BrushStyle.NoBrush if self._private else theme.colour("surface")
        painter.setBrush(theme.colour(fill) if on else empty)
        inset = 0 if on else 0.75
        painter.drawRoundedRect(box.adjusted(inset, inset, -inset, -inset), 7, 7)
        if on:
            side = round(box.width() * 0.7)
            at = QRectF(0, 0, side, side)
            at.moveCenter(box.center())
            paint_icon(painter, "check", at, theme.colour(tick))
        room = QRectF(self.rect()).adjusted(self._side() + _GAP, 0, 0, 0)
        if is_mirrored(self):
            room.moveLeft(0)
        painter.setFont(theme.font(15))
        painter.setPen(theme.colour(ink if self.isEnabled() else "ink2"))
        painter.drawText(room, _near(self) | Qt.AlignmentFlag.AlignVCenter, self.text())

    def _side(self) -> int:
        return self._look.theme.px(_PRIVATE_BOX if self._private else _BOX)

    def _box(self) -> QRectF:
        side = self._side()
        left = self.width() - side if is_mirrored(self) else 0
        return QRectF(left, (self.height() - side) // 2, side, side)


class Option(NamedTuple):
    """One of the choices: its key, its words, and a lighter word at the end of the row."""

    key: str
    text: str
    beside: str = ""


class RadioList(QFrame):
    """A bordered list of which one is chosen; the arrow keys walk and choose."""

    chosen = Signal(str)

    def __init__(self, look: Look, options: Iterable[Option], current: str, *, name: str = "") -> None:
        super().__init__()
        self._look = look
        self._rows: dict[str, _Row] = {}
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.setSpacing(0)
        for option in options:
            row = _Row(look, option, first=not self._rows)
            row.setChecked(option.key == current)
            row.toggled.connect(lambda on, key=option.key: self.chosen.emit(key) if on else None)
            self._rows[option.key] = row
            inside.addWidget(row)
        look.follow(self)

    @property
    def current(self) -> str:
        """The key of the chosen one."""
        return next((key for key, row in self._rows.items() if row.isChecked()), "")

    def choose(self, key: str) -> None:
        """Choose one."""
        self._rows[key].setChecked(True)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground; the rows paint themselves inside it."""
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour("line2"), 1.25))
        painter.setBrush(theme.colour("surface"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.6, 0.6, -0.6, -0.6), CORNER_CARD, CORNER_CARD)


class _Row(QRadioButton):
    """A row of the list."""

    def __init__(self, look: Look, option: Option, *, first: bool) -> None:
        super().__init__(option.text)
        self._look = look
        self._option = option
        self._first = first
        self.setAccessibleName(f"{option.text} {option.beside}".strip())
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        look.follow(self)

    def sizeHint(self) -> QSize:
        """Measure the words on both sides."""
        theme = self._look.theme
        words = QFontMetricsF(theme.font(15, 600)).horizontalAdvance(self._option.text)
        beside = QFontMetricsF(theme.font(15)).horizontalAdvance(self._option.beside)
        return QSize(round(words + beside) + theme.px(70), max(TARGET, theme.px(45)))

    def nextCheckState(self) -> None:
        """Stay chosen when pressed again: even the only row there is cannot be let go."""
        self.setChecked(True)

    def hitButton(self, pos: QPoint) -> bool:
        """Take a press anywhere on the row."""
        return self.rect().contains(pos)

    def focus_shape(self) -> QPainterPath:
        """Ring the row, a little inside the border."""
        path = QPainterPath()
        path.addRoundedRect(QRectF(self.rect()).adjusted(4, 4, -4, -4), 8, 8)
        return path

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the chosen ground, the mark, and the words."""
        theme = self._look.theme
        rtl = is_mirrored(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(self.rect())
        on = self.isChecked()
        if on or self.underMouse():
            self._paint_ground(painter, rect, "accentSoft" if on else "window")
        if not self._first:
            painter.fillRect(QRectF(0, 0, rect.width(), 1), theme.colour("line"))
        side = theme.px(20)
        mark = QRectF(12, rect.center().y() - side / 2, side, side)
        if rtl:
            mark.moveRight(rect.right() - 12)
        painter.setBrush(theme.colour("surface"))
        painter.setPen(QPen(theme.colour("accent" if on else "line2"), 2 if on else 1.5))
        painter.drawEllipse(mark.adjusted(1, 1, -1, -1))
        if on:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("accent"))
            quarter = side * 0.26
            painter.drawEllipse(mark.adjusted(quarter, quarter, -quarter, -quarter))
        room = rect.adjusted(12, 0, -side - 22, 0) if rtl else rect.adjusted(side + 22, 0, -12, 0)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(theme.font(15, 600 if on else 400))
        painter.setPen(theme.colour("ink"))
        painter.drawText(room, _near(self) | middle, self._option.text)
        painter.setFont(theme.font(15))
        painter.setPen(theme.colour("ink2"))
        painter.drawText(room, _far(self) | middle, self._option.beside)

    def _paint_ground(self, painter: QPainter, rect: QRectF, token: str) -> None:
        """Fill the row, inside the rounded corners of the list."""
        corners = QPainterPath()
        within = self.parentWidget()
        frame = (
            QRectF(0, 0, 0, 0)
            if within is None
            else QRectF(within.rect()).adjusted(1, 1, -1, -1).translated(-self.x(), -self.y())
        )
        corners.addRoundedRect(frame, CORNER_CARD - 1, CORNER_CARD - 1)
        row = QPainterPath()
        row.addRect(rect)
        painter.fillPath(corners.intersected(row), self._look.theme.colour(token))


def _near(widget: QCheckBox | QRadioButton) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if is_mirrored(widget) else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignAbsolute


def _far(widget: QCheckBox | QRadioButton) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignLeft if is_mirrored(widget) else Qt.AlignmentFlag.AlignRight
    return side | Qt.AlignmentFlag.AlignAbsolute
