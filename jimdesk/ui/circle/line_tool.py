# SPDX-License-Identifier: Apache-2.0
"""The tools of the circle that give a tap another meaning: drawing a line, asking whom somebody knows.

A page has at most one tool in its hand. A tool lights up who can be tapped, and says what a tap does.
"""

from __future__ import annotations

from typing import Protocol

from jimdesk.core.words import N_, Words
from jimdesk.instruments.circle.links import Layer, eligible, toggle
from jimdesk.ui.circle.field import CircleField


class Tool(Protocol):
    """What a page has in its hand."""

    def tap(self, field: CircleField, person: str) -> None:
        """Answer a tap on somebody."""

    def give_up(self) -> bool:
        """Answer Esc: let go of what was begun; False where nothing was, so that the tool goes."""

    def show(self, field: CircleField) -> None:
        """Show on a field who can be tapped; called after every drawing."""


class LineTool:
    """Draws lines: tap one, tap the other; the same again takes the line away."""

    def __init__(self, layer: Layer, key: str = "") -> None:
        self.layer, self.key = layer, key
        self._source = ""
        self._field: CircleField | None = None

    def asked(self, words: Words) -> str:
        """Return what is to be tapped."""
        if self.layer is Layer.SUPPORTS:
            return words.say(N_("Tap who does this, and then for whom."))
        return words.say(N_("Tap the one, and then the other."))

    @property
    def source(self) -> str:
        """From whom the line goes; "" as long as nobody was tapped."""
        return self._source

    def tap(self, field: CircleField, person: str) -> None:
        """Take the first one up, or draw the line to the second."""
        if self._field is not field:
            self._source = ""
        self._field = field
        if not self._source:
            if eligible(field.sitting.shown, field.view, self.layer, "") >= {person}:
                self._begin(field, person)
        elif person == self._source:
            self.give_up()
        elif person in eligible(field.sitting.shown, field.view, self.layer, self._source):
            source, self._source = self._source, ""
            step = toggle(field.sitting.shown, field.view, self.layer, source, person, self.key)
            if not field.do(step):
                field.sitting.announced.emit(field.sitting.words.say(
                    N_("{name} and {other} know each other already, as family or by helping."),
                    name=field.sitting.name(source), other=field.sitting.name(person),
                ))  # fmt: skip
            self.show(field)

    def give_up(self) -> bool:
        """Let go of the first one."""
        begun, self._source = bool(self._source), ""
        if self._field is not None:
            self.show(self._field)
        return begun

    def show(self, field: CircleField) -> None:
        """Light the first one up, and fade whoever can have no line."""
        if self._source and self._field is field:
            can = eligible(field.sitting.shown, field.view, self.layer, self._source) | {self._source}
            field.canvas.dim({token for token in field.canvas.people if token not in can})
            field.canvas.select(self._source)
        else:
            field.canvas.dim(())
            field.canvas.select(field.sitting.selection)

    def _begin(self, field: CircleField, person: str) -> None:
        self._source = person
        asks = {
            Layer.KNOWS: N_("Now tap whom {name} knows. Esc lets go."),
            Layer.SUPPORTS: N_("Now tap whom {name} does this for. Esc lets go."),
            Layer.TENSION: N_("Now tap with whom {name} has tension. Esc lets go."),
        }
        sitting = field.sitting
        sitting.announced.emit(sitting.words.say(asks[self.layer], name=sitting.name(person)))
        self.show(field)
