# SPDX-License-Identifier: Apache-2.0
"""The gates of a method as a gentle hint: what a stage that was left still waits for."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from jimdesk.core.fact import Audience
from jimdesk.core.words import N_
from jimdesk.core.written import YesNo, tick, written
from jimdesk.methods.course import Course
from jimdesk.methods.method import Condition, Stage
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.widgets.button import Button
from jimdesk.ui.widgets.hint import Hint


class GateHint(QWidget):
    """The first gate of a stage that was left which nobody has answered; one at a time."""

    def __init__(self, sitting: Sitting) -> None:
        super().__init__()
        self._sitting = sitting
        self._asked: tuple[Stage, Condition] | None = None
        self._meeting = ""
        self._hint: Hint | None = None
        self._yes = Button(sitting.look, icon="check", height=40)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._yes.setObjectName("gate-yes")
        self._yes.clicked.connect(lambda: self._answer(YesNo.YES))
        self.hide()

    @property
    def asked(self) -> str:
        """The id of the gate that is asked about; "" for none."""
        return self._asked[1].id if self._asked else ""

    def renew(self) -> None:
        """Say the words."""
        words = self._sitting.words
        self._yes.setText(words.say(N_("Yes, it is so")))
        if self._hint is not None:
            self._yes.setParent(self)
            self._hint.hide()
            self._hint.deleteLater()
            self._hint = None

    def follow(self, now: Course) -> None:
        """Ask about what a stage before this one waits for."""
        self._meeting = now.meeting.id
        self._asked = _open_gate(self._sitting, now)
        if self._asked is None:
            self.hide()
            if self._hint is not None:
                self._hint.show_hint("")
            return
        language = self._sitting.words.language
        stage, gate = self._asked
        self._made().show_hint(gate.texts.within(language), stage.labels.within(language))
        self.show()

    def _made(self) -> Hint:
        if self._hint is None:
            words = self._sitting.words
            self._hint = Hint(self._sitting.look, leave=words.say(N_("Leave it like this")))
            self._hint.setObjectName("gate-hint")
            self._hint.left.connect(lambda: self._answer(YesNo.NO))
            row = QWidget()
            inside = QHBoxLayout(row)
            inside.setContentsMargins(40, 0, 0, 0)
            inside.addWidget(self._yes)
            inside.addStretch()
            self._hint.add_row(row)
            self._column.addWidget(self._hint)
            self._yes.show()
        return self._hint

    def _answer(self, answer: YesNo) -> None:
        if self._asked is None:
            return
        stage, gate = self._asked
        step = tick(self._sitting.shown, self._meeting, stage.id, gate.id, answer, Audience.ROOM)
        self._sitting.do(step)


def _open_gate(sitting: Sitting, now: Course) -> tuple[Stage, Condition] | None:
    current = now.stage.id if now.stage else ""
    for stage in now.stages:
        if stage.id in now.done and stage.id != current:
            for gate in stage.gate:
                if not gate.stop and written(sitting.shown, now.meeting.id, stage.id, gate.id) is None:
                    return stage, gate
    return None
