# SPDX-License-Identifier: Apache-2.0
"""A number that is copied from somebody's paper card, covered while others still think."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from jimdesk.ui.icons import is_mirrored, paint_icon
from jimdesk.ui.look import Look
from jimdesk.ui.theme import CORNER_INPUT, TARGET

_SECOND_DIGIT: Final = 700  # milliseconds in which a 0 makes ten of a 1


class PaperNumber(QWidget):
    """Typed covered, so that nobody sees a number before the others have theirs.

    Digits follow each other: 4, 5, 6 fill three cards, and so do 4, Enter, 5, Enter, 6; 1 waits whether a 0
    makes it ten.
    """

    given = Signal(int)
    cleared = Signal()
    walked = Signal(int, int)
    """Go one card on or back; with a digit (else -1) that belongs to that one."""
    complete = Signal()
    """No digit can follow: the next card may have the keyboard by itself."""

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self._look = look
        self._covered = False
        self._owed = False  # an Enter that belongs to the card before
        self._one = QTimer(self)
        self._one.setSingleShot(True)
        self._one.setInterval(_SECOND_DIGIT)
        self._one.timeout.connect(self._give_one)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.IBeamCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.follow(self)

    def set_covered(self, covered: bool) -> None:
        """Show that a number lies here, never which."""
        self._covered = covered or self._one.isActive()
        self.update()

    def type_digit(self, digit: int) -> None:
        """Take a digit."""
        if self._one.isActive() and digit == 0:
            self._one.stop()
            self.given.emit(10)
            self.complete.emit()
        elif self._one.isActive():
            self._give_one()
            self.walked.emit(1, digit)
        elif digit == 1:
            self._one.start()
            self.set_covered(True)
        else:
            self.given.emit(digit)
            self.complete.emit()

    def come_next(self) -> None:
        """Take the keyboard from a card that is complete; whoever presses Enter there stays here."""
        self.setFocus(Qt.FocusReason.TabFocusReason)
        self._owed = True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take digits, walk with Enter and the arrows, take back with Backspace."""
        key = event.key()
        owed, self._owed = self._owed, False
        if event.text().isdecimal() and event.text().isascii():
            self.type_digit(int(event.text()))
            return
        self._give_one()
        if key in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete):
            self.cleared.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not owed:
                self.walked.emit(1, -1)
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.walked.emit(1 if (key == Qt.Key.Key_Right) != is_mirrored(self) else -1, -1)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Be typed in."""
        self.setFocus(Qt.FocusReason.MouseFocusReason)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Know that no second digit comes any more."""
        super().focusOutEvent(event)
        self._owed = False
        self._give_one()

    def sizeHint(self) -> QSize:
        """Give the finger 44."""
        side = max(TARGET, self._look.theme.px(TARGET))
        return QSize(side, side)

    def focus_shape(self) -> QPainterPath:
        """Give the outline that the focus ring goes around."""
        path = QPainterPath()
        path.addRoundedRect(QRectF(self.rect()), CORNER_INPUT, CORNER_INPUT)
        return path

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint a card that lies with its face down, or an empty place."""
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour("accent" if self._covered else "line2"), 1.25))
        painter.setBrush(theme.colour("accentSoft" if self._covered else "surface"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), CORNER_INPUT, CORNER_INPUT)
        if self._covered:
            side = theme.px(20)
            at = QRectF(0, 0, side, side)
            at.moveCenter(QRectF(self.rect()).center())
            paint_icon(painter, "check", at, theme.colour("accent"))

    def _give_one(self) -> None:
        if self._one.isActive() or self.sender() is self._one:
            self._one.stop()
            self.given.emit(1)
