# SPDX-License-Identifier: Apache-2.0
"""The meeting page: led from the kitchen table, with everybody looking along."""

import datetime
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QStackedWidget, QWidget
from pytestqt.qtbot import QtBot

from jimdesk.core import edits, table
from jimdesk.core.desk import Desk
from jimdesk.core.family import Family
from jimdesk.core.leading import plan_next
from jimdesk.core.meeting import Agreement, Column, Meeting, Note, Parked
from jimdesk.core.words import saying
from jimdesk.methods import load
from jimdesk.methods.course import course
from jimdesk.ui import leading as lead
from jimdesk.ui.add_line import AddLine
from jimdesk.ui.look import Look
from jimdesk.ui.pages.meeting import MeetingPage
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.stage_band import StageBand
from jimdesk.ui.stage_folders import StageFolder
from tests.story_family import HIDDEN_CODES, MEETING
from tests.ui.at_work import (
    Clock,
    by,
    click,
    part,
    press,
    settle,
    sitting_about,
    standing,
    start,
    texts_on,
    type_in,
)
from tests.ui.widgets.watching import heard

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


def test_the_stage_decides_what_stands_first(page: MeetingPage, sitting: Sitting) -> None:
    """At the scale the scale stands above the board; at the worries below it."""
    start(sitting, "schaal")
    assert page._scroll._sections.indexOf(page.scale) < page._scroll._sections.indexOf(page.board)
    lead.follow(sitting)
    assert page._scroll._sections.indexOf(page.scale) > page._scroll._sections.indexOf(page.board)


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
    lead.follow(sitting)
    sitting.do(plan_next(sitting.shown, date=datetime.date(2026, 12, 22)))
    clock.after(days=28)
    lead.begin(sitting)
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


def test_what_waited_becomes_a_line_of_the_plan(page: MeetingPage, sitting: Sitting) -> None:
    """One press makes an agreement of it, with the person and the day in its words; one undo puts it back."""
    start(sitting)
    sitting.do(edits.park("oma rijdt zaterdag", MEETING))
    (parked,) = sitting.shown.of(Parked)
    click(part(page, "for-later"))
    click(part(page, f"agreed-{parked.id}"))
    (line,) = sitting.shown.of(Agreement)
    assert (line.what, line.owner, line.start) == (
        "oma rijdt zaterdag", "truus", datetime.date(2026, 11, 28)
    )
    assert not sitting.shown.of(Parked)
    sitting.undo()
    assert [one.id for one in sitting.shown.of(Parked)] == [parked.id]
    assert not sitting.shown.of(Agreement)


def test_what_waited_while_a_child_was_out_goes_as_the_child_comes_back(
    page: MeetingPage, sitting: Sitting
) -> None:
    """With Ilias at the table again, nothing of it is left in the list, which is empty for the room then."""
    start(sitting)
    click(part(page, "for-later"))
    sitting.do(edits.leave(MEETING, "ilias", sitting.now()))
    type_in(part(page, "park"), "G")
    type_in(part(page, "park-field"), "eld voor Ilias", ENTER)
    assert "Geld voor Ilias" in texts_on(page)
    sitting.do(edits.attend(MEETING, "ilias", sitting.now()))
    assert "Geld voor Ilias" not in texts_on(page)


def test_of_another_family_nothing_stays_on_the_page(page: MeetingPage, sitting: Sitting) -> None:
    """No seat, no note and nothing for later is left when a file is opened in which there is none."""
    sitting.do(edits.type_into(MEETING, "where", "", saying("a change")))
    sitting.do(edits.invite(MEETING, "yassin"))
    sitting.do(edits.park("Dennis eet mee", MEETING))
    told = ["Yassin", "Dennis eet mee", HIDDEN_CODES[0]]
    before = texts_on(page)
    assert [one for one in told if one in before] == told
    sitting.open(Desk(Family()))
    after = texts_on(page)
    assert not [one for one in told if one in after]


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


def test_the_shield_and_the_door_ask_for_calm(page: MeetingPage, sitting: Sitting) -> None:
    """The shield asks for the safety stop, the door for private time; before the meeting, the code."""
    asked = heard(sitting.calm_wanted)
    click(part(page, "code-for-meeting"))
    start(sitting)
    click(part(page, "safety-stop"))
    click(part(page, "private-time-start"))
    assert asked == ["rest", "safety", "private"]


@pytest.mark.parametrize("letters", [100, 130])
def test_at_the_family_s_own_time_no_button_loses_its_words(
    page: MeetingPage, sitting: Sitting, letters: int
) -> None:
    """The door says what it is for; the pause only shows its sign, and keeps its name for the ear."""
    sitting.look.choose(letters=letters)
    method = load("familieberaad")
    sitting.do(edits.change(MEETING, saying("a change"), method=method.text, phase="beraad"))
    start(sitting, "besloten")
    page.resize(1278, 640)
    settle()
    for name in ("private-time-start", "stop-for-a-while", "safety-stop"):
        button = part(page, name)
        assert button.width() >= button.sizeHint().width(), name
    assert part(page, "stop-for-a-while").accessibleName() == "Even stoppen"
    assert part(page, "private-time-start").property("text") == "Besloten tijd"


def test_in_a_break_no_gate_asks_anything(qtbot: QtBot, sitting: Sitting) -> None:
    """What a stage still waits for is asked after the food, not over it."""
    method = load("familieberaad")
    sitting.do(edits.change(MEETING, saying("a change"), method=method.text, phase="beraad"))
    start(sitting, "welkom")
    band = StageBand(sitting)
    with standing(qtbot, band):
        band.renew()
        seen = []
        for _ in range(4):
            now = course(sitting.shown)
            assert now is not None
            assert now.stage is not None
            seen.append((now.stage.rest, part(band, "gate-hint").isVisible()))
            lead.follow(sitting)
            settle()
    assert (True, False) in seen
    assert (False, True) in seen
    assert (True, True) not in seen


def test_the_card_of_the_meeting_is_whole_before_it_is_painted(qtbot: QtBot, sitting: Sitting) -> None:
    """As the page comes before another, no event later, nothing on the card is squeezed."""
    by(sitting, "familieberaad", variant="alone")
    stack = QStackedWidget()
    page = MeetingPage(sitting)
    for one in (QWidget(), page):
        stack.addWidget(one)
    with standing(qtbot, stack):
        stack.setCurrentWidget(page)
        card = part(page, "this-meeting")
        layout = card.layout()
        assert layout is not None
        assert card.height() >= layout.heightForWidth(card.width()) > 0
        folders = part(page, "stage-folders").findChildren(StageFolder)
        assert [one.isVisible() for one in folders] == [True, True]
