# SPDX-License-Identifier: Apache-2.0
"""The board: what is said, by whom, who sees it otherwise, and who may see it."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from jimdesk.core import edits
from jimdesk.core.fact import Audience
from jimdesk.core.meeting import Column, Draft, Statement
from jimdesk.ui.look import Look
from jimdesk.ui.pages.meeting import MeetingPage
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.widgets.select import Select
from tests.story_family import MEETING
from tests.ui.at_work import (
    Clock,
    click,
    part,
    press,
    sitting_about,
    standing,
    start,
    statements,
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
