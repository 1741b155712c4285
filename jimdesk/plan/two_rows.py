# SPDX-License-Identifier: Apache-2.0
"""The rows of a sheet in two languages: name, day and words in each half, the pictogram between them."""

from typing import NamedTuple

from jimdesk.plan import columns
from jimdesk.plan.columns import Entry, column, entries, one_line
from jimdesk.plan.content import Group, Task
from jimdesk.plan.ink import TINT
from jimdesk.plan.marks import Block, Fill, Mark, Picture, Words
from jimdesk.plan.rich import Blank, Rich, Span
from jimdesk.plan.two_halves import BESIDE_SPINE, HALF, SPINE, Both, Half

_ABOVE, _BELOW = 2.1, 2.3  # mm from the rule to the capitals, and from the last line to the next rule
_UNDER_ACTION = 0.6
_APART = 4.0  # between a name and its day
_ROOM = HALF - BESIDE_SPINE


class _Top(NamedTuple):
    """Name and day, the last baseline of these, and the letters that stand on it."""

    marks: tuple[Mark, ...]
    bottom: float
    last: Entry


def rows_of(
    both: Both, groups: tuple[Group, ...], tasks: tuple[Task, ...], most: float
) -> list[Block]:
    """Set one line of the plan; what is higher than `most` (mm) goes on in a row of its own."""
    tops = [_top(half, group, task) for half, group, task in zip(both, groups, tasks, strict=True)]
    highest = most - max(top.bottom for top in tops) - _BELOW - 12
    bodies = [columns.chunks(_body(half, task), highest) for half, task in zip(both, tasks, strict=True)]
    rows = []
    for number in range(max(map(len, bodies))):
        marks: list[Mark] = []
        height = 0.0
        for half, top, body in zip(both, tops, bodies, strict=True):
            lines = body[number] if number < len(body) else []
            block = _below(top, lines) if not number else columns.paragraph(lines, above=_ABOVE)
            marks += half.placed(block)
            height = max(height, block.height + _BELOW)
        rows.append(_with_spine(both, tasks[0].picture if not number else "", marks, height))
    return rows


def _with_spine(both: Both, picture: str, marks: list[Mark], height: float) -> Block:
    size = both[0].grid.picture
    height = max(height, size + 3) if picture else height
    spine: tuple[Mark, ...] = (Fill(HALF, 0, SPINE, height, TINT),)
    if picture:
        spine += (Picture(HALF + (SPINE - size) / 2, (height - size) / 2, size, picture),)
    return Block(height, (*spine, *marks))


def _top(half: Half, group: Group, task: Task) -> _Top:
    """Set the name at the outer edge and the day beside the spine; below each other where they are long."""
    grid = half.grid
    name = _name(half, group.name)
    day = one_line(task.phrase, grid.day)
    marks, bottom = column(name, 0, _ABOVE)
    last = name[-1]
    if len(name) == 1 and last.line.width + _APART + day.width <= _ROOM:
        return _Top((*marks, Words(_ROOM - day.width, bottom, day, grid.day)), bottom, last)
    lines = [*name, *entries(task.phrase, grid.day, _ROOM, gap=0.4)]
    marks, bottom = column(lines, 0, _ABOVE)
    return _Top(marks, bottom, lines[-1])


def _name(half: Half, name: str) -> list[Entry]:
    grid = half.grid
    if not name:
        return [Entry(one_line((Blank(30),), grid.owner), grid.owner)]
    name = half.telling.typed(name)
    lines = columns.text(name, grid.owner, _ROOM)
    if len(lines) == 1:
        return lines
    return columns.shortened(name, grid.owner_small, _ROOM, 3)


def _body(half: Half, task: Task) -> list[Entry]:
    """Set the action, then since when, who helps and who checks as one text, then plan B."""
    grid = half.grid
    told: Rich = (Span(task.since),) if task.since else ()
    for small in task.small[:-1]:
        told += (Span(" "), *small) if told else small
    lines = entries(task.action, grid.action, _ROOM)
    lines += entries(told, grid.small, _ROOM, gap=_UNDER_ACTION)
    return lines + entries(task.small[-1], grid.small, _ROOM)


def _below(top: _Top, lines: list[Entry]) -> Block:
    """Put the words of a line below its name and day."""
    if not lines:
        return Block(top.bottom, top.marks)
    first = top.bottom + lines[0].letters.after(top.last.letters) - lines[0].letters.capital
    marks, bottom = column(lines, 0, first)
    return Block(bottom, (*top.marks, *marks))
