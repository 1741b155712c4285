# SPDX-License-Identifier: Apache-2.0
"""The wall sheet set on pages: the plan of a family, to be read from across the kitchen.

First sheet: title, the wish, what goes well, the rows, what to do if it goes wrong, the next meeting. The
last two always stay on it. Rows that have no room there go on sheets of their own.
"""

import datetime
from typing import Final, NamedTuple

from jimdesk.core.words import Words as Language
from jimdesk.plan import columns
from jimdesk.plan.columns import Entry, column, entries, one_line, paragraph
from jimdesk.plan.content import WallContent
from jimdesk.plan.crisis import crisis_frame
from jimdesk.plan.grid import A4, Grid
from jimdesk.plan.ink import INK, RULE, THIN_RULE
from jimdesk.plan.marks import Block, Mark, Page, Picture, Rule, Words
from jimdesk.plan.paging import Sheet, paged
from jimdesk.plan.rich import Blank, Span
from jimdesk.plan.rows import Row, hand_row, rows

TASKS_ON_A_WALL: Final = 7
_TITLE_Y: Final = 22.8  # the baseline of the title
_FOOT: Final = 13  # mm from the footer's rule to the edge of the paper
_HEAVY, _OWNER, _THIN = 1.6, 0.8, 0.5  # points
_STEPS_ON_FIRST: Final = 6
_HIGHEST_HEAD, _HIGHEST_FRAME = 75, 120  # mm
_TO_SPARE: Final = 3.5  # mm of the air above the footer
_HIGHEST_PRESENT: Final = 3  # lines below the meeting on the first sheet
_MONDAY: Final = datetime.date(2024, 1, 1)
_ABOVE_WISH, _AROUND_LIST, _ABOVE_MEETING, _ABOVE_PRESENT = 6.6, 3.8, 3.5, 5.0


class _Foot(NamedTuple):
    """What stands below the rows of the first sheet, and what had no room there."""

    blocks: tuple[Block, ...]
    later: tuple[Row, ...]

    @property
    def height(self) -> float:
        return sum(block.height for block in self.blocks)


def wall_pages(content: WallContent, grid: Grid, words: Language) -> tuple[Page, ...]:
    """Set the wall sheet."""
    return _WallSheet(content, grid, words).pages()


class _WallSheet:
    def __init__(self, content: WallContent, grid: Grid, words: Language) -> None:
        self.content, self.grid, self.words = content, grid, words
        self.present = [
            entry for told in (content.team, content.present)
            for entry in entries(told, grid.present, grid.width, balance=False)
        ]
        self.privacy = columns.text(content.privacy, grid.footer, grid.width)
        self.footer_lines = self._footer_lines()
        self.footer_y = A4[1] - _FOOT - (self.footer_lines - 1) * grid.footer.leading
        self.title_again = self._title_again()

    def pages(self) -> tuple[Page, ...]:
        head, later = self._head()
        following = self.footer_y - self.title_again.height - 4
        lines = self._rows(following)
        for keep_present in (True, False):
            foot = self._foot(keep_present=keep_present)
            first = self.footer_y - head.height - foot.height - 2
            listed = [*later, *lines, *foot.later]
            few = len(lines) <= TASKS_ON_A_WALL
            if few and first < sum(row.block.height for row in listed) <= first + _TO_SPARE:
                first += _TO_SPARE  # rather a narrow edge above the footer than a sheet more
            sheets = paged(listed, first, following)
            short = len(self.present) <= _HIGHEST_PRESENT
            if len(sheets) == 1 or (short and foot.height + head.height < self.footer_y):
                break
        if not self.content.groups and not later:
            sheets[0] = self._to_write(first)
        total = len(sheets)
        pages = [self._page(sheet, number, total, head, foot) for number, sheet in enumerate(sheets, start=1)]
        return tuple(page.mirrored() if self.words.right_to_left else page for page in pages)

    def _page(self, sheet: Sheet, number: int, total: int, head: Block, foot: _Foot) -> Page:
        grid = self.grid
        top = head if number == 1 else self.title_again
        marks: list[Mark] = list(top.at(grid.margin, 0))
        y = top.height
        for mark, height in self._list(sheet):
            marks += Block(0, mark).at(grid.margin, y)
            y += height
        if number == 1:
            for block in foot.blocks:
                marks += block.at(grid.margin, y)
                y += block.height
        marks += self._footer(number, total)
        return Page(*A4, tuple(marks))

    def _list(self, sheet: Sheet) -> list[tuple[tuple[Mark, ...], float]]:
        """Put rules between rows: heavy around the list, thin within one owner."""
        grid = self.grid
        placed: list[tuple[tuple[Mark, ...], float]] = []
        before: Row | None = None
        for row, block in sheet:
            rule: tuple[Mark, ...] = ()
            if row.ruled and (before is None or not before.ruled):
                rule = (Rule(0, 0, grid.width, weight=_HEAVY, ink=INK),)
            elif row.ruled and before and before.group != row.group:
                rule = (Rule(0, 0, grid.width, weight=_OWNER, ink=RULE),)
            elif row.ruled:
                rule = (Rule(grid.who, 0, grid.width - grid.who, weight=_THIN, ink=THIN_RULE),)
            elif before and before.ruled:
                rule = (Rule(0, 0, grid.width, weight=_HEAVY, ink=INK),)
            placed.append(((*block.marks, *rule), block.height))
            before = row
        if before and before.ruled:
            placed.append(((Rule(0, 0, grid.width, weight=_HEAVY, ink=INK),), 0))
        return placed

    # the head

    def _head(self) -> tuple[Block, tuple[Row, ...]]:
        """Set title, wish and what goes well; where these are long, they come as text before the rows."""
        marks, y = self._title()
        grid = self.grid
        beside = bool(grid.good_x)
        wish = self._wish(grid.wish)
        good = self._good(grid.width - grid.good_x)
        left, left_bottom = column(wish, 0, y + _ABOVE_WISH)
        right, right_bottom = column(good, grid.good_x, y + _ABOVE_WISH if beside else left_bottom + 5)
        bottom = max(left_bottom, right_bottom)
        if bottom - y <= _HIGHEST_HEAD:
            return Block(bottom + 6, (*marks, *left, *right)), ()
        loose = [*self._wish(grid.width), *self._good(grid.width)]
        text = [paragraph(lines, above=3, below=3) for lines in columns.chunks(loose, 60)]
        return Block(y + 4, marks), _loose(text)

    def _title(self) -> tuple[tuple[Mark, ...], float]:
        grid, content = self.grid, self.content
        date = one_line(content.date, grid.date)
        title = one_line(content.title, grid.title)
        if title.width <= grid.width:
            marks: tuple[Mark, ...] = (Words(0, _TITLE_Y, title, grid.title),)
            y = _TITLE_Y
        else:
            y = _TITLE_Y - grid.title.capital
            marks, y = column(entries(content.title, grid.title_again, grid.width), 0, y)
        if title.width + 8 + date.width > grid.width:
            y += grid.date.after(grid.title) - 1
            return (*marks, Words(0, y, date, grid.date)), y
        return (*marks, Words(grid.width - date.width, y, date, grid.date)), y

    def _title_again(self) -> Block:
        grid = self.grid
        marks, bottom = column(entries(self.content.title, grid.title_again, grid.width), 0, 11.5)
        return Block(bottom + 5.5, marks)

    def _wish(self, width: float) -> list[Entry]:
        grid, content = self.grid, self.content
        lines = columns.text(content.wish_label, grid.label, width)
        for number, wish in enumerate(content.wishes):
            lines += columns.text(wish, grid.wished, width, gap=1.0 if not number else 1.5)
        return lines if content.wishes else [*lines, *self._dots(width - 4)]

    def _good(self, width: float) -> list[Entry]:
        grid, content = self.grid, self.content
        lines = columns.text(content.good_label, grid.label, width)
        for number, good in enumerate(content.goods):
            lines += columns.text(good.text, grid.good, width, gap=1.0 if not number else 1.5)
            lines += columns.text(good.says, grid.says, width)
        return lines if content.goods else [*lines, *self._dots(width)]

    def _dots(self, width: float) -> list[Entry]:
        return [Entry(one_line((Blank(width),), self.grid.wished), self.grid.wished, gap=3.5)]

    # the rows

    def _rows(self, following: float) -> list[Row]:
        return rows(self.content.groups, self.grid, self.words, following)

    def _to_write(self, room: float) -> Sheet:
        """Fill the first sheet with rows to write in, as on paper for a meeting without a laptop."""
        block = hand_row(self.grid, self.words, _MONDAY)
        fitting = max(1, min(TASKS_ON_A_WALL, int(room // block.height)))
        return [(Row(block, number), block) for number in range(fitting)]

    # what stands below the rows

    def _foot(self, *, keep_present: bool) -> _Foot:
        content, grid, steps = self.content, self.grid, self.content.steps
        here, frame = _steps_here(content, grid)
        blocks = [Block(_AROUND_LIST), frame, self._meeting()]
        later = [
            crisis_frame(content.crisis_label, steps[start : start + _STEPS_ON_FIRST], grid, first=start + 1)
            for start in range(here, len(steps), _STEPS_ON_FIRST)
        ]
        if later:
            more = columns.text(self.words.say("More steps are on the last sheet."), grid.present, grid.width)
            blocks.insert(2, paragraph(more, above=2))
        rest = [Block(block.height + 6, block.at(0, 6)) for block in later]
        if keep_present:
            blocks.append(paragraph(self.present, above=_ABOVE_PRESENT, below=3))
        else:
            rest += [paragraph(lines, above=6, below=3) for lines in columns.chunks(self.present, 100)]
        return _Foot(tuple(blocks), _loose(rest))

    def _meeting(self) -> Block:
        grid = self.grid
        size = grid.meeting.size * 0.55
        x = size + 3.0
        marks, bottom = column(
            entries(self.content.meeting, grid.meeting, grid.width - x, inset=10), x, _ABOVE_MEETING + 2.4
        )
        calendar = Picture(0, _ABOVE_MEETING + 2.4 + grid.meeting.capital / 2 - size / 2, size, "calendar")
        return Block(bottom + 1.5, (calendar, *marks))

    # the footer

    def _version(self, number: int, total: int) -> str:
        sheet = self.words.say("sheet {n} of {total}", n=number, total=total)
        return f"{self.content.version} · {sheet}"

    def _footer_lines(self) -> int:
        """Count the lines of the footer; the version has its own where it does not fit behind the rest."""
        grid, privacy = self.grid, self.privacy
        version = one_line((Span(self._version(99, 99)),), grid.footer).width
        return len(privacy) + (privacy[-1].line.width + 6 + version > grid.width)

    def _footer(self, number: int, total: int) -> list[Mark]:
        grid, letters = self.grid, self.grid.footer
        top = self.footer_y + 2.3
        privacy, _ = column(self.privacy, grid.margin, top)
        version = one_line((Span(self._version(number, total)),), letters)
        y = top + letters.capital + (self.footer_lines - 1) * letters.leading
        right = grid.margin + grid.width - version.width
        rule = Rule(grid.margin, self.footer_y, grid.width, ink=RULE)
        return [rule, *privacy, Words(right, y, version, letters)]


def _loose(blocks: list[Block]) -> tuple[Row, ...]:
    """Make rows without rules of text that stands between the rows; each may begin a sheet."""
    return tuple(Row(block, -1 - number, ruled=False) for number, block in enumerate(blocks))


def _steps_here(content: WallContent, grid: Grid) -> tuple[int, Block]:
    """Return how many steps stand on the first sheet (six, or fewer if they are long), and their frame."""
    here = min(_STEPS_ON_FIRST, len(content.steps))
    frame = crisis_frame(content.crisis_label, content.steps[:here], grid)
    while here > 1 and frame.height > _HIGHEST_FRAME:
        here -= 1
        frame = crisis_frame(content.crisis_label, content.steps[:here], grid)
    return here, frame


