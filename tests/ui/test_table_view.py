# SPDX-License-Identifier: Apache-2.0
"""The table view: large, calm, for everybody, and left only on purpose."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from jimdesk.core import edits, leading
from jimdesk.core.fact import Audience
from jimdesk.core.meeting import Column, Sort, Statement
from jimdesk.core.safety import add_danger
from jimdesk.core.words import saying
from jimdesk.instruments.scale import score
from jimdesk.methods.course import course
from jimdesk.ui.look import Look
from jimdesk.ui.scale_card import ScaleCard
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.table_view import TableView
from jimdesk.ui.widgets.select import Select
from tests.crowd import crowd
from tests.story_family import MEETING, story_family
from tests.ui.at_work import QUESTION, click, part, sitting_about, standing, start, texts_on
from tests.ui.widgets.watching import heard

WISH = "Ik wil thuis blijven wonen"


@pytest.fixture
def sitting(look: Look) -> Sitting:
    """A sitting about Ilias, before the meeting."""
    return sitting_about(look)


@pytest.fixture
def view(qtbot: QtBot, sitting: Sitting) -> Iterator[TableView]:
    """The table view, on the screen."""
    view = TableView(sitting)
    with standing(qtbot, view):
        view.setFocus()
        yield view


def test_the_question_of_the_family_is_the_largest_thing(view: TableView, sitting: Sitting) -> None:
    """Before anybody said a wish the view asks the question of the stage; then the wish stands there."""
    start(sitting)
    assert view.words.text == "Waarom zitten we hier, in jouw woorden?"
    sitting.do(edits.add_statement(MEETING, Column.WISH, WISH, "ilias"))
    assert view.words.text == WISH
    assert view.words.accessibleName() == f"{WISH} Ilias"


def test_before_a_meeting_it_shows_nothing_of_the_worker(view: TableView, sitting: Sitting) -> None:
    """A wish that the worker keeps alone is not laid on the table, although the worker's page shows it."""
    hidden = {"audience": Audience.WORKER}
    sitting.do(edits.add_statement(MEETING, Column.WISH, "KIEVIT-9", "ilias", **hidden))
    assert "KIEVIT-9" not in texts_on(view) + view.words.text


def test_the_held_key_changes_nothing_here(view: TableView, sitting: Sitting) -> None:
    """The worker's own eyes are for the worker's pages."""
    start(sitting)
    hidden = {"audience": Audience.WORKER}
    sitting.do(edits.add_statement(MEETING, Column.WISH, "KIEVIT-9", "ilias", **hidden))
    sitting.hold(True)
    assert "KIEVIT-9" not in texts_on(view) + view.words.text


def test_numbers_stand_on_the_table_only_when_they_lie_open(view: TableView, sitting: Sitting) -> None:
    """While people still write, the view shows the question and an empty scale."""
    start(sitting, "schaal")
    for person, number in (("ilias", 4), ("marijke", 5), ("yassin", 6)):
        sitting.do(score(MEETING, QUESTION, person, number))
    assert view.scale.isVisible()
    assert view.scale.accessibleDescription() == ""
    sitting.do(score(MEETING, QUESTION, "truus", 5))
    assert view.scale.accessibleDescription() == "Ilias 4, Marijke 5, Yassin 6, Truus 5"


def test_the_table_shows_what_the_numbers_are_about(qtbot: QtBot, view: TableView, sitting: Sitting) -> None:
    """With a danger chosen on the card, its words and numbers lie there; so does what the ends mean."""
    start(sitting, "schaal")
    sitting.do(add_danger(MEETING, "Lotte slaapt buiten", "marijke"))
    danger = sitting.shown.of(Statement)[-1]
    people = ("ilias", "marijke", "yassin", "truus")
    for person in people:
        sitting.do(score(MEETING, QUESTION, person, 5))
    card = ScaleCard(sitting)
    qtbot.addWidget(card)
    card.show()
    card.follow(course(sitting.shown))
    about = part(card, "scale-about")
    assert isinstance(about, Select)
    about.chosen.emit(danger.id)
    assert view.words.accessibleName() == "Lotte slaapt buiten Marijke"
    assert view.scale.accessibleDescription() == "", "the general numbers are not those about this danger"
    assert "0: zo kan het niet langer" in texts_on(view)
    sitting.do(score(MEETING, QUESTION, "truus", 2, about=danger.id))
    assert view.scale.accessibleDescription() == ""
    card.follow(course(sitting.shown))
    click(part(card, "show-numbers"))
    assert view.scale.accessibleDescription() == "Truus 2"
    about.chosen.emit("")
    assert view.scale.accessibleDescription().startswith("Ilias 5, Marijke 5")


def test_what_the_room_may_not_know_is_not_laid_on_the_table(view: TableView, sitting: Sitting) -> None:
    """Numbers can be about a danger that only the worker sees; the table then asks in general."""
    start(sitting, "schaal")
    hidden = Statement.new(
        meeting=MEETING, column=Column.WORRY, sort=Sort.DANGER, text="KIEVIT-9", audience=Audience.WORKER
    )
    sitting.do(edits.add(saying("danger"), hidden))
    sitting.asked_about = hidden.id
    sitting.table_changed.emit()
    assert "KIEVIT-9" not in texts_on(view) + view.words.text
    assert view.scale.isVisible()


def test_in_a_break_it_is_calm(view: TableView, sitting: Sitting) -> None:
    """While the meeting stands still no question and no number stands there."""
    start(sitting, "schaal")
    sitting.do(edits.add_statement(MEETING, Column.WISH, WISH, "ilias"))
    sitting.do(leading.stand_still(MEETING, sitting.now()))
    assert view.words.text == "We stoppen even."
    assert not view.scale.isVisible()
    assert WISH not in texts_on(view)


def test_the_way_back_must_be_held(qtbot: QtBot, view: TableView) -> None:
    """A short press does nothing; held, it goes back."""
    left = heard(view.left)
    QTest.mouseClick(view.back, Qt.MouseButton.LeftButton)
    assert not left
    QTest.mousePress(view.back, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(left) == 1)


def test_escape_must_be_held_too(qtbot: QtBot, view: TableView) -> None:
    """Esc let go at once stays here."""
    left = heard(view.left)
    QTest.keyPress(view, Qt.Key.Key_Escape)
    QTest.keyRelease(view, Qt.Key.Key_Escape)
    assert not view.back._timer.isActive()
    QTest.keyPress(view, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: len(left) == 1)


def test_the_key_that_opens_it_closes_it(view: TableView) -> None:
    """F11 goes back; held down from opening, it does not."""
    left = heard(view.left)
    repeated = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_F11, Qt.KeyboardModifier.NoModifier, "", True)
    QApplication.sendEvent(view, repeated)
    assert not left
    QTest.keyClick(view, Qt.Key.Key_F11)
    assert len(left) == 1


def test_no_shortcut_of_the_window_works_here(qtbot: QtBot, sitting: Sitting) -> None:
    """Whoever sits at the keyboard can neither undo nor go to another page."""
    view = TableView(sitting)
    with standing(qtbot, view) as window:
        undone: list[object] = []
        action = QAction(window)
        action.setShortcut(QKeySequence("Ctrl+Z"))
        action.triggered.connect(lambda: undone.append(True))
        window.addAction(action)
        view.setFocus()
        QTest.keyClick(view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        assert not undone
        other = QWidget(window)
        other.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        other.show()
        other.setFocus()
        QTest.keyClick(other, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        assert len(undone) == 1


def test_long_words_get_smaller_until_they_fit(view: TableView, sitting: Sitting) -> None:
    """A long question is whole, in smaller letters, never under 22."""
    start(sitting)
    sitting.do(edits.add_statement(MEETING, Column.WISH, WISH, "ilias"))
    short = view.words._fitting().pixelSize()
    view.words.show_words(f"{WISH} " * 12, "Ilias", quoted=True)
    assert 22 <= view.words._fitting().pixelSize() < short


def test_on_a_large_screen_everything_is_larger(qtbot: QtBot, view: TableView, sitting: Sitting) -> None:
    """A television on the wall is looked at from further away than a laptop."""
    start(sitting, "schaal")
    before = view.scale.sizeHint().height(), view._ring.sizeHint().height()
    heading = view._heading.fontInfo().pixelSize()
    view.window().resize(1920, 1080)
    qtbot.waitUntil(lambda: view.scale.sizeHint().height() > before[0])
    assert view._ring.sizeHint().height() > before[1]
    assert view._heading.fontInfo().pixelSize() > heading
    view.window().resize(1278, 640)
    qtbot.waitUntil(lambda: (view.scale.sizeHint().height(), view._ring.sizeHint().height()) == before)
    assert view._heading.fontInfo().pixelSize() == heading


@pytest.mark.parametrize("count", [15, 30])
def test_the_numbers_of_many_people_fit_on_the_table(qtbot: QtBot, look: Look, count: int) -> None:
    """The chips get smaller before the question, the scale or the way back are pushed off the screen."""
    story = story_family()
    known = [one for one in story if one.id in (MEETING, "karin")]
    sitting = sitting_about(look, crowd(count).put(*known))
    people = tuple(f"p{number:03}" for number in range(count))
    start(sitting, "schaal", people)
    view = TableView(sitting)
    with standing(qtbot, view, size=(1366, 768)):
        for number, person in enumerate(people):
            sitting.do(score(MEETING, QUESTION, person, 3 + number % 5))
        qtbot.waitUntil(lambda: view.scale.height() == view.scale.sizeHint().height())
        assert view.scale.accessibleDescription().count(",") == count - 1
        assert view.window().height() == 768
        assert view.back.geometry().bottom() < view.height()
