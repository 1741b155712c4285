# SPDX-License-Identifier: Apache-2.0
"""Whatever anybody does in a meeting, before the room nothing shows that is the worker's alone.

A few hundred random commands run each time. The long form, ten thousand, with another beginning each time:

    JIMDESK_COMMANDS=10000 python -m pytest tests/ui/test_sitting_room.py
"""

import os
import random
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QFileDialog,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from jimdesk.core.audience import Sight
from jimdesk.core.meeting import Note
from jimdesk.ui import opening, printing
from jimdesk.ui.canvas import Canvas
from jimdesk.ui.look import Look
from jimdesk.ui.page import PLACES
from jimdesk.ui.window import HOLD, Window
from tests.ui.planted import SIGN, leaks, planted
from tests.ui.windows import Room

COMMANDS: Final = int(os.environ.get("JIMDESK_COMMANDS", "240"))
SEED: Final = 7 if COMMANDS < 1000 else time.time_ns()
KEYS: Final = (
    Qt.Key.Key_Tab, Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Space,
    Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Delete,
)
TYPED: Final = ("oma rijdt zaterdag", "K", "Bert", "Ilias: ik wil naar huis", "an", "later: de hond")
# The end of the meeting without a code gives the worker's own view back; the family's own time has a test.
LEFT_OUT: Final = {"close-meeting", "private-time-start", "forget"}


class Hands:
    """Somebody who does anything at all."""

    def __init__(self, window: Window, chance: random.Random, *, closed: bool) -> None:
        self.window, self.chance, self.closed = window, chance, closed
        self.did: list[str] = []

    def do_something(self) -> None:
        """Do one thing, and see that nothing shows."""
        able: tuple[Callable[[], str], ...] = (
            self.go, self.light_up, self.press, self.press, self.press, self.type, self.key, self.key,
            self.undo, self.hold, self.tap, self.look, self.note,
        )
        self.did.append(self.chance.choice(able)())
        found = leaks(self.window)
        assert not found, (SEED, self.did[-12:], found)
        assert self.window.sitting.shown.reader.sight is Sight.ROOM, self.did[-12:]

    def go(self) -> str:
        """Go to a page."""
        place = self.chance.choice(PLACES).name
        self.window.to_work(place)
        return f"go to {place}"

    def light_up(self) -> str:
        """Light somebody up."""
        people = self.window.sitting.people()
        person = self.chance.choice(people).id if people else ""
        self.window.sitting.select(person)
        return f"select {person}"

    def press(self) -> str:
        """Press any button that can be seen."""
        buttons = [
            part for part in self._top().findChildren(QAbstractButton)
            if part.isVisible() and part.isEnabled() and self._may(part.objectName())
        ]
        if not buttons:
            return "nothing to press"
        button = self.chance.choice(buttons)
        name = f"press {button.objectName()} {button.accessibleName() or button.text()}"
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        return name

    def type(self) -> str:
        """Type in any field, with or without Enter."""
        kinds: tuple[type[QWidget], ...] = (QLineEdit, QPlainTextEdit)
        found = [part for kind in kinds for part in self._top().findChildren(kind)]
        found = [part for part in found if part.isVisible() and part.isEnabled()]
        if not found:
            return "nowhere to type"
        field, text = self.chance.choice(found), self.chance.choice(TYPED)
        field.setFocus()
        QTest.keyClicks(field, text)
        if enter := self.chance.random() < 0.5:
            QTest.keyClick(field, Qt.Key.Key_Return)
        return f"type {text!r} in {field.objectName()}{' and Enter' if enter else ''}"

    def key(self) -> str:
        """Press a key wherever the cursor is."""
        key = self.chance.choice(KEYS)
        QTest.keyClick(QApplication.focusWidget() or self._top(), key)
        return f"key {key.name}"

    def undo(self) -> str:
        """Take back, or do again."""
        again = self.chance.random() < 0.3
        (self.window.redo if again else self.window.undo)()
        return "redo" if again else "undo"

    def hold(self) -> str:
        """Hold the key for a moment and let it go; with the code asked for, nothing comes of it."""
        where = QApplication.focusWidget() or self.window
        QTest.keyPress(where, HOLD)
        QApplication.processEvents()
        if self.closed:
            assert not self.window.sitting.shown.of(Note), "shown without the code"
        if self.window.sitting.held and self.chance.random() < 0.3:
            field = QApplication.focusWidget()
            if isinstance(field, QLineEdit):
                QTest.keyClicks(field, f"{SIGN}-getypt")
        QTest.keyRelease(QApplication.focusWidget() or self.window, HOLD)
        self.window.sitting.hold(False)
        return "hold F8"

    def tap(self) -> str:
        """Tap or drag somewhere on a canvas."""
        canvases = [one for one in self._top().findChildren(Canvas) if one.isVisible()]
        if not canvases:
            return "no canvas"
        view = self.chance.choice(canvases).viewport()
        at = QPoint(self.chance.randrange(view.width()), self.chance.randrange(view.height()))
        QTest.mouseClick(view, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
        return f"tap {at.x()}, {at.y()}"

    def look(self) -> str:
        """Show the table view and come back, or open the settings of the window's words."""
        self.window.table_view()
        found = leaks(self.window)
        assert not found, (self.did[-12:], found)
        self.window.to_work()
        return "table view"

    def note(self) -> str:
        """Let the worker write a note while the key is held."""
        from jimdesk.core import edits

        if not self.closed:
            self.window.sitting.hold(True)
            self.window.sitting.do(edits.add_note(f"{SIGN}-nieuw", about="bert"))
            self.window.sitting.hold(False)
        return "a note"

    def _top(self) -> QWidget:
        return QApplication.activePopupWidget() or QApplication.activeModalWidget() or self.window

    def _may(self, name: str) -> bool:
        return name not in LEFT_OUT or (self.closed and name == "close-meeting")


def without_waiting(monkeypatch: pytest.MonkeyPatch, window_of: Callable[[], Window]) -> None:
    """Let no question of the window wait for an answer: it is looked at, and closed."""

    def looked_at(dialog: QDialog) -> int:
        dialog.show()
        found = leaks(window_of())
        dialog.reject()
        assert not found, found
        return 0

    monkeypatch.setattr(QDialog, "exec", looked_at)
    monkeypatch.setattr(QMenu, "exec", lambda *_: None)
    for name in ("getOpenFileName", "getSaveFileName"):
        monkeypatch.setattr(QFileDialog, name, lambda *_, **__: ("", ""))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_, **__: "")
    monkeypatch.setattr(printing, "ask_and_print", lambda *_: False)
    monkeypatch.setattr(opening.Opening, "open_example", lambda *_: None)
    monkeypatch.setattr(opening.Opening, "example_again", lambda *_: None)


@pytest.mark.parametrize("closed", [False, True])
def test_before_the_room_nothing_of_the_worker_shows(
    qtbot: QtBot, look: Look, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, closed: bool
) -> None:
    """Random commands over the real pages: open, and with the worker's own view closed by a code."""
    window = Room(qtbot, look, tmp_path).with_family(planted(), "meeting")
    without_waiting(monkeypatch, lambda: window)
    if closed:
        window.calm.code.choose("4711 en meer")
        window.sitting.close_own()
    hands = Hands(window, random.Random(SEED), closed=closed)
    for _ in range(COMMANDS // 2):
        hands.do_something()


def test_the_eyes_of_this_test_see(qtbot: QtBot, look: Look, tmp_path: Path) -> None:
    """Before the worker alone the planted strings do show on the pages: the test would notice."""
    window = Room(qtbot, look, tmp_path).with_family(planted(), "people")
    assert not leaks(window)
    window.sitting.hold(True)
    assert leaks(window)
    window.sitting.hold(False)
    assert not leaks(window)
