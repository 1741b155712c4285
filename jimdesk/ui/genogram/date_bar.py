# SPDX-License-Identifier: Apache-2.0
"""The date bar: a slider over the years of a family, a date that can be typed, and the way back to today."""

from __future__ import annotations

import datetime
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractSlider, QFrame, QHBoxLayout, QLineEdit, QSizePolicy

from jimdesk.core.audience import Shown
from jimdesk.core.days import read_birth
from jimdesk.core.people import Membership, Parentage, Partnership, Person
from jimdesk.core.words import N_
from jimdesk.ui.icons import is_mirrored
from jimdesk.ui.look import Look
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.theme import SELECTED
from jimdesk.ui.widgets.button import Button

_HANDLE, _TRACK, _HIGH = 22, 4, 44
_YEAR: Final = 12  # months


def turning_points(shown: Shown, today: datetime.date) -> tuple[datetime.date, ...]:
    """Return the days on which something of the picture changed, the oldest first, and today."""
    dates = [date for one in shown.of(Person) for date in (one.birth, one.death)]
    dates += [turn.when for couple in shown.of(Partnership) for turn in couple.history]
    spans: tuple[Parentage | Membership, ...] = (*shown.of(Parentage), *shown.of(Membership))
    dates += [date for one in spans for date in (one.start, one.end)]
    known = {date.earliest for date in dates if date.earliest}
    return (*sorted(day for day in known if day < today), today)


class _Years(QAbstractSlider):
    """A line of months; arrow keys go a month, Page Up and Down to the next day of a change."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._points: tuple[datetime.date, ...] = ()
        self._first = datetime.date(1900, 1, 1)
        self.setOrientation(Qt.Orientation.Horizontal)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setObjectName("date-slider")
        self.setSingleStep(1)
        look.follow(self)

    def show_points(self, points: tuple[datetime.date, ...], at: datetime.date) -> None:
        """Show the days on which something changed, and where one is now."""
        self._points, self._first = points, points[0]
        self.blockSignals(True)
        self.setRange(0, self._months(points[-1]))
        self.setValue(self._months(at))
        self.blockSignals(False)
        self.update()

    def day(self) -> datetime.date:
        """Return the day at which the handle stands: the last one at its end, else the first of a month."""
        if self.value() == self.maximum():
            return self._points[-1]
        months = self._first.month - 1 + self.value()
        return datetime.date(self._first.year + months // _YEAR, months % _YEAR + 1, 1)

    def sizeHint(self) -> QSize:
        """High enough for a finger."""
        return QSize(300, self._look.theme.px(_HIGH))

    def focus_shape(self) -> QPainterPath:
        """Ring the handle."""
        path = QPainterPath()
        half = self._look.theme.px(_HANDLE) / 2
        path.addEllipse(self._at(self.value()), half, half)
        return path

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Page Up and Page Down go to the turning points."""
        ways = {Qt.Key.Key_PageUp: 1, Qt.Key.Key_PageDown: -1}
        way = ways.get(Qt.Key(event.key()))
        if way is None:
            super().keyPressEvent(event)
            return
        # a month counts once all of it has begun: the first of the month after the day
        stops = sorted({min(self._months(day) + (day.day > 1), self.maximum()) for day in self._points})
        ahead = [stop for stop in stops if (stop - self.value()) * way > 0]
        if ahead:
            self.setValue(min(ahead) if way > 0 else max(ahead))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go there."""
        self._go(event.position().x())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the finger."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._go(event.position().x())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the line, a dot for each day on which something changed, and the handle."""
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for token, end in (("line2", self.maximum()), ("accent", self.value())):
            thick = theme.px(_TRACK) if token == "accent" else 2
            painter.setPen(QPen(theme.colour(token), thick, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            painter.drawLine(self._at(0), self._at(end))
        painter.setPen(Qt.PenStyle.NoPen)
        for day in self._points:
            at = self._at(self._months(day))
            painter.setBrush(theme.colour("ink2"))
            painter.drawRect(QRectF(at.x() - 1, at.y() - 7, 2, 14))
        half = theme.px(_HANDLE) / 2
        painter.setPen(QPen(theme.colour("surface"), SELECTED))
        painter.setBrush(theme.colour("accent"))
        painter.drawEllipse(self._at(self.value()), half - 1, half - 1)

    def _months(self, day: datetime.date) -> int:
        return max(0, (day.year - self._first.year) * _YEAR + day.month - self._first.month)

    def _at(self, value: int) -> QPointF:
        edge = self._look.theme.px(_HANDLE) / 2 + 2
        way = edge + (self.width() - 2 * edge) * value / max(1, self.maximum())
        return QPointF(self.width() - way if is_mirrored(self) else way, self.height() / 2)

    def _go(self, x: float) -> None:
        first, last = self._at(0).x(), self._at(self.maximum()).x()
        share = (x - first) / (last - first) if last != first else 0
        self.setValue(round(min(1.0, max(0.0, share)) * self.maximum()))


class DateBar(QFrame):
    """The whole bar; `chosen` gives the day as of which the family is to be seen, None for today."""

    chosen = Signal(object)

    def __init__(self, sitting: Sitting) -> None:
        super().__init__()
        self._sitting = sitting
        self._day: datetime.date | None = None
        self.slider = _Years(sitting.look)
        self.field = QLineEdit()
        self.field.setObjectName("date-typed")
        self.field.setFixedWidth(sitting.look.theme.px(170))
        self.now = Button(sitting.look, height=40)
        self.now.setObjectName("date-today")
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 4, 20, 4)
        row.setSpacing(12)
        row.addWidget(self.slider, 1)
        row.addWidget(self.field)
        row.addWidget(self.now)
        self.slider.valueChanged.connect(lambda _: self._choose(self.slider.day()))
        self.field.returnPressed.connect(self._typed)
        self.now.clicked.connect(lambda: self._choose(self._sitting.today))

    @property
    def day(self) -> datetime.date | None:
        """The day that was chosen; None is today."""
        return self._day

    def renew(self) -> None:
        """Say the words, and show the years of this family."""
        words, today = self._sitting.words, self._sitting.today
        self.now.setText(words.say(N_("Today")))
        label = words.say(N_("As it was on"))
        self.slider.setAccessibleName(label)
        self.field.setAccessibleName(label)
        self.slider.show_points(turning_points(self._sitting.shown, today), self._day or today)
        self._say()

    def back_to_today(self) -> None:
        """Let go of the day that was chosen."""
        if self._day is not None:
            self._choose(self._sitting.today)

    def _choose(self, day: datetime.date) -> None:
        today = self._sitting.today
        self._day = day if day < today else None
        self.slider.show_points(turning_points(self._sitting.shown, today), self._day or today)
        self._say()
        self.chosen.emit(self._day)

    def _typed(self) -> None:
        """Take what was typed as far as it is a date; else the date of now stays."""
        typed = self.field.text().strip()
        read = read_birth(typed, self._sitting.today, self._sitting.words.language) if typed else None
        if read is not None and read.earliest is not None:
            self._choose(read.earliest)
        else:
            self._say()

    def _say(self) -> None:
        self.field.setText(self._sitting.words.date(self._day or self._sitting.today))
        self.slider.setAccessibleDescription(self.field.text())
        self.now.setEnabled(self._day is not None)
