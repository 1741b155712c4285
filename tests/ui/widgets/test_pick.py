# SPDX-License-Identifier: Apache-2.0
"""A row of answers of which one is chosen, or none: by tapping, with digits, letters and arrows."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from jimdesk.ui.look import Look
from jimdesk.ui.widgets.pick import PickRow
from tests.ui.at_work import standing
from tests.ui.windows import click, press


@pytest.fixture
def numbers(look: Look) -> PickRow:
    """The numbers 0 to 10, none chosen."""
    return PickRow(look, [(str(n), str(n)) for n in range(11)], name="Hielp het", numbers=True)


def test_tapping_chooses_and_tapping_again_takes_back(qtbot: QtBot, look: Look) -> None:
    """One answer at a time; the same one again is no answer."""
    row = PickRow(look, [("yes", "Ja"), ("no", "Nee")])
    heard: list[str] = []
    row.chosen.connect(heard.append)
    with standing(qtbot, row):
        click(row.cell("yes"))
        click(row.cell("no"))
        assert not row.cell("yes").isChecked()
        click(row.cell("no"))
    assert heard == ["yes", "no", ""]


def test_a_digit_chooses_and_a_zero_after_a_one_makes_ten(qtbot: QtBot, numbers: PickRow) -> None:
    """7 is seven; 1 and then 0 is ten, and a 0 alone is zero; Delete takes the answer back."""
    with standing(qtbot, numbers):
        numbers.start()
        for keys, current in (("7", "7"), ("10", "10"), ("0", "0")):
            for key in keys:
                press(Qt.Key(ord(key)))
            assert numbers.current == current
        press(Qt.Key.Key_Delete)
        assert numbers.current == ""


def test_the_row_is_one_stop_and_arrows_walk_in_it(qtbot: QtBot, look: Look, numbers: PickRow) -> None:
    """Tab leaves the row; Right and Enter choose the number beside."""
    words = PickRow(look, [("yes", "Ja"), ("no", "Nee")])
    with standing(qtbot, numbers, words):
        numbers.start()
        press(Qt.Key.Key_Right)
        press(Qt.Key.Key_Return)
        assert numbers.current == "1"
        QTest.keyClick(numbers.cell("1"), Qt.Key.Key_Tab)
        assert words.cell("yes").hasFocus()
        press(Qt.Key.Key_N)
        assert words.current == "no"


def test_numbers_run_from_left_to_right_in_every_script(qtbot: QtBot, numbers: PickRow) -> None:
    """In an Arabic window 0 still stands at the left of 10, and Right goes up."""
    with standing(qtbot, numbers) as window:
        window.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        assert numbers.cell("0").x() < numbers.cell("10").x()
        numbers.start()
        press(Qt.Key.Key_Right)
        assert numbers.cell("1").hasFocus()
