# SPDX-License-Identifier: Apache-2.0
"""Correcting in the window: done with a trace of what stood there, or not done with the reason."""

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel
from pytestqt.qtbot import QtBot

from jimdesk.core.dates import PartialDate
from jimdesk.core.people import Person
from jimdesk.core.rights import Correction, OwnStatement
from jimdesk.ui.rights_correct import CorrectingPart
from jimdesk.ui.window import Window
from tests.ui.rights_room import a_window
from tests.ui.windows import click, find

window = pytest.fixture(a_window)


@pytest.fixture
def part(window: Window, qtbot: QtBot) -> CorrectingPart:
    """The part, open, for somebody who asks."""
    made = CorrectingPart(window.sitting, "zz")
    qtbot.addWidget(made)
    made.resize(900, 500)
    made.show()
    return made


def person(window: Window) -> Person:
    """The one who asks, as the file knows them now."""
    found = window.sitting.desk.family.get(Person, "zz")
    assert found is not None
    return found


def test_a_correction_is_an_edit_with_a_log_and_can_be_undone(window: Window, part: CorrectingPart) -> None:
    """The words change, the log has both, their own words stand beside it; undo takes all of it back."""
    assert part.chosen == person(window)
    assert part.wanted.toPlainText() == "Wouter Kanarievogel"
    click(part.go)
    assert "hetzelfde" in find(part, QLabel, "correct-trouble").text()
    part.wanted.setPlainText("Wouter Vogel")
    part.statement.setPlainText("Zo heet ik.")
    click(part.go)
    assert person(window).name == "Wouter Vogel"
    (log,) = window.sitting.desk.family.of(Correction)
    assert (log.asks, log.item, log.before, log.after) == ("zz", "zz", "Wouter Kanarievogel", "Wouter Vogel")
    assert [one.text for one in window.sitting.desk.family.of(OwnStatement)] == ["Zo heet ik."]
    assert "logboek" in find(part, QLabel, "correct-told").text()
    part._on_chosen()
    assert "“Zo heet ik.”" in find(part, QLabel, "correct-told").text()
    assert "Wouter" in window.sitting.told(window.sitting.desk.next_undo)
    window.sitting.undo()
    assert person(window).name == "Wouter Kanarievogel"
    assert not window.sitting.desk.family.of(Correction)


def test_a_day_is_read_as_people_write_it(window: Window, part: CorrectingPart) -> None:
    """A day of birth is typed in words; what is no day changes nothing."""
    part.part.set_current("birth")
    part._show_part()
    part.wanted.setPlainText("ergens")
    click(part.go)
    assert find(part, QLabel, "correct-trouble").text()
    assert not window.sitting.desk.family.of(Correction)
    part.wanted.setPlainText("8 maart 1971")
    click(part.go)
    assert person(window).birth == PartialDate(1971, 3, 8)


def test_a_request_that_is_not_done_needs_a_reason(window: Window, part: CorrectingPart) -> None:
    """Without it nothing happens; with it everything that was typed is kept."""
    part.wanted.setPlainText("Woutertje")
    part.statement.setPlainText("Zo noemt iedereen mij.")
    click(find(part, QAbstractButton, "correct-leave"))
    assert not window.sitting.desk.family.of(Correction)
    assert part.wanted.toPlainText() == "Woutertje"
    part.why.setText("staat zo in het register")
    click(part.leave)
    (log,) = window.sitting.desk.family.of(Correction)
    assert (log.done, log.after, log.why) == (False, "Woutertje", "staat zo in het register")
    assert person(window).name == "Wouter Kanarievogel"
    assert [one.of for one in window.sitting.desk.family.of(OwnStatement)] == ["zz"]


def test_the_list_follows_who_asks(window: Window, part: CorrectingPart) -> None:
    """Whoever asks stands first, and only what is about them is there."""
    part.asks.set_current("marijke")
    part.renew()
    assert part.chosen is not None
    assert part.chosen.id == "marijke"
    assert not any("Kanarievogel" in cell for row in part.table.texts() for cell in row)
    part.asks.set_current("zz")
    part.renew()
    assert len(part.table.texts()) == 1


def test_what_was_typed_stays_with_what_it_was_typed_for(window: Window, part: CorrectingPart) -> None:
    """Looking at another line, or another part of it, loses nothing; what is done does not come back."""
    part.asks.set_current("marijke")
    part.renew()
    other = next(one.id for one in part._facts if one.id != "marijke")
    part.wanted.setPlainText("Woutertje")
    part.statement.setPlainText("Zo noemt iedereen mij.")
    part.why.setText("mag dat?")
    part.part.set_current("birth")
    part._show_part()
    assert part.wanted.toPlainText() != "Woutertje"
    part.choose(other)
    assert "Woutertje" not in part.wanted.toPlainText()
    assert (part.statement.toPlainText(), part.why.text()) == ("", "")
    part.why.setText("om iets anders")
    part.choose("marijke")
    typed = part.wanted.toPlainText(), part.statement.toPlainText(), part.why.text()
    assert typed == ("Woutertje", "Zo noemt iedereen mij.", "mag dat?")
    click(part.go)
    assert window.sitting.name("marijke") == "Woutertje"
    assert (part.statement.toPlainText(), part.why.text()) == ("", "")
    part.choose(other)
    assert part.why.text() == "om iets anders"
