# SPDX-License-Identifier: Apache-2.0
"""The bonds of a family as a pure structure: who is drawn, who are couples, which children are whose."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final

from jimdesk.core.audience import Shown
from jimdesk.core.people import Descent, Gender, Group, Parentage, Partnership, Person, Siblings, Twins
from jimdesk.instruments.genogram.facts import Tie

# Of several pairs of parents a child stands among the children of the first kind in this row.
_NEAREST: Final = (Descent.BIRTH, Descent.ADOPTED, Descent.FOSTER, Descent.STEP, Descent.DONOR)


@dataclass(frozen=True, slots=True)
class Couple:
    """Two people who are or were partners, or have a child together (then without a partnership)."""

    one: str
    other: str
    partnership: Partnership | None = None

    @property
    def pair(self) -> frozenset[str]:
        """The two, in no order."""
        return frozenset((self.one, self.other))


@dataclass(frozen=True, slots=True)
class Sibship:
    """The children of the same parents (two, one, or none that are known), the oldest first."""

    parents: tuple[str, ...]
    children: tuple[str, ...]
    descents: dict[str, Descent] = field(default_factory=dict)  # by child; a child by birth is not in it
    elsewhere: frozenset[str] = frozenset()  # children who stand among the children of other parents


@dataclass(frozen=True, slots=True)
class Kin:
    """Everything that the layout has to know of a family, and nothing of how it looks."""

    people: tuple[str, ...]  # who stand in the tree, in the order in which they were made
    beside: tuple[str, ...]  # who stand beside it: a tie, but no bond
    couples: tuple[Couple, ...]
    sibships: tuple[Sibship, ...]
    twins: tuple[tuple[str, ...], ...]
    born: dict[str, int]  # yyyymmdd, of those whose year of birth is known
    men: frozenset[str] = frozenset()  # they stand left of a woman where nothing else decides
    centre: str = ""  # the youngster, or else the first of all


def kin(shown: Shown) -> Kin:
    """Read the structure of a family out of its facts."""
    people = {person.id: person for person in shown.of(Person)}
    born = {p.id: _day(p) for p in people.values() if p.birth.year}
    parentages = [p for p in shown.of(Parentage) if p.child in people and p.parent in people]
    wed = [p for p in shown.of(Partnership) if p.one in people and p.other in people and p.one != p.other]
    bonded = {i for p in parentages for i in (p.child, p.parent)} | {i for p in wed for i in (p.one, p.other)}
    twins = tuple(ids for one in shown.of(Twins) if len(ids := _known(one.children, people)) > 1)
    unnamed = tuple(ids for one in shown.of(Siblings) if len(ids := _known(one.children, people)) > 1)
    bonded |= {i for ids in (*twins, *unnamed) for i in ids}
    inside = [p.id for p in people.values() if p.id in bonded or p.group is Group.FAMILY or p.youngster]
    tied = {i for tie in shown.of(Tie) for i in (tie.one, tie.other)}
    beside = [i for i in people if i in tied and i not in set(inside)]
    if not inside:
        inside, beside = list(people), []
    sibships = tuple(_sibships(parentages, wed, unnamed, twins, born))
    couples = tuple(_couples(wed, sibships))
    centre = next((p.id for p in people.values() if p.youngster), inside[0] if inside else "")
    men = frozenset(p.id for p in people.values() if p.gender is Gender.MAN)
    return Kin(tuple(inside), tuple(beside), couples, sibships, twins, born, men, centre)


def _day(person: Person) -> int:
    return person.birth.year * 10000 + person.birth.month * 100 + person.birth.day


def _known(ids: Iterable[str], people: dict[str, Person]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(i for i in ids if i in people))


def _couples(wed: list[Partnership], sibships: tuple[Sibship, ...]) -> Iterator[Couple]:
    """Yield every couple once: a second partnership of the same two only adds to their history."""
    seen = set()
    for one in wed:
        couple = Couple(one.one, one.other, one)
        if couple.pair not in seen:
            seen.add(couple.pair)
            yield couple
    for sibship in sibships:
        if len(sibship.parents) == 2 and frozenset(sibship.parents) not in seen:
            seen.add(frozenset(sibship.parents))
            yield Couple(*sibship.parents)


def _sibships(
    parentages: list[Parentage],
    wed: list[Partnership],
    unnamed: tuple[tuple[str, ...], ...],
    twins: tuple[tuple[str, ...], ...],
    born: dict[str, int],
) -> Iterator[Sibship]:
    """Yield the groups of children by their parents."""
    pairs = {frozenset((p.one, p.other)) for p in wed}
    of_child: dict[str, list[Parentage]] = {}
    for one in parentages:
        of_child.setdefault(one.child, []).append(one)
    groups: dict[tuple[str, ...], dict[str, Descent]] = {}
    nearest: dict[str, tuple[str, ...]] = {}
    for child, own in of_child.items():
        for descent in _NEAREST:
            parents = list(dict.fromkeys(p.parent for p in own if p.descent is descent and p.parent != child))
            if descent is Descent.STEP:
                parents = [p for p in parents if not any(frozenset((p, o.parent)) in pairs for o in own)]
            for group in _pairs(parents, pairs):
                nearest.setdefault(child, group)
                groups.setdefault(group, {}).setdefault(child, descent)
    for number, ids in enumerate(unnamed):
        strangers = [i for i in ids if i not in nearest]
        known = next((nearest[i] for i in ids if i in nearest), ())
        if known:  # the parents of one of them are known: the others hang beside
            groups[known].update(dict.fromkeys(strangers, Descent.BIRTH))
        elif len(strangers) > 1:
            groups[("", str(number))] = dict.fromkeys(strangers, Descent.BIRTH)
        nearest.update(dict.fromkeys(strangers, known or ("", str(number))))
    for parents_, children in groups.items():
        yield Sibship(
            parents=parents_ if parents_[0] else (),
            children=_oldest_first(list(children), born, twins),
            descents={c: d for c, d in children.items() if d is not Descent.BIRTH},
            elsewhere=frozenset(c for c in children if nearest[c] != parents_),
        )


def _pairs(parents: list[str], pairs: set[frozenset[str]]) -> Iterator[tuple[str, ...]]:
    """Split parents of one kind into couples; two who are no couple are parents together all the same."""
    rest = sorted(parents)
    while len(rest) > 2:
        pair = next(((a, b) for a in rest for b in rest if a < b and frozenset((a, b)) in pairs), None)
        group = pair or (rest[0],)
        yield group
        rest = [one for one in rest if one not in group]
    if rest:
        yield tuple(rest)


def _oldest_first(
    children: list[str], born: dict[str, int], twins: tuple[tuple[str, ...], ...]
) -> tuple[str, ...]:
    """Sort by birth; who has no date stays behind the one named before; twins stand together."""
    key: dict[str, int] = {}
    last = 0
    for child in children:
        last = key[child] = born.get(child, last)
    ordered = sorted(children, key=lambda child: key[child])
    for group in twins:
        together = [child for child in ordered if child in group]
        if len(together) > 1:
            place = ordered.index(together[0])
            ordered = [child for child in ordered if child not in together]
            ordered[place:place] = together
    return tuple(ordered)
