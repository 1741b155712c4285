# SPDX-License-Identifier: Apache-2.0
"""What was chosen to print: which sheet, for whom, in which languages, how large, of which version."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from jimdesk.core import table
from jimdesk.core.agreed import PlanVersion
from jimdesk.core.audience import Sight
from jimdesk.core.people import Person
from jimdesk.core.words import Words
from jimdesk.plan import SHEETS, Paper, Sheet, Whose
from jimdesk.plan.makers import Maker
from jimdesk.ui.sitting import Sitting


@dataclass(frozen=True, slots=True)
class SheetChoice:
    """The choice; it is carried out for the right readers only when the sheet is made."""

    sheet: str = SHEETS[0].id
    people: frozenset[str] = frozenset()  # who gets one of their own; nobody chosen is everybody
    language: str = ""  # another language than the window's; "" = none
    alone: bool = False  # in the other language alone, without the window's beside it
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
        return kind.people(sitting.shown, sitting.today) if kind.people else ()

    def chosen(self, sitting: Sitting) -> tuple[str, ...]:
        """Return whose sheets are made, in their order."""
        offered = [one.id for one in self.offered(sitting)]
        return tuple(id_ for id_ in offered if id_ in self.people) or tuple(offered)

    def languages(self, own: str) -> tuple[str, str]:
        """Return the language of the sheet, and the one beside it ("" = none)."""
        if not self.language or self.language == own:
            return own, ""
        return (self.language, "") if self.alone else (own, self.language)

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
        version = sitting.for_home.get(PlanVersion, self.version)
        shown = sitting.for_reader(kind.reader(), self.version if version else "")
        day = version.date if version and version.date else day
        return lambda: make(shown, words, day=day, large=large, second=beside)
