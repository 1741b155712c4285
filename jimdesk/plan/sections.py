# SPDX-License-Identifier: Apache-2.0
"""Sections of plain text: a heading, and below it items of a few lines each; for pages that are read."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from jimdesk.core.words import Words as Language
from jimdesk.plan import columns
from jimdesk.plan.columns import Entry, column, entries
from jimdesk.plan.ink import RULE
from jimdesk.plan.leaf import Draft, Leaf, Piece, head, ruled, told
from jimdesk.plan.marks import Block, Letters
from jimdesk.plan.rich import Rich, Span
from jimdesk.plan.sizes import Sizes


class Item(NamedTuple):
    """A few lines that belong together; the first may begin with a word that stands out."""

    lines: tuple[Rich, ...]


class Section(NamedTuple):
    """A heading and what stands below it."""

    heading: str
    items: tuple[Item, ...]
    even: bool = False  # all lines as dark as the first one of an item


class Report(NamedTuple):
    """A sheet of sections before it is set, as professionals read it."""

    title: str
    date: Rich
    lead: str
    sections: tuple[Section, ...]
    privacy: str
    version: str
    empty: str = ""  # what is said where no section has anything


def item(*lines: Rich | str) -> Item:
    """Make an item; empty lines are left out."""
    return Item(tuple((Span(line),) if isinstance(line, str) else line for line in lines if line))


def labelled(label: str, rest: Rich | str) -> Rich:
    """Return a line that begins with a word that stands out."""
    return (Span(f"{label} ", bold=True), *((Span(rest),) if isinstance(rest, str) else rest))


def report_draft(report: Report, sizes: Sizes, words: Language) -> Draft:
    """Set a report."""
    leaf = Leaf(sizes, words, report.title, report.privacy, report.version)
    top = head((Span(report.title),), report.date, (sizes.title, sizes.again), leaf)
    marks, bottom = column(entries((Span(report.lead),), sizes.lead, leaf.width), 0, top.height + 5)
    first = Block(bottom + 2, (*top.marks, *marks))
    found = pieces(report.sections, leaf, words)
    if not found and report.empty:
        found = told(entries((Span(report.empty),), sizes.text, leaf.width), above=5)
    return leaf.draft(first, found)


def pieces(sections: Iterable[Section], leaf: Leaf, words: Language) -> list[Piece]:
    """Set sections; one without items is left out."""
    found: list[Piece] = []
    for section in sections:
        if section.items:
            found += _section(section, leaf, words)
    return found


def _section(section: Section, leaf: Leaf, words: Language) -> list[Piece]:
    sizes = leaf.sizes
    again = heading(f"{section.heading} {words.say('(continued)')}", leaf)
    found = [Piece(heading(section.heading, leaf), 5, stays=True)]
    for number, one in enumerate(section.items):
        lines = item_lines(one.lines, sizes.text, leaf.width, even=section.even)
        found += told(lines, above=3.8 if number else 0, heading=again)
    return found


def heading(text: str, leaf: Leaf) -> Block:
    """Set a heading below a thin rule."""
    letters = leaf.sizes.heading._replace(size=leaf.sizes.heading.size * 0.86)
    marks, bottom = column(columns.text(text, letters, leaf.width), 0, 4.5)
    return Block(bottom + 3.2, (*ruled(leaf.width, weight=0.8, ink=RULE).marks, *marks))


def item_lines(
    lines: Sequence[Rich], letters: Letters, width: float, *, even: bool = False
) -> list[Entry]:
    """Set the lines of an item below each other, the first one darker than the rest."""
    found: list[Entry] = []
    for number, line in enumerate(lines):
        set_ = letters._replace(quiet=bool(number) and not even)
        found += entries(line, set_, width, balance=False, inset=2)
    return found
