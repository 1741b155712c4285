# SPDX-License-Identifier: Apache-2.0
"""The scale from 0 to 10: everybody's chip above the number they gave.

    scale = Scale(look, name=words.say("How are things at home?"))
    scale.show_marks([Mark("p1", ChipLook("Ilias", Kind.YOUNGSTER), 4), Mark("p2", ChipLook("Truus"), None)])
    scale.scored.connect(give_number)       # id, number
    scale.cleared.connect(take_back)        # id

Drag a chip; or tap a chip and then a number; or with the keyboard: Up and Down choose somebody, Left, Right
and the digits give the number (1 and then 0 is ten), Delete takes it back. Who has no number yet waits in the
row above. The widget shows numbers only after the page was told of them and called `show_marks` again.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Final, NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget

from jimdesk.core.frozen import frozen
from jimdesk.ui.icons import is_mirrored
from jimdesk.ui.look import Look
from jimdesk.ui.theme import FOCUS_GAP, SELECTED, Theme
from jimdesk.ui.widgets.chip import ChipLook, chip_height, chip_path, chip_size, paint_chip
from jimdesk.ui.widgets.rows import settled

_TABLE_PERCENT: Final = 158  # names of 22 pixels on the table view
_EDGE, _CHIP_GAP, _ROW_GAP = 48, 4, 6
_TRACK, _DOT, _ABOVE_TRACK = 8, 12, 18
_SECOND_DIGIT: Final = 700


class Mark(NamedTuple):
    """Somebody's number on the scale, or none yet."""

    id: str
    chip: ChipLook
    number: int | None


@frozen
class _Ruler:
    """The line with its numbers: where each number is, and which number is where."""

    low: int
    high: int
    width: int
    mirrored: bool

    def x(self, number: int) -> float:
        share = (number - self.low) / (self.high - self.low)
        return _EDGE + (1 - share if self.mirrored else share) * max(1, self.width - 2 * _EDGE)

    def number_at(self, x: float) -> int:
        share = (x - _EDGE) / max(1, self.width - 2 * _EDGE)
        if self.mirrored:
            share = 1 - share
        return max(self.low, min(self.high, round(self.low + share * (self.high - self.low))))

    def paint(self, painter: QPainter, y: float, given: set[int], ground: QColor, theme: Theme) -> None:
        track = theme.px(_TRACK)
        left, right = sorted((self.x(self.low), self.x(self.high)))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("line"))
        painter.drawRoundedRect(
            QRectF(left - 4, y - track / 2, right - left + 8, track), track / 2, track / 2
        )
        for number in range(self.low, self.high + 1):
            here = number in given
            at = QPointF(self.x(number), y)
            painter.setPen(Qt.PenStyle.NoPen)
            if here:
                painter.setBrush(ground)
                painter.drawEllipse(at, theme.px(_DOT) * 0.7, theme.px(_DOT) * 0.7)
            painter.setBrush(theme.colour("accent" if here else "line2"))
            half = theme.px(_DOT if here else 5) / 2
            painter.drawEllipse(at, half, half)
            painter.setPen(theme.colour("ink" if here else "ink2"))
            painter.setFont(theme.font(17, 600 if here else 400))
            under = QRectF(at.x() - 30, y + theme.px(10), 60, theme.px(26))
            painter.drawText(under, Qt.AlignmentFlag.AlignCenter, f"{number}")


class Scale(QWidget):
    """The scale; `table` is the larger one of the table view, `fixed` one that is only looked at."""

    scored = Signal(str, int)
    cleared = Signal(str)

    def __init__(
        self, look: Look, *, name: str = "", low: int = 0, high: int = 10, table: bool = False,
        fixed: bool = False,
    ) -> None:
        super().__init__()
        self._look = look
        self._low, self._high, self._table, self._fixed = low, high, table, fixed
        self._percent = self._share = 100  # of its usual size, and of that where many people need room
        self._marks: list[Mark] = []
        self._current = ""
        self._dragged: QPointF | None = None
        self._pressed_at = QPointF()
        self._one_typed = QTimer(self)
        self._one_typed.setSingleShot(True)
        self._one_typed.setInterval(_SECOND_DIGIT)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus if fixed else Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.follow(self)

    def show_marks(self, marks: Iterable[Mark]) -> None:
        """Show everybody's numbers; who was chosen stays chosen."""
        self._marks = [mark._replace(chip=replace(mark.chip, small=True)) for mark in marks]
        ids = [mark.id for mark in self._marks]
        if self._current not in ids:
            self._current = ""
        spoken = (f"{m.chip.name} {m.number}" for m in self._marks if m.number is not None)
        self.setAccessibleDescription(", ".join(spoken))
        self.updateGeometry()
        self.update()

    def grow(self, percent: int) -> None:
        """Be larger, on a large screen."""
        self._percent = percent
        self.updateGeometry()
        self.update()

    def fit(self, height: float) -> None:
        """Be as small as a height asks, down to two fifths of the size."""
        before = self._share
        for share in range(100, 35, -5):
            self._share = share
            if self.sizeHint().height() <= height:
                break
        if self._share != before:
            self.grow(self._percent)

    @property
    def current(self) -> str:
        """The id of who is chosen, or an empty word."""
        return self._current

    def choose(self, person: str) -> None:
        """Choose whose number the next tap, arrow or digit gives."""
        self._current = person
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for as many rows of chips as there are."""
        return QSize(560, round(self._track_y() + self._theme().px(48)))

    def minimumSizeHint(self) -> QSize:
        """Stay readable."""
        return QSize(420, self.sizeHint().height())

    def x_of(self, number: int) -> float:
        """Give where a number stands, in pixels from the left."""
        return self._ruler().x(number)

    def chip_rects(self) -> dict[str, QRectF]:
        """Give the rectangle of every chip, by id: above its number, or waiting in the first row."""
        theme = self._theme()
        step = chip_height(ChipLook("", small=True), theme) + _ROW_GAP
        sizes = {mark.id: chip_size(mark.chip, theme) for mark in self._marks}
        floor = self._track_y() - theme.px(_ABOVE_TRACK)
        rects: dict[str, QRectF] = {}
        for level, row in enumerate(self._levels()):
            wanted = [self._ruler().x(mark.number or 0) for mark in row]
            widths = [sizes[mark.id].width() for mark in row]
            centres = settled(wanted, widths, _CHIP_GAP, low=1, high=self.width() - 1)
            for mark, centre in zip(row, centres, strict=True):
                size = sizes[mark.id]
                left, top = round(centre - size.width() / 2), round(floor - size.height() - level * step)
                rects[mark.id] = QRectF(left, top, size.width(), size.height())
        at = 4.0
        for mark in self._marks:
            if mark.number is None:
                size = sizes[mark.id]
                near = self.width() - at - size.width() if is_mirrored(self) else at
                rects[mark.id] = QRectF(round(near), 4, size.width(), size.height())
                at += size.width() + 8
        return rects

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose somebody with Up and Down, give the number with Left, Right and digits."""
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and self._marks:
            self._walk(-1 if key == Qt.Key.Key_Up else 1)
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right) and self._mark() is not None:
            onward = (key == Qt.Key.Key_Right) != is_mirrored(self)
            self._step(1 if onward else -1)
        elif event.text().isdecimal() and self._mark() is not None:
            self._type(int(event.text()))
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self._mark() is not None:
            self.cleared.emit(self._current)
        elif key == Qt.Key.Key_Escape and (self._dragged is not None or self._current):
            self._dragged = None
            self.choose("")
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take up a chip, or give the chosen one the number that is tapped."""
        if self._fixed or event.button() != Qt.MouseButton.LeftButton:
            return
        self._pressed_at = event.position()
        touched = self._touched(event.position())
        if touched:
            self.choose("" if touched == self._current else touched)
            self._dragged = None
        elif self._current and event.position().y() > self._track_y() - 22:
            self.scored.emit(self._current, self._ruler().number_at(event.position().x()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the chip along, exactly under the finger."""
        far = (event.position() - self._pressed_at).manhattanLength() >= QApplication.startDragDistance()
        if self._dragged is None and far:
            self._current = self._touched(self._pressed_at)
        if (
            self._current
            and (far or self._dragged is not None)
            and event.buttons() & Qt.MouseButton.LeftButton
        ):
            self._dragged = event.position()
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let the chip down on the number below it."""
        if self._dragged is not None and self._current:
            self._dragged = None
            self.scored.emit(self._current, self._ruler().number_at(event.position().x()))
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the line with its numbers, the chips, and the one in the hand on top."""
        theme = self._theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        given = {mark.number for mark in self._marks if mark.number is not None}
        if self._dragged is not None:
            given.add(self._ruler().number_at(self._dragged.x()))
        ground = theme.colour("canvas" if self._table else "surface")
        self._ruler().paint(painter, self._track_y(), given, ground, theme)
        rects = self.chip_rects()
        rtl = is_mirrored(self)
        for mark in self._marks:
            if self._dragged is not None and mark.id == self._current:
                continue
            paint_chip(painter, rects[mark.id], mark.chip, theme, rtl=rtl)
            if mark.id == self._current:
                self._paint_ring(painter, rects[mark.id], mark.chip, theme)
        held = self._mark()
        if self._dragged is not None and held is not None:
            rect = QRectF(rects[held.id])
            rect.moveCenter(self._dragged)
            paint_chip(painter, rect, replace(held.chip, lifted=True), theme, rtl=rtl)

    def _paint_ring(self, painter: QPainter, rect: QRectF, chip: ChipLook, theme: Theme) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.colour("accent"), SELECTED))
        out = FOCUS_GAP + SELECTED / 2
        painter.drawPath(chip_path(rect.adjusted(-out, -out, out, out), chip))

    def _theme(self) -> Theme:
        theme = self._look.theme
        if self._table:
            theme = replace(theme, letters=max(theme.letters, _TABLE_PERCENT))
        return theme.grown(self._percent * self._share // 100)

    def _levels(self) -> list[list[Mark]]:
        """Stack the chips in rows, the lowest first, so that each stays near its own number."""
        theme = self._theme()
        levels: list[list[Mark]] = []
        for mark in sorted((m for m in self._marks if m.number is not None), key=lambda m: m.number or 0):
            for level in levels:
                tried = [*level, mark]
                wanted = [self._ruler().x(m.number or 0) for m in tried]
                widths = [chip_size(m.chip, theme).width() for m in tried]
                centres = settled(wanted, widths, _CHIP_GAP)
                apart = level[-1].number != mark.number
                near = all(abs(c - w) < 16 for c, w in zip(centres, wanted, strict=True))
                if apart and near:
                    level.append(mark)
                    break
            else:
                levels.append([mark])
        return levels

    def _track_y(self) -> float:
        theme = self._theme()
        step = chip_height(ChipLook("", small=True), theme) + _ROW_GAP
        waiting = any(mark.number is None for mark in self._marks)
        return (
            8 + step * max(1, len(self._levels())) + (step + 8) * waiting + theme.px(_ABOVE_TRACK) - _ROW_GAP
        )

    def _ruler(self) -> _Ruler:
        return _Ruler(self._low, self._high, self.width(), is_mirrored(self))

    def _touched(self, at: QPointF) -> str:
        reach = 6
        for person, rect in self.chip_rects().items():
            if rect.adjusted(-2, -reach, 2, reach).contains(at):
                return person
        return ""

    def _mark(self) -> Mark | None:
        return next((mark for mark in self._marks if mark.id == self._current), None)

    def _walk(self, step: int) -> None:
        ids = [mark.id for mark in self._marks]
        if self._current in ids:
            self.choose(ids[(ids.index(self._current) + step) % len(ids)])
        else:
            self.choose(ids[0 if step > 0 else -1])

    def _step(self, step: int) -> None:
        mark = self._mark()
        if mark is None:
            return
        middle = (self._low + self._high) // 2
        number = middle if mark.number is None else max(self._low, min(self._high, mark.number + step))
        if number != mark.number:
            self.scored.emit(mark.id, number)

    def _type(self, digit: int) -> None:
        """Give a number by its digits: a 0 soon after a 1 makes it ten."""
        ten = self._one_typed.isActive() and digit == 0
        self._one_typed.stop()
        number = 10 if ten else digit
        if digit == 1:
            self._one_typed.start()
        if self._low <= number <= self._high:
            self.scored.emit(self._current, number)
