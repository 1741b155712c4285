# SPDX-License-Identifier: Apache-2.0
"""The log of a file: every list of it can be read in the window."""

import datetime

import pytest
from pytestqt.qtbot import QtBot

from jimdesk.core import correcting, inzage
from jimdesk.core.desk import Step
from jimdesk.core.rights import CopySent, Form
from jimdesk.core.words import saying
from jimdesk.store.logbook import note_opening
from jimdesk.ui.rights_log import LogPart
from jimdesk.ui.window import Window
from tests.ui.rights_room import a_window

window = pytest.fixture(a_window)


@pytest.fixture
def part(window: Window, qtbot: QtBot) -> LogPart:
    """The part, open."""
    made = LogPart(window.sitting, window.keeping)
    qtbot.addWidget(made)
    made.show()
    return made


def rows(part: LogPart, key: str) -> list[list[str]]:
    """What one of its lists says."""
    part.lists.choose(key)
    part.renew()
    return part.table.texts() if part.table.isVisibleTo(part) else []


def test_all_that_was_done_can_be_read(window: Window, part: LogPart) -> None:
    """Inzage with what was decided, a correction with what stood there, a copy, and who opened it."""
    sitting = window.sitting
    assert [rows(part, key) for key in ("inzage", "corrections", "copies")] == [[], [], []]
    fact = sitting.desk.family.find("zz")
    assert fact is not None
    sitting.do(inzage.give("ilias", Form.PAPER, sitting.today))
    sitting.do(correcting.correct("zz", fact, "name", "Wouter Vogel", sitting.today, statement="Zo heet ik."))
    sitting.do(correcting.refuse("zz", fact, "", "staat zo in het register", sitting.today))
    sent = CopySent.new(date=sitting.today, what="plan", with_whom="Noa", why="voor het gesprek")
    sitting.do(Step(saying("copy sent"), lambda family: family.put(sent)))
    file = window.keeping.file
    assert file is not None
    note_opening(file, datetime.datetime(2026, 11, 24, 19, 2))
    ((day, who, what),) = rows(part, "inzage")
    assert day == "24 november 2026"
    assert who == "Ilias"
    assert "op papier" in what
    assert "zwart gemaakt" in what
    refused, corrected = rows(part, "corrections")
    assert corrected[2:] == ["Mensen, Naam", "Wouter Kanarievogel → Wouter Vogel · “Zo heet ik.”"]
    assert refused[3].startswith("niet verbeterd: staat zo in het register")
    assert rows(part, "copies")[0][1:] == ["Noa", "Alleen het plan – voor het gesprek"]
    assert rows(part, "opened")[0][0] == "2026-11-24 19:02"
