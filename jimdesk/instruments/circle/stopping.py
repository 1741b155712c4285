# SPDX-License-Identifier: Apache-2.0
"""What is left when help stops: which support nobody gives any more, what hangs on one person, who comes.

Nothing here weighs or grades; it counts and names what was told about this family. People who look at it
see, while the help is still there, what a place will be empty of.
"""

import datetime
from collections.abc import Collection, Iterator
from fractions import Fraction
from typing import Final

from jimdesk.core import edits
from jimdesk.core.frozen import frozen
from jimdesk.core.meeting import Agreement, Rhythm
from jimdesk.instruments.circle.acquaintance import acquainted, neighbours, tied_only_through
from jimdesk.instruments.circle.facts import Support
from jimdesk.instruments.circle.helping import Known, a_week, given, network, organised
from jimdesk.instruments.circle.placing import placements, whose_circle
from jimdesk.instruments.circle.rings import ring_set_of
from jimdesk.instruments.circle.support import key_of
from jimdesk.instruments.instrument import View

DAYS: Final = frozenset(range(7))  # Monday is 0
FirstDay = tuple[datetime.date, tuple[str, ...]]


@frozen
class Kind:
    """One kind of support: who gave it, and who still does."""

    kind: str  # as `support.key_of` has it
    before: tuple[Support, ...]
    after: tuple[Support, ...]

    @property
    def givers(self) -> tuple[str, ...]:
        """Who still gives it."""
        return tuple(dict.fromkeys(one.giver for one in self.after))

    @property
    def is_hole(self) -> bool:
        """Whether nobody gives it any more."""
        return bool(self.before) and not self.after

    @property
    def is_thin(self) -> bool:
        """Whether it hangs on one person."""
        return len(self.givers) == 1

    @property
    def lost(self) -> tuple[Support, ...]:
        """What stops."""
        return tuple(one for one in self.before if one not in self.after)


@frozen
class Alone:
    """On how many days of a week nobody is down for anything, and on which where that is known."""

    days: int
    named: tuple[int, ...] = ()  # 0 is Monday; none where some who come have no day of their own


@frozen
class Left:
    """What is left once some have gone."""

    gone: frozenset[str]
    kinds: tuple[Kind, ...]
    moments: tuple[Fraction, Fraction]  # a week, before and after
    alone: tuple[Alone, Alone]
    loose: tuple[str, ...]  # tied to the rest only through those who go
    lines: tuple[Agreement, ...]  # of the plan, that lose the one who does them
    nearest: tuple[str, ...]  # who stays in the innermost ring
    nearest_before: tuple[str, ...]

    @property
    def holes(self) -> tuple[Kind, ...]:
        """The kinds of support that nobody gives any more."""
        return tuple(one for one in self.kinds if one.is_hole)

    @property
    def thin(self) -> tuple[Kind, ...]:
        """The kinds of support that hang on one person."""
        return tuple(one for one in self.kinds if one.is_thin)


def left_without(known: Known, view: View, gone: Collection[str]) -> Left:
    """Return what is left of a circle without some people."""
    whose, everybody = whose_circle(known, view), network(known, view)
    going = frozenset(gone) & frozenset(everybody)
    staying = [one for one in everybody if one not in going]
    around = neighbours(everybody, acquainted(known, everybody))
    loose = tied_only_through(going, around)
    inner, inner_before = _innermost(known, view, staying), _innermost(known, view, everybody)
    return Left(
        going, tuple(_kinds(known, whose, view.issue, going)),
        (moments(known, whose, everybody), moments(known, whose, staying)),
        (alone(known, whose, everybody), alone(known, whose, staying)),
        tuple(one for one in staying if one in loose),
        tuple(
            line for line in edits.in_order(known, Agreement)
            if line.owner in going and (not view.issue or line.issue == view.issue)
        ),
        inner, inner_before,
    )


def gone_by(known: Known, view: View, day: datetime.date) -> frozenset[str]:
    """Return whose organised help has ended on a day; somebody is there until and with the last one."""
    return frozenset(one.id for one in organised(known, view) if one.until is not None and one.until < day)


def first_days(known: Known, view: View, today: datetime.date) -> tuple[FirstDay, ...]:
    """Return the days on which somebody is there no more, from now on, each with whose help ended then."""
    found: dict[datetime.date, list[str]] = {}
    for one in organised(known, view):
        if one.until is not None and one.until >= today:
            found.setdefault(one.until + datetime.timedelta(days=1), []).append(one.id)
    return tuple((day, tuple(people)) for day, people in sorted(found.items()))


def _kinds(known: Known, whose: str, issue: str, gone: frozenset[str]) -> Iterator[Kind]:
    by_kind: dict[str, list[Support]] = {}
    for one in given(known, whose, issue):
        by_kind.setdefault(key_of(one), []).append(one)
    for kind, before in by_kind.items():
        yield Kind(kind, tuple(before), tuple(one for one in before if one.giver not in gone))


def _innermost(known: Known, view: View, people: Collection[str]) -> tuple[str, ...]:
    rings = ring_set_of(known, view.meeting)
    inner = rings.rings[0]
    return tuple(
        one.person for one in placements(known, view)
        if one.person in people and rings.ring(one.ring) == inner
    )


# How often somebody comes. What one person gives and what the plan says of them are often the same visits:
# the larger number of the two counts.


def moments(known: Known, whose: str, people: Collection[str]) -> Fraction:
    """Return how often a week one of these people comes, by what they give or by the plan."""
    gives, does = dict.fromkeys(people, Fraction(0)), dict.fromkeys(people, Fraction(0))
    for one in given(known, whose):
        if one.giver in gives:
            gives[one.giver] += a_week(one.rhythm, one.times)
    for line in known.of(Agreement):
        if line.owner in does:
            does[line.owner] += a_week(line.rhythm, line.times)
    return sum((max(gives[one], does[one]) for one in gives), Fraction(0))


def alone(known: Known, whose: str, people: Collection[str]) -> Alone:
    """Return on how many days of every week none of these people is down for anything, at the least.

    A weekly line of the plan with a first day is done on that day of the week; what has no day of its own
    may be on any, and is taken to be where nobody else is. What is not done each week fills no day.
    """
    fixed: set[int] = set()
    loose = 0
    for person in people:
        days, times = _week_of(known, whose, person)
        fixed |= days
        loose += max(times - len(days), 0)
    empty = DAYS - fixed
    if loose:
        return Alone(max(len(empty) - loose, 0))
    return Alone(len(empty), tuple(sorted(empty)))


def _week_of(known: Known, whose: str, person: str) -> tuple[frozenset[int], int]:
    """Return on which days of each week somebody comes, and how many times in all."""
    lines = [one for one in known.of(Agreement) if one.owner == person]
    gives = sum(_weekly(one.rhythm, one.times) for one in given(known, whose) if one.giver == person)
    does = sum(_weekly(one.rhythm, one.times) for one in lines)
    if any(one.rhythm is Rhythm.DAILY for one in lines) or any(
        one.rhythm is Rhythm.DAILY and one.giver == person for one in given(known, whose)
    ):
        return DAYS, 7
    days = frozenset(
        one.start.weekday() for one in lines
        if one.rhythm is Rhythm.WEEKLY and one.times == 1 and one.start is not None
    )
    return days, max(gives, does)


def _weekly(rhythm: Rhythm, times: int) -> int:
    """Return how many times something is done in every week there is."""
    return {Rhythm.DAILY: 7, Rhythm.WEEKLY: times}.get(rhythm, 0)
