# SPDX-License-Identifier: Apache-2.0
"""The families of GEDCOM out of couples and bonds: at most two partners each, a child in one only once.

JimDesk knows a bond for each child and parent; GEDCOM knows children of a family. Two bonds of one sort go
into the family of the couple; where the parents are no couple, into a family that says so; and what is left
(a stepfather, a foster mother's second period) into a family with one parent.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from jimdesk.core.people import Parentage, Partnership, Siblings


@dataclass(slots=True)
class Group:
    """One family: its partners, the couple that they are, and its children with their bonds."""

    partners: tuple[str, ...] = ()
    couple: Partnership | None = None
    children: dict[str, tuple[Parentage, ...]] = field(default_factory=dict)
    siblings: Siblings | None = None


def groups(
    couples: Iterable[Partnership], bonds: Iterable[Parentage], siblings: Iterable[Siblings]
) -> list[Group]:
    """Return families that hold every couple and every bond once, in the order in which they were made."""
    made = [Group((one.one, one.other), one) for one in couples]
    of_person: dict[str, list[Group]] = defaultdict(list)
    for group in made:
        for id_ in group.partners:
            of_person[id_].append(group)
    by_child: dict[str, list[Parentage]] = defaultdict(list)
    for bond in bonds:
        by_child[bond.child].append(bond)
    loose: dict[tuple[str, ...], list[Group]] = defaultdict(list)  # without a couple
    for child, own in by_child.items():
        _with_couples(child, own, of_person)
        for together in _pairs(own):
            within = loose[tuple(sorted(bond.parent for bond in together))]
            if not any(child not in one.children for one in within):
                within.append(Group(tuple(bond.parent for bond in together)))
                made.append(within[-1])
            next(one for one in within if child not in one.children).children[child] = together
    made += [Group(children=dict.fromkeys(one.children, ()), siblings=one) for one in siblings]
    return made


def _with_couples(child: str, own: list[Parentage], of_person: dict[str, list[Group]]) -> None:
    """Take the bonds that a child has of one sort with both of a couple out of `own`."""
    for first in tuple(own):
        for group in of_person[first.parent]:
            other = next(id_ for id_ in group.partners if id_ != first.parent)
            second = next((one for one in own if one.parent == other and _alike(one, first)), None)
            if second and first in own and child not in group.children:
                group.children[child] = (first, second)
                own.remove(first)
                own.remove(second)


def _pairs(own: list[Parentage]) -> Iterator[tuple[Parentage, ...]]:
    """Yield what is left of a child's bonds: two by two where they are alike, and else alone."""
    left = list(own)
    while left:
        first = left.pop(0)
        second = next((one for one in left if one.parent != first.parent and _alike(one, first)), None)
        if second:
            left.remove(second)
        yield (first, second) if second else (first,)


def _alike(one: Parentage, other: Parentage) -> bool:
    return (one.descent, one.start, one.end) == (other.descent, other.start, other.end)
