# SPDX-License-Identifier: Apache-2.0
"""Where the rights of a file are tried: a window with a file that names a canary, all of it in one folder."""

from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from jimdesk.core.meeting import Note
from jimdesk.core.people import Person
from jimdesk.ui.look import Look
from jimdesk.ui.window import Window
from tests.story_family import story_family
from tests.ui.windows import Room

FAMILY = story_family().put(
    Note(id="zy", text="Kanariewoord"), Person(id="zz", name="Wouter Kanarievogel", phone="06-98765432")
)


def a_window(qtbot: QtBot, look: Look, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Window:
    """A window with a file; what is saved, the file and its backups lie in the folder of the test."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))

    def place(_parent: QWidget, _heading: str, name: str, _kind: str) -> tuple[str, str]:
        return str(tmp_path / Path(name).name), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", place)
    return Room(qtbot, look, tmp_path).with_file(FAMILY)


def text_of(path: Path) -> str:
    """All that a PDF says."""
    return "".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(path.read_bytes()))
