# SPDX-License-Identifier: Apache-2.0
"""Ctrl+Z does what somebody means by it, also where the cursor happens to stand in a field."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from jimdesk.ui.undo_keys import UndoKeys
from tests.ui.windows import shown_at


@pytest.mark.parametrize("kind", [QLineEdit, QPlainTextEdit])
def test_a_field_with_nothing_to_undo_leaves_it_to_the_window(
    qtbot: QtBot, kind: type[QLineEdit] | type[QPlainTextEdit]
) -> None:
    """In an empty field the window answers; once something was typed, the field takes that back."""
    window, field, undone = QWidget(), kind(), list[str]()
    QVBoxLayout(window).addWidget(field)
    undo = QAction(window)
    undo.setShortcut(QKeySequence("Ctrl+Z"))
    undo.triggered.connect(lambda: undone.append("by the window"))
    window.addAction(undo)
    keys = UndoKeys(window)
    shown_at(qtbot, window, field)
    QTest.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert len(undone) == 1
    QTest.keyClicks(field, "Noor")
    QTest.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert len(undone) == 1
    assert not (field.text() if isinstance(field, QLineEdit) else field.toPlainText())
    assert keys.parent() is window
