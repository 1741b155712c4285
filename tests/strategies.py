# SPDX-License-Identifier: Apache-2.0
"""Families that chance makes: facts of every kind there is, edits of them, and readers who look at them.

Everything is made from the fields that the kinds declare, so that a new kind is covered by itself.
"""

import dataclasses
import datetime
from collections.abc import Sequence
from enum import StrEnum
from types import NoneType
from typing import Any, Final, get_args, get_origin

from hypothesis import strategies as st

from jimdesk.core.audience import Reader, Sight
from jimdesk.core.dates import PartialDate
from jimdesk.core.desk import Step
from jimdesk.core.fact import Fact, field_types, references
from jimdesk.core.family import Edit, Family
from jimdesk.core.people import Person
from jimdesk.core.words import saying
from jimdesk.instruments import KINDS

_MOST: Final = 10  # facts beside the people: more only makes a failure harder to read
LARGEST: Final = 2**53 - 1  # what a JSON reader anywhere reads back as it was

# Fields that no text of a person stands in, and which mean something to the program.
MEANT: Final = frozenset({
    "field", "method", "phase", "variant", "rings", "stage", "place", "question", "ring", "sector", "picture",
    "code", "key", "time", "language", "mark", "step", "item", "seen_by", "own_type", "reference",
})

texts = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), max_size=8)
whole_numbers = st.integers(-LARGEST, LARGEST)
days = st.dates()
moments = st.datetimes().map(lambda moment: moment.replace(microsecond=0))


@st.composite
def partial_dates(draw: st.DrawFn) -> PartialDate:
    """A date of which any part may be unknown."""
    day = draw(days)
    known = draw(st.sampled_from(("", "y", "ym", "ymd", "md", "m")))
    year, month, date = (part if letter in known else 0
                         for letter, part in zip("ymd", (day.year, day.month, day.day), strict=True))
    return PartialDate(year, month, date, about=bool(known) and draw(st.booleans()))


def values(type_: Any) -> st.SearchStrategy[Any]:  # noqa: ANN401  (a type, or a union or tuple of types)
    """Any value of a type that a fact may have."""
    args = get_args(type_)
    if NoneType in args:
        return st.none() | values(next(arg for arg in args if arg is not NoneType))
    if get_origin(type_) is tuple:
        return st.lists(values(args[0]), max_size=2).map(tuple)
    simple = {str: texts, bool: st.booleans(), int: whole_numbers, datetime.date: days,
              datetime.datetime: moments, PartialDate: partial_dates()}
    if type_ in simple:
        return simple[type_]
    if issubclass(type_, StrEnum):
        return st.sampled_from(tuple(type_))
    return st.builds(type_, **{f.name: values(f.type) for f in dataclasses.fields(type_)})


def _loose_facts(kind: type[Fact]) -> st.SearchStrategy[Any]:
    refers = {name for name, _ in references(kind)}
    free = {name: type_ for name, (type_, _) in field_types(kind).items() if name not in {"id", *refers}}
    return st.builds(kind, id=st.just(""), **{name: values(type_) for name, type_ in free.items()})


_LOOSE: Final = {kind: _loose_facts(kind) for kind in KINDS.values()}  # made once: that is what takes time
_KINDS: Final[tuple[type[Fact], ...]] = (Person, *KINDS.values())


@st.composite
def facts(draw: st.DrawFn, kind: type[Fact], ids: Sequence[str], id_: str = "a-fact") -> Fact:
    """A fact of a kind, with this id, that refers to some of `ids` wherever it can refer."""
    fact: Fact = draw(_LOOSE[kind])
    refers: dict[str, Any] = {}
    for name, _ in references(kind) if ids else ():
        many = field_types(kind)[name][0] is not str
        chosen = draw(st.lists(st.sampled_from(ids), max_size=2 if many else 1, unique=True))
        refers[name] = tuple(chosen) if many else "".join(chosen)
    return dataclasses.replace(fact, id=id_, **refers)


@st.composite
def families(draw: st.DrawFn) -> Family:
    """A family in which every reference finds what it refers to."""
    people = [f"person-{n}" for n in range(draw(st.integers(0, 4)))]
    made = [draw(facts(Person, people[:n], id_)) for n, id_ in enumerate(people)]
    kinds = draw(st.lists(st.sampled_from(tuple(KINDS.values())), max_size=_MOST))
    for n, kind in enumerate(kinds):
        if kind is not Person:
            made.append(draw(facts(kind, [fact.id for fact in made], f"{kind.kind}-{n}")))
    return Family(made).sound()


@st.composite
def edits(draw: st.DrawFn) -> Edit:
    """Something that can be done to any family: add, put in the place of another, forget."""
    kind = draw(st.sampled_from(_KINDS))
    id_ = f"{kind.kind}-{draw(st.integers(0, 3))}"
    if draw(st.integers(0, 4)) == 0:
        return lambda family: family.forget(id_)
    others = [f"{other}-{n}" for other in ("person", "meeting", "agreement") for n in (0, 1)]
    fact = draw(facts(kind, others, id_))
    return lambda family: family.put(fact).sound()


@st.composite
def steps(draw: st.DrawFn) -> Step:
    """A step, of which some belong together with those before them."""
    joined = draw(st.sampled_from(("", "", "one field", "another")))
    return Step(saying("something done"), draw(edits()), joined)


def readers(family: Family) -> st.SearchStrategy[Reader]:
    """Anybody who may look: with each sort of eyes, as nobody in particular or as some of the people."""
    people = [person.id for person in family.of(Person)]
    some = st.frozensets(st.sampled_from(people), max_size=4) if people else st.just(frozenset())
    return st.builds(Reader, st.sampled_from(tuple(Sight)), some)


def planted(family: Family, *ids: str) -> tuple[Family, dict[str, list[str]]]:
    """Write a string that is nowhere else into every text of these facts (of all, without `ids`).

    Returns (the family, {id: its strings}).
    """
    strings: dict[str, list[str]] = {}
    for fact in tuple(family):
        if ids and fact.id not in ids:
            continue
        refers = {name for name, _ in references(type(fact))}
        names = [name for name, (type_, _) in field_types(type(fact)).items()
                 if type_ is str and name != "id" and name not in refers]
        strings[fact.id] = [f"planted<{fact.id}.{name}>" for name in names]
        family = family.change(fact.id, **dict(zip(names, strings[fact.id], strict=True)))
    return family, strings
