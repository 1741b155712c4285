# SPDX-License-Identifier: Apache-2.0
"""What the inspector tells of a person that other pages keep: the place in the circle, tasks, support."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Final

from jimdesk.core import edits
from jimdesk.core.hours import load
from jimdesk.core.meeting import Agreement
from jimdesk.core.people import Person
from jimdesk.core.words import N_
from jimdesk.instruments.circle import placing
from jimdesk.instruments.circle.geometry import Cell
from jimdesk.instruments.circle.picture import cell_name
from jimdesk.instruments.circle.rings import ring_set_of
from jimdesk.instruments.instrument import View
from jimdesk.ui.circle.support_part import SupportPart
from jimdesk.ui.inspector_parts import Part, TellingPart
from jimdesk.ui.sitting import Sitting

_MOST: Final = 3  # tasks in words; of what comes after them, the number


def telling_parts(sitting: Sitting, without: Collection[str]) -> tuple[Part, ...]:
    """Make the parts, but for those that the page shows itself."""
    parts: dict[str, Part] = {
        "place": TellingPart(sitting, N_("In the circle"), "circle", lambda one: _place(sitting, one)),
        "tasks": TellingPart(sitting, N_("Who does what"), "checklist", lambda one: _tasks(sitting, one)),
        "support": SupportPart(sitting),
    }
    return tuple(part for name, part in parts.items() if name not in without)


def _place(sitting: Sitting, person: Person) -> Sequence[str]:
    if person.youngster or person.died or person.death:
        return ()
    found = placing.placement_of(sitting.shown, View(), person.id)
    rings = ring_set_of(sitting.shown, placing.meeting_shown(sitting.shown, View()))
    if found is None or rings.ring(found.ring) is None:
        return (sitting.words.say(N_("no place yet")),)
    return (cell_name(rings, Cell(found.ring, found.sector), sitting.words),)


def _tasks(sitting: Sitting, person: Person) -> Sequence[str]:
    if person.died or person.death:
        return ()
    lines = [one.what for one in edits.in_order(sitting.shown, Agreement) if one.owner == person.id]
    if not lines:
        return (sitting.words.say(N_("nothing agreed yet")),)
    rest = len(lines) - _MOST
    more = (sitting.words.count("and {n} more", "and {n} more", rest),) if rest > 0 else ()
    return (*lines[:_MOST], *more, *_hours(sitting, person))


def _hours(sitting: Sitting, person: Person) -> Sequence[str]:
    """Tell the hours a week of somebody's tasks, beside their own limit."""
    given, words = load(sitting.shown).get(person.id), sitting.words
    if given is None or not given.weekly_minutes:
        return ()
    hours = words.hours(given.weekly_minutes)
    if not given.limit:
        return (words.say(N_("{hours} a week"), hours=hours),)
    return (words.say(N_("{hours} a week, own limit {limit}"), hours=hours, limit=words.hours(given.limit)),)
