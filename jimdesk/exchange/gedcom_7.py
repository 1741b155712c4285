# SPDX-License-Identifier: Apache-2.0
"""Reading GEDCOM 7: bytes become nodes; what is JimDesk's own in it is known by its address, not its tag.

gedcom7 reads the lines and checks them. Continued lines are put together here: it would copy a long text
once for each of its lines.
"""

import codecs
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from jimdesk.exchange.gedcom_nodes import (
    BANNED,
    DEEPEST,
    ENDS,
    Node,
    broken,
    checked,
    cut_off,
    no_text,
    within_limits,
)
from jimdesk.exchange.gedcom_tables import ADDRESS, OWN

if TYPE_CHECKING:
    from gedcom7.types import GedcomStructure

_VERSION: Final = re.compile(rb"\s*2\s+VERS\s+7(\.|\s|\Z)")
_GEDC: Final = re.compile(rb"\s*1\s+GEDC\b")
_HEADER: Final = 65_536  # bytes in which the version is looked for
_CONTINUED: Final = re.compile(r"([0-9]+) CONT(?: (.*))?\Z")
_LEVEL: Final = re.compile(r"([0-9]{1,3}) ")


def is_7(data: bytes) -> bool:
    """Tell whether a file says of itself that it is GEDCOM 7."""
    within = False
    for line in data[:_HEADER].removeprefix(codecs.BOM_UTF8).splitlines():
        within = within or bool(_GEDC.match(line))
        if within and _VERSION.match(line):
            return True
    return False


@dataclass(slots=True)
class _Lines:
    """The lines of a file without those that continue another one, which are kept beside them."""

    texts: list[str] = field(default_factory=list)
    numbers: list[int] = field(default_factory=list)  # in the file
    continued: dict[int, list[str]] = field(default_factory=dict)  # by the place in `texts`


def read(data: bytes, file: str) -> list[Node]:
    """Read the records of a file; KnownError, with the line, where it is broken."""
    import gedcom7

    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = len(ENDS.findall(data[: error.start].decode("utf-8", "replace"))) + 1
        raise no_text(file, line) from error
    if found := BANNED.search(text):
        raise no_text(file, len(ENDS.findall(text, 0, found.start())) + 1)
    lines = _lines(text, file)
    if lines.texts[:1] == ["0 HEAD"] and lines.texts[-1] != "0 TRLR":
        raise cut_off(file)
    try:
        records = gedcom7.loads("\n".join(lines.texts))
    except gedcom7.GedcomParseError as error:
        if error.line_number is not None:
            raise broken(file, lines.numbers[error.line_number - 1]) from error
        records = []
    return checked(_nodes(records, lines), file)


def _lines(text: str, file: str) -> _Lines:
    every = ENDS.split(text)
    if not every[-1]:
        every.pop()
    within_limits(every, file)
    lines = _Lines()
    for n, line in enumerate(every, 1):
        continued = _CONTINUED.match(line)
        level = _LEVEL.match(line)
        if not level or int(level[1]) > DEEPEST:
            raise broken(file, n)
        if not continued:
            lines.texts.append(line)
            lines.numbers.append(n)
            continue
        before = _LEVEL.match(lines.texts[-1]) if lines.texts else None
        if not before or int(before[1]) != int(level[1]) - 1:
            raise broken(file, n)
        payload = continued[2] or ""
        payload = payload.removeprefix("@") if payload.startswith("@@") else payload
        lines.continued.setdefault(len(lines.texts) - 1, []).append(payload)
    return lines


def _nodes(records: "list[GedcomStructure]", lines: _Lines) -> list[Node]:
    """Make nodes of what gedcom7 read; both go through the file in one and the same order."""
    places = iter(range(len(lines.numbers)))

    def node(structure: "GedcomStructure") -> Node:
        place = next(places)
        made = Node(
            structure.tag if not structure.tag.startswith(ADDRESS) else OWN + structure.tag[len(ADDRESS):],
            structure.xref or "",
            "\n".join([structure.text, *lines.continued.get(place, ())]),
            structure.pointer or "",
            lines.numbers[place],
        )
        made.children = [node(child) for child in structure.children]
        return made

    return [node(record) for record in records]
