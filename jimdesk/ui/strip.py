# SPDX-License-Identifier: Apache-2.0
"""The strip that runs the meeting: the stages, a soft timer, who is in the room, and when it was kept."""

from __future__ import annotations

import datetime
from dataclasses import replace
from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from jimdesk import methods
from jimdesk.core import edits, table
from jimdesk.core.meeting import Meeting
from jimdesk.core.words import N_, saying
from jimdesk.methods import stages_of
from jimdesk.methods.course import Course, course
from jimdesk.ui import faces
from jimdesk.ui.keeping import Keeping
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.stages import Stages
from jimdesk.ui.widgets import labels
from jimdesk.ui.widgets.button import Button
from jimdesk.ui.widgets.disc import Disc
from jimdesk.ui.widgets.icon_label import IconLabel
from jimdesk.ui.widgets.ring_timer import RingTimer

_HIGH: Final = 60
_MOST_DISCS: Final = 7
_MINUTE: Final = 60_000


class Strip(QFrame):
    """Always there on top of the pages; before the meeting it offers to start it."""

    table_wanted = Signal()
    place_wanted = Signal(str)

    def __init__(self, sitting: Sitting, keeping: Keeping) -> None:
        super().__init__()
        self._sitting = sitting
        look = sitting.look
        self._stages = Stages(look)
        self._timer = RingTimer(look)
        self._room = QWidget()
        self._discs = QHBoxLayout(self._room)
        self._discs.setContentsMargins(0, 0, 0, 0)
        self._discs.setSpacing(4)
        self._check = IconLabel(look, "check", "goodInk", 18)
        self._kept = labels.small("")
        self._kept_at: datetime.datetime | None = None
        self._own = Button(look, icon="eye", name=" ", kind="quiet", height=40)
        self._start = Button(look, kind="primary", icon="speech-pair", height=44)
        self._table = Button(look, icon="table-screen", height=40)
        self._lay_out()
        self._minute = QTimer(self)
        self._minute.setInterval(_MINUTE)
        self._minute.timeout.connect(self._show_time)
        self._stages.wanted.connect(self._go_to_stage)
        self._start.clicked.connect(self._go_on)
        self._table.clicked.connect(self.table_wanted)
        self._own.pressed.connect(lambda: sitting.hold(True))
        self._own.released.connect(lambda: sitting.hold(False))
        keeping.kept.connect(self._on_kept)
        sitting.changed.connect(self.renew)
        sitting.renewed.connect(self.renew)
        self.renew()

    def renew(self, _changes: object = None) -> None:
        """Show the course of the meeting, and everybody in the room."""
        words = self._sitting.words
        now = course(self._sitting.shown)
        running = now is not None and now.running
        self._show_stages(now)
        self._timer.setVisible(running)
        self._start.setVisible(not running)
        self._start.setText(self._invitation(now))
        self._table.setText(words.say(N_("Table view")) if self.width() > 1180 or not running else "")
        self._table.setAccessibleName(words.say(N_("Table view")))
        self._own.setVisible(running)
        self._own.setAccessibleName(words.say(N_("For my eyes: hold this, or F8")))
        self._own.setToolTip(words.say(N_("For my eyes: hold this, or F8")))
        self._show_room(now)
        self._show_time()
        self._say_kept()
        if running:
            self._minute.start()
        else:
            self._minute.stop()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Drop words before anything is cut off."""
        super().resizeEvent(event)
        self._stages.set_narrow(self.width() < 1240)
        self._say_kept()

    def _invitation(self, now: Course | None) -> str:
        words = self._sitting.words
        if now is not None and now.now is not None and now.following is not None:
            return words.say(N_("Go on with the meeting"))
        return words.say(N_("Start the meeting"))

    def _show_stages(self, now: Course | None) -> None:
        language = self._sitting.words.language
        stages = [(one.id, one.labels.within(language)) for one in now.stages] if now else []
        current = now.stage.id if now and now.stage else ""
        self._stages.show_stages(stages, current, now.done if now else frozenset())
        self._stages.setVisible(now is not None and now.now is not None)

    def _show_room(self, now: Course | None) -> None:
        while item := self._discs.takeAt(0):
            if widget := item.widget():
                widget.deleteLater()
        shown, words, look = self._sitting.shown, self._sitting.words, self._sitting.look
        present = table.present(shown, now.meeting.id) if now and now.running else ()
        for one in present[:_MOST_DISCS]:
            disc = Disc(look, faces.chip(shown, one.person, words), pressable=True)
            disc.clicked.connect(lambda _=False, person=one.person: self._sitting.select(person))
            self._discs.addWidget(disc)
        if len(present) > _MOST_DISCS:
            self._discs.addWidget(labels.small(f"+{len(present) - _MOST_DISCS}"))

    def _show_time(self) -> None:
        now = course(self._sitting.shown)
        if now is None or not now.running:
            return
        passed, of = now.minutes(self._sitting.now())
        words = self._sitting.words
        left = words.count("{n} min left", "{n} min left", of - passed)
        self._timer.show_time(passed, of, left if passed < of else words.say(N_("time to round off?")))

    def _on_kept(self, at: datetime.datetime) -> None:
        self._kept_at = at
        self._say_kept()

    def _say_kept(self) -> None:
        self._check.setVisible(self._kept_at is not None)
        self._kept.setVisible(self._kept_at is not None)
        if self._kept_at is not None:
            words = self._sitting.words
            time = words.time(self._kept_at)
            wide = self.width() >= 1240
            self._kept.setText(words.say(N_("Saved {time}"), time=time) if wide else time)

    def _go_on(self) -> None:
        """Begin the next stage; where this meeting is over, or there is none, the first of the next one."""
        sitting = self._sitting
        now = course(sitting.shown)
        if now is not None and now.following is not None:
            self._begin(now.meeting.id, now.following.id)
        else:
            planned = table.following(sitting.shown)
            meeting = planned or Meeting.new(method=now.meeting.method if now else "")
            sitting.do(edits.add(saying("meeting of today"), replace(meeting, date=sitting.today)))
            first = stages_of(methods.of_meeting(meeting))[0]
            self._begin(meeting.id, first.id)
        self.place_wanted.emit("meeting")

    def _begin(self, meeting: str, stage: str) -> None:
        self._sitting.do(edits.start_stage(meeting, stage, self._sitting.now()))

    def _go_to_stage(self, stage: str) -> None:
        now = course(self._sitting.shown)
        if now is not None:
            self._begin(now.meeting.id, stage)
            self.place_wanted.emit("meeting")

    def _lay_out(self) -> None:
        self.setProperty("ground", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumHeight(_HIGH)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 8, 20, 8)
        row.setSpacing(14)
        row.addWidget(self._stages)
        row.addWidget(self._start)
        row.addStretch(1)
        row.addWidget(self._timer)
        row.addWidget(self._room)
        row.addWidget(self._own)
        row.addWidget(self._check)
        row.addWidget(self._kept)
        row.addWidget(self._table)
