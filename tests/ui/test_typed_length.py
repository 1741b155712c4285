# SPDX-License-Identifier: Apache-2.0
"""What is typed or pasted stays short enough to be opened again."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from jimdesk.core import edits
from jimdesk.core.bounds import TOO_LONG
from jimdesk.core.fact import LONGEST
from jimdesk.core.words import Words
from jimdesk.ui.look import Look
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.typed_length import LINE, TypedLength
from tests.ui.windows import shown_at


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
    shown_at(qtbot, window, field)
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
    shown_at(qtbot, window, line)
    assert len(line.text()) == LINE + 7
    assert bounds.parent() is window


def test_tab_into_a_field_selects_what_stands_there(qtbot: QtBot) -> None:
    """The first time, too: whoever walks to a name and types writes over it, and not behind it."""
    window, before, line = QWidget(), QLineEdit(), QLineEdit("Karin")
    column = QVBoxLayout(window)
    column.addWidget(before)
    column.addWidget(line)
    bounds = TypedLength(window)
    shown_at(qtbot, window, before)
    QTest.keyClick(before, Qt.Key.Key_Tab)
    assert line.selectedText() == "Karin"
    QTest.keyClicks(line, "Noor")
    assert line.text() == "Noor"
    assert bounds.parent() is window


def test_a_step_that_no_file_could_hold_is_refused_in_a_sentence(qtbot: QtBot, look: Look) -> None:
    """What gets by the fields changes nothing, and the foot of the window says so after all else it says."""
    sitting = Sitting(Words("nl"), look)
    told: list[str] = []
    sitting.announced.connect(told.append)
    assert sitting.do(edits.add_agreement("a" * (LONGEST + 1))) == ()
    sitting.announced.emit("Toegevoegd")
    qtbot.waitUntil(lambda: len(told) == 2)
    assert told[-1] == sitting.words.say(TOO_LONG)
    assert len(sitting.desk.family) == 0
