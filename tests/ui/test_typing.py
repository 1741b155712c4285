# SPDX-License-Identifier: Apache-2.0
"""Typing is kept: after a pause, on leaving, over nobody's fingers, as one step to undo."""

import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from jimdesk.core import edits
from jimdesk.core.desk import Desk, Step
from jimdesk.core.family import Family
from jimdesk.core.meeting import Draft, Meeting
from jimdesk.core.people import Person
from jimdesk.core.words import Words, saying
from jimdesk.ui.look import Look
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.typing import DraftField, KeptField

AT = datetime.datetime(2026, 11, 24, 19, 0)


@pytest.fixture
def sitting(look: Look) -> Sitting:
    """A sitting about Noor."""
    sitting = Sitting(Words("nl"), look, lambda: AT)
    sitting.open(Desk(Family([Person(id="noor", name="Noor", phone="06")])))
    return sitting


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    """A window with two fields, the first for a phone number."""
    page = QWidget()
    column = QVBoxLayout(page)
    for name in ("first", "second"):
        field = QLineEdit()
        field.setObjectName(name)
        column.addWidget(field)
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
        page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    return page


def _field(page: QWidget, name: str = "first") -> QLineEdit:
    field = page.findChild(QLineEdit, name)
    assert isinstance(field, QLineEdit)
    return field


def _phone(sitting: Sitting) -> str:
    noor = sitting.shown.get(Person, "noor")
    return noor.phone if noor else ""


def _kept(sitting: Sitting, field: QLineEdit) -> KeptField:
    def write(typed: str) -> Step | None:
        return None if "?" in typed else edits.type_into("noor", "phone", typed)

    kept = KeptField(sitting, field, lambda: _phone(sitting), write)
    kept.renew()
    field.end(False)
    return kept


def test_what_is_typed_is_kept_after_a_pause(qtbot: QtBot, sitting: Sitting, page: QWidget) -> None:
    """Nobody presses a button: after a pause the desk has it, and not at every letter."""
    field = _field(page)
    _kept(sitting, field)
    assert field.text() == "06"
    field.setFocus()
    QTest.keyClicks(field, " 12")
    assert _phone(sitting) == "06"
    qtbot.waitUntil(lambda: _phone(sitting) == "06 12")


def test_leaving_the_field_keeps_at_once_and_closes_the_step(
    qtbot: QtBot, sitting: Sitting, page: QWidget
) -> None:
    """Two pauses in one visit are one step to undo; the next visit is a step of its own."""
    field = _field(page)
    kept = _kept(sitting, field)
    for visit in (" 12", " 34"):
        field.setFocus()
        for letter in visit:
            QTest.keyClicks(field, letter)
            kept.keep()
        _field(page, "second").setFocus()
    assert _phone(sitting) == "06 12 34"
    sitting.undo()
    assert _phone(sitting) == "06 12"
    sitting.undo()
    assert _phone(sitting) == "06"


def test_a_renewed_page_does_not_touch_what_is_being_typed(
    qtbot: QtBot, sitting: Sitting, page: QWidget
) -> None:
    """Somebody else's change renews every page; letters that are not kept yet stay."""
    field = _field(page)
    kept = _kept(sitting, field)
    field.setFocus()
    QTest.keyClicks(field, " 99")
    sitting.do(edits.change("noor", saying("phone"), phone="020"))
    kept.renew()
    assert field.text() == "06 99"
    kept.keep()
    assert _phone(sitting) == "06 99"
    sitting.undo()
    kept.renew()
    assert field.text() == "020"


def test_what_cannot_be_read_stays_and_is_said(qtbot: QtBot, sitting: Sitting, page: QWidget) -> None:
    """A text that makes no step is neither kept nor thrown away, and the page hears so."""
    field = _field(page)
    kept = _kept(sitting, field)
    field.setFocus()
    QTest.keyClicks(field, "?")
    with qtbot.waitSignal(kept.refused) as said:
        _field(page, "second").setFocus()
    assert said.args == [True]
    kept.renew()
    assert field.text() == "06?"
    assert _phone(sitting) == "06"


def test_another_person_in_the_same_field_loses_nothing(
    qtbot: QtBot, sitting: Sitting, page: QWidget
) -> None:
    """Whoever is chosen while typing: what was typed belongs to the one before."""
    field = _field(page)
    kept = _kept(sitting, field)
    field.setFocus()
    QTest.keyClicks(field, " 7")
    kept.bind(lambda: "another", lambda _typed: None)
    assert field.text() == "another"
    assert _phone(sitting) == "06 7"


def test_undo_belongs_to_the_desk_where_the_field_has_none(
    qtbot: QtBot, sitting: Sitting, page: QWidget
) -> None:
    """In an empty line Ctrl+Z takes back the last step, not a letter that is long gone."""
    undo = QAction(page)
    undo.setShortcut(QKeySequence("Ctrl+Z"))
    undo.triggered.connect(sitting.undo)
    page.addAction(undo)
    field = _field(page)
    DraftField(sitting, field, "people")
    sitting.do(edits.change("noor", saying("phone"), phone="020"))
    field.setFocus()
    QTest.keyClicks(field, "a")
    QTest.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert (field.text(), _phone(sitting)) == ("", "020")
    QTest.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert _phone(sitting) == "06"


def test_a_line_without_enter_comes_back(qtbot: QtBot, sitting: Sitting, page: QWidget) -> None:
    """After a crash the line that was being typed stands there again; Ctrl+Z never brings it back."""
    field = _field(page)
    draft = DraftField(sitting, field, "people")
    field.setFocus()
    QTest.keyClicks(field, "Dennis, trai")
    qtbot.waitUntil(lambda: len(sitting.desk.family.of(Draft)) == 1)
    assert sitting.desk.next_undo is None
    again = _field(page, "second")
    DraftField(sitting, again, "people").renew()
    assert again.text() == "Dennis, trai"
    sitting.do(draft.entered(edits.introduce(Person.new(name="Dennis"))))
    assert field.text() == ""
    assert not sitting.desk.family.of(Draft)
    sitting.undo()
    assert not sitting.desk.family.of(Draft)


def test_a_draft_is_for_the_worker_alone(qtbot: QtBot, sitting: Sitting, page: QWidget) -> None:
    """While a meeting runs the room does not get to read a half sentence of before."""
    field = _field(page)
    draft = DraftField(sitting, field, "people")
    QTest.keyClicks(field, "Bert, misschien niet")
    draft.keep()
    meeting = Meeting.new()
    sitting.do(edits.add(saying("meeting"), meeting))
    sitting.do(edits.start_stage(meeting.id, "welkom", AT))
    again = _field(page, "second")
    DraftField(sitting, again, "people").renew()
    assert again.text() == ""


def test_a_field_of_several_lines_is_kept_too(qtbot: QtBot, sitting: Sitting) -> None:
    """The larger field works as the small one; filling it is not typing."""
    field = QPlainTextEdit()
    qtbot.addWidget(field)
    kept = KeptField(
        sitting, field, lambda: _phone(sitting), lambda typed: edits.type_into("noor", "phone", typed)
    )
    kept.renew()
    assert sitting.desk.next_undo is None
    QTest.keyClicks(field, "1\r2")
    kept.keep()
    assert _phone(sitting) == "1\n206"


def test_a_draft_that_was_not_shown_is_not_written_over(qtbot: QtBot, sitting: Sitting) -> None:
    """After a crash in a meeting the half sentence stays hidden; another line typed there leaves it whole."""
    left = Draft.new(field="capture", text="half getypt")
    sitting.do(edits.add(saying("what was typed"), left))
    field = QLineEdit()
    qtbot.addWidget(field)
    draft = DraftField(sitting, field, "capture")
    QTest.keyClicks(field, "iets anders")
    draft.keep()
    sitting.do(draft.entered(Step(saying("line"), lambda family: family)))
    assert [one.text for one in sitting.desk.family.of(Draft)] == ["half getypt"]


def test_a_half_sentence_leaves_the_screen(qtbot: QtBot, sitting: Sitting, page: QWidget) -> None:
    """When the room comes to look, and when the key is let go, no line shows it; it stays kept."""
    field, other = _field(page), _field(page, "second")
    draft = DraftField(sitting, field, "people")
    QTest.keyClicks(field, "Bert, misschien niet")
    other.setFocus()
    meeting = Meeting.new()
    sitting.do(edits.add(saying("meeting"), meeting))
    sitting.do(edits.start_stage(meeting.id, "welkom", AT))
    assert field.text() == ""
    sitting.hold(True)
    draft.renew()
    assert field.text() == "Bert, misschien niet"
    sitting.hold(False)
    assert field.text() == ""
    assert [one.text for one in sitting.desk.family.of(Draft)] == ["Bert, misschien niet"]
    assert not draft.waits


def test_a_line_never_goes_along_to_another_family(qtbot: QtBot, sitting: Sitting, page: QWidget) -> None:
    """What was typed a moment ago about one family is neither seen nor kept in the file that opens next."""
    field = _field(page)
    draft = DraftField(sitting, field, "people")
    QTest.keyClicks(field, "Bert, misschien niet")
    other = Desk()
    sitting.open(other)
    assert field.text() == ""
    draft.keep()
    assert not other.family.of(Draft)
