# SPDX-License-Identifier: Apache-2.0
"""Undo and redo by key reach the desk from every field that has nothing of its own to take back.

A text field claims these keys for itself, even when nothing was typed in it: whoever dragged somebody while
the cursor stood in a search field would press Ctrl+Z in vain.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLineEdit, QPlainTextEdit


def passes_on(field: QLineEdit | QPlainTextEdit, event: QKeyEvent) -> bool:
    """Leave an undo or redo key to the window where the field cannot use it; tell whether it was left."""
    from PySide6.QtWidgets import QLineEdit

    own = field if isinstance(field, QLineEdit) else field.document()
    nothing = (event.matches(QKeySequence.StandardKey.Undo) and not own.isUndoAvailable()) or (
        event.matches(QKeySequence.StandardKey.Redo) and not own.isRedoAvailable()
    )
    if nothing:
        event.ignore()
    return nothing


class UndoKeys(QObject):
    """Watches the one field that the keyboard is at."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look at a key before the field claims it."""
        if event.type() is not QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
            return False
        from PySide6.QtWidgets import QLineEdit, QPlainTextEdit  # loaded: only a field is watched

        return isinstance(watched, QLineEdit | QPlainTextEdit) and passes_on(watched, event)

    def _follow(self, old: QWidget | None, new: QWidget | None) -> None:
        if old is not None and isValid(old):
            old.removeEventFilter(self)
        is_field = new is not None and (new.inherits("QLineEdit") or new.inherits("QPlainTextEdit"))
        if new is not None and is_field and new.window() is self._window:
            new.installEventFilter(self)
