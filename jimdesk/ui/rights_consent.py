# SPDX-License-Identifier: Apache-2.0
"""Every consent that was noted, to be read beside the other rights; it is given on a person's own panel."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from jimdesk.core import consent
from jimdesk.core.consent import State
from jimdesk.core.meeting import Consent
from jimdesk.core.words import N_
from jimdesk.ui.consent_words import stands
from jimdesk.ui.course_table import CourseTable
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.widgets import labels
from jimdesk.ui.widgets.button import Button


class ConsentPart(QWidget):
    """A row for each consent, and the way to where it is given or taken back."""

    def __init__(self, sitting: Sitting, leave: Callable[[], None]) -> None:
        super().__init__()
        self._sitting, self._leave = sitting, leave
        words = sitting.words
        self._people: list[str] = []
        self.table = CourseTable(sitting.look)
        self.table.setObjectName("consent-records")
        self.table.cellActivated.connect(lambda _row, _column: self._go())
        self._none = labels.secondary(words.say(N_("No consent was noted yet.")))
        self.go = Button(sitting.look, words.say(N_("Go to this person")))
        self.go.setObjectName("consent-go")
        self.go.clicked.connect(self._go)
        feet = QHBoxLayout()
        where = N_("Consent is given and taken back on a person’s own panel.")
        feet.addWidget(labels.small(words.say(where), wrap=True), 1)
        feet.addWidget(self.go)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(8)
        inside.addWidget(self.table, 1)
        inside.addWidget(self._none)
        inside.addLayout(feet)
        inside.addStretch()  # nothing, where the table takes the room
        self._fill()

    def _fill(self) -> None:
        """Show what was noted, and what still has to be asked of whoever anything was noted about."""
        sitting, words = self._sitting, self._sitting.words
        shown = sitting.shown
        rows = []
        for one in shown.of(Consent):
            about = one.about or one.person
            given = consent.Needed(one.person, about, one)
            to = one.to or words.say(N_("the work, and this file"))
            rows.append((sitting.name(one.person), sitting.name(about), to, stands(given, words)))
            self._people.append(about)
        for lacking in consent.lacking(shown, sitting.today):
            if lacking.state is State.MISSING:
                rows.append((sitting.name(lacking.giver), sitting.name(lacking.about),
                             words.say("the work, and this file"), stands(lacking, words)))
                self._people.append(lacking.about)
        heads = (N_("Who says it"), N_("About whom"), N_("To what"), N_("How it stands"))
        self.table.show_rows([words.say(head) for head in heads], rows, words.say(N_("Consent")), widest=2)
        self.table.setVisible(bool(rows))
        self._none.setVisible(not rows)
        self.go.setEnabled(bool(rows or sitting.people()))
        if rows:
            self.table.setCurrentCell(0, 0)

    def _go(self) -> None:
        """Go to the panel on which it is given."""
        row = self.table.currentRow()
        youngster = next((one.id for one in self._sitting.people() if one.youngster), "")
        person = self._people[row] if 0 <= row < len(self._people) else youngster
        self._leave()
        self._sitting.wanted.emit("people")
        self._sitting.select(person)
