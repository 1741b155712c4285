# SPDX-License-Identifier: Apache-2.0
"""The whole of a family's story as one immutable value, and the difference between two of them."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any, TypeVar, cast

from jimdesk.core.fact import Fact, Gone, referred, without_reference
from jimdesk.core.frozen import frozen

F = TypeVar("F", bound=Fact)


@frozen
class Change:
    """One fact before and after; `before` is None where it is new, `after` where it is gone."""

    before: Fact | None
    after: Fact | None

    @property
    def fact(self) -> Fact:
        """The fact as it is now, or as it last was."""
        return self.after if self.after is not None else cast(Fact, self.before)

    @property
    def back(self) -> "Change":
        """The change that takes this one back."""
        return Change(self.after, self.before)


Changes = tuple[Change, ...]
Edit = Callable[["Family"], "Family"]


def joined(first: Changes, then: Changes) -> Changes:
    """Put two changes in a row together: from the first `before` to the last `after` of each fact."""
    ends = {change.fact.id: change for change in first}
    for change in then:
        known = ends.get(change.fact.id)
        ends[change.fact.id] = Change(known.before, change.after) if known else change
    return tuple(change for change in ends.values() if change.before != change.after)


class Family:
    """A set of facts that never changes; an edit makes another one.

    Two families are equal when their facts are. Facts of one kind come in the order of their ids, which
    is the order in which they were made.
    """

    __slots__ = ("_by_kind", "_facts")

    def __init__(self, facts: Iterable[Fact] = ()) -> None:
        self._facts: Mapping[str, Fact] = {fact.id: fact for fact in facts}
        self._by_kind: dict[type[Fact], tuple[Fact, ...]] = {}

    def __eq__(self, other: object) -> bool:
        """Two families with the same facts are one and the same."""
        return isinstance(other, Family) and self._facts == other._facts

    __hash__ = None  # type: ignore[assignment]  # a value too large to be a key; typeshed wants a method

    def __iter__(self) -> Iterator[Fact]:
        """Go through all facts."""
        return iter(self._facts.values())

    def __len__(self) -> int:
        """Count the facts."""
        return len(self._facts)

    def __contains__(self, id_: object) -> bool:
        """Tell whether a fact with this id is known."""
        return id_ in self._facts

    def find(self, id_: str) -> Fact | None:
        """Return the fact with this id, of whatever kind; None where there is none."""
        return self._facts.get(id_)

    def get(self, kind: type[F], id_: str) -> F | None:
        """Return the fact of this kind with this id; None where there is none."""
        fact = self._facts.get(id_)
        return fact if isinstance(fact, kind) else None

    def of(self, kind: type[F]) -> tuple[F, ...]:
        """Return all facts of a kind, oldest first."""
        if not self._by_kind:
            self._sort()
        return cast(tuple[F, ...], self._by_kind.get(kind, ()))

    def put(self, *facts: Fact) -> "Family":
        """Return the family with these facts added, or in the place of those with the same id."""
        return self.apply(tuple(Change(self._facts.get(fact.id), fact) for fact in facts))

    def drop(self, *ids: str) -> "Family":
        """Return the family without these facts; ids that are not known are passed by."""
        return self.apply(tuple(Change(self._facts[id_], None) for id_ in ids if id_ in self._facts))

    def change(self, id_: str, **values: Any) -> "Family":
        """Return the family with some fields of one fact changed (KeyError where it is not known)."""
        return self.put(replace(self._facts[id_], **values))

    def apply(self, changes: Changes) -> "Family":
        """Return the family after some changes; what they say of `before` is not looked at."""
        facts = dict(self._facts)
        for change in changes:
            if change.after is None:
                facts.pop(change.fact.id, None)
            else:
                facts[change.after.id] = change.after
        made = Family.__new__(Family)
        made._facts = facts
        kinds = {type(change.fact) for change in changes}
        kinds |= {type(self._facts[c.fact.id]) for c in changes if c.fact.id in self._facts}
        made._by_kind = {k: v for k, v in self._by_kind.items() if k not in kinds}
        for kind in kinds if self._by_kind else ():
            made._by_kind[kind] = tuple(sorted((f for f in facts.values() if type(f) is kind), key=_id))
        return made

    def changes_to(self, other: "Family") -> Changes:
        """Return what has to change in this family to become the other one."""
        mine, theirs = self._facts, other._facts
        changed = [
            Change(mine.get(id_), fact) for id_, fact in theirs.items()
            if (before := mine.get(id_)) is not fact and before != fact
        ]
        changed += [Change(fact, None) for id_, fact in mine.items() if id_ not in theirs]
        return tuple(changed)

    def forget(self, *ids: str) -> "Family":
        """Return the family without these facts and without anything that cannot be said without them."""
        return self.drop(*ids).sound()

    def sound(self) -> "Family":
        """Return the family with no reference to a fact that is not there, as each field declares."""
        family = self
        while True:
            changes = tuple(change for fact in family if (change := _mended(family, fact)))
            if not changes:
                return family
            family = family.apply(changes)

    def _sort(self) -> None:
        groups: dict[type[Fact], list[Fact]] = {}
        for fact in self._facts.values():
            groups.setdefault(type(fact), []).append(fact)
        self._by_kind = {kind: tuple(sorted(group, key=_id)) for kind, group in groups.items()}


def _id(fact: Fact) -> str:
    return fact.id


def _mended(family: Family, fact: Fact) -> Change | None:
    mended = fact
    for name, reference, other in referred(fact):
        if other not in family:
            if reference.gone is Gone.DROP:
                return Change(fact, None)
            mended = replace(mended, **cast(Any, without_reference(mended, name, other)))
    for named, said in fact.said_for.items():
        if getattr(fact, named) and not getattr(mended, named):
            mended = replace(mended, **cast(Any, {said: ""}))
    return Change(fact, mended) if mended is not fact else None
