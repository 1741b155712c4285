# SPDX-License-Identifier: Apache-2.0
"""The JIM is heard before anything is decided about where the youngster lives: when, and what they say."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtWidgets import QHBoxLayout

from jimdesk.core import edits, kinship, mentoring
from jimdesk.core.audience import Sight
from jimdesk.core.mentoring import Consulted
from jimdesk.core.words import N_, saying
from jimdesk.ui.part_list import PartList, PartRow
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.widgets import labels
from jimdesk.ui.widgets.button import Button

_CALLED: Final = saying("advice of the JIM")


class ConsultedCard(PartList):
    """Every time that a JIM was asked; for professionals' eyes."""

    name = "consulted"
    heading = N_("The JIM is heard first")

    def __init__(self, sitting: Sitting) -> None:
        super().__init__(sitting)
        self._new = Button(sitting.look, icon="plus", height=44)
        self._new.setObjectName("consult-today")
        self._new.clicked.connect(self._ask)
        self.column.addWidget(self._new)
        self.more.hide()
        self.renew()

    def facts(self) -> Sequence[Consulted]:
        """Return every time."""
        return self.sitting.shown.of(Consulted)

    def make_row(self, id_: str) -> PartRow:
        """Make the row of one time."""
        return _ConsultedRow(self.sitting, id_)

    def renew(self) -> None:
        """Show them."""
        if hasattr(self, "_new"):
            super().renew()
            self.more.hide()
            self._new.setText(self.sitting.words.say(N_("Heard today, before something is decided")))
            jims = kinship.jims(self.sitting.shown, self.sitting.today)
            self._new.setEnabled(bool(jims))
            self.setVisible(self.sitting.shown.reader.sight is Sight.WORKER)

    def follow(self) -> None:
        """Show what changed."""
        self.renew()

    def _ask(self) -> None:
        jims = kinship.jims(self.sitting.shown, self.sitting.today)
        if jims:
            self.sitting.do(mentoring.consult(jims[0].person, self.sitting.today))


class _ConsultedRow(PartRow):
    """Who, on which day, what is to be decided, what the JIM advises."""

    def __init__(self, sitting: Sitting, id_: str) -> None:
        super().__init__(sitting, "consulted", Consulted, id_, _CALLED)
        words = sitting.words
        self._who = labels.strong("")
        self.row.addWidget(self._who)
        self.day("date", words.say(N_("day")), 1)
        self.typed("decision", words.say(N_("What is going to be decided?")), 2)
        self.away(lambda: edits.remove(id_, _CALLED))
        self.row = QHBoxLayout()
        self.inside.addLayout(self.row)
        self.typed("advice", words.say(N_("What does the JIM advise?")), 1)

    def follow(self) -> None:
        """Show it as it is now."""
        super().follow()
        one = self.fact
        if isinstance(one, Consulted):
            self._who.setText(self.sitting.name(one.jim))
