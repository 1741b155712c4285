# SPDX-License-Identifier: Apache-2.0
"""The question about a name that is here already."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from jimdesk.ui.look import Look
from jimdesk.ui.same_question import SameQuestion
from tests.ui.at_work import sitting_about


def test_enter_says_somebody_else_and_escape_leaves(qtbot: QtBot, look: Look) -> None:
    """Both answers are buttons that Enter presses; Esc answers nothing."""
    question = SameQuestion(sitting_about(look))
    qtbot.addWidget(question)
    told: list[str] = []
    question.other.connect(lambda: told.append("other"))
    question.same.connect(lambda: told.append("same"))
    question.left.connect(lambda: told.append("left"))
    question.ask("")
    QTest.keyClick(question.somebody_else, Qt.Key.Key_Return)
    QTest.keyClick(question.the_same, Qt.Key.Key_Return)
    QTest.keyClick(question.the_same, Qt.Key.Key_Escape)
    assert told == ["other", "same", "left"]
