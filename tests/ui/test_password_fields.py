# SPDX-License-Identifier: Apache-2.0
"""Choosing a password: how strong it is stands below it while typing, and a weak one is asked about once."""

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from jimdesk.core.words import Words
from jimdesk.ui.look import Look
from jimdesk.ui.password_fields import NewPassword
from jimdesk.ui.sitting import Sitting
from tests.ui.windows import find, write


@pytest.fixture
def fields(qtbot: QtBot, look: Look) -> NewPassword:
    """The two fields, open."""
    made = NewPassword(Sitting(Words("nl"), look))
    qtbot.addWidget(made)
    made.show()
    return made


def test_the_strength_is_said_while_typing(fields: NewPassword) -> None:
    """Words that are added are seen to help."""
    said = []
    for more in ("paard", " batterij nietje", " juist"):
        write(fields.first, more, enter=False)
        said.append(find(fields, QLabel, "strength").text().split(":")[0].split(".")[0])
    assert said == ["Zwak", "Redelijk", "Sterk"]


def test_what_is_wrong_with_it_is_said(fields: NewPassword) -> None:
    """Nothing, two that differ, and one that is soon guessed, which is taken when it is wanted again."""
    assert "Choose" in fields.trouble()
    write(fields.first, "welkom01", enter=False)
    assert "not the same" in fields.trouble()
    write(fields.again, "welkom01", enter=False)
    assert "guessed" in fields.trouble()
    assert fields.trouble() == ""
    fields.clear()
    assert "Choose" in fields.trouble()


def test_only_where_none_can_be_ticked_is_that_said(
    fields: NewPassword, qtbot: QtBot, look: Look
) -> None:
    """Without a box to tick beside it nobody is told to tick one."""
    assert "tick" not in fields.trouble()
    beside = NewPassword(Sitting(Words("nl"), look), or_none=True)
    qtbot.addWidget(beside)
    assert "tick" in beside.trouble()
