# SPDX-License-Identifier: Apache-2.0
"""The parking list: what was said and waits for a later moment."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from jimdesk.core import edits, hearing, names
from jimdesk.core.capture import capture
from jimdesk.core.meeting import Parked, Rhythm
from jimdesk.core.words import N_, saying
from jimdesk.ui.add_line import AddLine
from jimdesk.ui.put_away import put_away
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.spoken import speak
from jimdesk.ui.widgets import labels
from jimdesk.ui.widgets.button import Button
from jimdesk.ui.widgets.card import Card


class ParkedList(Card):
    """What waits, oldest first, each with what can become of it: a line of the plan, or it had its turn."""

    def __init__(self, sitting: Sitting) -> None:
        super().__init__(sitting.look, padding=18, gap=8)
        self._sitting = sitting
        self._rows: dict[str, QWidget] = {}
        self._shown: tuple[Parked, ...] | None = None  # None: nothing was shown yet with these words and eyes
        self._heading = labels.group_heading("")
        self._list = QVBoxLayout()
        self._list.setSpacing(4)
        self.invitation = AddLine(sitting, "park")
        self.setObjectName("parked-list")
        self.inside.addWidget(self._heading)
        self.inside.addLayout(self._list)
        self.inside.addWidget(self.invitation)
        self.invitation.entered.connect(self._park)

    @property
    def count(self) -> int:
        """How many things wait."""
        return len(self._shown or ())

    def renew(self) -> None:
        """Say the words."""
        words = self._sitting.words
        self._heading.setText(words.say(N_("For later")))
        self.invitation.renew(words.say(N_("Something for later")))
        self._shown = None
        self.follow()

    def follow(self) -> None:
        """Show what waits."""
        parked = self._sitting.shown.of(Parked)
        if parked == self._shown:
            return
        self._shown = parked
        for row in self._rows.values():
            put_away(row)
        self._rows = {one.id: self._row(one) for one in parked}
        for row in self._rows.values():
            self._list.addWidget(row)

    def _row(self, one: Parked) -> QWidget:
        words = self._sitting.words
        about = names.name(self._sitting.shown, one.about, words)
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(labels.text(one.text), 1)
        line.addWidget(labels.small(about))
        agreed = Button(self._sitting.look, words.say(N_("To who does what")), kind="quiet", height=40)
        agreed.setObjectName(f"agreed-{one.id}")
        agreed.clicked.connect(lambda: self._agree(one))
        line.addWidget(agreed, 0, Qt.AlignmentFlag.AlignTop)
        done = Button(self._sitting.look, words.say(N_("Had its turn")), kind="quiet", height=40)
        done.setObjectName(f"parked-{one.id}")
        done.clicked.connect(lambda: self._sitting.do(edits.remove(one.id, saying("something for later"))))
        line.addWidget(done, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _agree(self, one: Parked) -> None:
        """Make a line of the plan of it, with the person and the day that are in its words."""
        sitting = self._sitting
        read = capture(one.text, sitting.shown, sitting.today, sitting.words.language)
        line = edits.add_agreement(
            one.text, meeting=one.meeting, owner=read.person or one.about, start=read.date, due=read.due,
            rhythm=read.rhythm or Rhythm.ONCE, times=read.times, audience=one.audience, between=one.between,
        )
        sitting.do(edits.together(line.name, line, edits.remove(one.id)))
        speak(self, sitting.words.tell(line.name, sitting.name))

    def _park(self, text: str) -> None:
        meeting, shown = self._sitting.meeting, self._sitting.shown
        out = hearing.children_out(shown, meeting.id, self._sitting.today) if meeting else ()
        step = hearing.out_of_hearing(edits.park(text, meeting.id if meeting else ""), out)
        self._sitting.do(self.invitation.kept(step))
