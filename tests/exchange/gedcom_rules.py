# SPDX-License-Identifier: Apache-2.0
"""What GEDCOM 7 asks of a file beyond what gedcom7 checks: how often a line may stand, with which words.

The rules of the standard lie beside this as gedcom_7.tsv; that every pointer is answered is checked too.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import gedcom7
from gedcom7.types import GedcomStructure

_OWN: Final = "urn:jimdesk:gedcom:"
_MANY: Final = "M"
_WORDS: Final = {
    "SEX": {"F", "M", "U", "X"},
    "PEDI": {"ADOPTED", "BIRTH", "FOSTER", "OTHER", "SEALING"},
    "ROLE": {"CHIL", "CLERGY", "FATH", "FRIEND", "GODP", "HUSB", "MOTH", "MULTIPLE", "NGHBR", "OFFICIATOR",
             "OTHER", "PARENT", "SPOU", "WIFE", "WITN"},
    "RESN": {"CONFIDENTIAL", "LOCKED", "PRIVACY"},
    "BIRT": {"", "Y"}, "DEAT": {"", "Y"}, "MARR": {"", "Y"}, "DIV": {"", "Y"}, "ENGA": {"", "Y"},
}
_RECORDS: Final = {"HEAD": "HEAD", "INDI": "record-INDI", "FAM": "record-FAM", "TRLR": "TRLR"}


def _table() -> dict[str, dict[str, tuple[str, int, str]]]:
    """Read {superstructure: {tag: (structure, least, most)}}."""
    table: dict[str, dict[str, tuple[str, int, str]]] = defaultdict(dict)
    for line in Path(__file__).with_name("gedcom_7.tsv").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            above, tag, structure, often = line.split("\t")
            least, most = often.split(":")
            table[above][tag] = (structure, int(least), most)
    return table


_TABLE: Final = _table()


def broken_rules(data: bytes) -> list[str]:
    """Return every rule of GEDCOM 7 that a file breaks, each as a sentence; none for a file that is right."""
    records = gedcom7.loads(data.decode("utf-8"))
    found = [str(error) for error in gedcom7.validate(records)]
    for record in records:
        if record.tag in _RECORDS:
            found += _below(record, _RECORDS[record.tag])
        elif not record.tag.startswith(_OWN):
            found.append(f"no such record: {record.tag}")
    return found + list(_unanswered(records))


def _below(structure: GedcomStructure, type_: str) -> Iterator[str]:
    rules = _TABLE.get(type_, {})
    counts = Counter(child.tag for child in structure.children)
    for tag, (_, least, most) in rules.items():
        if counts[tag] < least or (most != _MANY and counts[tag] > int(most)):
            yield f"{structure.tag} has {counts[tag]} {tag}"
    for child in structure.children:
        if child.tag.startswith(_OWN):
            continue
        if child.tag not in rules:
            yield f"{structure.tag} may have no {child.tag}"
            continue
        if child.tag in _WORDS and child.text not in _WORDS[child.tag]:
            yield f"{child.tag} may not be {child.text!r}"
        yield from _below(child, rules[child.tag][0])


def _unanswered(records: list[GedcomStructure]) -> Iterator[str]:
    """Yield the pointers between people and families that the other side does not give back."""
    places = ("HUSB", "WIFE", "CHIL")
    down = Counter((record.xref, child.pointer, child.tag == "CHIL") for record in records
                   if record.tag == "FAM" for child in record.children if child.tag in places)
    up = Counter((child.pointer, record.xref, child.tag == "FAMC") for record in records
                 if record.tag == "INDI" for child in record.children if child.tag in ("FAMS", "FAMC"))
    for link in (down - up) + (up - down):
        yield f"only one side tells it: {link}"
    for link, n in down.items():
        if n > 1:
            yield f"told more than once: {link}"
