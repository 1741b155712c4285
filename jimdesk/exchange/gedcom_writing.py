# SPDX-License-Identifier: Apache-2.0
"""Writing GEDCOM 7 of what one reader may see; gedcom7 writes the lines.

Where the standard has a place, it stands there, so that any program shows it. The rest stands under tags of
our own, each declared in the header by its address.
"""

import itertools
import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Final

import jimdesk
from jimdesk.core.audience import Shown
from jimdesk.core.dates import PartialDate
from jimdesk.core.fact import Fact, Gone, references, referred
from jimdesk.core.people import (
    BirthOrder,
    Descent,
    Gender,
    Parentage,
    Partnership,
    Person,
    Siblings,
    Turn,
    Twins,
)
from jimdesk.exchange import gedcom_dates, gedcom_fields
from jimdesk.exchange.gedcom_grouping import Group, groups
from jimdesk.exchange.gedcom_nodes import Node
from jimdesk.exchange.gedcom_tables import (
    ADDRESS,
    ASSOCIATIONS,
    FACTS,
    KINDS,
    OPTIONAL,
    OWN,
    PEDIGREES,
    ROLES,
    SEXES,
    TURN_TYPES,
    TURNS,
)

if TYPE_CHECKING:
    from gedcom7.types import GedcomStructure

_XREF: Final = re.compile(r"@[A-Z0-9_]+@\Z")
_VOID: Final = "@VOID@"
_ELSEWHERE: Final = (
    "name", "called", "birth", "death", "died", "gender", "phone", "reference", *FACTS.values(),
)
_TURN_TAGS: Final = {bond: tag for tag, bond in TURNS.items()}
_TURN_WORDS: Final = {bond: name for name, bond in TURN_TYPES.items()}
_PEDIGREE_WORDS: Final = {descent: word for word, descent in PEDIGREES.items()}
_SPECIAL: Final = (Person, Partnership, Parentage, Siblings)


def write(shown: Shown) -> bytes:
    """Write a family tree; a `Shown` and nothing else says for whom."""
    if type(shown) is not Shown:
        raise TypeError("a family tree is made from a Shown")
    import gedcom7

    records = _Writing(shown).records()
    tags = sorted({tag for record in records for tag in _own_tags(record)})
    whole = [_header(tags), *records, Node("TRLR")]
    return gedcom7.dumps([_structure(record) for record in whole]).encode()


class _Writing:
    """One family tree while it is written: which fact has which cross-reference."""

    def __init__(self, shown: Shown) -> None:
        self.shown = shown
        self.people = shown.of(Person)
        self.xrefs: dict[str, str] = {}
        self.taken: set[str] = {_VOID}
        self.counts = {letter: itertools.count(1) for letter in "PFX"}
        for person in self.people:  # whoever came with a cross-reference keeps it
            if _XREF.match(person.reference) and person.reference not in self.taken:
                self.xrefs[person.id] = person.reference
                self.taken.add(person.reference)
        for person in self.people:
            if person.id not in self.xrefs:
                self.xrefs[person.id] = self._xref("P")
        self.standing: dict[str, list[Node]] = {person.id: [] for person in self.people}
        self.links: dict[str, list[Node]] = {person.id: [] for person in self.people}

    def records(self) -> list[Node]:
        """Return the records of everything that this reader sees and that a family tree can hold."""
        of_their_own = list(self._loose())
        families = [self._family(group) for group in self._groups()]
        return [*(self._person(person) for person in self.people), *families, *of_their_own]

    def _xref(self, letter: str) -> str:
        found = next(xref for n in self.counts[letter] if (xref := f"@{letter}{n}@") not in self.taken)
        self.taken.add(found)
        return found

    def _point(self, id_: str) -> str:
        return self.xrefs.get(id_, "")

    def _whole(self, fact: Fact) -> bool:
        """Tell whether all that gives a fact its meaning is there too."""
        needed = [n for n, r in references(type(fact)) if r.gone is Gone.DROP and n not in OPTIONAL]
        pointed = [id_ for _, r, id_ in referred(fact) if r.gone is Gone.DROP]
        return all(getattr(fact, name) for name in needed) and all(map(self._point, pointed))

    def _of(self, kind: type[Fact]) -> Iterator[Fact]:
        return (fact for fact in self.shown.of(kind) if self._whole(fact))

    # People

    def _person(self, person: Person) -> Node:
        node = Node("INDI", self.xrefs[person.id])
        node.children = [
            *_name(person),
            *([] if person.gender is Gender.UNKNOWN else _sex(person)),
            *_event("BIRT", person.birth),
            *_event("DEAT", person.death, known=person.died),
            *(_with("FACT", getattr(person, name), Node("TYPE", text=type_))
              for type_, name in FACTS.items() if getattr(person, name)),
            *([_with("RESI", "", _with("PHON", person.phone))] if person.phone else []),
            *self.links[person.id],
            *gedcom_fields.written(person, self._point, _ELSEWHERE),
            *([Node(f"{OWN}reference", text=gedcom_fields.text_of(person.reference))]
              if person.reference not in ("", self.xrefs[person.id]) else []),
            *self.standing[person.id],
        ]
        return node

    def _loose(self) -> Iterator[Node]:
        """Yield the facts that have a record of their own, and set down the others with their person."""
        embedded = []
        for kind in KINDS.values():
            if kind in _SPECIAL:
                continue
            if kind in ASSOCIATIONS or "person" in dict(references(kind)):
                embedded.append(kind)
                continue
            for fact in self._of(kind):
                if isinstance(fact, Twins | BirthOrder) and len(fact.children) < 2:
                    continue  # the other one is not for this reader
                self.xrefs[fact.id] = self._xref("X")
                node = Node(OWN + kind.kind, self.xrefs[fact.id], gedcom_fields.payload(fact))
                node.children = list(gedcom_fields.written(fact, self._point))
                yield node
        for kind in embedded:
            for fact in self._of(kind):
                self._embed(fact)

    def _embed(self, fact: Fact) -> None:
        """Set a fact down with the person whom it tells about; between two people as ASSO."""
        host, target = ASSOCIATIONS.get(type(fact), ("person", ""))
        node = Node(OWN + type(fact).kind, text=gedcom_fields.payload(fact))
        node.children = list(gedcom_fields.written(fact, self._point, (host, target)))
        if target:
            phrase = Node("PHRASE", text=node.text.replace("_", " ") or type(fact).kind.upper())
            role = ROLES.get(node.text, "OTHER")
            pointed = self._point(getattr(fact, target))
            node = _with("ASSO", "", _with("ROLE", role, *([phrase] if role == "OTHER" else [])), node)
            node.pointer = pointed
        if getattr(fact, host) in self.standing:
            self.standing[getattr(fact, host)].append(node)

    # Families

    def _groups(self) -> list[Group]:
        people = self.links.keys()
        couples = [one for one in self.shown.of(Partnership) if len({one.one, one.other} & people) > 1]
        bonds = [one for one in self.shown.of(Parentage) if len({one.child, one.parent} & people) > 1]
        siblings = [one for one in self.shown.of(Siblings) if len(people & set(one.children)) > 1]
        made = groups(couples, bonds, siblings)
        for group in made:
            group.children = {child: own for child, own in group.children.items() if child in people}
        return made

    def _family(self, group: Group) -> Node:
        node = Node("FAM", self._xref("F"))
        for tag, id_ in self._in_roles(group.partners):
            node.children.append(Node(tag, pointer=self._point(id_)))
            self.links[id_].append(Node("FAMS", pointer=node.xref))
        for child, bonds in group.children.items():
            node.children.append(Node("CHIL", pointer=self._point(child)))
            link = Node("FAMC", pointer=node.xref)
            link.children = [*_pedigree(bonds), *self._each(bonds)]
            self.links[child].append(link)
        if group.couple:
            node.children += map(_turn, group.couple.history)
            node.children += gedcom_fields.written(group.couple, self._point, ("one", "other", "history"))
            if node.children[0].pointer != self._point(group.couple.one):
                node.children.append(Node(f"{OWN}one", pointer=self._point(group.couple.one)))
        elif group.siblings:
            node.children += gedcom_fields.written(group.siblings, self._point, ("children",))
        elif len(group.partners) > 1:
            node.children.append(Node(f"{OWN}couple", text="N"))
        return node

    def _in_roles(self, partners: tuple[str, ...]) -> list[tuple[str, str]]:
        """Give each partner one of the two places, which are of no gender by the standard but read so."""
        known = [one for id_ in partners if (one := self.shown.get(Person, id_))]
        women = [one.id for one in known if one.gender is Gender.WOMAN]
        men = [one.id for one in known if one.gender is Gender.MAN]
        if len(partners) == 1:
            return [("WIFE" if women else "HUSB", partners[0])]
        turned = len(partners) > 1 and (
            (partners[0] in women and partners[1] not in women)
            or (partners[1] in men and partners[0] not in men)
        )
        return list(zip(("HUSB", "WIFE"), partners[::-1] if turned else partners, strict=bool(partners)))

    def _each(self, bonds: Iterable[Parentage]) -> Iterator[Node]:
        """Yield what is told of the bond with one parent: from when to when, who has authority."""
        for bond in bonds:
            told = list(gedcom_fields.written(bond, self._point, ("child", "parent", "descent")))
            if told:
                node = _with(f"{OWN}parentage", "", *told)
                node.pointer = self._point(bond.parent)
                yield node


def _with(tag: str, text: str, *children: Node) -> Node:
    node = Node(tag, text=gedcom_fields.text_of(text))
    node.children = list(children)
    return node


def _name(person: Person) -> Iterator[Node]:
    """Yield the name, and it once more where the standard cannot hold it as it was typed."""
    name, called = gedcom_fields.text_of(person.name), gedcom_fields.text_of(person.called)
    plain = " ".join(name.replace("/", " ").split())
    if plain or called:
        node = Node("NAME", text=plain or "//")
        node.children = [Node("NICK", text=called)] if called else []
        yield node
    if name != plain:
        yield Node(f"{OWN}name", text=name)


def _sex(person: Person) -> Iterator[Node]:
    yield Node("SEX", text=SEXES.get(person.gender, "X"))
    if person.gender not in SEXES:
        yield Node(f"{OWN}gender", text=person.gender)


def _event(tag: str, date: PartialDate, *, known: bool = False) -> Iterator[Node]:
    if date:
        yield _with(tag, "", _date(date))
    elif known:
        yield Node(tag, text="Y")


def _date(date: PartialDate) -> Node:
    """Write a date; without a year in words, with ours beside it."""
    if date.year:
        return Node("DATE", text=gedcom_dates.write(date))
    words = Node("PHRASE", text=gedcom_dates.write_day(date))
    return _with("DATE", "", words, Node(f"{OWN}date", text=str(date)))


def _turn(turn: Turn) -> Node:
    tag = _TURN_TAGS.get(turn.bond)
    if tag:
        return next(_event(tag, turn.when, known=True))
    words = Node("TYPE", text=_TURN_WORDS.get(turn.bond, turn.bond.replace("_", " ").capitalize()))
    when = [_date(turn.when)] if turn.when else []
    return _with("EVEN", "", words, *when, Node(f"{OWN}bond", text=turn.bond))


def _pedigree(bonds: tuple[Parentage, ...]) -> Iterator[Node]:
    descent: Descent | None = bonds[0].descent if bonds else None
    if descent in _PEDIGREE_WORDS:
        yield Node("PEDI", text=_PEDIGREE_WORDS[descent])
    elif descent:
        yield _with("PEDI", "OTHER", Node("PHRASE", text=descent))


# The file


def _header(tags: Iterable[str]) -> Node:
    source = _with("SOUR", "JIMDESK", Node("NAME", text="JimDesk"), Node("VERS", text=jimdesk.__version__))
    declared = [Node("TAG", text=f"{_tag(tag)} {ADDRESS}{tag.removeprefix(OWN)}") for tag in tags]
    schema = [_with("SCHMA", "", *declared)] if declared else []
    return _with("HEAD", "", _with("GEDC", "", Node("VERS", text="7.0")), *schema, source)


def _own_tags(node: Node) -> Iterator[str]:
    if node.tag.startswith(OWN):
        yield node.tag
    for child in node.children:
        yield from _own_tags(child)


def _tag(tag: str) -> str:
    return f"_{tag.removeprefix(OWN).upper()}" if tag.startswith(OWN) else tag


def _structure(node: Node) -> "GedcomStructure":
    from gedcom7.types import GedcomStructure

    children = [_structure(child) for child in node.children]
    return GedcomStructure(_tag(node.tag), node.pointer or None, node.text, node.xref or None, children)
