# SPDX-License-Identifier: Apache-2.0
"""What people are to each other, worked out from the bonds: brother, aunt, partner of the mother."""

import datetime
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from jimdesk.core.audience import Shown
from jimdesk.core.family import Family
from jimdesk.core.people import Bond, Descent, Gender, Jim, Parentage, Partnership, Person, Siblings
from jimdesk.core.words import N_, Words

Known = Family | Shown
_FAR: Final = 4  # steps; beyond a great-grandparent or a cousin nobody has a word for it

# A way through the family (see `way`) and what it makes somebody.
_CALLED: Final[dict[str, tuple[str, str, str]]] = {
    "P": (N_("father"), N_("mother"), N_("parent")),
    "PP": (N_("grandfather"), N_("grandmother"), N_("grandparent")),
    "PPP": (N_("great-grandfather"), N_("great-grandmother"), N_("great-grandparent")),
    "C": (N_("son"), N_("daughter"), N_("child")),
    "CC": (N_("grandson"), N_("granddaughter"), N_("grandchild")),
    "S": (N_("brother"), N_("sister"), N_("brother or sister")),
    "H": (N_("half-brother"), N_("half-sister"), N_("half-brother or half-sister")),
    "T": (N_("stepbrother"), N_("stepsister"), N_("stepbrother or stepsister")),
    "F": (N_("foster brother"), N_("foster sister"), N_("foster brother or foster sister")),
    "PS": (N_("uncle"), N_("aunt"), N_("uncle or aunt")),
    "PH": (N_("uncle"), N_("aunt"), N_("uncle or aunt")),
    "PPS": (N_("great-uncle"), N_("great-aunt"), N_("great-uncle or great-aunt")),
    "SC": (N_("nephew"), N_("niece"), N_("nephew or niece")),
    "HC": (N_("nephew"), N_("niece"), N_("nephew or niece")),
    "PSC": (N_("cousin (he)"), N_("cousin (she)"), N_("cousin")),
    "PHC": (N_("cousin (he)"), N_("cousin (she)"), N_("cousin")),
}
_PARENT: Final[dict[Descent, tuple[str, str, str]]] = {
    Descent.FOSTER: (N_("foster father"), N_("foster mother"), N_("foster parent")),
    Descent.STEP: (N_("stepfather"), N_("stepmother"), N_("step-parent")),
    Descent.ADOPTED: (N_("adoptive father"), N_("adoptive mother"), N_("adoptive parent")),
    Descent.DONOR: (N_("donor"), N_("donor"), N_("donor")),
}
_NOT_BY_BLOOD: Final = str.maketrans("TF", "SS")  # beyond a brother or sister nobody says "step-aunt"
_CARE: Final = frozenset({Descent.STEP, Descent.FOSTER})  # ways to a parent that make no half brothers
_BY_BIRTH: Final = frozenset({Descent.BIRTH, Descent.PLACED_OUT, Descent.DONOR})
_OVER: Final = frozenset({Bond.SEPARATED, Bond.DIVORCED, Bond.ENDED})


def youngster(known: Known) -> Person | None:
    """Return the one for whom this is done; None where nobody is marked yet."""
    return next((person for person in known.of(Person) if person.youngster), None)


def parents(known: Known, id_: str) -> tuple[Parentage, ...]:
    """Return the parentages of a child."""
    return tuple(p for p in known.of(Parentage) if p.child == id_)


def children(known: Known, id_: str) -> tuple[Parentage, ...]:
    """Return the parentages of a parent."""
    return tuple(p for p in known.of(Parentage) if p.parent == id_)


def partners(known: Known, id_: str) -> tuple[tuple[str, Partnership], ...]:
    """Return (partner, partnership) for everybody with whom somebody is or was a couple."""
    return tuple(
        (p.other if p.one == id_ else p.one, p) for p in known.of(Partnership) if id_ in (p.one, p.other)
    )


def is_over(partnership: Partnership) -> bool:
    """Tell whether the last turn of a couple was the end of it."""
    return bool(partnership.history) and partnership.history[-1].bond in _OVER


def jims(known: Known, day: datetime.date) -> tuple[Jim, ...]:
    """Return who is a JIM on a day, and of whom; who stopped before it is none."""
    return tuple(jim for jim in known.of(Jim) if jim.until is None or jim.until >= day)


def related(known: Known, couples: Iterable[frozenset[str]]) -> frozenset[frozenset[str]]:
    """Return those couples who have a forebear in common, by birth."""
    above: dict[str, list[str]] = {}
    for bond in known.of(Parentage):
        if bond.descent in _BY_BIRTH:
            above.setdefault(bond.child, []).append(bond.parent)
    return frozenset(
        pair for pair in couples
        if all(one in above for one in pair) and set.intersection(*(_forebears(above, one) for one in pair))
    )


def forebears(known: Known, id_: str) -> set[str]:
    """Return somebody with their parents of every kind, and the parents of those, as far as is known."""
    above: dict[str, list[str]] = {}
    for bond in known.of(Parentage):
        above.setdefault(bond.child, []).append(bond.parent)
    return _forebears(above, id_)


def _forebears(above: Mapping[str, list[str]], id_: str) -> set[str]:
    found, edge = {id_}, [id_]
    while edge:
        for parent in above.get(edge.pop(), ()):
            if parent not in found:
                found.add(parent)
                edge.append(parent)
    return found


def siblings(known: Known, id_: str) -> dict[str, bool]:
    """Return {brother or sister: whether only half}, by the parents that are known; no step or foster."""
    return {other: kind == "H" for other, kind in _siblings(known, id_).items() if kind in "SH"}


def _siblings(known: Known, id_: str) -> dict[str, str]:
    """Return {brother or sister: S, H for half, T for step, F for foster}."""
    mine = {p.parent: p.descent for p in parents(known, id_)}
    found: dict[str, str] = {}
    for parent in mine:
        for child in children(known, parent):
            if child.child not in (id_, *found):
                theirs = {p.parent: p.descent for p in parents(known, child.child)}
                found[child.child] = _kind_of_sibling(mine, theirs)
    for group in known.of(Siblings):
        if id_ in group.children:
            found.update({other: "S" for other in group.children if other != id_})
    return found


def _kind_of_sibling(mine: Mapping[str, Descent], theirs: Mapping[str, Descent]) -> str:
    """Tell two children with a parent in common apart; half only where the other parents are known."""
    own, others = ({id_ for id_, descent in side.items() if descent not in _CARE} for side in (mine, theirs))
    if shared := own & others:
        return "H" if len(shared) == 1 and len(own) > 1 and len(others) > 1 else "S"
    through = {side[parent] for parent in mine.keys() & theirs.keys() for side in (mine, theirs)}
    if len(through) == 1 and not (own and others):  # two foster children, of whom no more is known
        return "S"
    return "T" if Descent.STEP in through else "F"


def way(known: Known, start: str, goal: str) -> str:
    """Return the shortest way of blood and bond from one person to another: "PS" is a parent's sibling.

    P parent, C child, S brother or sister (H half, T step, F foster), W partner; "" where none is in reach.
    """
    return next((path for there, path in _reached(known, start) if there == goal), "")


def ways(known: Known, start: str) -> dict[str, str]:
    """Return the `way` to everybody within reach, by their ids; for many people at once."""
    found: dict[str, str] = {}
    for there, path in _reached(known, start):
        found.setdefault(there, path)
    return found


def _reached(known: Known, start: str) -> Iterator[tuple[str, str]]:
    """Go through (person, way) from somebody on, the nearest first; people can come by more than once."""
    seen, edge = {start}, [(start, "")]
    while edge:
        further = []
        for here, path in edge:
            for step, there in _steps(known, here):
                yield there, path + step
                if there not in seen and len(path) < _FAR - 1 and step != "W":
                    seen.add(there)
                    further.append((there, path + step))
        edge = further


def relation(
    known: Known, id_: str, words: Words, known_ways: Mapping[str, str] | None = None, *,
    own_words: bool = True,
) -> str:
    """Return what somebody is to the youngster, in the family's own words or by the bonds; "" unknown.

    Who asks for many people gives the `ways` from the youngster, worked out once. Without `own_words` the
    bonds alone speak: the family's words may be of another language than the paper.
    """
    person = known.get(Person, id_)
    centre = youngster(known)
    if person is None:
        return ""
    if centre is None or centre.id == id_ or (person.relation and own_words):
        return person.relation if own_words else ""
    path = way(known, centre.id, id_) if known_ways is None else known_ways.get(id_, "")
    if path.endswith("W") and len(path) > 1:
        return _partner_of(known, id_, path, words)
    if path == "W":
        over = all(is_over(couple) for other, couple in partners(known, id_) if other == centre.id)
        return words.say("former partner") if over else words.say("partner")
    called = _CALLED.get(path) or _CALLED.get(path.translate(_NOT_BY_BLOOD))
    if path == "P":
        descent = next(p.descent for p in parents(known, centre.id) if p.parent == id_)
        called = _PARENT.get(descent, called)
    return words.say(called[_form(person.gender)]) if called else ""


def _partner_of(known: Known, id_: str, path: str, words: Words) -> str:
    from jimdesk.core.names import short

    centre = youngster(known)
    for other, partnership in partners(known, id_):
        beside = known.get(Person, other)
        if beside and centre and way(known, centre.id, other) == path[:-1]:
            text = N_("former partner of {name}") if is_over(partnership) else N_("partner of {name}")
            return words.say(text, name=short(beside))
    return ""


def _steps(known: Known, id_: str) -> Iterator[tuple[str, str]]:
    yield from (("P", p.parent) for p in parents(known, id_))
    yield from ((kind, other) for other, kind in _siblings(known, id_).items())
    yield from (("C", p.child) for p in children(known, id_))
    yield from (("W", other) for other, _ in partners(known, id_))


def _form(gender: Gender) -> int:
    return {Gender.MAN: 0, Gender.WOMAN: 1}.get(gender, 2)
