# SPDX-License-Identifier: Apache-2.0
"""The points that numbers on the scale can be about, side by side: one tap asks about another one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from jimdesk.ui.look import Look
from jimdesk.ui.widgets.button import Button
from jimdesk.ui.widgets.flow import FlowLayout


class ScalePoints(QWidget):
    """A button for each, more rows where they are many; the one that is asked about stands out."""

    chosen = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._offered: tuple[tuple[str, str], ...] = ()
        self._buttons: dict[str, Button] = {}
        self._flow = FlowLayout(self, gap=8)
        self.setObjectName("scale-points")
        self.hide()

    def offer(self, options: Sequence[tuple[str, str]], current: str, name: str) -> None:
        """Offer (key, words); nothing to choose from is not there."""
        self.setAccessibleName(name)
        if tuple(options) != self._offered:
            self._offered = tuple(options)
            focused = next((key for key, one in self._buttons.items() if one.hasFocus()), None)
            self._flow.clear()
            self._buttons = {}
            for key, text in options:
                button = Button(self._look, text, height=44)
                button.setObjectName(f"scale-point-{key or 'general'}")
                button.clicked.connect(lambda _=False, key=key: self.chosen.emit(key))
                self._buttons[key] = button
                self._flow.addWidget(button)
            if focused in self._buttons:
                self._buttons[focused].setFocus()
        for key, button in self._buttons.items():
            button.set_kind("primary" if key == current else "plain")
        self.setVisible(bool(options))
