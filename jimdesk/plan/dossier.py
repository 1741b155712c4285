# SPDX-License-Identifier: Apache-2.0
"""The print for the file: everything that a chosen reader may see, in sections that can be read.

What a reader may not see is not here, as in every sheet. Where somebody stands in the genogram, what was half
typed and which reminders were put away are not told: they are no part of what a family's file says.
"""

import datetime
from collections.abc import Callable
from typing import Final, NamedTuple

from jimdesk.core.audience import Shown, Sight
from jimdesk.core.fact import Fact
from jimdesk.core.words import N_
from jimdesk.core.words import Words as Language
from jimdesk.plan import dossier_meetings, dossier_people, dossier_ways, sections
from jimdesk.plan.columns import column, entries
from jimdesk.plan.leaf import Draft, Leaf, head
from jimdesk.plan.marks import Block
from jimdesk.plan.rich import Rich, Span
from jimdesk.plan.sections import Item, Section
from jimdesk.plan.sizes import Sizes
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


class DossierContent(NamedTuple):
    """The print for the file before it is set."""

    title: str
    date: Rich
    lead: str
    sections: tuple[Section, ...]
    privacy: str
    version: str


def dossier_content(shown: Shown, words: Language, day: datetime.date) -> DossierContent:
    """Return all that the reader of a `Shown` may see."""
    if not isinstance(shown, Shown):
        raise TypeError("a sheet is made from a Shown alone")
    telling = Telling(shown, words, day)
    name = telling.whose
    title = words.say("File of {name}", name=telling.typed(name)) if name else words.say("File")
    return DossierContent(
        title=title,
        date=telling.date(),
        lead=words.say(_FOR[shown.reader.sight]),
        sections=tuple(Section(words.say(heading), tell(telling)) for heading, tell, _ in SECTIONS),
        privacy=words.say("Share only what is needed, and ask first."),
        version=telling.version(),
    )


def dossier_draft(content: DossierContent, sizes: Sizes, words: Language) -> Draft:
    """Set the print for the file."""
    leaf = Leaf(sizes, words, content.title, content.privacy, content.version)
    top = head((Span(content.title),), content.date, (sizes.title, sizes.again), leaf)
    marks, bottom = column(entries((Span(content.lead),), sizes.lead, leaf.width), 0, top.height + 5)
    first = Block(bottom + 2, (*top.marks, *marks))
    return leaf.draft(first, sections.pieces(content.sections, leaf, words))
