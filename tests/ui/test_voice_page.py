# SPDX-License-Identifier: Apache-2.0
"""The youngster's own page: own words for whom they choose, own vetoes, and nothing of the worker."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from jimdesk.core import audience, edits
from jimdesk.core.audience import shown_to
from jimdesk.core.fact import Audience
from jimdesk.core.meeting import Note, Refusal, StageTime, Statement
from jimdesk.core.people import Person
from jimdesk.ui.look import Look
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.voice_page import VoicePage
from jimdesk.ui.widgets.segments import Segments
from tests.story_family import MEETING, story_family
from tests.ui.at_work import click, part, sitting_about, standing, texts_on, type_in
from tests.ui.widgets.watching import heard
from tests.ui.windows import AT

SECRET = "KIEVIT-12"


@pytest.fixture
def sitting(look: Look) -> Sitting:
    """A sitting about Ilias before the meeting, with a note of the worker."""
    return sitting_about(look, story_family().put(Note.new(about="ilias", text=SECRET)))


@pytest.fixture
def page(qtbot: QtBot, sitting: Sitting) -> Iterator[VoicePage]:
    """His own page, on the screen."""
    ilias = sitting.shown.get(Person, "ilias")
    assert ilias is not None
    page = VoicePage(sitting, ilias)
    with standing(qtbot, page):
        yield page


def say(page: VoicePage, text: str, whom: str) -> Statement:
    """Say something for some ears, and return what is kept."""
    choice = part(page, "voice-who")
    assert isinstance(choice, Segments)
    choice.choose(whom)
    type_in(part(page, "voice-line"), text, Qt.Key.Key_Return)
    (kept,) = [one for one in page.sitting.desk.family.of(Statement) if one.text == text]
    return kept


@pytest.mark.parametrize(("whom", "kept", "room", "worker"), [
    ("room", Audience.ROOM, True, True),
    ("two", Audience.BETWEEN, False, True),
    ("one", Audience.THEM, False, False),
])
def test_the_youngster_decides_who_may_know(
    page: VoicePage, sitting: Sitting, whom: str, kept: Audience, room: bool, worker: bool
) -> None:
    """Own words for the table, for two, or for nobody else; on his own page he sees them all."""
    said = say(page, "minder geschreeuw", whom)
    family = sitting.desk.family
    assert (said.audience, said.speaker) == (kept, "ilias")
    assert (said.id in shown_to(family, audience.room(["marijke"]))) is room
    assert (said.id in shown_to(family, audience.WORKER)) is worker
    assert "minder geschreeuw" in texts_on(page)


def test_nothing_of_the_worker_stands_there(page: VoicePage) -> None:
    """It is made for his eyes: no note, also not about himself."""
    assert SECRET not in texts_on(page)


def test_a_veto_needs_no_reason_and_can_be_taken_away(page: VoicePage, sitting: Sitting) -> None:
    """A person, a topic, a topic before somebody: kept between two, in his list, taken away by a press."""
    type_in(part(page, "voice-not-person"), "Fatima", Qt.Key.Key_Return)
    type_in(part(page, "voice-not-topic"), "school", Qt.Key.Key_Return)
    type_in(part(page, "voice-not-topic"), "blowen")
    type_in(part(page, "voice-not-before"), "Marijke", Qt.Key.Key_Return)
    click(part(page, "voice-not-keep"))
    kept = {(one.person, one.topic, one.listener): one for one in sitting.desk.family.of(Refusal)}
    wanted = {("fatima", "", ""), ("", "school", ""), ("", "blowen", "marijke")}
    assert wanted <= set(kept)
    assert all(kept[one].audience is Audience.BETWEEN and not kept[one].why for one in wanted)
    assert "blowen, waar Marijke bij is" in texts_on(page)
    click(part(page, f"voice-not-away-{kept['', 'school', ''].id}"))
    assert not [one for one in sitting.desk.family.of(Refusal) if one.topic == "school"]


def test_who_was_wiped_out_is_not_who_may_not_hear_it(page: VoicePage, sitting: Sitting) -> None:
    """Marijke was chosen, and other letters stand there now: it is kept for everybody, not for her alone."""
    type_in(part(page, "voice-not-topic"), "blowen")
    before = part(page, "voice-not-before")
    type_in(before, "Marijke", Qt.Key.Key_Return)
    assert isinstance(before, QLineEdit)
    before.selectAll()
    QTest.keyClicks(before, "xyz")
    click(part(page, "voice-not-keep"))
    (kept,) = [one for one in sitting.desk.family.of(Refusal) if one.topic == "blowen"]
    assert kept.listener == ""


def test_his_own_circle_comes_first(page: VoicePage, qtbot: QtBot) -> None:
    """The circle as he sees it stands beside his words, and a button leads to laying it."""
    qtbot.waitUntil(lambda: any(token.id == "ilias" for token in page.drawing.drawing.tokens))
    wanted = heard(page.circle_wanted)
    click(part(page, "voice-lay-circle"))
    assert len(wanted) == 1


def test_once_the_meeting_runs_it_closes(page: VoicePage, sitting: Sitting) -> None:
    """The room looks along from then on."""
    left = heard(page.left)
    sitting.do(edits.add(edits.start_stage(MEETING, "welkom", AT).name, StageTime.new(
        meeting=MEETING, stage="welkom", started=AT)))
    assert left


def test_no_key_leads_to_the_worker_but_esc_held(page: VoicePage) -> None:
    """A short press stays here."""
    left = heard(page.left)
    QTest.keyClick(page, Qt.Key.Key_Escape)
    QTest.keyClick(page, Qt.Key.Key_F8)
    assert not left
    assert isinstance(part(page, "voice-line"), QLineEdit)
    assert isinstance(page, QWidget)


def test_every_question_is_read_whole(page: VoicePage) -> None:
    """On a laptop no invitation to type is cut off."""
    for name in ("voice-not-person", "voice-not-topic", "voice-not-before"):
        field = part(page, name)
        assert isinstance(field, QLineEdit)
        wanted = field.fontMetrics().horizontalAdvance(field.placeholderText())
        assert wanted <= field.width() - 28, name
