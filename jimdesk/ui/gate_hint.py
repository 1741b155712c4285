# SPDX-License-Identifier: Apache-2.0
"""The gates of a method as a gentle hint: what a stage that was left still waits for."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout

from jimdesk.core.fact import Audience
from jimdesk.core.words import N_
from jimdesk.core.written import YesNo, tick, written
from jimdesk.methods.course import Course
from jimdesk.methods.gates import holds
from jimdesk.methods.method import Condition, Stage
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.widgets import labels
from jimdesk.ui.widgets.button import Button
from jimdesk.ui.widgets.card import Card
from jimdesk.ui.widgets.icon_label import IconLabel


class GateHint(Card):
    """The first gate of a stage that was left which nobody answered and nothing shows; one at a time."""

    def __init__(self, sitting: Sitting) -> None:
        super().__init__(sitting.look, ground="warn", edge="warn", corner=10, padding=4)
        self._sitting = sitting
        self._asked: tuple[Stage, Condition] | None = None
        self._meeting = ""
        look = sitting.look
        self._text = labels.label("", "strong", tone="warn", wrap=True)
        self._yes = Button(look, icon="check", height=40)
        self._leave = Button(look, kind="plain", tone="warn", height=40)
        for button, name in ((self._yes, "gate-yes"), (self._leave, "gate-leave")):
            button.setObjectName(name)
        row = QHBoxLayout()
        row.setContentsMargins(12, 0, 4, 0)
        row.setSpacing(12)
        row.addWidget(IconLabel(look, "lamp", "warnInk", 22))
        row.addWidget(self._text, 1)
        row.addWidget(self._yes)
        row.addWidget(self._leave)
        self.inside.addLayout(row)
        self._yes.clicked.connect(lambda: self._answer(YesNo.YES))
        self._leave.clicked.connect(lambda: self._answer(YesNo.NO))
        self.setObjectName("gate-hint")
        self.hide()

    @property
    def asked(self) -> str:
        """The id of the gate that is asked about; "" for none."""
        return self._asked[1].id if self._asked else ""

    def renew(self) -> None:
        """Say the words."""
        words = self._sitting.words
        self._yes.setText(words.say(N_("Yes, it is so")))
        self._leave.setText(words.say(N_("Leave it like this")))

    def follow(self, now: Course) -> None:
        """Ask about what a stage before this one waits for; while everybody rests nothing is asked."""
        self._meeting = now.meeting.id
        rests = now.stage is not None and now.stage.rest
        self._asked = None if rests else _open_gate(self._sitting, now)
        language = self._sitting.words.language
        self._text.setText(self._asked[1].texts.within(language) if self._asked else "")
        self.setVisible(self._asked is not None)

    def _answer(self, answer: YesNo) -> None:
        if self._asked is None:
            return
        stage, gate = self._asked
        step = tick(self._sitting.shown, self._meeting, stage.id, gate.id, answer, Audience.ROOM)
        self._sitting.do(step)


def _open_gate(sitting: Sitting, now: Course) -> tuple[Stage, Condition] | None:
    current = now.stage.id if now.stage else ""
    for stage in now.stages:
        if stage.id == current:  # who goes back is not asked about what comes later
            return None
        if stage.id in now.done:
            for gate in stage.gate:
                told = written(sitting.shown, now.meeting.id, stage.id, gate.id) is not None
                if not (gate.stop or told or holds(sitting.shown, now.meeting.id, gate)):
                    return stage, gate
    return None
