# SPDX-License-Identifier: Apache-2.0
"""Families with facts of every kind, made of whatever the types of their fields allow."""

import datetime
from dataclasses import fields
from enum import StrEnum
from types import NoneType
from typing import Any, get_args, get_origin

from hypothesis import strategies as st

from jimdesk.core.dates import PartialDate
from jimdesk.core.fact import Fact, field_types, references
from jimdesk.core.family import Family
from jimdesk.core.people import Person
from jimdesk.instruments import KINDS

_IDS = tuple(f"{number:02d}" for number in range(24))
_TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), max_size=8)
_MOMENTS = st.datetimes(min_value=datetime.datetime(1900, 1, 1)).map(lambda one: one.replace(microsecond=0))
_DATES = st.dates(min_value=datetime.date(1000, 1, 1))


@st.composite
def families(draw: st.DrawFn) -> Family:
    """Make a family of up to two dozen facts; every reference leads to one of them."""
    ids = list(_IDS[: draw(st.integers(0, len(_IDS)))])
    facts = [draw(_fact(draw(st.sampled_from(list(KINDS.values()))), id_, ids)) for id_ in ids]
    return Family(facts).put(*(Person.new(id=ids[0]),) if ids else ())


def _fact(kind: type[Fact], id_: str, ids: list[str]) -> st.SearchStrategy[Fact]:
    pointing = dict(references(kind))
    values: dict[str, st.SearchStrategy[Any]] = {"id": st.just(id_)}
    for field in fields(kind):
        type_ = field_types(kind)[field.name][0]
        one = st.sampled_from([*ids, ""])
        if field.name in pointing:
            many = get_origin(type_) is tuple
            values[field.name] = st.lists(st.sampled_from(ids), max_size=3).map(tuple) if many else one
        elif field.name != "id":
            values[field.name] = _value(type_)
    return st.builds(kind, **values)


def _value(type_: Any) -> st.SearchStrategy[Any]:  # noqa: ANN401  (the type of any field)
    args = get_args(type_)
    if get_origin(type_) is tuple:
        return st.lists(_value(args[0]), max_size=2).map(tuple)
    if NoneType in args:
        return st.none() | _value(next(one for one in args if one is not NoneType))
    if type_ is PartialDate:
        return st.just(PartialDate()) | _DATES.map(PartialDate.of) | st.builds(
            PartialDate, year=st.integers(1, 9999), about=st.booleans()
        )
    if isinstance(type_, type) and issubclass(type_, StrEnum):
        return st.sampled_from(list(type_))
    simple: dict[Any, st.SearchStrategy[Any]] = {
        str: _TEXTS, int: st.integers(-1000, 10_000), bool: st.booleans(), datetime.date: _DATES,
        datetime.datetime: _MOMENTS,
    }
    if type_ in simple:
        return simple[type_]
    return st.builds(type_, **{field.name: _value(field.type) for field in fields(type_)})
