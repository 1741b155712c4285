# SPDX-License-Identifier: Apache-2.0
"""What the worker wrote down for the worker; on the screen only before worker's eyes."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from jimdesk.core import edits, names
from jimdesk.core.audience import Sight
from jimdesk.core.meeting import Note
from jimdesk.core.words import N_, saying
from jimdesk.ui.add_line import AddLine
from jimdesk.ui.put_away import put_away
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.widgets import labels
from jimdesk.ui.widgets.button import Button
from jimdesk.ui.widgets.card import Card
from jimdesk.ui.widgets.icon_label import IconLabel


class WorkerNotes(Card):
    """Made from what is shown: before the room there are no notes, and no card either."""

    def __init__(self, sitting: Sitting) -> None:
        super().__init__(sitting.look, ground="window", edge="line2", padding=18, gap=8)
        self._sitting = sitting
        self._rows: dict[str, QWidget] = {}
        self._shown: tuple[Note, ...] | None = None  # None: nothing shown yet with these words and eyes
        self._heading = labels.group_heading("")
        self._whom = labels.small("")
        self._list = QVBoxLayout()
        self._list.setSpacing(4)
        self.invitation = AddLine(sitting, "note")
        self.setObjectName("worker-notes")
        top = QHBoxLayout()
        top.setSpacing(9)
        top.addWidget(IconLabel(sitting.look, "lock", "ink2", 18))
        top.addWidget(self._heading)
        top.addWidget(self._whom, 1)
        self.inside.addLayout(top)
        self.inside.addLayout(self._list)
        self.inside.addWidget(self.invitation)
        self.invitation.entered.connect(self._write)

    def renew(self) -> None:
        """Say the words; be there only for the worker, and with nothing half typed for the room to see."""
        words = self._sitting.words
        self._heading.setText(words.say(N_("Your own notes")))
        self._whom.setText(words.say(N_("only you see these")))
        self.invitation.renew(words.say(N_("Write something down for yourself")))
        self._shown = None
        self.follow()

    def follow(self) -> None:
        """Show the notes, if these eyes may see them."""
        notes = self._sitting.shown.of(Note)
        own = self._sitting.shown.reader.sight is Sight.WORKER
        self.setVisible(own)
        if not own:
            self.invitation.leave()
        if notes == self._shown and own:
            return
        self._shown = notes
        for row in self._rows.values():
            put_away(row)
        self._rows = {one.id: self._row(one) for one in notes} if own else {}
        for row in self._rows.values():
            self._list.addWidget(row)

    def _row(self, one: Note) -> QWidget:
        words = self._sitting.words
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(labels.text(one.text), 1)
        line.addWidget(labels.small(names.name(self._sitting.shown, one.about, words)))
        name = words.say(N_("Take away"))
        away = Button(self._sitting.look, icon="close", name=name, kind="quiet", tone="ink2")
        away.setObjectName(f"note-away-{one.id}")
        away.clicked.connect(lambda: self._sitting.do(edits.remove(one.id, saying("a note of your own"))))
        line.addWidget(away, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _write(self, text: str) -> None:
        meeting = self._sitting.meeting
        self._sitting.do(self.invitation.kept(edits.add_note(text, meeting.id if meeting else "")))
