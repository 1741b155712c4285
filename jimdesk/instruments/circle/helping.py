# SPDX-License-Identifier: Apache-2.0
"""Who helps the one in the middle, whose help is organised, and how often anybody comes.

What is worked out about a circle (what is left when help stops, the measures, the change over time) asks
the same questions of the same facts; they are answered here once.
"""

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from jimdesk.core.audience import Shown
from jimdesk.core.family import Family
from jimdesk.core.meeting import Rhythm
from jimdesk.core.people import Group, Level, Person
from jimdesk.instruments.circle.facts import Given, Support
from jimdesk.instruments.circle.placing import placements, whose_circle
from jimdesk.instruments.circle.support import GIVER, key_of
from jimdesk.instruments.instrument import View

if TYPE_CHECKING:
    from fractions import Fraction

Known = Family | Shown

# How often in how many weeks; what is done when it is needed, or once, is no fixed moment.
_A_WEEK: Final[Mapping[Rhythm, tuple[int, int]]] = {
    Rhythm.DAILY: (7, 1), Rhythm.WEEKLY: (1, 1), Rhythm.EVERY_OTHER_WEEK: (1, 2), Rhythm.MONTHLY: (1, 4),
}


def is_organised(person: Person) -> bool:
    """Tell whether somebody's help is organised, by a volunteer or a professional, and so can end."""
    return person.level in (Level.VOLUNTEER, Level.PROFESSIONAL) or person.group is Group.PROFESSIONALS


def is_alive(person: Person) -> bool:
    """Tell whether somebody lives, as far as is known."""
    return not (person.died or person.death)


def given(known: Known, whose: str, issue: str = "") -> tuple[Support, ...]:
    """Return what somebody is given by others who live, in the order in which it was written down.

    Where both say something about it, what the one who gets it says counts. With a kwestie only what is
    given for that.
    """
    told = [one for one in known.of(Support) if one.receiver == whose and (not issue or one.issue == issue)]
    heard = {_subject(one) for one in told if one.seen_by != GIVER}
    return tuple(
        one for one in told
        if one.given is Given.GIVEN and one.giver != whose
        and (one.seen_by != GIVER or _subject(one) not in heard)
        and (giver := known.get(Person, one.giver)) is not None and is_alive(giver)
    )


def _subject(one: Support) -> tuple[str, str, str]:
    return one.giver, key_of(one), one.issue


def network(known: Known, view: View) -> tuple[str, ...]:
    """Return who belongs to a circle: everybody with a place in it, and whoever gives without having one."""
    whose = whose_circle(known, view)
    placed = (one.person for one in placements(known, view))
    givers = (one.giver for one in given(known, whose, view.issue))
    return tuple(
        id_ for id_ in dict.fromkeys((*placed, *givers))
        if id_ != whose and (person := known.get(Person, id_)) is not None and is_alive(person)
    )


def organised(known: Known, view: View) -> tuple[Person, ...]:
    """Return who of a circle gives organised help: those whose help ends first come first."""
    people = (known.get(Person, id_) for id_ in network(known, view))
    found = [one for one in people if one is not None and is_organised(one)]
    return tuple(sorted(found, key=lambda one: (one.until or datetime.date.max, one.id)))


def a_week(rhythm: Rhythm, times: int) -> "Fraction":
    """Return how often a week something is done that has a rhythm."""
    from fractions import Fraction  # brings decimal numbers along: not before the first picture

    return Fraction(*_A_WEEK.get(rhythm, (0, 1))) * (times if rhythm is Rhythm.WEEKLY else 1)
