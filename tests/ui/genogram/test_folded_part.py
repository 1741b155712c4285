# SPDX-License-Identifier: Apache-2.0
"""Whether the lines of a person are entered in a part that opens at its heading."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from jimdesk.instruments.genogram.facts import Tie, TieKind
from jimdesk.ui.genogram.sign_select import SignSelect
from jimdesk.ui.widgets.button import Button
from jimdesk.ui.widgets.person_field import PersonField
from jimdesk.ui.window import Window
from tests.ui.genogram.seeing import at, choose, now
from tests.ui.windows import click, find


def test_lines_run_between_anybody_and_can_be_turned(cared: Window) -> None:
    """Grandmother to Jayden, as Demi sees it: she takes care of him; turned, he takes care of her."""
    at(cared, "corrie", "lines")
    field = find(cared, PersonField, "line-to")
    field.setFocus()
    QTest.keyClicks(field, "jay")
    QTest.keyClick(field, Qt.Key.Key_Return)
    (tie,) = now(cared).of(Tie)
    choose(find(cared, SignSelect, f"line-{tie.id}"), TieKind.CARETAKER)
    click(find(cared, Button, f"line-turn-{tie.id}"))
    (turned,) = now(cared).of(Tie)
    assert (turned.one, turned.other, turned.tie) == ("jayden", "corrie", TieKind.CARETAKER)
    assert turned.seen_by == "demi"
    click(find(cared, Button, f"line-gone-{tie.id}"))
    assert not now(cared).of(Tie)
