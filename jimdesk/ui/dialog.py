# SPDX-License-Identifier: Apache-2.0
"""A window over the window, in which Enter presses the button that has the keyboard, never another one."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QDialog, QWidget

_CALMING: Final = (QKeySequence("F12"), QKeySequence("Ctrl+L"))  # stop for a moment; lock


class Dialog(QDialog):
    """Whoever walked to "Back" by keys and presses Enter goes back: nothing is forgotten or sent instead."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press what has the keyboard; from a field Enter goes on to the filled button, as everywhere.

        The keys that make all calm or lock it work here too: nobody first has to look for a way out.
        """
        calming = self._calming(QKeySequence(event.keyCombination()))
        if calming is not None:
            calming.trigger()
            return
        held = self.focusWidget()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(held, QAbstractButton):
            if not event.isAutoRepeat():
                held.click()
            return
        super().keyPressEvent(event)

    def _calming(self, keys: QKeySequence) -> QAction | None:
        if keys not in _CALMING:
            return None
        over: QWidget = self
        while (parent := over.parentWidget()) is not None:
            over = parent.window()
        return next((action for action in over.actions() if keys in action.shortcuts()), None)
