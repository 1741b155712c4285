# SPDX-License-Identifier: Apache-2.0
"""The list that opens shows every choice at once, in rows for a finger."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtWidgets import QStyle, QStyleOptionComboBox
from pytestqt.qtbot import QtBot

from jimdesk.ui.look import Look
from jimdesk.ui.theme import LETTERS, TARGET
from jimdesk.ui.widgets.select import SIDES, Select

_PHASES = ("who", "what", "how", "keep going")


@pytest.mark.parametrize("chosen", _PHASES)
def test_every_choice_of_a_short_list_lies_in_sight(qtbot: QtBot, look: Look, chosen: str) -> None:
    """Whatever was chosen before: nothing is scrolled away, and no row lies over another."""
    select = Select(look, [(one, one) for one in _PHASES], chosen)
    qtbot.addWidget(select)
    select.resize(300, select.sizeHint().height())
    select.show()
    select.showPopup()
    view = select.view()
    qtbot.waitUntil(view.isVisible)
    around = view.parentWidget()
    assert around is not None
    assert around.height() == view.height(), "something else stands above or below the choices"
    rows = [view.visualRect(view.model().index(row, 0)) for row in range(len(_PHASES))]
    assert all(view.viewport().rect().contains(row) for row in rows)
    assert all(row.height() >= TARGET for row in rows)
    assert all(above.bottom() < below.top() for above, below in pairwise(rows))
    select.hidePopup()


def test_words_without_room_end_in_dots(qtbot: QtBot, look: Look) -> None:
    """A narrow field says that there is more; a wide one shows all of it."""
    select = Select(look, [("apart", "LAT, elk een eigen huis")], "apart")
    qtbot.addWidget(select)
    for width, whole in ((140, False), (400, True)):
        select.resize(width, 44)
        option = QStyleOptionComboBox()
        select.initStyleOption(option)
        assert (option.currentText == "LAT, elk een eigen huis") is whole
        assert option.currentText.endswith("…") is not whole


def test_the_words_have_the_room_that_the_style_sheet_gives_them(qtbot: QtBot, look: Look) -> None:
    """What is kept free beside the words is as wide as the style has it, with every size of letters."""
    for letters in LETTERS:
        look.choose(letters=letters)
        select = Select(look, [("apart", "LAT")], "apart")
        qtbot.addWidget(select)
        select.resize(240, 60)
        select.ensurePolished()
        option = QStyleOptionComboBox()
        select.initStyleOption(option)
        room = select.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, select
        )
        assert select.width() - room.width() == SIDES
