# SPDX-License-Identifier: Apache-2.0
"""Sleep is noticed, beforehand where the system says it, and else by the clocks."""

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from jimdesk.ui.sleep import Sleep


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


def test_what_the_system_says_is_heard(heard: tuple[Sleep, list[bool], QWidget]) -> None:
    """Going to sleep, a locked session and a closed lid count; waking up, power and an open lid do not."""
    sleep, told, _ = heard
    sleep.on_sleep(True)
    sleep.on_lock()
    sleep.on_power("org.freedesktop.UPower", {"LidIsClosed": True}, [])
    assert len(told) == 3
    sleep.on_sleep(False)
    sleep.on_power("org.freedesktop.UPower", {"LidIsClosed": False}, [])
    sleep.on_power("org.freedesktop.UPower", {"OnBattery": True}, [])
    assert len(told) == 3


def test_asking_a_system_without_such_a_bus_does_no_harm(heard: tuple[Sleep, list[bool], QWidget]) -> None:
    """Where nobody answers it says no, and the clocks remain."""
    assert heard[0].listen() in (True, False)
