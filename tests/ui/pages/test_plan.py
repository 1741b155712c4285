# SPDX-License-Identifier: Apache-2.0
"""The plan page: the sheet as it comes on paper, printed, saved, large on the screen; never with a secret."""

from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from jimdesk.core import edits
from jimdesk.ui import printing
from jimdesk.ui.look import Look
from jimdesk.ui.pages.plan import PlanPage
from jimdesk.ui.sheet_view import LargeSheet
from jimdesk.ui.widgets.button import Button
from jimdesk.ui.widgets.choices import RadioList
from jimdesk.ui.window import Window
from tests.story_family import HIDDEN_CODES
from tests.story_plan import story_after_meeting
from tests.ui.windows import Room, click, find


@pytest.fixture
def room(qtbot: QtBot, look: Look, tmp_path: Path) -> Room:
    """Where windows are opened."""
    return Room(qtbot, look, tmp_path)


@pytest.fixture
def window(room: Room) -> Window:
    """The plan of the story, made."""
    window = room.with_family(story_after_meeting(), "plan")
    room.qtbot.waitUntil(lambda: page_of(window).paper is not None, timeout=20_000)
    return window


def page_of(window: Window) -> PlanPage:
    """The plan page."""
    page = window.workplace.page("plan")
    assert isinstance(page, PlanPage)
    return page


def words_on(pdf: bytes) -> str:
    """What can be read on all pages of a PDF."""
    document = pypdfium2.PdfDocument(pdf)
    texts = [page.get_textpage().get_text_range() for page in document]
    document.close()
    return " ".join(" ".join(texts).split())


def paper(window: Window) -> str:
    """What stands on the sheet that is shown."""
    made = page_of(window).paper
    assert made is not None
    return words_on(made.pdf)


def wait_for_another(room: Room, window: Window, do: object) -> None:
    """Do something after which another sheet is made, and wait for that."""
    before = page_of(window).paper
    assert callable(do)
    do()
    room.qtbot.waitUntil(lambda: page_of(window).paper is not before, timeout=20_000)


def test_the_sheet_has_the_plan_and_no_secret(window: Window) -> None:
    """The preview is the sheet for the family: its lines, the day, none of the worker's words."""
    text = paper(window)
    assert "Plan van Ilias" in text
    assert "24 november 2026" in text
    assert not any(code in text for code in HIDDEN_CODES)
    assert "Bert" not in text


def test_the_sheet_follows_the_plan(room: Room, window: Window) -> None:
    """An agreement that is added stands on the sheet without anybody asking for it."""
    wait_for_another(room, window, lambda: window.sitting.do(
        edits.add_agreement("Samen naar de markt", owner="truus")))
    assert "naar de markt" in paper(window)


def test_in_another_language_and_with_large_letters(room: Room, window: Window) -> None:
    """The paper speaks English while the window stays Dutch; large letters make another sheet."""
    languages = find(window, RadioList, "paper-language")
    wait_for_another(room, window, lambda: languages.chosen.emit("en"))
    assert "Plan of Ilias" in paper(window)
    assert find(window, Button, "print").text().startswith("Print ")
    before = page_of(window).paper
    wait_for_another(room, window, lambda: page_of(window)._grow("large"))
    assert before is not None
    assert page_of(window).paper != before


def test_another_sheet(room: Room, window: Window) -> None:
    """The circle as it was drawn is a sheet of its own."""
    row = window.findChild(QWidget, "sheet-circle")
    assert isinstance(row, QWidget)
    wait_for_another(room, window, lambda: click(row))
    assert "Dennis" in paper(window)
    assert "Bert" not in paper(window)


def test_printing_through_the_dialog(
    room: Room, window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The button prints every page on the printer that was chosen; its queue shows no name."""
    out = room.folder / "printed.pdf"
    seen: list[QPrinter] = []

    def accept(dialog: QPrintDialog) -> QPrintDialog.DialogCode:
        printer = dialog.printer()
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(out))
        seen.append(printer)
        assert printer.docName() == "JimDesk"
        assert printer.copyCount() == 1
        return QPrintDialog.DialogCode.Accepted

    monkeypatch.setattr(printing, "has_printer", lambda: True)
    monkeypatch.setattr(QPrintDialog, "exec", accept)
    click(find(window, Button, "print"))
    made = page_of(window).paper
    assert seen
    assert made is not None
    document = pypdfium2.PdfDocument(out)
    assert len(document) == made.pages
    width, height = document[0].get_size()
    document.close()
    assert (round(width), round(height)) == (595, 842)


def test_without_a_printer_the_sheet_is_large_on_the_screen(
    room: Room, window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With no printer the sheet fills the screen, and the page says that everybody can photograph it."""
    monkeypatch.setattr(printing, "has_printer", lambda: False)
    seen: list[QWidget] = []

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, LargeSheet):
            seen.append(dialog)
            QTest.keyClick(dialog, Qt.Key.Key_Escape)

    QTimer.singleShot(200, window, look)
    click(find(window, Button, "print"))
    assert seen
    assert "printer" in find(window, QLabel, "plan-trouble").text()


def test_saving_as_pdf(room: Room, window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    """Saved to a folder it is the sheet that is shown; where that cannot be, the page says so."""
    target = room.folder / "plan.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    click(find(window, Button, "folder"))
    made = page_of(window).paper
    assert made is not None
    assert target.read_bytes() == made.pdf
    nowhere = room.folder / "weg" / "plan.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(nowhere), ""))
    click(find(window, Button, "folder"))
    assert "andere map" in find(window, QLabel, "plan-trouble").text()
