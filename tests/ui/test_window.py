# SPDX-License-Identifier: Apache-2.0
"""The whole window: going from page to page by key, what the room never sees, and closing without loss."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from jimdesk.core import edits
from jimdesk.core.family import Family
from jimdesk.core.meeting import Agreement, Note, StageTime
from jimdesk.core.people import Person
from jimdesk.store import read
from jimdesk.ui.look import Look
from jimdesk.ui.page import PLACES
from jimdesk.ui.widgets.button import Button
from jimdesk.ui.widgets.card import BigChoice
from jimdesk.ui.window import HOLD, Window
from tests.story_family import HIDDEN_CODES, MEETING, story_family
from tests.story_plan import story_after_meeting
from tests.ui.windows import AT, Room, click, find, press, texts_of, write

CONTROL = Qt.KeyboardModifier.ControlModifier
SECRETS = (*HIDDEN_CODES, "vermoeden drankgebruik", "GEHEIM-9")


@pytest.fixture
def room(qtbot: QtBot, look: Look, tmp_path: Path) -> Room:
    """Where windows are opened."""
    return Room(qtbot, look, tmp_path)


def in_meeting() -> Family:
    """The story, while its meeting runs, with a hidden person and a worker's note on everything."""
    family = story_family()
    stage = StageTime.new(meeting=MEETING, stage="welkom", started=AT)
    note = Note.new(about="anja", text="code GEHEIM-9")
    return family.put(stage, note)


def held(window: Window) -> bool:
    """Whether the worker's own facts are shown now."""
    return window.sitting.held


def leaks(window: Window) -> list[str]:
    """What stands on the screen that is the worker's alone."""
    return [text for text in texts_of(window) if any(secret in text for secret in SECRETS)]


def test_every_page_opens_and_the_window_names_no_family(room: Room) -> None:
    """The rail leads to each page; the title of the window tells a code, never a name."""
    window = room.with_file(story_after_meeting())
    for place in PLACES:
        window.to_work(place.name)
        assert window.workplace.place == place.name
        assert window.workplace.page(place.name).isVisible()
    file = window.keeping.file
    assert file is not None
    assert window.windowTitle() == f"{file.code} – JimDesk"
    assert not any(one.name.split()[0] in window.windowTitle() for one in file.family.of(Person))


class Strays(QObject):
    """Whatever shows as a window of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note it."""
        if event.type() is QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.seen.append(f"{type(watched).__name__} {watched.objectName()}")
        return False


def test_no_part_of_a_page_flashes_as_a_window(room: Room) -> None:
    """While pages are made nothing appears outside of the window, flickers or takes the cursor."""
    window = room.with_family(story_after_meeting())
    strays = Strays()
    QApplication.instance().installEventFilter(strays)  # type: ignore[union-attr]  # there is one
    for place in PLACES:
        window.to_work(place.name)
        for _ in range(3):
            QApplication.processEvents()
    QApplication.instance().removeEventFilter(strays)  # type: ignore[union-attr]  # there is one
    assert not strays.seen
    assert window.isActiveWindow()


def test_keys_lead_to_begin_to_the_plan_and_undo(room: Room) -> None:
    """Control with B, P, Z and Shift+Z do what they say on any page."""
    window = room.with_file(story_family())
    window.sitting.do(edits.add_agreement("Samen koken", owner="yassin"))
    QTest.keyClick(window, Qt.Key.Key_Z, CONTROL)
    assert not window.sitting.shown.of(Agreement)
    QTest.keyClick(window, Qt.Key.Key_Z, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert [line.what for line in window.sitting.shown.of(Agreement)] == ["Samen koken"]
    QTest.keyClick(window, Qt.Key.Key_P, CONTROL)
    assert window.workplace.place == "plan"
    QTest.keyClick(window, Qt.Key.Key_B, CONTROL)
    assert window.windowTitle() == "JimDesk"
    press(Qt.Key.Key_Escape)
    assert window.workplace.isVisible()


def test_undo_says_what_it_takes_back(room: Room) -> None:
    """The word at the foot and the tooltip of the button name the step as a person would."""
    window = room.with_file(story_family())
    window.sitting.do(edits.mark_jim("samira"))
    from jimdesk.ui.undo_button import UndoButton

    undo = find(window, UndoButton, "undo")
    assert undo.accessibleName() == "Ongedaan maken: Samira is JIM"
    assert undo.accessibleName() in undo.toolTip()
    window.undo()
    assert window.workplace.told.text == "Ongedaan gemaakt: Samira is JIM"
    assert not undo.isEnabled()


@pytest.mark.parametrize("place", [place.name for place in PLACES])
def test_the_room_sees_nothing_of_the_worker(room: Room, place: str) -> None:
    """While the meeting runs no page shows, says or hides in a tooltip what is the worker's alone."""
    window = room.with_family(in_meeting(), place)
    for person in ("bert", "anja", "ilias"):
        window.sitting.select(person)
        QApplication.processEvents()
        assert not leaks(window)


def test_the_key_shows_the_worker_facts_for_as_long_as_it_is_held(room: Room) -> None:
    """F8 shows the worker's note with its code, also from a field; letting it go takes it all away."""
    window = room.with_family(in_meeting(), "people")
    window.sitting.select("anja")
    QApplication.processEvents()
    QTest.keyPress(QApplication.focusWidget() or window, HOLD)
    assert held(window)
    assert any(note.text == "code GEHEIM-9" for note in window.sitting.shown.of(Note))
    QTest.keyRelease(QApplication.focusWidget() or window, HOLD)
    QApplication.processEvents()
    assert not held(window)
    assert not leaks(window)


@pytest.mark.parametrize("place", [place.name for place in PLACES])
def test_the_key_works_wherever_the_cursor_is(room: Room, place: str) -> None:
    """No page swallows the key, neither when it goes down nor when it comes up."""
    window = room.with_family(in_meeting(), place)
    window.workplace.page(place).start_typing()
    QTest.keyPress(QApplication.focusWidget() or window, HOLD)
    assert held(window)
    QTest.keyRelease(QApplication.focusWidget() or window, HOLD)
    assert not held(window)


def test_a_step_of_the_worker_has_no_name_before_the_room(room: Room) -> None:
    """Undo of a hidden note neither tells its name nor its text to whoever looks along."""
    window = room.with_family(in_meeting())
    window.sitting.hold(True)
    window.sitting.do(edits.add_note("code GEHEIM-9", about="bert"))
    window.sitting.hold(False)
    assert window.sitting.told(window.sitting.desk.next_undo) == ""
    assert not leaks(window)
    window.undo()
    assert window.workplace.told.text == ""


def test_closing_keeps_what_is_still_being_typed(room: Room) -> None:
    """A window that is closed right after the last letter has kept that letter."""
    window = room.with_file(story_family(), "people")
    window.sitting.select("anja")
    from jimdesk.ui.inspector import PersonInspector

    inspector = find(window, PersonInspector, "inspector")
    field = next(f for f in inspector.findChildren(QLineEdit) if f.text() == "Anja")
    field.setFocus()
    field.selectAll()
    write(field, "Anja van hiernaast", enter=False)
    window.close()
    anja = read(room.folder / "familie.jim", None).get(Person, "anja")
    assert anja is not None
    assert anja.called == "Anja van hiernaast"


def test_another_language_and_look_at_once(room: Room) -> None:
    """Choosing English or the dark look changes the page that is open, without opening it anew."""
    window = room.with_family(story_after_meeting(), "tasks")
    from jimdesk.core.words import Words

    window.sitting.speak(Words("en"))
    assert "Who does what" in set(texts_of(window))
    assert "Wie doet wat" not in set(texts_of(window))
    room.look.choose(mode="dark", letters=130)
    assert window.grab().toImage().pixelColor(5, 5).lightness() < 60


def test_forgetting_leaves_no_trace_on_the_screen(room: Room) -> None:
    """Somebody who was forgotten for good stands on no page any more, also not as an undo."""
    window = room.with_family(story_family())
    for place in PLACES:
        window.to_work(place.name)
    window.sitting.desk.forget("fatima")
    for place in PLACES:
        window.to_work(place.name)
        QApplication.processEvents()
        assert not [text for text in texts_of(window) if "Fatima" in text], place.name




def test_the_window_starts_with_its_first_choice_ready(room: Room) -> None:
    """At a start on Begin, Enter is for a new meeting; after changing the language it still is."""
    window = room.window()
    room.qtbot.waitUntil(lambda: find(window, BigChoice, "new").hasFocus())
    click(find(window, Button, "speak-en"))
    room.qtbot.waitUntil(lambda: find(window, BigChoice, "new").hasFocus())
