# SPDX-License-Identifier: Apache-2.0
"""In every window over the window Enter presses the button that has the keyboard, never another one."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from jimdesk.core.people import Person
from jimdesk.ui.actions import COMMANDS
from jimdesk.ui.dialog import Dialog
from jimdesk.ui.forgetting import Forgetting
from jimdesk.ui.look import Look
from jimdesk.ui.ways_of_working import WaysOfWorking
from tests.ui.at_work import sitting_about


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_enter_on_back_goes_back(qtbot: QtBot, look: Look, key: Qt.Key) -> None:
    """Whoever walked to "Back" and presses Enter has forgotten nobody."""
    sitting = sitting_about(look)
    parent = QWidget()
    qtbot.addWidget(parent)
    question = Forgetting(parent, sitting, "yassin")
    with qtbot.waitExposed(question):
        question.show()
    question._back.setFocus()
    QTest.keyClick(question._back, key)
    assert question.result() == QDialog.DialogCode.Rejected
    assert not question.isVisible()
    assert sitting.desk.family.get(Person, "yassin") is not None


def test_enter_on_a_button_in_the_middle_presses_it(qtbot: QtBot, look: Look, tmp_path: Path) -> None:
    """A copy of a method is made by Enter on its button, and the window stays open."""
    parent = QWidget()
    qtbot.addWidget(parent)
    ways = WaysOfWorking(parent, sitting_about(look), tmp_path)
    with qtbot.waitExposed(ways):
        ways.show()
    button = next(one for one in ways.findChildren(QPushButton) if one.objectName() == "copy-jim")
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Return)
    assert ways.isVisible()
    assert list(tmp_path.glob("*.toml"))


@pytest.mark.parametrize(("keys", "wanted"), [
    ((Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier), ["lock"]),
    ((Qt.Key.Key_F12, Qt.KeyboardModifier.NoModifier), ["safety_stop"]),
    ((Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier), []),
])
def test_the_keys_for_calm_work_over_a_dialog(
    qtbot: QtBot, keys: tuple[Qt.Key, Qt.KeyboardModifier], wanted: list[str]
) -> None:
    """Whoever types in a dialog can lock or stop at once; no other key goes on to the window."""
    done: list[str] = []
    window = QWidget()
    qtbot.addWidget(window)
    for command in COMMANDS:
        action = QAction(window)
        action.setShortcuts([QKeySequence(one) for one in command.keys])
        action.triggered.connect(lambda _on=False, name=command.name: done.append(name))
        window.addAction(action)
    upper = Dialog(Dialog(window))
    field = QLineEdit(upper)
    with qtbot.waitExposed(upper):
        upper.show()
    QTest.keyClicks(field, "half a wo")
    QTest.keyClick(field, *keys)
    assert done == wanted
    assert field.text() == "half a wo"


def test_every_window_over_the_window_keeps_the_rule() -> None:
    """Only the sheet as large as the screen, which any key closes, is a window of another kind."""
    import jimdesk.ui

    room = Path(jimdesk.ui.__path__[0])
    others = {
        path.name for path in room.rglob("*.py") if "(QDialog)" in path.read_text(encoding="utf-8")
    }
    assert others == {"dialog.py", "sheet_view.py"}
    assert issubclass(Forgetting, Dialog)
