# SPDX-License-Identifier: Apache-2.0
"""The family's own plan: when it was offered and by whom, the answer, and the day the six weeks end."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtWidgets import QHBoxLayout

from jimdesk.core import edits, table
from jimdesk.core.audience import Sight
from jimdesk.core.family_plan import Choice, PlanOffer, Reason, change_offer, choose, offer, offers
from jimdesk.core.words import N_, saying
from jimdesk.ui.part_list import PartList, PartRow
from jimdesk.ui.segmented import show_choice
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.widgets import labels
from jimdesk.ui.widgets.button import Button
from jimdesk.ui.widgets.segments import Segments
from jimdesk.ui.widgets.select import Select

_CHOICES: Final = {
    Choice.NONE.value: N_("no answer yet"), Choice.YES.value: N_("yes"), Choice.NO.value: N_("rather not"),
    Choice.LATER.value: N_("later"),
}
_REASONS: Final = {
    Reason.NONE.value: N_("It was offered"),
    Reason.PROBATION.value: N_("Not offered: youth probation"),
    Reason.GUARDIAN.value: N_("Not offered: a certified institution is guardian"),
    Reason.HARM.value: N_("Not offered: it would harm the child"),
}
_CALLED: Final = saying("family plan offered")


class OffersCard(PartList):
    """It is a right and no duty, and may be offered again; it is for professionals' eyes."""

    name = "offer"
    heading = N_("A plan of the family itself")

    def __init__(self, sitting: Sitting) -> None:
        super().__init__(sitting)
        self._new = Button(sitting.look, icon="plus", height=44)
        self._new.setObjectName("offer-today")
        self._new.clicked.connect(self._offer)
        self.column.addWidget(self._new)
        self.more.hide()
        self.renew()

    def facts(self) -> Sequence[PlanOffer]:
        """Return every time it was offered."""
        return offers(self.sitting.shown)

    def make_row(self, id_: str) -> PartRow:
        """Make the row of one time."""
        return _OfferRow(self.sitting, id_)

    def renew(self) -> None:
        """Show them."""
        if hasattr(self, "_new"):
            super().renew()
            self.more.hide()
            known = bool(self.facts())
            said = N_("Offered again today") if known else N_("Offered today: make your own plan first")
            self._new.setText(self.sitting.words.say(said))
            self.setVisible(self.sitting.shown.reader.sight is Sight.WORKER)

    def follow(self) -> None:
        """Show what changed."""
        self.renew()

    def _offer(self) -> None:
        sitting = self.sitting
        meeting = sitting.meeting
        noted = table.attendances(sitting.shown, meeting.id) if meeting else ()
        sitting.do(offer(sitting.today, next((one.person for one in noted if one.leads), "")))


class _OfferRow(PartRow):
    """The day, by whom, the answer; after a no the day by which there is a plan made together."""

    def __init__(self, sitting: Sitting, id_: str) -> None:
        super().__init__(sitting, "offer", PlanOffer, id_, _CALLED)
        words, look = sitting.words, sitting.look
        self.day("date", words.say(N_("day")), 2)
        self.person("by", words.say(N_("by whom?")), 2)
        reasons = [(key, words.say(said)) for key, said in _REASONS.items()]
        self._reason = Select(look, reasons, name=words.say(N_("Was it offered?")))
        self._reason.setObjectName("offer-reason")
        self._reason.chosen.connect(lambda key: sitting.do(change_offer(id_, exception=Reason(key))))
        self.row.addWidget(self._reason, 2)
        self.away(lambda: edits.remove(id_, _CALLED))
        self.row = QHBoxLayout()
        self.row.setSpacing(10)
        self.inside.addLayout(self.row)
        choices = [(key, words.say(said)) for key, said in _CHOICES.items()]
        self._choice = Segments(look, choices, "", name=words.say(N_("What the family says")))
        self._choice.setObjectName("offer-choice")
        self._choice.chosen.connect(self._choose)
        self.row.addWidget(self._choice)
        self.typed("why", words.say(N_("What they say about it")), 3)
        self._due = labels.strong("", tone="warn")
        self.inside.addWidget(self._due)

    def follow(self) -> None:
        """Show it as it is now."""
        super().follow()
        one, words = self.fact, self.sitting.words
        if not isinstance(one, PlanOffer):
            return
        show_choice(self._choice, one.choice.value)
        self._reason.set_current(one.exception.value)
        due = one.due
        self._choice.setVisible(not one.exception)
        said = ""
        if due is not None:
            left = (due - self.sitting.today).days
            said = words.count(
                "Make a plan together by {date}: {n} day left.",
                "Make a plan together by {date}: {n} days left.", max(left, 0), date=words.date(due),
            )
        self._due.setText(said)
        self._due.setVisible(bool(said))

    def _choose(self, key: str) -> None:
        one = self.fact
        if isinstance(one, PlanOffer) and one.choice.value != key:
            self.sitting.do(choose(self.id, Choice(key), self.sitting.today))
