# SPDX-License-Identifier: Apache-2.0
"""What else can be done with a circle: other rings, two side by side, a picture, large without names."""

from __future__ import annotations

from PySide6.QtWidgets import QMenu

from jimdesk.core.words import N_
from jimdesk.ui.circle.fields import Fields


def more_menu(fields: Fields) -> QMenu:
    """Make the menu."""
    menu = QMenu(fields)
    words = fields.active.sitting.words
    two = menu.addAction(words.say(N_("Two circles side by side")))
    two.setCheckable(True)
    two.setChecked(fields.are_two)
    two.triggered.connect(fields.show_two)
    return menu
