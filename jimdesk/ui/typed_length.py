# SPDX-License-Identifier: Apache-2.0
"""How much fits in a field: what can be typed or pasted is never longer than what a file may hold."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

from jimdesk.core.fact import LONGEST, longest

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

LINE: Final = longest("name")  # for every line: any of them may become a name
LIST: Final = 20_000  # for a line into which a list of names may be pasted
_UNBOUNDED: Final = 32_767  # what Qt gives a line that nobody bounded


class TypedLength(QObject):
    """Bounds the field that the keyboard comes to, in this window and in its questions."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._bound)

    def _bound(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is not None and new.inherits("QLineEdit"):
            _bound_line(cast("QLineEdit", new))
        elif new is not None and new.inherits("QPlainTextEdit") and not new.property("bounded"):
            field = cast("QPlainTextEdit", new)
            field.setProperty("bounded", True)
            field.textChanged.connect(lambda: _cut(field))


def _bound_line(field: QLineEdit) -> None:
    """Bound a line; what stands there already stays whole, and selected as it was: Qt forgets that here."""
    if field.maxLength() != _UNBOUNDED:
        return
    start, end, cursor = field.selectionStart(), field.selectionEnd(), field.cursorPosition()
    field.setMaxLength(max(LINE, len(field.text())))
    field.setCursorPosition(cursor)
    if start >= 0:
        field.setSelection(start, end - start)


def _cut(field: QPlainTextEdit) -> None:
    """Take away what goes beyond the longest text."""
    if field.document().characterCount() - 1 <= LONGEST:
        return
    from PySide6.QtGui import QTextCursor

    end = QTextCursor(field.document())
    end.setPosition(LONGEST)
    end.movePosition(QTextCursor.MoveOperation.End, QTextCursor.MoveMode.KeepAnchor)
    end.removeSelectedText()
