# SPDX-License-Identifier: Apache-2.0
"""Labels show what somebody typed, as typed, where the lines of the window begin."""

from __future__ import annotations

import re
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from jimdesk.ui.look import Look
from jimdesk.ui.widgets import labels
from tests.ui.widgets.watching import shown


def test_every_label_shows_plain_text(look: Look, qtbot: QtBot) -> None:
    """What somebody typed is never read as markup, whatever role it has."""
    names = (
        "page_question family_question panel_heading group_heading statement text strong name secondary small"
    )
    makers = [getattr(labels, maker) for maker in f"{names} field_label table_words label".split()]
    for make in makers:
        label = make("<b>Ilias</b>")
        qtbot.addWidget(label)
        assert label.textFormat() == Qt.TextFormat.PlainText
        assert label.text() == "<b>Ilias</b>"


def test_no_page_makes_a_label_of_its_own() -> None:
    """Labels come from one place, so that none of them can read markup."""
    ui = Path(labels.__file__).parent.parent
    texts = {path.name: path.read_text(encoding="utf-8") for path in ui.glob("**/*.py")}
    assert [name for name, text in texts.items() if re.search(r"= QLabel\([^)]", text)] == []
    assert [name for name, text in texts.items() if "TextFormat.RichText" in text or "AutoText" in text] == []


def test_a_label_begins_where_the_lines_of_the_window_begin(look: Look, qtbot: QtBot) -> None:
    """A Dutch name in an Arabic window stands at the right, beside its disc."""
    label = labels.name("Yassin")
    window = shown(qtbot, label)
    assert label.alignment() & Qt.AlignmentFlag.AlignLeft
    window.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert label.alignment() & Qt.AlignmentFlag.AlignRight
    assert label.alignment() & Qt.AlignmentFlag.AlignAbsolute


def test_a_field_is_named_by_the_words_above_it(look: Look, qtbot: QtBot) -> None:
    """A screen reader hears what the eye sees above the field."""
    field = QLineEdit()
    label = labels.field_label("Geboren", field)
    qtbot.addWidget(field)
    qtbot.addWidget(label)
    assert field.accessibleName() == "Geboren"
