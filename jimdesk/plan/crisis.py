# SPDX-License-Identifier: Apache-2.0
"""The frame with what to do if it goes wrong: a black head, then steps with a number each."""

from collections.abc import Sequence

from jimdesk.plan import columns
from jimdesk.plan.columns import Entry, column, entries, one_line
from jimdesk.plan.grid import Grid
from jimdesk.plan.ink import INK, RULE
from jimdesk.plan.marks import Block, Fill, Mark, Rule, Words
from jimdesk.plan.rich import Rich, Span
from jimdesk.plan.steps import Step
from jimdesk.plan.text import fits

_CORNER = 1.8
_HEAD_INSET, _COUNT_X, _STEP_X, _END = 3.4, 3.0, 9.8, 1.6  # mm inside a cell
_ABOVE, _BELOW = 4.0, 4.3  # mm above the capitals and below the last baseline
_FRAME = 2.2  # points
_HIGHEST = 3  # lines of one step, beside others


def crisis_frame(label: str, steps: Sequence[Step], grid: Grid, *, first: int = 1) -> Block:
    """Set the frame; its steps are counted from `first` on."""
    across = _across(steps, grid)
    lines = [list(steps[start : start + across]) for start in range(0, len(steps), across)]
    head, bottom = column(columns.text(label, grid.crisis, grid.head - _HEAD_INSET), _HEAD_INSET, _ABOVE)
    marks: list[Mark] = []
    y = 0.0
    for number, line in enumerate(lines):
        least = bottom + _BELOW if len(lines) == 1 else 0
        found, height = _cells(line, grid, across, first + number * across, (y, least))
        if number:
            marks.append(Rule(grid.head, y, grid.width - grid.head, ink=RULE))
        marks += found
        y += height
    height = max(y, bottom + _BELOW)
    box = (
        Fill(0, 0, grid.head, height, INK, _CORNER),
        Fill(grid.head / 2, 0, grid.head / 2, height, INK),
    )
    return Block(height, (*box, *head, *marks, Fill(0, 0, grid.width, height, INK, _CORNER, _FRAME)))


def _cells(
    steps: list[Step], grid: Grid, across: int, first: int, at: tuple[float, float]
) -> tuple[list[Mark], float]:
    """Set steps beside each other, `at` (y, least height); return them and how high they are."""
    y, least = at
    marks: list[Mark] = []
    x, ends, bottoms = grid.head, [], []
    for number, (step, width) in enumerate(zip(steps, _widths(steps, grid, across), strict=True)):
        counted = one_line((Span(str(first + number)),), grid.numeral)
        marks.append(Words(x + _COUNT_X, y + _ABOVE + grid.numeral.capital, counted, grid.numeral))
        step_x = max(_STEP_X, _COUNT_X + counted.width + 1.8)
        lines = _lines(step, grid, width - step_x - _END, across)
        lower = 0 if across > 1 else grid.numeral.capital - grid.step.capital
        found, bottom = column(lines, x + step_x, y + _ABOVE + lower)
        marks += found
        x += width
        ends.append(x)
        bottoms.append(max(bottom, y + _ABOVE + grid.numeral.capital))
    height = max(max(bottoms) - y + _BELOW, least)
    marks += [Rule(end, y, height=height, ink=RULE) for end in ends[:-1]]
    return marks, height


def _across(steps: Sequence[Step], grid: Grid) -> int:
    """Return how many steps stand beside each other: one, where one of them would become a tower."""
    across = max(1, min(grid.across, len(steps)))
    width = (grid.width - grid.head) / across - _STEP_X - _END
    towers = any(len(entries(step.head, grid.step, width)) > _HIGHEST for step in steps)
    return 1 if towers else across


def _lines(step: Step, grid: Grid, width: float, across: int) -> list[Entry]:
    """Set one step; where there is room, the number stands behind the name."""
    joined: Rich = (*step.head, Span("   "), *step.number)
    if across == 1 and step.head and fits(joined, grid.step, width):
        return [Entry(one_line(joined, grid.step), grid.step)]
    return entries(step.head, grid.step, width) + entries(step.number, grid.number, width, gap=0.6)


def _widths(steps: list[Step], grid: Grid, across: int) -> list[float]:
    """Give each cell what it needs, if there is room for that; else the same to all."""
    room = grid.width - grid.head
    needs = [
        max(one_line(step.head, grid.step).width, one_line(step.number, grid.number).width) + _STEP_X + _END
        for step in steps
    ]
    if len(steps) == across and sum(needs) <= room:
        return [need + (room - sum(needs)) / across for need in needs]
    return [room / across] * len(steps)
