# SPDX-License-Identifier: Apache-2.0
"""Whose circle it is: the youngster's beside those of the parents, each with an audience of its own."""

from dataclasses import replace
from typing import Final

from jimdesk.core import kinship
from jimdesk.core.audience import Shown
from jimdesk.core.desk import Step
from jimdesk.core.fact import Audience
from jimdesk.core.family import Family
from jimdesk.core.people import Membership, Parentage, Person
from jimdesk.core.words import N_, Who, saying
from jimdesk.instruments.circle.facts import Placement
from jimdesk.instruments.circle.helping import is_alive
from jimdesk.instruments.circle.placing import placements, whose_circle
from jimdesk.instruments.instrument import View

Known = Family | Shown
_OPEN: Final = (Audience.ROOM, Audience.EVERYONE)


def offered(known: Known, view: View) -> tuple[str, ...]:
    """Return whose circle can be looked at: the youngster's, their parents', and whoever has one already.

    Of the parents those who have one come first, then those with whom the youngster lives.
    """
    centre = kinship.youngster(known)
    own = [centre.id] if centre else []
    begun = list(dict.fromkeys(one.whose for one in known.of(Placement)))
    at_home = _at_home(known, centre.id) if centre else frozenset()
    parents = sorted(
        (one.parent for one in known.of(Parentage) if centre and one.child == centre.id),
        key=lambda one: (one not in begun, one not in at_home),
    )
    chosen = [view.whose] if view.whose else []
    everybody = dict.fromkeys((*own, *parents, *begun, *chosen))
    return tuple(one for one in everybody if _lives(known, one) or one in begun)


def _at_home(known: Known, id_: str) -> frozenset[str]:
    """Return who lives in the homes of somebody now."""
    now = [one for one in known.of(Membership) if not one.end]
    homes = {one.household for one in now if one.person == id_}
    return frozenset(one.person for one in now if one.household in homes)


def _lives(known: Known, id_: str) -> bool:
    person = known.get(Person, id_)
    return person is not None and is_alive(person)


def is_closed(known: Known, view: View) -> bool:
    """Tell whether a circle is for the one in the middle alone (and the worker)."""
    there = placements(known, view)
    return bool(there) and all(one.audience not in _OPEN for one in there)


def apart(known: Known) -> tuple[str, ...]:
    """Return whose circle is there beside the one for everybody: another one's, or one that is closed."""
    centre = kinship.youngster(known)
    begun = dict.fromkeys(one.whose for one in known.of(Placement))
    return tuple(
        one for one in begun if not centre or one != centre.id or is_closed(known, View(whose=one))
    )


def close(shown: Shown, view: View, *, closed: bool) -> Step | None:
    """Keep a circle for the one in the middle alone, or show it to the room; None for an empty one."""
    whose, there = whose_circle(shown, view), [one.id for one in placements(shown, view)]
    if not there:
        return None
    audience = Audience.BETWEEN if closed else Audience.ROOM
    between = (whose,) if closed else ()

    def edit(family: Family) -> Family:
        found = (family.get(Placement, id_) for id_ in there)
        return family.put(*(replace(one, audience=audience, between=between) for one in found if one))

    name = N_("the circle of {who} for {who} alone") if closed else N_("the circle of {who} for the room")
    return Step(saying(name, who=Who(whose)), edit)
