# SPDX-License-Identifier: Apache-2.0
"""Sleep is noticed, beforehand where the system says it, and else by the clocks."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from jimdesk.ui.sleep import Sleep

ROOT = Path(__file__).resolve().parent.parent.parent


class Clocks:
    """A clock on the wall and one that stands still in sleep."""

    def __init__(self) -> None:
        self.wall, self.steady = 1000.0, 50.0

    def go(self, wall: float, steady: float) -> None:
        """Let time pass."""
        self.wall += wall
        self.steady += steady


@pytest.fixture
def clocks() -> Clocks:
    """The clocks of the laptop."""
    return Clocks()


@pytest.fixture
def heard(qtbot: QtBot, clocks: Clocks) -> tuple[Sleep, list[bool], QWidget]:
    """Somebody who listens for sleep."""
    parent, told = QWidget(), list[bool]()
    qtbot.addWidget(parent)
    sleep = Sleep(parent, lambda: clocks.wall, lambda: clocks.steady)
    sleep.asleep.connect(lambda: told.append(True))
    return sleep, told, parent


def test_a_clock_that_jumped_was_asleep(heard: tuple[Sleep, list[bool], QWidget], clocks: Clocks) -> None:
    """Ten seconds of work are none; an hour on the wall while the other clock stood still is sleep, once."""
    sleep, told, _ = heard
    clocks.go(10, 10)
    sleep.look()
    assert not told
    clocks.go(3610, 10)
    sleep.look()
    assert len(told) == 1
    clocks.go(10, 10)
    sleep.look()
    assert len(told) == 1


def test_a_clock_that_counts_sleep_tells_it_too(
    heard: tuple[Sleep, list[bool], QWidget], clocks: Clocks
) -> None:
    """Where both clocks go on in sleep, a look that comes far too late tells it."""
    sleep, told, _ = heard
    clocks.go(3610, 3610)
    sleep.look()
    assert len(told) == 1


def test_going_to_sleep_counts_and_waking_up_does_not(heard: tuple[Sleep, list[bool], QWidget]) -> None:
    """The system tells both; and a locked session, and a lid closed beside another screen, count as well."""
    sleep, told, _ = heard
    sleep.on_sleep(True)
    assert len(told) == 1
    sleep.on_sleep(False)
    assert len(told) == 1
    sleep.on_lock()
    app = QGuiApplication.instance()
    assert isinstance(app, QGuiApplication)
    app.primaryScreenChanged.emit(app.primaryScreen())
    assert len(told) == 3


@pytest.mark.skipif(shutil.which("dbus-daemon") is None, reason="there is no bus to say it on")
def test_what_the_system_says_on_its_bus_is_heard() -> None:
    """On a bus of our own somebody says, as logind does, that it goes to sleep, and that it is locked."""
    bus = subprocess.Popen(
        ["dbus-daemon", "--session", "--nofork", "--print-address=1"], stdout=subprocess.PIPE, text=True
    )
    try:
        assert bus.stdout is not None
        address = bus.stdout.readline().strip()
        done = subprocess.run(
            [sys.executable, "-m", "tests.ui.sleeping_laptop"], cwd=ROOT, capture_output=True, text=True,
            check=False, env=os.environ | {"DBUS_SYSTEM_BUS_ADDRESS": address},
        )
    finally:
        bus.terminate()
        bus.communicate()
    assert done.stdout.splitlines() == ["listens True", "heard 2"], done.stderr


def test_asking_a_system_without_such_a_bus_does_no_harm(heard: tuple[Sleep, list[bool], QWidget]) -> None:
    """Where nobody answers it says no, and the clocks remain."""
    assert heard[0].listen() in (True, False)
