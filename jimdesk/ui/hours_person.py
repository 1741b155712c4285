# SPDX-License-Identifier: Apache-2.0
"""Somebody in the panel of hours: what they give in a week, and what it would be with one line more.

A line is given to them by letting it go here, or by a press while it is open or being typed.
"""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QEnterEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout

from jimdesk.core.hours import Load
from jimdesk.core.words import N_, Words
from jimdesk.ui.carrying import Carried
from jimdesk.ui.look import Look
from jimdesk.ui.theme import CORNER_INPUT, SELECTED, TARGET
from jimdesk.ui.widgets import labels
from jimdesk.ui.widgets.bar import HoursBar
from jimdesk.ui.widgets.chip import ChipButton, ChipLook
from jimdesk.ui.widgets.disc import Disc

_MOST_MINUTES = 600  # the length of a whole bar: ten hours a week


class Giving(Protocol):
    """What a place for somebody asks of the panel around it."""

    def would_be(self, person: str, line: str) -> Load | None:
        """Return the hours with a line; "" is the line that is open or typed now, None when there is none."""

    def give(self, person: str, line: str) -> None:
        """Let somebody do a line; "" as above."""

    def preview(self, person: str, load: Load | None) -> None:
        """Say the hours of somebody who has no bar here."""


class HoursPerson(QFrame):
    """Disc, name, hours, bar; pressed and dropped on as a whole."""

    selected = Signal()

    def __init__(self, look: Look, words: Words, chip: ChipLook, person: str, giving: Giving) -> None:
        super().__init__()
        self._look, self._words, self._giving, self.person = look, words, giving, person
        self._load = Load()
        self._lit = False
        self.setObjectName(f"hours-{person}")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._name = chip.name
        self.bar = HoursBar(look)
        self._hours, self._below = labels.strong(""), labels.small("", wrap=True)
        top = QHBoxLayout()
        top.setSpacing(9)
        disc = Disc(look, chip, size=26)
        disc.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        top.addWidget(disc)
        top.addWidget(labels.name(chip.name), 1)
        top.addWidget(self._hours, 0, Qt.AlignmentFlag.AlignVCenter)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(8, 6, 8, 6)
        inside.setSpacing(5)
        inside.addLayout(top)
        inside.addWidget(self.bar)
        inside.addWidget(self._below)
        look.follow(self)

    def show_load(self, load: Load) -> None:
        """Show the hours of now."""
        self._load = load
        self._show(load)

    def focus_shape(self) -> QPainterPath:
        """Give the outline that the focus ring goes around."""
        path = QPainterPath()
        path.addRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), CORNER_INPUT, CORNER_INPUT)
        return path

    def minimumSizeHint(self) -> QSize:
        """Leave room for a finger."""
        size = super().minimumSizeHint()
        return QSize(size.width(), max(TARGET, size.height()))

    def takes(self, carried: Carried) -> bool:
        """Take every line."""
        return carried.kind == "line"

    def hover(self, carried: Carried, at: QPoint) -> None:
        """Show the hours that it would be."""
        if not self._lit:
            self._lit = True
            self._show_would_be(carried.id)

    def unhover(self) -> None:
        """Show the hours of now."""
        self._lit = False
        self._show(self._load)

    def land(self, carried: Carried, at: QPoint) -> None:
        """Take the line."""
        self._giving.give(self.person, carried.id)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show what the open line would make."""
        self._show_would_be("")

    def leaveEvent(self, event: QEvent) -> None:
        """Show the hours of now."""
        self._show(self._load)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show what the open line would make."""
        super().focusInEvent(event)
        self._show_would_be("")

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show the hours of now."""
        super().focusOutEvent(event)
        self._show(self._load)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter and Space as a press."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._press()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Count as pressed when let go inside."""
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self._press()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Light up while a line is held above."""
        if self._lit:
            theme = self._look.theme
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(theme.colour("accent"), SELECTED))
            painter.setBrush(theme.colour("accentSoft"))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), CORNER_INPUT, CORNER_INPUT)

    def _press(self) -> None:
        if self._giving.would_be(self.person, "") is None:
            self.selected.emit()
        else:
            self._giving.give(self.person, "")

    def _show_would_be(self, line: str) -> None:
        load = self._giving.would_be(self.person, line)
        if load is not None and load != self._load:
            self._show(load, then=True)

    def _show(self, load: Load, *, then: bool = False) -> None:
        words = self._words
        hours = words.hours(load.weekly_minutes)
        self._hours.setText(words.say(N_("then {hours}"), hours=hours) if then else hours)
        self.bar.show_minutes(load.weekly_minutes, limit=load.limit or 0, most=_MOST_MINUTES)
        limit = words.hours(load.limit) if load.limit else ""
        self._below.setText(words.say(N_("Own limit: {hours}"), hours=limit) if limit else "")
        self._below.setVisible(bool(load.limit))
        said = ", ".join(filter(None, (self._name, self._hours.text(), self._below.text())))
        self.setAccessibleName(said)
        self.bar.setAccessibleName(said)
        self.update()


class HoursChip(ChipButton):
    """Somebody without a bar: the panel says the hours that it would be."""

    selected = Signal()

    def __init__(self, look: Look, chip: ChipLook, person: str, giving: Giving) -> None:
        super().__init__(look, chip)
        self._plain, self._giving, self.person = chip, giving, person
        self.setObjectName(f"hours-{person}")
        self.clicked.connect(self._press)

    def takes(self, carried: Carried) -> bool:
        """Take every line."""
        return carried.kind == "line"

    def hover(self, carried: Carried, at: QPoint) -> None:
        """Light up, and say the hours."""
        self.set_chip(_lit(self._plain))
        self._giving.preview(self.person, self._giving.would_be(self.person, carried.id))

    def unhover(self) -> None:
        """Be as before."""
        self.set_chip(self._plain)
        self._giving.preview(self.person, None)

    def land(self, carried: Carried, at: QPoint) -> None:
        """Take the line."""
        self._giving.give(self.person, carried.id)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Say what the open line would make."""
        super().enterEvent(event)
        self._giving.preview(self.person, self._giving.would_be(self.person, ""))

    def leaveEvent(self, event: QEvent) -> None:
        """Say nothing."""
        super().leaveEvent(event)
        self._giving.preview(self.person, None)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Say what the open line would make."""
        super().focusInEvent(event)
        self._giving.preview(self.person, self._giving.would_be(self.person, ""))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Say nothing."""
        super().focusOutEvent(event)
        self._giving.preview(self.person, None)

    def _press(self) -> None:
        if self._giving.would_be(self.person, "") is None:
            self.selected.emit()
        else:
            self._giving.give(self.person, "")


def _lit(chip: ChipLook) -> ChipLook:
    return ChipLook(chip.name, chip.kind, chip.letters, chip.small, chip.faded, True)
