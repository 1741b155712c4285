# SPDX-License-Identifier: Apache-2.0
"""Two meetings on one circle: where people stood, where they stand, and what changed in sentences."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from jimdesk.core.meeting import Meeting
from jimdesk.core.words import N_
from jimdesk.instruments.circle import between
from jimdesk.instruments.circle.between import Change, Move
from jimdesk.instruments.circle.between_picture import BEFORE, draw
from jimdesk.instruments.instrument import View
from jimdesk.instruments.over_time import meeting_name
from jimdesk.ui.canvas import Canvas
from jimdesk.ui.course_table import CourseTable
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.widgets import labels
from jimdesk.ui.widgets.button import Button
from jimdesk.ui.widgets.drawer import Inspector
from jimdesk.ui.widgets.select import Select


class ComparePart(QWidget):
    """The later circle with ghosts and arrows; beside it the digest; the same as a list on request."""

    def __init__(self, sitting: Sitting) -> None:
        super().__init__()
        self._sitting = sitting
        self._view = View()
        look = sitting.look
        self.earlier, self.later = Select(look, ()), Select(look, ())
        for select, name in ((self.earlier, "course-earlier"), (self.later, "course-later")):
            select.setObjectName(name)
            select.setSizeAdjustPolicy(Select.SizeAdjustPolicy.AdjustToContents)
            select.chosen.connect(lambda _key: self._show())
        self.canvas = Canvas(look, movable=False)
        self.canvas.setObjectName("course-circle")
        self.table = CourseTable(look)
        self.panel = Inspector(look, close_name=" ")
        self.panel.setObjectName("course-digest")
        self._digest = labels.label("", "group", wrap=True)
        self._digest.setObjectName("course-digest-line")
        self._digest.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._body: QWidget | None = None
        self._from, self._to = labels.label("", "name"), labels.label("", "name")
        self._as_list = Button(look, icon="checklist", height=40, checkable=True)
        self._as_list.setObjectName("course-as-list")
        self._why = labels.label("", "group", wrap=True)
        self._why.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._why.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._to_circle = Button(look, icon="circle")
        self._to_circle.setObjectName("course-to-circle")
        self._nothing = QWidget()
        self._stack = QStackedWidget()
        self._lay_out()
        self.canvas.resized.connect(self._on_resized)
        self.canvas.tapped.connect(lambda token: sitting.select(token.removeprefix(BEFORE)))
        self._to_circle.clicked.connect(lambda: sitting.wanted.emit("circle"))
        self._as_list.toggled.connect(lambda _on: self._show())

    def renew(self) -> None:
        """Offer the meetings, and compare two."""
        sitting, words = self._sitting, self._sitting.words
        meetings = between.with_circle(sitting.shown, self._view)
        options = [(one.id, self._name(one)) for one in meetings]
        ids = [one.id for one in meetings]
        first, last = self.earlier.current, self.later.current
        self.later.fill(options, last if last in ids else (ids[-1] if ids else ""))
        self.earlier.fill(options, first if first in ids else (ids[-2] if len(ids) > 1 else ""))
        self._from.setText(words.say(N_("From")))
        self._to.setText(words.say(N_("until")))
        self.earlier.setAccessibleName(words.say(N_("The earlier meeting")))
        self.later.setAccessibleName(words.say(N_("The later meeting")))
        self._to_circle.setText(words.say(N_("Circle")))
        self._as_list.setText(words.say(N_("As a list")))
        self._why.setText(words.say(N_("After two meetings with a circle you see here who came nearer.")))
        self.canvas.setAccessibleName(words.say(N_("Circle over time")))
        self._show()

    def light_up(self, person: str) -> None:
        """Light somebody up."""
        self.canvas.select(person)

    @property
    def moves(self) -> tuple[Move, ...]:
        """What became of everybody between the two meetings that are chosen."""
        if not self.earlier.current or not self.later.current:
            return ()
        return between.compared(self._sitting.shown, self._view, self.earlier.current, self.later.current)

    def _show(self) -> None:
        compared = bool(self.earlier.current and self.later.current)
        self.panel.setVisible(compared)
        if not compared:
            self._stack.setCurrentWidget(self._nothing)
            return
        shown, words, moves = self._sitting.shown, self._sitting.words, self.moves
        self._draw(moves)
        self._digest.setText(between.digest(shown, words, moves))
        self._tell(moves)
        self._list(moves)
        self._stack.setCurrentWidget(self.table if self._as_list.isChecked() else self.canvas)

    def _draw(self, moves: tuple[Move, ...]) -> None:
        sitting, view = self._sitting, replace(self._view, meeting=self.later.current)
        self.canvas.show_drawing(draw(sitting.shown, sitting.words, view, self.earlier.current, moves))
        self.canvas.select(sitting.selection)

    def _tell(self, moves: tuple[Move, ...]) -> None:
        shown, words = self._sitting.shown, self._sitting.words
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(12)
        for text, names in between.sentences(shown, words, moves):
            both = QVBoxLayout()
            both.setSpacing(2)
            both.addWidget(labels.label(text, "strong", wrap=True))
            both.addWidget(labels.text(names))
            column.addLayout(both)
        legend = words.say(N_("A dashed ring is where somebody stood. A plus is somebody new."))
        column.addWidget(labels.small(legend, wrap=True))
        if self._body is not None:
            self._body.hide()
            self._body.deleteLater()
        self._body = body
        self.panel.inside.insertWidget(3, body)
        body.show()

    def _list(self, moves: tuple[Move, ...]) -> None:
        sitting, words = self._sitting, self._sitting.words
        said = {
            Change.JOINED: words.say(N_("new")), Change.GONE: words.say(N_("no longer there")),
            Change.NEARER: words.say(N_("nearer")), Change.FARTHER: words.say(N_("farther away")),
            Change.ASIDE: words.say(N_("another side")), Change.SAME: words.say(N_("the same")),
        }
        first, last = self.earlier.current, self.later.current
        rows = [
            [
                sitting.name(one.person), between.place_name(sitting.shown, words, first, one.before),
                between.place_name(sitting.shown, words, last, one.after), said[one.change],
            ]
            for one in moves
        ]
        days = [meeting_name(sitting.shown, one, words) for one in (first, last)]
        heads = [words.say(N_("Who")), *days, words.say(N_("What changed"))]
        self.table.show_rows(heads, rows, words.say(N_("Circle over time")))

    def _name(self, meeting: Meeting) -> str:
        if meeting.date is None:
            return self._sitting.words.say(N_("no date"))
        return self._sitting.words.date(meeting.date)

    def _on_resized(self, width: int, height: int) -> None:
        if (width, height) != (self._view.width, self._view.height):
            self._view = replace(self._view, width=width, height=height)
            QTimer.singleShot(0, self, self._redraw)  # not while the layout is still at work

    def _redraw(self) -> None:
        if self.isVisible() and self.earlier.current and self.later.current:
            self._draw(self.moves)

    def _lay_out(self) -> None:
        for place in (self.canvas, self._nothing, self.table):
            self._stack.addWidget(place)
        empty = QVBoxLayout(self._nothing)
        empty.setSpacing(16)
        empty.addStretch()
        empty.addWidget(self._why)
        empty.addWidget(self._to_circle, 0, Qt.AlignmentFlag.AlignHCenter)
        empty.addStretch(2)
        inside = self.panel.inside
        choices = QGridLayout()
        choices.setSpacing(8)
        for row, (words, select) in enumerate(((self._from, self.earlier), (self._to, self.later))):
            choices.addWidget(words, row, 0)
            choices.addWidget(select, row, 1)
        choices.setColumnStretch(1, 1)
        inside.addLayout(choices)
        inside.addSpacing(6)
        inside.addWidget(self._digest)
        inside.addStretch()
        foot = QWidget()
        tools = QHBoxLayout(foot)
        tools.setContentsMargins(22, 8, 22, 16)
        tools.addWidget(self._as_list)
        tools.addStretch()
        self.panel.set_foot(foot)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        across.addWidget(self._stack, 1)
        across.addWidget(self.panel)
