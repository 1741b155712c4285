# SPDX-License-Identifier: Apache-2.0
"""Where somebody lives: with the youngster or not, and a second home for a part of the time."""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from jimdesk.core import edits, kinship
from jimdesk.core.audience import Shown
from jimdesk.core.desk import Step
from jimdesk.core.fact import new_id
from jimdesk.core.people import Household, Level, Membership, Person, Stay
from jimdesk.core.words import N_, Who, saying
from jimdesk.ui import faces
from jimdesk.ui.inspector_fields import youngster_name
from jimdesk.ui.inspector_parts import CONTEXT, Part, SwitchPart
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.widgets import labels
from jimdesk.ui.widgets.button import Button
from jimdesk.ui.widgets.person_field import Choice, PersonField
from jimdesk.ui.widgets.select import Select

STAYS: Final = (
    (Stay.ALWAYS, N_("always")),
    (Stay.HALF, N_("half of the time")),
    (Stay.WEEKEND, N_("in the weekend")),
    (Stay.EVERY_OTHER_WEEKEND, N_("every other weekend")),
)


def homes_of(shown: Shown, person: str) -> tuple[Membership, ...]:
    """Return where somebody lives now; where they are most of the time comes first."""
    now = (one for one in shown.of(Membership) if one.person == person and not one.end)
    order = list(Stay)
    return tuple(sorted(now, key=lambda one: order.index(one.stay)))


def members(shown: Shown, household: str) -> tuple[str, ...]:
    """Return who lives in a household now."""
    return tuple(one.person for one in shown.of(Membership) if one.household == household and not one.end)


def lives_with_youngster(shown: Shown, person: str) -> Membership | None:
    """Return how somebody lives in the youngster's home; None where they do not."""
    centre = kinship.youngster(shown)
    homes = homes_of(shown, centre.id)[:1] if centre else ()
    here = {one.household for one in homes}
    return next((one for one in homes_of(shown, person) if one.household in here), None)


def move_in(shown: Shown, person: str, stay: Stay = Stay.ALWAYS) -> Step | None:
    """Return the step that lets somebody live with the youngster; None where nobody is marked."""
    centre = kinship.youngster(shown)
    return live_with(shown, person, centre.id, stay) if centre and centre.id != person else None


def move_out(shown: Shown, person: str) -> Step | None:
    """Return the step after which somebody no longer lives with the youngster; None where they do not."""
    lives = lives_with_youngster(shown, person)
    name = saying("{who} lives somewhere else", who=Who(person))
    return edits.remove(lives.id, name) if lives else None


def live_with(shown: Shown, person: str, other: str, stay: Stay = Stay.ALWAYS) -> Step:
    """Return the step that lets somebody live at somebody else's home, for all or a part of the time."""
    name = saying("{who} lives with {other}", who=Who(person), other=Who(other))
    homes = homes_of(shown, other)
    if homes:
        return edits.together(name, edits.live_together([person], homes[0].household, stay))
    home = new_id()
    return edits.together(
        name, edits.live_together([other], home), edits.live_together([person], home, stay)
    )


def at_home(sitting: Sitting) -> SwitchPart:
    """Make the switch "Lives with Ilias"."""

    def write(person: Person, on: bool) -> Step | None:
        shown = sitting.shown
        return move_in(shown, person.id) if on else move_out(shown, person.id)

    return SwitchPart(
        sitting, "lives-with-youngster",
        lambda _: sitting.words.say(N_("Lives with {name}"), name=youngster_name(sitting)),
        lambda one: lives_with_youngster(sitting.shown, one.id) is not None, write,
        wanted=lambda one: _may_live(sitting, one),
    )  # fmt: skip


def _may_live(sitting: Sitting, person: Person) -> bool:
    away = person.died or bool(person.death) or person.level is Level.PROFESSIONAL
    return not person.youngster and not away and bool(kinship.youngster(sitting.shown))


class HomesPart(Part):
    """All homes of somebody, each with how much of the time, and a way to add one."""

    def __init__(self, sitting: Sitting) -> None:
        super().__init__(sitting)
        self._person = Person(id="")
        self._rows: list[QWidget] = []
        self._made_of: object = None
        self._label = labels.field_label("")
        self._homes = QVBoxLayout()
        self._homes.setSpacing(6)
        self._also = PersonField(sitting.look, self._offered)
        self._also.setObjectName("lives-also-with")
        self.column.addWidget(self._label)
        self.column.addLayout(self._homes)
        self.column.addWidget(self._also)
        self._also.chosen.connect(self._on_chosen)

    def say(self) -> None:
        """Say the words."""
        self._label.setText(self.words.say(N_("Homes"), CONTEXT))
        invitation = self.words.say(N_("Lives also with …"))
        self._also.setPlaceholderText(invitation)
        self._also.setAccessibleName(invitation)
        self._made_of = None

    def show_person(self, person: Person) -> bool:
        """Show the homes; the rows are made anew only where something of them is different."""
        self._person = person
        homes = homes_of(self.sitting.shown, person.id)
        made_of = tuple((one, self._who(one)) for one in homes)
        if made_of != self._made_of:
            self._made_of = made_of
            for row in self._rows:
                row.hide()
                row.deleteLater()
            self._rows = [self._row(one, who) for one, who in made_of]
            for row in self._rows:
                self._homes.addWidget(row)
                row.show()
        return not (person.died or person.death)

    def _row(self, lives: Membership, who: str) -> QWidget:
        row = QWidget()
        column = QVBoxLayout(row)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(labels.text(who))
        line = QHBoxLayout()
        options = [(stay.value, self.words.say(msgid, CONTEXT)) for stay, msgid in STAYS]
        stay = Select(self.sitting.look, options, lives.stay.value, name=self.words.say(N_("How much")))
        stay.setObjectName(f"stay-{lives.household}")
        stay.chosen.connect(lambda key: self._stay(lives, Stay(key)))
        name = self.words.say(N_("Lives here no longer"))
        gone = Button(self.sitting.look, icon="close", name=name, kind="quiet", tone="ink2")
        gone.setObjectName(f"leave-{lives.household}")
        gone.clicked.connect(lambda: self._leave(lives))
        line.addWidget(stay, 1)
        line.addWidget(gone)
        column.addLayout(line)
        return row

    def _who(self, lives: Membership) -> str:
        """Say with whom this home is shared, or what it is called."""
        shown, words = self.sitting.shown, self.words
        home = shown.get(Household, lives.household)
        if home and home.name:
            return home.name
        others = [self.sitting.name(one) for one in members(shown, lives.household) if one != lives.person]
        return words.say(N_("with {names}"), names=", ".join(others)) if others else words.say(N_("alone"))

    def _offered(self) -> list[Choice]:
        here = {home.household for home in homes_of(self.sitting.shown, self._person.id)}
        together = {one for home in here for one in members(self.sitting.shown, home)}
        everybody = faces.choices(self.sitting.shown, self.words)
        return [one for one in everybody if one.id not in together | {self._person.id}]

    def _on_chosen(self, other: str) -> None:
        homes = homes_of(self.sitting.shown, self._person.id)
        stay = Stay.WEEKEND if homes else Stay.ALWAYS
        self.do(live_with(self.sitting.shown, self._person.id, other, stay))

    def _stay(self, lives: Membership, stay: Stay) -> None:
        self.do(edits.change(lives.id, saying("where {who} lives", who=Who(lives.person)), stay=stay))

    def _leave(self, lives: Membership) -> None:
        self.do(edits.remove(lives.id, saying("{who} lives somewhere else", who=Who(lives.person))))
