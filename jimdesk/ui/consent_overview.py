# SPDX-License-Identifier: Apache-2.0
"""Consent of everybody in one list: whose word counts, what they said, and who knows of this file."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QScrollArea, QWidget

from jimdesk.core import consent, kinship
from jimdesk.core.audience import Sight
from jimdesk.core.people import Person
from jimdesk.core.words import N_
from jimdesk.ui import faces
from jimdesk.ui.consent_words import stands
from jimdesk.ui.put_away import put_away
from jimdesk.ui.question import Question
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.widgets import labels
from jimdesk.ui.widgets.chip import ChipButton

_WIDE: Final = 760
_HIGH: Final = 480


class ConsentOverview(Question):
    """Only looked at; a person's own panel is where it is changed. Made from the worker's own view."""

    def __init__(self, parent: QWidget, sitting: Sitting) -> None:
        words = sitting.words
        super().__init__(parent, sitting, words.say(N_("Consent of everybody")), words.say(N_("Done")))
        self.setObjectName("consent-overview")
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setMinimumSize(_WIDE, _HIGH)
        self.put(self._scroll)
        self._rows: QWidget | None = None
        sitting.renewed.connect(self._fill)
        self._fill()

    def answer(self) -> None:
        """Everything was said already."""
        self.accept()

    def _fill(self) -> None:
        """Show everybody, whoever this is about first; before other eyes than the worker's, nobody."""
        if self._rows is not None:
            put_away(self._rows)
        self._rows = rows = QWidget()
        grid = QGridLayout(rows)
        grid.setHorizontalSpacing(22)
        grid.setVerticalSpacing(10)
        grid.setColumnStretch(1, 1)
        sitting, words = self.sitting, self.sitting.words
        for column, head in enumerate((N_("Who"), N_("Whose word"), N_("Knows of this file"))):
            grid.addWidget(labels.field_label(words.say(head)), 0, column)
        own = sitting.shown.reader.sight is Sight.WORKER
        everybody = sorted(sitting.people(), key=lambda one: not one.youngster) if own else []
        for row, person in enumerate(everybody, 1):
            chip = ChipButton(sitting.look, faces.chip(sitting.shown, person.id, words))
            chip.setObjectName(f"consent-{person.id}")
            chip.clicked.connect(lambda _=False, id_=person.id: self._go_to(id_))
            grid.addWidget(chip, row, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
            grid.addWidget(labels.text(self._whose(person)), row, 1)
            knows = words.say("yes", "consent") if person.knows_of_file else words.say(N_("not yet told"))
            grid.addWidget(labels.secondary(knows), row, 2, Qt.AlignmentFlag.AlignTop)
        grid.setRowStretch(len(everybody) + 1, 1)
        self._scroll.setWidget(rows)

    def _go_to(self, person: str) -> None:
        """Go to the panel of somebody."""
        self.sitting.select(person)
        self.accept()

    def _whose(self, person: Person) -> str:
        sitting, words = self.sitting, self.sitting.words
        lines = [
            f"{sitting.name(one.giver)}: {stands(one, words)}"
            for one in consent.needed(sitting.shown, person, sitting.today)
        ]
        if consent.authority_unknown(sitting.shown, person, sitting.today):
            lines.append(words.say(N_("Look up who has authority; one parent alone is not enough.")))
        return "\n".join(lines) or kinship.relation(sitting.shown, person.id, words)
