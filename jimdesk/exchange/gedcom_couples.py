# SPDX-License-Identifier: Apache-2.0
"""From the record of a family (FAM) to its couple, and to the bonds of its children."""

from collections.abc import Iterator
from typing import Any, Final

from jimdesk.core.fact import Fact
from jimdesk.core.people import Bond, Descent, Parentage, Partnership, Siblings, Turn
from jimdesk.exchange import gedcom_fields
from jimdesk.exchange.gedcom_nodes import Node
from jimdesk.exchange.gedcom_persons import when
from jimdesk.exchange.gedcom_reading import Reading
from jimdesk.exchange.gedcom_report import CIRCLE, CROWD, NOBODY, UNREAD
from jimdesk.exchange.gedcom_tables import (
    EACH_PARENT,
    ORDER,
    OTHER_TURN_TAGS,
    OTHER_TURNS,
    OWN,
    PEDIGREE_WORDS,
    PEDIGREES,
    TURNS,
)

_BOTH: Final = "BOTH"


class Links:
    """Who belongs to which family by the records of the people, which need not agree with the families."""

    def __init__(self, reading: Reading) -> None:
        self.partners: dict[str, list[str]] = {}
        self.children: dict[str, list[str]] = {}
        self.child: dict[tuple[str, str], list[Node]] = {}  # FAMC, by child and family
        self.adopters: dict[tuple[str, str], str] = {}  # HUSB, WIFE or BOTH, by child and family
        for xref, node in reading.people.items():
            for link in node.all("FAMS", "FAMC"):
                link.take()
                if link.pointer not in reading.families:
                    reading.remarks.add(NOBODY, link)
                    continue
                within = self.partners if link.tag == "FAMS" else self.children
                within.setdefault(link.pointer, []).append(xref)
                if link.tag == "FAMC":
                    self.child.setdefault((xref, link.pointer), []).append(link)
            for event in node.all("ADOP"):
                self._adoption(xref, event, reading)

    def _adoption(self, child: str, event: Node, reading: Reading) -> None:
        link = event.first("FAMC")
        if link and link.pointer in reading.families:
            event.take()
            by = link.take().first("ADOP")
            self.adopters[child, link.pointer] = by.take().text.upper() if by else _BOTH
            self.children.setdefault(link.pointer, []).append(child)


def family(node: Node, links: Links, reading: Reading) -> Iterator[Fact]:
    """Yield the couple of a record, its children's bonds, or brothers and sisters without parents."""
    node.take()
    roles = _parents(node, links, reading)
    children = {one.pointer: one for one in node.all("CHIL") if reading.known(one)}
    for child in links.children.get(node.xref, ()):
        children.setdefault(child, Node("CHIL"))
    if len(roles) > 2:
        reading.remarks.add(CROWD, node)
        roles = dict(list(roles.items())[:2])
    ids = [reading.ids[xref] for xref in roles]
    couple = node.first(f"{OWN}couple")
    if len(roles) > 1 and not (couple and couple.take().text == "N"):
        yield _couple(node, ids, reading)
    elif not roles and len(children) > 1:
        values = gedcom_fields.read(Siblings, node, reading.ids, reading.remarks)
        yield Siblings.new(**values, children=tuple(reading.ids[xref] for xref in children))
    for xref, place in children.items():
        yield from _bonds(xref, place, node, roles, links, reading)


def _parents(node: Node, links: Links, reading: Reading) -> dict[str, str]:
    """Return the partners of a family with the tag that each has there; with one tag twice, told apart."""
    found: dict[str, str] = {}
    for one in node.all("HUSB", "WIFE"):
        if reading.known(one) and one.pointer not in found:
            found[one.pointer] = "WIFE" if one.tag in found.values() and one.tag == "HUSB" else one.tag
    for xref in links.partners.get(node.xref, ()):
        found.setdefault(xref, "HUSB" if "HUSB" not in found.values() else "WIFE")
    return found


def _couple(node: Node, ids: list[str], reading: Reading) -> Fact:
    values = gedcom_fields.read(Partnership, node, reading.ids, reading.remarks)
    one = values.pop("one", ids[0])
    other = next((id_ for id_ in ids if id_ != one), ids[1])
    told = {"one": one, "other": other, "history": _turns(node, reading)}
    made: Partnership = Partnership.new(**{**values, **told})
    return made


def _turns(node: Node, reading: Reading) -> tuple[Turn, ...]:
    turns = []
    for event in node.children:
        bond = _bond(event, reading)
        if bond is not None:
            turns.append(Turn(bond, when(event.take(), reading.remarks)))
    return tuple(turns) if reading.ours else tuple(sorted(turns, key=_in_time(turns)))


def _in_time(turns: list[Turn]) -> Any:  # noqa: ANN401  (a key for sorting)
    if all(turn.when.year for turn in turns):
        return lambda turn: (turn.when.year, turn.when.month, turn.when.day, ORDER.index(turn.bond))
    return lambda turn: ORDER.index(turn.bond)


def _bond(event: Node, reading: Reading) -> Bond | None:
    exact, type_ = event.first(f"{OWN}bond"), event.first("TYPE")
    said = type_.text.strip().lower() if type_ else ""
    if exact:
        exact.take()
        if type_:
            type_.take()
        try:
            return Bond(exact.text)
        except ValueError:
            reading.remarks.add(UNREAD, exact, exact.text)
            return None
    if type_ and event.tag in ("EVEN", "MARR") and said in OTHER_TURNS:
        type_.take()
        return OTHER_TURNS[said]
    return TURNS.get(event.tag, OTHER_TURN_TAGS.get(event.tag))


def _bonds(
    xref: str, child: Node, node: Node, roles: dict[str, str], links: Links, reading: Reading
) -> Iterator[Fact]:
    """Yield the bond of one child to each of its parents in this family."""
    places = links.child.get((xref, node.xref), [])
    pedigree = _pedigree(places, reading)
    for parent, tag in roles.items():
        if parent == xref:
            reading.remarks.add(CIRCLE, node)
            continue
        given = {"child": reading.ids[xref], "parent": reading.ids[parent]}
        descent = pedigree or _of_parent(tag, [child, *places], reading)
        if descent is None and links.adopters.get((xref, node.xref)) in (tag, _BOTH):
            descent = Descent.ADOPTED
        usual = {"descent": descent or Descent.BIRTH, **given}
        exact = [one for place in places for one in place.all(f"{OWN}parentage") if one.pointer == parent]
        if not exact:
            yield Parentage.new(**usual)
        for one in exact:
            one.take()
            values = gedcom_fields.read(Parentage, one, reading.ids, reading.remarks)
            yield Parentage.new(**{**usual, **values, **given})


def _pedigree(places: list[Node], reading: Reading) -> Descent | None:
    for place in places:
        for pedi in place.all("PEDI"):
            phrase = pedi.first("PHRASE")
            word = (phrase.text if phrase and pedi.text.upper() == "OTHER" else pedi.text).strip()
            found = PEDIGREES.get(word.upper()) or PEDIGREE_WORDS.get(word.lower())
            pedi.take()
            if found is None:
                reading.remarks.add(UNREAD, pedi, word)
                continue
            if phrase:
                phrase.take()
            return found
    return None


def _of_parent(tag: str, places: list[Node], reading: Reading) -> Descent | None:
    """Read how a child came to one parent, as one program writes it with the child or with the family."""
    for place in places:
        for one in place.all(EACH_PARENT[tag]):
            one.take()
            found = PEDIGREE_WORDS.get(one.text.strip().lower())
            if found is None:
                reading.remarks.add(UNREAD, one, one.text)
            return found
    return None
