# SPDX-License-Identifier: Apache-2.0
"""The wall sheet in two languages: one row for both, so that two people point at the same thing.

The front has the lines; its back has what to do if it goes wrong, the next meeting, who was there and whom to
ring. More lines come on sheets of their own.
"""

import datetime

from jimdesk.core.audience import Shown
from jimdesk.core.words import Words as Language
from jimdesk.plan import columns
from jimdesk.plan.columns import Entry, column, entries, one_line
from jimdesk.plan.content import Group, Task
from jimdesk.plan.days import Lane
from jimdesk.plan.grid import A4
from jimdesk.plan.ink import INK, RULE, THIN_RULE
from jimdesk.plan.marks import Block, Mark, Page, Rule
from jimdesk.plan.paging import Sheet, paged
from jimdesk.plan.rich import Blank, Span
from jimdesk.plan.rows import Row
from jimdesk.plan.telling import TO_THE_END
from jimdesk.plan.two_back import back_pages
from jimdesk.plan.two_halves import MARGIN, SPINE, WIDTH, Both, Half, halves
from jimdesk.plan.two_rows import rows_of

_FOOT = 13.0  # mm from the footer's rule to the edge of the paper, with one line in it
_TITLE_Y, _AGAIN_Y = 17.5, 15.0
_HIGHEST_HEAD = 85.0
_TO_WRITE = 7  # rows on a sheet without any line yet
_HEAVY, _OWNER, _THIN = 1.6, 0.8, 0.5  # points


def wall_in_two(
    shown: Shown, first: Language, second: Language, day: datetime.date, *, large: bool = False
) -> tuple[Page, ...]:
    """Set the wall sheet in two languages; TypeError for anything but a `Shown`."""
    if not isinstance(shown, Shown):
        raise TypeError("a sheet is made from a Shown alone")
    both = halves(shown, first, second, day, large=large)
    head, later = _head(both)
    again = _title(both, again=True)
    foot = _footer_top(both)
    following = foot - again.height - 4
    rows = [*later, *(_rows(both, following) or _to_write(both, following))]
    sheets = paged(rows, foot - head.height - 2, following)
    fronts = [_listed(head if not number else again, sheet) for number, sheet in enumerate(sheets)]
    back = back_pages(both, _title(both), foot - 4)
    sides = [fronts[0], *back, *fronts[1:]]
    return tuple(
        Page(*A4, (*Block(0, side).at(MARGIN, 0), *_footer(both, number, len(sides))))
        for number, side in enumerate(sides, 1)
    )


# the head


def _head(both: Both) -> tuple[Block, list[Row]]:
    """Set title, day, wish and what goes well; where these are long, they come as text before the rows."""
    title = _title(both, dated=True)
    texts = [_wish(half) for half in both]
    blocks = [columns.paragraph(text, below=5.2) for text in texts]
    if title.height + max(block.height for block in blocks) <= _HIGHEST_HEAD:
        return _below(title, *(half.placed(block) for half, block in zip(both, blocks, strict=True)),
                      more=max(block.height for block in blocks)), []
    cut = [columns.chunks(text, 60) for text in texts]
    loose = []
    for number in range(max(map(len, cut))):
        parts = [
            columns.paragraph(chunks[number], above=3, below=3) if number < len(chunks) else Block(0)
            for chunks in cut
        ]
        marks = [mark for half, part in zip(both, parts, strict=True) for mark in half.placed(part)]
        block = Block(max(part.height for part in parts), tuple(marks))
        loose.append(Row(block, -1 - number, ruled=False))
    return Block(title.height + 3, title.marks), loose


def _below(above: Block, *placed: tuple[Mark, ...], more: float) -> Block:
    moved = (mark for marks in placed for mark in Block(0, marks).at(0, above.height))
    return Block(above.height + more, (*above.marks, *moved))


def _title(both: Both, *, again: bool = False, dated: bool = False) -> Block:
    """Set the title in both languages, with the day below it or without."""
    marks: list[Mark] = []
    bottom = 0.0
    for half in both:
        letters = half.grid.title_again if again else half.grid.title
        title = entries(half.content.title, letters, half.width)
        if len(title) > 1:
            title = entries(half.content.title, half.grid.title_again, half.width)
        first = (_AGAIN_Y if again else _TITLE_Y) - title[0].letters.capital
        date = [Entry(one_line(half.content.date, half.grid.date), half.grid.date)] if dated else []
        placed, end = column([*title, *date], 0, first)
        marks += half.placed(Block(end, placed))
        bottom = max(bottom, end)
    return Block(bottom + (4.2 if dated else 8.5), tuple(marks))


def _wish(half: Half) -> list[Entry]:
    """Set the wish and below it what goes well; without one there is a dotted line."""
    content, grid = half.content, half.grid
    width = half.width - 0.5
    lines: list[Entry] = []
    for wish in content.wishes:
        lines += columns.text(wish, grid.wished, width, gap=1.5)
    if not lines:
        lines = entries((Span(f"{content.wish_label}: "), TO_THE_END), grid.good, width)
    for good in content.goods or (None,):
        said = Span(f"{good.text} {good.says}".strip()) if good and good.text else TO_THE_END
        lines += entries((Span(f"{content.good_label}: "), said), grid.good, width, gap=1.5)
    return lines


# the rows


def _rows(both: Both, most: float) -> list[Row]:
    return [
        Row(block, number)
        for number, groups in enumerate(zip(*(half.content.groups for half in both), strict=True))
        for tasks in zip(*(group.tasks for group in groups), strict=True)
        for block in rows_of(both, groups, tasks, most)
    ]


def _to_write(both: Both, most: float) -> list[Row]:
    """Return rows to fill in by hand, as on paper for a meeting without a laptop."""
    empty = []
    for half in both:
        say = half.telling.words.say
        asked = [(Span(f"{say(text)} "), TO_THE_END) for text in (
            "what?", "who checks whether it works?", "does it not work?"
        )]
        day = (Span(f"{say('which day?')} "), Blank(14))
        empty.append(Task(Lane((), (), ()), "", asked[0], (asked[1], asked[2]), day))
    tasks = empty[0], empty[1]
    group = Group("", "", ())
    return [
        Row(block, number) for number in range(_TO_WRITE)
        for block in rows_of(both, (group, group), tasks, most)
    ]


def _listed(head: Block, sheet: Sheet) -> tuple[Mark, ...]:
    """Put rows below a head with rules between them: heavy around the list, thin within one owner."""
    marks: list[Mark] = list(head.marks)
    y = head.height
    before: Row | None = None
    for row, block in sheet:
        marks += Block(0, (*_rule_between(before, row), *block.marks)).at(0, y)
        y += block.height
        before = row
    if before and before.ruled:
        marks.append(Rule(0, y, WIDTH, weight=_HEAVY, ink=INK))
    return tuple(marks)


def _rule_between(before: Row | None, row: Row) -> tuple[Mark, ...]:
    if not row.ruled:
        return ()
    if before is None or not before.ruled:
        return (Rule(0, 0, WIDTH, weight=_HEAVY, ink=INK),)
    if before.group != row.group:
        return (Rule(0, 0, WIDTH, weight=_OWNER, ink=RULE),)
    return (Rule(0, 0, WIDTH, weight=_THIN, ink=THIN_RULE),)


# the footer


def _footer_lines(half: Half, number: int, total: int) -> list[Entry]:
    sheet = half.telling.words.say("sheet {n} of {total}", n=number, total=total)
    version = f"{half.content.version} · {sheet}"
    width = half.width if half.right else half.width + SPINE / 2 - 2
    return [text for words in (half.content.privacy, version)
            for text in columns.text(words, half.grid.footer, width)]


def _footer_top(both: Both) -> float:
    """Return where the footer's rule lies: as high as the longer of the two footers asks."""
    higher = max(
        (len(_footer_lines(half, 99, 99)) - 1) * half.grid.footer.leading for half in both
    )
    return A4[1] - _FOOT - higher


def _footer(both: Both, number: int, total: int) -> tuple[Mark, ...]:
    top = _footer_top(both)
    marks: list[Mark] = [Rule(0, top, WIDTH, ink=RULE)]
    for half in both:
        placed, bottom = column(_footer_lines(half, number, total), 0, top + 2.3)
        marks += half.placed(Block(bottom, placed))
    return Block(0, tuple(marks)).at(MARGIN, 0)
