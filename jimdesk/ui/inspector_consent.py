# SPDX-License-Identifier: Apache-2.0
"""Consent in the inspector: a calm panel on the person, for the worker alone, and the way to all of them."""

from __future__ import annotations

from jimdesk.core import consent
from jimdesk.core.audience import Sight
from jimdesk.core.people import Person
from jimdesk.core.words import N_
from jimdesk.ui.consent_rows import ConsentRows
from jimdesk.ui.inspector_parts import CONTEXT, Part
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.widgets import labels
from jimdesk.ui.widgets.button import Button


class ConsentPart(Part):
    """Before the room there is no such part."""

    def __init__(self, sitting: Sitting) -> None:
        super().__init__(sitting)
        self._label = labels.field_label("")
        self.rows = ConsentRows(sitting)
        self._all = Button(sitting.look, kind="quiet", height=40)
        self._all.setObjectName("all-consents")
        for widget in (self._label, self.rows, self._all):
            self.column.addWidget(widget)
        self._all.clicked.connect(self._show_all)

    def say(self) -> None:
        """Say the words."""
        self._label.setText(self.words.say(N_("Consent"), CONTEXT))
        self._all.setText(self.words.say(N_("Consent of everybody"), CONTEXT))

    def show_person(self, person: Person) -> bool:
        """Show it of whoever needs it."""
        shown = self.sitting.shown
        wanted = shown.reader.sight is Sight.WORKER
        today = self.sitting.today
        unclear = consent.band(person, today) is consent.Band.UNKNOWN
        there = wanted and bool(
            unclear or consent.needed(shown, person, today)
            or consent.authority_unknown(shown, person, today)
        )
        if there:
            self.rows.show_person(person)
        else:
            self.rows.clear()
        return there

    def _show_all(self) -> None:
        from jimdesk.ui.consent_overview import ConsentOverview

        ConsentOverview(self, self.sitting).exec()
