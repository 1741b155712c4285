# SPDX-License-Identifier: Apache-2.0
"""The list of sheets that can be printed, each with its icon, its name and what it is for."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QFrame, QSizePolicy, QVBoxLayout

from jimdesk.ui.icons import is_mirrored, paint_icon
from jimdesk.ui.look import Look
from jimdesk.ui.theme import CORNER_CARD, SELECTED
from jimdesk.ui.widgets import labels

_WIDE, _HIGH = 264, 56


class SheetList(QFrame):
    """One of them is chosen; the arrow keys walk."""

    chosen = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._group = QButtonGroup(self)
        self._heading = labels.panel_heading("")
        self._heading.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(2)
        self.inside = QVBoxLayout(self)
        self.inside.setContentsMargins(14, 20, 14, 16)
        self.inside.setSpacing(12)
        self.inside.addWidget(self._heading)
        self.inside.addLayout(self._rows)
        self.inside.addStretch()
        self.setProperty("ground", "window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        """As wide as in the design; wider with larger letters."""
        return QSize(self._look.theme.px(_WIDE), 400)

    def fill(self, heading: str, rows: Iterable[tuple[str, str, str, str]], current: str) -> None:
        """Show (id, name, purpose, icon) of every sheet."""
        self._heading.setText(heading)
        while item := self._rows.takeAt(0):
            if widget := item.widget():
                widget.deleteLater()
        for id_, name, purpose, icon in rows:
            row = _Row(self._look, name, purpose, icon)
            row.setObjectName(f"sheet-{id_}")
            row.setChecked(id_ == current)
            row.toggled.connect(lambda on, id_=id_: self.chosen.emit(id_) if on else None)
            self._group.addButton(row)
            self._rows.addWidget(row)


class _Row(QAbstractButton):
    """One sheet."""

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
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.follow(self)

    def sizeHint(self) -> QSize:
        """Two lines high."""
        return QSize(200, self._look.theme.px(_HIGH))

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
        at = QRectF(self.width() - 36 if rtl else 14, (self.height() - 22) / 2, 22, 22)
        paint_icon(painter, self._icon, at, theme.colour("accent" if self.isChecked() else "ink2"))
        room = QRectF(12, 7, self.width() - 60, self.height() / 2 - 7)
        room.moveLeft(12 if rtl else 48)
        for text, size, weight, ink in ((self.text(), 15, 600, "ink"), (self._purpose, 13, 400, "ink2")):
            painter.setFont(theme.font(size, weight))
            painter.setPen(theme.colour(ink))
            painter.drawText(room, Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter, text)
            room.moveTop(room.bottom())
