# SPDX-License-Identifier: Apache-2.0
"""The card that stands on every page while a meeting runs: what to ask now, and the way to the next stage."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from jimdesk.core import edits
from jimdesk.core.words import N_
from jimdesk.methods.course import Course, course, open_questions
from jimdesk.methods.method import Question
from jimdesk.ui import leading
from jimdesk.ui.gate_hint import GateHint
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.widgets import labels
from jimdesk.ui.widgets.button import Button
from jimdesk.ui.widgets.card import Card
from jimdesk.ui.widgets.icon_label import IconLabel
from jimdesk.ui.write_down import WriteDown

__all__ = ["NextQuestion", "open_questions"]

_LONGER: Final = 5  # minutes
_ROOMY: Final = 860  # below this the buttons stand under the question


class NextQuestion(Card):
    """One question at a time, large enough to read across the table; it opens what there is to write down."""

    def __init__(self, sitting: Sitting, band: QWidget) -> None:
        super().__init__(sitting.look, ground="accentSoft", edge="accentSoft", corner=0, padding=0)
        self.setParent(band)  # before it shows itself, or it would be a window of its own for a moment
        self._sitting = sitting
        self._stage = ""
        self._now: Course | None = None
        look = sitting.look
        self._label = labels.field_label("")
        self._question = labels.panel_heading("")
        self._before = Button(look, icon="chevron-left", name=" ", kind="quiet", tone="ink2")
        self._after = Button(look, icon="chevron-right", name=" ", kind="quiet", tone="ink2")
        self._write = Button(look, icon="pen", kind="quiet")
        self._here = Button(look, icon="check")
        self._longer = Button(look, kind="soft")
        self._on = Button(look, kind="primary", trailing="arrow-right")
        self._end = Button(look, kind="primary", icon="check")
        self._gates = GateHint(sitting)
        self._lines = WriteDown(sitting)
        self._around = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._lay_out()
        self._before.clicked.connect(lambda: self._turn(-1))
        self._after.clicked.connect(lambda: self._turn(1))
        self._write.clicked.connect(self._open_lines)
        self._here.clicked.connect(lambda: leading.let_everybody_in(sitting))
        self._longer.clicked.connect(self._take_longer)
        for button in (self._on, self._end):
            button.clicked.connect(lambda: leading.follow(sitting))
        self.renew()

    def renew(self) -> None:
        """Say the words."""
        words = self._sitting.words
        for button, said in (
            (self._before, N_("Previous question")), (self._after, N_("One more question")),
        ):
            button.setAccessibleName(words.say(said))
            button.setToolTip(words.say(said))
        self._lines.renew()
        self._gates.renew()
        self.follow()

    def follow(self, _now: Course | None = None) -> None:
        """Show the question of the stage, and what comes after it."""
        self._now = now = course(self._sitting.shown)
        running = now is not None and now.running
        self.setVisible(running)
        if now is None or not running:
            return
        stage = now.stage
        if (stage.id if stage else "") != self._stage:
            self._stage = stage.id if stage else ""
            self._lines.hide()
        self._show_question(now)
        self._show_ways(now)
        self._gates.follow(now)
        self._lines.show_stage(now.meeting, stage)
        count = self._lines.counted
        self._write.setText(self._sitting.words.say(N_("Write down {count}"), count=count) if count else "")
        self._write.setVisible(bool(count))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the buttons under the question where there is little room beside it."""
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self._set_direction)  # a layout is not changed while it lays out

    def _set_direction(self) -> None:
        roomy = self.width() >= self._sitting.look.theme.px(_ROOMY)
        beside, below = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._around.setDirection(beside if roomy else below)

    def _show_question(self, now: Course) -> None:
        words, questions, asked = self._sitting.words, now.questions, now.question
        stage = now.stage.labels.within(words.language) if now.stage else ""
        parts = [stage]
        if asked is not None:
            parts.append(words.say(N_("question {n} of {all}"), n=questions.index(asked) + 1,
                                   all=len(questions)))
            parts += [self._whom(now, asked)]
        self._label.setText(" · ".join(filter(None, parts)) if asked else words.say(N_("Now")))
        self._question.setText(asked.texts.within(words.language) if asked else stage)
        for button in (self._before, self._after):
            button.setVisible(len(questions) > 1)
        index = questions.index(asked) if asked else 0
        self._before.setEnabled(index > 0)
        self._after.setEnabled(index + 1 < len(questions))

    def _whom(self, now: Course, asked: Question) -> str:
        """Say to whom a question is put, where it is not for everybody."""
        words = self._sitting.words
        roles = [role.labels.within(words.language) for role in now.method.roles if role.id in asked.for_]
        return words.say(N_("to: {who}"), who=", ".join(roles)) if roles else ""

    def _show_ways(self, now: Course) -> None:
        words = self._sitting.words
        passed, of = now.minutes(self._sitting.now())
        waiting = leading.still_to_come(self._sitting) and self._elsewhere(now)
        self._here.setVisible(bool(waiting))
        self._here.setText(words.say(N_("Everybody is here")))
        self._longer.setVisible(passed >= of)
        self._longer.setText(words.count("{n} minute more", "{n} minutes more", _LONGER))
        self._on.setVisible(now.following is not None)
        self._on.setText(now.following.labels.within(words.language) if now.following else "")
        self._end.setVisible(now.following is None)
        self._end.setText(words.say(N_("Close the meeting")))

    @staticmethod
    def _elsewhere(now: Course) -> bool:
        """Whether another page lies open than the one with the seats, which says so itself."""
        return now.now is not None and (now.now.place or now.place) != "meeting"

    def _turn(self, step: int) -> None:
        now = self._now
        if now is None or now.question is None:
            return
        index = now.questions.index(now.question) + step
        if 0 <= index < len(now.questions):
            leading.ask(self._sitting, now.questions[index])

    def _open_lines(self) -> None:
        self._lines.setVisible(self._lines.isHidden())
        if not self._lines.isHidden():
            self._lines.start_typing()

    def _take_longer(self) -> None:
        """Give some minutes more, as often as it takes until the end lies ahead again."""
        now = course(self._sitting.shown)
        if now is not None:
            passed, of = now.minutes(self._sitting.now())
            times = max(0, passed - of) // _LONGER + 1
            self._sitting.do(edits.longer(now.meeting.id, times * _LONGER))

    def _lay_out(self) -> None:
        named = (
            (self._question, "question"), (self._before, "question-before"), (self._after, "question-after"),
            (self._longer, "longer"), (self._on, "next-stage"), (self._end, "close-meeting"),
            (self._write, "write-down-open"), (self._here, "all-are-here"), (self._lines, "write-down"),
        )
        for widget, name in named:
            widget.setObjectName(name)
        said = QVBoxLayout()
        said.setSpacing(0)
        said.addWidget(self._label)
        said.addWidget(self._question)
        asking = QHBoxLayout()
        asking.setSpacing(16)
        asking.addWidget(IconLabel(self._sitting.look, "speech", "accent", 24))
        asking.addLayout(said, 1)
        ways = QWidget()
        row = QHBoxLayout(ways)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for button in (
            self._here, self._before, self._after, self._write, self._longer, self._on, self._end
        ):
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        ways.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)
        self._around.setSpacing(8)
        self._around.addLayout(asking, 1)
        self._around.addWidget(ways, 0, Qt.AlignmentFlag.AlignVCenter)
        self.inside.setSpacing(8)
        self.inside.setContentsMargins(24, 6, 20, 6)
        self.inside.addLayout(self._around)
        self.inside.addWidget(self._gates)
        self.inside.addWidget(self._lines)
        self._lines.hide()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
