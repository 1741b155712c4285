# SPDX-License-Identifier: Apache-2.0
"""If it goes wrong: who calls whom, persons first, then the services; on the wall sheet in a frame."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from jimdesk.core import edits
from jimdesk.core.desk import Step
from jimdesk.core.meeting import CrisisStep
from jimdesk.core.people import Person
from jimdesk.core.words import N_, saying
from jimdesk.ui import faces
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.typing import KeptField
from jimdesk.ui.widgets import labels
from jimdesk.ui.widgets.button import Button
from jimdesk.ui.widgets.card import Card
from jimdesk.ui.widgets.invitation import Invitation
from jimdesk.ui.widgets.person_field import PersonField


class CrisisList(QWidget):
    """Each step has a place, who calls, whom (a person, or a service in own words), and a number."""

    def __init__(self, sitting: Sitting) -> None:
        super().__init__()
        self._sitting = sitting
        self._shown: tuple[str, ...] = ()
        self._language = ""
        self._rows: dict[str, _StepRow] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._heading = labels.group_heading("")
        self._column.addWidget(self._heading)
        self._more: Invitation | None = None

    def renew(self) -> None:
        """Show the steps; rows that stay keep what is being typed in them."""
        steps = edits.in_order(self._sitting.shown, CrisisStep)
        ids, language = tuple(step.id for step in steps), self._sitting.words.language
        if ids != self._shown or language != self._language:
            self._shown, self._language = ids, language
            self._build(steps)
        for number, step in enumerate(steps, 1):
            self._rows[step.id].show_step(step, number)

    def _build(self, steps: tuple[CrisisStep, ...]) -> None:
        words, look = self._sitting.words, self._sitting.look
        self._heading.setText(words.say(N_("If it goes wrong")))
        for old in (*self._rows.values(), self._more):
            if old is not None:
                old.hide()
                old.deleteLater()
        self._rows = {step.id: _StepRow(self._sitting, step.id) for step in steps}
        for row in self._rows.values():
            self._column.addWidget(row)
        self._more = Invitation(look, words.say(N_("Who calls whom?")))
        self._more.setObjectName("crisis-new")
        self._more.entered.connect(self._add)
        self._column.addWidget(self._more)

    def _add(self, line: str) -> None:
        """Add a step in own words; "Ilias belt Yassin" is taken apart into the two people."""
        self._sitting.do(edits.add_crisis_step(**read_step(self._sitting.shown.of(Person), line)))


def read_step(people: tuple[Person, ...], line: str) -> dict[str, str]:
    """Return the fields of a crisis step for a typed line; a service for what names nobody."""
    from jimdesk.core.names import short

    words = line.split()
    named = [(i, p.id) for i, w in enumerate(words) for p in people if short(p).casefold() == w.casefold()]
    if len(named) >= 2 and named[0][0] == 0:
        return {"who": named[0][1], "calls": named[1][1]}
    if named and named[0][0] == 0 and len(words) > 2:
        return {"who": named[0][1], "service": " ".join(words[2:])}
    return {"service": line}


class _StepRow(Card):
    """One step."""

    def __init__(self, sitting: Sitting, id_: str) -> None:
        super().__init__(sitting.look, padding=8)
        words, look = sitting.words, sitting.look
        self._sitting, self._id = sitting, id_
        self._number = labels.label("", "group")
        self._who = self._person(words.say(N_("Who")), "who")
        self._calls = self._person(words.say(N_("calls whom")), "calls")
        self._service = QLineEdit()
        self._service.setPlaceholderText(words.say(N_("or a service")))
        self._phone = QLineEdit()
        self._phone.setPlaceholderText(words.say(N_("phone")))
        self._phone.setMaximumWidth(170)
        for field, name in ((self._service, "service"), (self._phone, "phone")):
            field.setAccessibleName(field.placeholderText())
            field.setObjectName(f"crisis-{name}")
        self._kept = [self._keeping(self._service, "service"), self._keeping(self._phone, "phone")]
        away = Button(look, icon="close", kind="quiet", tone="ink2", name=words.say(N_("Take away")))
        away.clicked.connect(lambda: sitting.do(edits.remove(id_, saying("step taken away"))))
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self._number)
        for part, share in ((self._who, 2), (self._calls, 2), (self._service, 3), (self._phone, 1)):
            row.addWidget(part, share)
        row.addWidget(away)
        self.inside.addLayout(row)

    def show_step(self, step: CrisisStep, number: int) -> None:
        """Show the step as it is now."""
        self._number.setText(str(number))
        for field, person in ((self._who, step.who), (self._calls, step.calls)):
            if not field.hasFocus():
                field.setText(self._sitting.name(person))
        for kept in self._kept:
            kept.renew()

    def _person(self, name: str, field: str) -> PersonField:
        sitting = self._sitting
        made = PersonField(
            sitting.look, lambda: faces.choices(sitting.shown, sitting.words),
            placeholder=name, keeps_name=True,
        )
        made.setObjectName(f"crisis-{field}")
        made.chosen.connect(lambda person: sitting.do(self._change(**{field: person})))
        made.editingFinished.connect(
            lambda: None if made.text().strip() else sitting.do(self._change(**{field: ""}))
        )
        return made

    def _keeping(self, field: QLineEdit, name: str) -> KeptField:
        def read() -> str:
            step = self._sitting.shown.get(CrisisStep, self._id)
            return str(getattr(step, name)) if step else ""

        def write(typed: str) -> Step:
            return edits.type_into(self._id, name, typed.strip())

        return KeptField(self._sitting, field, read, write)

    def _change(self, **values: str) -> Step:
        return edits.change(self._id, saying("if it goes wrong"), **values)
