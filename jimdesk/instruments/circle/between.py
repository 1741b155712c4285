# SPDX-License-Identifier: Apache-2.0
"""The circle of one meeting beside that of another: who came, who went, who moved, and that in sentences."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from enum import StrEnum

from jimdesk.core import names, table
from jimdesk.core.audience import Shown
from jimdesk.core.frozen import frozen
from jimdesk.core.meeting import Meeting
from jimdesk.core.people import Person
from jimdesk.core.who_else import is_professional
from jimdesk.core.words import Words
from jimdesk.instruments.circle.facts import Placement
from jimdesk.instruments.circle.geometry import Cell
from jimdesk.instruments.circle.helping import Known
from jimdesk.instruments.circle.placing import placements, whose_circle
from jimdesk.instruments.circle.rings import RingSet, ring_set_of
from jimdesk.instruments.instrument import View


class Change(StrEnum):
    """What became of somebody's place."""

    JOINED = "joined"
    GONE = "gone"
    NEARER = "nearer"
    FARTHER = "farther"
    ASIDE = "aside"  # another sector, in the same ring
    SAME = "same"


@frozen
class Move:
    """One person at two meetings; `rings` is how many rings outwards, below nothing inwards."""

    person: str
    before: Placement | None
    after: Placement | None
    change: Change
    rings: int = 0


def with_circle(known: Known, view: View) -> tuple[Meeting, ...]:
    """Return the meetings at which somebody stood in this circle, the earliest first."""
    whose = whose_circle(known, view)
    there = {one.meeting for one in known.of(Placement) if one.whose == whose}
    return tuple(one for one in table.meetings(known) if one.id in there)


def compared(known: Known, view: View, earlier: str, later: str) -> tuple[Move, ...]:
    """Return what became of everybody between two meetings, in the order of the later circle."""
    rings = ring_set_of(known, later)
    before, after = (_placed(known, view, meeting, rings) for meeting in (earlier, later))
    people = dict.fromkeys((*after, *before))
    return tuple(_move(rings, person, before.get(person), after.get(person)) for person in people)


def _placed(known: Known, view: View, meeting: str, rings: RingSet) -> dict[str, Placement]:
    """Return who stands where, as far as these rings know their ring."""
    return {
        one.person: one for one in placements(known, replace(view, meeting=meeting))
        if rings.ring(one.ring) is not None
    }


def _move(rings: RingSet, person: str, before: Placement | None, after: Placement | None) -> Move:
    if before is None or after is None:
        return Move(person, before, after, Change.GONE if after is None else Change.JOINED)
    order = [ring.id for ring in rings.rings]
    then, now = rings.ring(before.ring), rings.ring(after.ring)
    away = order.index(now.id) - order.index(then.id) if then and now else 0
    if away:
        return Move(person, before, after, Change.NEARER if away < 0 else Change.FARTHER, away)
    aside = rings.sector(before.sector, before.bearing) != rings.sector(after.sector, after.bearing)
    return Move(person, before, after, Change.ASIDE if aside else Change.SAME)


def digest(shown: Shown, words: Words, moves: Iterable[Move]) -> str:
    """Return what changed in one line: "3 erbij, 1 dichterbij, 1 professional een ring naar buiten"."""
    return ", ".join(text for text, _ in _counted(shown, words, tuple(moves))) or words.say("Nobody moved")


def sentences(shown: Shown, words: Words, moves: Iterable[Move]) -> tuple[tuple[str, str], ...]:
    """Return the same with names: what changed, and for whom."""
    return tuple(
        (text[:1].upper() + text[1:], ", ".join(names.name(shown, one.person, words) for one in found))
        for text, found in _counted(shown, words, tuple(moves))
    )


def _counted(shown: Shown, words: Words, moves: tuple[Move, ...]) -> Iterator[tuple[str, list[Move]]]:
    def of(change: Change, *, professionals: bool | None = None, far: bool | None = None) -> list[Move]:
        return [
            one for one in moves if one.change is change
            and (professionals is None or _is_professional(shown, one.person) is professionals)
            and (far is None or (abs(one.rings) > 1) is far)
        ]

    joined, gone = of(Change.JOINED), of(Change.GONE)
    nearer, farther = of(Change.NEARER, professionals=False), of(Change.FARTHER, professionals=False)
    if joined:
        yield words.count("{n} more person", "{n} more people", len(joined)), joined
    if nearer:
        yield words.count("{n} nearer", "{n} nearer", len(nearer)), nearer
    if farther:
        yield words.count("{n} farther away", "{n} farther away", len(farther)), farther
    if found := of(Change.NEARER, professionals=True, far=False):
        yield words.count(
            "{n} professional a ring inwards", "{n} professionals a ring inwards", len(found)
        ), found
    if found := of(Change.NEARER, professionals=True, far=True):
        yield words.count(
            "{n} professional more than one ring inwards", "{n} professionals more than one ring inwards",
            len(found),
        ), found
    if found := of(Change.FARTHER, professionals=True, far=False):
        yield words.count(
            "{n} professional a ring outwards", "{n} professionals a ring outwards", len(found)
        ), found
    if found := of(Change.FARTHER, professionals=True, far=True):
        yield words.count(
            "{n} professional more than one ring outwards", "{n} professionals more than one ring outwards",
            len(found),
        ), found
    if gone:
        yield words.count("{n} no longer in the circle", "{n} no longer in the circle", len(gone)), gone


def _is_professional(shown: Shown, person: str) -> bool:
    found = shown.get(Person, person)
    return found is not None and is_professional(found)


def place_name(shown: Shown, words: Words, meeting: str, placement: Placement | None) -> str:
    """Return where somebody stood: "vrienden · familie"; "" for nowhere."""
    from jimdesk.instruments.circle.picture import cell_name

    if placement is None:
        return ""
    return cell_name(ring_set_of(shown, meeting), Cell(placement.ring, placement.sector), words)
