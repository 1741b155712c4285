# SPDX-License-Identifier: Apache-2.0
"""Everything the window can be told to do by key, as one table."""

from __future__ import annotations

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from jimdesk.core.frozen import frozen
from jimdesk.core.words import N_


@frozen
class Command:
    """Something the window can do: its name in the program, its words, and its keys."""

    name: str  # the method of the window that does it
    words: str  # a msgid
    keys: tuple[str, ...]


COMMANDS: tuple[Command, ...] = (
    Command("undo", N_("Undo"), ("Ctrl+Z",)),
    Command("redo", N_("Redo"), ("Ctrl+Shift+Z", "Ctrl+Y")),
    Command("to_begin", N_("Begin"), ("Ctrl+B",)),
    Command("new_meeting", N_("New meeting"), ("Ctrl+N",)),
    Command("open_file", N_("Open a file"), ("Ctrl+O",)),
    Command("print_plan", N_("Print the plan"), ("Ctrl+P",)),
    Command("capture", N_("Write down what is said"), ("F2",)),
    Command("table_view", N_("Table view"), ("F11",)),
    Command("safety_stop", N_("Stop for a moment: all screens calm"), ("F12",)),
    Command("lock", N_("Lock"), ("Ctrl+L",)),
    Command("settings", N_("Settings"), ("Ctrl+,",)),
    Command("file_panel", N_("This file"), ("Ctrl+I",)),
    Command("close", N_("Quit"), ("Ctrl+Q",)),
)


def attach(window: QWidget) -> dict[str, QAction]:
    """Give the window its commands; each calls the window's method of that name."""
    actions = {}
    for command in COMMANDS:
        action = QAction(window)
        action.setShortcuts([QKeySequence(keys) for keys in command.keys])
        action.triggered.connect(getattr(window, command.name))
        window.addAction(action)
        actions[command.name] = action
    return actions
