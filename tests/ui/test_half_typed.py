# SPDX-License-Identifier: Apache-2.0
"""After a sudden end in a meeting a half-typed line waits until asked; the room reads nothing unasked."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from jimdesk.core.family import Family
from jimdesk.core.meeting import Draft, Parked
from jimdesk.ui.add_line import AddLine
from jimdesk.ui.capture_line import CaptureLine
from jimdesk.ui.half_typed import HalfTyped
from jimdesk.ui.look import Look
from jimdesk.ui.sitting import Sitting
from tests.ui.at_work import click, press, sitting_about, standing, start, texts_on, type_in


def _word(line: QWidget) -> HalfTyped:
    found = line.findChild(HalfTyped, "half-typed")
    assert isinstance(found, HalfTyped)
    return found


def _left_in_a_meeting(qtbot: QtBot, look: Look, *, held: bool) -> Family:
    """What stands in the file when the program stops while somebody types in a meeting."""
    sitting = sitting_about(look)
    start(sitting)
    line = CaptureLine(sitting)
    with standing(qtbot, line):
        sitting.hold(held)
        line.line.setFocus()
        type_in(line.line, "voor later: KIEVIT-9")
        qtbot.waitUntil(lambda: bool(sitting.desk.family.of(Draft)))
        return sitting.desk.family


def test_what_the_room_saw_being_typed_comes_back_when_asked(qtbot: QtBot, look: Look) -> None:
    """The line is empty, a word beside it waits; pressing it brings the sentence, and Enter takes it."""
    sitting = sitting_about(look, _left_in_a_meeting(qtbot, look, held=False))
    line, other = CaptureLine(sitting), QLineEdit()
    with standing(qtbot, line, other):
        assert sitting.running
        assert line.line.text() == ""
        assert "KIEVIT-9" not in texts_on(line)
        _word(line).setFocus()
        click(_word(line))
        assert line.line.text() == "voor later: KIEVIT-9"
        assert line.line.hasFocus()
        assert line.line.cursorPosition() == len(line.line.text())
        assert not _word(line).isVisible()
        type_in(line.line, " bellen", Qt.Key.Key_Return)
        assert "KIEVIT-9 bellen" in [one.text for one in sitting.shown.of(Parked)]
        assert not sitting.desk.family.of(Draft)
        assert not _word(line).isVisible()


def test_what_was_typed_in_secret_is_never_offered_before_the_room(qtbot: QtBot, look: Look) -> None:
    """A note that was typed while the key was held waits until the meeting is over."""
    sitting = sitting_about(look, _left_in_a_meeting(qtbot, look, held=True))
    line = CaptureLine(sitting)
    with standing(qtbot, line):
        assert not _word(line).isVisible()
        assert [one.text for one in sitting.desk.family.of(Draft)] == ["voor later: KIEVIT-9"]


def test_letting_go_of_the_key_takes_the_note_out_of_what_is_offered(qtbot: QtBot, look: Look) -> None:
    """A sentence that is begun before the room and finished in secret counts as secret."""
    sitting = sitting_about(look)
    start(sitting)
    line = CaptureLine(sitting)
    with standing(qtbot, line):
        line.line.setFocus()
        type_in(line.line, "Bert ")
        qtbot.waitUntil(lambda: bool(sitting.desk.family.of(Draft)))
        sitting.hold(True)
        type_in(line.line, "drinkt KIEVIT-9")
        sitting.hold(False)
        assert line.line.text() == ""
        assert not _word(line).isVisible()
        assert [one.text for one in sitting.desk.family.of(Draft)] == ["Bert drinkt KIEVIT-9"]


def test_the_word_goes_while_something_else_is_typed_and_nothing_is_lost(qtbot: QtBot, look: Look) -> None:
    """Another sentence can be kept first; what was half typed still waits after it."""
    sitting = sitting_about(look, _left_in_a_meeting(qtbot, look, held=False))
    line = CaptureLine(sitting)
    with standing(qtbot, line):
        type_in(line.line, "voor later: iets anders")
        assert not _word(line).isVisible()
        press(line.line, Qt.Key.Key_Return)
        assert _word(line).isVisible()
        assert [one.text for one in sitting.desk.family.of(Draft)] == ["voor later: KIEVIT-9"]


def test_a_line_of_the_board_waits_too(qtbot: QtBot, look: Look) -> None:
    """The invitation keeps its words, the word at its end; pressing it opens the line with what was typed."""
    sitting = sitting_about(look)
    start(sitting)

    def made(sitting: Sitting) -> AddLine:
        line = AddLine(sitting, "add-good")
        line.renew("Iets dat goed gaat")
        return line

    first = made(sitting)
    with standing(qtbot, first):
        first.open()
        type_in(first.field, "hij zingt weer")
        qtbot.waitUntil(lambda: bool(sitting.desk.family.of(Draft)))
    line, other = made(sitting_about(look, sitting.desk.family)), QLineEdit()
    with standing(qtbot, line, other):
        assert "hij zingt" not in texts_on(line)
        assert line.rect().contains(_word(line).geometry())
        click(_word(line))
        assert line.is_open
        assert line.field.text() == "hij zingt weer"


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_the_word_stands_at_the_end_of_its_line(
    qtbot: QtBot, look: Look, direction: Qt.LayoutDirection
) -> None:
    """At the right, and in a language that is read from the right at the left."""
    family = sitting_about(look).desk.family
    sitting = sitting_about(look, family.put(Draft.new(field="add-good, before the room", text="hij")))
    start(sitting)
    line = AddLine(sitting, "add-good")
    line.setLayoutDirection(direction)
    line.renew("Iets dat goed gaat")
    with standing(qtbot, line):
        at = _word(line).geometry().center().x()
        assert (at > line.width() // 2) == (direction is Qt.LayoutDirection.LeftToRight)
