# SPDX-License-Identifier: Apache-2.0
"""The print for the file: everything that a chosen reader may see, in sections that can be read.

What a reader may not see is not here, as in every sheet. Where somebody stands in the genogram, what was half
typed and which reminders were put away are not told: they are no part of what a family's file says.
"""

import datetime
from collections.abc import Callable
from typing import Final

from jimdesk.core import audience
from jimdesk.core.audience import Shown, Sight
from jimdesk.core.fact import Fact, referred
from jimdesk.core.family import Family
from jimdesk.core.people import Person
from jimdesk.core.words import N_
from jimdesk.core.words import Words as Language
from jimdesk.plan import dossier_meetings, dossier_people, dossier_rights, dossier_ways
from jimdesk.plan.rich import plain
from jimdesk.plan.sections import Item, Report, Section
from jimdesk.plan.telling import Telling

Tell = Callable[[Telling], tuple[Item, ...]]

# heading, how it is told, and which kinds of facts that tells
SECTIONS: Final[tuple[tuple[str, Tell, tuple[type[Fact], ...]], ...]] = (
    *dossier_people.SECTIONS,
    *dossier_meetings.SECTIONS,
    *dossier_ways.SECTIONS,
    *dossier_rights.SECTIONS,
)
_FOR: Final = {
    Sight.FAMILY: N_("For the family."),
    Sight.PERSON: N_("For one person."),
    Sight.PROFESSIONAL: N_("For professionals."),
    Sight.WORKER: N_("For the worker alone."),
    Sight.ROOM: N_("For everybody at the table."),
}


def heading_of(kind: type[Fact]) -> str:
    """Return below which heading a kind of fact is told; "" for what is not told."""
    return next((heading for heading, _, kinds in SECTIONS if kind in kinds), "")


def about_one(shown: Shown, fact: Fact, words: Language, day: datetime.date) -> list[str]:
    """Return the lines that the print has for one fact, as if nothing were known but what it names."""
    tell = next((tell for _, tell, kinds in SECTIONS if type(fact) in kinds), None)
    if tell is None:
        return []
    needed, known = [fact], {fact.id: fact}
    while needed:
        for _, _, other in referred(needed.pop()):
            if (found := shown.find(other)) is not None and other not in known:
                known[other] = found
                needed.append(found)
    alone = audience.shown_to(Family(known.values()), shown.reader)
    items = tell(Telling(alone, words, day))
    if isinstance(fact, Person):  # whoever is named in it is a person too, and not meant here
        items = items[list(alone.of(Person)).index(fact):][:1]
    return [plain(line) for one in items for line in one.lines]


def dossier_content(shown: Shown, words: Language, day: datetime.date) -> Report:
    """Return all that the reader of a `Shown` may see."""
    if not isinstance(shown, Shown):
        raise TypeError("a sheet is made from a Shown alone")
    telling = Telling(shown, words, day)
    name = telling.whose
    title = words.say("File of {name}", name=telling.typed(name)) if name else words.say("File")
    return Report(
        title=title,
        date=telling.date(),
        lead=_lead(telling),
        sections=tuple(Section(words.say(heading), tell(telling)) for heading, tell, _ in SECTIONS),
        privacy=words.say("Share only what is needed, and ask first."),
        version=telling.version(),
        empty=words.say("Here comes what was told and agreed, as far as this reader may see it. "
                        "There is nothing to read yet."),
    )


def _lead(telling: Telling) -> str:
    """Tell for whom this is: by name, where it is for one person whom it names."""
    reader = telling.shown.reader
    named = [telling.typed(telling.called(id_)) for id_ in reader.people if telling.shown.get(Person, id_)]
    if reader.sight is Sight.PERSON and len(named) == 1 and named[0]:
        return telling.words.say("For {name}.", name=named[0])
    return telling.words.say(_FOR[reader.sight])
