# SPDX-License-Identifier: Apache-2.0
"""A window over the window, in which Enter presses the button that has the keyboard, never another one."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QDialog


class Dialog(QDialog):
    """Whoever walked to "Back" by keys and presses Enter goes back: nothing is forgotten or sent instead."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press what has the keyboard; from a field Enter goes on to the filled button, as everywhere."""
        held = self.focusWidget()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(held, QAbstractButton):
            if not event.isAutoRepeat():
                held.click()
            return
        super().keyPressEvent(event)
