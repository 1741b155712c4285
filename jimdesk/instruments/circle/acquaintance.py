# SPDX-License-Identifier: Apache-2.0
"""Who knows whom in a network, as far as it was told, and into which pieces a network falls.

People know each other when it was said that they do, when they are family or live together, when one
supports the other, or when a line between them was laid in the genogram; where that line says that they are
cut off from each other, they do not count on each other any more.
"""

from collections.abc import Collection, Iterable, Mapping

from jimdesk.core import kinship
from jimdesk.core.people import Membership, Parentage, Partnership, Siblings
from jimdesk.instruments.circle.facts import Acquaintance, Given, Support
from jimdesk.instruments.circle.helping import Known
from jimdesk.instruments.genogram.facts import Tie, TieKind

Pair = frozenset[str]
Neighbours = Mapping[str, Collection[str]]


def acquainted(known: Known, people: Collection[str]) -> frozenset[Pair]:
    """Return the pairs of these people who know each other."""
    cut = {frozenset((one.one, one.other)) for one in known.of(Tie) if one.tie is TieKind.CUT_OFF}
    inside = frozenset(people)
    return frozenset(
        pair for pair in map(frozenset, _told(known)) if len(pair) == 2 and pair <= inside and pair not in cut
    )


def _told(known: Known) -> Iterable[tuple[str, str]]:
    """Yield every pair of which something was told that means they know each other; some come twice."""
    yield from ((one.one, one.other) for one in known.of(Acquaintance))
    yield from ((one.one, one.other) for one in known.of(Partnership) if not kinship.is_over(one))
    yield from ((one.child, one.parent) for one in known.of(Parentage))
    yield from _all_pairs(kids for kids in _children(known))
    yield from _all_pairs(_homes(known))
    yield from ((one.giver, one.receiver) for one in known.of(Support) if one.given is Given.GIVEN)
    yield from ((one.one, one.other) for one in known.of(Tie))


def _children(known: Known) -> list[tuple[str, ...]]:
    """Return who are brothers and sisters: the children of each parent, and those named as such."""
    of_parent: dict[str, list[str]] = {}
    for one in known.of(Parentage):
        of_parent.setdefault(one.parent, []).append(one.child)
    return [*map(tuple, of_parent.values()), *(one.children for one in known.of(Siblings))]


def _homes(known: Known) -> list[tuple[str, ...]]:
    homes: dict[str, list[str]] = {}
    for one in known.of(Membership):
        if not one.end:
            homes.setdefault(one.household, []).append(one.person)
    return list(map(tuple, homes.values()))


def _all_pairs(groups: Iterable[tuple[str, ...]]) -> Iterable[tuple[str, str]]:
    for group in groups:
        yield from ((one, other) for n, one in enumerate(group) for other in group[n + 1 :])


def neighbours(people: Collection[str], pairs: Iterable[Pair]) -> dict[str, set[str]]:
    """Return whom each of these people knows among them; pairs with anybody else do not count."""
    found: dict[str, set[str]] = {one: set() for one in people}
    for pair in pairs:
        one, other = pair
        if one in found and other in found:
            found[one].add(other)
            found[other].add(one)
    return found


def pieces(around: Neighbours) -> list[frozenset[str]]:
    """Return the pieces that a network falls into: within each, everybody is tied to everybody."""
    found: list[frozenset[str]] = []
    seen: set[str] = set()
    for start in around:
        if start not in seen:
            piece, edge = {start}, [start]
            while edge:
                edge = [there for here in edge for there in around[here] if there not in piece]
                piece.update(edge)
            seen |= piece
            found.append(frozenset(piece))
    return found


def tied_only_through(leaving: Collection[str], around: Neighbours) -> frozenset[str]:
    """Return who loses the rest when some leave: before tied to more than those who are still tied to them.

    Where a piece falls apart into equal halves, each has lost the other.
    """
    gone = frozenset(leaving)
    left = {one: {other for other in others if other not in gone}
            for one, others in around.items() if one not in gone}
    after = pieces(left)
    lost: set[str] = set()
    for before in pieces(around):
        parts = [part for part in after if part <= before]
        for part in parts:
            if any(len(other) >= len(part) for other in parts if other is not part):
                lost |= part
    return frozenset(lost)
