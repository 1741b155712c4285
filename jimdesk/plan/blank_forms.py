# SPDX-License-Identifier: Apache-2.0
"""Forms to draw on by hand: the three houses of a child, and the lifeline.

They are made of words and lines alone, so that nobody's name can stand on them.
"""

from typing import Final

from jimdesk.core.words import N_
from jimdesk.core.words import Words as Language
from jimdesk.drawing import Area, Drawing, Line, Style
from jimdesk.plan import columns
from jimdesk.plan.columns import column, one_line
from jimdesk.plan.leaf import Leaf, head
from jimdesk.plan.marks import Art, Block, Dots, Mark, Page, Words
from jimdesk.plan.rich import Blank, Rich, Span

_HOUSES: Final = (N_("House of worries"), N_("House of good things"), N_("House of dreams"))
_MARGIN: Final = 13.0
_WALLS: Final = 0.05  # of the width, that the roof stands out
_ROOF: Final = 0.2  # of the height
_BELOW: Final = 3.0  # mm from a house to what stands below it
_APART: Final = 4.0  # mm from one house to the next
_INK: Final = Style(edge="ink", width=1)
_BEAT: Final = 6  # marks on the lifeline, to write a year or an age at


def form_pages(words: Language, *, large: bool) -> tuple[Page, ...]:
    """Set the three houses and the lifeline, each on a sheet of its own."""
    return *_houses(words, large=large), *_lifeline(words, large=large)


def _leaf(words: Language, title: str, *, large: bool) -> Leaf:
    from jimdesk.plan import sizes

    privacy = words.say("This sheet belongs to whoever drew it. Ask first, share later.")
    version = words.say("Filled in by hand")
    return Leaf(sizes.LARGE if large else sizes.USUAL, words, title, privacy, version, _MARGIN)


def _top(title: str, asked: str, leaf: Leaf) -> Block:
    """Set the title with room for a name and a day, and what to do below it."""
    sizes, words = leaf.sizes, leaf.words
    date: Rich = Span(words.say("date", "to write") + " "), Blank(30)
    top = head((Span(f"{title} "), Blank(38)), date, (sizes.title, sizes.again), leaf)
    marks, low = column(columns.text(asked, sizes.text, leaf.width), 0, top.height + 5)
    return Block(low + 4, (*top.marks, *marks))


def _houses(words: Language, *, large: bool) -> tuple[Page, ...]:
    title = words.say("Three houses")
    leaf = _leaf(words, title, large=large)
    asked = words.say("Draw or write what belongs in each house. The words are the child's own.")
    top = _top(title, asked, leaf)
    high = (leaf.footer_y - 3 - top.height) / len(_HOUSES) - _APART
    marks = list(top.marks)
    for number, name in enumerate(_HOUSES):
        marks += _house(words.say(name), high, leaf).at(0, top.height + number * (high + _APART))
    return leaf.pages(Block(leaf.footer_y - 3, tuple(marks)), ())


def _house(name: str, high: float, leaf: Leaf) -> Block:
    """Draw one house with its name below the roof, whatever its length, and a line for who may see it."""
    sizes, wide = leaf.sizes, leaf.width
    asked = one_line((Span(leaf.words.say("Who may see this?")),), sizes.text)
    body = high - _BELOW - sizes.text.leading
    roof, wall = body * _ROOF, wide * _WALLS
    outline = ((0, roof), (wide / 2, 0), (wide, roof), (wide - wall, roof), (wide - wall, body), (wall, body),
               (wall, roof))
    shapes = Area(outline, _INK), Line(((wall, roof), (wide - wall, roof)), _INK)
    letters = sizes.heading
    said = next(iter(columns.shortened(name, letters, wide * 0.7, 1))).line
    foot = body + _BELOW + sizes.text.capital
    beside = wall + asked.width + 3
    return Block(high, (
        Art(0, 0, wide, body, Drawing(shapes, (0, 0, wide, body))),
        Words((wide - said.width) / 2, roof + 2 + letters.capital, said, letters),
        Words(wall, foot, asked, sizes.text),
        Dots(beside, foot, wide - wall - beside),
    ))


def _lifeline(words: Language, *, large: bool) -> tuple[Page, ...]:
    title = words.say("Lifeline")
    leaf = _leaf(words, title, large=large)
    sizes, wide = leaf.sizes, leaf.width
    top = _top(title, words.say("Who helped then? Where is that person now?"), leaf)
    low = leaf.footer_y - 3
    middle, tall = (top.height + low) / 2, 3.0
    born = one_line((Span(words.say("born", "lifeline")),), sizes.label)
    now = one_line((Span(words.say("now", "lifeline")),), sizes.label)
    line = Line(((0, tall), (wide, tall)), _INK)
    beats = (wide * (n + 0.5) / _BEAT for n in range(_BEAT))
    shapes = line, *(Line(((x, 0), (x, 2 * tall)), _INK) for x in beats)
    good, hard = (one_line((Span(words.say(said)),), sizes.heading) for said in (
        N_("Good things"), N_("Hard things")
    ))
    below = middle + tall + 2 + sizes.label.capital
    marks: tuple[Mark, ...] = (
        Art(0, middle - tall, wide, 2 * tall, Drawing(shapes, (0, 0, wide, 2 * tall))),
        Words(0, top.height + 3 + sizes.heading.capital, good, sizes.heading),
        Words(0, low - 2, hard, sizes.heading),
        Words(0, below, born, sizes.label),
        Words(wide - now.width, below, now, sizes.label),
    )
    return leaf.pages(Block(low, (*top.marks, *marks)), ())
