# SPDX-License-Identifier: Apache-2.0
"""The capture line: one sentence, two gestures, nothing lost, and nothing of the worker's before the room."""

import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from jimdesk.core.desk import Desk
from jimdesk.core.fact import Audience
from jimdesk.core.family import Family
from jimdesk.core.meeting import Agreement, Column, Draft, Meeting, Note, Parked, Statement
from jimdesk.core.people import Gender, Person
from jimdesk.ui.capture_line import CaptureLine
from jimdesk.ui.look import Look
from jimdesk.ui.widgets.button import Button
from jimdesk.ui.widgets.person_field import PersonField
from tests.ui.at_work import click, press, sitting_about, standing, start, texts_on, type_in

SATURDAY = datetime.date(2026, 11, 28)


def _said(line: CaptureLine) -> str:
    label = line.findChild(QLabel, "capture-said")
    return label.text() if label is not None and label.isVisible() else ""


def test_a_sentence_is_read_at_once_and_kept_at_enter(qtbot: QtBot, look: Look) -> None:
    """"oma rijdt zaterdag" and Enter make a line of the plan with grandma and the day."""
    sitting = sitting_about(look)
    line = CaptureLine(sitting)
    with standing(qtbot, line):
        line.start_typing()
        type_in(line.line, "oma rijdt zaterdag")
        person = line.findChild(PersonField, "capture-person")
        assert isinstance(person, PersonField)
        assert person.text() == "Truus"
        assert "zaterdag 28 november" in texts_on(line)
        press(line.line, Qt.Key.Key_Return)
        (kept,) = sitting.shown.of(Agreement)
        assert (kept.what, kept.owner, kept.start) == ("oma rijdt zaterdag", "truus", SATURDAY)
        assert line.line.text() == ""
        assert _said(line) == "Genoteerd: afspraak · Truus · zaterdag 28 november"


def test_what_was_kept_can_be_taken_back_until_something_else_is_done(qtbot: QtBot, look: Look) -> None:
    """The way back stands beside what was kept, and goes when it would take back something else."""
    sitting = sitting_about(look)
    line = CaptureLine(sitting)
    with standing(qtbot, line):
        for _ in range(2):
            type_in(line.line, "oma rijdt zaterdag")
            press(line.line, Qt.Key.Key_Return)
        undo = line.findChild(Button, "capture-undo")
        assert isinstance(undo, Button)
        click(undo)
        assert len(sitting.shown.of(Agreement)) == 1
        assert not undo.isVisible()


def test_one_key_makes_something_else_of_it(qtbot: QtBot, look: Look) -> None:
    """A wrong guess costs one key, and the words stay as they were typed."""
    sitting = sitting_about(look)
    line = CaptureLine(sitting)
    with standing(qtbot, line):
        type_in(line.line, "Marijke: na elf uur weet niemand waar hij is")
        press(line.line, Qt.Key.Key_Down)
        press(line.line, Qt.Key.Key_Return)
        (said,) = sitting.shown.of(Statement)
        assert (said.column, said.speaker) == (Column.WORRY, "marijke")
        assert said.text == "na elf uur weet niemand waar hij is"


def test_at_the_worries_a_statement_is_a_worry(qtbot: QtBot, look: Look) -> None:
    """The stage of the meeting decides the first guess."""
    sitting = sitting_about(look)
    start(sitting, "zorgen")
    line = CaptureLine(sitting)
    with standing(qtbot, line):
        type_in(line.line, "Truus: er wordt veel geschreeuwd")
        press(line.line, Qt.Key.Key_Return)
        (said,) = sitting.shown.of(Statement)
        assert said.column is Column.WORRY


def test_a_fear_said_among_the_good_things_stands_with_the_worries(qtbot: QtBot, look: Look) -> None:
    """While everybody tells what goes well a mother says what she is afraid of."""
    sitting = sitting_about(look)
    start(sitting, "gaat_goed")
    line = CaptureLine(sitting)
    with standing(qtbot, line):
        for said in ("Marijke: ik ben bang dat hij wegloopt", "Truus: hij lacht weer"):
            type_in(line.line, said)
            press(line.line, Qt.Key.Key_Return)
        columns = {one.speaker: one.column for one in sitting.shown.of(Statement)}
        assert columns == {"marijke": Column.WORRY, "truus": Column.GOOD}


def test_a_note_is_never_spoken_again(qtbot: QtBot, look: Look) -> None:
    """What is kept for the worker alone leaves the screen at Enter: text, name, tooltip and undo name."""
    sitting = sitting_about(look)
    start(sitting)
    line = CaptureLine(sitting)
    spoken: list[str] = []
    sitting.announced.connect(spoken.append)
    with standing(qtbot, line):
        type_in(line.line, "Bert drinkt, code KIEVIT-9")
        while line._caught().sort != "note":
            press(line.line, Qt.Key.Key_Up)
        press(line.line, Qt.Key.Key_Return)
        (note,) = [one for one in sitting.desk.family.of(Note) if "KIEVIT-9" in one.text]
        assert note.audience is Audience.WORKER
        assert "KIEVIT-9" not in texts_on(line) + "".join(spoken)
        assert "Bert" not in texts_on(line) + "".join(spoken)
        assert sitting.shown.of(Note) == ()
        assert _said(line) == "Bewaard, alleen voor jou."
        line.line.undo()
        assert line.line.text() == ""


def test_a_note_can_be_typed_as_one(qtbot: QtBot, look: Look) -> None:
    """"notitie:" in front of a sentence keeps it for the worker, without another gesture."""
    sitting = sitting_about(look)
    line = CaptureLine(sitting)
    with standing(qtbot, line):
        type_in(line.line, "notitie: Marijke morgen bellen", Qt.Key.Key_Return)
        note = next(one for one in sitting.desk.family.of(Note) if one.text == "Marijke morgen bellen")
        assert (note.audience, note.about) == (Audience.WORKER, "marijke")


def test_what_is_typed_while_the_key_is_held_is_a_note_and_goes_when_it_is_let_go(
    qtbot: QtBot, look: Look
) -> None:
    """Before the room, a sentence that was typed in secret is neither seen nor kept for everybody."""
    sitting = sitting_about(look)
    start(sitting)
    line = CaptureLine(sitting)
    with standing(qtbot, line):
        sitting.hold(True)
        type_in(line.line, "morgen bellen, code KIEVIT-9")
        assert line._caught().sort == "note"
        sitting.hold(False)
        assert "KIEVIT-9" not in texts_on(line)
        sitting.hold(True)
        type_in(line.line, "notitie geheim: code KIEVIT-10", Qt.Key.Key_Return)
        sitting.hold(False)
        assert any("KIEVIT-10" in one.text for one in sitting.desk.family.of(Note))
        assert "KIEVIT" not in texts_on(line)


def test_a_statement_before_any_meeting_is_not_lost(qtbot: QtBot, look: Look) -> None:
    """What is said needs a meeting; without one it is the meeting of today, in the same step."""
    sitting = sitting_about(look, Family([Person(id="noor", name="Noor", gender=Gender.WOMAN)]))
    line = CaptureLine(sitting)
    with standing(qtbot, line):
        type_in(line.line, "Noor: ik wil rust")
        press(line.line, Qt.Key.Key_Return)
        (said,) = sitting.shown.of(Statement)
        (meeting,) = sitting.shown.of(Meeting)
        assert (said.meeting, meeting.date) == (meeting.id, sitting.today)
        sitting.undo()
        assert not sitting.shown.of(Meeting)
        assert not sitting.shown.of(Statement)


def test_who_is_meant_can_be_chosen(qtbot: QtBot, look: Look) -> None:
    """The person beside the sentence is chosen with a few letters, and Enter in the sentence keeps it."""
    sitting = sitting_about(look)
    line = CaptureLine(sitting)
    with standing(qtbot, line):
        type_in(line.line, "iemand belt zaterdag")
        field = line.findChild(PersonField, "capture-person")
        assert isinstance(field, PersonField)
        field.setFocus()
        type_in(field, "noo")
        press(field, Qt.Key.Key_Return)
        assert line.line.hasFocus()
        press(line.line, Qt.Key.Key_Return)
        (kept,) = sitting.shown.of(Agreement)
        assert kept.owner == "noor"


def test_who_was_wiped_out_is_not_meant(qtbot: QtBot, look: Look) -> None:
    """The sentence names grandma; without her name beside it, it is nobody's yet."""
    sitting = sitting_about(look)
    line = CaptureLine(sitting)
    with standing(qtbot, line):
        type_in(line.line, "oma rijdt zaterdag")
        field = line.findChild(PersonField, "capture-person")
        assert isinstance(field, PersonField)
        field.setFocus()
        field.selectAll()
        press(field, Qt.Key.Key_Delete)
        line.line.setFocus()
        press(line.line, Qt.Key.Key_Return)
        (kept,) = sitting.shown.of(Agreement)
        assert kept.owner == ""
        assert "Truus" not in _said(line)


def test_a_half_typed_sentence_is_kept_and_comes_back(qtbot: QtBot, look: Look) -> None:
    """After a pause the sentence is the worker's draft; it comes back, and Enter takes it along."""
    sitting = sitting_about(look)
    line = CaptureLine(sitting)
    with standing(qtbot, line):
        type_in(line.line, "voor later: wie past er op")
        qtbot.waitUntil(lambda: bool(sitting.desk.family.of(Draft)))
    again = CaptureLine(sitting)
    with standing(qtbot, again):
        assert again.line.text() == "voor later: wie past er op"
        again.line.setFocus()
        type_in(again.line, " Lotte")
        press(again.line, Qt.Key.Key_Return)
        (parked,) = sitting.shown.of(Parked)
        assert parked.text == "wie past er op Lotte"
        assert not sitting.desk.family.of(Draft)


def test_a_half_typed_sentence_is_not_for_the_room(qtbot: QtBot, look: Look) -> None:
    """When the meeting starts, what the worker left in the line goes from the screen and stays kept."""
    sitting = sitting_about(look)
    line, other = CaptureLine(sitting), QLineEdit()
    with standing(qtbot, line, other):
        line.line.setFocus()
        type_in(line.line, "nog vragen naar KIEVIT-9")
        other.setFocus()
        start(sitting)
        assert "KIEVIT-9" not in texts_on(line)
        sitting.hold(True)
        sitting.hold(False)
        assert "KIEVIT-9" not in texts_on(line)
        assert [one.text for one in sitting.desk.family.of(Draft)] == ["nog vragen naar KIEVIT-9"]


def test_another_family_never_sees_the_sentence(qtbot: QtBot, look: Look) -> None:
    """A line that was typed about one family is gone when another file is opened."""
    sitting = sitting_about(look)
    line, other = CaptureLine(sitting), QLineEdit()
    with standing(qtbot, line, other):
        line.line.setFocus()
        type_in(line.line, "Bert belt morgen")
        other.setFocus()
        sitting.open(Desk())
        assert line.line.text() == ""
        assert "Bert" not in texts_on(line)


def test_escape_empties_and_then_goes_back(qtbot: QtBot, look: Look) -> None:
    """Esc takes away what was not meant; once more, and the cursor is where it was."""
    sitting = sitting_about(look)
    line, other = CaptureLine(sitting), QLineEdit()
    with standing(qtbot, other, line):
        other.setFocus()
        line.start_typing()
        type_in(line.line, "toch niet")
        press(line.line, Qt.Key.Key_Escape)
        assert line.line.text() == ""
        press(line.line, Qt.Key.Key_Escape)
        assert other.hasFocus()
