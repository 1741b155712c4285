# SPDX-License-Identifier: Apache-2.0
"""The place of a JIM: who said yes, both roles, what is told and kept, hours, costs, support, a good end."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from jimdesk.core import edits, kinship, mentoring
from jimdesk.core.audience import Sight
from jimdesk.core.days import read_minutes
from jimdesk.core.desk import Step
from jimdesk.core.people import Jim, Person
from jimdesk.core.words import N_, Saying, Who, saying
from jimdesk.ui.inspector_jim import LINES, typed_step
from jimdesk.ui.inspector_parts import CONTEXT
from jimdesk.ui.people_chips import PeopleChips
from jimdesk.ui.put_away import put_away
from jimdesk.ui.segmented import show_choice
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.typing import KeptField
from jimdesk.ui.widgets import labels
from jimdesk.ui.widgets.card import Card
from jimdesk.ui.widgets.choices import CheckBox
from jimdesk.ui.widgets.segments import Segments

_SAYS: Final = {
    "": N_("not yet"), "yes": N_("yes"), "grudging": N_("yes, with a grumble"), "no": N_("no"),
}


class JimCards(QWidget):
    """One card for each JIM of now; without one it says how there comes to be one."""

    def __init__(self, sitting: Sitting) -> None:
        super().__init__()
        self._sitting = sitting
        self._cards: dict[str, _JimCard] = {}
        self._none = labels.secondary("", wrap=True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(12)
        self._column.addWidget(self._none)
        self.setObjectName("jim-agreements")
        self.renew()

    def renew(self) -> None:
        """Say everything anew."""
        for card in self._cards.values():
            put_away(card)
        self._cards = {}
        self._none.setText(self._sitting.words.say(
            N_("There is no JIM yet. Who is it? Mark that person as JIM among the people.")
        ))
        self.follow()

    def follow(self) -> None:
        """Show the JIMs of now."""
        jims = kinship.jims(self._sitting.shown, self._sitting.today)
        ids = [one.id for one in jims]
        for id_ in [one for one in self._cards if one not in ids]:
            put_away(self._cards.pop(id_))
        for one in jims:
            if one.id not in self._cards:
                self._cards[one.id] = _JimCard(self._sitting, one.id)
                self._column.addWidget(self._cards[one.id])
            self._cards[one.id].follow()
        self._none.setVisible(not jims)


class _JimCard(Card):
    """What one JIM agreed with whom they are there for; who said yes is for the worker's eyes."""

    def __init__(self, sitting: Sitting, id_: str) -> None:
        super().__init__(sitting.look, gap=8)
        self._sitting, self._id = sitting, id_
        self._kept: list[KeptField] = []
        self._yes: dict[str, tuple[QWidget, Segments]] = {}
        self._heading = labels.group_heading("")
        self._says = QVBoxLayout()
        self.inside.addWidget(self._heading)
        self.inside.addLayout(self._says)
        self.inside.addLayout(self._roles())
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(1, 1)
        self.inside.addLayout(self._grid)
        for field, label in LINES:
            said = sitting.words.say(label, CONTEXT)
            self._line(f"jim-card-{field.replace('_', '-')}", said, self._reads(field), self._writes(field))
        hours = sitting.words.say(N_("Hours a week that are possible"))
        self._line("jim-card-hours", hours, self._read_hours, self._write_hours)
        words = sitting.words
        self.supporters = PeopleChips(sitting, "jim-supporter", words.say(N_("Who supports the JIM?")))
        self.supporters.added.connect(lambda one: self._support(one, there=True))
        self.supporters.taken.connect(lambda one: self._support(one, there=False))
        self.inside.addWidget(self.supporters)
        self.setObjectName(f"jim-card-{id_}")

    def follow(self) -> None:
        """Show it as it is now."""
        sitting, jim = self._sitting, self._jim
        if jim is None:
            return
        words = sitting.words
        who, whom = sitting.name(jim.person), sitting.name(jim.mentors)
        self._heading.setText(words.say(N_("{who}, JIM of {whom}"), who=who, whom=whom))
        for box, on in ((self._confidant, jim.confidant), (self._spokesperson, jim.spokesperson)):
            box.setChecked(on)
        for kept in self._kept:
            kept.renew()
        self.supporters.show_people(jim.supporters, words.say(N_("Press to take away")))
        self._follow_consent(jim)

    @property
    def _jim(self) -> Jim | None:
        return self._sitting.shown.get(Jim, self._id)

    def _roles(self) -> QHBoxLayout:
        words, look = self._sitting.words, self._sitting.look
        self._confidant = CheckBox(look, words.say(N_("confidant: listens and supports")))
        self._spokesperson = CheckBox(look, words.say(N_("spokesperson: advises parents and professionals")))
        row = QHBoxLayout()
        for box, field in ((self._confidant, "confidant"), (self._spokesperson, "spokesperson")):
            box.setObjectName(f"jim-card-{field}")
            box.clicked.connect(lambda on, field=field: self._change(**{field: on}))
            row.addWidget(box)
        row.addStretch()
        return row

    # Who says yes; only before the worker's eyes

    def _follow_consent(self, jim: Jim) -> None:
        sitting = self._sitting
        mine = sitting.shown.reader.sight is Sight.WORKER
        wanted = mentoring.have_a_say(sitting.shown, jim.mentors) if mine else ()
        if list(wanted) != list(self._yes):
            for row, _ in self._yes.values():
                put_away(row)
            self._yes = {person: self._ask(person, jim.person) for person in wanted}
        for person, (_, bar) in self._yes.items():
            said = mentoring.consent_to(sitting.shown, person, jim.person)
            key = "" if said is None else "no" if not said.given else "grudging" if said.grudging else "yes"
            show_choice(bar, key)

    def _ask(self, person: str, jim: str) -> tuple[QWidget, Segments]:
        sitting, words = self._sitting, self._sitting.words
        row = QWidget()
        inside = QHBoxLayout(row)
        inside.setContentsMargins(0, 0, 0, 0)
        asks = words.say(N_("{name} says"), name=sitting.name(person))
        bar = Segments(sitting.look, [(key, words.say(said)) for key, said in _SAYS.items()], "", name=asks)
        bar.setObjectName(f"jim-consent-{person}")
        bar.chosen.connect(lambda key: self._says_of(person, jim, key))
        label = labels.text(asks, wrap=False)
        label.setMinimumWidth(sitting.look.theme.px(150))
        inside.addWidget(label)
        inside.addWidget(bar)
        inside.addStretch()
        self._says.addWidget(row)
        return row, bar

    def _says_of(self, person: str, jim: str, key: str) -> None:
        sitting = self._sitting
        given = None if not key else key != "no"
        sitting.do(mentoring.say_of_jim(
            sitting.shown, person, jim, given, sitting.today, grudging=key == "grudging"
        ))

    # Lines

    def _line(
        self, name: str, said: str, read: Callable[[], str], write: Callable[[str], Step | None]
    ) -> None:
        field = QLineEdit()
        field.setObjectName(name)
        field.setAccessibleName(said)
        self._kept.append(KeptField(self._sitting, field, read, write))
        row = self._grid.rowCount()
        self._grid.addWidget(labels.text(said), row, 0)
        self._grid.addWidget(field, row, 1)

    def _reads(self, field: str) -> Callable[[], str]:
        return lambda: str(getattr(self._jim, field, ""))

    def _writes(self, field: str) -> Callable[[str], Step | None]:
        def write(typed: str) -> Step | None:
            jim = self._jim
            return typed_step(self._sitting, jim, field, typed) if jim else None

        return write

    def _read_hours(self) -> str:
        jim = self._jim
        person = self._sitting.shown.get(Person, jim.person) if jim else None
        return self._sitting.words.hours(person.limit) if person and person.limit is not None else ""

    def _write_hours(self, typed: str) -> Step | None:
        jim = self._jim
        minutes = read_minutes(typed, self._sitting.words.language) if typed.strip() else None
        if jim is None or (typed.strip() and minutes is None):
            return None
        return edits.type_into(jim.person, "limit", minutes, self._called(jim))

    def _support(self, person: str, *, there: bool) -> None:
        jim = self._jim
        if jim is None:
            return

        def others(now: tuple[str, ...]) -> tuple[str, ...]:
            kept = tuple(one for one in now if one != person)
            return (*kept, person) if there else kept

        self._sitting.do(edits.change_with(jim.id, self._called(jim), "supporters", others))

    def _change(self, **values: Any) -> None:
        jim = self._jim
        if jim is not None:
            self._sitting.do(edits.change(jim.id, self._called(jim), "", **values))

    @staticmethod
    def _called(jim: Jim) -> Saying:
        return saying("agreements of {who} as JIM", who=Who(jim.person))
