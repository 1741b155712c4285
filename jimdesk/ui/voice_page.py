# SPDX-License-Identifier: Apache-2.0
"""The youngster's own page: their words, their circle, and what they would rather not; made for their eyes.

It belongs to the talk of two before the meeting. While a meeting runs it is closed: the room looks along.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from jimdesk.core import audience, edits, kinship, table
from jimdesk.core.audience import Shown
from jimdesk.core.fact import Audience
from jimdesk.core.meeting import Column, Meeting, Statement
from jimdesk.core.people import Person
from jimdesk.core.words import N_, saying
from jimdesk.instruments.instrument import View
from jimdesk.ui import paint
from jimdesk.ui.drawing_view import DrawingView
from jimdesk.ui.hold_button import HoldButton
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.voice_refusals import VoiceRefusals
from jimdesk.ui.widgets import labels
from jimdesk.ui.widgets.button import Button
from jimdesk.ui.widgets.card import Card
from jimdesk.ui.widgets.segments import Segments

_ROOM, _TWO, _ONE = "room", "two", "one"
_AUDIENCES: Final = {_ROOM: Audience.ROOM, _TWO: Audience.BETWEEN, _ONE: Audience.THEM}


class VoicePage(QWidget):
    """Big and quiet. Everything on it is made from what the youngster may see, and nothing else."""

    left = Signal()
    circle_wanted = Signal()

    def __init__(self, sitting: Sitting, youngster: Person) -> None:
        super().__init__()
        self.sitting = sitting
        self._id = youngster.id
        words, look = sitting.words, sitting.look
        name = sitting.name(youngster.id)
        self._said = QVBoxLayout()
        self._rows: list[QWidget] = []
        self.line = QLineEdit()
        self.line.setObjectName("voice-line")
        self.line.setProperty("big", "true")
        self.who = Segments(
            look,
            [(_ROOM, words.say(N_("Everybody at the table"))), (_TWO, words.say(N_("Only the two of us"))),
             (_ONE, words.say(N_("Only me")))],
            _ROOM, name=words.say(N_("Who may know this")),
        )  # fmt: skip
        self.who.setObjectName("voice-who")
        self.keep = Button(look, words.say(N_("Keep")), kind="primary")
        self.keep.setObjectName("voice-keep")
        self.refusals = VoiceRefusals(sitting, youngster.id, self._shown)
        self.drawing = DrawingView(look)
        self.drawing.setObjectName("voice-circle")
        self.drawing.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.drawing.setMinimumSize(320, 280)
        self.drawing.resized.connect(lambda *_: self._draw())
        self.circle = Button(look, words.say(N_("Lay my own circle")), icon="circle")
        self.circle.setObjectName("voice-lay-circle")
        self.back = HoldButton(look)
        self.back.setText(words.say(N_("Hold to go back")))
        self.back.setObjectName("voice-back")
        self._lay_out(words.say(N_("What does {name} say?"), name=name))
        self.line.returnPressed.connect(self._keep)
        self.keep.clicked.connect(self._keep)
        self.circle.clicked.connect(self.circle_wanted)
        self.back.held.connect(self.left)
        sitting.changed.connect(self._on_changed)
        sitting.renewed.connect(self._on_changed)
        self._on_changed()

    def _shown(self) -> Shown:
        """The family as the youngster may see it."""
        return self.sitting.for_reader(audience.person(self._id))

    def _on_changed(self, _changes: object = None) -> None:
        """Show what is so now; once a meeting runs or the youngster is another one, close."""
        centre = kinship.youngster(self._shown())
        if self.sitting.running or centre is None or centre.id != self._id:
            self.left.emit()
            return
        self._show_said()
        self.refusals.renew()
        self._draw()

    def _show_said(self) -> None:
        from jimdesk.ui.put_away import put_away

        shown, words = self._shown(), self.sitting.words
        for row in self._rows:
            put_away(row)
        self._rows = []
        mine = [one for one in shown.of(Statement) if one.speaker == self._id and one.column is Column.WISH]
        for one in mine:
            row = QWidget()
            across = QHBoxLayout(row)
            across.setContentsMargins(0, 0, 0, 0)
            across.addWidget(labels.statement(f"“{one.text}”"), 1)
            whom = {Audience.BETWEEN: N_("Only the two of us"), Audience.THEM: N_("Only me")}
            across.addWidget(labels.small(words.say(whom.get(one.audience, N_("Everybody at the table")))))
            away = Button(
                self.sitting.look, icon="close", name=words.say(N_("Take away")), kind="quiet", tone="ink2"
            )
            away.setObjectName(f"voice-away-{one.id}")
            step = edits.remove(one.id, saying("a note of your own"))
            away.clicked.connect(lambda _=False, step=step: self.sitting.do(step))
            across.addWidget(away)
            self._said.addWidget(row)
            self._rows.append(row)

    def _keep(self) -> None:
        """Keep the words, for whom the youngster chose."""
        text = self.line.text().strip()
        meeting = table.latest(self._shown())
        if not text:
            return
        if meeting is None:
            meeting = Meeting.new(date=self.sitting.today)
            self.sitting.do(edits.add(saying("a meeting"), meeting))
        self.line.clear()
        chosen = _AUDIENCES[self.who.current]
        between = (self._id,) if chosen is not Audience.ROOM else ()
        said = Statement.new(
            meeting=meeting.id, column=Column.WISH, text=text, speaker=self._id, audience=chosen,
            between=between,
        )
        self.sitting.do(edits.add(saying("a note of your own"), said))
        self.line.setFocus()

    def _draw(self) -> None:
        """Draw the youngster's own circle."""
        from jimdesk.instruments.circle import CIRCLE

        room = self.drawing.viewport().size()
        if room.width() < 2 or not self.isVisible():
            return
        view = View(width=room.width(), height=room.height(), whose=self._id)
        drawing = CIRCLE.draw(self._shown(), self.sitting.words, view)
        self.drawing.show_drawing(drawing)
        self.drawing.fitInView(paint.rect(drawing.box), Qt.AspectRatioMode.KeepAspectRatio)

    def event(self, event: QEvent) -> bool:
        """Let no shortcut of the window work here: it is the youngster who sits at the keyboard."""
        if event.type() is QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back with Esc held, and let no key through."""
        if event.key() == Qt.Key.Key_Escape:
            self.back.key.press(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Stay, when Esc was not held long enough."""
        if event.key() == Qt.Key.Key_Escape:
            self.back.key.release(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep a wide edge."""
        super().resizeEvent(event)
        edge = max(24, self.width() // 24)
        self.setContentsMargins(edge, 24, edge, 20)
        self._draw()

    def _lay_out(self, heading: str) -> None:
        words = self.sitting.words
        asks = words.say(N_("What do you want to be different?"))
        self.line.setPlaceholderText(asks)
        self.line.setAccessibleName(asks)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 12, 0)
        column.setSpacing(12)
        column.addWidget(self._own_words())
        column.addWidget(self.refusals)
        column.addStretch()
        scroll = QScrollArea()
        scroll.setWidget(left)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        right = QVBoxLayout()
        right.setSpacing(8)
        right.addWidget(self.drawing, 1)
        feet = QHBoxLayout()
        feet.addWidget(self.circle)
        feet.addStretch()
        feet.addWidget(self.back)
        right.addLayout(feet)
        sides = QHBoxLayout()
        sides.setSpacing(24)
        sides.addLayout(right, 5)
        sides.addWidget(scroll, 5)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(labels.family_question(heading))
        whole.addLayout(sides, 1)
        self.setObjectName("voice-page")
        self.setProperty("ground", "window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)

    def _own_words(self) -> Card:
        """Make the card with what was said, a line for more, and who may know."""
        words, look = self.sitting.words, self.sitting.look
        own = Card(look, padding=20, gap=10)
        own.inside.addWidget(labels.group_heading(words.say(N_("In your own words"))))
        own.inside.addLayout(self._said)
        own.inside.addWidget(self.line)
        own.inside.addWidget(labels.field_label(words.say(N_("Who may know this")), self.who))
        row = QHBoxLayout()
        row.addWidget(self.who, 1)
        row.addWidget(self.keep)
        own.inside.addLayout(row)
        return own
