# SPDX-License-Identifier: Apache-2.0
"""Cards for the pocket: what to do if it goes wrong, and whom to call; four on a sheet, cut and folded.

Front and back lie beside each other and fold on the middle line, so that no two-sided printing is needed.
"""

import datetime
from collections.abc import Sequence
from typing import Final, NamedTuple

from jimdesk.core.audience import Shown
from jimdesk.core.crisis_numbers import CrisisNumber, numbers
from jimdesk.core.words import Words as Language
from jimdesk.plan import columns
from jimdesk.plan.columns import Entry, column, entries, one_line
from jimdesk.plan.grid import A4
from jimdesk.plan.ink import INK, RULE, THIN_RULE
from jimdesk.plan.marks import Block, Dots, Fill, Letters, Mark, Page, Rule, Words
from jimdesk.plan.rich import Blank, Rich, Span, blank, capital, clean, spoken, together
from jimdesk.plan.steps import EMERGENCY, Step, steps
from jimdesk.plan.telling import Telling

WIDTH: Final = 85.0  # mm, of a card
HEIGHT: Final = 54.0
_ON_A_SHEET: Final = 4
_MARGIN, _TOP, _GAP = 20.0, 34.0, 6.0
_CUT, _OFF = 5.5, 1.5  # the cut marks: how long, and how far off the corner
_HEAD: Final = 9.2  # the black head of the front
_SIDE: Final = 5.0
_ROOM: Final = WIDTH - 2 * _SIDE
_SIZES: Final = (12.0, 11.0, 10.0, 9.0, 8.5)  # of what stands on a card, the largest that fits
_FOOT: Final = Letters(8.5, quiet=True)
_TITLE: Final = Letters(20, bold=True)
_HOW: Final = Letters(14)
_BELOW: Final = Letters(9.5, quiet=True)
_MOST_NUMBERS: Final = 6


class CardContent(NamedTuple):
    """The cards before they are set."""

    title: str
    how: str
    label: str
    steps: tuple[Step, ...]
    danger: str
    numbers: tuple[tuple[str, str], ...]  # (what for, number)
    checked: Rich
    found: str
    privacy: str
    version: str


def card_content(shown: Shown, words: Language, day: datetime.date) -> CardContent:
    """Return what the cards say for the reader of a `Shown`."""
    telling = Telling(shown, words, day)
    say, name = words.say, telling.whose
    listed = [one for one in numbers(shown, words.language) if clean(one.phone) != EMERGENCY]
    return CardContent(
        title=say("Cards for your pocket"),
        how=say("Cut along the line. Fold on the dashed line. Done."),
        label=say("If it goes wrong"),
        steps=steps(telling),
        danger=say("Somebody is in danger now."),
        numbers=tuple(
            (capital(telling.typed(clean(one.name)), words.language), clean(one.phone))
            for one in listed if clean(one.name)
        )[:_MOST_NUMBERS],
        checked=spoken(say("Numbers checked on {date}", date=_checked(listed, words)), Blank(22)),
        found=say("Found? Throw this card away."),
        privacy=say("Plan of {name}. Do not share this card online.", name=telling.typed(name)) if name
        else say("Do not share this card online."),
        version=telling.version(),
    )


def _checked(listed: Sequence[CrisisNumber], words: Language) -> str:
    """Return the day since which all numbers are known to be right; a dotted line where one is not."""
    days = [one.checked for one in listed]
    known = [day for day in days if day]
    return words.date(min(known)) if known and len(known) == len(days) else blank()


def card_pages(content: CardContent, words: Language) -> tuple[Page, ...]:
    """Set four cards on a sheet; where the steps need more than one card, each has its number."""
    fronts = _fronts(content)
    back = _back(content)
    strips = [front for front in fronts for _ in range(max(1, _ON_A_SHEET // len(fronts)))]
    sheets = [strips[start : start + _ON_A_SHEET] for start in range(0, len(strips), _ON_A_SHEET)]
    pages = []
    for number, sheet in enumerate(sheets, start=1):
        marks = _heading(content)
        for place, front in enumerate(sheet):
            y = _TOP + place * (HEIGHT + _GAP)
            marks += [*front.at(_MARGIN, y), *back.at(_MARGIN + WIDTH, y), *_edges(y)]
        marks += _foot(content, words, number, len(sheets))
        page = Page(*A4, tuple(marks))
        pages.append(page.mirrored() if words.right_to_left else page)
    return tuple(pages)


def _heading(content: CardContent) -> list[Mark]:
    width = A4[0] - 2 * _MARGIN
    title, y = column(columns.shortened(content.title, _TITLE, width, 1), _MARGIN, 10.5)
    how, _ = column(columns.shortened(content.how, _HOW, width, 1), _MARGIN, y + 4)
    return [*title, *how]


def _foot(content: CardContent, words: Language, number: int, total: int) -> list[Mark]:
    sheet = words.say("sheet {n} of {total}", n=number, total=total)
    version = one_line((Span(f"{content.version} · {sheet}"),), _BELOW)
    width = A4[0] - 2 * _MARGIN
    y = A4[1] - 13
    left = columns.shortened(content.privacy, _BELOW, width - version.width - 4, 1)
    marks, low = column(left[:1], _MARGIN, y + 2.3)
    return [Rule(_MARGIN, y, width, ink=RULE), *marks,
            Words(_MARGIN + width - version.width, low, version, _BELOW)]


def _edges(y: float) -> list[Mark]:
    """Return the thin edge, the fold and the marks to cut by; these stand off the cards."""
    left, right, low = _MARGIN, _MARGIN + 2 * WIDTH, y + HEIGHT
    marks: list[Mark] = [
        Fill(left, y, 2 * WIDTH, HEIGHT, THIN_RULE, 0, 0.5),
        Rule(left + WIDTH, y, height=HEIGHT, ink=RULE, dashed=True),
    ]
    for edge in (y, low):
        marks += [Rule(left - _OFF - _CUT, edge, _CUT), Rule(right + _OFF, edge, _CUT)]
    length = _GAP / 2 - 1
    for edge in (left, right):
        marks += [Rule(edge, y - _GAP / 2, height=length), Rule(edge, low + 1, height=length)]
    return marks


# The front


def _fronts(content: CardContent) -> list[Block]:
    for size in _SIZES:
        rows = [row for n, step in enumerate(content.steps, 1) for row in _rows(step, str(n), size)]
        if sum(row.height for row in rows) <= HEIGHT - _HEAD - 2:
            break
    cards: list[list[Block]] = [[]]
    for row in rows:
        if cards[-1] and sum(one.height for one in cards[-1]) + row.height > HEIGHT - _HEAD - 2:
            cards.append([])
        cards[-1].append(row)
    return [_front(content, card, number, len(cards)) for number, card in enumerate(cards, start=1)]


def _front(content: CardContent, rows: list[Block], number: int, total: int) -> Block:
    letters = Letters(14, bold=True, white=True)
    label = f"{content.label} {number}/{total}" if total > 1 else content.label
    head, _ = column(columns.shortened(label, letters, _ROOM, 1)[:1], _SIDE, 3.0)
    marks: list[Mark] = [Fill(0, 0, WIDTH, _HEAD, INK), *head]
    y = _HEAD + 1.2
    more = min(3.2, (HEIGHT - y - 1 - sum(row.height for row in rows)) / max(1, len(rows)))
    for place, row in enumerate(rows):
        if place:
            marks.append(Rule(_SIDE, y, _ROOM, ink=RULE))
        marks += row.at(0, y + more / 2)
        y += row.height + more
    return Block(HEIGHT, tuple(marks))


def _rows(step: Step, count: str, size: float) -> list[Block]:
    """Set a step: its number, who calls whom, and the number to call behind it or below it."""
    text, bold = Letters(size, large=size * 1.5), Letters(size, large=size * 1.5)
    numeral = Letters(size + 3, bold=True)
    x = _SIDE + 7
    room = _ROOM - 7
    head = entries(step.head, text, room)
    narrow = (Blank(min(piece.width, 27)) if isinstance(piece, Blank) else piece for piece in step.number)
    number = one_line(tuple(narrow), bold)
    spoken_size = text.capital if not any(_is_large(one) for one in step.number) else text.capital * 1.5
    beside = bool(head) and bool(step.number) and head[-1].line.width + 2 + number.width <= room
    lines = [*head, *([] if beside else entries(step.number, bold, room, gap=1.4))]
    above = 2.6 if size > 9 else 1.8
    blocks = []
    for place, part in enumerate(columns.chunks(lines, HEIGHT - _HEAD - 10)):
        marks, low = column(part, x, above + (spoken_size - text.capital if place == 0 and beside else 0))
        if beside and part[-1] is lines[-1]:
            marks = (*marks, Words(_SIDE + _ROOM - number.width, low, number, bold))
        if place == 0:
            first = one_line((Span(count),), numeral)
            y = marks[0].y if marks and isinstance(marks[0], Words) else above + numeral.capital
            marks = (*marks, Words(_SIDE, y, first, numeral))
        blocks.append(Block(max(low, above + numeral.capital) + above - 0.4, marks))
    return blocks or [Block(above + numeral.capital + above)]


def _is_large(piece: object) -> bool:
    return isinstance(piece, Span) and piece.large


# The back


def _back(content: CardContent) -> Block:
    emergency = Letters(25, bold=True)
    number = one_line((Span(EMERGENCY),), emergency)
    marks: list[Mark] = [Words(_SIDE, 11, number, emergency)]
    danger = entries((Span(content.danger),), Letters(12), _ROOM - number.width - 3)
    found, _ = column(danger[:2], _SIDE + number.width + 3, 11 - (0 if len(danger) < 2 else 5) - 3.0)
    marks += found
    y = 13.8
    foot = _foot_of_card(content)
    room = HEIGHT - y - foot.height - 1.0
    for size in _SIZES:
        rows = [_number(name, phone, size) for name, phone in content.numbers]
        if sum(row.height for row in rows) <= room:
            break
    while rows and sum(row.height for row in rows) > room:
        rows.pop()
    for row in rows:
        marks.append(Rule(_SIDE, y, _ROOM, ink=RULE))
        marks += row.at(0, y)
        y += row.height
    marks.append(Rule(_SIDE, y, _ROOM, ink=RULE))
    marks += foot.at(0, y)
    return Block(HEIGHT, tuple(marks))


def _number(name: str, phone: str, size: float) -> Block:
    """Set a number behind what it is for; one that is not known is a dotted line."""
    letters, bold = Letters(size), Letters(size, bold=True)
    number = one_line((Span(together(phone)),), bold) if phone else None
    wide = number.width if number else 30.0
    lines: list[Entry] = columns.shortened(name, letters, _ROOM - wide - 3, 2)[:2]
    marks, low = column(lines, _SIDE, 2.3)
    right = _SIDE + _ROOM - wide
    marks = (*marks, Words(right, low, number, bold) if number else Dots(right, low, wide))
    return Block(low + 2.3, marks)


def _foot_of_card(content: CardContent) -> Block:
    version = content.version.split(" · ")[0]
    lines = entries((*content.checked, Span(f" · {version}")), _FOOT, _ROOM)
    lines += columns.text(content.found, _FOOT, _ROOM)
    marks, low = column(lines[:3], _SIDE, 1.5)
    return Block(low + 1.5, marks)
