# SPDX-License-Identifier: Apache-2.0
"""Taking something off the screen whose words may not stay: for the eye, the ear and the tooltip, at once."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QWidget


def put_away(widget: QWidget) -> None:
    """Empty a widget of words and hide it now; Qt deletes it when it has done with the event of now."""
    widget.hide()
    for part in (widget, *widget.findChildren(QWidget)):
        part.setAccessibleName("")
        part.setAccessibleDescription("")
        part.setToolTip("")
        if isinstance(part, QLabel):
            part.clear()
    widget.deleteLater()
