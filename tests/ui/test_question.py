# SPDX-License-Identifier: Apache-2.0
"""A question whose answer takes a while says that one waits, for what is typed then goes nowhere."""

import threading
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from jimdesk.core.trouble import KnownError
from jimdesk.core.words import saying
from jimdesk.ui.file_questions import NewFile
from jimdesk.ui.look import Look
from tests.ui.windows import Room, when_asked, write

SECRET = "vier losse woorden samen"


def test_one_sees_that_the_file_is_being_made(
    qtbot: QtBot, look: Look, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """While the key of a new file is made the question says to wait; when that fails it says so no more."""
    monkeypatch.setattr("platformdirs.user_documents_dir", lambda: str(tmp_path))
    go_on, seen = threading.Event(), list[str]()

    def slow(*_: object, **_more: object) -> None:
        go_on.wait()
        raise KnownError(saying("The disk is full."))

    def answer(dialog: NewFile) -> None:
        busy = dialog.findChild(QLabel, "busy")
        assert busy is not None
        write(dialog.first, SECRET, enter=False)
        seen.append(busy.text() if busy.isVisible() else "")
        write(dialog.again, SECRET)
        QApplication.processEvents()
        seen.append(busy.text() if busy.isVisible() else "")
        go_on.set()
        qtbot.waitUntil(dialog.isEnabled)
        seen.append(busy.text() if busy.isVisible() else "")
        dialog.reject()

    monkeypatch.setattr("jimdesk.store.create", slow)
    window = Room(qtbot, look, tmp_path).window()
    when_asked(NewFile, answer)
    window.opening.ask_new()
    assert seen == ["", "Een ogenblik. Typ verder als deze vraag weg is.", ""]
