# SPDX-License-Identifier: Apache-2.0
"""A second language for all that was typed: in a row, Enter after Enter, by whoever speaks it."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from jimdesk.core.meeting import Agreement, Issue
from jimdesk.core.translation import Translation
from jimdesk.ui.look import Look
from jimdesk.ui.pages.tasks import TasksPage
from jimdesk.ui.task_translations import TaskTranslations, texts
from jimdesk.ui.task_view import TRANSLATED
from jimdesk.ui.widgets.select import Select
from jimdesk.ui.window import Window
from tests.story_plan import story_after_meeting
from tests.ui.windows import Room, find, press


@pytest.fixture
def room(qtbot: QtBot, look: Look, tmp_path: Path) -> Room:
    """Where windows are opened."""
    return Room(qtbot, look, tmp_path)


def opened(room: Room) -> Window:
    """The page of who does what, with every text of the plan in a row."""
    window = room.with_family(story_after_meeting().put(Issue.new(name="School")), "tasks")
    page = window.workplace.page("tasks")
    assert isinstance(page, TasksPage)
    page.show_view(TRANSLATED)
    return window


def typed(window: Window, text: str) -> str:
    """Type in the field where the cursor is, go on with Enter, and return which field it was."""
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    QTest.keyClicks(field, text)
    press(Qt.Key.Key_Return)
    return field.objectName()


def test_all_texts_of_the_plan_are_typed_in_a_row(room: Room) -> None:
    """The cursor waits in the first; Enter keeps it and goes to the next, in the language of the family."""
    window = opened(room)
    assert find(window, Select, "translations-language").current == "ar"
    first, second = typed(window, "nass awwal"), typed(window, "nass thani")
    wanted = [f"translation-{one.of}-{one.field}" for one in texts(window.sitting.shown)]
    assert [first, second] == wanted[:2]
    kept = window.sitting.desk.family.of(Translation)
    assert [(one.language, one.text) for one in kept] == [("ar", "nass awwal"), ("ar", "nass thani")]
    assert find(window, QLabel, "translations-count").text() == f"2 van {len(wanted)} gedaan"


def test_every_line_with_its_plan_b_is_among_them(room: Room) -> None:
    """Nothing that comes on a sheet is forgotten: lines, what if it does not work, a heading, the place."""
    window = opened(room)
    lines = window.sitting.desk.family.of(Agreement)
    found = {(one.of, one.field) for one in texts(window.sitting.shown)}
    assert {(line.id, "what") for line in lines} <= found
    assert {(line.id, "if_not") for line in lines if line.if_not} <= found
    assert {"name", "text", "where"} <= {field for _, field in found}


def test_the_last_enter_leads_back_to_the_list(room: Room) -> None:
    """Who is through sees the plan again."""
    window = opened(room)
    *_, last = texts(window.sitting.shown)
    find(window, QLineEdit, f"translation-{last.of}-{last.field}").setFocus()
    typed(window, "akhir")
    assert not window.findChildren(TaskTranslations)[0].isVisible()
    assert find(window, QLineEdit, "new-what").isVisible()
    assert window.sitting.desk.family.of(Translation)[-1].of == last.of


def test_another_language_has_fields_of_its_own(room: Room) -> None:
    """What was typed in Arabic does not stand in the Turkish fields, and comes back with Arabic."""
    window = opened(room)
    name = typed(window, "nass")
    languages = find(window, Select, "translations-language")
    for language, text in (("tr", ""), ("ar", "nass")):
        languages.set_current(language)
        languages.chosen.emit(language)
        assert find(window, QLineEdit, name).text() == text
