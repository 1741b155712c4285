# SPDX-License-Identifier: Apache-2.0
"""Where bonds are told in full: partners with dated turns, parents with periods, who was born together."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QWidget

from jimdesk.core import edits, kinship
from jimdesk.core.desk import Step
from jimdesk.core.people import (
    Bond,
    Descent,
    Parentage,
    Partnership,
    Person,
    Turn,
    Twinning,
    Twins,
)
from jimdesk.core.words import N_, Saying, Who, saying
from jimdesk.instruments.genogram import entering, notation
from jimdesk.ui import faces
from jimdesk.ui.genogram.folded_part import FoldedPart, block, line
from jimdesk.ui.genogram.sign_select import SignSelect
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.widgets import labels
from jimdesk.ui.widgets.person_field import Choice, PersonField


def _couple(couple: Partnership) -> Saying:
    return saying("{one} and {other} as a couple", one=Who(couple.one), other=Who(couple.other))


class PartnersPart(FoldedPart):
    """Each partner with the turns it took, from the first on; the last row adds a turn."""

    def __init__(self, sitting: Sitting) -> None:
        super().__init__(sitting, "partners", N_("Partners"))
        self._person = ""

    def show_person(self, person: Person) -> bool:
        """Show with whom somebody is or was a couple."""
        self._person = person.id
        couples = kinship.partners(self.sitting.shown, person.id)
        made_of = [
            (one.id, self.sitting.name(other), [turn.bond for turn in one.history]) for other, one in couples
        ]
        self.show_rows((person.id, made_of), lambda: [self._row(other, one) for other, one in couples])
        return bool(couples)

    def _row(self, other: str, couple: Partnership) -> QWidget:
        words = self.words
        parts: list[QWidget] = [labels.strong(self.sitting.name(other))]
        for i, turn in enumerate(couple.history):
            parts += self._turn_row(couple.id, i, turn)
        more = SignSelect(self.sitting.look, f"turn-add-{couple.id}")
        more.offer(notation.BONDS, words, first=words.say(N_("then …")), name=words.say(N_("What came then")))
        more.chosen.connect(lambda key: self._add(couple, key))
        return block(*parts, more)

    def _turn_row(self, id_: str, i: int, turn: Turn) -> tuple[QWidget, ...]:
        words = self.words
        kind = SignSelect(self.sitting.look, f"turn-{id_}-{i}")
        kind.offer(notation.BONDS, words, turn.bond, name=words.say(N_("What they became")))
        kind.chosen.connect(lambda key: self.do(self._changed(id_, i, bond=Bond(key))))
        when = self.dated(
            f"turn-when-{id_}-{i}", words.say(N_("when")), lambda: self._turn(id_, i).when,
            lambda date: self._changed(id_, i, typed=True, when=date),
        )
        gone = self.remover(
            f"turn-gone-{id_}-{i}", words.say(N_("Take this turn away")), lambda: self._without(id_, i)
        )
        return line(kind, gone, stretch=kind), when

    def _add(self, couple: Partnership, key: str) -> None:
        if key:
            self.do(entering.turn(couple.one, couple.other, Bond(key)))

    def _known(self, id_: str) -> Partnership:
        return self.sitting.shown.get(Partnership, id_) or Partnership(id=id_, one="", other="")

    def _turn(self, id_: str, i: int) -> Turn:
        history = self._known(id_).history
        return history[i] if i < len(history) else Turn(Bond.MARRIED)

    def _changed(self, id_: str, i: int, *, typed: bool = False, **values: Any) -> Step:
        couple = self._known(id_)
        history = tuple(replace(turn, **values) if n == i else turn for n, turn in enumerate(couple.history))
        if typed:
            return edits.type_into(id_, "history", history, _couple(couple))
        return edits.change(id_, _couple(couple), history=history)

    def _without(self, id_: str, i: int) -> Step:
        couple = self._known(id_)
        history = tuple(turn for n, turn in enumerate(couple.history) if n != i)
        return edits.change(id_, _couple(couple), history=history)


class ParentsPart(FoldedPart):
    """Each parent: how the child came to them, and from when to when where that can pass."""

    def __init__(self, sitting: Sitting) -> None:
        super().__init__(sitting, "parents", N_("Parents"))

    def show_person(self, person: Person) -> bool:
        """Show whose child somebody is."""
        bonds = kinship.parents(self.sitting.shown, person.id)
        made_of = [(bond.id, self.sitting.name(bond.parent), bond.descent) for bond in bonds]
        self.show_rows((person.id, made_of), lambda: [self._row(bond) for bond in bonds])
        return bool(bonds)

    def _row(self, bond: Parentage) -> QWidget:
        words = self.words
        kind = SignSelect(self.sitting.look, f"descent-{bond.id}")
        kind.offer(notation.DESCENTS, words, bond.descent, name=words.say(N_("How the child came here")))
        kind.chosen.connect(lambda key: self.do(self._came(bond, Descent(key))))
        gone = self.remover(
            f"parent-gone-{bond.id}", words.say(N_("Is no parent of this child")),
            lambda: edits.remove(bond.id, self._name(bond)),
        )
        parts: list[QWidget] = [labels.strong(self.sitting.name(bond.parent)), line(kind, gone, stretch=kind)]
        if bond.descent not in (Descent.BIRTH, Descent.DONOR):
            parts.append(line(self._when(bond, "start", words.say(N_("from"))),
                              self._when(bond, "end", words.say(N_("until")))))
        return block(*parts)

    def _when(self, bond: Parentage, name: str, label: str) -> QWidget:
        return self.dated(
            f"{name}-{bond.id}", label, lambda: getattr(self._known(bond), name),
            lambda date: edits.type_into(bond.id, name, date, self._name(bond)),
        )

    def _known(self, bond: Parentage) -> Parentage:
        return self.sitting.shown.get(Parentage, bond.id) or bond

    def _came(self, bond: Parentage, descent: Descent) -> Step:
        """Say it of both parents where they are a couple to whom the child came in the same way."""
        shown = self.sitting.shown
        couple = {other for other, _ in kinship.partners(shown, bond.parent)} | {bond.parent}
        same = [
            one for one in kinship.parents(shown, bond.child)
            if one.parent in couple and one.descent is bond.descent
        ]
        steps = (edits.change(one.id, self._name(one), descent=descent) for one in same)
        return edits.together(self._name(bond), *steps)

    def _name(self, bond: Parentage) -> Saying:
        return saying("how {who} came to {parent}", who=Who(bond.child), parent=Who(bond.parent))


class TwinsPart(FoldedPart):
    """With whom somebody was born: two, three or more, and whether they are identical."""

    def __init__(self, sitting: Sitting) -> None:
        super().__init__(sitting, "twins", N_("Twins and more"))
        self._person = ""
        self._with = PersonField(sitting.look, self._offered)
        self._with.setObjectName("twin-of")
        self._with.chosen.connect(lambda other: self.do(entering.twins(self._person, other)))
        self.inside.addWidget(self._with)

    def say(self) -> None:
        """Say the words."""
        super().say()
        invitation = self.words.say(N_("Born together with …"))
        self._with.setPlaceholderText(invitation)
        self._with.setAccessibleName(invitation)

    def show_person(self, person: Person) -> bool:
        """Show the others of one birth; away where there are no brothers or sisters."""
        self._person = person.id
        groups = [group for group in self.sitting.shown.of(Twins) if person.id in group.children]
        made_of = [(group.id, self._others(group), group.twinning) for group in groups]
        self.show_rows((person.id, made_of), lambda: [self._row(group) for group in groups])
        return bool(groups) or any(True for _ in self._offered())

    def _others(self, group: Twins) -> str:
        return ", ".join(self.sitting.name(one) for one in group.children if one != self._person)

    def _row(self, group: Twins) -> QWidget:
        words = self.words
        name = saying("{one} and {other} as twins", one=Who(group.children[0]), other=Who(group.children[-1]))
        kind = SignSelect(self.sitting.look, f"twinning-{group.id}")
        label = words.say(N_("Whether they are identical"))
        kind.offer(notation.TWINNINGS, words, group.twinning, name=label)
        kind.chosen.connect(lambda key: self.do(edits.change(group.id, name, twinning=Twinning(key))))
        gone = self.remover(
            f"twins-gone-{group.id}", words.say(N_("Not born together")), lambda: edits.remove(group.id, name)
        )
        return block(labels.strong(self._others(group)), line(kind, gone, stretch=kind))

    def _offered(self) -> Iterable[Choice]:
        shown = self.sitting.shown
        groups = (group for group in shown.of(Twins) if self._person in group.children)
        known = {one for group in groups for one in group.children}
        for other in kinship.siblings(shown, self._person):
            one = shown.get(Person, other)
            if one and other not in known:
                yield faces.choice(shown, one, self.words)
