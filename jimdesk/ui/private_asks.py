# SPDX-License-Identifier: Apache-2.0
"""What the sheets of the private time tell: the family's question, who is away, and what to talk about.

All of it is made for the room.
"""

from __future__ import annotations

from typing import Final

from jimdesk.core import names, table
from jimdesk.core.people import Level, Person
from jimdesk.core.words import N_
from jimdesk.methods.course import course, open_questions
from jimdesk.methods.method import Privacy
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.statement_card import listed

ASKS: Final = (
    N_("What do we want?"),
    N_("What can we do ourselves? Where do we need help?"),
    N_("Who does what, and from when?"),
    N_("Who looks whether it works? And what if it does not?"),
)


def question(sitting: Sitting) -> str:
    """Return the family's own question at this meeting; "" where none was said."""
    from jimdesk.ui.table_view import wish_of

    wish = wish_of(sitting.for_room, course(sitting.for_room))
    return f"“{wish.text}”" if wish is not None else ""


def leader(sitting: Sitting) -> str:
    """Return the name of whoever leads, or a word for them."""
    shown, meeting, words = sitting.for_room, sitting.meeting, sitting.words
    leads = [one for one in table.attendances(shown, meeting.id) if one.leads] if meeting else []
    return names.name(shown, leads[0].person, words) if leads else words.say(N_("whoever leads"))


def away(sitting: Sitting) -> str:
    """Say who of the meeting is in the other room: whoever leads, and the professionals."""
    shown, meeting, words = sitting.for_room, sitting.meeting, sitting.words
    out = []
    for one in table.attendances(shown, meeting.id) if meeting else ():
        person = shown.get(Person, one.person)
        professional = person is not None and person.level is Level.PROFESSIONAL
        if not one.left and (one.leads or professional) and person is not None:
            out.append(names.name(shown, one.person, words))
    if not out:
        return ""
    together = listed(words, out)
    return words.count(
        "{names} is in the other room.", "{names} are in the other room.", len(out), names=together
    )


def topics(sitting: Sitting) -> tuple[str, ...]:
    """Return what to talk about: what the method asks at this stage, or what fits any family."""
    now, words = course(sitting.for_room), sitting.words
    stage = now.stage if now else None
    if stage is not None and stage.privacy is Privacy.PRIVATE_FAMILY and open_questions(stage):
        return tuple(one.texts.within(words.language) for one in open_questions(stage))
    return tuple(words.say(one) for one in ASKS)
