# SPDX-License-Identifier: Apache-2.0
"""Rest and lock: the minutes count at once, and a new code asks for the one of now."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from jimdesk.core.words import Words
from jimdesk.ui.keeping import Keeping
from jimdesk.ui.look import Look
from jimdesk.ui.rest_question import RestQuestion
from jimdesk.ui.settings import Settings
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.widgets.button import Button
from jimdesk.ui.widgets.segments import Segments
from jimdesk.ui.worker_code import WorkerCode
from tests.ui.windows import click, find, texts_of, write


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """The settings of a user who chose nothing yet."""
    return Settings(tmp_path)


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    """The window that asks."""
    window = QWidget()
    qtbot.addWidget(window)
    return window


def opened(qtbot: QtBot, parent: QWidget, look: Look, settings: Settings) -> RestQuestion:
    """The question, on the screen, for a file without a password."""
    question = RestQuestion(parent, settings, Sitting(Words("nl"), look), WorkerCode(settings, Keeping()))
    with qtbot.waitExposed(question):
        question.show()
    return question


def test_three_and_five_minutes_are_usual_and_a_choice_counts_at_once(
    qtbot: QtBot, parent: QWidget, look: Look, settings: Settings
) -> None:
    """What was chosen is there for the next window; never is 0."""
    assert (settings.calm_after, settings.lock_after) == (3, 5)
    question = opened(qtbot, parent, look, settings)
    find(question, Segments, "calm-after").choose("10")
    find(question, Segments, "lock-after").choose("0")
    assert (settings.calm_after, settings.lock_after) == (10, 0)


def test_without_a_password_and_a_code_it_says_what_that_means(
    qtbot: QtBot, parent: QWidget, look: Look, settings: Settings
) -> None:
    """Nothing can be locked then; a code of three signs is none."""
    question = opened(qtbot, parent, look, settings)
    assert any("Zonder code kan niets op slot" in text for text in texts_of(question))
    write(find(question, QLineEdit, "new-code"), "471")
    assert not settings.code
    write(find(question, QLineEdit, "new-code"), "1")
    assert settings.code


def test_another_code_asks_for_the_one_of_now(
    qtbot: QtBot, parent: QWidget, look: Look, settings: Settings
) -> None:
    """Nobody makes a code of their own while the worker is away; who knows it can change it or do without."""
    WorkerCode(settings, Keeping()).choose("4711")
    question = opened(qtbot, parent, look, settings)
    assert not [one for one in question.findChildren(QLineEdit, "new-code") if one.isVisible()]
    write(find(question, QLineEdit, "worker-code"), "4711")
    qtbot.waitUntil(lambda: question.findChildren(QLineEdit, "new-code")[0].isVisible())
    click(find(question, Button, "no-code"))
    assert not settings.code


def test_once_there_is_a_code_it_is_the_code_that_is_asked(
    qtbot: QtBot, parent: QWidget, look: Look, settings: Settings
) -> None:
    """The field that asks what is known says the code, not the password of before there was one."""
    question = opened(qtbot, parent, look, settings)
    write(find(question, QLineEdit, "new-code"), "4711")
    assert find(question, QLineEdit, "worker-code").accessibleName() == "Jouw code"


def test_done_keeps_a_code_that_still_stands_in_its_field(
    qtbot: QtBot, parent: QWidget, look: Look, settings: Settings
) -> None:
    """Who types a code and presses "done" has one; a code that is too short keeps the question open."""
    question = opened(qtbot, parent, look, settings)
    field = find(question, QLineEdit, "new-code")
    field.setText("471")
    click(question.go)
    assert question.isVisible()
    assert not settings.code
    field.setText("4711")
    click(question.go)
    assert not question.isVisible()
    assert settings.code
