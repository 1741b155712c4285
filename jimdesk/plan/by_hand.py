# SPDX-License-Identifier: Apache-2.0
"""The set to fill in by hand: the wall's grid, an empty circle, and questions for the family's own time.

It knows nobody: it is made from a family without facts, whoever asks for it.
"""

import datetime
from typing import Final

from jimdesk.core import audience
from jimdesk.core.audience import Shown
from jimdesk.core.family import Family
from jimdesk.core.words import N_
from jimdesk.core.words import Words as Language
from jimdesk.instruments.circle import CIRCLE
from jimdesk.instruments.instrument import View
from jimdesk.plan import columns
from jimdesk.plan.columns import column, entries
from jimdesk.plan.content import wall_content
from jimdesk.plan.grid import LARGE, USUAL, Grid
from jimdesk.plan.leaf import Leaf, Piece, head
from jimdesk.plan.marks import Art, Block, Dots, Mark, Page, Picture
from jimdesk.plan.rich import Blank, Span
from jimdesk.plan.sizes import Sizes
from jimdesk.plan.wall_sheet import wall_pages

_VIEW: Final = 680
_LINE: Final = 11.0  # mm from one line to write on to the next
_CLOSE: Final = 8.6  # the same, below a question
_QUESTIONS: Final = (  # pictogram, question, lines to write on
    ("house", N_("What do we want?"), 3),
    ("eye", N_("What goes well already?"), 2),
    ("talk", N_("Who can help? Ask also who is not here."), 3),
    ("calendar", N_("Who does what, and on which day?"), 4),
    ("phone", N_("What do we do if it goes wrong?"), 2),
)


def by_hand_pages(shown: Shown, words: Language, day: datetime.date, *, large: bool) -> tuple[Page, ...]:
    """Set the three sheets that are filled in by hand."""
    if not isinstance(shown, Shown):
        raise TypeError("a sheet is made from a Shown alone")
    nobody = audience.shown_to(Family(), shown.reader)
    return (*_wall(nobody, words, day, LARGE if large else USUAL), *_circle(nobody, words, large=large),
            *_questions(words, large=large))


def _leaf(words: Language, title: str, margin: float, *, large: bool) -> Leaf:
    from jimdesk.plan import sizes

    say = words.say
    return Leaf(
        sizes.LARGE if large else sizes.USUAL, words, title,
        say("This sheet belongs to our family. Ask first, share later."), say("Filled in by hand"), margin,
    )


def _date(words: Language) -> tuple[Span, Blank]:
    return Span(words.say("date", "to write") + " "), Blank(38)


def _wall(nobody: Shown, words: Language, day: datetime.date, grid: Grid) -> tuple[Page, ...]:
    content = wall_content(nobody, words, day)
    return wall_pages(
        content._replace(date=_date(words), version=words.say("Filled in by hand")), grid, words
    )


def _circle(nobody: Shown, words: Language, *, large: bool) -> tuple[Page, ...]:
    title = words.say("The circle of {name}", name="").strip()
    leaf = _leaf(words, title, 13, large=large)
    sizes = leaf.sizes
    top = head((Span(f"{title} "), Blank(60)), (), (sizes.title, sizes.again), leaf)
    drawing = CIRCLE.draw(nobody, words, View(_VIEW, _VIEW, print=True))
    art = Art(0, top.height + 4, leaf.width, leaf.width, drawing)
    asked = words.say("Write the name in the middle. Who is near? Who is further away?")
    marks, low = column(columns.text(asked, sizes.text, leaf.width), 0, top.height + leaf.width + 9)
    first = Block(low, (*top.marks, art, *marks))
    return leaf.pages(first, (), lambda room: _lines(room, leaf.width))


def _lines(room: float, width: float) -> Block | None:
    count = int((room - 3) // _LINE)
    lines = tuple(Dots(0, (n + 1) * _LINE, width) for n in range(min(count, 4)))
    return Block(room, lines) if lines else None


def _questions(words: Language, *, large: bool) -> tuple[Page, ...]:
    """Set the card for the time in which the family is by itself."""
    title = words.say("Time for the family")
    leaf = _leaf(words, title, 16, large=large)
    sizes = leaf.sizes
    top = head((Span(title),), (), (sizes.title, sizes.again), leaf)
    lead = words.say("Nobody else is in the room now. What you write stays with you.")
    marks, low = column(entries((Span(lead),), sizes.lead, leaf.width), 0, top.height + 5)
    pieces = [Piece(_question(*one, leaf, words), 5) for one in _QUESTIONS]
    calling = words.say("Ready, or stuck? Call us in.")
    shared = words.say("This we share with the others:")
    end, bottom = column(columns.text(f"{calling} {shared}", sizes.text, leaf.width), 0, 0)
    lines = tuple(Dots(0, bottom + (n + 1) * _LINE, leaf.width) for n in range(2))
    pieces.append(Piece(Block(bottom + 2 * _LINE + 1, (*end, *lines)), 7))
    return leaf.pages(Block(low + 1, (*top.marks, *marks)), pieces)


def _question(picture: str, asked: str, count: int, leaf: Leaf, words: Language) -> Block:
    sizes: Sizes = leaf.sizes
    x = sizes.picture - 5
    letters = sizes.action._replace(bold=True)
    found, low = column(columns.text(words.say(asked), letters, leaf.width - x), x, 2.5)
    marks: list[Mark] = [Picture(1, 0, 13, picture), *found]
    marks += [Dots(x, low + (n + 1) * _CLOSE, leaf.width - x) for n in range(count)]
    return Block(low + count * _CLOSE + 1, tuple(marks))
