# SPDX-License-Identifier: Apache-2.0
"""What people typed, a second time in another language: for the one at the table who reads that language.

Nothing is translated by itself. A family member or an interpreter types it, field by field.
"""

from typing import ClassVar

from jimdesk.core.audience import Shown
from jimdesk.core.fact import Audience, Fact, Gone, Hidden, fact, owned, refers
from jimdesk.core.family import Family


@fact
class Translation(Fact):
    """One field of one fact in another language, in the words of whoever translated it."""

    kind: ClassVar[str] = "translation"
    default_audience: ClassVar[Audience] = Audience.ROOM

    of: str = owned()
    field: str = ""  # of the fact that is translated: "what", "if_not", "text", "called" ...
    language: str = ""  # "ar", "tr" ...
    text: str = ""
    by: str = refers(Gone.CLEAR, Hidden.CLEAR)  # who typed it


def translation(of: Fact, field: str, language: str, text: str, by: str = "") -> Translation:
    """Make a translation of a field, meant for the same readers as the fact itself."""
    made: Translation = Translation.new(
        of=of.id, field=field, language=language, text=text, by=by, audience=of.audience, between=of.between
    )
    return made


def translated(known: Family | Shown, fact: Fact, field: str, language: str) -> str | None:
    """Return what somebody typed for a field in a language ("ar_MA" reads "ar" too); None for nothing.

    The last one that was typed counts.
    """
    wanted = (language, language.split("_")[0])
    found = {
        one.language: one.text for one in known.of(Translation)
        if one.of == fact.id and one.field == field and one.text.strip()
    }
    return next((found[code] for code in wanted if code in found), None)


KINDS: tuple[type[Fact], ...] = (Translation,)
