# SPDX-License-Identifier: Apache-2.0
"""Who sees what. Everything that anybody sees or takes away is made from a `Shown`.

Only `shown_to` makes one. It leaves out what is not meant for the reader, and takes every reference to
what was left out away too, so that nothing shows that something is missing: a person who may not be seen
reads "somebody" where a sentence keeps its meaning, and otherwise the sentence is not there.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from enum import StrEnum
from typing import Any, Final, NoReturn, TypeVar, cast, final

from jimdesk.core.fact import (
    SOMEONE,
    Audience,
    Fact,
    Hidden,
    counted,
    not_for,
    referred,
    without_reference,
)
from jimdesk.core.family import Change, Family
from jimdesk.core.frozen import frozen

F = TypeVar("F", bound=Fact)


class Sight(StrEnum):
    """With whose eyes somebody looks."""

    WORKER = "worker"  # the therapist's own screen
    PROFESSIONAL = "professional"
    PERSON = "person"  # one person of the network
    FAMILY = "family"  # paper that goes home
    ROOM = "room"  # everybody who sits at the table now


@frozen
class Reader:
    """Somebody, or a roomful, who looks. `people`: the person, the professional, or those in the room."""

    sight: Sight
    people: frozenset[str] = frozenset()

    def sees(self, fact: Fact) -> bool:
        """Tell whether a fact is meant for this reader.

        What was said while somebody was out of the room is for no screen or page with that person before it.
        """
        if self.people and self.sight in _HEARD and not self.people.isdisjoint(not_for(fact)):
            return False
        if fact.audience in (Audience.BETWEEN, Audience.THEM):
            among = bool(self.people) and self.people <= frozenset(fact.between)
            return among or (self.sight is Sight.WORKER and fact.audience is Audience.BETWEEN)
        return self.sight in _MEANT_FOR[fact.audience]


_ALL: Final = frozenset(Sight)
_HEARD: Final = frozenset({Sight.PERSON, Sight.ROOM})
_MEANT_FOR: Final[dict[Audience, frozenset[Sight]]] = {
    Audience.WORKER: frozenset({Sight.WORKER}),
    Audience.PROFESSIONALS: frozenset({Sight.WORKER, Sight.PROFESSIONAL}),
    Audience.ROOM: _ALL,
    Audience.EVERYONE: _ALL,
}

WORKER: Final = Reader(Sight.WORKER)
FAMILY: Final = Reader(Sight.FAMILY)


def person(id_: str) -> Reader:
    """One person of the network, who gets a page of their own."""
    return Reader(Sight.PERSON, frozenset({id_}))


def professional(id_: str = "") -> Reader:
    """A professional; with an id also what was said between them and others."""
    return Reader(Sight.PROFESSIONAL, frozenset({id_} if id_ else ()))


def room(people: Iterable[str] = ()) -> Reader:
    """Everybody at the table, the leading worker left out; what only some may know is not for the room."""
    return Reader(Sight.ROOM, frozenset(people))


_MAKER: Final = object()


@final
class Shown:
    """A family as one reader may see it; it reads like a `Family` and cannot be edited, copied or made."""

    __slots__ = ("__family", "__reader", "__weakref__")
    __family: Family
    __reader: Reader

    def __new__(cls, maker: object, family: Family, reader: Reader) -> "Shown":
        """Only `shown_to` may call this."""
        if maker is not _MAKER:
            raise TypeError("a Shown is made by audience.shown_to alone")
        made = super().__new__(cls)
        object.__setattr__(made, "_Shown__family", family)
        object.__setattr__(made, "_Shown__reader", reader)
        return made

    def __init_subclass__(cls) -> NoReturn:
        """Refuse to be the base of something that only looks like a Shown."""
        raise TypeError("a Shown has no subclasses")

    def __setattr__(self, name: str, value: object) -> NoReturn:
        """Refuse to be changed."""
        raise AttributeError("a Shown never changes")

    def __delattr__(self, name: str) -> NoReturn:
        """Refuse to be emptied."""
        raise AttributeError("a Shown never changes")

    def __reduce_ex__(self, protocol: object) -> NoReturn:
        """Refuse to be copied or pickled: a copy could be changed on its way."""
        raise TypeError("a Shown is never copied")

    @property
    def reader(self) -> Reader:
        """For whom this was made."""
        return self.__reader

    def __contains__(self, id_: object) -> bool:
        """Tell whether this reader sees a fact with this id."""
        return id_ in self.__family

    def __iter__(self) -> Iterator[Fact]:
        """Go through all facts that this reader sees."""
        return iter(self.__family)

    def find(self, id_: str) -> Fact | None:
        """Return the fact with this id, of whatever kind; None where this reader sees none."""
        return self.__family.find(id_)

    def get(self, kind: type[F], id_: str) -> F | None:
        """Return the fact of this kind with this id; None where this reader sees none."""
        return self.__family.get(kind, id_)

    def of(self, kind: type[F]) -> tuple[F, ...]:
        """Return all facts of a kind that this reader sees, oldest first."""
        return self.__family.of(kind)


def shown_to(family: Family, reader: Reader) -> Shown:
    """Return what a reader may see of a family; the only maker of a `Shown`."""
    seen = family.drop(*(fact.id for fact in family if not reader.sees(fact)))
    while changes := tuple(c for fact in seen if (c := _without_hidden(seen, fact))):
        seen = seen.apply(changes)
    return Shown(_MAKER, _without_gaps(seen), reader)


def _without_gaps(seen: Family) -> Family:
    """Count again what is numbered, so that a number that is missing tells nothing; 0 is no number yet."""
    groups = {(type(fact), name): seen.of(type(fact)) for fact in seen for name in counted(type(fact))}
    for (kind, name), facts in groups.items():
        numbers = sorted({getattr(fact, name) for fact in facts} - {0})
        again = {number: n for n, number in enumerate(numbers, 1)} | {0: 0}
        seen = seen.put(*(
            replace(fact, **cast(Any, {name: again[getattr(fact, name)]}))
            for fact in seen.of(kind) if again[getattr(fact, name)] != getattr(fact, name)
        ))
    return seen


def _without_hidden(seen: Family, fact: Fact) -> Change | None:
    """Take away what a fact tells of other facts that are not there for this reader."""
    clean = fact
    for name, reference, other in referred(fact):
        if other in seen or other == SOMEONE:
            continue
        if reference.hidden is Hidden.DROP:
            return Change(fact, None)
        instead = SOMEONE if reference.hidden is Hidden.SOMEONE else ""
        clean = replace(clean, **cast(Any, without_reference(clean, name, other, instead)))
    return Change(fact, clean) if clean is not fact else None
