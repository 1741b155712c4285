# SPDX-License-Identifier: Apache-2.0
"""The lines of a family tree as a tree of nodes: what both readers of GEDCOM give.

Whoever takes something over from a node marks it as taken; what is left in the end goes into the report.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from jimdesk.core.trouble import KnownError
from jimdesk.core.words import N_, saying

MOST_BYTES: Final = 50 * 1024 * 1024  # of a file, and of what is packed in one
MOST_LINES: Final = 200_000  # some 10,000 people
DEEPEST: Final = 99  # the standard's own limit
LONGEST: Final = 1024 * 1024  # signs of one line

ENDS: Final = re.compile(r"\r\n|\r|\n")
BANNED: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_POINTER: Final = re.compile(r"@[^@#\s][^@]*@\Z")

NOT_A_TREE: Final = N_("{file} is not a family tree that JimDesk can read. Nothing was imported.")
_BROKEN: Final = N_("{file} cannot be read from line {line} on. Nothing was imported.")
_CUT: Final = N_("{file} stops before its end: it was cut off. Nothing was imported. Get the file once more.")
_LARGE: Final = N_("{file} is larger than JimDesk reads. Nothing was imported. Choose a part of the tree.")
_NOBODY: Final = N_("{file} holds no people. Nothing was imported.")
_TWICE: Final = N_("{file}: on line {line} {reference} stands for a second time. Nothing was imported.")
_SIGNS: Final = N_("{file}: on line {line} stand signs that are no text. Nothing was imported.")


class Node:
    """One line, with the lines that belong to it."""

    __slots__ = ("children", "line", "pointer", "tag", "taken", "text", "xref")

    def __init__(self, tag: str, xref: str = "", text: str = "", pointer: str = "", line: int = 0) -> None:
        self.tag = tag
        self.xref = xref
        self.text = text
        self.pointer = pointer
        self.line = line
        self.children: list[Node] = []
        self.taken = False

    def all(self, *tags: str) -> Iterator["Node"]:
        """Yield the nodes below with one of these tags, in the order of the file."""
        return (child for child in self.children if child.tag in tags)

    def first(self, tag: str) -> "Node | None":
        """Return the first node below with a tag."""
        return next(self.all(tag), None)

    def take(self) -> "Node":
        """Mark it as taken over."""
        self.taken = True
        return self


def pointer(text: str) -> str:
    """Return a text where it points at a record ("@I1@"), and nothing where it is a text."""
    return text if _POINTER.match(text) else ""


def clean(text: str) -> str:
    """Return a text without the signs that no text has."""
    return BANNED.sub("", text)


def not_a_tree(file: str) -> KnownError:
    """A file that is something else."""
    return KnownError(saying(NOT_A_TREE, file=file))


def broken(file: str, line: int) -> KnownError:
    """A file that stops being a family tree somewhere; in its first line it never was one."""
    return KnownError(saying(_BROKEN, file=file, line=line)) if line > 1 else not_a_tree(file)


def too_large(file: str) -> KnownError:
    """A file of more bytes, lines or signs than can be meant."""
    return KnownError(saying(_LARGE, file=file))


def cut_off(file: str) -> KnownError:
    """A file of which the end is missing."""
    return KnownError(saying(_CUT, file=file))


def no_text(file: str, line: int) -> KnownError:
    """A line with signs that are none of its encoding, or none at all."""
    return KnownError(saying(_SIGNS, file=file, line=line))


def checked(records: list[Node], file: str) -> list[Node]:
    """Return the records of a file that is whole; KnownError where it is not."""
    if not records or records[0].tag != "HEAD":
        raise not_a_tree(file)
    known: set[str] = set()
    for record in records:
        if record.xref and record.xref in known:
            raise KnownError(saying(_TWICE, file=file, line=record.line, reference=record.xref[:40]))
        known.add(record.xref)
    if records[-1].tag != "TRLR":
        raise cut_off(file)
    if not any(record.tag == "INDI" for record in records):
        raise KnownError(saying(_NOBODY, file=file))
    return records


def within_limits(lines: Iterable[str | bytes], file: str) -> None:
    """Refuse a file whose reading would take too long."""
    for n, line in enumerate(lines, 1):
        if n > MOST_LINES or len(line) > LONGEST:
            raise too_large(file)
