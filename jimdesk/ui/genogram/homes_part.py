# SPDX-License-Identifier: Apache-2.0
"""Where somebody lives and lived: each home with how much of the time, from when and until when."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtWidgets import QWidget

from jimdesk.core import edits
from jimdesk.core.people import Household, Membership, Person, Stay
from jimdesk.core.words import N_, Saying, Who, saying
from jimdesk.ui import faces
from jimdesk.ui.genogram.folded_part import FoldedPart, block, line
from jimdesk.ui.inspector_homes import STAYS, live_with
from jimdesk.ui.inspector_parts import CONTEXT
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.widgets import labels
from jimdesk.ui.widgets.person_field import Choice, PersonField
from jimdesk.ui.widgets.select import Select


class LivedPart(FoldedPart):
    """All homes of now and of before; the picture draws those of the day that is looked at."""

    def __init__(self, sitting: Sitting) -> None:
        super().__init__(sitting, "lived", N_("Homes over time"))
        self._person = ""
        self._with = PersonField(sitting.look, self._offered)
        self._with.setObjectName("lived-with")
        self._with.chosen.connect(
            lambda other: self.do(live_with(self.sitting.shown, self._person, other, Stay.ALWAYS))
        )
        self.inside.addWidget(self._with)

    def say(self) -> None:
        """Say the words."""
        super().say()
        invitation = self.words.say(N_("Lives or lived with …"))
        self._with.setPlaceholderText(invitation)
        self._with.setAccessibleName(invitation)

    def show_person(self, person: Person) -> bool:
        """Show every home of somebody."""
        self._person = person.id
        lived = [one for one in self.sitting.shown.of(Membership) if one.person == person.id]
        made_of = [(one.id, one.stay, self._who(one)) for one in lived]
        self.show_rows((person.id, made_of), lambda: [self._row(one) for one in lived])
        return True

    def _row(self, lives: Membership) -> QWidget:
        words = self.words
        options = [(stay.value, words.say(msgid, CONTEXT)) for stay, msgid in STAYS]
        stay = Select(self.sitting.look, options, lives.stay.value, name=words.say(N_("How much")))
        stay.setObjectName(f"lived-stay-{lives.id}")
        stay.chosen.connect(lambda key: self.do(edits.change(lives.id, self._name(), stay=Stay(key))))
        gone = self.remover(
            f"lived-gone-{lives.id}", words.say(N_("Never lived here")),
            lambda: edits.remove(lives.id, self._name()),
        )
        dates = line(self._when(lives, "start", words.say(N_("from"))),
                     self._when(lives, "end", words.say(N_("until"))))
        return block(labels.strong(self._who(lives)), line(stay, gone, stretch=stay), dates)

    def _when(self, lives: Membership, name: str, label: str) -> QWidget:
        def known() -> Membership:
            return self.sitting.shown.get(Membership, lives.id) or lives

        return self.dated(
            f"lived-{name}-{lives.id}", label, lambda: getattr(known(), name),
            lambda date: edits.type_into(lives.id, name, date, self._name()),
        )

    def _who(self, lives: Membership) -> str:
        """Say with whom a home is or was shared, or what it is called."""
        shown, words = self.sitting.shown, self.words
        home = shown.get(Household, lives.household)
        if home and home.name:
            return home.name
        others = dict.fromkeys(
            self.sitting.name(one.person) for one in shown.of(Membership)
            if one.household == lives.household and one.person != lives.person
        )
        return words.say(N_("with {names}"), names=", ".join(others)) if others else words.say(N_("alone"))

    def _name(self) -> Saying:
        return saying("where {who} lives", who=Who(self._person))

    def _offered(self) -> Iterable[Choice]:
        return [one for one in faces.choices(self.sitting.shown, self.words) if one.id != self._person]
