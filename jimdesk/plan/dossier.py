# SPDX-License-Identifier: Apache-2.0
"""The print for the file: everything that a chosen reader may see, in sections that can be read.

What a reader may not see is not here, as in every sheet. Where somebody stands in the genogram, what was half
typed and which reminders were put away are not told: they are no part of what a family's file says.
"""

import datetime
from collections.abc import Callable
from typing import Final

from jimdesk.core.audience import Shown, Sight
from jimdesk.core.fact import Fact
from jimdesk.core.words import N_
from jimdesk.core.words import Words as Language
from jimdesk.plan import dossier_meetings, dossier_people, dossier_ways
from jimdesk.plan.sections import Item, Report, Section
from jimdesk.plan.telling import Telling

Tell = Callable[[Telling], tuple[Item, ...]]

# heading, how it is told, and which kinds of facts that tells
SECTIONS: Final[tuple[tuple[str, Tell, tuple[type[Fact], ...]], ...]] = (
    *dossier_people.SECTIONS,
    *dossier_meetings.SECTIONS,
    *dossier_ways.SECTIONS,
)
_FOR: Final = {
    Sight.FAMILY: N_("For the family."),
    Sight.PERSON: N_("For one person."),
    Sight.PROFESSIONAL: N_("For professionals."),
    Sight.WORKER: N_("For the worker alone."),
    Sight.ROOM: N_("For everybody at the table."),
}


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
        lead=words.say(_FOR[shown.reader.sight]),
        sections=tuple(Section(words.say(heading), tell(telling)) for heading, tell, _ in SECTIONS),
        privacy=words.say("Share only what is needed, and ask first."),
        version=telling.version(),
    )
