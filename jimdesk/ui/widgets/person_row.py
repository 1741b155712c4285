# SPDX-License-Identifier: Apache-2.0
"""A row of a list of people, 44 high: the disc, the name, and beside it what tells two people apart."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from jimdesk.ui.icons import paint_icon
from jimdesk.ui.look import Look
from jimdesk.ui.theme import ROW
from jimdesk.ui.widgets.chip import ChipLook, paint_disc


class PersonRow(QStyledItemDelegate):
    """Paints rows of any list whose UserRole gives a `Choice`; one without an id is a name to be added."""

    def __init__(self, look: Look, parent: QObject) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Give the height of a row."""
        return QSize(120, self._look.theme.px(ROW))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint a row, mirrored from right to left."""
        theme = self._look.theme
        choice = index.data(Qt.ItemDataRole.UserRole)
        rect = QRectF(option.rect)
        rtl = option.direction == Qt.LayoutDirection.RightToLeft
        state = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("accentSoft"))
            painter.drawRoundedRect(rect.adjusted(2, 1, -2, -1), 8, 8)
        side = theme.px(28)
        disc = QRectF(rect.left() + 10, rect.center().y() - side / 2, side, side)
        if rtl:
            disc.moveRight(rect.right() - 10)
        if choice.id:
            paint_disc(painter, disc, ChipLook(choice.name, choice.kind, choice.letters), theme)
            self._words(painter, rect, choice.name, choice.subtitle, rtl=rtl, start=side + 20)
        else:
            paint_icon(painter, "plus", disc.adjusted(4, 4, -4, -4), theme.colour("accent"))
            self._words(painter, rect, choice.subtitle or choice.name, "", rtl=rtl, start=side + 20)
        painter.restore()

    def _words(
        self, painter: QPainter, rect: QRectF, name: str, beside: str, *, rtl: bool, start: float
    ) -> None:
        theme = self._look.theme
        room = rect.adjusted(14, 0, -start, 0) if rtl else rect.adjusted(start, 0, -14, 0)
        near, far = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        if rtl:
            near, far = far, near
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
        small = QFontMetricsF(theme.font(13))
        beside = small.elidedText(beside, Qt.TextElideMode.ElideRight, room.width() * 0.5)
        left = room.width() - small.horizontalAdvance(beside) - 12
        painter.setFont(theme.font(15, 500))
        painter.setPen(theme.colour("ink"))
        shown = QFontMetricsF(painter.font()).elidedText(name, Qt.TextElideMode.ElideMiddle, left)
        painter.drawText(room, near | middle | Qt.TextFlag.TextSingleLine, shown)
        painter.setFont(theme.font(13))
        painter.setPen(theme.colour("ink2"))
        painter.drawText(room, far | middle | Qt.TextFlag.TextSingleLine, beside)
