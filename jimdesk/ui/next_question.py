# SPDX-License-Identifier: Apache-2.0
"""The card at the foot of the meeting: the next question to ask, and the way to the next stage."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout

from jimdesk.core import edits
from jimdesk.core.fact import Audience
from jimdesk.core.words import N_
from jimdesk.methods.course import Course
from jimdesk.methods.method import Question, Stage
from jimdesk.ui import leading
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.widgets import labels
from jimdesk.ui.widgets.button import Button
from jimdesk.ui.widgets.card import Card
from jimdesk.ui.widgets.icon_label import IconLabel

_LONGER = 5  # minutes


def open_questions(stage: Stage | None) -> tuple[Question, ...]:
    """Return the questions of a stage that may stand on an open screen."""
    asked = stage.questions if stage else ()
    return tuple(one for one in asked if one.audience in (Audience.ROOM, Audience.EVERYONE))


class NextQuestion(Card):
    """One question at a time, large enough to read across the table."""

    def __init__(self, sitting: Sitting) -> None:
        super().__init__(sitting.look, ground="accentSoft", edge="accentSoft", padding=0)
        self._sitting = sitting
        self._stage = ""
        self._index = 0
        look = sitting.look
        self._label = labels.field_label("")
        self._question = labels.panel_heading("")
        self._before = Button(look, icon="chevron-left", name=" ", kind="quiet", tone="ink2")
        self._after = Button(look, icon="chevron-right", name=" ", kind="quiet", tone="ink2")
        self._longer = Button(look, kind="soft")
        self._on = Button(look, kind="primary", trailing="arrow-right")
        self._end = Button(look, kind="primary", icon="check")
        self._lay_out()
        self._before.clicked.connect(lambda: self._turn(-1))
        self._after.clicked.connect(lambda: self._turn(1))
        self._longer.clicked.connect(self._take_longer)
        for button in (self._on, self._end):
            button.clicked.connect(lambda: leading.follow(sitting))

    def follow(self, now: Course | None) -> None:
        """Show the question of the stage, and what comes after it."""
        running = now is not None and now.running
        self.setVisible(running)
        if now is None or not running:
            return
        words, stage = self._sitting.words, now.stage
        if (stage.id if stage else "") != self._stage:
            self._stage, self._index = (stage.id if stage else ""), 0
        questions = open_questions(stage)
        self._index = min(self._index, max(0, len(questions) - 1))
        name = stage.labels.within(words.language) if stage else ""
        text = questions[self._index].texts.within(words.language) if questions else name
        self._label.setText(words.say(N_("Next question")) if questions else words.say(N_("Now")))
        self._question.setText(text)
        for button, said in (
            (self._before, N_("Previous question")), (self._after, N_("One more question")),
        ):
            button.setVisible(len(questions) > 1)
            button.setAccessibleName(words.say(said))
            button.setToolTip(words.say(said))
        self._before.setEnabled(self._index > 0)
        self._after.setEnabled(self._index + 1 < len(questions))
        passed, of = now.minutes(self._sitting.now())
        self._longer.setVisible(passed >= of)
        self._longer.setText(words.count("{n} minute more", "{n} minutes more", _LONGER))
        self._on.setVisible(now.following is not None)
        self._on.setText(now.following.labels.within(words.language) if now.following else "")
        self._end.setVisible(now.following is None)
        self._end.setText(words.say(N_("Close the meeting")))

    def _turn(self, step: int) -> None:
        from jimdesk.methods.course import course

        self._index += step
        self.follow(course(self._sitting.shown))

    def _take_longer(self) -> None:
        meeting = self._sitting.meeting
        if meeting is not None:
            self._sitting.do(edits.longer(meeting.id, _LONGER))

    def _lay_out(self) -> None:
        named = (
            (self._question, "question"), (self._before, "question-before"), (self._after, "question-after"),
            (self._longer, "longer"), (self._on, "next-stage"), (self._end, "close-meeting"),
        )
        for widget, name in named:
            widget.setObjectName(name)
        self._question.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        said = QVBoxLayout()
        said.setSpacing(0)
        said.addWidget(self._label)
        said.addWidget(self._question)
        row = QHBoxLayout()
        row.setContentsMargins(22, 12, 18, 12)
        row.setSpacing(8)
        row.addWidget(IconLabel(self._sitting.look, "speech", "accent", 24))
        row.addSpacing(10)
        row.addLayout(said, 1)
        for button in (self._before, self._after, self._longer, self._on, self._end):
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        self.inside.addLayout(row)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
