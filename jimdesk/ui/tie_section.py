# SPDX-License-Identifier: Apache-2.0
"""The parts of the inspector where lines are drawn: how two people are, as one of the family sees it."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtWidgets import QWidget

from jimdesk.core import edits, kinship
from jimdesk.core.fact import Audience
from jimdesk.core.people import Person
from jimdesk.core.words import N_, Who, saying
from jimdesk.instruments.genogram import entering, notation
from jimdesk.instruments.genogram.facts import Tie, TieKind
from jimdesk.instruments.instrument import View
from jimdesk.ui import faces
from jimdesk.ui.genogram.folded_part import FoldedPart, block, line
from jimdesk.ui.genogram.sign_select import SignSelect
from jimdesk.ui.inspector_parts import Part
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.widgets import labels
from jimdesk.ui.widgets.button import Button
from jimdesk.ui.widgets.person_field import Choice, PersonField
from jimdesk.ui.widgets.switch import Switch


def seer_of(sitting: Sitting, view: View) -> str:
    """Return through whose eyes one looks: somebody's who was chosen, else the youngster's."""
    centre = kinship.youngster(sitting.shown)
    return view.whose or (centre.id if centre else "")


class TieSection(Part):
    """The tie between the person who is lit up and the one through whose eyes we look."""

    def __init__(self, sitting: Sitting, view: Callable[[], View]) -> None:
        super().__init__(sitting)
        self._view = view
        self._label = labels.field_label("")
        self._label.setWordWrap(True)  # a whole name in it is wide
        self._kind = SignSelect(sitting.look, "tie")
        self._kind.chosen.connect(self._lay)
        self.column.addWidget(self._label)
        self.column.addWidget(self._kind)

    def show_person(self, person: Person) -> bool:
        """Show the tie of a person; away where there is nobody to have one with."""
        words, seer = self.words, seer_of(self.sitting, self._view())
        if not seer or person.id == seer:
            return False
        text = words.say(N_("How {name} sees it"), name=self.sitting.name(seer))
        self._label.setText(text)
        tie = self._tie(person.id, seer)
        kind = tie.tie.value if tie else ""
        self._kind.offer(notation.TIES, words, kind, first=words.say(N_("no line")), name=text)
        return True

    def _tie(self, person: str, seer: str) -> Tie | None:
        ties = (tie for tie in self.sitting.shown.of(Tie) if tie.seen_by == seer)
        return next((tie for tie in ties if {tie.one, tie.other} == {person, seer}), None)

    def _lay(self, kind: str) -> None:
        person, seer = self.sitting.selection, seer_of(self.sitting, self._view())
        if self.sitting.shown.get(Person, person) is None:
            return
        name = saying(N_("tie with {who}"), who=Who(person))
        tie = self._tie(person, seer)
        if tie and not kind:
            self.do(edits.remove(tie.id, name))
        elif tie:
            self.do(entering.become_tie(tie, TieKind(kind)))
        elif kind:
            self.do(entering.tie(seer, person, TieKind(kind), seer))


class LinesPart(FoldedPart):
    """All lines of the person who is lit up, to anybody: which kind, from whom to whom, and one more."""

    def __init__(self, sitting: Sitting, view: Callable[[], View]) -> None:
        super().__init__(sitting, "lines", N_("Lines"))
        self._view = view
        self._person = ""
        self._to = PersonField(sitting.look, self._offered)
        self._to.setObjectName("line-to")
        self._to.chosen.connect(self.draw_to)
        self.inside.addWidget(self._to)

    def say(self) -> None:
        """Say the words."""
        super().say()
        invitation = self.words.say(N_("Line to …"))
        self._to.setPlaceholderText(invitation)
        self._to.setAccessibleName(invitation)

    def show_person(self, person: Person) -> bool:
        """Show the lines of somebody as they are seen by the one through whose eyes we look."""
        self._person = person.id
        seer = seer_of(self.sitting, self._view())
        ties = [
            tie for tie in self.sitting.shown.of(Tie)
            if tie.seen_by == seer and person.id in (tie.one, tie.other)
        ]
        made_of = [(tie, self.sitting.name(self._other(tie))) for tie in ties]
        self.show_rows((person.id, seer, made_of), lambda: [self._row(tie) for tie in ties])
        return bool(seer)

    def start(self) -> None:
        """Open, with the cursor where it is typed to whom a line is to go."""
        self.open()
        self._to.setFocus()

    def draw_to(self, other: str) -> None:
        """Draw one more line, as whoever we look with sees it; it begins as a plain one."""
        seer = seer_of(self.sitting, self._view())
        self.do(entering.tie(self._person, other, TieKind.CLOSE, seer))

    def _other(self, tie: Tie) -> str:
        return tie.other if tie.one == self._person else tie.one

    def _row(self, tie: Tie) -> QWidget:
        words, look = self.words, self.sitting.look
        name = saying("line between {one} and {other}", one=Who(tie.one), other=Who(tie.other))
        kind = SignSelect(look, f"line-{tie.id}")
        kind.offer(notation.TIES, words, tie.tie, name=words.say(N_("How it is between them")))
        kind.chosen.connect(lambda key: self.do(entering.become_tie(tie, TieKind(key))))
        gone = self.remover(
            f"line-gone-{tie.id}", words.say(N_("Take this line away")), lambda: edits.remove(tie.id, name)
        )
        whom = labels.strong(self.sitting.name(self._other(tie)))
        parts: list[QWidget] = [whom, line(kind, gone, stretch=kind)]
        row = notation.row(notation.Section.TIE, tie.tie)
        if row and row.directed:
            one, other = self.sitting.name(tie.one), self.sitting.name(tie.other)
            way = words.say(N_("{one} → {other}"), one=one, other=other)
            turn = Button(look, way, kind="quiet", height=40)
            turn.setObjectName(f"line-turn-{tie.id}")
            turn.setAccessibleName(words.say(N_("Turn the line round: {way}"), way=way))
            turn.clicked.connect(lambda: self.do(edits.change(tie.id, name, one=tie.other, other=tie.one)))
            parts.append(turn)
        if entering.is_harm(tie.tie):
            seen = Switch(look, words.say(N_("The family may see this")))
            seen.setObjectName(f"line-seen-{tie.id}")
            seen.setChecked(tie.audience is not Audience.WORKER)
            seen.clicked.connect(lambda on: self.do(edits.change(
                tie.id, name, audience=Audience.ROOM if on else Audience.WORKER)))
            parts.append(seen)
        return block(*parts)

    def _offered(self) -> Iterable[Choice]:
        shown = self.sitting.shown
        return [faces.choice(shown, one, self.words) for one in shown.of(Person) if one.id != self._person]
