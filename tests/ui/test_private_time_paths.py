# SPDX-License-Identifier: Apache-2.0
"""From the family's own time no way of six steps leads to anything of the worker.

Every state that six steps reach is found breadth first: in each, every key of the program, every button,
every field and every thing that happens to a laptop is tried. Only the right code is left out.
"""

import re
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from jimdesk.core.audience import Sight
from jimdesk.core.family import Family
from jimdesk.core.meeting import Meeting, Note, StageTime
from jimdesk.ui import printing
from jimdesk.ui.actions import COMMANDS
from jimdesk.ui.hold_button import HoldButton
from jimdesk.ui.look import Look
from jimdesk.ui.private_time import PrivateTime
from jimdesk.ui.window import HOLD, Window
from tests.story_family import MEETING, story_family
from tests.ui.windows import AT, Room, texts_of

SECRET = "KIEVIT-64"
STEPS = 6
LIKE_THE_SECOND = re.compile(r"^private-(line|tick)-([3-9]|\d\d)")  # what a third line does, the second did
KEYS = (Qt.Key.Key_Tab, Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Space, Qt.Key.Key_Menu, HOLD)


@dataclass(frozen=True)
class State:
    """What tells one moment from another, as far as it decides what can be done."""

    place: str
    parts: tuple[str, ...]
    over: bool
    lines: int


class Explorer:
    """Goes wherever keys and the mouse lead, from the start anew each time."""

    def __init__(self, window: Window) -> None:
        self.window = window

    def start(self, place: str) -> PrivateTime:
        """Begin a private time."""
        if (old := self.window.calm.private) is not None:
            old.leave(with_code=True)
        self.window.calm.private_time(place)
        return self.private

    @property
    def private(self) -> PrivateTime:
        """The private time, which must be there after whatever was done."""
        private = self.window.calm.private
        assert private is not None, "a way leads out"
        assert private.isVisible(), "something else lies before it"
        return private

    def state(self) -> State:
        """Tell where we are."""
        names = tuple(sorted(part.objectName() for part in self._parts()))
        private = self.private
        return State(private.place, names, private.is_over, min(2, len(private.draft)))

    def actions(self) -> dict[str, Callable[[], None]]:
        """Everything that can be done here, by name."""
        found: dict[str, Callable[[], None]] = {}
        for part in self._parts():
            name = part.objectName()
            if isinstance(part, HoldButton):
                found[f"hold {name}"] = part.held.emit
            else:
                found[f"click {name}"] = partial(QTest.mouseClick, part, Qt.MouseButton.LeftButton)
            if isinstance(part, QLineEdit | QPlainTextEdit):
                found[f"type {name}"] = partial(self._type, part)
        for key in KEYS:
            found[f"key {key.name}"] = partial(self._press, key)
        for command in COMMANDS:
            for keys in command.keys:
                found[f"keys {keys}"] = partial(self._press_all, keys)
        found["close"] = lambda: void(self.window.close())
        found["sleep"] = self.window.calm.sleep.asleep.emit
        found["rest"] = self.window.calm.idle.rested.emit
        found["safety"] = lambda: self.window.calm.go("safety")
        found["right click"] = lambda: QTest.mouseClick(
            self.private, Qt.MouseButton.RightButton, Qt.KeyboardModifier.NoModifier, QPoint(4, 4)
        )
        return found

    def _parts(self) -> list[QWidget]:
        kinds = (QAbstractButton, QLineEdit, QPlainTextEdit, HoldButton)
        all_ = [part for kind in kinds for part in self.private.findChildren(kind)]
        return [
            part for part in all_
            if part.isVisible() and part.isEnabled() and not LIKE_THE_SECOND.search(part.objectName())
        ]

    def _type(self, part: QWidget) -> None:
        part.setFocus()
        QTest.keyClicks(part, "abcd")
        QTest.keyClick(part, Qt.Key.Key_Return)

    def _press(self, key: Qt.Key) -> None:
        QTest.keyClick(self.window.focusWidget() or self.window, key)

    def _press_all(self, keys: str) -> None:
        QTest.keySequence(self.window.focusWidget() or self.window, QKeySequence(keys))

    def look(self, way: list[str]) -> None:
        """See that nothing of the worker is there, however we came."""
        assert self.window.sitting.shown.reader.sight is Sight.ROOM, way
        assert not self.window.sitting.held, way
        tops = [top for top in QApplication.topLevelWidgets() if top.isVisible()]
        assert tops == [self.window], way
        assert self.private.size() == self.window.size(), way
        assert not any(SECRET in text for text in texts_of(self.private)), way


def void(_: object) -> None:
    """Pass an answer by."""


def explore(window: Window, *beginnings: str) -> set[State]:
    """Try everything everywhere within six steps of any beginning; return the states that were found."""
    explorer = Explorer(window)
    found: set[State] = set()
    waiting: deque[tuple[State, str, list[str]]] = deque()
    for beginning in beginnings:
        explorer.start(beginning)
        found.add(explorer.state())
        waiting.append((explorer.state(), beginning, []))
    while waiting:
        state, beginning, way = waiting.popleft()
        names: list[str] | None = None
        index = 0
        while names is None or index < len(names):
            if explorer.state() != state or names is None:
                explorer.start(beginning)
                for step in way:
                    explorer.actions()[step]()
            actions = explorer.actions()
            if names is None:
                names = list(actions)
            name, index = names[index], index + 1
            if name not in actions:
                continue
            actions[name]()
            explorer.look([*way, name])
            now = explorer.state()
            if now not in found and len(way) + 1 < STEPS:
                found.add(now)
                waiting.append((now, beginning, [*way, name]))
    return found


def test_no_way_of_six_steps_leads_to_the_worker(
    qtbot: QtBot, look: Look, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On paper as on the laptop, whatever is pressed, typed or happens; the system asks for no printer."""
    monkeypatch.setattr(printing, "ask_and_print", lambda *_: False)
    room = Room(qtbot, look, tmp_path)
    room.settings.code = ""
    story = story_family()
    kept = [one for one in story if isinstance(one, Meeting) or one.id in ("ilias", "anja")]
    family = Family(kept).put(  # two people are enough: the window behind is renewed after every way
        StageTime.new(meeting=MEETING, stage="welkom", started=AT), Note.new(about="anja", text=SECRET)
    )
    window = room.with_family(family, "meeting")
    window.calm.code.choose("the code that is left out")
    places = {state.place for state in explore(window, "paper", "draft")}
    assert places == {"paper", "blanks", "call", "cover", "draft", "share", "seal"}
    private = window.calm.private
    assert private is not None
    private.leave(with_code=True)
