# SPDX-License-Identifier: Apache-2.0
"""The part of the inspector where a tie is laid: how two people are, as one of them sees it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from jimdesk.core import edits, kinship
from jimdesk.core.people import Person
from jimdesk.core.words import N_, Who, saying
from jimdesk.instruments.genogram.facts import Tie, TieKind
from jimdesk.instruments.instrument import View
from jimdesk.ui.inspector_parts import Part
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.widgets import labels
from jimdesk.ui.widgets.select import Select

_KINDS: Final[dict[TieKind, str]] = {
    TieKind.CLOSE: N_("close"),
    TieKind.FUSED: N_("fused"),
    TieKind.DISTANT: N_("distant"),
    TieKind.CONFLICT: N_("conflict"),
    TieKind.CLOSE_CONFLICT: N_("close, with conflict"),
    TieKind.DISTANT_CONFLICT: N_("tense"),
    TieKind.CUT_OFF: N_("cut off"),
}


class TieSection(Part):
    """The tie between the person who is lit up and the one through whose eyes we look."""

    def __init__(self, sitting: Sitting, view: Callable[[], View]) -> None:
        super().__init__(sitting)
        self._view = view
        self._label = labels.field_label("")
        self._kind = Select(sitting.look, [])
        self._kind.setObjectName("tie")
        self._kind.chosen.connect(self._lay)
        self.column.addWidget(self._label)
        self.column.addWidget(self._kind)

    def show_person(self, person: Person) -> bool:
        """Show the tie of a person; away where there is nobody to have one with."""
        words, seer = self.words, self._seer()
        if not seer or person.id == seer:
            return False
        text = words.say(N_("How {name} sees it"), name=self.sitting.name(seer))
        self._label.setText(text)
        self._kind.setAccessibleName(text)
        tie = self._tie(person.id, seer)
        kinds = [(kind.value, words.say(text, "legend")) for kind, text in _KINDS.items()]
        self._kind.fill([("", words.say(N_("no line"))), *kinds], tie.tie.value if tie else "")
        return True

    def _seer(self) -> str:
        centre = kinship.youngster(self.sitting.shown)
        return self._view().whose or (centre.id if centre else "")

    def _tie(self, person: str, seer: str) -> Tie | None:
        ties = (tie for tie in self.sitting.shown.of(Tie) if tie.seen_by == seer)
        return next((tie for tie in ties if {tie.one, tie.other} == {person, seer}), None)

    def _lay(self, kind: str) -> None:
        person, seer = self.sitting.selection, self._seer()
        if self.sitting.shown.get(Person, person) is None:
            return
        name = saying(N_("tie with {who}"), who=Who(person))
        tie = self._tie(person, seer)
        if tie and not kind:
            self.sitting.do(edits.remove(tie.id, name))
        elif tie:
            self.sitting.do(edits.change(tie.id, name, tie=TieKind(kind)))
        elif kind:
            made = Tie.new(one=seer, other=person, seen_by=seer, tie=TieKind(kind))
            self.sitting.do(edits.add(name, made))
