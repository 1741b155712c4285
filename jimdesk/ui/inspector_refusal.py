# SPDX-License-Identifier: Apache-2.0
"""Whom the youngster would rather not have asked; seen by the worker alone, with no trace for others.

No reason is needed. What is kept belongs to the youngster and whoever prepares the meeting with them; while
the room looks along there is no such part, and nothing of a person looks different for it.
"""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit

from jimdesk.core import edits, kinship
from jimdesk.core.audience import Sight
from jimdesk.core.desk import Step
from jimdesk.core.meeting import Refusal
from jimdesk.core.people import Person
from jimdesk.core.words import N_, saying
from jimdesk.ui.inspector_parts import CONTEXT, Part
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.typing import KeptField
from jimdesk.ui.widgets import labels
from jimdesk.ui.widgets.button import Button
from jimdesk.ui.widgets.switch import Switch


class RefusalPart(Part):
    """A switch, and once it is on a line for what was said with it."""

    def __init__(self, sitting: Sitting) -> None:
        super().__init__(sitting)
        self._person = Person(id="")
        self._switch = Switch(sitting.look, " ")
        self._switch.setObjectName("rather-not")
        self._between = labels.small("", wrap=True)
        self._why = QLineEdit()
        self._why.setObjectName("rather-not-why")
        for widget in (self._switch, self._between, self._why):
            self.column.addWidget(widget)
        self._kept = KeptField(sitting, self._why, self._read, self._write)
        self._switch.clicked.connect(self._turn)

    def say(self) -> None:
        """Say the words."""
        self._switch.setText(self.words.say(N_("Rather not ask"), CONTEXT))
        self._switch.setAccessibleName(self._switch.text())
        self._why.setPlaceholderText(self.words.say(N_("No reason is needed."), CONTEXT))
        self._why.setAccessibleName(self.words.say(N_("What was said with it"), CONTEXT))

    def show_person(self, person: Person) -> bool:
        """Show it to the worker; for everybody else, and for the youngster's own entry, it is not there."""
        shown = self.sitting.shown
        centre = kinship.youngster(shown)
        wanted = shown.reader.sight is Sight.WORKER and centre is not None and person.id != centre.id
        if person.id != self._person.id or not wanted:
            self._kept.keep()
            self._person = person if wanted else Person(id="")
            self._kept.bind(self._read, self._write)
        self._kept.renew()
        there = wanted and self._refusal() is not None
        if wanted and centre is not None:
            name = self.sitting.name(centre.id)
            self._between.setText(self.words.say(N_("Only between {name} and you."), CONTEXT, name=name))
        self._switch.setChecked(there)
        self._between.setVisible(there)
        self._why.setVisible(there)
        return wanted

    def _refusal(self) -> Refusal | None:
        found = (one for one in self.sitting.shown.of(Refusal) if one.person == self._person.id)
        return next(found, None) if self._person.id else None

    def _turn(self, on: bool) -> None:
        old, centre = self._refusal(), kinship.youngster(self.sitting.shown)
        if on and old is None and centre is not None:
            self.sitting.do(edits.refuse(centre.id, self._person.id))
            self._why.setFocus()
        elif old is not None and not on:
            self.sitting.do(edits.remove(old.id, saying("a note of your own")))

    def _read(self) -> str:
        one = self._refusal()
        return one.why if one else ""

    def _write(self, typed: str) -> Step | None:
        one = self._refusal()
        return edits.type_into(one.id, "why", typed.strip(), saying("a note of your own")) if one else None


class VoicePart(Part):
    """The way to the youngster's own page; on the youngster alone, before a meeting, for the worker."""

    def __init__(self, sitting: Sitting) -> None:
        super().__init__(sitting)
        self._open = Button(sitting.look, icon="child")
        self._open.setObjectName("own-page")
        self.column.addWidget(self._open)
        self._open.clicked.connect(lambda: sitting.calm_wanted.emit("voice"))

    def show_person(self, person: Person) -> bool:
        """Show it on the youngster."""
        name = self.sitting.name(person.id)
        self._open.setText(self.words.say(N_("{name}'s own page"), name=name))
        own = self.sitting.shown.reader.sight is Sight.WORKER
        return person.youngster and own and not self.sitting.running
