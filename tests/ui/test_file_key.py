# SPDX-License-Identifier: Apache-2.0
"""Another password and the recovery sheet, in the window."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from pytestqt.qtbot import QtBot

from jimdesk.core import edits
from jimdesk.core.trouble import KnownError
from jimdesk.store import create, read, recovery
from jimdesk.ui import printing
from jimdesk.ui.file_key import KeyPart, recovery_pdf
from jimdesk.ui.look import Look
from jimdesk.ui.window import Window
from tests.story_family import story_family
from tests.ui.windows import Room, click, find, write

OLD, NEW = "vier losse woorden samen", "paard batterij nietje juist"


@pytest.fixture
def window(qtbot: QtBot, look: Look, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Window:
    """A window with a file that has a password."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    made = Room(qtbot, look, tmp_path).window()
    made.opening.lay(create(tmp_path / "a.jim", story_family(), password=OLD))
    made.to_work("circle")
    return made


@pytest.fixture
def part(window: Window, qtbot: QtBot) -> KeyPart:
    """The part of the panel, open."""
    made = KeyPart(window.sitting, window.keeping)
    qtbot.addWidget(made)
    made.show()
    return made


def code_of(window: Window) -> str:
    """The code that would stand on the sheet now."""
    assert window.keeping.file is not None
    assert window.keeping.file.key is not None
    return recovery.written(window.keeping.file.key.material)


def change(part: KeyPart, qtbot: QtBot, now: str) -> None:
    """Fill in the fields and press."""
    part.now.setText(now)
    part.new.clear()
    write(part.new.first, NEW, enter=False)
    write(part.new.again, NEW, enter=False)
    click(find(part, QAbstractButton, "change-password"))
    qtbot.waitUntil(part.isEnabled)


def test_the_password_changes_for_who_knows_it(window: Window, part: KeyPart, qtbot: QtBot) -> None:
    """The new one opens the file, which goes on being kept; the old one and its sheet open nothing."""
    file, old_code = window.keeping.file, code_of(window)
    assert file is not None
    change(part, qtbot, OLD)
    assert "veranderd" in find(part, QLabel, "key-told").text()
    window.sitting.do(edits.add_agreement("Samen koken", owner="yassin"))
    path = file.path
    window.keeping.leave()
    assert read(path, NEW) == window.sitting.desk.family
    for wrong in (OLD, old_code):
        with pytest.raises(KnownError):
            read(path, wrong)


def test_somebody_who_does_not_know_it_changes_nothing(window: Window, part: KeyPart, qtbot: QtBot) -> None:
    """A wrong password of now is refused in one sentence; the code of the sheet would do."""
    change(part, qtbot, "iets heel anders dan dat")
    assert "niet het wachtwoord van nu" in find(part, QLabel, "key-trouble").text()
    assert window.keeping.file is not None
    assert window.keeping.file.key is not None
    assert window.keeping.file.key.is_of(OLD)
    change(part, qtbot, code_of(window))
    assert window.keeping.file.key.is_of(NEW)


def test_the_sheet_has_the_code_and_no_name_of_anybody(window: Window) -> None:
    """What is printed opens the file, and tells of nobody whose file it is."""
    import pypdfium2

    from jimdesk.core.people import Person

    assert window.keeping.file is not None
    document = pypdfium2.PdfDocument(recovery_pdf(window.keeping.file, window.sitting))
    text = "".join(page.get_textpage().get_text_range() for page in document)
    assert all(line in text for line in code_of(window).split())
    assert not [one.name for one in window.sitting.desk.family.of(Person) if one.name and one.name in text]


def test_printing_is_remembered_until_the_password_changes(
    window: Window, part: KeyPart, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The day of printing stands in the file; with another password nothing is printed yet."""
    sent: list[bytes] = []
    monkeypatch.setattr(printing, "has_printer", lambda: True)

    def print_(_parent: QWidget, pdf: bytes, _copies: int) -> bool:
        sent.append(pdf)
        return True

    monkeypatch.setattr(printing, "ask_and_print", print_)
    assert "Nog niet" in find(part, QLabel, "sheet-state").text()
    click(find(part, QAbstractButton, "print-sheet"))
    assert sent[0].startswith(b"%PDF")
    assert "24 november 2026" in find(part, QLabel, "sheet-state").text()
    change(part, qtbot, OLD)
    assert "Nog niet" in find(part, QLabel, "sheet-state").text()


def test_without_a_printer_it_can_be_written_over(
    window: Window, part: KeyPart, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The code is shown when asked for, on two lines."""
    monkeypatch.setattr(printing, "has_printer", lambda: False)
    click(find(part, QAbstractButton, "print-sheet"))
    assert "geen printer" in find(part, QLabel, "key-trouble").text()
    click(find(part, QAbstractButton, "show-code"))
    assert find(part, QLabel, "code").text().split() == code_of(window).split()


def test_a_day_of_a_sheet_that_is_none_is_passed_by(window: Window, part: KeyPart) -> None:
    """What another program wrote there reads as not printed."""
    file = window.keeping.file
    assert file is not None
    file.note("recovery_sheet", "gisteren")
    part._offer_sheet()
    assert find(part, QLabel, "sheet-state").text() == "Nog niet geprint."
