# SPDX-License-Identifier: Apache-2.0
"""What was chosen to print: which sheet, for whom, in which languages, how large, of which version."""

from __future__ import annotations

from collections.abc import Callable

from jimdesk.core import table
from jimdesk.core.agreed import PlanVersion
from jimdesk.core.agreeing import day_of
from jimdesk.core.audience import Sight
from jimdesk.core.frozen import frozen
from jimdesk.core.people import Level, Person
from jimdesk.core.words import Words
from jimdesk.plan import SHEETS, Paper, Sheet, Whose
from jimdesk.plan.makers import Maker
from jimdesk.ui.sitting import Sitting


@frozen
class SheetChoice:
    """The choice; it is carried out for the right readers only when the sheet is made."""

    sheet: str = SHEETS[0].id
    people: frozenset[str] = frozenset()  # who gets one of their own; nobody chosen is everybody
    first: str = ""  # the language of the paper; "" = that of the window
    language: str = ""  # the language beside it; "" = none
    large: bool = False
    version: str = ""  # the id of an agreed version; "" = the plan of now

    @property
    def kind(self) -> Sheet:
        """The kind of sheet."""
        return next((one for one in SHEETS if one.id == self.sheet), SHEETS[0])

    def for_the_room(self) -> bool:
        """Tell whether everybody at the table may see this sheet."""
        return self.kind.reader().sight is Sight.FAMILY

    def offered(self, sitting: Sitting) -> tuple[Person, ...]:
        """Return who gets a sheet of this kind, as far as these eyes may know."""
        kind = self.kind
        if kind.whose is Whose.PROFESSIONAL:
            return tuple(one for one in sitting.shown.of(Person) if _reads(one))
        return kind.people(sitting.shown, sitting.today) if kind.people else ()

    def chosen(self, sitting: Sitting) -> tuple[str, ...]:
        """Return whose sheets are made, in their order."""
        offered = [one.id for one in self.offered(sitting)]
        return tuple(id_ for id_ in offered if id_ in self.people) or tuple(offered)

    def languages(self, own: str) -> tuple[str, str]:
        """Return the language of the sheet, and the one beside it ("" = none)."""
        first = self.first or own
        return first, "" if self.language == first else self.language

    def work(self, sitting: Sitting) -> Callable[[], Paper] | None:
        """Return what makes the sheet, to be done on any thread; None where nobody gets one."""
        kind, large, make = self.kind, self.large, self.kind.make
        first, second = self.languages(sitting.words.language)
        words, beside = Words(first), Words(second) if second else None
        day = table.day_of_paper(sitting.for_home, sitting.today)
        if isinstance(make, Maker) and kind.whose is Whose.PERSON:
            readers = [sitting.for_reader(kind.reader(id_)) for id_ in self.chosen(sitting)]
            if not readers:
                return None
            return lambda: make.bundle(readers, words, day=day, large=large, second=beside)
        if isinstance(make, Maker) and kind.whose is Whose.PROFESSIONAL and self.people and not self.version:
            named = [sitting.for_reader(kind.reader(id_)) for id_ in self.chosen(sitting)]
            return lambda: make.bundle(named, words, day=day, large=large, second=beside)
        version = sitting.for_home.get(PlanVersion, self.version)
        shown = sitting.for_reader(kind.reader(), self.version if version else "")
        day = day_of(sitting.for_home, version, day) if version else day
        return lambda: make(shown, words, day=day, large=large, second=beside)


def _reads(person: Person) -> bool:
    """Tell whether somebody is a professional who can be handed a sheet."""
    return person.level is Level.PROFESSIONAL and not (person.died or person.death)
