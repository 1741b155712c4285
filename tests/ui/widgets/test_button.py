# SPDX-License-Identifier: Apache-2.0
"""Whether a button shows its words as they are written."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from jimdesk.ui.look import Look
from jimdesk.ui.widgets.button import Button


def test_a_question_mark_stays_at_its_end(qtbot: QtBot, look: Look) -> None:
    """Dutch words look the same in a window that is read from the right."""
    button = Button(look, "Wie nog?")
    qtbot.addWidget(button)
    button.resize(button.sizeHint())
    before = button.grab().toImage()
    button.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert button.grab().toImage() == before
