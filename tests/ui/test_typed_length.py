# SPDX-License-Identifier: Apache-2.0
"""What is typed or pasted stays short enough to be opened again."""

import pytest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from jimdesk.core.fact import LONGEST
from jimdesk.ui.typed_length import LINE, TypedLength


@pytest.mark.parametrize(("kind", "most"), [(QLineEdit, LINE), (QPlainTextEdit, LONGEST)])
def test_what_is_pasted_is_no_longer_than_a_file_may_hold(
    qtbot: QtBot, kind: type[QLineEdit] | type[QPlainTextEdit], most: int
) -> None:
    """A book that is pasted in a field ends at what a file may hold; what fits is left alone."""
    window, field, other = QWidget(), kind(), QLineEdit()
    column = QVBoxLayout(window)
    column.addWidget(other)
    column.addWidget(field)
    bounds = TypedLength(window)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
        window.activateWindow()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    put = field.insert if isinstance(field, QLineEdit) else field.insertPlainText
    put("a" * (most - 1))
    put("bcd")
    assert (field.text() if isinstance(field, QLineEdit) else field.toPlainText()) == "a" * (most - 1) + "b"
    assert bounds.parent() is window


def test_what_stands_in_a_line_stays_whole(qtbot: QtBot) -> None:
    """A line that came in longer loses nothing because somebody looks at it."""
    window, line = QWidget(), QLineEdit("a" * (LINE + 7))
    QVBoxLayout(window).addWidget(line)
    bounds = TypedLength(window)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
        window.activateWindow()
    line.setFocus()
    qtbot.waitUntil(line.hasFocus)
    assert len(line.text()) == LINE + 7
    assert bounds.parent() is window
