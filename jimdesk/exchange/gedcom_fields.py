# SPDX-License-Identifier: Apache-2.0
"""The fields of a fact as lines of our own, written and read by what each field declares.

A new field, or a new kind of fact, goes out and comes back without a word about it here. Values stand as in
the portable form (dates as "2012-03-08", choices by their word, Y and N), and people as pointers. The field
that is named as its kind is stands on the line of the fact itself ("2 _TIE conflict").
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from typing import Any, Final, get_args, get_origin

from jimdesk.core.dates import PartialDate
from jimdesk.core.fact import Audience, Fact, field_types, plain, read_value, references
from jimdesk.exchange.gedcom_nodes import Node, clean
from jimdesk.exchange.gedcom_report import NOBODY, PRIVATE, UNREAD, Remarks
from jimdesk.exchange.gedcom_tables import CONFIDENTIAL, OWN

_CLOSED: Final = frozenset({Audience.WORKER, Audience.PROFESSIONALS, Audience.BETWEEN, Audience.THEM})
_AUDIENCE: Final = "audience"


def text_of(text: str) -> str:
    """Return a text as a family tree can hold it: without control signs, with one sort of line ends."""
    return clean(text.replace("\r\n", "\n").replace("\r", "\n"))


# Writing


def written(fact: Fact, point: Callable[[str], str], without: Iterable[str] = ()) -> Iterator[Node]:
    """Yield the fields that say something; `point` gives the pointer to a fact, "" where it is not there."""
    values, refers = plain(fact), dict(references(type(fact)))
    for f in fields(fact):
        if f.name in ("id", type(fact).kind, *without):
            continue
        value, usual = values[f.name], type(fact).default_audience if f.name == _AUDIENCE else f.default
        if f.name in refers:
            ids = (value,) if isinstance(value, str) else getattr(fact, f.name)
            yield from (Node(OWN + f.name, pointer=point(id_)) for id_ in ids if id_ and point(id_))
        elif getattr(fact, f.name) != usual or (f.name == _AUDIENCE and fact.audience in _CLOSED):
            yield from _value(OWN + f.name, value)
    if fact.audience in _CLOSED:
        yield Node("RESN", text="CONFIDENTIAL")


def payload(fact: Fact) -> str:
    """Return what stands on the line of the fact itself."""
    value = plain(fact).get(type(fact).kind, "")
    return text_of(str(value))


def _value(tag: str, value: object) -> Iterator[Node]:
    if isinstance(value, list):
        for one in value:
            yield from _value(tag, one)
    elif isinstance(value, dict):
        node = Node(tag)
        node.children = [made for name, part in value.items() for made in _value(OWN + name, part)]
        yield node
    elif isinstance(value, bool):
        yield Node(tag, text="Y" if value else "N")
    elif value is not None:
        yield Node(tag, text=text_of(str(value)))


# Reading


def read(kind: type[Fact], node: Node, ids: Mapping[str, str], remarks: Remarks) -> dict[str, Any]:
    """Read the fields of a fact that stand below a node; `ids` gives the fact that a pointer points at."""
    refers = dict(references(kind))
    found: dict[str, Any] = {}
    ours = any(one.tag.startswith(OWN) for one in (node, *node.children))
    for name, (type_, _) in field_types(kind).items() if ours else ():
        nodes = list(node.all(OWN + name))
        if name == kind.kind and not nodes and node.tag == OWN + name:
            nodes = [node]
        if name == "id" or not nodes:
            continue
        if name in refers:
            pointed = tuple(dict.fromkeys(_pointed(nodes, ids, remarks)))
            found[name] = "".join(pointed[:1]) if type_ is str else pointed
            continue
        try:
            found[name] = read_value(type_, _plain(type_, nodes))
        except (ValueError, TypeError):
            remarks.add(UNREAD, nodes[0], nodes[0].text)
    for resn in node.all("RESN"):
        resn.take()
        if _AUDIENCE not in found and CONFIDENTIAL & set(resn.text.upper().replace(",", " ").split()):
            found[_AUDIENCE] = Audience.WORKER  # the careful reading of a word that programs use loosely
            remarks.add(PRIVATE, resn)
    return {"audience": kind.default_audience, **found}


def _pointed(nodes: Iterable[Node], ids: Mapping[str, str], remarks: Remarks) -> Iterator[str]:
    for node in nodes:
        node.take()
        if node.pointer in ids:
            yield ids[node.pointer]
        else:
            remarks.add(NOBODY, node)


def _plain(type_: Any, nodes: list[Node]) -> object:  # noqa: ANN401  (a type, or a union or tuple of types)
    """Return what was written as `read_value` takes it."""
    args = get_args(type_)
    if get_origin(type_) is tuple:
        return [_plain(args[0], [node]) for node in nodes]
    if type(None) in args:
        return _plain(next(arg for arg in args if arg is not type(None)), nodes)
    node = nodes[0].take()
    has_parts = is_dataclass(type_) and type_ is not PartialDate
    if has_parts:
        return _nested(field_types(type_), node)
    if type_ is bool:
        return {"Y": True, "N": False}.get(node.text)
    return int(node.text) if type_ is int else node.text


def _nested(types: Mapping[str, tuple[Any, bool]], node: Node) -> dict[str, object]:
    parts = {name: list(node.all(OWN + name)) for name in types}
    return {name: _plain(types[name][0], found) for name, found in parts.items() if found}
