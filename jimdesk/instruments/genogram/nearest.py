# SPDX-License-Identifier: Apache-2.0
"""The part of a family that is nearest to somebody, for a picture that is looked at from across a table."""

from collections.abc import Iterator
from typing import Final

from jimdesk.core import audience, kinship
from jimdesk.core.audience import Shown
from jimdesk.core.family import Family
from jimdesk.core.people import Membership, Person
from jimdesk.instruments.genogram.facts import Tie

_FIRST: Final = "PSHTFCW"  # of those as many steps away: parents, brothers and sisters, children, partners


class Nearest:
    """A family around somebody, smaller or larger: each size adds those who are the same to them."""

    def __init__(self, shown: Shown, centre: str) -> None:
        """Work out once how everybody belongs to the centre."""
        self._shown, self._centre = shown, centre
        self._ways = kinship.ways(shown, centre)
        self._kinds = sorted(set(self._ways.values()), key=lambda way: (len(way), [*map(_FIRST.find, way)]))

    @property
    def sizes(self) -> int:
        """How many sizes there are; 0 is the one in the middle with housemates and whoever has a line."""
        return len(self._kinds)

    def of_size(self, size: int) -> Shown:
        """Return what the same reader sees of the nearest."""
        kinds = set(self._kinds[:size])
        near = {id_ for id_, way in self._ways.items() if way in kinds} | {self._centre, *self._beside()}
        far = {one.id for one in self._shown.of(Person)} - near
        return audience.shown_to(Family(one for one in self._shown if one.id not in far), self._shown.reader)

    def _beside(self) -> Iterator[str]:
        shown, centre = self._shown, self._centre
        homes = {one.household for one in shown.of(Membership) if one.person == centre}
        yield from (one.person for one in shown.of(Membership) if one.household in homes)
        for tie in shown.of(Tie):
            if centre in (tie.one, tie.other):
                yield from (tie.one, tie.other)
