# SPDX-License-Identifier: Apache-2.0
"""What an import tells afterwards: what was taken over, what was read in part, and what was left."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final

from jimdesk.core.frozen import frozen
from jimdesk.core.words import N_, Saying, saying
from jimdesk.exchange.gedcom_nodes import Node, clean
from jimdesk.exchange.gedcom_tables import OWN

_LONGEST: Final = 40  # signs of what is quoted
_ABOUT_THE_FILE: Final = frozenset({"HEAD", "TRLR", "SUBM", "SUBN"})  # not about the family

PARTLY: Final = N_("Dates that could be read only in part or not at all: {n} ×, first on line {line}: {text}")
NOBODY: Final = N_("Pointers to somebody or something that is not in the file: {n} ×, first on line {line}.")
PRIVATE: Final = N_("Marked as private in the file: {n} ×, first on line {line}. Only you see it.")
CIRCLE: Final = N_("Bonds by which somebody would descend from themselves: {n} ×, first on line {line}.")
CROWD: Final = N_(
    "Families with more than two partners, of whom two were taken: {n} ×, first on line {line}."
)
UNREAD: Final = N_("Values that are not known here: {n} ×, first on line {line}: {text}")

_TAKEN: Final = N_("Taken over from {file}: people {people}, couples {couples}, bonds with parents {bonds}.")
_LEFT: Final = N_("Not taken over, because JimDesk has no place for it:")
_LINE: Final = N_("{what} ({tag}): {n} ×, first on line {line}")
_NAMELESS: Final = N_("{tag}: {n} ×, first on line {line}")

_WHAT: Final = {
    tag: what
    for tags, what in (
        ("SOUR REPO DATA", N_("where somebody found it")),
        ("NOTE SNOTE TEXT", N_("loose notes")),
        ("OBJE FILE", N_("pictures and documents")),
        ("PLAC", N_("places where something happened")),
        ("RESI ADDR", N_("where people lived")),
        ("BURI CREM", N_("burials and cremations")),
        ("BAPM CHR CHRA CONF BLES FCOM ORDN BARM BASM RELI", N_("baptisms and religion")),
        ("BAPL CONL ENDL SLGC SLGS INIL TEMP", N_("ordinances of a church")),
        ("EVEN FACT DSCR PROP", N_("other things that happened or were so")),
        ("CHAN CREA", N_("when something was written down")),
        ("UID _UID REFN RIN EXID AFN RFN IDNO SSN", N_("numbers from elsewhere")),
        ("EDUC GRAD", N_("schools")),
        ("EMIG IMMI NATU NATI", N_("moving to another country")),
        ("CENS PROB WILL RETI", N_("other papers about people")),
        ("NAME ALIA NPFX NSFX SPFX GIVN SURN TITL TRAN ROMN FONE", N_("other names and titles")),
        ("AGE CAUS", N_("ages and causes")),
        ("ASSO", N_("who else had to do with it")),
        ("NCHI NMR", N_("how many there were")),
        ("ANUL DIVF MARB MARC MARL MARS NO", N_("other turns of a couple")),
        ("ADOP", N_("adoptions without a family")),
        ("RESN", N_("locks of other programs")),
        ("TYPE", N_("of what sort something was")),
        ("EMAIL FAX WWW", N_("other ways to reach people")),
    )
    for tag in tags.split()
}


@frozen
class Left:
    """Lines of one sort that were not taken over."""

    tag: str
    count: int
    line: int  # of the first of them

    def saying(self) -> Saying:
        """Tell it in plain words."""
        shown = f"_{self.tag[1:].upper()}" if self.tag.startswith(OWN) else self.tag
        if self.tag in _WHAT:
            return saying(_LINE, what=saying(_WHAT[self.tag]), tag=shown, n=self.count, line=self.line)
        return saying(_NAMELESS, tag=shown, n=self.count, line=self.line)


@frozen
class Report:
    """What became of a family tree that was imported."""

    file: str
    people: int
    couples: int
    bonds: int
    left: tuple[Left, ...] = ()
    remarks: tuple[Saying, ...] = ()

    def sayings(self) -> tuple[Saying, ...]:
        """Tell all of it, one line each."""
        taken = saying(_TAKEN, file=self.file, people=self.people, couples=self.couples, bonds=self.bonds)
        left = (saying(_LEFT), *(one.saying() for one in self.left)) if self.left else ()
        return (taken, *self.remarks, *left)


@dataclass(slots=True)
class Remarks:
    """What is noticed while reading: each sort once, with how often and where first."""

    _found: dict[str, tuple[int, int, str]] = field(default_factory=dict)

    def add(self, msgid: str, node: Node, text: str = "") -> None:
        """Notice something at a node."""
        n, line, first = self._found.get(msgid, (0, node.line, text))
        if node.line < line:
            line, first = node.line, text
        self._found[msgid] = (n + 1, line, first)

    def sayings(self) -> tuple[Saying, ...]:
        """Return all that was noticed."""
        return tuple(
            saying(msgid, n=n, line=line, text=_short(text)) for msgid, (n, line, text) in self._found.items()
        )


def left(records: Iterable[Node]) -> tuple[Left, ...]:
    """Count what nobody took; what hangs on something that was left is left with it."""
    found: dict[str, tuple[int, int]] = {}
    for node in _not_taken(records):
        n, line = found.get(node.tag, (0, node.line))
        found[node.tag] = (n + 1, min(line, node.line))
    rows = (Left(tag, n, line) for tag, (n, line) in found.items())
    return tuple(sorted(rows, key=lambda one: (-one.count, one.line)))


def _not_taken(records: Iterable[Node]) -> Iterator[Node]:
    for record in records:
        if record.taken:
            yield from _not_taken(record.children)
        elif record.tag not in _ABOUT_THE_FILE:
            yield record


def _short(text: str) -> str:
    text = " ".join(clean(text).split())
    return text if len(text) <= _LONGEST else text[:_LONGEST] + " ..."
