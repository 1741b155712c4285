# SPDX-License-Identifier: Apache-2.0
"""The bonds of a family as a pure structure: who is drawn, who are couples, which children are whose."""

from collections.abc import Iterable, Iterator
from dataclasses import field
from typing import Final

from jimdesk.core.audience import Shown
from jimdesk.core.frozen import frozen
from jimdesk.core.people import (
    Being,
    BirthOrder,
    Descent,
    Gender,
    Group,
    Level,
    Membership,
    Parentage,
    Partnership,
    Person,
    Siblings,
    Twins,
)
from jimdesk.instruments.genogram.facts import Fold, Pin, Standing, Tie

# Of several pairs of parents a child stands among the children of the first kind in this row.
_NEAREST: Final = (Descent.BIRTH, Descent.ADOPTED, Descent.FOSTER, Descent.STEP, Descent.DONOR)


@frozen
class Couple:
    """Two people who are or were partners, or have a child together (then without a partnership)."""

    one: str
    other: str
    partnership: Partnership | None = None

    @property
    def pair(self) -> frozenset[str]:
        """The two, in no order."""
        return frozenset((self.one, self.other))


@frozen
class Sibship:
    """The children of the same parents (two, one, or none that are known), the oldest first."""

    parents: tuple[str, ...]
    children: tuple[str, ...]
    descents: dict[str, Descent] = field(default_factory=dict)  # by child; a child by birth is not in it
    elsewhere: frozenset[str] = frozenset()  # children who stand among the children of other parents


@frozen
class Kin:
    """Everything that the layout has to know of a family, and nothing of how it looks."""

    people: tuple[str, ...]  # who stand in the tree, in the order in which they were made
    beside: tuple[str, ...]  # who stand beside it: a tie, a home or a place in the picture, but no bond
    couples: tuple[Couple, ...]
    sibships: tuple[Sibship, ...]
    twins: tuple[tuple[str, ...], ...]
    born: dict[str, int]  # yyyymmdd, of those whose year of birth is known
    men: frozenset[str] = frozenset()  # they stand left of a woman where nothing else decides
    centre: str = ""  # the youngster, or else the first of all
    folded: dict[str, tuple[str, ...]] = field(default_factory=dict)  # who is folded into whom


def kin(shown: Shown) -> Kin:
    """Read the structure of a family out of its facts."""
    everybody = {person.id: person for person in shown.of(Person)}
    folded = folds(shown)
    away = {id_ for ids in folded.values() for id_ in ids}
    people = {id_: person for id_, person in everybody.items() if id_ not in away}
    born = {p.id: _day(p) for p in people.values() if p.birth.year}
    parentages = [p for p in shown.of(Parentage) if p.child in people and p.parent in people]
    wed = [p for p in shown.of(Partnership) if p.one in people and p.other in people and p.one != p.other]
    bonded = {i for p in parentages for i in (p.child, p.parent)} | {i for p in wed for i in (p.one, p.other)}
    twins = tuple(ids for one in shown.of(Twins) if len(ids := _known(one.children, people)) > 1)
    unnamed = tuple(ids for one in shown.of(Siblings) if len(ids := _known(one.children, people)) > 1)
    bonded |= {i for ids in (*twins, *unnamed) for i in ids}
    inside = [p.id for p in people.values() if p.id in bonded or p.group is Group.FAMILY or p.youngster]
    around = (_near(shown) | placed(shown)).difference(inside)
    beside = [i for i in people if i in around]
    if not inside:
        inside, beside = list(people), []
    told = [order.children for order in shown.of(BirthOrder)]
    sibships = tuple(_sibships(parentages, wed, unnamed, twins, born, told))
    couples = tuple(_couples(wed, sibships))
    centre = next((p.id for p in people.values() if p.youngster), inside[0] if inside else "")
    men = frozenset(p.id for p in people.values() if p.gender is Gender.MAN)
    return Kin(tuple(inside), tuple(beside), couples, sibships, twins, born, men, centre, folded)


def is_from_outside(person: Person, known: Kin) -> bool:
    """Tell whether somebody matters to the family without belonging to it; a professional has an own sign."""
    human = person.being is Being.PERSON and person.level is not Level.PROFESSIONAL
    return human and person.group not in (Group.FAMILY, Group.PROFESSIONALS) and person.id in known.beside


def placed(shown: Shown) -> set[str]:
    """Return who has a place in the picture: who was brought into it, was seen in it or was put there."""
    return {i for one in shown.of(Standing) for i in one.people} | {pin.person for pin in shown.of(Pin)}


def is_only_placed(shown: Shown, person: str) -> bool:
    """Tell whether nothing but a place keeps somebody in the picture: no bond, no tie and no home."""
    return person in placed(shown) and person not in _near(shown) and person in kin(shown).beside


def _near(shown: Shown) -> set[str]:
    """Return who have a tie to somebody, or live in a home of the family."""
    tied = {i for tie in shown.of(Tie) for i in (tie.one, tie.other)}
    return tied | {lives.person for lives in shown.of(Membership)}


def folds(shown: Shown) -> dict[str, tuple[str, ...]]:
    """Return who is folded into whom: those who hang on the middle person through somebody alone."""
    found: dict[str, tuple[str, ...]] = {}
    for fold in shown.of(Fold):
        away = {id_ for ids in found.values() for id_ in ids}
        branch = tuple(id_ for id_ in branch_of(shown, fold.person) if id_ not in away)
        if branch and fold.person not in away:
            found = {who: ids for who, ids in found.items() if who not in branch}
            found[fold.person] = branch_of(shown, fold.person)
    return found


def branch_of(shown: Shown, person: str) -> tuple[str, ...]:
    """Return who hangs on the middle person (the youngster, or the first) through this person alone."""
    beside: dict[str, set[str]] = {one.id: set() for one in shown.of(Person)}
    pairs = [(one.child, one.parent) for one in shown.of(Parentage)]
    pairs += [(one.one, one.other) for one in shown.of(Partnership)]
    groups: tuple[Siblings | Twins, ...] = (*shown.of(Siblings), *shown.of(Twins))
    pairs += [(group.children[0], other) for group in groups for other in group.children[1:]]
    for one, other in pairs:
        if one in beside and other in beside:
            beside[one].add(other)
            beside[other].add(one)
    middle = next((one.id for one in shown.of(Person) if one.youngster), next(iter(beside), ""))
    if person == middle:
        return ()
    together = _reached(beside, middle, "")
    if person not in together:
        return ()
    hanging = together - _reached(beside, middle, person) - {person}
    return tuple(id_ for id_ in beside if id_ in hanging)


def _reached(beside: dict[str, set[str]], start: str, closed: str) -> set[str]:
    """Return whom one comes to from somebody without passing through `closed`."""
    seen, edge = {start}, [start]
    while edge:
        for other in beside.get(edge.pop(), ()):
            if other not in seen and other != closed:
                seen.add(other)
                edge.append(other)
    return seen


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
    told: list[tuple[str, ...]],
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
            parents = list(dict.fromkeys(
                p.parent for p in own if _standing(p.descent) is descent and p.parent != child
            ))
            if descent is Descent.STEP:
                nearer = [o.parent for o in own if o.descent is not Descent.STEP]
                parents = [p for p in parents if not any(frozenset((p, o)) in pairs for o in nearer)]
            for group in _pairs(parents, pairs):
                nearest.setdefault(child, group)
                said = next(p.descent for p in own if p.parent in group and _standing(p.descent) is descent)
                groups.setdefault(group, {}).setdefault(child, said)
    _hang(unnamed, groups, nearest)
    for parents_, children in groups.items():
        yield Sibship(
            parents=parents_ if parents_[0] else (),
            children=_oldest_first(_as_told(list(children), told), born, twins),
            descents={c: d for c, d in children.items() if d is not Descent.BIRTH},
            elsewhere=frozenset(c for c in children if nearest[c] != parents_),
        )


def _hang(
    unnamed: tuple[tuple[str, ...], ...], groups: dict[tuple[str, ...], dict[str, Descent]],
    nearest: dict[str, tuple[str, ...]],
) -> None:
    """Add brothers and sisters of whom it is not said whose children they are."""
    for number, ids in enumerate(unnamed):
        strangers = [i for i in ids if i not in nearest]
        known = next((nearest[i] for i in ids if i in nearest), ())
        if known:  # the parents of one of them are known: the others hang beside
            groups[known].update(dict.fromkeys(strangers, Descent.BIRTH))
        elif len(strangers) > 1:
            groups[("", str(number))] = dict.fromkeys(strangers, Descent.BIRTH)
        nearest.update(dict.fromkeys(strangers, known or ("", str(number))))


def _standing(descent: Descent) -> Descent:
    """Return among which children one stands; who was placed out of home stays a child by birth."""
    return Descent.BIRTH if descent is Descent.PLACED_OUT else descent


def _as_told(children: list[str], told: list[tuple[str, ...]]) -> list[str]:
    """Put children of whom somebody told the order in it, in the places that they have among the others."""
    for order in told:
        known = [child for child in order if child in children]
        places = iter(known)
        children = [next(places) if child in known else child for child in children]
    return children


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
