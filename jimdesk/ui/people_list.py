# SPDX-License-Identifier: Apache-2.0
"""One group of people as a list: rows of 44 with the symbol, the name, and what they are at the end."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import (
    QAbstractListModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QFontMetricsF, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from jimdesk.ui.icons import paint_icon
from jimdesk.ui.look import Look
from jimdesk.ui.people_rows import Row
from jimdesk.ui.person_symbol import paint_symbol
from jimdesk.ui.theme import DASH, ROW, SELECTED, Theme
from jimdesk.ui.tray import PERSON_MIME

_INDEX = QModelIndex | QPersistentModelIndex
_PAD, _GAP, _SYMBOL, _STAR, _LEAST = 12, 14, 28, 18, 40
_CORNER: Final = 10


class _People(QAbstractListModel):
    """The rows, for the view, for dragging and for a screen reader."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.rows: list[Row] = []

    def fill(self, rows: Sequence[Row]) -> None:
        """Show these; where only words changed, the rows stay."""
        before, self_rows = [row.id for row in self.rows], list(rows)
        if before == [row.id for row in self_rows]:
            self.rows = self_rows
            if self_rows:
                self.dataChanged.emit(self.index(0), self.index(len(self_rows) - 1))
        else:
            self.beginResetModel()
            self.rows = self_rows
            self.endResetModel()

    def rowCount(self, parent: _INDEX = QModelIndex()) -> int:  # noqa: B008 as Qt has it
        """Count the rows."""
        return len(self.rows)

    def data(self, index: _INDEX, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give the row to its painter, and words to everybody else."""
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return row
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.spoken
        return row.name if role == Qt.ItemDataRole.DisplayRole else None

    def flags(self, index: _INDEX) -> Qt.ItemFlag:
        """Let everybody be dragged and chosen who is really there."""
        if not index.isValid() or self.rows[index.row()].ghost:
            return Qt.ItemFlag.ItemIsEnabled
        chosen = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return chosen | Qt.ItemFlag.ItemIsDragEnabled

    def mimeTypes(self) -> list[str]:
        """Name what is dragged: a person."""
        return [PERSON_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Bring the person's id along."""
        data = QMimeData()
        if indexes:
            data.setData(PERSON_MIME, self.rows[indexes[0].row()].id.encode())
        return data


class _Painter(QStyledItemDelegate):
    """Paints a row, mirrored from right to left; the one that the keys are at has a second edge."""

    def __init__(self, look: Look, parent: QListView) -> None:
        super().__init__(parent)
        self._look = look
        self._view = parent

    def sizeHint(self, option: QStyleOptionViewItem, index: _INDEX) -> QSize:
        """Give the height of a row."""
        return QSize(120, self._look.theme.px(ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _INDEX) -> None:
        """Paint the ground, the symbol and the words."""
        theme, row = self._look.theme, index.data(Qt.ItemDataRole.UserRole)
        rect = QRectF(option.rect)
        rtl = option.direction == Qt.LayoutDirection.RightToLeft
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._ground(painter, rect, row, option.state)
        side = theme.px(_SYMBOL)
        left = rect.right() - _PAD - side if rtl else rect.left() + _PAD
        at = QRectF(round(left), round(rect.center().y() - side / 2), side, side)
        paint_symbol(painter, at, row.symbol, theme, ghost=row.ghost)
        start = _PAD + side + _GAP
        room = rect.adjusted(_PAD, 0, -start, 0) if rtl else rect.adjusted(start, 0, -_PAD, 0)
        _words(painter, room, row, theme, rtl=rtl)
        painter.restore()

    def _ground(self, painter: QPainter, rect: QRectF, row: Row, state: QStyle.StateFlag) -> None:
        colour = self._look.theme.colour
        inside = rect.adjusted(1, 1, -1, -1)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if row.ghost:
            pen = QPen(colour("accentLine"), 1.5)
            pen.setDashPattern([part / 1.5 for part in DASH])
            painter.setPen(pen)
            painter.drawRoundedRect(inside, _CORNER, _CORNER)
        elif state & QStyle.StateFlag.State_Selected:
            painter.setPen(QPen(colour("accent"), SELECTED))
            painter.setBrush(colour("accentSoft"))
            painter.drawRoundedRect(inside, _CORNER, _CORNER)
            if self._view.hasFocus():
                painter.setPen(QPen(colour("accent"), 1))
                painter.drawRoundedRect(inside.adjusted(3, 3, -3, -3), _CORNER - 3, _CORNER - 3)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour("window"))
            painter.drawRoundedRect(inside, _CORNER, _CORNER)


def _words(painter: QPainter, room: QRectF, row: Row, theme: Theme, *, rtl: bool) -> None:
    near, far = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
    if rtl:
        near, far = far, near
    flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute | Qt.TextFlag.TextSingleLine
    large, small = QFontMetricsF(theme.font(15, 600)), QFontMetricsF(theme.font(13))
    star = theme.px(_STAR) + 8 if row.jim else 0
    name = large.elidedText(row.name, Qt.TextElideMode.ElideMiddle, max(_LEAST, room.width() * 0.7 - star))
    wide = large.horizontalAdvance(name)
    end = _end_words(row, small, room.width() - wide - star - 10)
    painter.setFont(theme.font(15, 600))
    painter.setPen(theme.colour("ink2" if row.ghost else "ink"))
    painter.drawText(room, near | flags, name)
    if row.jim:
        side = theme.px(_STAR)
        left = room.right() - wide - 8 - side if rtl else room.left() + wide + 8
        at = QRectF(round(left), round(room.center().y() - side / 2), side, side)
        paint_icon(painter, "star", at, theme.colour("jimE"))
        paint_icon(painter, "star", at.adjusted(1.5, 1.5, -1.5, -1.5), theme.colour("jim"))
    painter.setFont(theme.font(13))
    painter.setPen(theme.colour("ink2"))
    painter.drawText(room, far | flags, end)


def _end_words(row: Row, metrics: QFontMetricsF, room: float) -> str:
    """Put what must be seen behind what may be shortened, or alone where there is no room for both."""
    both = ", ".join(part for part in (row.beside, row.tail) if part)
    if not row.tail or metrics.horizontalAdvance(both) <= room:
        return metrics.elidedText(both, Qt.TextElideMode.ElideRight, room)
    return metrics.elidedText(row.tail, Qt.TextElideMode.ElideRight, room)


class GroupList(QListView):
    """The rows of one group; it is as high as its rows, and the page scrolls."""

    taken = Signal(str)
    """Somebody was chosen by click or arrow key."""
    opened = Signal(str)
    removed = Signal(str)
    menu_wanted = Signal(str, object)
    """(person, QPoint on the screen)"""
    left = Signal(int)
    """An arrow key went on at the first (-1) or the last row (1)."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._filling = False
        self._model = _People(self)
        self.setModel(self._model)
        self.setItemDelegate(_Painter(look, self))
        self.setProperty("plain", True)
        self.setStyleSheet("QListView { border: 0; background: transparent; padding: 0; }")
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        for bars in (self.setHorizontalScrollBarPolicy, self.setVerticalScrollBarPolicy):
            bars(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.selectionModel().currentChanged.connect(self._on_current)
        look.changed.connect(self._fit)

    @property
    def rows(self) -> list[Row]:
        """Who is in the list."""
        return self._model.rows

    def ghost(self) -> int:
        """Return the number of the row that is only being typed; -1 where there is none."""
        return next((number for number, row in enumerate(self.rows) if row.ghost), -1)

    def fill(self, rows: Sequence[Row]) -> None:
        """Show these people; nothing is said of a choice that goes with it."""
        if list(rows) != self._model.rows:
            self._filling = True
            self._model.fill(rows)
            self._filling = False
            self._fit()

    def light_up(self, person: str) -> bool:
        """Show who is chosen; answer whether they stand here."""
        number = next((n for n, row in enumerate(self.rows) if row.id and row.id == person), -1)
        self._filling = True
        if number < 0:
            self.selectionModel().clear()
        else:
            self.setCurrentIndex(self._model.index(number))
        self._filling = False
        return number >= 0

    def choose(self, number: int) -> None:
        """Choose a row by its number; -1 is the last."""
        people = [n for n, row in enumerate(self.rows) if not row.ghost]
        if people:
            self.setFocus()
            self.setCurrentIndex(self._model.index(people[number]))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk, also on to the list before and after; Enter opens, Delete removes."""
        key, person = event.key(), self._current()
        last = sum(1 for row in self.rows if not row.ghost) - 1
        at = self.currentIndex().row()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and person:
            self.opened.emit(person)
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and person:
            self.removed.emit(person)
        elif (key == Qt.Key.Key_Down and at >= last) or (key == Qt.Key.Key_Up and at <= 0):
            self.left.emit(1 if key == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Take the first one when the keys come here and nobody is chosen yet."""
        super().focusInEvent(event)
        by_key = event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        if by_key and not self.currentIndex().isValid():
            self.choose(0)
        self.viewport().update()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the one under the pointer, or of the chosen one by key."""
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        person = self.rows[index.row()].id if index.isValid() else ""
        if person:
            at = self.visualRect(index).center() if by_key else event.pos()
            self.menu_wanted.emit(person, self.viewport().mapToGlobal(at))

    def _current(self) -> str:
        index = self.currentIndex()
        return self.rows[index.row()].id if index.isValid() else ""

    def _on_current(self, index: QModelIndex, _before: QModelIndex) -> None:
        if not self._filling and index.isValid() and self.rows[index.row()].id:
            self.taken.emit(self.rows[index.row()].id)

    def _fit(self) -> None:
        self.setFixedHeight(self._look.theme.px(ROW) * len(self.rows))
