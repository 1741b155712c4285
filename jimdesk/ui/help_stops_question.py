# SPDX-License-Identifier: Apache-2.0
"""The question below the sentences: who could come in an empty place; and asking somebody, as one step."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Final

from jimdesk.core import edits
from jimdesk.core.meeting import Agreement
from jimdesk.core.words import N_
from jimdesk.instruments.circle import asking
from jimdesk.instruments.circle.asking import Asked
from jimdesk.instruments.circle.facts import Support
from jimdesk.instruments.circle.helping import is_alive, network
from jimdesk.instruments.circle.stopping_told import kind_name
from jimdesk.instruments.circle.support import key_of
from jimdesk.instruments.instrument import View
from jimdesk.ui.help_stops_panel import HelpStopsPanel, Question
from jimdesk.ui.sitting import Sitting

_PROPOSED: Final = 3


class FillQuestion:
    """Knows whose place is asked about, and who was asked last."""

    def __init__(self, sitting: Sitting, panel: HelpStopsPanel) -> None:
        self._sitting, self._panel = sitting, panel
        self._asked: Asked | None = None
        self._place = ""

    @property
    def place(self) -> str:
        """Whose empty place the question is about; "" while it tells who was asked."""
        return "" if self._asked else self._place

    def turn_to(self, place: str = "") -> None:
        """Ask about a place, or about whichever comes first."""
        self._asked, self._place = None, place

    def show(self, view: View, places: Sequence[str], gone: Collection[str]) -> None:
        """Show the question, or what came of it; nothing where no place is empty."""
        sitting, shown, words = self._sitting, self._sitting.shown, self._sitting.words
        line = shown.get(Agreement, self._asked.line) if self._asked else None
        if line is not None:
            self._tell_asked(line, gone)
            return
        self._asked = None
        if self._place not in places:
            given = (one for one in places if asking.given_by(shown, view, one))
            self._place = next(given, next(iter(places), ""))
        if not self._place:
            self._panel.ask_nothing()
            return
        gives = asking.given_by(shown, view, self._place)
        question = words.say(N_("Who could come in the place of {name}?"), name=sitting.name(self._place))
        if gives:
            question = words.say(N_("Who could do this: {what}?"), what=self._what(view, gives[0]))
        keys = frozenset(map(key_of, gives))
        could = asking.could_fill(shown, view, keys, frozenset(gone), sitting.today)
        how = words.say(N_("Drag somebody to the empty place, or tap a name and then the place."))
        stay = tuple(one for one in network(shown, view) if one not in gone)
        self._panel.ask(Question(question, how, self._place, tuple(places), stay, could[:_PROPOSED]))

    def ask(self, view: View, place: str, person: str) -> bool:
        """Let somebody be asked to come in an empty place; one step, which undo takes back whole."""
        sitting, words = self._sitting, self._sitting.words
        gives = asking.given_by(sitting.shown, view, place)
        what = ", ".join(dict.fromkeys(self._what(view, one) for one in gives))
        name = sitting.name(person)
        text = words.say(N_("Ask {name}: {what}"), name=name, what=what) if what else words.say(
            N_("Ask {name} to come in the place of {other}"), name=name, other=sitting.name(place)
        )
        asked = asking.ask(sitting.shown, view, place, person, text, sitting.today)
        if asked is None:
            return False
        self._asked = asked
        if sitting.do(asked.step):
            sitting.announced.emit(words.tell(asked.step.name, sitting.name))
        return True

    def let_ask(self, asker: str) -> None:
        """Let somebody else do the asking."""
        if self._asked is not None:
            self._sitting.do(edits.give_to(self._asked.line, asker))

    def _tell_asked(self, line: Agreement, gone: Collection[str]) -> None:
        sitting, text = self._sitting, line.what
        if line.due:
            date = sitting.words.short_date(line.due)
            text = sitting.words.say(N_("{what}, before {date}"), what=line.what, date=date)
        people = [
            one.id for one in sitting.people() if is_alive(one) and not one.past and one.id not in gone
        ]
        self._panel.tell_asked(text, line.owner, people)

    def _what(self, view: View, one: Support) -> str:
        return one.what or kind_name(self._sitting.shown, self._sitting.words, view, key_of(one))
