# SPDX-License-Identifier: Apache-2.0
"""An instrument that is worked on paper: what to take, and what to draw, so that nobody looks for a page."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from jimdesk.core.words import N_
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.widgets import labels
from jimdesk.ui.widgets.card import Card
from jimdesk.ui.widgets.icon_label import IconLabel

HOW: Final = {
    "three_houses": N_(
        "On paper: draw three houses with the child. One for worries, one for good things, one for dreams. "
        "Ask for each house who may see it."
    ),
    "lifeline": N_(
        "On paper: draw a line from birth until now. Good things above it, hard things below it. "
        "Ask who helped then, and where that person is now."
    ),
    "street_map": N_(
        "On paper: draw the street and the neighbourhood. Where does somebody know somebody?"
    ),
    "priority_wheel": N_(
        "On paper: draw a wheel with the points. Everybody lays three coins. Where most lie comes first."
    ),
    "question_card": N_(
        "On paper: write on a card why you ask this person, what you ask, and what you do not ask."
    ),
    "explanation": N_(
        "On paper: write down what happens, since when, what keeps it going and what helps. "
        "Draw arrows between them."
    ),
    "life_wheel": N_(
        "On paper: draw a wheel with eight parts of life. Everybody gives each part a number from 0 to 10."
    ),
    "ecogram": N_(
        "On paper: draw the family in the middle and everybody around it. A thick line is a strong tie."
    ),
}


class OnPaper(QWidget):
    """One quiet card with a pen and a few sentences; there is nothing to type in it."""

    def __init__(self, sitting: Sitting, instrument: str) -> None:
        super().__init__()
        self._sitting, self._instrument = sitting, instrument
        self.setObjectName(f"on-paper-{instrument}")
        self._how = labels.secondary("", wrap=True)
        card = Card(sitting.look, padding=16, gap=6)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(IconLabel(sitting.look, "pen", "ink2", 22), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._how, 1)
        card.inside.addLayout(row)
        inside = QHBoxLayout(self)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(card)
        self.follow()

    def follow(self) -> None:
        """Say what to take."""
        self._how.setText(self._sitting.words.say(HOW[self._instrument]))

    def renew(self) -> None:
        """Say it in another language."""
        self.follow()
