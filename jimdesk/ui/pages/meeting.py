# SPDX-License-Identifier: Apache-2.0
"""The meeting page: the table and who sits there, the question, the board, the scale, and what to ask next.

What the stage is about stands first; everything else stays within reach below it. Before the meeting the page
prepares it, after the meeting it plans the next one.
"""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from jimdesk.core.family import Change, Changes
from jimdesk.core.meeting import Column, Issue
from jimdesk.core.people import Jim, Person
from jimdesk.core.words import N_
from jimdesk.methods.course import Course, course
from jimdesk.methods.method import BOARD, Privacy, Stage
from jimdesk.ui import leading
from jimdesk.ui.attendance import AtTable
from jimdesk.ui.board import Board, Wish
from jimdesk.ui.issues_card import IssuesCard
from jimdesk.ui.meeting_plan import NextMeeting, ThisMeeting
from jimdesk.ui.meeting_sections import MeetingSections
from jimdesk.ui.opener import Opener
from jimdesk.ui.page import Page
from jimdesk.ui.parked import ParkedList
from jimdesk.ui.scale_card import ScaleCard
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.stage_folders import StageFolders
from jimdesk.ui.stage_tools import StageTools
from jimdesk.ui.widgets import labels
from jimdesk.ui.widgets.button import Button
from jimdesk.ui.worker_notes import WorkerNotes

_TABLE, _TABLE_WIDE, _WIDE_FROM = 336, 420, 1700
_SHARE = 0.36  # of the page, which the table never takes more of, whatever the letters


class MeetingPage(Page):
    """The live meeting; while it runs, it is made for the eyes of the room."""

    def __init__(self, sitting: Sitting) -> None:
        super().__init__(sitting)
        look = sitting.look
        self._stage: tuple[str, bool] = "", False  # what is being done, and whether the meeting runs
        self.at_table = AtTable(sitting)
        self._later = Opener(look, "bookmark")
        self._stop = Button(look, icon="pause")
        self._own_time = Button(look, icon="door", name=" ")
        self._safe = Button(look, icon="shield", name=" ")
        self._code = Button(look, icon="lock", kind="quiet", tone="ink2")
        self._when = labels.secondary("", wrap=True)
        self._this = ThisMeeting(sitting)
        self._around = StageFolders(sitting)
        self._tools = StageTools(sitting)
        self._to_issues = Opener(look, "layers-sheets")
        self._issues = IssuesCard(sitting)
        self.wish = Wish(sitting)
        self._parked = ParkedList(sitting)
        self.board = Board(sitting)
        self.scale = ScaleCard(sitting)
        self._next = NextMeeting(sitting)
        self._notes = WorkerNotes(sitting)
        self._left = QWidget()
        self._rows = QHBoxLayout(), QHBoxLayout()
        self._scroll = MeetingSections()
        self._lay_out()
        self._arrange(None)  # everything has its place before it shows: a part without one would be a window
        self._parked.hide()
        self._issues.hide()
        self._to_issues.clicked.connect(self._open_issues)
        self._later.clicked.connect(self._open_parked)
        self._stop.clicked.connect(lambda: leading.pause(sitting))
        self._own_time.clicked.connect(lambda: sitting.calm_wanted.emit("private"))
        self._code.clicked.connect(lambda: sitting.calm_wanted.emit("rest"))
        self._around.unfolded.connect(
            lambda folder: QTimer.singleShot(0, folder, lambda: self._scroll.bring_up(folder))
        )
        self._safe.clicked.connect(lambda: sitting.calm_wanted.emit("safety"))

    def renew(self) -> None:
        """Say the words, and show everything."""
        words = self.sitting.words
        for button, name in (
            (self._safe, N_("Stop for a moment: all screens calm")),
            (self._own_time, N_("Private time: the family alone")),
        ):
            button.setAccessibleName(words.say(name))
            button.setToolTip(words.say(name))
        self._set_edges()
        for part in (
            self.at_table, self._this, self._around, self._tools, self.wish, self._parked, self.board,
            self._next, self._notes, self._issues,
        ):
            part.renew()
        self._show()

    def follow(self, changes: Changes) -> None:
        """Show what changed; other names stand on many cards."""
        if any(_seen_all_over(change) for change in changes):
            self.renew()
        else:
            self._show()

    def light_up(self, person: str) -> None:
        """Ring somebody at the table."""
        self.at_table.light_up(person)

    def start_typing(self) -> None:
        """Begin with what the stage is about; before the meeting, with who is there."""
        now = course(self.sitting.shown)
        stage = now.stage if now else None
        if stage is not None and stage.scale is not None and self.scale.start_typing():
            return
        if stage is not None and _kept_in_cards(stage) and self._tools.start_typing():
            return
        column = stage.column if stage else None
        if column in self.board.columns and column is not None:
            self.board.columns[column].statements.invitation.setFocus()
        elif stage is not None and not self.wish.statements.invitation.isHidden():
            self.wish.statements.invitation.setFocus()
        else:
            self.at_table.field.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the table more room on a large screen."""
        super().resizeEvent(event)
        wide = _TABLE_WIDE if self.width() >= _WIDE_FROM else _TABLE
        wide = min(self.sitting.look.theme.px(wide), max(_TABLE, round(self.width() * _SHARE)))
        self._left.setFixedWidth(wide)
        self.at_table.setMaximumWidth(wide - 48)

    def _set_edges(self) -> None:
        """Give the scroll bar beside the table its place in the edge, on whichever side that is."""
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        layout = self._left.layout()
        if layout is not None:
            layout.setContentsMargins(8 if rtl else 24, 18, 24 if rtl else 8, 16)
        for row in self._rows:
            row.setContentsMargins(16 if rtl else 0, 0, 0 if rtl else 16, 0)

    def _show(self) -> None:
        now, words = course(self.sitting.shown), self.sitting.words
        running = now is not None and now.running
        self.at_table.follow()
        self._parked.follow()
        count = self._parked.count
        self._later.say(words.say(N_("For later")), str(count) if count else "")
        self._show_stops(now, running=running)
        begun = now is not None and now.now is not None
        self._this.setVisible(not begun)
        self._this.follow()
        self.wish.follow(now)
        self.board.follow(now)
        self.scale.follow(now)
        last = now is not None and begun and now.following is None
        self._next.setVisible(begun and (last or not running))
        self._next.follow()
        self._notes.follow()
        asked = now.question if now else None
        own = asked is not None and asked.page  # then the question brings what belongs to it
        self._tools.show_stage(now.stage if now and not own else None)
        self._follow_issues(now)
        self._around.follow(now)
        self._say_when(now)
        self._arrange(now)
        stage = now.stage.id if now is not None and now.stage is not None else "", running
        if stage != self._stage:
            self._stage = stage
            self._scroll.to_top()

    def _show_stops(self, now: Course | None, *, running: bool) -> None:
        """Show the ways to stop; at the family's own time the door has the words, for both do not fit."""
        words = self.sitting.words
        stopped = now is not None and now.now is not None and now.now.stopped is not None and running
        alone = now is not None and now.stage is not None and now.stage.privacy is Privacy.PRIVATE_FAMILY
        stop = words.say(N_("Go on")) if stopped else words.say(N_("Stop for a while"))
        self._stop.setText("" if alone and not stopped else stop)
        self._stop.setAccessibleName(stop)
        self._stop.setToolTip(stop)
        self._stop.set_icon("arrow-right" if stopped else "pause")
        self._stop.set_kind("primary" if stopped else "plain")
        self._stop.setVisible(running)
        self._safe.setVisible(running)
        self._own_time.setVisible(running)
        self._own_time.setText(words.say(N_("Private time")) if alone else "")
        self._own_time.set_kind("primary" if alone else "plain")
        self._rows[1].setStretchFactor(self._own_time, int(alone))
        self._rows[1].setStretchFactor(self._stop, int(not alone))
        self._code.setText(words.say(N_("A code for this meeting")))
        self._code.setVisible(not running)

    def _say_when(self, now: Course | None) -> None:
        """After the meeting, say when it was."""
        words = self.sitting.words
        over = now is not None and now.now is not None and not now.running
        self._when.setVisible(over)
        if now is not None and over:
            day = words.day(now.meeting.date) if now.meeting.date else ""
            self._when.setText(words.say(N_("The meeting of {day} is over."), day=day))

    def _arrange(self, now: Course | None) -> None:
        """Put first what the stage is about."""
        stage = now.stage if now else None
        at_scale = stage is not None and stage.scale is not None
        middle: list[QWidget] = [self.scale, self.board] if at_scale else [self.board, self.scale]
        last = now is not None and now.now is not None and now.following is None
        ends: list[QWidget] = [self._next, *middle] if last else [*middle, self._next]
        told = [self._to_issues, self._issues]
        wish = stage is not None and stage.column is Column.WISH
        first: list[QWidget] = [self.scale, self._tools] if at_scale else [] if wish else [self._tools]
        order = [
            self._when, self._this, self._around, *first, self.wish, self._parked, self._tools, *ends,
            *told, self._notes,
        ]
        self._scroll.arrange(list(dict.fromkeys([self._notes, *order] if self.sitting.held else order)))

    def _follow_issues(self, now: Course | None) -> None:
        """Keep the kwesties one press away, where the stage does not bring them itself."""
        words, asked = self.sitting.words, now.stage if now else None
        brought = asked is not None and "issues" in asked.instruments
        count = len(self.sitting.shown.of(Issue))
        self._to_issues.setVisible(not brought and now is not None)
        self._to_issues.say(words.say(N_("Issues")), str(count) if count else "")
        if brought:
            self._issues.hide()
        if not self._issues.isHidden():
            self._issues.follow()

    def _open_issues(self) -> None:
        self._issues.setVisible(self._issues.isHidden())
        self._issues.renew()
        QTimer.singleShot(0, self._issues, lambda: self._scroll.ensureWidgetVisible(self._issues))

    def _open_parked(self) -> None:
        opened = self._parked.isHidden()
        self._parked.setVisible(opened)
        if opened:
            self._parked.invitation.setFocus()
            QTimer.singleShot(0, self._parked, lambda: self._scroll.ensureWidgetVisible(self._parked))

    def _lay_out(self) -> None:
        self._later.setObjectName("for-later")
        self._to_issues.setObjectName("kwesties")
        self._issues.setObjectName("kwesties-list")
        self._stop.setObjectName("stop-for-a-while")
        self._safe.setObjectName("safety-stop")
        self._own_time.setObjectName("private-time-start")
        self._code.setObjectName("code-for-meeting")
        around = QScrollArea()
        around.setWidgetResizable(True)
        around.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        around.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        around.setWidget(self.at_table)
        stops = self._rows[1]
        stops.setSpacing(10)
        stops.addWidget(self._stop, 1)
        stops.addWidget(self._code, 1)
        stops.addWidget(self._own_time)
        stops.addWidget(self._safe)
        left = QVBoxLayout(self._left)
        left.setSpacing(12)
        left.addWidget(around, 1)
        later = self._rows[0]
        later.setSpacing(8)
        later.addWidget(self.at_table.field, 1)
        later.addWidget(self._later)
        left.addLayout(later)
        left.addLayout(stops)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._left)
        row.addWidget(_Line(self.sitting))
        row.addWidget(self._scroll, 1)
        self.setProperty("ground", "window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)


def _kept_in_cards(stage: Stage) -> bool:
    """Tell whether a stage writes in its own cards rather than in a column of the board."""
    return stage.column is None or any(one.kept_in not in ("", BOARD) for one in stage.write_down)


def _seen_all_over(change: Change) -> bool:
    """Tell whether who somebody is changed; what is agreed with a JIM is typed in a card that must stay."""
    before, after = change.before, change.after
    if isinstance(before, Person) and isinstance(after, Person):
        return replace(before, limit=None) != replace(after, limit=None)
    if isinstance(before, Jim) and isinstance(after, Jim):
        return (before.person, before.mentors, before.until) != (after.person, after.mentors, after.until)
    return isinstance(change.fact, Person | Jim)


class _Line(QWidget):
    """The quiet line between the table and the rest."""

    def __init__(self, sitting: Sitting) -> None:
        super().__init__()
        self._look = sitting.look
        self.setFixedWidth(1)
        self._look.follow(self)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it."""
        QPainter(self).fillRect(self.rect(), self._look.theme.colour("line"))
