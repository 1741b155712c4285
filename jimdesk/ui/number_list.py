# SPDX-License-Identifier: Apache-2.0
"""The numbers to call, as the family keeps them: each says when somebody saw that it is right."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit

from jimdesk.core import edits
from jimdesk.core.crisis_numbers import (
    CrisisNumber,
    add_number,
    change_number,
    check_number,
    numbers,
    own_list,
)
from jimdesk.core.desk import Step
from jimdesk.core.words import N_, saying
from jimdesk.ui.part_list import PartList, PartRow
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.widgets.button import Button


class NumberList(PartList):
    """The list that ships, until something in it is changed: then it is the family's own."""

    name = "number"
    heading = N_("Numbers to call")
    invitation = N_("Another number")

    taken = Signal(str)
    """The id of a number that is to be called in the last step."""

    def facts(self) -> tuple[CrisisNumber, ...]:
        """Return the numbers of this family, or those that ship."""
        return numbers(self.sitting.shown, self.sitting.words.language)

    def make_row(self, id_: str) -> PartRow:
        """Make the row of a number."""
        return _NumberRow(self.sitting, id_, lambda: self.taken.emit(id_))

    def add(self, line: str) -> Step:
        """Add a number: its name, with the figures at its end as the number."""
        words = line.split()
        first = next((i for i, word in enumerate(words) if word[0].isdigit() or word[0] == "+"), len(words))
        name = " ".join(words[:first]) or line
        return _in_own_list(self.sitting, add_number(name, " ".join(words[first:])))


class _NumberRow(PartRow):
    """Name, number, when to call it; checked by a press, on the day of today."""

    def __init__(self, sitting: Sitting, id_: str, take: Callable[[], None]) -> None:
        super().__init__(sitting, "number", CrisisNumber, id_, saying("numbers for when it goes wrong"))
        words = sitting.words
        self._typed("name", words.say(N_("Name")), 2)
        self._typed("phone", words.say(N_("phone")), 1).setMaximumWidth(170)
        self._typed("about", words.say(N_("When to call")), 3)
        self.checked = Button(sitting.look, kind="quiet", height=40, font_size=13)
        self.checked.setObjectName("number-checked")
        self.checked.clicked.connect(self._check)
        self.row.addWidget(self.checked)
        plus = Button(sitting.look, icon="plus", kind="quiet", name=words.say(N_("Add as a step")))
        plus.setObjectName("number-step")
        plus.clicked.connect(take)
        self.row.addWidget(plus)
        self.away(lambda: _in_own_list(sitting, edits.remove(id_, saying("number taken away"))))

    @property
    def fact(self) -> CrisisNumber:
        """The number as it is now; an empty one when it has gone."""
        found = numbers(self.sitting.shown, self.sitting.words.language)
        return next((one for one in found if one.id == self.id), CrisisNumber(id=self.id))

    def follow(self) -> None:
        """Show the number, and when it was checked."""
        super().follow()
        words, day = self.sitting.words, self.fact.checked
        said = words.say(N_("checked on {date}"), date=words.brief_date(day)) if day else ""
        self.checked.setText(said or words.say(N_("Is it right?")))
        self.checked.setToolTip(words.say(N_("Press when you have seen today that this number is right.")))

    def _typed(self, field: str, said: str, share: int) -> QLineEdit:
        def write(typed: str) -> Step:
            now = self.fact
            values = {"name": now.name, "phone": now.phone, "about": now.about, field: typed.strip()}
            return _in_own_list(self.sitting, change_number(self.id, **values), joined=f"{self.id}.{field}")

        return self.typed(field, said, share, write=write)

    def _check(self) -> None:
        today = self.sitting.today
        day = None if self.fact.checked == today else today
        self.sitting.do(_in_own_list(self.sitting, check_number(self.id, day)))


def _in_own_list(sitting: Sitting, step: Step, joined: str = "") -> Step:
    """Begin the family's own list in the same step, where there is none yet."""
    both = edits.together(step.name, own_list(sitting.words.language), step)
    return Step(step.name, both.edit, joined)
