# SPDX-License-Identifier: Apache-2.0
"""A sheet of plain words that are handed in: a title, a lead and sections; about a file, not a family."""

from collections.abc import Sequence

from jimdesk.core.words import Words as Language
from jimdesk.plan import sections, sizes
from jimdesk.plan.columns import column, entries
from jimdesk.plan.leaf import Leaf, head
from jimdesk.plan.marks import Block
from jimdesk.plan.paper import printed
from jimdesk.plan.rich import Span
from jimdesk.plan.sections import Section, item


def plain_sheet(
    title: str, lead: str, parts: Sequence[tuple[str, Sequence[str]]], words: Language, *, privacy: str
) -> bytes:
    """Set headings with their lines on pages, and return the PDF; `privacy` stands at the foot of each."""
    leaf = Leaf(sizes.USUAL, words, title, privacy, "")
    top = head((Span(title),), (), (leaf.sizes.again, leaf.sizes.again), leaf)
    marks, bottom = column(entries((Span(lead),), leaf.sizes.lead, leaf.width), 0, top.height + 5)
    found = [Section(heading, tuple(item(line) for line in lines), even=True) for heading, lines in parts]
    pages = leaf.pages(Block(bottom + 2, (*top.marks, *marks)), sections.pieces(found, leaf, words))
    return printed(pages, "JimDesk", words.language)
