# SPDX-License-Identifier: Apache-2.0
"""The kwesties: each named by the family, in its own order, with its own people, and what hangs on it."""

from __future__ import annotations

from collections.abc import Sequence

from jimdesk.core import edits, issues
from jimdesk.core.desk import Step
from jimdesk.core.meeting import Agreement, Issue, Statement
from jimdesk.core.words import N_, saying
from jimdesk.instruments.circle import matters
from jimdesk.instruments.scale import Score
from jimdesk.ui.part_list import PartList, PartRow
from jimdesk.ui.people_chips import PeopleChips
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.widgets import labels
from jimdesk.ui.widgets.button import Button


class IssuesCard(PartList):
    """A list that the family orders; the first matters most."""

    name = "issue"
    heading = N_("Issues")
    invitation = N_("What is it about? Name an issue")
    another = N_("One more issue")

    def facts(self) -> Sequence[Issue]:
        """Return them in the family's order."""
        found: Sequence[Issue] = edits.in_order(self.sitting.shown, Issue)
        return found

    def make_row(self, id_: str) -> PartRow:
        """Make the row of one."""
        return _IssueRow(self.sitting, id_)

    def add(self, line: str) -> Step:
        """Add one, last."""
        return edits.add_issue(line)

    def follow(self) -> None:
        """Show what changed."""
        self.renew()


class _IssueRow(PartRow):
    """Its name, what hangs on it, the way up, and who belongs to it."""

    def __init__(self, sitting: Sitting, id_: str) -> None:
        super().__init__(sitting, "issue", Issue, id_, saying("issue"))
        words, look = sitting.words, sitting.look
        self._number = labels.strong("")
        self._number.setMinimumWidth(look.theme.px(14))  # a 1 is narrower than a 2: the names stand in line
        self.row.addWidget(self._number)
        self.typed("name", words.say(N_("The name of the issue")), 3)
        self._hangs = labels.small("")
        self.row.addWidget(self._hangs)
        self._up = Button(
            look, icon="chevron-up", kind="quiet", name=words.say(N_("Higher in the order")), height=40
        )
        self._up.setObjectName("issue-up")
        self._up.clicked.connect(self._go_up)
        self.row.addWidget(self._up)
        self.away(lambda: edits.remove(id_, saying("issue")))
        self.people = PeopleChips(sitting, f"issue-{id_}", words.say(N_("Who belongs to it?")))
        self.people.added.connect(self._toggle)
        self.people.taken.connect(self._toggle)
        self.inside.addWidget(self.people)

    def follow(self) -> None:
        """Show it as it is now."""
        super().follow()
        shown, words = self.sitting.shown, self.sitting.words
        ids = [one.id for one in edits.in_order(shown, Issue)]
        place = ids.index(self.id) if self.id in ids else 0
        self._number.setText(str(place + 1))
        self._up.setEnabled(place > 0)
        self._hangs.setText(" · ".join(self._hanging()))
        members = sorted(matters.belongs(shown, self.id), key=self.sitting.name)
        self.people.show_people(members, words.say(N_("Press to leave out of this issue")))

    def _hanging(self) -> list[str]:
        shown, words = self.sitting.shown, self.sitting.words
        said = sum(1 for one in shown.of(Statement) if one.issue == self.id)
        lines = sum(1 for one in shown.of(Agreement) if one.issue == self.id)
        numbers = sum(1 for one in shown.of(Score) if one.issue == self.id)
        found = (
            words.count("{n} thing said", "{n} things said", said) if said else "",
            words.count("{n} line", "{n} lines", lines) if lines else "",
            words.count("{n} number", "{n} numbers", numbers) if numbers else "",
        )
        return [one for one in found if one]

    def _go_up(self) -> None:
        ids = [one.id for one in edits.in_order(self.sitting.shown, Issue)]
        self.sitting.do(issues.move_issue(self.id, max(0, ids.index(self.id) - 1), ids))

    def _toggle(self, person: str) -> None:
        step = matters.toggle(self.sitting.shown, self.id, person)
        if step is not None:
            self.sitting.do(step)
