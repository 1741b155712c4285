# SPDX-License-Identifier: Apache-2.0
"""The table with everybody at it: who it is about at the head, family along the sides, professionals below.

For example::

    seats = Seats(look, name=words.say("At the table"))
    ilias = Seat("p1", ChipLook("Ilias", Kind.YOUNGSTER))
    yassin = Seat("p2", ChipLook("Yassin", Kind.JIM), "JIM")
    seats.show_seats([ilias, yassin], table=words.say("Kitchen table"))
    seats.pressed.connect(select)           # the id
    seats.mark("p2")                        # a ring around somebody, such as who is speaking
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, NamedTuple

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPainterPath, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from jimdesk.ui.icons import is_mirrored, paint_icon
from jimdesk.ui.look import Look
from jimdesk.ui.widgets.chip import ChipLook, Kind, paint_disc, plain_tooltip

_SEAT_WIDE, _SEAT_HIGH, _FOOT_WIDE = 84, 118, 104
_DISC, _HEAD_DISC, _HEAD_HIGH = 48, 60, 92
_NOTE_HIGH: Final = 12  # what a word below the name at the head needs more
_TABLE_CORNER: Final = 44
_SIDES_AT_LEAST: Final = 2


class Seat(NamedTuple):
    """Somebody at the table, and a word below the name: "JIM", "leidt", "tot 20.30"."""

    id: str
    chip: ChipLook
    note: str = ""


class Seats(QWidget):
    """The table seen from above; every seat can be pressed, and reached with Tab, in the order given."""

    pressed = Signal(str)

    def __init__(self, look: Look, *, name: str = "") -> None:
        super().__init__()
        self._look = look
        self._words = ""
        self._seats: dict[str, _SeatButton] = {}
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._arrange)
        look.follow(self)

    def show_seats(self, seats: Iterable[Seat], *, table: str = "") -> None:
        """Seat everybody, in the order given; `table` is what is written on it."""
        for button in self._seats.values():
            button.hide()
            button.deleteLater()
        self._seats = {}
        self._words = table
        for seat in seats:
            button = _SeatButton(self._look, seat)
            button.setParent(self)
            button.clicked.connect(lambda _=False, person=seat.id: self.pressed.emit(person))
            button.show()
            self._seats[seat.id] = button
        self._arrange()
        self.updateGeometry()
        self.update()

    def mark(self, person: str) -> None:
        """Ring one person, and nobody with an empty word."""
        for key, button in self._seats.items():
            button.setChecked(key == person)

    def sizeHint(self) -> QSize:
        """Ask for as many seats along the sides as there must be."""
        theme = self._look.theme
        _head, sides, foot = self._divided()
        rows = max(_SIDES_AT_LEAST, (len(sides) + 1) // 2)
        feet = -(-len(foot) // self._per_foot_row(theme.px(288)))
        high = theme.px(self._head_high() + rows * _SEAT_HIGH + 8)
        return QSize(theme.px(288), high + feet * theme.px(_SEAT_HIGH - 14))

    def minimumSizeHint(self) -> QSize:
        """Keep everybody at the table."""
        return self.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Seat everybody anew."""
        super().resizeEvent(event)
        self._arrange()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the table and what is written on it."""
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        table = self._table()
        painter.setPen(QPen(theme.colour("line2"), 1.25))
        painter.setBrush(theme.colour("surface"))
        painter.drawRoundedRect(table, _TABLE_CORNER, _TABLE_CORNER)
        side, line = theme.px(24), theme.px(18)
        lines = self._words.split("\n") if self._words else []
        top = table.center().y() - (side + 8 + line * len(lines)) / 2
        cup = QRectF(table.center().x() - side / 2, top, side, side)
        paint_icon(painter, "cup", cup, theme.colour("ink2"), mirrored=is_mirrored(self))
        painter.setFont(theme.font(13))
        painter.setPen(theme.colour("ink2"))
        metrics = QFontMetricsF(painter.font())
        for number, words in enumerate(lines):
            at = QRectF(table.left() + 8, top + side + 8 + number * line, table.width() - 16, line)
            shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, at.width())
            painter.drawText(at, Qt.AlignmentFlag.AlignCenter, shown)

    def _divided(self) -> tuple[_SeatButton | None, list[_SeatButton], list[_SeatButton]]:
        """Divide into who sits at the head, along the sides and at the foot."""
        seats = list(self._seats.values())
        head = next((seat for seat in seats if seat.kind is Kind.YOUNGSTER), seats[0] if seats else None)
        rest = [seat for seat in seats if seat is not head]
        foot = [seat for seat in rest if seat.kind is Kind.PROFESSIONAL]
        return head, [seat for seat in rest if seat not in foot], foot

    def _head_high(self) -> int:
        """Leave room between the head and the table for the word below the name, where there is one."""
        head, _sides, _foot = self._divided()
        return _HEAD_HIGH + (_NOTE_HIGH if head is not None and head.note else 0)

    def _per_foot_row(self, width: int) -> int:
        return max(1, width // self._look.theme.px(_SEAT_WIDE + 8))

    def _table(self) -> QRectF:
        theme = self._look.theme
        _head, sides, _foot = self._divided()
        rows = max(_SIDES_AT_LEAST, (len(sides) + 1) // 2)
        wide = self.width() - 2 * theme.px(60)
        top, high = theme.px(self._head_high()), theme.px(rows * _SEAT_HIGH - 44)
        return QRectF((self.width() - wide) / 2, top, wide, high)

    def _arrange(self) -> None:
        theme = self._look.theme
        head, sides, foot = self._divided()
        rtl = is_mirrored(self)
        wide, high = theme.px(_SEAT_WIDE), theme.px(_SEAT_HIGH - 30)
        top = self._head_high()
        if head is not None:
            head.seat_at_head(True)
            head.setGeometry((self.width() - theme.px(120)) // 2, 0, theme.px(120), theme.px(top))
        for number, seat in enumerate(sides):
            seat.seat_at_head(False)
            near = (number % 2 == 0) != rtl
            centre = theme.px(28) if near else self.width() - theme.px(28)
            left = max(0, min(centre - wide // 2, self.width() - wide))
            shift = left - (centre - wide // 2)
            seat.setGeometry(QRect(left, theme.px(top + 2 + number // 2 * _SEAT_HIGH), wide, high))
            seat.lean(-shift)
        per_row = self._per_foot_row(self.width())
        top = round(self._table().bottom()) + theme.px(16)
        for number, seat in enumerate(foot):
            seat.seat_at_head(False)
            seat.lean(0)
            row, place = divmod(number, per_row)
            in_row = min(per_row, len(foot) - row * per_row)
            step = min(theme.px(_FOOT_WIDE), self.width() / max(1, in_row))
            offset = (place - (in_row - 1) / 2) * step * (-1 if rtl else 1)
            left = round(self.width() / 2 + offset - wide / 2)
            seat.setGeometry(QRect(left, top + row * theme.px(_SEAT_HIGH - 14), wide, high))


class _SeatButton(QAbstractButton):
    """One seat: the disc, the name and a word below it."""

    def __init__(self, look: Look, seat: Seat) -> None:
        super().__init__()
        self._look = look
        self._seat = seat
        self._head = False
        self._lean = 0
        self.setCheckable(True)
        self.setAccessibleName(f"{seat.chip.name} {seat.note}".strip())
        self.setToolTip(plain_tooltip(seat.chip.name))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    @property
    def kind(self) -> Kind:
        """What this person is to the youngster."""
        return self._seat.chip.kind

    @property
    def note(self) -> str:
        """The word below the name."""
        return self._seat.note

    def seat_at_head(self, head: bool) -> None:
        """Sit at the head of the table: a larger disc with a ring."""
        self._head = head

    def lean(self, pixels: int) -> None:
        """Shift the disc, so that it keeps its place at the table where the name needs more room."""
        self._lean = pixels

    def nextCheckState(self) -> None:
        """Leave it to the page to mark a seat."""

    def focus_shape(self) -> QPainterPath:
        """Ring the disc."""
        path = QPainterPath()
        disc = self._disc()
        corner = 12 if self.kind is Kind.PROFESSIONAL else disc.height() / 2
        path.addRoundedRect(disc, corner, corner)
        return path

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the disc, the ring, the name and the word."""
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        disc = self._disc()
        ringed = self.isChecked()
        if self._head or ringed:
            painter.setBrush(theme.colour("surface"))
            painter.setPen(QPen(theme.colour("accent"), 3))
            painter.drawEllipse(disc.adjusted(1.5, 1.5, -1.5, -1.5))
            disc = disc.adjusted(6, 6, -6, -6)
        paint_disc(painter, disc, self._seat.chip, theme)
        painter.setPen(theme.colour("ink"))
        painter.setFont(theme.font(15, 500))
        line = theme.px(20)
        shown = QFontMetricsF(painter.font()).elidedText(
            self._seat.chip.name, Qt.TextElideMode.ElideMiddle, self.width()
        )
        below = QRectF(self._lean, self._disc().bottom() + 3, self.width(), line)
        below = self._within(below, QFontMetricsF(painter.font()).horizontalAdvance(shown))
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, shown)
        painter.setPen(theme.colour("ink2"))
        painter.setFont(theme.font(13))
        note = QRectF(self._lean, below.bottom() - 2, self.width(), theme.px(17))
        note = self._within(note, QFontMetricsF(painter.font()).horizontalAdvance(self._seat.note))
        painter.drawText(note, Qt.AlignmentFlag.AlignCenter, self._seat.note)

    def _within(self, line: QRectF, words: float) -> QRectF:
        """Move a line of words back until it is whole."""
        spare = max(0.0, (self.width() - words) / 2)
        line.moveLeft(max(-spare, min(spare, line.left())))
        return line

    def _disc(self) -> QRectF:
        side = self._look.theme.px(_HEAD_DISC if self._head else _DISC)
        middle = QPointF(self.width() / 2 + self._lean, side / 2 + 1)
        return QRectF(middle.x() - side / 2, 1, side, side)
