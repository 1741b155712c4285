# SPDX-License-Identifier: Apache-2.0
"""What else can be done with a circle: other rings, two side by side, a picture, large without names."""

from __future__ import annotations

from PySide6.QtWidgets import QMenu

from jimdesk.core.words import N_
from jimdesk.ui.circle.fields import Fields
from jimdesk.ui.circle.hand import Hand


def more_menu(fields: Fields, hand: Hand) -> QMenu:
    """Make the menu."""
    menu = QMenu(fields)
    words = fields.active.sitting.words
    standing = menu.addAction(words.say(N_("What stands out in the support")))
    standing.triggered.connect(hand.tell_what_stands_out)
    two = menu.addAction(words.say(N_("Two circles side by side")))
    two.setCheckable(True)
    two.setChecked(fields.are_two)
    two.triggered.connect(fields.show_two)
    return menu
