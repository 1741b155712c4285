# SPDX-License-Identifier: Apache-2.0
"""The rounds of the circle: whom does somebody know, person by person, and who belongs to a kwestie.

Each is a tool: a tap on the canvas and a tick in the panel are the same, and nobody is asked about pairs.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from jimdesk.core.meeting import Issue
from jimdesk.core.people import Person
from jimdesk.core.words import N_
from jimdesk.instruments.circle import balance, matters
from jimdesk.instruments.circle.links import Layer, Link, know, links, toggle
from jimdesk.instruments.circle.placing import placements, whose_circle
from jimdesk.ui.circle.field import CircleField

if TYPE_CHECKING:
    from jimdesk.ui.circle.picking import PickPanel


class Census:
    """Asks of one person at a time whom they know (or have tension with), until everybody was asked."""

    def __init__(self, field: CircleField, panel: PickPanel, layer: Layer, first: str = "") -> None:
        self._field, self._panel, self._layer = field, panel, layer
        self.focus = first or next(iter(self._people()), "")

    def tap(self, field: CircleField, person: str) -> None:
        """Say that the one who is asked knows somebody, or does not."""
        sitting = self._field.sitting
        if person == self.focus:
            self.go(1)
        elif person in self._people():
            step = toggle(sitting.shown, self._field.view, self._layer, self.focus, person)
            if not self._field.do(step):
                sitting.announced.emit(sitting.words.say(
                    N_("{name} and {other} know each other already, as family or by helping."),
                    name=sitting.name(self.focus), other=sitting.name(person),
                ))  # fmt: skip

    def go(self, way: int) -> None:
        """Ask the next one, or the one before."""
        people = self._people()
        at = people.index(self.focus) + way if self.focus in people else 0
        if 0 <= at < len(people):
            self.focus = people[at]
            self.show(self._field)
            self._field.sitting.announced.emit(self._question())

    def give_up(self) -> bool:
        """Nothing is begun that could be let go of."""
        return False

    def show(self, field: CircleField) -> None:
        """Light up who is asked, and tick whom they know."""
        if field is not self._field:
            return
        from jimdesk.ui.circle.picking import Pick  # there with the panel

        people, sitting = self._people(), field.sitting
        if self.focus not in people:
            self.focus = next(iter(people), "")
        tied = self._tied()
        picks = [
            Pick(one, sitting.name(one), one in tied, one in tied and not self._said(one))
            for one in people if one != self.focus
        ]  # fmt: skip
        how = sitting.words.say(N_("Tap in the circle or in this list. Page Down goes on."))
        at = (people.index(self.focus) + 1 if self.focus else 0, len(people))
        self._panel.ask(self._question(), how, picks, at=at)
        field.canvas.dim(())
        field.canvas.select(self.focus)

    def _question(self) -> str:
        words, name = self._field.sitting.words, self._field.sitting.name(self.focus)
        if self._layer is Layer.TENSION:
            return words.say(N_("With whom does {name} have tension?"), name=name)
        return words.say(N_("Whom does {name} know?"), name=name)

    def _people(self) -> list[str]:
        shown = self._field.sitting.shown
        whose = whose_circle(shown, self._field.view)
        there = [one.person for one in placements(shown, self._field.view)]
        return [whose, *there] if self._layer is Layer.TENSION and whose else there

    def _tied(self) -> set[str]:
        found: tuple[Link, ...] = links(self._field.sitting.shown, self._field.view)
        mine = (one for one in found if one.layer is self._layer and self.focus in one.ids)
        return {id_ for one in mine for id_ in one.ids} - {self.focus}

    def _said(self, other: str) -> bool:
        """Tell whether it was said in so many words, and so can be taken back here."""
        return self._layer is Layer.TENSION or know(self._field.sitting.shown, self.focus, other)


class Matter:
    """Looks at one kwestie: who belongs to it, what is agreed for it; all others are faded."""

    def __init__(self, field: CircleField, panel: PickPanel, issue: str) -> None:
        self._field, self._panel, self.issue = field, panel, issue

    def tap(self, field: CircleField, person: str) -> None:
        """Let somebody belong to it, or no longer."""
        sitting = self._field.sitting
        if not field.do(matters.toggle(sitting.shown, self.issue, person)):
            sitting.announced.emit(sitting.words.say(
                N_("{name} does something for this, and so belongs to it."), name=sitting.name(person)
            ))  # fmt: skip

    def give_up(self) -> bool:
        """Nothing is begun that could be let go of."""
        return False

    def show(self, field: CircleField) -> None:
        """Fade who does not belong, and tick who does."""
        from jimdesk.ui.circle.picking import Pick  # there with the panel

        sitting = self._field.sitting
        shown, words = sitting.shown, sitting.words
        issue = shown.get(Issue, self.issue)
        here = matters.belongs(shown, self.issue)
        fade(field, self.issue)
        if issue is None or field is not self._field:
            return
        named = matters.doing(shown, self.issue)
        centre = whose_circle(shown, field.view)
        alive = (one for one in shown.of(Person) if not (one.died or one.death or one.past))
        picks = [
            Pick(one.id, sitting.name(one.id), one.id in here, one.id in named)
            for one in alive if one.id != centre
        ]  # fmt: skip
        agreed = matters.lines(shown, self.issue)
        told = [
            words.say(N_("{name}: {what}"), name=sitting.name(one.owner), what=one.what)
            if one.owner else one.what for one in agreed
        ]  # fmt: skip
        more = "\n".join(told) or words.say(N_("Nothing agreed for this yet."))
        question = words.say(N_("Who belongs to “{issue}”?"), issue=issue.name)
        self._panel.ask(question, words.say(N_("Tap in the circle or in this list.")), picks, more=more)


class Standing:
    """Tells what stands out in the support: for everybody, and apart from it, for the worker."""

    def __init__(self, field: CircleField, panel: PickPanel) -> None:
        self._field, self._panel = field, panel

    def tap(self, field: CircleField, person: str) -> None:
        """Light somebody up."""
        field.sitting.select(person)

    def give_up(self) -> bool:
        """Nothing is begun that could be let go of."""
        return False

    def show(self, field: CircleField) -> None:
        """Say the sentences, as these eyes may read them."""
        fade(field, field.view.issue)
        field.canvas.select(field.sitting.selection)
        if field is not self._field:
            return
        sitting, words = field.sitting, field.sitting.words
        remarks = balance.remarks(sitting.shown, words, field.view)
        told = [one.text for one in remarks if not one.for_worker]
        own = [one.text for one in remarks if one.for_worker]
        if own:
            told = [*told, words.say(N_("For the worker")) + ":", *own]
        if not told:
            told = [words.say(N_("There is nothing to tell yet. Say who does what for whom."))]
        self._panel.ask(words.say(N_("What stands out")), "", (), more="\n\n".join(told))


def fade(field: CircleField, issue: str) -> None:
    """Fade everybody who does not belong to a kwestie; "" nobody."""
    if issue:
        here = matters.belongs(field.sitting.shown, issue) | {field.whose}
        field.canvas.dim({token for token in field.canvas.people if token not in here})
    else:
        field.canvas.dim(())
