# SPDX-License-Identifier: Apache-2.0
"""What is longer than its field can be read whole, below it."""

from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from jimdesk.ui.look import Look
from jimdesk.ui.widgets.whole_text import WholeText
from tests.ui.widgets.watching import shown

LONG = "Marijke belt Yassin, en schreeuwt zelf niet, ook niet als het laat is"


def test_a_text_that_does_not_fit_is_said_whole_below(look: Look, qtbot: QtBot) -> None:
    """A field shows only a part of a long text; nobody has to scroll in it with the arrow keys."""
    first, second = QLineEdit("kort"), QLineEdit()
    whole = WholeText(first, second)
    page = shown(qtbot, first, second, whole, size=(220, 200))
    assert not whole.isVisible()
    second.setText(LONG)
    qtbot.waitUntil(whole.isVisible)
    assert whole.text() == LONG
    page.resize(1200, 200)
    qtbot.waitUntil(lambda: not whole.isVisible())
