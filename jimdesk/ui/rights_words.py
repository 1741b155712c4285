# SPDX-License-Identifier: Apache-2.0
"""How something in the file is told in one line: below which heading, whom it names, what it says."""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QHBoxLayout, QWidget

from jimdesk.core.black import typed_fields
from jimdesk.core.fact import Fact, referred
from jimdesk.core.people import Person
from jimdesk.core.rights import Decision
from jimdesk.core.words import N_
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.widgets import labels

DECISIONS: Final = {
    Decision.GIVE: N_("Give"), Decision.BLACKEN: N_("Blacken"), Decision.LEAVE_OUT: N_("Leave out"),
}


def heading(sitting: Sitting, fact: Fact) -> str:
    """Return the heading below which the print tells something."""
    from jimdesk.plan.dossier import heading_of

    found = heading_of(type(fact))
    return sitting.words.say(found) if found else ""


def line(sitting: Sitting, fact: Fact) -> str:
    """Return whom something names and what it says."""
    if isinstance(fact, Person):
        called = sitting.name(fact.id)
        return called if fact.name in ("", called) else f"{fact.name} ({called})"
    shown = sitting.shown
    names = dict.fromkeys(
        sitting.name(other) for field, _, other in referred(fact)
        if field != "between" and shown.get(Person, other) is not None
    )
    texts = [text for name in typed_fields(type(fact)) if (text := str(getattr(fact, name)).strip())]
    return ": ".join(part for part in (", ".join(names), " · ".join(texts)) if part)


def whole(sitting: Sitting, fact: Fact) -> str:
    """Return all that the print says of something."""
    from jimdesk.plan.dossier import about_one

    return "\n".join(about_one(sitting.shown, fact, sitting.words, sitting.today))


def beside(text: str, field: QWidget) -> QHBoxLayout:
    """Put a field beside its label, where height is dear."""
    made = QHBoxLayout()
    made.setSpacing(12)
    made.addWidget(labels.field_label(text, field))
    made.addWidget(field, 1)
    return made


def place_of(fact: Fact) -> int:
    """Return where something stands among the headings of the print."""
    from jimdesk.plan.dossier import SECTIONS

    return next((n for n, (_, _, kinds) in enumerate(SECTIONS) if type(fact) in kinds), len(SECTIONS))
