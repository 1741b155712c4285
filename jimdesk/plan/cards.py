# SPDX-License-Identifier: Apache-2.0
"""Cards for the pocket: what to do if it goes wrong, and whom to call; four on a sheet, cut and folded.

Front and back lie beside each other and fold on the middle line, so that no two-sided printing is needed.
In a language whose words no native speaker has read yet, each line says it in Dutch too: nobody has to trust
on a card alone what may be wrong in it.
"""

import datetime
from collections.abc import Callable, Sequence
from typing import Final, NamedTuple

from jimdesk.core.audience import Shown
from jimdesk.core.crisis_numbers import CrisisNumber, numbers
from jimdesk.core.words import Words as Language
from jimdesk.core.words import reviewed
from jimdesk.plan import columns
from jimdesk.plan.columns import Entry, column, entries, one_line
from jimdesk.plan.grid import A4
from jimdesk.plan.ink import INK, RULE, THIN_RULE
from jimdesk.plan.marks import Block, Dots, Fill, Letters, Mark, Page, Rule, Words
from jimdesk.plan.rich import Blank, Rich, Span, blank, capital, clean, plain, spoken, together
from jimdesk.plan.steps import EMERGENCY, Step, steps
from jimdesk.plan.telling import TO_THE_END, Beside, Telling
from jimdesk.plan.text import fits

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
_ISOLATES: Final = "\u2066\u2067\u2068\u2069"
_HOME: Final = "nl"  # the language of the numbers that are called, and of who may find a card
_UNTIL: Final = 12.8  # mm, how far down the words beside 112 may come before the list moves down


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
    beside: "CardContent | None" = None  # the same in another language: Dutch, where nobody has read this one
    turned: bool = False  # this language runs from right to left, and the other does not


def fits_beside(words: Language, second: Language) -> bool:
    """Tell whether two languages can stand on one card: one is Dutch, or both were read by somebody."""
    return _HOME in (words.language, second.language) or (reviewed(words.language) and
                                                          reviewed(second.language))


def card_content(
    shown: Shown, words: Language, day: datetime.date, *, second: Language | None = None
) -> CardContent:
    """Return what the cards say for the reader of a `Shown`, with a second language below each line."""
    if second is None and reviewed(words.language):
        return _content(Telling(shown, words, day), words.language)
    below = second or Language(_HOME)
    # What was typed and not translated stands once, on the Dutch line: it is in Dutch as a rule.
    typed_below = words.language != _HOME
    own = Telling(shown, words, day, Beside(below, first=not typed_below))
    other = _content(Telling(shown, below, day, Beside(words, first=typed_below)), below.language)
    turned = words.right_to_left and not below.right_to_left
    return _content(own, words.language)._replace(beside=other, turned=turned)


def _content(telling: Telling, listed_in: str) -> CardContent:
    say, name, words = telling.words.say, telling.whose, telling.words
    known = numbers(telling.shown, listed_in)
    listed = [one for one in known if clean(one.phone) != EMERGENCY]
    return CardContent(
        title=say("Cards for your pocket"),
        how=say("Cut along the line. Fold on the dashed line. Done."),
        label=say("If it goes wrong"),
        steps=steps(telling),
        danger=say("Somebody is in danger now."),
        numbers=tuple(
            (capital(telling.typed(_name_of(telling, one)), words.language), clean(one.phone))
            for one in listed if clean(one.name)
        )[:_MOST_NUMBERS],
        checked=spoken(say("Numbers checked on {date}", date=_checked(listed, words)), Blank(22)),
        found=say("Found? Throw this card away."),
        privacy=say("Plan of {name}. Do not share this card online.", name=telling.typed(name)) if name
        else say("Do not share this card online."),
        version=telling.version(),
    )


def _name_of(telling: Telling, number: CrisisNumber) -> str:
    """Return what a service is called; those that ship are called so in each language."""
    own_list = telling.shown.of(CrisisNumber)
    return telling.written(number, "name") if own_list else clean(number.name)


def _checked(listed: Sequence[CrisisNumber], words: Language) -> str:
    """Return the day since which all numbers are known to be right; a dotted line where one is not."""
    days = [one.checked for one in listed]
    known = [day for day in days if day]
    return words.date(min(known)) if known and len(known) == len(days) else blank()


def card_pages(content: CardContent, words: Language) -> tuple[Page, ...]:
    """Set four cards on a sheet; where the steps need more than one card, each has its number."""
    fronts, backs = _fronts(content), _backs(content)
    cards = [
        (fronts[n % len(fronts)], backs[n % len(backs)]) for n in range(max(len(fronts), len(backs)))
    ]
    strips = [card for card in cards for _ in range(max(1, _ON_A_SHEET // len(cards)))]
    sheets = [strips[start : start + _ON_A_SHEET] for start in range(0, len(strips), _ON_A_SHEET)]
    pages = []
    for number, sheet in enumerate(sheets, start=1):
        marks = _heading(content)
        for place, (front, back) in enumerate(sheet):
            y = _TOP + place * (HEIGHT + _GAP)
            marks += [*front.at(_MARGIN, y), *back.at(_MARGIN + WIDTH, y), *_edges(y)]
        marks += _foot(content, words, number, len(sheets))
        page = Page(*A4, tuple(marks))
        pages.append(page.mirrored() if words.right_to_left else page)
    return tuple(pages)


def _heading(content: CardContent) -> list[Mark]:
    width = A4[0] - 2 * _MARGIN
    title, y = column(columns.shortened(content.title, _TITLE, width, 1), _MARGIN, 10.5)
    lines: list[Entry] = []
    for one in _said(content, lambda one: one.how):
        letters = _HOW._replace(size=11) if content.beside else _HOW
        lines += entries(one, letters, width)[:1]
    how, _ = column(lines, _MARGIN, y + 4)
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


# In two languages


def _said(content: CardContent, part: Callable[[CardContent], Rich | str]) -> tuple[Rich, ...]:
    """Return a part of a card in the language of the card, and then in Dutch where that stands beside it."""
    return _pair(content, _rich(part(content)), _rich(part(content.beside)) if content.beside else ())


def _pair(content: CardContent, own: Rich, dutch: Rich) -> tuple[Rich, ...]:
    """Return both, or one: what is the same in both, or was typed and is not translated, stands once."""
    if content.beside is None:
        return (own,) if own else ()
    said = [one for one in (own, dutch) if one and one != (TO_THE_END,)]
    if len(said) == 2 and _bare(own) == _bare(dutch):
        said = [dutch]
    return tuple(_from_the_left(one) if one is dutch and content.turned else one for one in said) or (own,)


def _rich(said: Rich | str) -> Rich:
    return ((Span(said),) if said else ()) if isinstance(said, str) else said


def _bare(rich: Rich) -> str:
    return "".join(sign for sign in plain(rich) if sign not in _ISOLATES)


def _from_the_left(rich: Rich) -> Rich:
    """Return Dutch as it runs from left to right on a card on which all else runs the other way."""
    return (Span("\u2066"), *rich, Span("\u2069"))


class _CardStep(NamedTuple):
    """A step as it stands on a card: what to do, in one language or two, and the number."""

    heads: tuple[Rich, ...]
    number: Rich


def _card_steps(content: CardContent) -> list[_CardStep]:
    found = []
    for place, step in enumerate(content.steps):
        dutch = content.beside.steps[place].head if content.beside else ()
        heads = _pair(content, step.head, dutch)
        number = _number_of(step, content.beside.steps[place]) if content.beside else step.number
        found.append(_CardStep(heads, number))
    return found


def _number_of(own: Step, dutch: Step) -> Rich:
    """Return the number of a step once; the "or" before 112 is told in both languages."""
    if len(own.number) != len(dutch.number):
        return max(own.number, dutch.number, key=len)
    return tuple(
        one if isinstance(one, Blank) or isinstance(other, Blank) or _bare((one,)) == _bare((other,))
        else one._replace(text=f" {one.text.strip()} / \u2068{other.text.strip()}\u2069 ")
        for one, other in zip(own.number, dutch.number, strict=True)
    )


# The front


def _fronts(content: CardContent) -> list[Block]:
    told = _card_steps(content)
    for size in _SIZES:
        rows = [row for n, step in enumerate(told, 1) for row in _rows(step, str(n), size)]
        if sum(row.height for row in rows) <= HEIGHT - _HEAD - 2:
            break
    cards: list[list[Block]] = [[]]
    for row in rows:
        if cards[-1] and sum(one.height for one in cards[-1]) + row.height > HEIGHT - _HEAD - 2:
            cards.append([])
        cards[-1].append(row)
    return [_front(content, card, number, len(cards)) for number, card in enumerate(cards, start=1)]


def _front(content: CardContent, rows: list[Block], number: int, total: int) -> Block:
    label = f" {number}/{total}" if total > 1 else ""
    marks: list[Mark] = [Fill(0, 0, WIDTH, _HEAD, INK), *_label(content, label)]
    y = _HEAD + 1.2
    more = min(3.2, (HEIGHT - y - 1 - sum(row.height for row in rows)) / max(1, len(rows)))
    for place, row in enumerate(rows):
        if place:
            marks.append(Rule(_SIDE, y, _ROOM, ink=RULE))
        marks += row.at(0, y + more / 2)
        y += row.height + more
    return Block(HEIGHT, tuple(marks))


def _label(content: CardContent, behind: str) -> list[Mark]:
    """Set the words in the black head; in two languages at its two ends, as large as they fit."""
    first, *other = _said(content, lambda one: one.label)
    told = [(Span(f"{plain(first)}{behind}"),), *other]
    for size in (14.0, 12.0, 11.0, 10.0, 9.0, 8.0, 7.0):
        letters = Letters(size, bold=True, white=True)
        lines = [one_line(one, letters) for one in told]
        if sum(line.width for line in lines) + 4 * (len(lines) - 1) <= _ROOM:
            break
    y = 3.0 + Letters(14).capital
    ends = (_SIDE, _SIDE + _ROOM - lines[-1].width)
    return [Words(x, y, line, letters) for x, line in zip(ends, lines, strict=False)]


def _rows(step: _CardStep, count: str, size: float) -> list[Block]:
    """Set a step: its number, who calls whom, and the number to call behind it or below it."""
    text, bold = Letters(size, large=size * 1.5), Letters(size, large=size * 1.5)
    numeral = Letters(size + 3, bold=True)
    x = _SIDE + 7
    room = _ROOM - 7
    head = [line for one in step.heads for line in entries(one, text, room)]
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


def _backs(content: CardContent) -> list[Block]:
    """Set 112, the numbers and the foot; in two languages what has no room comes on another card."""
    top, y = _emergency(content)
    foot = _foot_of_card(content)
    room = HEIGHT - y - foot.height - 1.0
    other = content.beside.numbers if content.beside else content.numbers
    names = [_pair(content, _rich(own), _rich(dutch))
             for (own, _), (dutch, _) in zip(content.numbers, other, strict=True)]
    for size in _SIZES:
        rows = [_number(name, phone, size, content.beside is not None)
                for name, (_, phone) in zip(names, content.numbers, strict=True)]
        if sum(row.height for row in rows) <= room:
            break
    parts: list[list[Block]] = [[]]
    for row in rows:
        if parts[-1] and sum(one.height for one in parts[-1]) + row.height > room:
            if content.beside is None:
                break
            parts.append([])
        parts[-1].append(row)
    return [_back(top, y, part, foot) for part in parts]


def _back(top: list[Mark], y: float, rows: list[Block], foot: Block) -> Block:
    marks = list(top)
    for row in rows:
        marks.append(Rule(_SIDE, y, _ROOM, ink=RULE))
        marks += row.at(0, y)
        y += row.height
    marks.append(Rule(_SIDE, y, _ROOM, ink=RULE))
    marks += foot.at(0, y)
    return Block(HEIGHT, tuple(marks))


def _emergency(content: CardContent) -> tuple[list[Mark], float]:
    """Set 112 and beside it when to call it; return where the list begins too."""
    emergency = Letters(25, bold=True)
    number = one_line((Span(EMERGENCY),), emergency)
    marks: list[Mark] = [Words(_SIDE, 11, number, emergency)]
    x, room = _SIDE + number.width + 3, _ROOM - number.width - 3
    said = _said(content, lambda one: one.danger)
    if content.beside is None:
        danger = entries(said[0], Letters(12), room)
        found, _ = column(danger[:2], x, 11 - (0 if len(danger) < 2 else 5) - 3.0)
        return [*marks, *found], 13.8
    for size in (12.0, *_SIZES):
        found, low = column([line for one in said for line in entries(one, Letters(size), room)], x, 3.2)
        if low <= _UNTIL - 1.6:
            break
    return [*marks, *found], max(13.8, low + 2.2)


def _number(name: tuple[Rich, ...], phone: str, size: float, beside: bool) -> Block:
    """Set a number behind what it is for; one that is not known is a dotted line."""
    letters, bold = Letters(size), Letters(size, bold=True)
    number = one_line((Span(together(phone)),), bold) if phone else None
    wide = number.width if number else 18.0 if beside else 30.0
    room = _ROOM - wide - 3
    lines: list[Entry]
    if beside:
        both = (*name[0], Span(" · "), *name[-1])
        told = (both,) if len(name) > 1 and fits(both, letters, room) else name
        lines = [line for one in told for line in entries(one, letters, room)]
    else:
        lines = columns.shortened(plain(name[0]), letters, room, 2)[:2]
    around = 1.2 if beside else 2.3
    marks, low = column(lines, _SIDE, around)
    right = _SIDE + _ROOM - wide
    marks = (*marks, Words(right, low, number, bold) if number else Dots(right, low, wide))
    return Block(low + around, marks)


def _foot_of_card(content: CardContent) -> Block:
    version = content.version.split(" · ")[0]
    checked, *again = _said(content, lambda one: one.checked)
    lines = entries((*checked, Span(f" · {version}")), _FOOT, _ROOM)
    for one in (*again, *_said(content, lambda one: one.found)):
        lines += entries(one, _FOOT, _ROOM)
    marks, low = column(lines if content.beside else lines[:3], _SIDE, 1.5)
    return Block(low + 1.5, marks)
