# SPDX-License-Identifier: Apache-2.0
"""What is typed while the worker holds the key leaves a plain field when the key is let go.

A field of a fact and a line with a draft look after that themselves; a field in which somebody is looked for
or chosen would show the room what was typed in secret.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from jimdesk.ui.sitting import Sitting

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

    Field = QLineEdit | QPlainTextEdit


class TypedUnseen(QObject):
    """Remembers what stood in every field that the keyboard comes to while the key is held."""

    def __init__(self, window: QWidget, sitting: Sitting) -> None:
        super().__init__(window)
        self._sitting = sitting
        self._held = sitting.held
        self._before: list[tuple[Field, str]] = []
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)
        sitting.renewed.connect(self._on_renewed)

    def _follow(self, _old: QWidget | None, new: QWidget | None) -> None:
        if not self._sitting.held or new is None:
            return
        from PySide6.QtWidgets import QLineEdit, QPlainTextEdit  # not loaded before anybody holds the key

        from jimdesk.ui.typing import Typist

        known = any(field is new for field, _ in self._before)
        if isinstance(new, QLineEdit | QPlainTextEdit) and not known and new.findChild(Typist) is None:
            self._before.append((new, _text(new)))

    def _on_renewed(self) -> None:
        held, self._held = self._held, self._sitting.held
        if self._held and not held:
            self._follow(None, QApplication.focusWidget())
        elif held and not self._held:
            before, self._before = self._before, []
            for field, text in before:
                if isValid(field) and _text(field) != text:
                    _put_back(field, text)


def _text(field: Field) -> str:
    from PySide6.QtWidgets import QLineEdit

    return field.text() if isinstance(field, QLineEdit) else field.toPlainText()


def _put_back(field: Field, text: str) -> None:
    """Put a text back, and away whatever was offered for another; the keyboard stays where it is."""
    from PySide6.QtWidgets import QLineEdit

    if isinstance(field, QLineEdit):
        field.setText(text)
    else:
        field.setPlainText(text)
    if field.hasFocus():
        field.clearFocus()
        field.setFocus()
