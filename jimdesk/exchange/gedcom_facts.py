# SPDX-License-Identifier: Apache-2.0
"""From the nodes of a whole family tree to the facts of a family, and the report of it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from jimdesk.core.fact import Fact, new_id, references
from jimdesk.core.family import Family
from jimdesk.core.people import BirthOrder, Parentage, Partnership, Person, Siblings, Twins
from jimdesk.exchange.gedcom_couples import Links, family
from jimdesk.exchange.gedcom_nodes import Node
from jimdesk.exchange.gedcom_persons import person
from jimdesk.exchange.gedcom_reading import Reading
from jimdesk.exchange.gedcom_report import CIRCLE, Report, left
from jimdesk.exchange.gedcom_tables import ASSOCIATIONS, GROUPS, KINDS, OWN

_OF_A_PERSON: Final = {  # kinds that stand in the record of the person that they tell about
    OWN + kind.kind: kind for kind in KINDS.values()
    if "person" in dict(references(kind)) and kind not in ASSOCIATIONS
}
_SEVERAL: Final = (Twins, Siblings, BirthOrder)  # kinds that say nothing of one person alone
_OURS: Final = "JIMDESK"


def facts(records: list[Node], file: str) -> tuple[Family, Report]:
    """Make the facts of all records; what nobody takes over is told in the report."""
    reading = _begin(records)
    people = [person(node, reading) for node in reading.people.values()]
    links = Links(reading)
    bonds = [fact for node in reading.families.values() for fact in family(node, links, reading)]
    made = {fact.id: fact for fact in (*people, *_no_circles(bonds, reading), *_own(records, reading))}
    made |= {fact.id: fact for fact in _friends(reading, links, made)}
    taken = Family(made.values()).sound()
    report = Report(
        file, len(taken.of(Person)), len(taken.of(Partnership)), len(taken.of(Parentage)), left(records),
        reading.remarks.sayings(),
    )
    return taken, report


def _begin(records: list[Node]) -> Reading:
    people = {node.xref: node for node in records if node.tag == "INDI" and node.xref}
    families = {(node.xref or f"line {node.line}"): node for node in records if node.tag == "FAM"}
    own = [node.xref for node in records if node.tag.startswith(OWN) and node.xref]
    sources = records[0].all("SOUR")
    return Reading(
        people, families, {xref: new_id() for xref in (*people, *own)},
        ours=any(source.text == _OURS for source in sources),
    )


def _own(records: list[Node], reading: Reading) -> Iterator[Fact]:
    """Yield the facts for which only JimDesk has a place: in records, with people, and between people."""
    for node in records:
        kind = KINDS.get(node.tag.removeprefix(OWN)) if node.tag.startswith(OWN) else None
        made = reading.fact(kind, node, id=reading.ids[node.xref]) if kind and node.xref else None
        if made and not (isinstance(made, _SEVERAL) and len(made.children) < 2):
            yield made
    for xref, node in reading.people.items():
        for one in node.children:
            kind = _OF_A_PERSON.get(one.tag)
            if kind and (made := reading.fact(kind, one, person=reading.ids[xref])):
                yield made
        for asso in node.all("ASSO"):
            yield from _between(xref, asso, reading)


def _between(xref: str, asso: Node, reading: Reading) -> Iterator[Fact]:
    """Yield what JimDesk wrote of somebody and the one whom this points at."""
    for kind, (host, target) in ASSOCIATIONS.items():
        one = asso.first(OWN + kind.kind)
        if one is None or not reading.known(asso):
            continue
        for role in asso.all("ROLE"):
            for phrase in role.take().all("PHRASE"):
                phrase.take()
        ends = {host: reading.ids[xref], target: reading.ids[asso.pointer]}
        if made := reading.fact(kind, one, **ends):
            yield made


def _friends(reading: Reading, links: Links, made: dict[str, Fact]) -> Iterator[Fact]:
    """Yield those who are in a file only as somebody's friend or neighbour, in the group of such people."""
    related = {xref for group in (links.partners, links.children) for some in group.values() for xref in some}
    for node in reading.people.values():
        for asso in node.all("ASSO"):
            role = asso.first("ROLE")
            there = reading.people.get(asso.pointer)
            if role is None or there is None or asso.taken or role.text not in GROUPS:
                continue
            known = made.get(reading.ids[asso.pointer])
            if asso.pointer not in related and isinstance(known, Person) and not there.first(f"{OWN}group"):
                asso.take()
                yield replace(known, group=GROUPS[role.take().text])


def _no_circles(made: Iterable[Fact], reading: Reading) -> Iterator[Fact]:
    """Yield facts without the bonds by which somebody would be their own forebear."""
    upwards: dict[str, list[Parentage]] = defaultdict(list)
    for fact in made:
        if isinstance(fact, Parentage):
            upwards[fact.child].append(fact)
        else:
            yield fact
    people = {reading.ids[xref]: node for xref, node in reading.people.items()}
    under_way: dict[str, bool] = {}  # False once all above somebody was seen
    for start in tuple(upwards):
        stack = [(start, iter(upwards[start]))] if start not in under_way else []
        under_way.setdefault(start, True)
        while stack:
            child, bonds = stack[-1]
            bond = next(bonds, None)
            if bond is None:
                under_way[child] = False
                stack.pop()
            elif under_way.get(bond.parent):
                reading.remarks.add(CIRCLE, people[child])
            else:
                yield bond
                if bond.parent not in under_way:
                    under_way[bond.parent] = True
                    stack.append((bond.parent, iter(upwards.get(bond.parent, ()))))
