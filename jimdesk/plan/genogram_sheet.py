# SPDX-License-Identifier: Apache-2.0
"""The genogram for at home: the picture as large as the sheet allows, and a legend of what is drawn.

Who belongs to whom and who lives where is on it; how people are with each other is not for on a wall.
"""

import datetime
from typing import Final, NamedTuple

from jimdesk.core.audience import Shown
from jimdesk.core.words import Words as Language
from jimdesk.drawing import Area, Drawing, Line, Part, Ring, Text
from jimdesk.instruments.genogram import GENOGRAM, legend
from jimdesk.instruments.genogram.facts import TieKind
from jimdesk.instruments.genogram.picture import extent
from jimdesk.instruments.instrument import View
from jimdesk.plan.columns import column, entries, one_line
from jimdesk.plan.grid import A4
from jimdesk.plan.leaf import Leaf, head
from jimdesk.plan.marks import POINT, Art, Block, Mark, Page, Words
from jimdesk.plan.rich import Rich, Span, spoken
from jimdesk.plan.sizes import Sizes
from jimdesk.plan.spelled import spelled
from jimdesk.plan.telling import Telling

_TIES: Final = frozenset(kind.value for kind in TieKind)
_STROKES: Final = (Line, Area, Ring)  # what interaction lines are made of
_AROUND: Final = 4
_MARGIN: Final = 13
_LARGEST: Final = 0.34  # mm to a unit: names of 16 points
_SMALLEST: Final = 7.0  # points; smaller names are said at the preview
_COLUMN: Final = 61.0  # of the legend
_ROW: Final = 7.5
_SAMPLE: Final = 0.22  # mm to a unit of the legend's samples


class GenogramContent(NamedTuple):
    """The genogram for at home before it is set."""

    title: Rich
    date: Rich
    drawing: Drawing
    legend: tuple[tuple[tuple[Part, ...], str], ...]
    privacy: str
    version: str
    empty: str = ""  # what is said where nobody is drawn


def genogram_content(shown: Shown, words: Language, day: datetime.date) -> GenogramContent:
    """Return what the genogram for at home shows and says."""
    if not isinstance(shown, Shown):
        raise TypeError("a sheet is made from a Shown alone")
    telling = Telling(shown, words, day)
    view = View(day=telling.day, settled=telling.day, print=True)
    name = telling.whose
    drawing = _without_ties(spelled(GENOGRAM.draw(shown, words, view), telling))
    return GenogramContent(
        title=spoken(words.say("The family of {name}", name=telling.typed(name))) if name
        else spoken(words.say("Our family")),
        date=telling.date(),
        drawing=drawing,
        legend=tuple(sample for sample in legend.legend(shown, words, view) if not _of_ties(sample[0])),
        privacy=telling.privacy(),
        version=telling.version(),
        empty="" if any(drawing.parts()) else words.say(
            "Here comes a drawing of the family: who belongs to whom, and who lives where. "
            "There is nobody in it yet."
        ),
    )


def _without_ties(drawing: Drawing) -> Drawing:
    """Leave out how people are with each other, and make the picture as small as what is left."""
    kept = tuple(
        shape for shape in drawing.shapes if not (isinstance(shape, _STROKES) and shape.meaning in _TIES)
    )
    whole = Drawing(kept, drawing.box, drawing.ground, drawing.title)
    boxes = [extent(part) for part in whole.parts()]
    if not boxes:
        return whole
    left, top = min(box[0] for box in boxes) - _AROUND, min(box[1] for box in boxes) - _AROUND
    right, low = max(box[2] for box in boxes) + _AROUND, max(box[3] for box in boxes) + _AROUND
    return Drawing(kept, (left, top, right - left, low - top), drawing.ground, drawing.title)


def _of_ties(parts: tuple[Part, ...]) -> bool:
    return any(isinstance(part, _STROKES) and part.meaning in _TIES for part in parts)


def genogram_pages(content: GenogramContent, sizes: Sizes, words: Language) -> tuple[Page, ...]:
    """Set the genogram for at home, upright or lying, whichever makes it larger."""
    upright, lying = (_laid(content, sizes, words, size) for size in (A4, (A4[1], A4[0])))
    leaf, first, _ = lying if lying[2] > upright[2] * 1.15 else upright
    return leaf.pages(first, ())


def letters_of(content: GenogramContent, sizes: Sizes, words: Language) -> float:
    """Return the size in points of the smallest name."""
    scale = max(_laid(content, sizes, words, size)[2] for size in (A4, (A4[1], A4[0])))
    drawn = [part.size for part in content.drawing.parts() if isinstance(part, Text)]
    return min(drawn, default=_SMALLEST / scale * POINT) * scale / POINT


def too_small(content: GenogramContent, sizes: Sizes, words: Language) -> bool:
    """Tell whether names become so small that a larger sheet of paper is better."""
    return letters_of(content, sizes, words) < _SMALLEST


def _laid(
    content: GenogramContent, sizes: Sizes, words: Language, size: tuple[float, float]
) -> tuple[Leaf, Block, float]:
    again = "".join(piece.text for piece in content.title if isinstance(piece, Span))
    leaf = Leaf(sizes, words, again, content.privacy, content.version, _MARGIN, size)
    top = head(content.title, content.date, (sizes.title, sizes.again), leaf)
    told, low = column(entries((Span(content.empty),), sizes.lead, leaf.width), 0, top.height + 5)
    if content.empty:
        top = Block(low, (*top.marks, *told))
    key = _legend(content, leaf)
    _, _, width, height = content.drawing.box
    room = leaf.footer_y - 4 - top.height - 3 - key.height - 4
    scale = min(_LARGEST, leaf.width / max(width, 1), room / max(height, 1))
    high = height * scale
    marks: list[Mark] = list(top.marks)
    if width and height:
        marks.append(Art(0, top.height + 3, leaf.width, high, content.drawing))
    y = top.height + 3 + high + 4
    return leaf, Block(y + key.height, (*marks, *key.at(0, y))), scale


def _legend(content: GenogramContent, leaf: Leaf) -> Block:
    """Set samples with their words, beside and below each other."""
    letters = leaf.sizes.quiet._replace(quiet=False)
    marks: list[Mark] = []
    x, y = 0.0, 0.0
    for parts, text in content.legend:
        wide, high = legend.WIDTH * _SAMPLE, legend.HEIGHT * _SAMPLE
        line = one_line((Span(text),), letters)
        across = max(_COLUMN, wide + 2.5 + line.width + 4)
        if x and x + across > leaf.width + 4:
            x, y = 0.0, y + _ROW
        sample = Drawing(parts, (0, 0, legend.WIDTH, legend.HEIGHT), "surface")
        marks.append(Art(x, y, wide, high, sample))
        marks.append(Words(x + wide + 2.5, y + high / 2 + letters.capital / 2, line, letters))
        x += across
    return Block(y + _ROW if marks else 0, tuple(marks))
