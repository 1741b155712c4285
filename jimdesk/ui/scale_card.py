# SPDX-License-Identifier: Apache-2.0
"""The card with the scale: numbers from paper cards are typed in one row, covered, and then laid open."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from jimdesk.core.desk import Step
from jimdesk.core.listed import ordered
from jimdesk.core.meeting import Issue
from jimdesk.core.safety import pairs
from jimdesk.core.words import N_
from jimdesk.methods.course import Course
from jimdesk.ui import faces
from jimdesk.ui.numbers import Numbers, lie_open, numbers
from jimdesk.ui.opener import Opener
from jimdesk.ui.paper_number import PaperNumber
from jimdesk.ui.reasons import Reasons
from jimdesk.ui.scale_points import ScalePoints
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.widgets import labels
from jimdesk.ui.widgets.button import Button
from jimdesk.ui.widgets.card import Card
from jimdesk.ui.widgets.disc import Disc
from jimdesk.ui.widgets.flow import FlowLayout
from jimdesk.ui.widgets.scale import Mark, Scale
from jimdesk.ui.widgets.select import Select


class ScaleCard(QWidget):
    """A dashed box while the scale is far off; the card when it is asked for, or numbers were given."""

    def __init__(self, sitting: Sitting) -> None:
        super().__init__()
        self._sitting = sitting
        self._numbers: Numbers | None = None
        self._wanted = False
        self._marks: list[Mark] = []
        self._fields: dict[str, PaperNumber] = {}
        look = sitting.look
        self._opener = Opener(look, "plus")
        self._card = Card(look, padding=20, gap=6)
        self._question = labels.group_heading("")
        self._how = labels.small("")
        self._row = QWidget()
        self._flow = FlowLayout(self._row, gap=16)
        self.scale = Scale(look)
        self._ends = QWidget()
        self._low, self._high = labels.small(""), labels.small("")
        self._show_all = Button(look, icon="eye", height=40)
        self._nobody = labels.secondary("", wrap=True)
        self._pairs = Select(look, ())
        self._pairs.setObjectName("scale-about")
        self._pairs.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)  # worries are long
        self._pairs.chosen.connect(self._ask_about)
        self._points = ScalePoints(look)
        self._points.chosen.connect(self._ask_about)
        self._spread = labels.strong("")
        self._reasons = Reasons(sitting)
        self._lay_out()
        self._opener.clicked.connect(self._open)
        self._show_all.clicked.connect(self._lay_open)
        self.scale.scored.connect(self._give)
        self.scale.cleared.connect(self._take_back)

    def follow(self, now: Course | None) -> None:
        """Show who is asked and who has answered, and the numbers once they lie open."""
        words, shown = self._sitting.words, self._sitting.shown
        self._follow_pairs(now)
        self._numbers = these = numbers(shown, now, words.language, self._sitting.asked_about)
        self.setVisible(these is not None)
        if these is None:
            return
        asks = these.scale.texts.within(words.language)
        at_scale = now is not None and now.stage is not None and now.stage.scale is not None
        in_full = at_scale or bool(these.given) or self._wanted
        opened = lie_open(self._sitting, these)
        self._opener.setVisible(not in_full)
        self._opener.say(asks, "0 – 10")
        self._card.setVisible(in_full)
        self._question.setText(asks)
        self._how.setText(words.say(N_("Written down at the same time, then looked at together.")))
        self._low.setText(these.scale.low.within(words.language))
        self._high.setText(these.scale.high.within(words.language))
        self._nobody.setText(words.say(N_("Say who is at the table, and everybody can give a number.")))
        self._nobody.setVisible(not these.asked)
        was_typing = any(field.hasFocus() for field in self._fields.values())
        self._row.setVisible(not opened and bool(these.asked))
        self._show_all.setText(words.say(N_("Show the numbers")))
        self._show_all.setVisible(not opened and bool(these.given))
        self.scale.setVisible(opened)
        self._reasons.follow(these if opened else None)
        spread = these.spread if opened else None
        said = words.say(N_("From {low} to {high}"), low=spread[0], high=spread[1]) if spread else ""
        self._spread.setText(said)
        self._spread.setVisible(bool(spread and spread[0] != spread[1]))
        self._ends.setVisible(opened)
        self.scale.setAccessibleName(asks)
        marks = these.marks(shown, words) if opened else []
        if marks != self._marks:
            self._marks = marks
            self.scale.show_marks(marks)
        if was_typing and opened:
            self.scale.setFocus()
        self._show_fields(these)

    def start_typing(self) -> bool:
        """Put the cursor at the first number that is not there yet; False where none is asked."""
        these = self._numbers
        if these is None or not self._card.isVisible():
            return False
        if not self._row.isHidden():
            waiting = [field for person, field in self._fields.items() if person not in these.given]
            for field in waiting[:1]:
                field.setFocus()
            return bool(waiting)
        return False

    def _follow_pairs(self, now: Course | None) -> None:
        """Offer what numbers can be about: dangers of this meeting, and points where there are several.

        Points alone are short and lie side by side, one tap away; dangers are long and come as a list.
        """
        shown, words = self._sitting.shown, self._sitting.words
        dangers = [one.danger for one in pairs(shown, now.meeting.id) if one.danger] if now else []
        issues = [one for one in ordered(shown, Issue) if one.name.strip()]
        issues = issues if len(issues) > 1 else []
        general = ("", words.say(N_("In general")))
        points = [(one.id, one.name) for one in issues]
        options = [general, *((one.id, f"“{one.text}”") for one in dangers), *points]
        if self._sitting.asked_about not in dict(options):
            self._sitting.asked_about = ""
        about = self._sitting.asked_about
        name = words.say(N_("What the number is about"))
        self._pairs.setVisible(bool(dangers))
        self._pairs.fill(options, about)
        self._pairs.setAccessibleName(name)
        self._points.offer([] if dangers or not points else [general, *points], about, name)

    def _ask_about(self, danger: str) -> None:
        self._sitting.asked_about = danger
        self._renew_self()
        self._sitting.table_changed.emit()
        self.start_typing()

    def _show_fields(self, these: Numbers) -> None:
        words, shown, look = self._sitting.words, self._sitting.shown, self._sitting.look
        if list(these.asked) != list(self._fields):
            focused = next((person for person, field in self._fields.items() if field.hasFocus()), "")
            self._flow.clear()
            self._fields = {}
            for person in these.asked:
                chip = faces.chip(shown, person, words)
                field = PaperNumber(look, words.say(N_("Number of {name}"), name=chip.name))
                field.setObjectName(f"number-{person}")
                field.given.connect(lambda number, who=person: self._give(who, number))
                field.cleared.connect(lambda who=person: self._take_back(who))
                field.walked.connect(lambda step, digit, who=person: self._walk(who, step, digit))
                field.complete.connect(lambda who=person: self._walk(who, 1, -1, alone=True))
                cell = QWidget()
                inside = QHBoxLayout(cell)
                inside.setContentsMargins(0, 0, 0, 0)
                inside.setSpacing(8)
                inside.addWidget(Disc(look, chip))
                inside.addWidget(labels.name(chip.name))
                inside.addWidget(field)
                self._fields[person] = field
                self._flow.addWidget(cell)
            if focused in self._fields:
                self._fields[focused].setFocus()
        for person, field in self._fields.items():
            field.set_covered(person in these.given)

    def _walk(self, person: str, step: int, digit: int, *, alone: bool = False) -> None:
        """Go to the next or previous card, `alone` without a key; a digit too many belongs to that one."""
        ids = list(self._fields)
        index = ids.index(person) + step
        if 0 <= index < len(ids):
            field = self._fields[ids[index]]
            if alone:
                field.come_next()
            else:
                field.setFocus(Qt.FocusReason.TabFocusReason)
            if digit >= 0:
                field.type_digit(digit)

    def _give(self, person: str, number: int) -> None:
        if self._numbers is not None:
            self._do(self._numbers.give(person, number))

    def _take_back(self, person: str) -> None:
        if self._numbers is not None:
            self._do(self._numbers.take_back(person))

    def _do(self, step: Step | None) -> None:
        if step is not None:
            self._sitting.do(step)

    def _open(self) -> None:
        self._wanted = True
        self._renew_self()
        self.start_typing()

    def _lay_open(self) -> None:
        if self._numbers is not None:
            self._sitting.laid_open.add(self._numbers.on_table)
            self._renew_self()
            self._sitting.table_changed.emit()
            self.scale.setFocus()

    def _renew_self(self) -> None:
        from jimdesk.methods.course import course

        self.follow(course(self._sitting.shown))

    def _lay_out(self) -> None:
        self.scale.setObjectName("scale")
        self._opener.setObjectName("open-scale")
        self._show_all.setObjectName("show-numbers")
        top = QHBoxLayout()
        top.addWidget(self._question)
        top.addStretch()
        top.addWidget(self._how)
        top.addSpacing(12)
        top.addWidget(self._show_all)
        ends = QHBoxLayout(self._ends)
        ends.setContentsMargins(24, 0, 24, 0)
        ends.addWidget(self._low)
        ends.addStretch()
        ends.addWidget(self._high)
        self._card.inside.addLayout(top)
        self._card.inside.addWidget(self._pairs)
        self._card.inside.addWidget(self._points)
        self._card.inside.addWidget(self._nobody)
        self._card.inside.addWidget(self._row)
        self._card.inside.addWidget(self.scale)
        self._card.inside.addWidget(self._ends)
        self._card.inside.addWidget(self._spread)
        self._card.inside.addWidget(self._reasons)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self._opener)
        inside.addWidget(self._card)
