# SPDX-License-Identifier: Apache-2.0
"""The strip that runs the meeting: the stages, a soft timer, who is in the room, and when it was kept."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from jimdesk.core import table
from jimdesk.core.words import N_
from jimdesk.methods.course import Course, course
from jimdesk.ui import faces, leading
from jimdesk.ui.keeping import Keeping
from jimdesk.ui.kept_mark import KeptMark
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.stages import Stages
from jimdesk.ui.widgets import labels
from jimdesk.ui.widgets.button import Button
from jimdesk.ui.widgets.chip import ChipLook
from jimdesk.ui.widgets.disc import Disc
from jimdesk.ui.widgets.ring_timer import RingTimer

_HIGH, _HIGH_LARGE, _LARGE_FROM = 60, 64, 1700
_MOST_DISCS: Final = 7
_MINUTE: Final = 60_000
_PAUSE: Final = "F9"


class Strip(QFrame):
    """Always there on top of the pages; before the meeting it offers to start it.

    Where there is little room, words go in this order: "Saved", the names of stages that have been, discs
    above seven, the words of the table view, all stages but this one and the next.
    """

    table_wanted = Signal()

    def __init__(self, sitting: Sitting, keeping: Keeping) -> None:
        super().__init__()
        self._sitting = sitting
        self._seen: list[tuple[str, ChipLook]] | None = None
        look = sitting.look
        self._stages = Stages(look)
        self._timer = RingTimer(look)
        self._room = QWidget()
        self._here: list[Disc] = []
        self._discs = QHBoxLayout(self._room)
        self._discs.setContentsMargins(0, 0, 0, 0)
        self._discs.setSpacing(4)
        self._more = labels.small("")
        self._kept = KeptMark(sitting, keeping)
        self._own = Button(look, icon="eye", name=" ", kind="quiet")
        self._stop = Button(look, icon="pause", name=" ", kind="quiet")
        self._start = Button(look, kind="primary", icon="speech-pair", height=44)
        self._table = Button(look, icon="table-screen", height=44)
        self._lay_out()
        self._minute = QTimer(self)
        self._minute.setInterval(_MINUTE)
        self._minute.timeout.connect(self._show_time)
        self._stages.wanted.connect(self._go_to_stage)
        self._start.clicked.connect(self._go_on)
        self._table.clicked.connect(self.table_wanted)
        self._stop.clicked.connect(self._pause)
        QShortcut(QKeySequence(_PAUSE), self).activated.connect(self._pause)
        self._own.pressed.connect(lambda: sitting.hold(True))
        self._own.released.connect(lambda: sitting.hold(False))
        sitting.changed.connect(self._show)
        sitting.renewed.connect(self.renew)
        look.changed.connect(self._fit)
        keeping.kept.connect(self._fit)
        self.renew()

    def renew(self) -> None:
        """Say the words, in another language too, and show everything."""
        words = self._sitting.words
        own = words.say(N_("For my eyes: hold this, or F8"))
        self._own.setAccessibleName(own)
        self._own.setToolTip(own)
        self._table.setAccessibleName(words.say(N_("Table view")))
        self._room.setAccessibleName(words.say(N_("Who is in the room")))
        self._kept.renew()
        self._seen = None
        self._show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Drop words before anything is cut off."""
        super().resizeEvent(event)
        large = self.window().width() >= _LARGE_FROM
        self.setMinimumHeight(self._sitting.look.theme.px(_HIGH_LARGE if large else _HIGH))
        self._fit()

    def _show(self, _changes: object = None) -> None:
        """Show the course of the meeting, and everybody in the room."""
        now = course(self._sitting.shown)
        running = now is not None and now.running
        self._show_stages(now)
        self._timer.setVisible(running)
        self._show_pause(now)
        self._start.setVisible(not running)
        self._start.setText(leading.invitation(self._sitting))
        self._own.setVisible(running or self._sitting.closed)
        self._show_room(now)
        self._show_time()
        self._fit()
        if not running:
            self._minute.stop()
        elif not self._minute.isActive():
            self._minute.start()

    def _show_pause(self, now: Course | None) -> None:
        """Offer to let the time stand still, or to go on; the same key does either, on every page."""
        stopped = now is not None and now.now is not None and now.now.stopped is not None
        words = self._sitting.words
        said = words.say(N_("Go on: F9")) if stopped else words.say(N_("Stop for a while: F9"))
        self._stop.setVisible(now is not None and now.running)
        self._stop.set_icon("arrow-right" if stopped else "pause")
        self._stop.setAccessibleName(said)
        self._stop.setToolTip(said)

    def _show_stages(self, now: Course | None) -> None:
        language = self._sitting.words.language
        stages = [(one.id, one.labels.within(language)) for one in now.stages] if now else []
        current = now.stage.id if now and now.stage else ""
        self._stages.show_stages(stages, current, now.done if now else frozenset())
        self._stages.setVisible(now is not None and now.now is not None)

    def _show_room(self, now: Course | None) -> None:
        """Show a disc for everybody who is here, made anew only when somebody came or went."""
        shown, words, look = self._sitting.shown, self._sitting.words, self._sitting.look
        present = table.present(shown, now.meeting.id) if now and now.running else ()
        seen = [(one.person, faces.chip(shown, one.person, words)) for one in present]
        if seen == self._seen:
            return
        self._seen = seen
        for old in self._here:
            self._discs.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._here = []
        self._discs.removeWidget(self._more)
        for person, chip in seen:
            disc = Disc(look, chip, pressable=True)
            disc.setObjectName(f"in-room-{person}")
            disc.clicked.connect(lambda _=False, person=person: self._sitting.select(person))
            self._discs.addWidget(disc)
            self._here.append(disc)
        self._discs.addWidget(self._more)

    def _show_time(self) -> None:
        now = course(self._sitting.shown)
        if now is None or now.now is None or not now.running:
            return
        passed, of = now.minutes(self._sitting.now())
        words = self._sitting.words
        left = words.count("{n} min left", "{n} min left", of - passed)
        said = left if passed < of else words.say(N_("time to round off?"))
        self._timer.show_time(passed, of, words.say(N_("break")) if now.now.stopped else said)

    # Room for words

    def _fit(self, _at: object = None) -> None:
        for level in range(6):
            self._drop(level)
            layout = self.layout()
            if layout is None or layout.sizeHint().width() <= self.width():
                return

    def _drop(self, level: int) -> None:
        """Leave out as much as a level says; 0 leaves out nothing."""
        self._kept.set_narrow(level >= 1)
        self._stages.set_room(narrow=level >= 2, few=level >= 5)
        there = len(self._seen or ())
        most = _MOST_DISCS if level >= 3 else there
        for place, disc in enumerate(self._here):
            disc.setVisible(place < most)
        self._more.setText(f"+{there - most}" if there > most else "")
        self._more.setVisible(there > most)
        self._table.setText("" if level >= 4 else self._sitting.words.say(N_("Table view")))
        for part in (self._stages, self._room, self._kept, self._table):
            part.updateGeometry()  # so that the row is measured anew at once, not at the next event

    def _pause(self) -> None:
        leading.pause(self._sitting)

    def _go_on(self) -> None:
        leading.begin(self._sitting)

    def _go_to_stage(self, stage: str) -> None:
        now = course(self._sitting.shown)
        if now is not None:
            leading.begin_stage(self._sitting, now.meeting.id, stage)

    def _lay_out(self) -> None:
        self._start.setObjectName("strip-start")
        self._table.setObjectName("strip-table-view")
        self._own.setObjectName("strip-own-eyes")
        self._stop.setObjectName("strip-pause")
        self.setProperty("ground", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumSize(1, _HIGH)  # what it needs to be readable it drops by itself
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 8, 20, 8)
        row.setSpacing(14)
        row.addWidget(self._stages)
        row.addWidget(self._start)
        row.addStretch(1)
        row.addWidget(self._timer)
        row.addWidget(self._stop)
        row.addWidget(self._room)
        row.addWidget(self._own)
        row.addWidget(self._kept)
        row.addWidget(self._table)
