# SPDX-License-Identifier: Apache-2.0
"""The list of sheets that can be printed, each with its icon, its name and what it is for."""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFont, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QFrame,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from jimdesk.ui.icons import is_mirrored, paint_icon
from jimdesk.ui.look import Look
from jimdesk.ui.put_away import put_away
from jimdesk.ui.text_lines import height_of, paint_lines
from jimdesk.ui.theme import CORNER_CARD, SELECTED
from jimdesk.ui.widgets import labels

_WIDE, _WIDER, _WIDER_FROM, _HIGH = 280, 304, 1800, 52
_BESIDE: Final = 56  # what the icon and the edges take from the width of a row
_AIR: Final = 7


class SheetList(QFrame):
    """One of them is chosen; the arrow keys walk."""

    chosen = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._group = QButtonGroup(self)
        self._listed: dict[str, _Row] = {}
        self._filled: tuple[tuple[str, str, str, str], ...] = ()
        self._heading = labels.panel_heading("")
        self._heading.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(2)
        self._rows.setContentsMargins(10, 4, 6, 4)
        listed = QWidget()
        column = QVBoxLayout(listed)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._rows)
        column.addStretch()
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(listed)
        heading, self.foot = QVBoxLayout(), QVBoxLayout()
        heading.setContentsMargins(14, 0, 14, 0)
        heading.addWidget(self._heading)
        self.foot.setContentsMargins(14, 4, 14, 0)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(0, 16, 0, 14)
        inside.setSpacing(8)
        inside.addLayout(heading)
        inside.addWidget(self._scroll, 1)
        inside.addLayout(self.foot)
        self.setProperty("ground", "window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        """Wide enough for the names; wider on a large screen and with larger letters."""
        window = self.window()
        wide = _WIDER if window is not self and window.width() >= _WIDER_FROM else _WIDE
        return QSize(self._look.theme.px(wide), 400)

    def fill(self, heading: str, rows: Iterable[tuple[str, str, str, str]], current: str) -> None:
        """Show (id, name, purpose, icon) of every sheet."""
        self._heading.setText(heading)
        rows = tuple(rows)
        if rows == self._filled:  # the keyboard stays where it is
            self.choose(current)
            return
        for old in self._listed.values():
            self._group.removeButton(old)
            self._rows.removeWidget(old)
            put_away(old)
        self._filled, self._listed = rows, {}
        for id_, name, purpose, icon in rows:
            row = _Row(self._look, name, purpose, icon)
            row.setObjectName(f"sheet-{id_}")
            row.setChecked(id_ == current)
            row.toggled.connect(lambda on, id_=id_: self.chosen.emit(id_) if on else None)
            row.focused.connect(lambda row=row: self._scroll.ensureWidgetVisible(row, 0, 8))
            self._group.addButton(row)
            self._listed[id_] = row
            self._rows.addWidget(row)

    def choose(self, id_: str) -> None:
        """Choose a sheet."""
        if id_ in self._listed:
            self._listed[id_].setChecked(True)
            self._scroll.ensureWidgetVisible(self._listed[id_], 0, 8)


class _Row(QAbstractButton):
    """One sheet."""

    focused = Signal()

    def __init__(self, look: Look, name: str, purpose: str, icon: str) -> None:
        super().__init__()
        self._look = look
        self._purpose = purpose
        self._icon = icon
        self.setText(name)
        self.setAccessibleName(name)
        self.setAccessibleDescription(purpose)
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        look.follow(self)

    def sizeHint(self) -> QSize:
        """Two lines high, where both fit."""
        return QSize(200, self._look.theme.px(_HIGH))

    def heightForWidth(self, width: int) -> int:
        """Grow until nothing of the name or the purpose is left out."""
        high = sum(height_of(text, font, width - _BESIDE) for text, font, _ in self._texts())
        return max(self._look.theme.px(_HIGH), math.ceil(high) + 2 * _AIR)

    def _texts(self) -> tuple[tuple[str, QFont, str], ...]:
        """Return (text, letters, ink) from top to bottom."""
        theme = self._look.theme
        return (self.text(), theme.font(15, 600), "ink"), (self._purpose, theme.font(13), "ink2")

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Come into sight."""
        super().focusInEvent(event)
        self.focused.emit()

    def focus_shape(self) -> QPainterPath:
        """Give the outline that the focus ring goes around."""
        path = QPainterPath()
        path.addRoundedRect(QRectF(self.rect()), CORNER_CARD, CORNER_CARD)
        return path

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground of the chosen one, icon, name and purpose."""
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.isChecked():
            painter.setPen(QPen(theme.colour("accent"), SELECTED))
            painter.setBrush(theme.colour("accentSoft"))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), CORNER_CARD, CORNER_CARD)
        elif self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("rail"))
            painter.drawRoundedRect(QRectF(self.rect()), CORNER_CARD, CORNER_CARD)
        rtl = is_mirrored(self)
        ink = "jimE" if self._icon == "star" else "accent" if self.isChecked() else "ink2"
        at = QRectF(self.width() - 36 if rtl else 14, (self.height() - 22) / 2, 22, 22)
        paint_icon(painter, self._icon, at, theme.colour(ink))
        wide = self.width() - _BESIDE
        heights = [height_of(text, font, wide) for text, font, _ in self._texts()]
        room = QRectF(10 if rtl else 46, (self.height() - sum(heights)) / 2, wide, 0)
        for (text, font, colour), high in zip(self._texts(), heights, strict=True):
            painter.setFont(font)
            painter.setPen(theme.colour(colour))
            room.setHeight(high + 1)  # so that no line is left out for a part of a pixel
            paint_lines(painter, room, text)
            room.translate(0, high)
