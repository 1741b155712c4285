# SPDX-License-Identifier: Apache-2.0
"""One person who is asked: yes or no to the plan, or to each line, and whether they told it back."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from jimdesk.core import agreeing
from jimdesk.core.meeting import Agreement
from jimdesk.core.words import N_
from jimdesk.ui import agreeing_people, faces
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.theme import TARGET
from jimdesk.ui.widgets import labels
from jimdesk.ui.widgets.button import Button
from jimdesk.ui.widgets.chip import ChipButton
from jimdesk.ui.widgets.choices import CheckBox
from jimdesk.ui.widgets.flow import FlowLayout
from jimdesk.ui.widgets.pick import PickRow

_WHO = 196  # how wide the chips' column is
_YES, _NO = "yes", "no"
_KEYS = {True: _YES, False: _NO, None: ""}
_SAID: dict[str, bool | None] = {_YES: True, _NO: False, "": None}


class AgreeingRow(QWidget):
    """The chip, the answer, the tick, and what was said; the lines open below it when wanted."""

    def __init__(self, sitting: Sitting, person: str, plan: tuple[Agreement, ...]) -> None:
        super().__init__()
        self._sitting, self._person, self._plan = sitting, person, plan
        words, look, name = sitting.words, sitting.look, sitting.name(person)
        chip = ChipButton(look, faces.chip(sitting.shown, person, words))
        chip.clicked.connect(lambda: sitting.select(person))
        chip.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._who = QWidget()
        self._who.setFixedWidth(look.theme.px(_WHO))
        beside = QVBoxLayout(self._who)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.addWidget(chip, 0, Qt.AlignmentFlag.AlignLeading)
        self.answer = self._pick(words.say(N_("Does {name} agree?"), name=name))
        self.answer.setObjectName(f"agrees-{person}")
        self.answer.chosen.connect(self._answer_all)
        self.told = CheckBox(look, words.say(N_("Told it in their own words")))
        self.told.setObjectName(f"told-back-{person}")
        self.told.setAccessibleName(words.say(N_("{name} told it in their own words"), name=name))
        self.told.clicked.connect(self._tell_back)
        self._more = Button(look, words.say(N_("Line by line")), kind="quiet", icon="chevron-down")
        self._more.setObjectName(f"line-by-line-{person}")
        self._more.setCheckable(True)
        self._more.toggled.connect(self._open)
        self._state = labels.small("")
        self._state.setMinimumHeight(TARGET)
        self._lines: dict[str, PickRow] = {}
        self._body: QWidget | None = None
        self._lay_out()

    def show_said(self, plan: tuple[Agreement, ...], *, told_back: bool) -> None:
        """Show what this person said, of all and of each line."""
        self._plan = plan
        self.answer.choose(_KEYS[agreeing_people.said_of_all(plan, self._person)])
        self.told.setChecked(told_back)
        self._state.setText(self._in_words(plan))
        for line in plan:
            if line.id in self._lines:
                self._lines[line.id].choose(_KEYS[agreeing_people.said(line, self._person)])

    def _in_words(self, plan: tuple[Agreement, ...]) -> str:
        words = self._sitting.words
        answers = [agreeing_people.said(line, self._person) for line in plan]
        if not any(answer is not None for answer in answers):
            return words.say(N_("not asked yet"))
        if not_yet := answers.count(None):
            return words.count("{n} line not asked yet", "{n} lines not asked yet", not_yet)
        if 0 < answers.count(False) < len(answers):
            return words.count("no to {n} line", "no to {n} lines", answers.count(False))
        return ""

    def _answer_all(self, key: str) -> None:
        step = agreeing_people.say_of_all(self._plan, self._person, _SAID[key])
        if step is not None:
            self._sitting.do(step)

    def _answer_line(self, line: str, key: str) -> None:
        self._sitting.do(agreeing.agrees(line, self._person, yes=_SAID[key]))

    def _tell_back(self, told: bool) -> None:
        meeting = self._sitting.meeting
        if meeting is not None:
            self._sitting.do(agreeing.tell_back(meeting.id, self._person, self._sitting.today, told=told))

    def _open(self, on: bool) -> None:
        """Show the lines one by one, or put them away."""
        self._more.set_icon("chevron-up" if on else "chevron-down")
        if self._body is None:
            self._body = self._line_by_line()
            self._column.addWidget(self._body)
            self.show_said(self._plan, told_back=self.told.isChecked())
        self._body.setVisible(on)

    def _line_by_line(self) -> QWidget:
        body = QWidget()
        grid = QGridLayout(body)
        grid.setContentsMargins(12, 0, 12, 8)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        words = self._sitting.words
        for number, line in enumerate(self._plan):
            owner = self._sitting.name(line.owner) if line.owner else ""
            text = words.say(N_("{who}: {what}"), "a line", who=owner, what=line.what) if owner else line.what
            pick = self._pick(text)
            pick.setObjectName(f"agrees-{self._person}-{line.id}")
            pick.chosen.connect(lambda key, line=line.id: self._answer_line(line, key))
            self._lines[line.id] = pick
            grid.addWidget(pick, number, 0)
            grid.addWidget(labels.text(text, wrap=True), number, 1, Qt.AlignmentFlag.AlignVCenter)
        return body

    def _pick(self, name: str) -> PickRow:
        words = self._sitting.words
        answers = [(_YES, words.say(N_("Yes"), "an answer")), (_NO, words.say(N_("No"), "an answer"))]
        return PickRow(self._sitting.look, answers, name=name)

    def _lay_out(self) -> None:
        top = QWidget()
        flow = FlowLayout(top, gap=12, row_gap=2)
        self.told.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        for part in (self._who, self.answer, self.told, self._more, self._state):
            flow.addWidget(part)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(6, 6, 6, 6)
        self._column.setSpacing(4)
        self._column.addWidget(top)
