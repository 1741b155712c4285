# SPDX-License-Identifier: Apache-2.0
"""The network around somebody as GraphML, for a program that measures networks: people and all lines between.

The values are the codes of the portable form, which do not change with the language.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Final
from xml.etree import ElementTree

from jimdesk.core import kinship
from jimdesk.core.audience import Shown
from jimdesk.core.people import Parentage, Partnership, Person
from jimdesk.core.words import Words
from jimdesk.instruments.circle import placing
from jimdesk.instruments.circle.facts import Acquaintance, Support
from jimdesk.instruments.genogram import notation
from jimdesk.instruments.genogram.facts import Tie
from jimdesk.instruments.instrument import View

_SPACE: Final = "http://graphml.graphdrawing.org/xmlns"  # the format's own name; nothing is fetched
_OF_PEOPLE: Final = ("name", "relation", "group", "level", "youngster", "ring", "sector")
_OF_LINES: Final = ("kind", "what", "given", "seen_by", "rhythm", "times")
_CODES: Final = {True: "true", False: "false"}
_BANNED: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")  # by XML


def network(shown: Shown, words: Words) -> bytes:
    """Write everybody a reader may see, and who is who to whom, knows whom, supports whom."""
    if not isinstance(shown, Shown):
        raise TypeError(f"a network is made from a Shown, not from a {type(shown).__name__}")
    root = ElementTree.Element("graphml", xmlns=_SPACE)
    for prefix, whose, fields in (("n", "node", _OF_PEOPLE), ("e", "edge", _OF_LINES)):
        for field in fields:
            ElementTree.SubElement(root, "key", {
                "id": f"{prefix}-{field}", "for": whose, "attr.name": field, "attr.type": "string",
            })  # fmt: skip
    graph = ElementTree.SubElement(root, "graph", edgedefault="undirected")
    stands = {one.person: one for one in placing.placements(shown, View())}
    for person in shown.of(Person):
        node = ElementTree.SubElement(graph, "node", id=person.id)
        at = stands.get(person.id)
        _tell(node, "n", {
            "name": person.name, "relation": person.relation or kinship.relation(shown, person.id, words),
            "group": person.group.value, "level": person.level.value,
            "youngster": _CODES[person.youngster],
            "ring": at.ring if at else "", "sector": at.sector if at else "",
        })  # fmt: skip
    for number, (one, other, directed, told) in enumerate(_lines(shown)):
        if one in shown and other in shown:
            _tell(ElementTree.SubElement(graph, "edge", {
                "id": f"e{number}", "source": one, "target": other, "directed": _CODES[directed],
            }), "e", told)  # fmt: skip
    made: bytes = ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)
    return made


def _tell(element: ElementTree.Element, prefix: str, values: Mapping[str, str]) -> None:
    for field, text in values.items():
        if text:
            ElementTree.SubElement(element, "data", key=f"{prefix}-{field}").text = _BANNED.sub(" ", text)


def _lines(shown: Shown) -> Iterator[tuple[str, str, bool, Mapping[str, str]]]:
    for bond in shown.of(Parentage):
        yield bond.parent, bond.child, True, {"kind": "parent", "what": bond.descent.value}
    for couple in shown.of(Partnership):
        turn = couple.history[-1].bond.value if couple.history else ""
        yield couple.one, couple.other, False, {"kind": "couple", "what": turn}
    for tie in shown.of(Tie):
        row = notation.row(notation.Section.TIE, tie.tie)
        directed = row is not None and row.directed
        yield tie.one, tie.other, directed, {"kind": "tie", "what": tie.tie.value, "seen_by": tie.seen_by}
    for known in shown.of(Acquaintance):
        yield known.one, known.other, False, {"kind": "knows"}
    for support in shown.of(Support):
        yield support.giver, support.receiver, True, {
            "kind": "support", "what": support.support.value, "given": support.given.value,
            "seen_by": support.seen_by, "rhythm": support.rhythm.value, "times": str(support.times),
        }  # fmt: skip
