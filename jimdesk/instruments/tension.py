# SPDX-License-Identifier: Apache-2.0
"""Tension that was noticed at a follow-up: kept apart with whoever told it, and if wanted drawn as a line."""

from dataclasses import replace

from jimdesk.core.afterwards import tell_strain
from jimdesk.core.desk import Step
from jimdesk.core.fact import Audience
from jimdesk.core.family import Family
from jimdesk.core.kinship import Known
from jimdesk.instruments.genogram.facts import Tie, TieKind


def proposed(known: Known, person: str, other: str) -> Tie:
    """Return the line that the genogram would get: what it is now with tension in it, as one of them sees it.

    It belongs to the worker and the one who told it, until somebody chooses to show it.
    """
    now = _between(known, person, other)
    strained = {
        TieKind.CLOSE: TieKind.CLOSE_CONFLICT, TieKind.FUSED: TieKind.CLOSE_CONFLICT,
        TieKind.CLOSE_CONFLICT: TieKind.CLOSE_CONFLICT, TieKind.DISTANT: TieKind.DISTANT_CONFLICT,
        TieKind.DISTANT_CONFLICT: TieKind.DISTANT_CONFLICT,
    }
    kind = strained.get(now.tie, TieKind.CONFLICT) if now else TieKind.CONFLICT
    new: Tie = Tie.new(one=person, other=other, seen_by=person, audience=Audience.BETWEEN, between=(person,))
    return replace(new, tie=kind)


def noticed(known: Known, person: str, other: str, meeting: str, text: str = "", *, draw: bool) -> Step:
    """Keep that tension came between two people, and with `draw` the line of it, in one step.

    The line that everybody knows stays as it is: the new one lies beside it for those two alone.
    """
    told = tell_strain(person, meeting, more=True, towards=(other,), text=text)
    line = proposed(known, person, other)

    def edit(family: Family) -> Family:
        after = told.edit(family)
        here = person in family and other in family
        return after.put(line) if draw and here and not _drawn(family, line) else after

    return Step(told.name, edit)


def _between(known: Known, person: str, other: str) -> Tie | None:
    """Return the line between two people as one of them sees it, or else as anybody does."""
    both = [tie for tie in known.of(Tie) if {tie.one, tie.other} == {person, other}]
    return next((tie for tie in both if tie.seen_by == person), both[0] if both else None)


def _drawn(family: Family, line: Tie) -> bool:
    same = (line.one, line.other, line.tie, line.seen_by, line.between)
    return any((t.one, t.other, t.tie, t.seen_by, t.between) == same for t in family.of(Tie))
