# SPDX-License-Identifier: Apache-2.0
"""The rights of whom a file tells: each has its part, and is read anew when somebody goes there."""

import pytest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from jimdesk.core import consent
from jimdesk.core.meeting import Consent
from jimdesk.ui.file_panel import FilePanel
from jimdesk.ui.file_rights import RIGHTS, RightsPart
from jimdesk.ui.rights_consent import ConsentPart
from jimdesk.ui.rights_inzage import InzagePart
from jimdesk.ui.window import Window
from tests.ui.rights_room import a_window
from tests.ui.windows import click, find

window = pytest.fixture(a_window)


@pytest.fixture
def part(window: Window, qtbot: QtBot) -> RightsPart:
    """The part of the panel, open, for the youngster."""
    made = RightsPart(window.sitting, window.keeping, lambda: None)
    qtbot.addWidget(made)
    made.show()
    return made


def test_each_right_has_its_part(part: RightsPart) -> None:
    """One after the other they can be seen, the one about whom the file is first as the one who asks."""
    assert isinstance(part.current, InzagePart)
    assert part.current.asks.current == part.youngster == "ilias"
    seen = set()
    for right in RIGHTS:
        part.go_to(right.key)
        assert part.current is not None
        assert part.rights.current == right.key
        seen.add(type(part.current))
    assert len(seen) == len(RIGHTS)


def test_consent_is_read_here_and_given_where_it_belongs(window: Window, part: RightsPart) -> None:
    """Every record stands there with its day; the way leads to the panel of the person it is about."""
    sitting = window.sitting
    part.go_to("consent")
    assert isinstance(part.current, ConsentPart)
    assert part.current._none.isVisibleTo(part)
    sitting.do(consent.give(sitting.shown, "marijke", "ilias", sitting.today))
    sitting.do(consent.withdraw(sitting.shown, "marijke", "ilias", sitting.today))
    assert len(sitting.desk.family.of(Consent)) == 1
    panel = FilePanel(window, sitting, window.keeping)
    panel.show()
    panel.go_to("rights")
    rights = panel.findChild(RightsPart)
    assert rights is not None
    rights.go_to("consent")
    shown = rights.current
    assert isinstance(shown, ConsentPart)
    row = next(row for row in shown.table.texts() if row[3].startswith("ja op"))
    assert row[:2] == [sitting.name("marijke"), sitting.name("ilias")]
    assert "ingetrokken" in row[3]
    asked: list[str] = []
    sitting.wanted.connect(asked.append)
    click(find(shown, QAbstractButton, "consent-go"))
    assert not panel.isVisible()
    assert (sitting.selection, asked) == ("ilias", ["people"])
    panel.deleteLater()

