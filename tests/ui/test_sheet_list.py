# SPDX-License-Identifier: Apache-2.0
"""The list of sheets tells the whole of what each sheet is for."""

from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from jimdesk.ui.look import Look
from jimdesk.ui.sheet_list import SheetList
from tests.ui.widgets.watching import shown

PURPOSE = "own tasks, with dates to tick, and whom to call if something does not work"


def test_a_long_purpose_takes_more_lines(look: Look, qtbot: QtBot) -> None:
    """What does not fit on one line goes on below it: nothing ends in dots."""
    sheets = SheetList(look)
    sheets.fill("Which sheet?", [("wall", "Wall sheet", "for on the fridge", "page"),
                                 ("person", "Page of one person", PURPOSE, "people")], "wall")
    shown(qtbot, sheets, size=(280, 480))
    short, long = (sheets.findChild(QAbstractButton, f"sheet-{name}") for name in ("wall", "person"))
    assert short is not None
    assert long is not None
    assert long.height() > short.height()
