# SPDX-License-Identifier: Apache-2.0
"""The rows of consent about one person: who decides, what they said, and a button for what they say now."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from jimdesk.core import consent
from jimdesk.core.consent import Needed, State
from jimdesk.core.desk import Step
from jimdesk.core.people import Parentage, Person
from jimdesk.core.words import N_
from jimdesk.ui.consent_words import stands, whose_word
from jimdesk.ui.put_away import put_away
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.widgets import labels
from jimdesk.ui.widgets.button import Button
from jimdesk.ui.widgets.select import Select
from jimdesk.ui.widgets.switch import Switch


class ConsentRows(QWidget):
    """Made anew when something about it changed; made for the worker alone."""

    def __init__(self, sitting: Sitting) -> None:
        super().__init__()
        self._sitting = sitting
        self._seen: object = None
        self._body: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def show_person(self, person: Person) -> None:
        """Show how it stands with somebody."""
        shown = self._sitting.shown
        bonds = [bond for bond in shown.of(Parentage) if bond.child == person.id]
        others = consent.could_guard(shown, person.id, self._sitting.today)
        needed = consent.needed(shown, person, self._sitting.today)
        seen = person, bonds, others, needed, self._sitting.words
        if seen == self._seen:
            return
        self._seen = seen
        held = self._body.focusWidget() if self._body is not None else None
        name = held.objectName() if held is not None and held.hasFocus() else ""
        if self._body is not None:
            put_away(self._body)
        self._body = self._made(person, bonds, needed)
        self._column.addWidget(self._body)
        if name and (again := self._body.findChild(QWidget, name)) is not None:
            again.setFocus()

    def clear(self) -> None:
        """Hold nothing: other eyes look."""
        self._seen = None
        if self._body is not None:
            put_away(self._body)
            self._body = None

    def _made(self, person: Person, bonds: list[Parentage], needed: tuple[Needed, ...]) -> QWidget:
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(labels.small(whose_word(self._sitting, person), wrap=True))
        minor = consent.band(person, self._sitting.today) is not consent.Band.OWN
        if minor:
            self._put_authority(column, person, bonds)
        for one in needed:
            column.addLayout(self._row(one))
        return body

    def _put_authority(self, column: QVBoxLayout, person: Person, bonds: list[Parentage]) -> None:
        """Put a switch for every parent and guardian, and below them a way to name another guardian."""
        for bond in bonds:
            note, on = consent.set_authority, bond.authority
            column.addWidget(self._authority(note, bond.parent, person.id, on=on))
        for one in consent.guardians(self._sitting.shown, person.id):
            column.addWidget(self._authority(consent.set_guardian, one, person.id, on=True))
        column.addWidget(self._somebody_else(person))

    def _authority(self, note: Callable[..., Step], holder: str, child: str, *, on: bool) -> Switch:
        said = self._sitting.words.say(N_("{name} has authority"), name=self._sitting.name(holder))
        switch = Switch(self._sitting.look, said, on=on)
        switch.setObjectName(f"authority-{holder}")
        switch.clicked.connect(lambda on: self._do(note(holder, child, authority=on)))
        return switch

    def _somebody_else(self, person: Person) -> Select:
        """Offer everybody who is no parent: a guardian, somebody of a certified institution."""
        sitting, words = self._sitting, self._sitting.words
        others = consent.could_guard(sitting.shown, person.id, sitting.today)
        asked = words.say(N_("Somebody else has authority: guardian, institution"))
        names = sorted(((one.id, sitting.name(one.id)) for one in others), key=lambda one: one[1].casefold())
        select = Select(sitting.look, [("", asked), *names], "", name=asked)
        select.setObjectName("guardian")
        select.setMinimumWidth(120)  # its long question must not make the panel wider than its room
        select.chosen.connect(
            lambda id_: self._do(consent.set_guardian(id_, person.id, authority=True)) if id_ else None
        )
        return select

    def _row(self, one: Needed) -> QHBoxLayout:
        sitting, words = self._sitting, self._sitting.words
        row = QHBoxLayout()
        row.setSpacing(8)
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(labels.name(sitting.name(one.giver)))
        state = labels.label(
            stands(one, words), "small", tone="" if one.state is State.GIVEN else "warn", wrap=True
        )
        state.setObjectName(f"consent-of-{one.giver}")
        texts.addWidget(state)
        row.addLayout(texts, 1)
        day, shown = sitting.today, sitting.shown
        if one.state is State.GIVEN:
            self._button(row, one, "withdraw", N_("Take back"),
                         consent.withdraw(shown, one.giver, one.about, day))
        else:
            self._button(row, one, "give", N_("Says yes"), consent.give(shown, one.giver, one.about, day))
            no = consent.give(shown, one.giver, one.about, day, given=False)
            if one.state is State.MISSING:
                self._button(row, one, "refuse", N_("Says no"), no)
        return row

    def _button(self, row: QHBoxLayout, one: Needed, name: str, said: str, step: Step) -> None:
        words = self._sitting.words
        button = Button(self._sitting.look, words.say(said), height=40)
        button.setObjectName(f"{name}-{one.giver}")
        button.setAccessibleName(f"{self._sitting.name(one.giver)}: {words.say(said)}")
        button.clicked.connect(lambda: self._do(step))
        row.addWidget(button)

    def _do(self, step: Step) -> None:
        if self._sitting.do(step):
            self._sitting.announced.emit(self._sitting.words.tell(step.name, self._sitting.name))
