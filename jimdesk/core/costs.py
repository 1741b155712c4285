# SPDX-License-Identifier: Apache-2.0
"""What a plan costs and how far people drive for it, each week and once; told to whoever asks for it.

Somebody who is a JIM without pay can drive hundreds of kilometres that nobody sees.
"""

from collections.abc import Iterable

from jimdesk.core.frozen import frozen
from jimdesk.core.hours import times_a_week
from jimdesk.core.kinship import Known
from jimdesk.core.listed import ordered
from jimdesk.core.meeting import Agreement, Rhythm


@frozen
class Costs:
    """Cents and kilometres: those of four weeks of what comes back, and those of what is done once."""

    cents: int = 0
    km: int = 0
    cents_once: int = 0
    km_once: int = 0

    def __add__(self, other: "Costs") -> "Costs":
        """Return both together."""
        return Costs(self.cents + other.cents, self.km + other.km,
                     self.cents_once + other.cents_once, self.km_once + other.km_once)

    def __bool__(self) -> bool:
        """Tell whether there are any."""
        return self != Costs()


def costs_of(line: Agreement) -> Costs:
    """Return what a line costs in four weeks, or once; what is done when it is needed is not foreseen."""
    cents, km = line.cents or 0, line.km or 0
    if line.rhythm is Rhythm.ONCE:
        return Costs(cents_once=cents, km_once=km)
    times, weeks = times_a_week(line)
    return Costs(round(4 * cents * times / weeks), round(4 * km * times / weeks))


def driven(known: Known) -> dict[str, Costs]:
    """Return what each owner's lines cost and how far they drive, in the order of the plan."""
    return _summed((line.owner, costs_of(line)) for line in ordered(known, Agreement))


def paid(known: Known) -> dict[str, Costs]:
    """Return what each payer pays; under "" what nobody has said yet who pays it."""
    return _summed((line.paid_by, costs_of(line)) for line in ordered(known, Agreement))


def _summed(parts: Iterable[tuple[str, Costs]]) -> dict[str, Costs]:
    found: dict[str, Costs] = {}
    for who, part in parts:
        if part:
            found[who] = found.get(who, Costs()) + part
    return found
