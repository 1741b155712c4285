# SPDX-License-Identifier: Apache-2.0
"""A hint asks gently where it stands, and never comes up as a window of its own."""

from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from jimdesk.ui.look import Look
from jimdesk.ui.widgets.hint import Hint
from tests.ui.widgets.watching import shown


def test_a_hint_that_stands_nowhere_yet_stays_out_of_sight(look: Look, qtbot: QtBot) -> None:
    """A window that came up for a moment would take the keyboard away; on its page the hint is seen."""
    hint = Hint(look, leave="Laat zo staan")
    hint.show_hint("Wie kan regel 3 overnemen?")
    assert not hint.isVisible()
    page = QWidget()
    QVBoxLayout(page).addWidget(hint)
    shown(qtbot, page)
    assert hint.isVisible()
    hint.hide()
    hint.show_hint("En op welke dag?")
    assert hint.isVisible()
