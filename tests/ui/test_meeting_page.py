# SPDX-License-Identifier: Apache-2.0
"""The meeting page: led from the kitchen table, with everybody looking along."""

import datetime
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from jimdesk.core import edits, table
from jimdesk.core.fact import Audience
from jimdesk.core.meeting import Attendance, Column, Draft, Meeting, Note, Parked, Statement
from jimdesk.instruments.scale import Score
from jimdesk.methods.course import course
from jimdesk.ui.add_line import AddLine
from jimdesk.ui.look import Look
from jimdesk.ui.pages.meeting import MeetingPage
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.widgets.select import Select
from tests.story_family import HIDDEN_CODES, MEETING
from tests.ui.at_work import (
    QUESTION,
    Clock,
    click,
    press,
    settle,
    sitting_about,
    standing,
    start,
    texts_on,
    type_in,
)

ENTER = Qt.Key.Key_Return


@pytest.fixture
def clock() -> Clock:
    """The clock on the wall, at seven."""
    return Clock()


@pytest.fixture
def sitting(look: Look, clock: Clock) -> Sitting:
    """A sitting about Ilias, before the meeting."""
    return sitting_about(look, clock=clock)


@pytest.fixture
def page(qtbot: QtBot, sitting: Sitting) -> Iterator[MeetingPage]:
    """The page in a window."""
    page = MeetingPage(sitting)
    with standing(qtbot, page):
        yield page


def part(page: QWidget, name: str) -> QWidget:
    """Return a part of the page by its name in the program."""
    settle()
    found = page.findChild(QWidget, name)
    assert isinstance(found, QWidget), name
    return found


def choose(page: MeetingPage, action: str, person: str) -> None:
    """Press a seat, and choose what its menu offers."""
    page.at_table._offer(person)
    menu = page.at_table.menu
    assert menu is not None
    found = menu.findChild(QAction, action)
    assert isinstance(found, QAction), action
    found.trigger()
    menu.close()


def attendance(sitting: Sitting, person: str) -> Attendance:
    """Return what is noted of somebody at the meeting."""
    return next(one for one in table.attendances(sitting.desk.family, MEETING) if one.person == person)


def statements(sitting: Sitting, column: Column) -> list[Statement]:
    """Return what stands in a column, for the eyes before the screen."""
    return [one for one in sitting.shown.of(Statement) if one.column is column]


# Who is there


def test_people_are_invited_come_in_and_go_out_with_their_times(
    page: MeetingPage, sitting: Sitting, clock: Clock
) -> None:
    """Inge is invited by a few letters, comes at 19.20, goes at 20.30, and her time is kept."""
    type_in(page.at_table.field, "inge", ENTER)
    assert attendance(sitting, "inge").came is None
    click(part(page, "start-meeting"))
    assert sitting.running
    clock.after(minutes=20)
    choose(page, "seat-comes", "inge")
    clock.after(minutes=70)
    choose(page, "seat-goes", "inge")
    inge = attendance(sitting, "inge")
    assert (inge.came, inge.left) == (
        datetime.datetime(2026, 11, 24, 19, 20), datetime.datetime(2026, 11, 24, 20, 30)
    )
    assert "Inge was erbij, 19:20 – 20:30" in texts_on(page)


def test_everybody_comes_in_with_one_press(page: MeetingPage, sitting: Sitting) -> None:
    """Who was invited is here with one press, and one who is late can be taken back."""
    for name in ("ilias", "marijke", "truus"):
        type_in(page.at_table.field, name, ENTER)
    click(part(page, "start-meeting"))
    click(part(page, "everybody-is-here"))
    assert all(attendance(sitting, one).came for one in ("ilias", "marijke", "truus"))
    choose(page, "seat-not-yet", "truus")
    assert attendance(sitting, "truus").came is None


def test_one_leads_and_another_can_take_over(page: MeetingPage, sitting: Sitting) -> None:
    """Exactly one person leads; the word stands below the name."""
    for name in ("karin", "inge"):
        type_in(page.at_table.field, name, ENTER)
    choose(page, "seat-leads", "inge")
    choose(page, "seat-leads", "karin")
    assert attendance(sitting, "karin").leads
    assert not attendance(sitting, "inge").leads
    assert "Karin leidt" in texts_on(page)


def test_a_veto_is_told_to_the_worker_alone(page: MeetingPage, sitting: Sitting) -> None:
    """Before the meeting the worker is asked once more; before the room nothing tells of a veto."""
    type_in(page.at_table.field, "bert", ENTER)
    assert "liever niet" in texts_on(page)
    assert not table.attendances(sitting.desk.family, MEETING)
    click(part(page, "invite-all-the-same"))
    assert attendance(sitting, "bert")
    choose(page, "seat-uninvite", "bert")
    start(sitting)
    type_in(page.at_table.field, "bert", ENTER)
    assert "liever niet" not in texts_on(page)
    assert attendance(sitting, "bert").came


def test_a_question_about_a_veto_goes_when_the_room_comes(page: MeetingPage, sitting: Sitting) -> None:
    """A warning that still stands there when the meeting starts is gone at once."""
    type_in(page.at_table.field, "bert", ENTER)
    start(sitting)
    assert "liever niet" not in texts_on(page)


# What is said


def test_the_question_is_asked_for_and_then_the_largest_thing(page: MeetingPage, sitting: Sitting) -> None:
    """Without a question the page asks for it by name; typed, it is of the youngster."""
    assert "Wat wil Ilias, in eigen woorden?" in texts_on(page)
    wish = page.wish.statements.invitation
    wish.setFocus()
    type_in(wish, "I")
    type_in(wish.field, "k wil thuis blijven wonen", ENTER)
    (said,) = statements(sitting, Column.WISH)
    assert (said.text, said.speaker) == ("Ik wil thuis blijven wonen", "ilias")
    card = page.wish.statements.card(said.id)
    assert card is not None
    assert card.large


@pytest.mark.parametrize(
    ("line", "speaker", "via"),
    [
        ("Marijke: na elf uur weet niemand waar hij is", "marijke", ""),
        ("Dennis via Yassin: na elf uur weet niemand waar hij is", "dennis", "yassin"),
        ("oma: “na elf uur weet niemand waar hij is”", "truus", ""),
    ],
)
def test_who_says_it_is_typed_before_a_colon(
    page: MeetingPage, sitting: Sitting, line: str, speaker: str, via: str
) -> None:
    """One line holds the words, the speaker, and who passed it on."""
    start(sitting, "zorgen")
    column = page.board.columns[Column.WORRY].statements
    column.invitation.open()
    type_in(column.invitation.field, "", None)
    column.invitation.field.setText(line)
    press(column.invitation.field, ENTER)
    (said,) = statements(sitting, Column.WORRY)
    assert (said.text, said.speaker, said.via) == ("na elf uur weet niemand waar hij is", speaker, via)
    assert said.audience is Audience.ROOM


def test_who_says_it_is_asked_when_it_was_not_typed(page: MeetingPage, sitting: Sitting) -> None:
    """After the words a few letters choose the speaker; both are one step to undo."""
    start(sitting, "gaat_goed")
    column = page.board.columns[Column.GOOD].statements
    column.invitation.open()
    type_in(column.invitation.field, "Ilias gaat weer naar training", ENTER)
    type_in(part(page, "add-good-speaker"), "yas", ENTER)
    (said,) = statements(sitting, Column.GOOD)
    assert said.speaker == "yassin"
    assert column.invitation.field.hasFocus()
    sitting.undo()
    assert not statements(sitting, Column.GOOD)


def test_what_is_half_typed_is_a_draft_of_the_worker(
    qtbot: QtBot, page: MeetingPage, sitting: Sitting
) -> None:
    """Before Enter nothing is a statement; a pause keeps the line for the worker alone."""
    start(sitting, "zorgen")
    column = page.board.columns[Column.WORRY].statements
    column.invitation.open()
    type_in(column.invitation.field, "hij komt")
    qtbot.waitUntil(lambda: bool(sitting.desk.family.of(Draft)))
    assert not statements(sitting, Column.WORRY)
    assert not sitting.shown.of(Draft)


def test_somebody_sees_it_otherwise(page: MeetingPage, sitting: Sitting) -> None:
    """A tap opens the card, a tap on a chip says who does not agree, and the card says it in words."""
    start(sitting, "zorgen")
    sitting.do(edits.add_statement(MEETING, Column.WORRY, "Hij komt te laat thuis", "marijke"))
    (said,) = statements(sitting, Column.WORRY)
    click(part(page, f"statement-{said.id}"))
    click(part(page, "otherwise-ilias"))
    assert statements(sitting, Column.WORRY)[0].disagree == ("ilias",)
    assert "Ilias is het er niet mee eens" in texts_on(page)
    click(part(page, "otherwise-yassin"))
    assert "Ilias en Yassin zijn het er niet mee eens" in texts_on(page)


def test_words_can_be_mended_in_their_place(qtbot: QtBot, page: MeetingPage, sitting: Sitting) -> None:
    """Typing in the open card changes the statement after a pause, as one step to undo."""
    start(sitting, "zorgen")
    sitting.do(edits.add_statement(MEETING, Column.WORRY, "Hij komt te laat", "marijke"))
    (said,) = statements(sitting, Column.WORRY)
    click(part(page, f"statement-{said.id}"))
    field = part(page, "statement-text")
    assert isinstance(field, QPlainTextEdit)
    field.moveCursor(field.textCursor().MoveOperation.End)
    type_in(field, " thuis")
    qtbot.waitUntil(lambda: statements(sitting, Column.WORRY)[0].text == "Hij komt te laat thuis")
    sitting.undo()
    assert statements(sitting, Column.WORRY)[0].text == "Hij komt te laat"


def test_what_is_made_the_workers_own_leaves_the_page_at_once(page: MeetingPage, sitting: Sitting) -> None:
    """A statement that is not for the room after all goes from the room's page without a trace."""
    start(sitting, "zorgen")
    sitting.do(edits.add_statement(MEETING, Column.WORRY, "dit is van de werker, KIEVIT-9", "marijke"))
    (said,) = statements(sitting, Column.WORRY)
    click(part(page, f"statement-{said.id}"))
    audience = part(page, "statement-audience")
    assert isinstance(audience, Select)
    audience.chosen.emit("worker")
    assert "KIEVIT-9" not in texts_on(page.board)
    assert sitting.desk.family.get(Statement, said.id) is not None


# The scale


def test_numbers_are_typed_in_one_row_and_stay_covered_until_all_have_answered(
    page: MeetingPage, sitting: Sitting
) -> None:
    """4, 5, 10 and 5 are five digits in a row; nobody sees one before the last is there."""
    start(sitting, "schaal")
    page.start_typing()
    fields = {one: part(page, f"number-{one}") for one in ("ilias", "marijke", "yassin", "truus")}
    type_in(fields["ilias"], "4")
    assert fields["marijke"].hasFocus()
    type_in(fields["marijke"], "5")
    assert not page.scale.scale.isVisible()
    assert "5" not in texts_on(page.scale).replace("0 – 10", "")
    type_in(fields["yassin"], "10")
    type_in(fields["truus"], "5")
    assert {one.person: one.number for one in sitting.shown.of(Score)} == {
        "ilias": 4, "marijke": 5, "yassin": 10, "truus": 5
    }
    assert page.scale.scale.isVisible()
    assert {one.question for one in sitting.shown.of(Score)} == {QUESTION}


def test_a_one_that_is_not_ten_is_kept_too(page: MeetingPage, sitting: Sitting) -> None:
    """A 1 followed by another digit is a one, and the digit belongs to the next card."""
    start(sitting, "schaal")
    page.start_typing()
    type_in(part(page, "number-ilias"), "17")
    scores = {one.person: one.number for one in sitting.shown.of(Score)}
    assert scores == {"ilias": 1, "marijke": 7}


def test_numbers_can_be_laid_open_before_everybody_has_one(page: MeetingPage, sitting: Sitting) -> None:
    """Who gives no number holds nobody up."""
    start(sitting, "schaal")
    type_in(part(page, "number-ilias"), "4")
    assert not page.scale.scale.isVisible()
    click(part(page, "show-numbers"))
    assert page.scale.scale.isVisible()
    page.scale.scale.scored.emit("truus", 6)
    assert {one.person: one.number for one in sitting.shown.of(Score)} == {"ilias": 4, "truus": 6}


def test_who_leads_is_not_asked_for_a_number(page: MeetingPage, sitting: Sitting) -> None:
    """Karin leads; her card is not in the row."""
    start(sitting, "schaal")
    assert page.findChild(QWidget, "number-karin") is None
    assert part(page, "number-truus").isVisible()


# Leading


def test_the_stage_decides_what_stands_first(page: MeetingPage, sitting: Sitting) -> None:
    """At the scale the scale stands above the board; at the worries below it."""
    start(sitting, "schaal")
    assert page._sections.indexOf(page.scale) < page._sections.indexOf(page.board)
    click(part(page, "next-stage"))
    assert page._sections.indexOf(page.scale) > page._sections.indexOf(page.board)


def test_the_meeting_goes_on_stage_by_stage_and_is_closed(page: MeetingPage, sitting: Sitting) -> None:
    """The button at the foot names the next stage; after the last one it closes the meeting."""
    start(sitting)
    for _ in range(5):
        click(part(page, "next-stage"))
    now = course(sitting.shown)
    assert now is not None
    assert now.stage is not None
    assert now.stage.id == "afspreken"
    click(part(page, "close-meeting"))
    assert not sitting.running
    assert part(page, "next-meeting").isVisible()


def test_a_break_does_not_count(page: MeetingPage, sitting: Sitting, clock: Clock) -> None:
    """While the meeting stands still, the time of the stage does too."""
    start(sitting)
    clock.after(minutes=5)
    click(part(page, "stop-for-a-while"))
    clock.after(minutes=30)
    now = course(sitting.shown)
    assert now is not None
    assert now.minutes(clock())[0] == 5
    click(part(page, "stop-for-a-while"))
    clock.after(minutes=2)
    now = course(sitting.shown)
    assert now is not None
    assert now.minutes(clock())[0] == 7


def test_a_stage_may_take_longer(page: MeetingPage, sitting: Sitting, clock: Clock) -> None:
    """When the time is up the page offers some minutes more, and hurries nobody."""
    start(sitting)
    assert not part(page, "longer").isVisible()
    clock.after(minutes=16)
    page._follow_time()
    click(part(page, "longer"))
    now = course(sitting.shown)
    assert now is not None
    assert now.minutes(clock()) == (16, 20)


def test_nothing_from_before_the_meeting_can_be_undone_before_the_room(
    page: MeetingPage, sitting: Sitting
) -> None:
    """Ctrl+Z must not take the running meeting away, nor play back what the worker did alone."""
    sitting.do(edits.add_note("KIEVIT-9", MEETING))
    start(sitting)
    for _ in range(3):
        sitting.undo()
    assert sitting.running
    assert any(one.text == "KIEVIT-9" for one in sitting.desk.family.of(Note))


def test_a_meeting_keeps_its_own_copy_of_the_method(page: MeetingPage, sitting: Sitting) -> None:
    """In ten years the file still says how this meeting was led."""
    start(sitting)
    meeting = sitting.shown.get(Meeting, MEETING)
    assert meeting is not None
    assert "id = \"jim\"" in meeting.method


def test_the_next_meeting_is_typed_in_words(page: MeetingPage, sitting: Sitting) -> None:
    """"dinsdag 22 december", "19" and "bij Truus" plan the meeting after this one."""
    start(sitting, "afspreken")
    for name, typed in (("next-day", "22 december"), ("next-time", "19"), ("next-where", "bij Truus")):
        field = part(page, name)
        assert isinstance(field, QLineEdit)
        field.setFocus()
        type_in(field, typed)
        press(field, Qt.Key.Key_Tab)
    planned = table.following(sitting.shown)
    assert planned is not None
    assert (planned.date, planned.time, planned.where) == (datetime.date(2026, 12, 22), "19:00", "bij Truus")
    day = part(page, "next-day")
    assert isinstance(day, QLineEdit)
    assert day.text() == "dinsdag 22 december 2026"


def test_the_next_meeting_begins_with_the_people_of_this_one(
    page: MeetingPage, sitting: Sitting, clock: Clock
) -> None:
    """Who was asked before is asked again, but nobody whom the youngster would rather not."""
    start(sitting, "afspreken", ("ilias", "karin", "bert"))
    click(part(page, "close-meeting"))
    sitting.do(edits.plan_next_meeting(datetime.date(2026, 12, 22)))
    clock.after(days=28)
    from jimdesk.ui import leading

    leading.begin(sitting)
    now = table.running(sitting.shown)
    assert now is not None
    assert now.date == datetime.date(2026, 12, 22)
    assert {one.person for one in table.attendances(sitting.shown, now.id)} == {"ilias", "karin"}


def test_what_waits_is_counted_and_has_its_turn(page: MeetingPage, sitting: Sitting) -> None:
    """The parking list opens below the question, takes a line, and lets go of what was talked about."""
    start(sitting)
    later = part(page, "for-later")
    click(later)
    type_in(part(page, "park"), "W")
    type_in(part(page, "park-field"), "ie past er op Lotte?", ENTER)
    (parked,) = sitting.shown.of(Parked)
    assert parked.text == "Wie past er op Lotte?"
    assert "1" in later.accessibleName()
    click(part(page, f"parked-{parked.id}"))
    assert not sitting.shown.of(Parked)


# The room looks along


def test_notes_are_there_only_before_the_workers_eyes(page: MeetingPage, sitting: Sitting) -> None:
    """Before the meeting the notes stand on the page; in it only while the key is held."""
    assert HIDDEN_CODES[0] in texts_on(page)
    start(sitting)
    assert HIDDEN_CODES[0] not in texts_on(page)
    assert not part(page, "worker-notes").isVisible()
    sitting.hold(True)
    assert HIDDEN_CODES[0] in texts_on(page)
    sitting.hold(False)
    assert HIDDEN_CODES[0] not in texts_on(page)


def test_what_was_half_typed_before_the_meeting_is_not_for_the_room(
    page: MeetingPage, sitting: Sitting
) -> None:
    """Lines without Enter go from the screen when the meeting starts, and come back after it."""
    worry = page.board.columns[Column.WORRY].statements.invitation
    note = part(page, "note")
    assert isinstance(note, AddLine)
    for line, typed in ((worry, "KIEVIT-9"), (note, "SPREEUW-4")):
        line.open()
        type_in(line.field, typed)
    page.at_table.field.setFocus()
    start(sitting)
    assert "KIEVIT-9" not in texts_on(page)
    assert "SPREEUW-4" not in texts_on(page)
    sitting.hold(True)
    sitting.hold(False)
    assert "SPREEUW-4" not in texts_on(page)
    sitting.do(edits.end_stage(MEETING, sitting.now()))
    assert worry.field.text() == "KIEVIT-9"
    assert note.field.text() == "SPREEUW-4"


def test_no_secret_is_on_the_page_at_any_stage(page: MeetingPage, sitting: Sitting) -> None:
    """At every stage of the room's view neither of the planted codes is anywhere on the page."""
    start(sitting)
    for stage in ("welkom", "gaat_goed", "zorgen", "schaal", "wie_doet_wat", "afspreken"):
        sitting.do(edits.start_stage(MEETING, stage, sitting.now()))
        said = texts_on(page)
        assert not any(code in said for code in HIDDEN_CODES), stage


def test_the_safety_stop_stands_still_and_asks_for_the_calm_view(
    qtbot: QtBot, page: MeetingPage, sitting: Sitting
) -> None:
    """The shield stops the time and calls for the table view."""
    start(sitting)
    with qtbot.waitSignal(sitting.table_wanted):
        click(part(page, "safety-stop"))
    now = course(sitting.shown)
    assert now is not None
    assert now.now is not None
    assert now.now.stopped is not None
