# SPDX-License-Identifier: Apache-2.0
"""A few answers side by side of which one is chosen, or none yet: yes | no, or the numbers 0 to 10.

For example::

    done = PickRow(look, [("yes", "Yes"), ("no", "No")], name=words.say("Done?"))
    done.chosen.connect(...)                           # the key; "" when the answer was taken back
    helped = PickRow(look, [(str(n), str(n)) for n in range(11)], name=words.say("Helped?"), numbers=True)

The row is one stop for Tab. Arrows walk, Enter or Space choose; a digit or the first letter of an answer
chooses at once; the same again, or Delete, takes the answer back.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QElapsedTimer, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from jimdesk.ui.look import Look
from jimdesk.ui.theme import CORNER_INPUT, TARGET
from jimdesk.ui.widgets.segments import paint_choice

_TEN_MS: Final = 1200  # so soon after a 1, a 0 makes it ten


class PickRow(QWidget):
    """The bar with the answers."""

    chosen = Signal(str)

    def __init__(
        self, look: Look, options: Iterable[tuple[str, str]], current: str = "", *, name: str = "",
        numbers: bool = False,
    ) -> None:
        """Make it; numbers run from left to right in every language."""
        super().__init__()
        self._look = look
        self._current = ""
        self._since_one = QElapsedTimer()
        self._cells: dict[str, _Cell] = {}
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        if numbers:
            self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        inside = QHBoxLayout(self)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(0)
        for key, text in options:
            cell = _Cell(look, self, text, tight=numbers)
            cell.setAccessibleName(f"{name}: {text}" if name else text)
            cell.clicked.connect(lambda _=False, key=key: self._press(key))
            self._cells[key] = cell
            inside.addWidget(cell)
        self.choose(current)
        look.follow(self)

    @property
    def current(self) -> str:
        """The key of the answer; "" for none yet."""
        return self._current

    def cell(self, key: str) -> QAbstractButton:
        """The part that is pressed for an answer."""
        return self._cells[key]

    def choose(self, key: str) -> None:
        """Show an answer, or none; says nothing of it."""
        self._current = key if key in self._cells else ""
        stop = self._current or next(iter(self._cells), "")
        for one, cell in self._cells.items():
            cell.setChecked(one == self._current)
            cell.setFocusPolicy(Qt.FocusPolicy.StrongFocus if one == stop else Qt.FocusPolicy.ClickFocus)

    def start(self) -> None:
        """Put the keyboard at the answer, or at the first."""
        if self._cells:
            self._cells[self._current or next(iter(self._cells))].setFocus(Qt.FocusReason.TabFocusReason)

    def take_key(self, event: QKeyEvent) -> bool:
        """Do what a key means in this row; False for a key that means nothing here."""
        key, typed = event.key(), event.text().casefold()
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            forward = (key == Qt.Key.Key_Right) == (self.layoutDirection() == Qt.LayoutDirection.LeftToRight)
            self._walk(1 if forward else -1)
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._answer("")
        elif not typed or not typed.isalnum() or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        elif typed.isdecimal():
            return self._digit(typed)
        else:
            return self._letter(typed)
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the bar that the answers lie in."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.theme.colour("rail"))
        painter.drawRoundedRect(QRectF(self.rect()), CORNER_INPUT + 2, CORNER_INPUT + 2)

    def _press(self, key: str) -> None:
        self._answer("" if key == self._current else key)

    def _answer(self, key: str) -> None:
        if key != self._current:
            self.choose(key)
            self.chosen.emit(key)
        else:
            self.choose(key)

    def _digit(self, typed: str) -> bool:
        ten = typed == "0" and self._since_one.isValid() and self._since_one.elapsed() < _TEN_MS
        key = "10" if ten and "10" in self._cells else typed
        if typed == "1":
            self._since_one.start()
        else:
            self._since_one.invalidate()
        if key not in self._cells:
            return False
        self._answer(key)
        self._cells[key].setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def _letter(self, typed: str) -> bool:
        for key, cell in self._cells.items():
            if cell.text().casefold().startswith(typed):
                self._answer(key)
                cell.setFocus(Qt.FocusReason.OtherFocusReason)
                return True
        return False

    def _walk(self, step: int) -> None:
        cells = list(self._cells.values())
        now = next((place for place, cell in enumerate(cells) if cell.hasFocus()), 0)
        cells[min(max(now + step, 0), len(cells) - 1)].setFocus(Qt.FocusReason.OtherFocusReason)


class _Cell(QAbstractButton):
    """One of the answers."""

    def __init__(self, look: Look, row: PickRow, text: str, *, tight: bool) -> None:
        super().__init__(row)
        self._look, self._row, self._tight = look, row, tight
        self.setText(text)
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.follow(self)

    def sizeHint(self) -> QSize:
        """Measure the words at their heaviest, so that choosing moves nothing."""
        theme = self._look.theme
        words = QFontMetricsF(theme.font(14, 600)).horizontalAdvance(self.text())
        return QSize(TARGET if self._tight else max(TARGET, round(words) + 28), max(TARGET, theme.px(40)))

    def nextCheckState(self) -> None:
        """Leave it to the row which answer is chosen."""

    def focus_shape(self) -> QPainterPath:
        """Give the outline that the focus ring goes around."""
        path = QPainterPath()
        path.addRoundedRect(QRectF(self.rect()).adjusted(2, 2, -2, -2), CORNER_INPUT, CORNER_INPUT)
        return path

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter as a press, and what else the row understands."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif not self._row.take_key(event):
            if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
                event.ignore()  # a button would go to its neighbour; the list below goes to the next row
            else:
                super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the chosen one as paper with an edge, the others as words."""
        paint_choice(self, self._look, QRectF(self.rect()).adjusted(2, 2, -2, -2))
