# SPDX-License-Identifier: Apache-2.0
"""What else can be done with a circle: other rings, two side by side, a picture, large without names."""

from __future__ import annotations

from PySide6.QtWidgets import QMenu, QWidget

from jimdesk.core.words import N_
from jimdesk.ui.circle import menus, pictures, ring_choice
from jimdesk.ui.circle.fields import Fields
from jimdesk.ui.circle.hand import Hand
from jimdesk.ui.circle.large import LargeCircle


def offer_more(fields: Fields, hand: Hand, button: QWidget) -> None:
    """Open the menu below its button."""
    menus.show(more_menu(fields, hand), menus.below(button))


def more_menu(fields: Fields, hand: Hand) -> QMenu:
    """Make the menu of the circle that was touched last."""
    menu, field = QMenu(fields), fields.active
    words = field.sitting.words
    menus.add(menu, words.say(N_("What stands out in the support")), hand.tell_what_stands_out)
    two = menu.addAction(words.say(N_("Two circles side by side")))
    two.setCheckable(True)
    two.setChecked(fields.are_two)
    two.triggered.connect(fields.show_two)
    ring_choice.fill(menu.addMenu(words.say(N_("Rings"))), field)
    menu.addSeparator()
    menus.add(menu, words.say(N_("Large, with the names hidden")), lambda: show_large(fields))
    menus.add(menu, words.say(N_("Save as a picture (SVG)\u2026")), lambda: pictures.save(field, "svg"))
    menus.add(menu, words.say(N_("Save as a picture (PNG)\u2026")), lambda: pictures.save(field, "png"))
    menus.add(menu, words.say(N_("Print this circle")), lambda: pictures.print_(field))
    return menu


def show_large(fields: Fields) -> LargeCircle:
    """Show the circle on the whole screen, with letters instead of names."""
    large = LargeCircle(fields.active.sitting, fields.active.view, fields.window())
    large.setGeometry(fields.screen().geometry())
    large.showFullScreen()
    return large
