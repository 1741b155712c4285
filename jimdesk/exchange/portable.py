# SPDX-License-Identifier: Apache-2.0
"""The portable form of a whole file: one JSON text that any program can read in twenty years.

Of a whole family it is the one output that is not made from a `Shown`: it is the whole file for whoever
holds the key. `taken_along` writes in the same form what one reader may see. Kinds come in a fixed order and
facts in the order in which they were made, one on each line, so that two of these texts can be laid side by
side.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, Final, NoReturn, cast

from jimdesk import methods
from jimdesk.core import places
from jimdesk.core.audience import Shown
from jimdesk.core.fact import (
    SOMEONE,
    Fact,
    FactError,
    field_types,
    from_plain,
    longest,
    plain,
    read_value,
    referred,
    without_reference,
)
from jimdesk.core.family import Family
from jimdesk.core.meeting import Meeting
from jimdesk.core.people import Person
from jimdesk.core.trouble import KnownError
from jimdesk.core.words import saying
from jimdesk.instruments import KINDS

FORMAT: Final = "jimdesk"
VERSION: Final = 1  # of this form; a higher one is never guessed at
_UNNAMED: Final = "somebody"  # the id of whoever is not named in what a reader takes along
_LONG: Final = 40  # signs of a wrong value that are told


def show(family: Family) -> str:
    """Write a whole family, every fact of every audience; `load` reads it back as it was."""
    kinds = []
    for name, kind in KINDS.items():
        facts = [f"   {_one_line(plain(fact))}" for fact in family.of(kind)]
        if facts:
            kinds.append(f"  {_one_line(name)}: [\n" + ",\n".join(facts) + "\n  ]")
    inside = "{\n" + ",\n".join(kinds) + "\n }" if kinds else "{}"
    return f'{{\n "format": "{FORMAT}",\n "version": {VERSION},\n "facts": {inside}\n}}\n'


def taken_along(shown: Shown, somebody: str) -> str:
    """Write what one reader may see so that `load` reads it back; whoever is not named is one `somebody`."""
    facts: list[Fact] = []
    for fact in shown:
        made = fact
        for name, _, other in referred(fact):
            if other == SOMEONE:
                made = replace(made, **cast(Any, without_reference(made, name, other, _UNNAMED)))
        facts.append(made)
    if any(other == _UNNAMED for fact in facts for _, _, other in referred(fact)):
        facts.append(Person(id=_UNNAMED, called=somebody))
    return show(Family(facts))


def load(text: str, name: str) -> Family:
    """Read what `show` wrote; `name` is what the sentence of a KnownError calls the file."""
    facts: dict[str, Fact] = {}
    for fact in _facts(_whole(text, name), name):
        if fact.id in facts:
            raise KnownError(saying("{file}: the id {id} stands there twice.", file=name, id=fact.id))
        facts[fact.id] = fact
    for fact in facts.values():
        for field, _, other in referred(fact):
            if other not in facts:
                raise KnownError(saying(
                    "{file}: {kind} {id} names {other} in the field {field}, and that is not there.",
                    file=name, kind=fact.kind, id=fact.id, field=field, other=_short(other),
                ))
    return Family(facts.values())


def read(path: Path) -> Family:
    """Read a portable file."""
    try:
        return load(path.read_text(encoding="utf-8-sig"), path.name)
    except UnicodeDecodeError as error:
        raise _not_ours(path.name) from error
    except OSError as error:
        raise KnownError(saying(
            "{file} cannot be read: look whether it is there and may be opened.", file=path.name
        )) from error


def example() -> Family:
    """Return the invented family to try everything on, its meetings with the method as it is shipped."""
    family = read(places.resources() / "example" / "ilias.json")
    method = methods.load(methods.DEFAULT).text
    held = (meeting for meeting in family.of(Meeting) if not meeting.method)
    return family.put(*(replace(meeting, method=method) for meeting in held))


def _one_line(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _whole(text: str, name: str) -> Mapping[str, object]:
    """Read the outside: JSON, our format, and a version that we know."""
    try:
        whole = json.loads(text, object_pairs_hook=_no_name_twice, parse_constant=_no_such_number)
    except json.JSONDecodeError as error:
        raise KnownError(saying(
            "{file} is not whole JSON: it cannot be read from line {line}, sign {sign} on.",
            file=name, line=error.lineno, sign=error.colno,
        )) from error
    except _TwiceError as error:
        raise KnownError(saying(
            "{file}: the name {name} stands twice in one pair of braces.", file=name, name=_short(str(error))
        )) from error
    except (ValueError, RecursionError) as error:  # a number of thousands of digits, a thousand brackets
        raise _not_ours(name) from error
    if not isinstance(whole, dict) or whole.get("format") != FORMAT or type(whole.get("version")) is not int:
        raise _not_ours(name)
    if whole["version"] > VERSION:
        raise KnownError(saying(
            "{file} was made by a newer JimDesk (version {version}): open it with that one.",
            file=name, version=whole["version"],
        ))
    if whole["version"] < 1 or not isinstance(whole.get("facts"), dict) or len(whole) > 3:
        raise _not_ours(name)
    found: dict[str, object] = whole["facts"]
    return found


class _TwiceError(ValueError):
    """A name that stands twice in one object."""


def _no_name_twice(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) < len(pairs):
        names = [name for name, _ in pairs]
        raise _TwiceError(next(name for name in names if names.count(name) > 1))
    return found


def _no_such_number(text: str) -> NoReturn:
    raise ValueError(text)


def _facts(kinds: Mapping[str, object], name: str) -> Iterator[Fact]:
    for kind, all_of_them in kinds.items():
        if kind not in KINDS:
            raise KnownError(saying(
                "{file}: {kind} is not a kind of fact that this JimDesk knows.", file=name, kind=_short(kind)
            ))
        if not isinstance(all_of_them, list):
            raise KnownError(saying("{file}: under {kind} a list is expected.", file=name, kind=kind))
        for place, values in enumerate(all_of_them, 1):
            if not isinstance(values, dict) or not _is_id(values.get("id")):
                raise KnownError(saying(
                    "{file}: number {place} under {kind} has no id of its own.",
                    file=name, place=place, kind=kind,
                ))
            yield _fact(KINDS[kind], values, name)


def _is_id(value: object) -> bool:
    return isinstance(value, str) and value not in ("", SOMEONE)


def _fact(kind: type[Fact], values: Mapping[str, object], name: str) -> Fact:
    for field, value in values.items():
        if not _writable(value):
            raise _wrong_value(kind, values, field, name)
    try:  # without an audience it is for those for whom its kind is meant, never for everyone by accident
        return from_plain(kind, {"audience": str(kind.default_audience), **values})
    except FactError as error:
        raise _wrong(kind, values, name) from error


def _wrong(kind: type[Fact], values: Mapping[str, object], name: str) -> KnownError:
    """Say which field stopped a fact from being read."""
    known = field_types(kind)
    for field, value in values.items():
        if field not in known:
            return KnownError(saying(
                "{file}: {kind} {id} has a field {field} that this JimDesk does not know.",
                file=name, kind=kind.kind, id=_short(values["id"]), field=_short(field),
            ))
        try:
            read_value(known[field][0], value, longest(field))
        except (ValueError, TypeError):
            return _wrong_value(kind, values, field, name)
    lacking = next(field for field, (_, needed) in known.items() if needed and field not in values)
    return KnownError(saying(
        "{file}: {kind} {id} lacks the field {field}.",
        file=name, kind=kind.kind, id=_short(values["id"]), field=lacking,
    ))


def _wrong_value(kind: type[Fact], values: Mapping[str, object], field: str, name: str) -> KnownError:
    return KnownError(saying(
        "{file}: {kind} {id} has a value in the field {field} that cannot stand there: {value}.",
        file=name, kind=kind.kind, id=_short(values["id"]), field=_short(field), value=_short(values[field]),
    ))


def _writable(value: object) -> bool:
    """Tell whether a value can be written again: half of a pair of signs cannot."""
    try:
        _one_line(value).encode()
    except UnicodeEncodeError:
        return False
    return True


def _short(value: object) -> str:
    text = value if isinstance(value, str) else json.dumps(value)
    text = text.encode("ascii" if not _writable(text) else "utf-8", "backslashreplace").decode()
    return text if len(text) <= _LONG else text[:_LONG] + " ..."


def _not_ours(name: str) -> KnownError:
    return KnownError(saying("{file} is not a portable JimDesk file.", file=name))
