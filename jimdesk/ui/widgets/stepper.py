# SPDX-License-Identifier: Apache-2.0
"""A small whole number between a minus and a plus, such as how many sheets to print.

For example::

    copies = Stepper(look, 7, least=1, most=40, fewer=words.say("Fewer"), more=words.say("More"))
    copies.changed.connect(...)
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from jimdesk.ui.look import Look
from jimdesk.ui.widgets import labels
from jimdesk.ui.widgets.button import Button


class Stepper(QWidget):
    """The number; at either end that button is not available. Up and Down step as well."""

    changed = Signal(int)

    def __init__(
        self, look: Look, value: int, *, least: int, most: int, fewer: str, more: str, name: str = ""
    ) -> None:
        super().__init__()
        self._value, self._least, self._most = value, least, most
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._fewer = Button(look, icon="minus", name=fewer)
        self._more = Button(look, icon="plus", name=more)
        self._shown = labels.label("", "group")
        self._shown.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._shown.setMinimumWidth(54)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for part in (self._fewer, self._shown, self._more):
            row.addWidget(part)
        self._fewer.installEventFilter(self)
        self._more.installEventFilter(self)
        self._fewer.clicked.connect(lambda: self._step(-1))
        self._more.clicked.connect(lambda: self._step(1))
        self._show()

    @property
    def value(self) -> int:
        """The number."""
        return self._value

    def set_value(self, value: int) -> None:
        """Show a number, within the ends; says nothing of it."""
        self._value = max(self._least, min(self._most, value))
        self._show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Step with Up and Down at either button, where they would only move the focus."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(Qt.Key(event.key()))
            if step is not None:
                self._step(step)
                return True
        return False

    def _step(self, step: int) -> None:
        before = self._value
        self.set_value(before + step)
        if self._value != before:
            self.changed.emit(self._value)

    def _show(self) -> None:
        self._shown.setText(f"{self._value}")
        self._fewer.setEnabled(self._value > self._least)
        self._more.setEnabled(self._value < self._most)
