# SPDX-License-Identifier: Apache-2.0
"""What every fact has in common: an id, an audience, and references that it declares.

A fact is a small frozen value. A field that holds the id of another fact is declared with `refers`,
which also says what becomes of the fact when the other one is forgotten, and what a reader sees when
the other one is not meant for that reader. Nothing else in the program follows references by hand.
"""

import datetime
import os
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import MISSING, Field, dataclass, field, fields
from enum import StrEnum
from operator import attrgetter
from types import MappingProxyType
from typing import Any, ClassVar, Final, TypeVar, dataclass_transform, get_args, get_origin

from jimdesk.core.dates import PartialDate
from jimdesk.core.frozen import freeze, frozen

T = TypeVar("T")
LONGEST: Final = 50_000  # letters of any text: far more than somebody writes in one field
LARGEST: Final = 2**53 - 1  # the largest whole number that every reader of JSON keeps exact
_LONGEST_NAME: Final = 1000  # a name stands on every picture, and has to be broken into lines on each of them
_LONGEST_METHOD: Final = 1_000_000  # a whole method is a text as well; it is never set as one
SOMEONE: Final = "someone"  # stands in a shown fact for a person whom the reader may not see
_DIGITS: Final = "0123456789abcdefghjkmnpqrstvwxyz"  # Crockford's base 32: nothing to confuse by eye


class Gone(StrEnum):
    """What becomes of a fact when the one it refers to is forgotten."""

    DROP = "drop"
    CLEAR = "clear"


class Hidden(StrEnum):
    """What a reader sees of a fact that refers to one which is not meant for that reader."""

    DROP = "drop"
    CLEAR = "clear"
    SOMEONE = "someone"


class Audience(StrEnum):
    """For whom a fact is meant; whoever holds the key of the file can read every one of them."""

    WORKER = "worker"  # the therapist alone
    PROFESSIONALS = "professionals"  # the therapist and the other professionals
    BETWEEN = "between"  # the people named in `between`, and the therapist
    THEM = "them"  # the people named in `between`, not the therapist's screen
    ROOM = "room"  # said at the table: everybody there, and the family's paper
    EVERYONE = "everyone"


@frozen
class Reference:
    """How a field refers to other facts; kept in the field's metadata."""

    gone: Gone
    hidden: Hidden


def refers(gone: Gone, hidden: Hidden, *, many: bool = False) -> Any:  # noqa: ANN401  (as dataclasses.field is)
    """Declare a field with the id of another fact ("" for none), or with `many`, a tuple of ids."""
    return field(default=() if many else "", metadata={"refers": Reference(gone, hidden)})


def owned() -> Any:  # noqa: ANN401  (as dataclasses.field is)
    """Declare a field with the id of a fact without which this one has no meaning."""
    return refers(Gone.DROP, Hidden.DROP)


def numbered(default: int) -> Any:  # noqa: ANN401  (as dataclasses.field is)
    """Declare a field that counts the facts of its kind; what is shown is counted without gaps."""
    return field(default=default, metadata={"numbered": True})


def kept_from() -> Any:  # noqa: ANN401  (as dataclasses.field is)
    """Declare a field with the ids of those who were out of the room then: for them the fact is not there."""
    both = {"refers": Reference(Gone.CLEAR, Hidden.CLEAR), "kept_from": True}
    return field(default=(), metadata=both)


@dataclass_transform(eq_default=False, frozen_default=True, kw_only_default=True, field_specifiers=(field,))
def fact(cls: type[T]) -> type[T]:
    """Make a kind of fact: as `frozen`, but its fields are given by name; `Fact` compares and tells it."""
    return freeze(dataclass(slots=True, kw_only=True, init=False, repr=False, eq=False)(cls))


@fact
class Fact:
    """One small thing that is known. Subclasses add fields of the types that `plain` can write."""

    kind: ClassVar[str]
    default_audience: ClassVar[Audience] = Audience.EVERYONE
    # Words for those whom another field names: they go when the last of these is forgotten.
    said_for: ClassVar[Mapping[str, str]] = MappingProxyType({})
    undone: ClassVar[bool] = True  # False: Ctrl+Z passes it by (the clock, who is in the room)

    id: str
    audience: Audience = Audience.EVERYONE
    between: tuple[str, ...] = refers(Gone.CLEAR, Hidden.CLEAR, many=True)

    @classmethod
    def new(cls, **values: Any) -> Any:  # noqa: ANN401  (the fields of the subclass)
        """Make a new fact of this kind with a fresh id and the audience that is usual for it."""
        return cls(**{"id": new_id(), "audience": cls.default_audience, **values})

    def __eq__(self, other: object) -> bool:
        """Facts are equal when they are of one kind and all that they say is the same."""
        if type(other) is not type(self):
            return NotImplemented
        values = _values(type(self))
        return bool(values(self) == values(other))

    def __hash__(self) -> int:
        return hash(_values(type(self))(self))

    def __repr__(self) -> str:
        told = (f"{f.name}={getattr(self, f.name)!r}" for f in fields(self))
        return f"{type(self).__qualname__}({', '.join(told)})"


_readers: dict[type, Callable[[object], object]] = {}


def _values(kind: type[Fact]) -> Callable[[object], object]:
    """Return what reads all fields of a fact at once; there are always three at least."""
    if kind not in _readers:
        _readers[kind] = attrgetter(*(f.name for f in fields(kind)))
    return _readers[kind]


_last: list[int] = [0]
_ids = threading.Lock()


def new_id() -> str:
    """Return an id of 20 signs that no other fact has; later ids sort after earlier ones."""
    with _ids:
        moment = max(int(time.time() * 1000), _last[0] + 1)
        _last[0] = moment
    number = (moment << 52) | int.from_bytes(os.urandom(7), "big") >> 4
    return "".join(_DIGITS[number >> shift & 31] for shift in range(95, -1, -5))


_references: dict[type, tuple[tuple[str, Reference], ...]] = {}


def references(kind: type[Fact]) -> tuple[tuple[str, Reference], ...]:
    """Return the names of the fields that refer to other facts, with what they declare."""
    if kind not in _references:
        _references[kind] = tuple(
            (f.name, f.metadata["refers"]) for f in fields(kind) if "refers" in f.metadata
        )
    return _references[kind]


_counted: dict[type, tuple[str, ...]] = {}


def counted(kind: type[Fact]) -> tuple[str, ...]:
    """Return the names of the fields that count the facts of a kind."""
    if kind not in _counted:
        _counted[kind] = tuple(f.name for f in fields(kind) if "numbered" in f.metadata)
    return _counted[kind]


_kept: dict[type, tuple[str, ...]] = {}


def not_for(fact: Fact) -> tuple[str, ...]:
    """Return the ids of those for whom a fact is not there, because they did not hear it."""
    kind = type(fact)
    if kind not in _kept:
        _kept[kind] = tuple(f.name for f in fields(kind) if "kept_from" in f.metadata)
    return tuple(id_ for name in _kept[kind] for id_ in getattr(fact, name))


def referred(fact: Fact) -> Iterator[tuple[str, Reference, str]]:
    """Yield (field, declaration, id) for every other fact that this one refers to."""
    for name, reference in references(type(fact)):
        value: str | tuple[str, ...] = getattr(fact, name)
        for other in (value,) if isinstance(value, str) else value:
            if other:
                yield name, reference, other


def without_reference(
    fact: Fact, name: str, other: str, instead: str = ""
) -> dict[str, str | tuple[str, ...]]:
    """Return the new value of field `name` when `other` may no longer be named in it."""
    value: str | tuple[str, ...] = getattr(fact, name)
    if isinstance(value, str):
        return {name: instead}
    return {name: tuple(one for one in (instead if v == other else v for v in value) if one)}


class FactError(ValueError):
    """A plain value that no fact can be made of: says which kind, which field and why."""


def plain(fact: Fact) -> dict[str, object]:
    """Write a fact as values that JSON has: str, int, bool, list; dates as ISO text, None as null."""
    return {f.name: _write(getattr(fact, f.name)) for f in fields(fact)}


def from_plain(kind: type[Fact], values: Mapping[str, object]) -> Fact:
    """Read what `plain` wrote, checking every field; FactError says what is wrong and where."""
    known = field_types(kind)
    unknown = values.keys() - known.keys()
    if unknown:
        raise FactError(f"{kind.kind}: unknown field {min(unknown)!r}")
    read: dict[str, Any] = {}
    for name, (type_, needed) in known.items():
        if name not in values:
            if needed:
                raise FactError(f"{kind.kind}: field {name!r} is missing")
            continue
        try:
            read[name] = _read(type_, values[name], longest(name))
        except (ValueError, TypeError) as error:
            raise FactError(f"{kind.kind} {values.get('id', '?')!s}, field {name!r}: {error}") from error
    return kind(**read)


def longest(name: str) -> int:
    """Return how many letters a field of this name may have."""
    if name in ("name", "called"):
        return _LONGEST_NAME
    return _LONGEST_METHOD if name == "method" else LONGEST


def read_value(type_: Any, value: object, most: int = LONGEST) -> object:  # noqa: ANN401  (a field's type)
    """Read the value of one field of this type as `plain` wrote it; ValueError or TypeError if it is none."""
    return _read(type_, value, most)


def _required(f: Field[Any]) -> bool:
    return f.default is MISSING and f.default_factory is MISSING


_types: dict[type, dict[str, tuple[Any, bool]]] = {}


def field_types(kind: type) -> dict[str, tuple[Any, bool]]:
    """Return {field: (type, whether it must be given)}; fact modules never postpone annotations."""
    if kind not in _types:
        _types[kind] = {f.name: (f.type, _required(f)) for f in fields(kind)}
    return _types[kind]


def _write(value: Any) -> object:  # noqa: ANN401  (any value of a fact)
    if isinstance(value, tuple):
        return [_write(one) for one in value]
    if isinstance(value, StrEnum | PartialDate):
        return str(value)
    if isinstance(value, datetime.datetime):
        return value.isoformat(timespec="seconds")
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, str | int) or value is None:
        return value
    return {f.name: _write(getattr(value, f.name)) for f in fields(value)}


def _read(type_: Any, value: object, most: int = LONGEST) -> object:  # noqa: ANN401  (a field's type)
    args = get_args(type_)
    if type(None) in args:
        return None if value is None else _read(next(a for a in args if a is not type(None)), value, most)
    if get_origin(type_) is tuple:
        if not isinstance(value, list):
            raise TypeError("expected a list")
        return tuple(_read(args[0], one) for one in value)
    if type_ in (str, int, bool):
        if type(value) is not type_:
            raise TypeError(f"expected {type_.__name__}, found {type(value).__name__}")
        if type_ is str and "\x00" in str(value):
            raise ValueError("a NUL sign inside a text")
        if type_ is str and len(str(value)) > most:
            raise ValueError("a text too long to be meant")
        if type_ is int and not -LARGEST <= int(str(value)) <= LARGEST:
            raise ValueError("a number too large to be meant")
        return value
    if isinstance(value, dict):
        return _read_nested(type_, value)
    if not isinstance(value, str):
        raise TypeError(f"expected text, found {type(value).__name__}")
    return type_(value) if issubclass(type_, StrEnum) else _DATES[type_](value)


def _read_nested(type_: Any, value: dict[str, object]) -> object:  # noqa: ANN401  (a frozen dataclass)
    known = field_types(type_)
    if value.keys() - known.keys():
        raise ValueError(f"unknown part {min(value.keys() - known.keys())!r}")
    return type_(**{name: _read(known[name][0], part) for name, part in value.items()})


def _moment(text: str) -> datetime.datetime:
    moment = datetime.datetime.fromisoformat(text)
    if moment.tzinfo is not None:
        raise ValueError("a moment of another clock than the one on the wall")
    return moment


_DATES: Final[dict[type, Any]] = {
    PartialDate: PartialDate.read,
    datetime.datetime: _moment,
    datetime.date: datetime.date.fromisoformat,
}
