# SPDX-License-Identifier: Apache-2.0
"""The back of a sheet in two languages: if it goes wrong, the next meeting, who was there, whom to ring.

Telephone numbers stand once, in the middle: they read the same in every language.
"""

from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import NamedTuple

from jimdesk.core.words import N_
from jimdesk.plan import columns
from jimdesk.plan.columns import Entry, column, entries, one_line
from jimdesk.plan.ink import INK, RULE
from jimdesk.plan.marks import Block, Dots, Fill, Mark, Picture, Rule, Words
from jimdesk.plan.rich import Blank, Rich, Span, spoken
from jimdesk.plan.steps import EMERGENCY, Step
from jimdesk.plan.team_told import team_told
from jimdesk.plan.telling import TO_THE_END
from jimdesk.plan.two_halves import WIDTH, Both, Half

_CORNER, _FRAME = 1.8, 2.2
_NUMERAL, _TEXT = 4.0, 12.5  # mm: where the number of a step begins, and its words
_ABOVE, _BELOW = 5.0, 5.2  # within a row of the frame
_AROUND = 6.0  # between the parts of the page
_DOTS = (41.0, WIDTH - 41)


class _Part(NamedTuple):
    """What is never torn; `stays`: with what comes after it; `heading`: again, where it begins a page."""

    block: Block
    stays: bool = False
    heading: Block | None = None


def back_pages(both: Both, title: Block, bottom: float) -> list[tuple[Mark, ...]]:
    """Set the pages behind the first front, each with the title; one, unless there is very much."""
    pages: list[list[Mark]] = [list(title.marks)]
    y = title.height
    parts = list(_parts(both, bottom - title.height))
    for number, part in enumerate(parts):
        follows = _with_it(parts, number, bottom - title.height) if part.stays else 0
        if y + part.block.height + follows > bottom and y > title.height:
            pages.append(list(title.marks))
            y = title.height
            if part.heading:
                pages[-1] += part.heading.at(0, y)
                y += part.heading.height
        pages[-1] += part.block.at(0, y)
        y += part.block.height
    return [tuple(page) for page in pages]


def _with_it(parts: Sequence[_Part], number: int, room: float) -> float:
    """Return how much comes with a heading: its whole list, or the first row of one that fits no page."""
    rows = [row.block.height for row in takewhile(lambda part: part.heading, parts[number + 1:])]
    return sum(rows) if parts[number].block.height + sum(rows) <= room else sum(rows[:1])


def _parts(both: Both, room: float) -> Iterator[_Part]:
    yield from (_Part(frame) for frame in _frames(both, room))
    yield _meeting(both)
    yield from _list(both, N_("We were there"), [_attending(both, pair) for pair in _present(both)])
    if any(half.content.team for half in both):
        yield from _list(both, N_("Our action team"), [_team(both)])
    if phones := list(_phones(both)):
        yield from _list(both, N_("Telephone"), phones, picture="phone")


# the crisis frame


def _frames(both: Both, room: float) -> Iterator[Block]:
    """Set the frame; where its steps are many, a second one with the rest."""
    head = _frame_head(both)
    rows: list[Block] = []
    for number, steps in enumerate(zip(*(half.content.steps for half in both), strict=True), 1):
        added = _step(both, number, steps)
        if rows and head.height + sum(row.height for row in (*rows, *added)) > room:
            yield _frame(head, rows)
            rows = []
        rows += added
    yield _frame(head, rows)


def _frame_head(both: Both) -> Block:
    marks: list[Mark] = []
    bottom = 0.0
    for half in both:
        lines = columns.text(half.content.crisis_label, half.grid.crisis, half.width - _NUMERAL)
        placed, end = column(lines, _NUMERAL, 3.6)
        marks += half.placed(Block(end, placed))
        bottom = max(bottom, end)
    height = bottom + 4.0
    box: tuple[Mark, ...] = (
        Fill(0, 0, WIDTH, height, INK, _CORNER), Fill(0, height / 2, WIDTH, height / 2, INK)
    )
    return Block(height, (*box, *marks))


def _frame(head: Block, rows: Sequence[Block]) -> Block:
    marks = list(head.marks)
    y = head.height
    for number, row in enumerate(rows):
        if number:
            marks.append(Rule(0, y, WIDTH, ink=RULE))
        marks += row.at(0, y)
        y += row.height
    return Block(y + _AROUND, (*marks, Fill(0, 0, WIDTH, y, INK, _CORNER, _FRAME)))


def _step(both: Both, number: int, steps: tuple[Step, ...]) -> list[Block]:
    """Set one step; 112 after another number comes in a row of its own, large."""
    numbers = max((step.number for step in steps), key=len)
    loud = next((n for n, piece in enumerate(numbers) if isinstance(piece, Span) and piece.large), 0)
    heads = [step.head for step in steps]
    if not loud:
        return [_step_row(both, str(number), heads, numbers)]
    emergency: list[Rich] = [(Span(half.telling.words.say("or call")),) for half in both]
    return [
        _step_row(both, str(number), heads, numbers[: loud - 1]),
        _step_row(both, "", emergency, (Span(EMERGENCY, bold=True, large=True),)),
    ]


def _step_row(both: Both, numeral: str, heads: Sequence[Rich], numbers: Rich) -> Block:
    """Set the words at both sides, each with the number of the step, and between them the number to call."""
    marks: list[Mark] = []
    first = both[0].grid.numeral
    height = _ABOVE + first.capital
    counted = one_line((Span(numeral),), first)
    for half, rich in zip(both, heads, strict=True):
        top = _ABOVE + first.capital - half.grid.step.capital
        words, bottom = column(entries(rich, half.grid.step, _text_end(half) - _TEXT), _TEXT, top)
        step = (Words(_NUMERAL, _ABOVE + first.capital, counted, first), *words)
        marks += _outer(half, step if numeral else words)
        height = max(height, bottom)
    called = entries(tuple(_long(piece) for piece in numbers), both[0].grid.number, both[0].grid.middle)
    if called:
        placed, bottom = _centred(called, _ABOVE + first.capital - both[0].grid.number.capital)
        marks += placed
        height = max(height, bottom)
    return Block(height + _BELOW, tuple(marks))


def _outer(half: Half, marks: tuple[Mark, ...]) -> tuple[Mark, ...]:
    """Put what was set at the left edge of the sheet at the outer edge of this half."""
    block = Block(0, marks)
    if half.telling.words.right_to_left:
        return block.mirrored(WIDTH).marks if half.right else block.mirrored(_text_end(half) + _NUMERAL).marks
    return block.at(WIDTH - _text_end(half) - _NUMERAL, 0) if half.right else marks


def _text_end(half: Half) -> float:
    """Return how far the words of a step reach, from the outer edge."""
    return (WIDTH - half.grid.middle) / 2 - 1.5


def _long(piece: Span | Blank) -> Span | Blank:
    """Make a dotted line for a number as long as a number is."""
    return piece._replace(width=max(piece.width, 44)) if isinstance(piece, Blank) else piece


def _centred(lines: Sequence[Entry], top: float) -> tuple[list[Mark], float]:
    marks, bottom = column(lines, 0, top)
    centred: list[Mark] = [mark.moved((WIDTH - mark.box[2]) / 2, 0) for mark in marks]
    return centred, bottom


# the other parts


def _headed(both: Both, blocks: Sequence[Block], picture: str, below: float) -> Block:
    """Put a rule above two halves and a pictogram between them."""
    marks: list[Mark] = [Rule(0, 0, WIDTH, ink=RULE)]
    for half, block in zip(both, blocks, strict=True):
        marks += Block(0, half.placed(block)).at(0, 4.5)
    height = max(block.height for block in blocks)
    if picture:
        marks.append(Picture((WIDTH - 10) / 2, 4.0, 10, picture))
        height = max(height, 9.0)
    return Block(height + 4.5 + below, tuple(marks))


def _meeting(both: Both) -> _Part:
    blocks = []
    for half in both:
        when, where = half.telling.following()
        lines = columns.text(half.telling.words.say("Next meeting"), half.grid.label, half.width)
        lines += entries(spoken(when, TO_THE_END), half.grid.when, half.width - 8, gap=0.6)
        lines += columns.text(where, half.grid.when, half.width - 8)
        blocks.append(columns.paragraph(lines))
    return _Part(_headed(both, blocks, "calendar", _AROUND))


def _list(both: Both, label: str, rows: Sequence[Block], picture: str = "") -> Iterator[_Part]:
    """Set a heading and what comes below it; the heading is never alone."""
    heads = [
        columns.paragraph(columns.text(half.telling.words.say(label), half.grid.label, half.width))
        for half in both
    ]
    heading = _headed(both, heads, picture, 3.6 if picture else 2.6)
    yield _Part(heading, stays=True)
    yield from (_Part(row, heading=heading) for row in rows)
    yield _Part(Block(_AROUND - 2))


def _present(both: Both) -> list[tuple[str, ...]]:
    return list(zip(*(half.telling.attending() for half in both), strict=True)) or [("", ""), ("", "")]


def _attending(both: Both, names: tuple[str, ...]) -> Block:
    blocks = []
    for half, name in zip(both, names, strict=True):
        rich: Rich = (Span(name),) if name else (TO_THE_END,)
        blocks.append(columns.paragraph(entries(rich, half.grid.name, half.width - 6), below=2.4))
    marks = tuple(mark for half, block in zip(both, blocks, strict=True) for mark in half.placed(block))
    return Block(max(block.height for block in blocks), marks)


def _team(both: Both) -> Block:
    blocks = [
        columns.paragraph(entries(team_told(half.telling), half.grid.name, half.width - 6), below=2.4)
        for half in both
    ]
    marks = tuple(mark for half, block in zip(both, blocks, strict=True) for mark in half.placed(block))
    return Block(max(block.height for block in blocks), marks)


def _phones(both: Both) -> Iterator[Block]:
    """Set everybody who does something, with the number or a dotted line for it."""
    for groups in zip(*(half.content.groups for half in both), strict=True):
        if not groups[0].name:
            continue
        marks: list[Mark] = []
        height = 0.0
        for half, group in zip(both, groups, strict=True):
            lines = columns.shortened(half.telling.typed(group.name), half.grid.name, _DOTS[0] - 3, 3)
            placed, bottom = column(lines, 0, 0)
            marks += _outer_name(half, placed)
            height = max(height, bottom)
        letters = both[0].grid.number._replace(size=both[0].grid.name.size)
        if groups[0].phone:
            called, bottom = _centred(columns.text(groups[0].phone, letters, _DOTS[1] - _DOTS[0] - 6), 0)
            marks += called
            height = max(height, bottom)
        else:
            marks.append(Dots(_DOTS[0], both[0].grid.name.capital, _DOTS[1] - _DOTS[0]))
        yield Block(height + 3.6, tuple(marks))


def _outer_name(half: Half, marks: tuple[Mark, ...]) -> tuple[Mark, ...]:
    if half.telling.words.right_to_left:
        return Block(0, marks).mirrored(WIDTH).marks if half.right else marks
    return Block(0, marks).at(_DOTS[1] + 3, 0) if half.right else marks
