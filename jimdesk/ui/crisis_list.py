# SPDX-License-Identifier: Apache-2.0
"""If it goes wrong: who calls whom, persons first, then the services; on the wall sheet in a frame."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from jimdesk.core import crisis_steps, edits
from jimdesk.core.crisis_numbers import numbers
from jimdesk.core.desk import Step
from jimdesk.core.listed import ordered
from jimdesk.core.meeting import CrisisStep
from jimdesk.core.words import N_, saying
from jimdesk.ui.number_list import NumberList
from jimdesk.ui.part_list import PartList, PartRow
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.widgets import labels
from jimdesk.ui.widgets.button import Button

_STEP = saying("if it goes wrong")


class CrisisList(QWidget):
    """The steps, and below them the numbers to choose from, put away until somebody wants them."""

    def __init__(self, sitting: Sitting) -> None:
        super().__init__()
        self._sitting = sitting
        self.steps = _Steps(sitting)
        self.numbers = NumberList(sitting)
        self.numbers.taken.connect(self._take)
        self.numbers.hide()
        self._there = Button(sitting.look, kind="quiet", trailing="chevron-down", height=40)
        self._there.setObjectName("crisis-numbers")
        self._there.clicked.connect(lambda: self.numbers.setVisible(self.numbers.isHidden()))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.steps)
        column.addWidget(self._there, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self.numbers)

    def renew(self) -> None:
        """Show the steps and the numbers."""
        words = self._sitting.words
        self.steps.renew()
        self._there.setText(words.say(N_("Numbers to call")))
        self._there.setVisible(bool(self.steps.facts()))
        if not self.steps.facts():
            self.numbers.hide()
        self.numbers.renew()

    def _take(self, id_: str) -> None:
        """Make a number the last step."""
        found = numbers(self._sitting.shown, self._sitting.words.language)
        for one in found:
            if one.id == id_:
                self._sitting.do(edits.add_crisis_step(service=one.name, phone=one.phone))


class _Steps(PartList):
    name = "crisis"
    heading = N_("If it goes wrong")
    invitation = N_("If it goes wrong: who calls whom?")
    another = N_("Who calls whom?")

    def facts(self) -> tuple[CrisisStep, ...]:
        """Return the steps in their order."""
        return ordered(self.sitting.shown, CrisisStep)

    def make_row(self, id_: str) -> PartRow:
        """Make the row of a step."""
        return _StepRow(self.sitting, id_)

    def add(self, line: str) -> Step:
        """Add a step in own words; "Ilias belt Yassin" is taken apart into the two people."""
        shown, language = self.sitting.shown, self.sitting.words.language
        step = crisis_steps.read_step(shown, line, language)
        return crisis_steps.add(crisis_steps.with_number(step, numbers(shown, language)))


class _StepRow(PartRow):
    """Who calls, whom (a person, or a service in own words), and a number."""

    def __init__(self, sitting: Sitting, id_: str) -> None:
        super().__init__(sitting, "crisis", CrisisStep, id_, _STEP)
        words = sitting.words
        self._number = labels.label("", "group")
        self.row.addWidget(self._number)
        self.person("who", words.say(N_("Who")), 2)
        self.person("calls", words.say(N_("calls whom")), 2)
        self.typed("service", words.say(N_("or a service")), 3)
        self.typed("phone", words.say(N_("phone")), 1).setMaximumWidth(170)
        self.away(lambda: edits.remove(id_, saying("step taken away")))

    def follow(self) -> None:
        """Show the step and its place as they are now."""
        super().follow()
        ids = [step.id for step in ordered(self.sitting.shown, CrisisStep)]
        self._number.setText(str(ids.index(self.id) + 1))
