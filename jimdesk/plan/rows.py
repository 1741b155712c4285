# SPDX-License-Identifier: Apache-2.0
"""The rows of the wall sheet: who, when, a pictogram, and what; set and measured, not yet on a page."""

import datetime
from collections.abc import Callable
from functools import partial
from typing import Final, NamedTuple

from jimdesk.core.words import Words as Language
from jimdesk.plan import columns
from jimdesk.plan.columns import Entry, column, entries, one_line
from jimdesk.plan.content import Group, Task
from jimdesk.plan.grid import USUAL, Grid
from jimdesk.plan.ink import TINT
from jimdesk.plan.marks import Block, Dots, Fill, Letters, Mark, Picture, Ring, Words
from jimdesk.plan.rich import Blank, Span, isolated
from jimdesk.plan.text import fits

_ABOVE, _BELOW = 3.3, 3.4  # mm from the rule to the capitals, and from the last baseline to the next rule
_UNDER_ACTION, _UNDER_DAY = 0.8, 0.5  # mm more than the letters ask for
_BEFORE_DOTS_END: Final = 7.5
_DAY_INSET: Final = 2.6
_SIGN: Final = "mobile"


class Row(NamedTuple):
    """A row as it stands, and as it stands at the top of a sheet where its owner's name is repeated."""

    block: Block
    group: int
    repeated: Callable[[], Block] | None = None
    ruled: bool = True  # has rules above and below; False for text between the rows

    @property
    def again(self) -> Block:
        """The row with its owner's name above it once more."""
        return self.repeated() if self.repeated else self.block


def rows(groups: tuple[Group, ...], grid: Grid, words: Language, most: float) -> list[Row]:
    """Set all lines of the plan; a line higher than `most` (mm) is continued in a row of its own."""
    found: list[Row] = []
    for number, given in enumerate(groups):
        group = given._replace(name=isolated(given.name, always=True)) if words.right_to_left else given
        who = _Who(group, grid)
        for place, task in enumerate(group.tasks):
            for part, lines in enumerate(_parts(task, grid, most)):
                at = _Part(task, grid, lines, first=not part)
                if place or part:
                    found.append(Row(_row(at, None), number, partial(_repeated, at, group, words)))
                else:
                    found.append(Row(_row(at, who), number))
    return found


class _Part(NamedTuple):
    """A line of the plan, or where it is too high for a sheet, a part of it."""

    task: Task
    grid: Grid
    lines: list[Entry]
    first: bool


def _what(task: Task, grid: Grid) -> list[Entry]:
    lines = entries(task.action, grid.action, grid.what)
    for number, small in enumerate(task.small):
        gap = _UNDER_ACTION if not number else 0
        lines += entries(small, grid.small, grid.what, gap=gap, inset=_BEFORE_DOTS_END)
    return lines


def _parts(task: Task, grid: Grid, most: float) -> list[list[Entry]]:
    """Cut what a line says into pieces that fit on a sheet; nearly always one."""
    return columns.chunks(_what(task, grid), most - _ABOVE - _BELOW - grid.owner.size)


def _lane(task: Task, grid: Grid) -> list[Entry]:
    width = grid.lane - _DAY_INSET - 1
    lines = entries(task.lane.before, grid.before, width)
    lines += entries(task.lane.day, grid.day, width)
    for number, rest in enumerate(task.lane.after):
        lines += entries(rest, grid.rest, width, gap=0 if number else _UNDER_DAY)
    return lines


def _repeated(part: _Part, group: Group, words: Language) -> Block:
    """Set a row at the top of a sheet to which its owner's lines go on."""
    return _row(part, _Who(group, part.grid, words.say("(continued)")))


def _row(part: _Part, who: "_Who | None") -> Block:
    """Set one row, with its owner's name or without."""
    task, grid = part.task, part.grid
    band = who.band if who else Block(0)
    top = band.height + (_ABOVE if not band.height else grid.under_band)
    marks, bottom = column(part.lines, grid.what_x, top)
    lane, lane_bottom = column(_lane(task, grid) if part.first else (), grid.who + _DAY_INSET, top)
    beside, who_bottom = who.beside(top) if who else ((), top)
    height = max(bottom, lane_bottom, who_bottom) + _BELOW
    picture: tuple[Mark, ...] = ()
    if task.picture and part.first:
        size = grid.picture_size
        picture = (Picture(grid.who + grid.lane + 1.9, top - 1.4, size, task.picture),)
        height = max(height, top - 1.4 + size + 1)
    tint = Fill(grid.who, band.height, grid.lane, height - band.height, TINT)
    return Block(height, (tint, *band.marks, *beside, *lane, *picture, *marks))


class _Who:
    """An owner's name and phone: beside the lines, or where the name is long, across the sheet above them."""

    def __init__(self, group: Group, grid: Grid, continued: str = "") -> None:
        self._grid = grid
        self._phone = group.phone
        self._name: list[Entry] = []
        name, width = group.name, grid.who - 1
        if not name and grid.who:
            self._name = [Entry(one_line((Blank(26),), grid.owner), grid.owner)]
        elif grid.who and fits((Span(name),), grid.owner, width):
            self._name = [Entry(one_line((Span(name),), grid.owner), grid.owner)]
        elif grid.who and columns.whole(name, grid.owner_small, width):
            two = columns.text(name, grid.owner_small, width)
            self._name = two if len(two) <= 2 else []
        self._across = not self._name
        if self._name and continued:
            self._name += columns.text(continued, grid.small, width)
        self.band = self._band(f"{name} {continued}".strip()) if self._across else Block(0)

    def _band(self, name: str) -> Block:
        """Set the name across the sheet; with large letters, the phone stands behind it."""
        grid = self._grid
        lines = columns.text(name, grid.owner_across, grid.width)
        if len(lines) > 2:
            lines = columns.shortened(name, grid.owner_small, grid.width, 2)
        if not lines:
            lines = [Entry(one_line((Blank(60),), grid.owner_across), grid.owner_across)]
        marks, bottom = column(lines, 0, grid.above_band)
        if not grid.who:
            phone, width = self._number(0, 0)
            if lines[-1].line.width + 8 + width > grid.width:
                bottom += grid.phone.after(lines[-1].letters)
                width = grid.width
            phone, _ = self._number(grid.width - width, bottom)
            marks += phone
        return Block(bottom + grid.below_band, marks)

    def beside(self, top: float) -> tuple[tuple[Mark, ...], float]:
        """Set what stands in the column of names; return it and its last baseline."""
        grid = self._grid
        if not grid.who:
            return (), top
        marks, bottom = column(self._name, 0, top)
        if self._name:
            bottom += grid.phone.after(self._name[-1].letters)
        else:
            bottom = top + grid.phone.capital
        sign = self._sign(0, bottom)
        rich = (Span(self._phone),)
        if self._phone and not fits(rich, grid.phone, grid.who - grid.sign_x):
            below, bottom = column(entries(rich, grid.phone, grid.who - 1), 0, bottom + 1.5)
            return (*marks, sign, *below), bottom
        number, _ = self._number(0, bottom)
        return (*marks, *number), bottom

    def _number(self, x: float, baseline: float) -> tuple[tuple[Mark, ...], float]:
        """Set the phone behind its sign, or a dotted line; return it and how wide it is."""
        grid = self._grid
        rich = (Span(self._phone),) if self._phone else (Blank(26 * grid.phone.size / 12),)
        line = one_line(rich, grid.phone)
        marks = (self._sign(x, baseline), Words(x + grid.sign_x, baseline, line, grid.phone))
        return marks, grid.sign_x + line.width

    def _sign(self, x: float, baseline: float) -> Picture:
        size = self._grid.phone.size / 12 * 4.4
        return Picture(x - 1.0, baseline - self._grid.phone.capital / 2 - size / 2, size, _SIGN)


def hand_row(grid: Grid, words: Language, monday: datetime.date) -> Block:
    """Set a row to fill in by hand: who, which day, what, who checks, and if it does not work."""
    if not grid.who:
        grid = grid._replace(who=USUAL.who)  # a name to write needs a place of its own
    small, height = grid.small, grid.hand_row
    first, last = _ABOVE + small.capital, height - 3.2
    what = (first + 1.7, (first + 1.7 + last) / 2, last)
    marks: list[Mark] = [Fill(grid.who, 0, grid.lane, height, TINT)]

    def label(x: float, y: float, said: str, until: float = 0) -> None:
        line = one_line((Span(said),), small)
        marks.append(Words(x, y, line, small))
        if until:
            marks.append(Dots(x + line.width + 1.5, y, until - x - line.width - 1.5))

    label(0, first, words.say("who?"))
    marks.append(Dots(0, (first + last) / 2, grid.who - 2))
    label(0, last, words.say("tel."), grid.who - 2)
    lane_x, lane_end = grid.who + _DAY_INSET, grid.who + grid.lane - 2
    label(lane_x, first, words.say("which day?"))
    marks += _weekdays(grid, words, lane_x, first + 6, lane_end - lane_x, monday)
    label(lane_x, last, words.say("from", "a date to write"), lane_end)
    what_x = grid.who + grid.lane + 3.5
    label(what_x, what[0], words.say("what?"), grid.width)
    label(what_x, what[1], words.say("who checks whether it works?"), grid.width)
    label(what_x, what[2], words.say("does it not work?"), grid.width)
    return Block(height, tuple(marks))


def _weekdays(
    grid: Grid, words: Language, x: float, y: float, width: float, monday: datetime.date
) -> list[Mark]:
    radius = width / 15
    letters = Letters(grid.small.size * 0.75)
    marks: list[Mark] = []
    for number in range(7):
        centre = x + radius + number * (width - 2 * radius) / 6
        initial = words.weekday_letter(monday + datetime.timedelta(number))
        line = one_line((Span(initial),), letters)
        marks.append(Ring(centre, y, radius))
        marks.append(Words(centre - line.width / 2, y + letters.capital / 2, line, letters))
    return marks


