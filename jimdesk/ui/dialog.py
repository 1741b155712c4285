# SPDX-License-Identifier: Apache-2.0
"""A window over the window, in which Enter presses the button that has the keyboard, never another one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QWidget

if TYPE_CHECKING:
    from jimdesk.ui.veil import Veil

_CALMING: Final = (QKeySequence("F12"), QKeySequence("Ctrl+L"))  # stop for a moment; lock


class Dialog(QDialog):
    """Whoever walked to "Back" by keys and presses Enter goes back: nothing is forgotten or sent instead."""

    _wanted = False  # whether it was asked to show, and not put away since

    def setVisible(self, visible: bool) -> None:
        """Wait with showing as long as a lock lies over everything: a file may have been read meanwhile."""
        self._wanted = visible
        veil = self._veil() if visible else None
        if veil is None:
            super().setVisible(visible)
        else:
            veil.lifted.connect(self._come)

    def _veil(self) -> Veil | None:
        """Return what lies over everything, unless that asks for this dialog itself."""
        lies, parent = QApplication.activeModalWidget(), self.parentWidget()
        if lies is None or (parent is not None and parent.window() is lies):
            return None
        from jimdesk.ui.veil import Veil  # where a dialog stands over another one

        return lies if isinstance(lies, Veil) else None

    def _come(self) -> None:
        QTimer.singleShot(0, self, self._show_late)

    def _show_late(self) -> None:
        if self._wanted:
            self.show()

    def done(self, result: int) -> None:
        """Go, and do not come any more."""
        self._wanted = False
        super().done(result)

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
