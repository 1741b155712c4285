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
from hypothesis import settings

# Before Qt is there: no display means that windows are drawn in memory.
if sys.platform.startswith("linux") and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# No test reads or writes the settings of whoever runs it; programs that tests start inherit this.
_HOMES: Final = tempfile.TemporaryDirectory(prefix="jimdesk-tests-")
for _kind in ("CONFIG", "DATA", "CACHE", "STATE"):
    os.environ[f"XDG_{_kind}_HOME"] = _HOMES.name

# Nothing here may fail for being slow. In CI the examples are the same every time; elsewhere they differ.
settings.register_profile("here", deadline=None, max_examples=50)
settings.register_profile("ci", settings.get_profile("here"), derandomize=True, database=None)
settings.load_profile("ci" if os.environ.get("CI") else "here")

_GRACE: Final = 5.0  # seconds that a thread gets to come to its end after a test

_started: "weakref.WeakSet[Any]" = weakref.WeakSet()  # every QTimer and QThread that Python code started


def pytest_configure(config: pytest.Config) -> None:
    """Remember each QTimer and QThread that is started, so that none can outlive its test."""
    from PySide6.QtCore import QThread, QTimer

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
        thread.join(_GRACE)
        assert not thread.is_alive(), f"the test left a thread running: {thread.name}"
    for thing in [thing for thing in _started if thing not in running]:
        assert not _runs(thing), f"the test left running: {thing!r} of {thing.parent()!r}"


def _runs(thing: Any) -> bool:  # noqa: ANN401  (a QTimer or a QThread)
    import shiboken6
    from PySide6.QtCore import QTimer

    if not shiboken6.isValid(thing):
        return False
    return bool(thing.isActive() if isinstance(thing, QTimer) else thing.isRunning() and not thing.wait(5000))


def _settle() -> None:
    """Let Qt carry out the deletions that the test asked for; a window that goes takes its timers along."""
    from PySide6.QtCore import QCoreApplication, QEvent

    if QCoreApplication.instance() is not None:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
