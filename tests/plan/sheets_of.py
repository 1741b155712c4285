# SPDX-License-Identifier: Apache-2.0
"""What the tests of paper share: plans of any length, and the words of a PDF read back from its file."""

import datetime
import unicodedata
from dataclasses import replace

import pypdfium2

from jimdesk.core import audience
from jimdesk.core.family import Family
from jimdesk.core.meeting import Agreement
from jimdesk.core.words import Words
from jimdesk.plan.content import WallContent, wall_content
from jimdesk.plan.grid import LARGE, USUAL
from jimdesk.plan.marks import Page
from jimdesk.plan.marks import Words as Line
from jimdesk.plan.rich import plain
from jimdesk.plan.sheets import wall
from jimdesk.plan.wall_sheet import wall_pages
from tests.story_family import DAY
from tests.story_plan import story_after_meeting

DUTCH = Words("nl")
LONG_NAME = "Maria-Fernanda van den Heuvel-Oosterhuis de la Cruz Santiago"  # 60 signs


def content(family: Family, words: Words = DUTCH, day: datetime.date = DAY) -> WallContent:
    """What the wall sheet for the family says."""
    return wall_content(audience.shown_to(family, audience.FAMILY), words, day)


def pages(family: Family, words: Words = DUTCH, *, large: bool = False) -> tuple[Page, ...]:
    """The wall sheet for the family, set."""
    return wall_pages(content(family, words), LARGE if large else USUAL, words)


def pdf(family: Family, words: Words = DUTCH, *, large: bool = False) -> bytes:
    """The wall sheet for the family as a file."""
    return wall(audience.shown_to(family, audience.FAMILY), words, day=DAY, large=large).pdf


def read_back(file: bytes) -> list[str]:
    """The words of each page of a PDF, in the order in which they stand in the file."""
    document = pypdfium2.PdfDocument(file)
    try:
        return [
            unicodedata.normalize("NFKC", page.get_textpage().get_text_range()).replace("\r\n", "\n")
            for page in document
        ]
    finally:
        document.close()


def said(page: Page) -> list[str]:
    """The lines of words on a page, in the order in which they are drawn."""
    return [plain(mark.line.pieces) for mark in page.marks if isinstance(mark, Line)]


def with_lines(count: int, owners: tuple[str, ...]) -> Family:
    """The story with this many lines, dealt out among the owners."""
    family = story_after_meeting()
    lines = family.of(Agreement)
    family = family.drop(*(line.id for line in lines))
    return family.put(*(
        replace(lines[n % 7], id=f"many-{n:02}", place=n, owner=owners[n % len(owners)],
                what=f"{lines[n % 7].what} nummer {n + 1} van de lijst")
        for n in range(count)
    ))
