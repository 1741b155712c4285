# SPDX-License-Identifier: Apache-2.0
"""The hours of each person in the plan, beside what they said is possible."""

from collections.abc import Mapping
from typing import Final

from jimdesk.core import edits
from jimdesk.core.frozen import frozen
from jimdesk.core.kinship import Known
from jimdesk.core.meeting import Agreement, Rhythm
from jimdesk.core.people import Person

_MUCH: Final = 8 * 60  # minutes a week; beyond it people give up, also those who set no limit of their own


@frozen
class Load:
    """How much of their time somebody gives: minutes a week, minutes once, and their own limit a week."""

    weekly_minutes: int = 0
    once_minutes: int = 0
    limit: int | None = None

    @property
    def over(self) -> bool:
        """Whether it is more than they said is possible."""
        return self.limit is not None and self.weekly_minutes > self.limit

    @property
    def much(self) -> bool:
        """Whether it is more than most people can keep up."""
        return self.weekly_minutes > _MUCH

    @property
    def share(self) -> tuple[int, int]:
        """The minutes a week, and the limit to show them against: their own, or else the usual one."""
        return self.weekly_minutes, _MUCH if self.limit is None else self.limit


# How many times in how many weeks.
_A_WEEK: Final[Mapping[Rhythm, tuple[int, int]]] = {
    Rhythm.DAILY: (7, 1), Rhythm.WEEKLY: (1, 1), Rhythm.EVERY_OTHER_WEEK: (1, 2), Rhythm.MONTHLY: (12, 52),
    Rhythm.WHEN_NEEDED: (0, 1), Rhythm.ONCE: (0, 1),
}


def weekly_minutes(line: Agreement) -> int:
    """Return how many minutes a week a line takes; 0 for what is done once or when it is needed."""
    times, weeks = times_a_week(line)
    return round((line.minutes or 0) * times / weeks)


def in_halves(minutes: int) -> int:
    """Return the minutes as one says them of a week: in half hours, rather too much than too little."""
    return -(-minutes // 30) * 30


def times_a_week(line: Agreement) -> tuple[int, int]:
    """Return how often a line is done in how many weeks; never for what is done once or when it is needed."""
    times, weeks = _A_WEEK[line.rhythm]
    return times * (line.times if line.rhythm is Rhythm.WEEKLY else 1), weeks


def load(known: Known) -> dict[str, Load]:
    """Return the hours of everybody who has a line, in the order of the plan."""
    loads: dict[str, Load] = {}
    for line in edits.in_order(known, Agreement):
        person = known.get(Person, line.owner)
        if person:
            loads[person.id] = _more(loads.get(person.id) or _nothing(person), line)
    return loads


def load_if(known: Known, line: Agreement, person: str) -> Load:
    """Return the hours that somebody would have with a line, for while it is dragged to their name."""
    somebody = known.get(Person, person)
    now = load(known).get(person) or _nothing(somebody)
    kept = known.get(Agreement, line.id)
    return now if kept and kept.owner == person else _more(now, line)


def _nothing(person: Person | None) -> Load:
    """Return the hours of who has no line; a limit below nothing, from a file of another make, is none."""
    limit = person.limit if person else None
    return Load(limit=None if limit is None else max(0, limit))


def _more(so_far: Load, line: Agreement) -> Load:
    once = (line.minutes or 0) if line.rhythm is Rhythm.ONCE else 0
    return Load(so_far.weekly_minutes + weekly_minutes(line), so_far.once_minutes + once, so_far.limit)
