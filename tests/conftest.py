# SPDX-License-Identifier: Apache-2.0
"""What holds for every test: the user's own things are untouched, nothing is left running."""

import os
import sys
import tempfile
import threading
import weakref
from collections.abc import Iterator
from typing import Any, Final

import pytest
from hypothesis import HealthCheck, settings
from hypothesis.internal.conjecture import providers

# Before Qt is there: no display means that windows are drawn in memory.
if sys.platform.startswith("linux") and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# No test reads or writes the settings of whoever runs it; programs that tests start inherit this.
_HOMES: Final = tempfile.TemporaryDirectory(prefix="jimdesk-tests-")
for _kind in ("CONFIG", "DATA", "CACHE", "STATE"):
    os.environ[f"XDG_{_kind}_HOME"] = _HOMES.name

# Nothing here may fail for being slow or by chance: the examples are the same every time and everywhere, and
# whichever modules earlier tests brought in (Hypothesis takes the constants that stand in them as examples).
# --hypothesis-profile=search looks for new ones.
_ALL_THE_SAME: Final = providers._local_constants
setattr(providers, "_get_local_constants", lambda: _ALL_THE_SAME)  # noqa: B010  (it has no setting for this)
settings.register_profile(
    "same", deadline=None, max_examples=50, derandomize=True, database=None,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.register_profile("search", settings.get_profile("same"), derandomize=False, max_examples=1000)
settings.load_profile("same")

_PATIENCE: Final = 60  # seconds that something gets to come or to end; only what never does takes them

_started: "weakref.WeakSet[Any]" = weakref.WeakSet()  # every QTimer and QThread that Python code started


def pytest_configure(config: pytest.Config) -> None:
    """Wait long enough, and remember each QTimer and QThread that starts, so that none outlives its test."""
    from PySide6.QtCore import QThread, QTimer
    from pytestqt.qtbot import QtBot

    for wait in (QtBot.waitUntil, QtBot.waitSignal, QtBot.waitSignals, QtBot.waitExposed, QtBot.waitActive):
        assert wait.__kwdefaults__
        wait.__kwdefaults__["timeout"] = _PATIENCE * 1000

    for kind in (QTimer, QThread):
        original = kind.start

        def start(self: Any, *arguments: Any, _original: Any = original) -> None:  # noqa: ANN401  (any of Qt's)
            _started.add(self)
            _original(self, *arguments)

        setattr(kind, "start", start)  # noqa: B010  (a method of Qt cannot be assigned in a way that types allow)


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Keep the tests with a window on one screen, one by one: two windows would fight for the focus."""
    for item in items:
        if {"qtbot", "qapp"} & set(getattr(item, "fixturenames", ())):
            item.add_marker(pytest.mark.xdist_group("screen"))


@pytest.fixture(autouse=True)
def nothing_left_running() -> Iterator[None]:
    """Fail a test that leaves a thread or a timer behind: it would run on into the tests that follow."""
    threads = set(threading.enumerate())
    running = {thing for thing in _started if _runs(thing)}
    yield
    _settle()
    for thread in set(threading.enumerate()) - threads:
        thread.join(_PATIENCE)
        assert not thread.is_alive(), f"the test left a thread running: {thread.name}"
    for thing in [thing for thing in _started if thing not in running]:
        assert not _runs(thing), f"the test left running: {thing!r} of {thing.parent()!r}"


def _runs(thing: Any) -> bool:  # noqa: ANN401  (a QTimer or a QThread)
    import shiboken6
    from PySide6.QtCore import QTimer

    if not shiboken6.isValid(thing):
        return False
    if isinstance(thing, QTimer):
        return thing.isActive()
    return bool(thing.isRunning() and not thing.wait(_PATIENCE * 1000))


def _settle() -> None:
    """Let Qt carry out the deletions that the test asked for; a window that goes takes its timers along.

    The next test begins with free hands: a button of the mouse that was held down is let go.
    """
    from PySide6.QtCore import QCoreApplication, QEvent, Qt
    from PySide6.QtWidgets import QApplication

    if QCoreApplication.instance() is not None:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    if QApplication.instance() is not None and QApplication.mouseButtons() != Qt.MouseButton.NoButton:
        from PySide6.QtTest import QTest
        from PySide6.QtWidgets import QWidget

        QTest.mouseRelease(QWidget(), QApplication.mouseButtons())
