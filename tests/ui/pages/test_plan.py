# SPDX-License-Identifier: Apache-2.0
"""The plan page on paper: the sheets, for whom they are made, and how they leave the laptop."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QFileDialog, QLabel, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from jimdesk.core import edits
from jimdesk.core.audience import Reader, Shown, professional
from jimdesk.core.fact import Audience
from jimdesk.core.meeting import StageTime
from jimdesk.core.safety import add_rule
from jimdesk.core.words import saying
from jimdesk.plan import SHEETS
from jimdesk.ui import printing
from jimdesk.ui.letter_question import LetterQuestion
from jimdesk.ui.look import Look
from jimdesk.ui.pages.plan import PlanPage
from jimdesk.ui.widgets.select import Select
from jimdesk.ui.window import Window
from tests.story_family import DAY, MEETING
from tests.story_plan import story_after_meeting
from tests.ui.windows import AT, Room, click, find, press, when_asked

CONTROL = Qt.KeyboardModifier.ControlModifier
SECRET = "niemand mag dit weten"


@pytest.fixture
def room(qtbot: QtBot, look: Look, tmp_path: Path) -> Room:
    """Somewhere to open windows."""
    return Room(qtbot, look, tmp_path)


@pytest.fixture
def window(room: Room) -> Window:
    """The window at the plan of the story, the first sheet made."""
    window = room.with_family(story_after_meeting(), "plan")
    made(room.qtbot, window)
    return window


def page_of(window: Window) -> PlanPage:
    """The plan page."""
    page = window.workplace.page("plan")
    assert isinstance(page, PlanPage)
    return page


def made(qtbot: QtBot, window: Window) -> bytes:
    """Wait until what was chosen is made, and return it."""
    page = page_of(window)
    qtbot.waitUntil(lambda: page._on_paper._fresh and page.paper is not None)
    assert page.paper is not None
    return page.paper.pdf


def text_of(pdf: bytes) -> str:
    """What can be read in a sheet."""
    from pypdfium2 import PdfDocument

    document = PdfDocument(pdf)
    return "\n".join(page.get_textpage().get_text_range() for page in document)


def choose(window: Window, sheet: str) -> None:
    """Choose a sheet from the list."""
    QTest.mouseClick(find(window, QAbstractButton, f"sheet-{sheet}"), Qt.MouseButton.LeftButton)


def run_meeting(window: Window) -> None:
    """Let the meeting run, so that the room looks along."""
    stage = StageTime.new(meeting=MEETING, stage="afspreken", started=AT)
    window.sitting.do(edits.add(saying("stage"), stage))


def test_every_kind_of_sheet_is_in_the_list_and_can_be_made(room: Room, window: Window) -> None:
    """Whoever walks through the list sees each of them on paper, or why there is none."""
    for sheet in SHEETS:
        page_of(window)._on_paper.sheets.choose(sheet.id)
        assert made(room.qtbot, window).startswith(b"%PDF-"), sheet.id


def test_the_safety_plan_is_in_the_list_once_there_is_reason_for_it(window: Window) -> None:
    """A family that never spoke of safety is not offered the sheet; the first rule brings it."""
    sheets = page_of(window)._on_paper.sheets
    assert "safety" not in sheets._listed
    window.sitting.do(add_rule("Oma bellen", DAY))
    assert "safety" in sheets._listed
    window.sitting.undo()
    assert "safety" not in sheets._listed


def test_from_any_page_two_gestures_print(
    room: Room, window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Control with P and Enter lead to the dialog of the printer, also when the sheet is not made yet."""
    printed: list[bytes] = []
    monkeypatch.setattr(printing, "has_printer", lambda: True)
    monkeypatch.setattr(printing, "ask_and_print", lambda _parent, pdf, _copies: printed.append(pdf))
    window.to_work("people")
    window.sitting.do(edits.add_agreement("De hond uitlaten", owner="noor"))
    QTest.keyClick(window, Qt.Key.Key_P, CONTROL)
    press(Qt.Key.Key_Return)
    room.qtbot.waitUntil(lambda: bool(printed))
    assert "hond uitlaten" in text_of(printed[0])


def test_control_p_comes_back_from_another_part(room: Room, window: Window) -> None:
    """Wherever on the page somebody is, Control with P has the printing button ready."""
    page_of(window).go_to("agreeing")
    QTest.keyClick(window, Qt.Key.Key_P, CONTROL)
    assert find(window, QAbstractButton, "print").hasFocus()


def test_a_page_for_all_or_for_whoever_is_tapped(room: Room, window: Window) -> None:
    """Everybody with a task gets a page that begins on a front; a tapped chip makes that page alone."""
    choose(window, "person")
    everybody = text_of(made(room.qtbot, window))
    assert "Yassin" in everybody
    assert "Papieren van de gemeente" in everybody
    click(find(window, QAbstractButton, "sheet-for-fatima"))
    alone = text_of(made(room.qtbot, window))
    assert "Papieren van de gemeente" in alone
    assert "training" not in alone
    click(find(window, QAbstractButton, "sheets-of-all"))
    assert text_of(made(room.qtbot, window)) == everybody


def test_a_page_is_made_for_the_eyes_of_its_reader(room: Room, window: Window) -> None:
    """What is between Fatima and the worker is on no page but hers, and never on the wall."""
    line = edits.add_agreement(SECRET, owner="fatima", audience=Audience.BETWEEN, between=("fatima",))
    window.sitting.do(line)
    assert SECRET not in text_of(made(room.qtbot, window)).lower()
    choose(window, "person")
    click(find(window, QAbstractButton, "sheet-for-fatima"))
    assert SECRET in text_of(made(room.qtbot, window)).lower()
    click(find(window, QAbstractButton, "sheet-for-fatima"))
    click(find(window, QAbstractButton, "sheet-for-truus"))
    assert SECRET not in text_of(made(room.qtbot, window)).lower()


def test_before_the_room_only_its_own_sheets_are_seen(room: Room, window: Window) -> None:
    """While a meeting runs a page of one person is made and printed, and is not on the screen."""
    run_meeting(window)
    choose(window, "person")
    made(room.qtbot, window)
    assert "niet op dit scherm" in find(window, QLabel, "not-on-screen").text()
    assert not page_of(window)._on_paper.preview.isVisible()
    assert not page_of(window)._on_paper.preview._sheets._pdf
    assert not find(window, QAbstractButton, "large-on-screen").isEnabled()
    assert find(window, QAbstractButton, "print").isEnabled()
    choose(window, "wall")
    made(room.qtbot, window)
    assert page_of(window)._on_paper.preview.isVisible()


def test_the_sheet_goes_off_the_screen_when_the_key_is_let_go(room: Room, window: Window) -> None:
    """Held, the worker sees a page of one person; let go, it is gone at once."""
    run_meeting(window)
    choose(window, "person")
    made(room.qtbot, window)
    window.sitting.hold(True)
    made(room.qtbot, window)
    assert page_of(window)._on_paper.preview._sheets._pdf
    window.sitting.hold(False)
    assert not page_of(window)._on_paper.preview._sheets._pdf


def choose_first(window: Window, language: str) -> None:
    """Let the paper be in another language than the window."""
    select = find(window, Select, "paper-first")
    select.set_current(language)
    select.chosen.emit(language)


def test_any_two_languages_stand_beside_each_other(room: Room, window: Window) -> None:
    """The window speaks Dutch, the paper Arabic with Turkish beside it, on a page of one person as well."""
    choose(window, "person")
    choose_first(window, "ar")
    languages = find(window, QWidget, "paper-language")
    offered = [one.text() for one in languages.findChildren(QRadioButton)]
    assert offered == ["Alleen Arabisch", "Nederlands", "Engels", "Turks"]
    click(next(one for one in languages.findChildren(QRadioButton) if one.text() == "Turks"))
    both = text_of(made(room.qtbot, window))
    assert any("\u0600" <= sign <= "\u06ff" or "\ufb50" <= sign <= "\ufefc" for sign in both)
    assert "çarşamba" in both.lower()
    assert "woensdag" not in both.replace("Elke woensdag", "")


def test_the_annex_is_for_one_professional_or_for_each(
    room: Room, window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Tapped, it is made for the eyes of that one; until then for those of any professional."""
    choose(window, "annex")
    assert find(window, QAbstractButton, "sheets-of-all").text() == "Elke professional"
    assert made(room.qtbot, window)
    asked: list[Reader] = []
    for_reader = window.sitting.for_reader

    def heard(reader: Reader, version: str = "") -> Shown:
        asked.append(reader)
        return for_reader(reader, version)

    monkeypatch.setattr(window.sitting, "for_reader", heard)
    click(find(window, QAbstractButton, "sheet-for-inge"))
    assert made(room.qtbot, window)
    assert asked[-1] == professional("inge")


def test_a_second_language_stands_beside_the_first_on_the_wall(room: Room, window: Window) -> None:
    """Arabic beside Dutch is both; the paper in Arabic alone leaves Dutch out."""
    def arabic(text: str) -> bool:
        return any("\u0600" <= sign <= "\u06ff" or "\ufb50" <= sign <= "\ufefc" for sign in text)

    languages = find(window, QWidget, "paper-language")
    row = next(one for one in languages.findChildren(QRadioButton) if one.text() == "Arabisch")
    click(row)
    both = text_of(made(room.qtbot, window))
    assert arabic(both)
    assert "woensdag" in both
    choose_first(window, "ar")
    alone = text_of(made(room.qtbot, window))
    assert arabic(alone)
    assert "woensdag" not in alone.replace("Elke woensdag", "")


def test_a_calendar_is_saved_of_the_one_who_was_chosen(
    room: Room, window: Window, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """The file of Fatima has her line and nobody else's."""
    file = tmp_path / "fatima.ics"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(file), ""))
    choose(window, "person")
    click(find(window, QAbstractButton, "sheet-for-fatima"))
    made(room.qtbot, window)
    click(find(window, QAbstractButton, "calendar"))
    written = file.read_text(encoding="utf-8").replace("\r\n ", "")
    assert "BEGIN:VEVENT" in written
    assert "Papieren van de gemeente" in written
    assert "training" not in written


def test_a_letter_is_made_only_after_the_warning(
    room: Room, window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Mail is like a postcard: that is said first; going back makes nothing; a draft is gone in the end."""
    opened: list[Path] = []

    def open_url(url: QUrl) -> bool:
        opened.append(Path(url.toLocalFile()))
        return opened[-1].exists()

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)

    def answer(button: str) -> str:
        said: list[str] = []

        def press_it(dialog: LetterQuestion) -> None:
            said.extend(label.text() for label in dialog.findChildren(QLabel))
            if button:
                dialog.go.click()
            else:
                dialog.reject()

        when_asked(LetterQuestion, press_it)
        click(find(window, QAbstractButton, "letter"))
        return " ".join(said)

    assert "ansichtkaart" in answer("")
    assert not opened
    answer("go")
    assert opened[0].suffix == ".eml"
    page_of(window)._on_paper._letters.put_away()
    assert not opened[0].exists()


def test_a_place_that_refuses_the_file_is_told_in_a_sentence(
    window: Window, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """A folder that is not there: one sentence, and the next try takes it away."""
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(tmp_path / "no" / "a.pdf"), ""))
    click(find(window, QAbstractButton, "save-pdf"))
    assert "kies een andere map" in find(window, QLabel, "paper-trouble").text()
    file = tmp_path / "a.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(file), ""))
    click(find(window, QAbstractButton, "save-pdf"))
    assert file.read_bytes().startswith(b"%PDF-")
    assert not window.findChild(QLabel, "paper-trouble").isVisible()  # type: ignore[union-attr]  # it is there
