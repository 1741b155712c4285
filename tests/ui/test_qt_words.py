# SPDX-License-Identifier: Apache-2.0
"""The words that come from Qt are in the language of the window."""

from pathlib import Path

from PySide6.QtWidgets import QDialogButtonBox, QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from jimdesk.core.words import Words
from jimdesk.ui.look import Look
from tests.ui.windows import Room


def _word_of_qt(qtbot: QtBot) -> str:
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(box)
    return box.button(QDialogButtonBox.StandardButton.Cancel).text().replace("&", "")


def test_words_of_qt_follow_the_language(qtbot: QtBot, look: Look, tmp_path: Path) -> None:
    """A button that Qt names itself is Dutch in a Dutch window, and English after changing over."""
    window = Room(qtbot, look, tmp_path).window()
    assert _word_of_qt(qtbot) == "Annuleren"
    window.sitting.speak(Words("en"))
    assert _word_of_qt(qtbot) == "Cancel"


def test_the_dialog_for_files_is_dutch_throughout(qtbot: QtBot, look: Look, tmp_path: Path) -> None:
    """Also the two labels for which Qt has no Dutch, where the desktop has no dialog of its own."""
    window = Room(qtbot, look, tmp_path).window()
    assert {"Zoeken in:", "Bestandsnaam:", "Soort bestanden:"} <= _labels_of_a_dialog(qtbot)
    window.sitting.speak(Words("en"))
    assert {"Look in:", "File name:", "Files of type:"} <= _labels_of_a_dialog(qtbot)


def _labels_of_a_dialog(qtbot: QtBot) -> set[str]:
    dialog = QFileDialog(None, "x")
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    qtbot.addWidget(dialog)
    return {label.text().replace("&", "") for label in dialog.findChildren(QLabel)}
