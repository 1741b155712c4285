# SPDX-License-Identifier: Apache-2.0
"""Who does what: a list that is as quick as paper, with gentle questions and the hours beside it."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from jimdesk.core import edits
from jimdesk.core.meeting import Agreement, CrisisStep, Draft, Rhythm, StageTime
from jimdesk.core.words import saying
from jimdesk.ui.look import Look
from jimdesk.ui.pages.tasks import TasksPage
from jimdesk.ui.task_row import TaskRow
from jimdesk.ui.widgets.button import Button
from jimdesk.ui.widgets.hint import Hint
from jimdesk.ui.widgets.invitation import Invitation
from jimdesk.ui.window import Window
from tests.story_family import MEETING, story_family
from tests.story_plan import story_after_meeting
from tests.ui.windows import AT, Room, click, find, press, texts_of, write


@pytest.fixture
def room(qtbot: QtBot, look: Look, tmp_path: Path) -> Room:
    """Where windows are opened."""
    return Room(qtbot, look, tmp_path)


def lines(window: Window) -> list[Agreement]:
    """The lines of the plan in their order."""
    return list(edits.in_order(window.sitting.shown, Agreement))


def page_of(window: Window) -> TasksPage:
    """The page."""
    page = window.workplace.page("tasks")
    assert isinstance(page, TasksPage)
    return page


def choose(window: Window, field: str, name: str) -> None:
    """Type the beginning of a name in a field for a person, and take the first who fits."""
    at = find(window, QLineEdit, field)
    at.setFocus()
    QTest.keyClicks(at, name)
    QTest.keyClick(at, Qt.Key.Key_Return)


def test_a_new_line_is_named_for_undo_by_who_and_what(room: Room) -> None:
    """Whoever looks back at what was done sees whose line it was, not that there was one."""
    window = room.with_family(story_after_meeting(), "tasks")
    what = find(window, QLineEdit, "new-what")
    write(what, "Joost gaat woensdag met Ilias vissen aan de plas achter het oude fort")
    said = find(window, Button, "undo").accessibleName()
    assert said.endswith("regel van Joost: Joost gaat woensdag met Ilias vissen aan de pla…")


def test_esc_leaves_a_line_that_is_changed_and_stands_on_it(room: Room) -> None:
    """What was typed stays, the line is closed, and the keyboard goes on from there."""
    window = room.with_family(story_after_meeting(), "tasks")
    click(find(window, TaskRow, "task-3"))
    find(window, QLineEdit, "old-if-not").setFocus()
    press(Qt.Key.Key_Escape)
    assert not page_of(window).editor.isVisible()
    assert find(window, TaskRow, "task-3").hasFocus()


def test_line_after_line_as_on_paper(room: Room) -> None:
    """Two lines, each ended with Enter, are two agreements of this meeting; the cursor waits for a third."""
    window = room.with_family(story_family(), "tasks")
    what = find(window, QLineEdit, "new-what")
    assert what.hasFocus()
    QTest.keyClicks(what, "Elke woensdag samen koken")
    press(Qt.Key.Key_Return)
    QTest.keyClicks(what, "Papieren invullen voor 15 december")
    press(Qt.Key.Key_Return)
    first, second = lines(window)
    assert (first.rhythm, first.meeting) == (Rhythm.WEEKLY, MEETING)
    assert second.due is not None
    assert (second.due.month, second.due.day) == (12, 15)
    assert what.hasFocus()
    assert what.text() == ""


def test_all_fields_of_a_new_line(room: Room) -> None:
    """Who, when, how long, who checks and what if it fails are filled in beside each other."""
    window = room.with_family(story_family(), "tasks")
    write(find(window, QLineEdit, "new-what"), "Samen koken", enter=False)
    choose(window, "new-owner", "yas")
    write(find(window, QLineEdit, "new-when"), "elke woensdag", enter=False)
    write(find(window, QLineEdit, "new-minutes"), "3 uur", enter=False)
    choose(window, "new-checker", "ili")
    if not lines(window):
        write(find(window, QLineEdit, "new-if-not"), "Samira neemt de week over")
    (line,) = lines(window)
    assert (line.owner, line.checker, line.minutes) == ("yassin", "ilias", 180)
    assert line.rhythm is Rhythm.WEEKLY
    assert line.if_not == "Samira neemt de week over"


def test_names_that_are_left_with_tab_count(room: Room) -> None:
    """A few letters and Tab choose somebody, by name or by what they are; the line has them."""
    window = room.with_family(story_family(), "tasks")
    write(find(window, QLineEdit, "new-what"), "Samen koken", enter=False)
    for field, typed in (("new-owner", "yas"), ("new-checker", "oma")):
        find(window, QLineEdit, field).setFocus()
        QTest.keyClicks(find(window, QLineEdit, field), typed)
        press(Qt.Key.Key_Tab)
    write(find(window, QLineEdit, "new-if-not"), "Samira neemt de week over")
    (line,) = lines(window)
    assert (line.owner, line.checker) == ("yassin", "truus")


def test_a_new_name_that_is_undone_does_no_line(room: Room) -> None:
    """Who came in by mistake and was taken back is nobody's name in the line that is still being typed."""
    window = room.with_family(story_family(), "tasks")
    write(find(window, QLineEdit, "new-what"), "Samen koken", enter=False)
    choose(window, "new-owner", "Wilhelmina")
    assert find(window, QLineEdit, "new-owner").text() == "Wilhelmina"
    window.sitting.undo()
    assert find(window, QLineEdit, "new-owner").text() == ""
    write(find(window, QLineEdit, "new-what"), "Samen koken")
    assert [line.owner for line in lines(window)] == [""]


def test_enter_keeps_what_was_typed_last(room: Room) -> None:
    """Enter in the field of the day or of the length takes what was typed there along."""
    window = room.with_family(story_family(), "tasks")
    write(find(window, QLineEdit, "new-what"), "Samen koken", enter=False)
    write(find(window, QLineEdit, "new-when"), "elke woensdag")
    write(find(window, QLineEdit, "new-what"), "Samen zwemmen", enter=False)
    write(find(window, QLineEdit, "new-minutes"), "2 uur")
    first, second = lines(window)
    assert first.rhythm is Rhythm.WEEKLY
    assert second.minutes == 120


def test_what_nobody_can_see_done_is_asked_about_and_never_blocked(room: Room) -> None:
    """A vague word gets one question with an example; "leave it" silences it, and Enter takes the line."""
    window = room.with_family(story_family(), "tasks")
    write(find(window, QLineEdit, "new-what"), "Noor gaat Ilias ondersteunen", enter=False)
    hint = page_of(window).new.hint
    assert hint.isVisible()
    leave = hint.findChildren(Button)[-1]
    assert leave.text() == "Laat zo staan"
    click(leave)
    QApplication.processEvents()
    assert not hint.isVisible() or "ondersteunen" not in hint.accessibleName()
    write(find(window, QLineEdit, "new-what"), "")
    (line,) = lines(window)
    assert line.what == "Noor gaat Ilias ondersteunen"
    assert line.left_so


def test_a_line_is_changed_where_it_stands(room: Room) -> None:
    """Pressing a row opens it with its fields; what is typed is kept, as one step until it is left."""
    window = room.with_family(story_after_meeting(), "tasks")
    before = lines(window)[2].what
    click(find(window, TaskRow, "task-3"))
    what = find(window, QLineEdit, "old-what")
    assert what.text() == before
    what.selectAll()
    QTest.keyClicks(what, "Huiswerk overhoren")
    press(Qt.Key.Key_Return)
    assert lines(window)[2].what == "Huiswerk overhoren"
    assert find(window, TaskRow, "task-3").face.what == "Huiswerk overhoren"
    window.undo()
    assert lines(window)[2].what == before


def test_rows_move_and_go_by_key(room: Room) -> None:
    """Alt with Down moves a line, Delete takes it away; both can be undone."""
    window = room.with_family(story_after_meeting(), "tasks")
    first, second, *_ = [line.id for line in lines(window)]
    find(window, TaskRow, "task-1").setFocus()
    press(Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert [line.id for line in lines(window)][:2] == [second, first]
    assert find(window, TaskRow, "task-2").hasFocus()  # so that the next key moves it on
    QTest.keyClick(find(window, TaskRow, "task-1"), Qt.Key.Key_Delete)
    assert second not in [line.id for line in lines(window)]
    window.undo()
    window.undo()
    assert [line.id for line in lines(window)][:2] == [first, second]


def over_limit(room: Room) -> Window:
    """The plan, with two more hours for Yassin than he gives."""
    window = room.with_family(story_after_meeting(), "tasks")
    window.sitting.do(edits.add_agreement("Oppassen", owner="yassin", minutes=120, rhythm=Rhythm.WEEKLY))
    QApplication.processEvents()
    return window


def test_too_many_hours_are_asked_about_before_the_worker(room: Room) -> None:
    """Over his own limit, the worker is asked who could take over, and one press gives the line away."""
    window = over_limit(room)
    asks = [hint for hint in page_of(window).hours.findChildren(Hint) if hint.isVisible()]
    assert "Yassin" in asks[0].accessibleName()
    give = next(one for one in asks[0].findChildren(Button) if one.text().startswith("Naar "))
    click(give)
    (line,) = [one for one in lines(window) if one.what == "Oppassen"]
    assert line.owner != "yassin"
    assert line.owner


def test_the_room_sees_hours_and_no_proposals(room: Room) -> None:
    """While the meeting runs nobody is proposed, and who has nothing yet is not named."""
    window = over_limit(room)
    window.sitting.do(edits.add(saying("x"), StageTime.new(meeting=MEETING, stage="taken", started=AT)))
    QApplication.processEvents()
    texts = list(texts_of(page_of(window).hours))
    assert any("8 uur" in text for text in texts)
    assert not any("Nog niets" in text or text.startswith("Naar ") for text in texts)


def test_steps_for_when_it_goes_wrong(room: Room) -> None:
    """That Ilias calls Anja becomes a step between the two; a service is kept in its own words."""
    window = room.with_family(story_family(), "tasks")
    more = find(window, Invitation, "crisis-new")
    for line in ("Ilias belt Anja", "Huisartsenpost of 112"):
        more = find(window, Invitation, "crisis-new")
        more.open()
        QTest.keyClicks(more.field, line)
        QTest.keyClick(more.field, Qt.Key.Key_Return)
        QApplication.processEvents()
    first, second = edits.in_order(window.sitting.shown, CrisisStep)
    assert (first.who, first.calls) == ("ilias", "anja")
    assert second.service == "Huisartsenpost of 112"


def test_a_line_without_enter_comes_back(room: Room) -> None:
    """What was typed and not entered is a draft: there again when the file opens, and no agreement."""
    window = room.with_file(story_family(), "tasks")
    write(find(window, QLineEdit, "new-what"), "Nog niet af", enter=False)
    room.qtbot.waitUntil(lambda: bool(window.sitting.desk.family.of(Draft)))
    assert not lines(window)
    window.close()
    again = room.window()
    again.opening.open(room.folder / "familie.jim")
    room.qtbot.waitUntil(lambda: again.keeping.file is not None)
    again.to_work("tasks")
    assert find(again, QLineEdit, "new-what").text() == "Nog niet af"


def test_an_empty_plan_is_one_field(room: Room) -> None:
    """Without agreements there are no headings and no empty list, only the place to write."""
    window = room.with_family(story_family(), "tasks")
    assert not page_of(window).list.isVisible()
    assert find(window, QLineEdit, "new-what").placeholderText() == "Wat gaat er gebeuren?"
    labels = [label.text() for label in page_of(window).findChildren(QLabel) if label.isVisible()]
    assert "Nog niemand heeft een taak." in labels


def test_very_large_letters_make_a_drawer_of_the_hours(room: Room) -> None:
    """At 130 % the list has the whole page, and a button brings the hours."""
    window = room.with_family(story_after_meeting(), "tasks")
    room.look.choose(letters=130)
    QApplication.processEvents()
    hours: QWidget = page_of(window).hours
    assert not hours.isVisible()
    click(find(window, Button, "hours"))
    assert hours.isVisible()


def test_esc_in_a_field_for_a_person_wipes_no_name_out(room: Room) -> None:
    """The list that opened goes away, then the line; whose it is stays as it was."""
    window = room.with_family(story_after_meeting(), "tasks")
    click(find(window, TaskRow, "task-3"))
    owner = find(window, QLineEdit, "old-owner")
    owner.setFocus()
    press(Qt.Key.Key_Escape)
    assert not page_of(window).editor.isVisible()
    assert lines(window)[2].owner == "samira"
