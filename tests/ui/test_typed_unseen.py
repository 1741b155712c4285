# SPDX-License-Identifier: Apache-2.0
"""What is typed in secret into a field of any kind is not there any more when the room looks again."""

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from jimdesk.ui.look import Look
from jimdesk.ui.typed_unseen import TypedUnseen
from tests.ui.at_work import sitting_about, standing, start, type_in


@pytest.mark.parametrize("kind", [QLineEdit, QPlainTextEdit])
def test_what_was_typed_in_secret_goes_and_what_stood_there_stays(
    qtbot: QtBot, look: Look, kind: type[QLineEdit | QPlainTextEdit]
) -> None:
    """The field has again what the room saw in it before the key was held, and the keyboard stays there."""
    sitting = sitting_about(look)
    start(sitting)
    field, other = kind(), QLineEdit()
    with standing(qtbot, field, other) as window:
        TypedUnseen(window, sitting)
        field.setFocus()
        QTest.keyClicks(field, "Ber")
        sitting.hold(True)
        QTest.keyClicks(field, " KIEVIT-9")
        other.setFocus()
        type_in(other, "KIEVIT-10")
        field.setFocus()
        sitting.hold(False)
        assert (field.text() if isinstance(field, QLineEdit) else field.toPlainText()) == "Ber"
        assert other.text() == ""
        assert field.hasFocus()


def test_without_the_key_nothing_is_taken_away(qtbot: QtBot, look: Look) -> None:
    """What is typed before the room stays, whoever comes in meanwhile."""
    sitting = sitting_about(look)
    start(sitting)
    field = QLineEdit()
    with standing(qtbot, field) as window:
        TypedUnseen(window, sitting)
        field.setFocus()
        type_in(field, "Ber")
        sitting.renewed.emit()
        sitting.hold(True)
        sitting.hold(False)
        assert field.text() == "Ber"
