# SPDX-License-Identifier: Apache-2.0
"""A sentence for a screen reader alone, where the eye sees by itself what happened."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget


def speak(widget: QWidget, text: str) -> None:
    """Have a screen reader say something that happened at a widget, where there is one."""
    if not text:
        return
    from PySide6.QtGui import QAccessible  # its many names take a while: not before the first picture

    if QAccessible.isActive():
        announce(widget, text)


def announce(widget: QWidget, text: str) -> None:
    """Hand a sentence to whatever reads the screen."""
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))
