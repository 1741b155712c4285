# SPDX-License-Identifier: Apache-2.0
"""The worker's code: right or wrong, slower after wrong tries, and kept as a riddle only."""

from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from jimdesk.core.desk import Desk
from jimdesk.store import create
from jimdesk.ui.keeping import Keeping
from jimdesk.ui.settings import Settings
from jimdesk.ui.worker_code import WorkerCode


class Steady:
    """A clock that goes on when it is told to."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        """Tell the time."""
        return self.now


@pytest.fixture
def clock() -> Steady:
    """The clock on the wall."""
    return Steady()


@pytest.fixture
def code(tmp_path: Path, clock: Steady, qapp: object) -> WorkerCode:
    """A code that is 4711, for no file."""
    made = WorkerCode(Settings(tmp_path), Keeping(), clock)
    made.choose("4711")
    return made


def right(qtbot: QtBot, code: WorkerCode, typed: str, *, password: bool = False) -> bool:
    """Whether what was typed is taken for the code."""
    parent, answers = QObject(), list[bool]()
    code.look_at(parent, typed, password=password).done.connect(answers.append)
    qtbot.waitUntil(lambda: len(answers) == 1)
    return answers[0]


def waits(code: WorkerCode) -> bool:
    """Whether nothing is looked at now."""
    return code.waits


def test_right_is_right_and_wrong_is_wrong(qtbot: QtBot, code: WorkerCode) -> None:
    """Only the code itself is taken; another window on this laptop knows it too."""
    assert right(qtbot, code, "4711")
    assert not right(qtbot, code, "4712")
    assert not right(qtbot, code, "")


def test_the_code_is_not_kept_in_clear(tmp_path: Path, code: WorkerCode) -> None:
    """The same code gives another riddle each time, and never stands in the file."""
    before = Settings(tmp_path).code
    code.choose("4711")
    assert Settings(tmp_path).code not in ("", before)
    assert "4711" not in (tmp_path / "window.ini").read_text()
    code.choose("")
    assert not code.is_set


def test_wrong_tries_slow_down(qtbot: QtBot, code: WorkerCode, clock: Steady) -> None:
    """Two mistakes cost nothing; then it waits, longer each time, until the code is right."""
    for _ in range(2):
        right(qtbot, code, "no")
        assert not waits(code)
    right(qtbot, code, "no")
    assert waits(code)
    clock.now += 6
    assert not waits(code)
    right(qtbot, code, "no")
    clock.now += 6
    assert waits(code)
    clock.now += 60
    assert right(qtbot, code, "4711")
    assert not waits(code)


def test_the_password_of_the_file_does_as_well(qtbot: QtBot, tmp_path: Path, code: WorkerCode) -> None:
    """Whoever forgot the code gives the password; the lock takes nothing else where there is one."""
    keeping = Keeping()
    file = create(tmp_path / "a.jim", password="vier woorden")
    keeping.keep(Desk(file.family), file)
    own = WorkerCode(Settings(tmp_path), keeping)
    assert own.has_password
    assert right(qtbot, own, "vier woorden")
    assert right(qtbot, own, "4711")
    assert not right(qtbot, own, "4711", password=True)
    assert right(qtbot, own, "vier woorden", password=True)
    keeping.leave()
    assert right(qtbot, own, "4711", password=True)
