# SPDX-License-Identifier: Apache-2.0
"""A key that is held stays held while it repeats, however the repetition is told."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from pytestqt.qtbot import QtBot

from jimdesk.ui.held_key import HeldKey


def _event(kind: QEvent.Type, *, repeat: bool = False) -> QKeyEvent:
    return QKeyEvent(kind, Qt.Key.Key_F8, Qt.KeyboardModifier.NoModifier, "", repeat)


def _heard(patience: int) -> tuple[HeldKey, list[bool]]:
    key, heard = HeldKey(None, patience), list[bool]()
    key.down.connect(heard.append)
    return key, heard


def test_a_repetition_told_as_letting_go_is_none(qtbot: QtBot) -> None:
    """Let go and pressed again at once, as X may tell it, is still held; the last release ends it once."""
    key, heard = _heard(50)
    key.press(_event(QEvent.Type.KeyPress))
    for _ in range(3):
        key.release(_event(QEvent.Type.KeyRelease))
        key.press(_event(QEvent.Type.KeyPress))
    key.press(_event(QEvent.Type.KeyPress, repeat=True))
    assert heard == [True]
    key.release(_event(QEvent.Type.KeyRelease))
    qtbot.waitUntil(lambda: heard == [True, False])


def test_without_patience_letting_go_counts_at_once(qtbot: QtBot) -> None:
    """Where the system tells repetition apart by itself, nobody waits; a repeated release is passed by."""
    key, heard = _heard(0)
    key.press(_event(QEvent.Type.KeyPress))
    key.release(_event(QEvent.Type.KeyRelease, repeat=True))
    assert heard == [True]
    key.release(_event(QEvent.Type.KeyRelease))
    assert heard == [True, False]


def test_letting_go_now_waits_for_nothing(qtbot: QtBot) -> None:
    """Going to another window puts everything away at once, and a late release says nothing more."""
    key, heard = _heard(50)
    key.press(_event(QEvent.Type.KeyPress))
    key.let_go()
    key.release(_event(QEvent.Type.KeyRelease))
    assert heard == [True, False]
