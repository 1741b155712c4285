# SPDX-License-Identifier: Apache-2.0
"""The page of one person, set: each line with its pictogram and dates to tick, then the JIM box."""

import datetime
from typing import Final

from jimdesk.core.words import Words as Language
from jimdesk.plan import columns
from jimdesk.plan.columns import Entry, column, entries, one_line
from jimdesk.plan.days import Lane
from jimdesk.plan.ink import INK, TINT
from jimdesk.plan.leaf import Draft, Leaf, Piece, head, moved, ruled, told
from jimdesk.plan.marks import Block, Dots, Fill, Letters, Mark, Picture, Ring, Words
from jimdesk.plan.person_content import JimAgreements, Own, PersonContent
from jimdesk.plan.rich import Rich, Span
from jimdesk.plan.sizes import Sizes
from jimdesk.plan.ticks import Tick

_INSET: Final = 6  # mm inside the JIM box
_HIGHEST_BOX: Final = 190
_RING: Final = 3.4
_NOTES: Final = 90  # mm that must be free for lines to write on
_LINE: Final = 13  # from one line to write on to the next


def person_draft(content: PersonContent, sizes: Sizes, words: Language) -> Draft:
    """Set the page of one person."""
    leaf = Leaf(sizes, words, content.name, content.privacy, content.version)
    top = head(content.title, content.date, (sizes.name, sizes.title, sizes.again), leaf)
    lead: list[Entry] = []
    for rich in content.lead:
        lead += entries(rich, sizes.lead, leaf.width)
    marks, bottom = column(lead, 0, top.height + 6)
    first = Block(bottom + 5, (*top.marks, *marks))
    pieces: list[Piece] = []
    for own in content.lines:
        pieces += own_line(own, leaf)
    if content.lines:
        pieces.append(Piece(ruled(leaf.width)))
    for jim in content.jims:
        pieces += jim_box(jim, leaf, words)
    pieces.append(meeting(content.meeting, leaf))
    return leaf.draft(first, pieces, lambda room: notes(content.remember, room, leaf))


def own_line(own: Own, leaf: Leaf) -> list[Piece]:
    """Set one line: what is due, in pieces that stay together as far as a sheet can hold them."""
    sizes, x = leaf.sizes, leaf.sizes.picture
    width = leaf.width - x
    when, bottom = day_line(own.lane, sizes, width)
    marks: list[Mark] = [*Block(bottom, when).at(x, 5.2)]
    action = columns.chunks(entries(own.action, sizes.action, width), 60)
    found, bottom = column(action[0], x, bottom + 5.2 + 3.2)
    height = bottom + sizes.action.size * 0.09
    if own.picture:
        size = sizes.picture * 0.7
        marks.append(Picture(1, 4.4, size, own.picture))
        height = max(height, 4.4 + size)
    top = Block(height, (*ruled(leaf.width).marks, *marks, *found))
    pieces = [Piece(top, above=0, stays=True)]
    for more in action[1:]:
        pieces += told(more, x=x, above=1.5, stays=True)
    small: list[Entry] = []
    for number, rich in enumerate(own.small):
        small += entries(rich, sizes.text, width, gap=1.0 if number else 0, inset=4)
    pieces += told(small, x=x, above=2.6, stays=True)
    pieces.append(Piece(moved(strip(own.ticks, sizes, width, leaf.words), x), above=3.4, stays=True))
    return [*pieces, Piece(Block(4.4))]


def day_line(lane: Lane, sizes: Sizes, width: float) -> tuple[tuple[Mark, ...], float]:
    """Set the day large with the rest behind it, or below it where that has no room."""
    small, big = sizes.text, sizes.day
    before: Rich = (*lane.before, Span(" ")) if lane.before else ()
    rest: Rich = tuple(piece for rich in lane.after for piece in (Span(" "), *rich))[1:] if lane.after else ()
    x, y = 0.0, big.capital
    marks: list[Mark] = []
    day = one_line(lane.day, big)
    if before:
        line = one_line(before, small)
        marks.append(Words(0, y, line, small))
        x = line.width
    if x + day.width > width:
        found, y = column(entries((*before, *lane.day), big, width), 0, 0)
        marks, x = list(found), width
    else:
        marks.append(Words(x, y, day, big))
        x += day.width + 3
    if rest and x + one_line(rest, small).width <= width:
        marks.append(Words(x, y, one_line(rest, small), small))
    elif rest:
        found, y = column(entries(rest, small, width), 0, y + small.after(big) - small.capital)
        marks += found
    return tuple(marks), y


# Dates to tick


def strip(ticks: tuple[Tick, ...], sizes: Sizes, width: float, words: Language) -> Block:
    """Set the dates beside each other, each with its boxes."""
    if any(tick.days for tick in ticks):
        return _weeks(ticks, sizes, words)
    step = max(sizes.strip, *(_wide(tick, sizes) for tick in ticks)) if ticks else sizes.strip
    across = max(1, int((width + 2) // step))
    high = sizes.text.capital + 3.2 + sizes.tick
    marks: list[Mark] = []
    for number, tick in enumerate(ticks):
        row, place = divmod(number, across)
        x, y = place * step, row * (high + 3.5)
        marks += _label(tick, x, y + sizes.text.capital, sizes.text)
        marks += [
            box(x + n * (sizes.tick + 2), y + sizes.text.capital + 3.2, sizes.tick) for n in range(tick.boxes)
        ]
    rows = -(-len(ticks) // across)
    return Block(rows * (high + 3.5) - 3.5 if rows else 0, tuple(marks))


def box(x: float, y: float, size: float) -> Fill:
    """Return a box to tick."""
    return Fill(x, y, size, size, INK, 1, 0.9)


def _wide(tick: Tick, sizes: Sizes) -> float:
    label = one_line((Span(tick.label),), sizes.text).width + 3
    return max(label, tick.boxes * (sizes.tick + 2) + 2)


def _label(tick: Tick, x: float, y: float, letters: Letters) -> list[Mark]:
    if not tick.label:
        return [Dots(x, y, 28)]
    return [Words(x, y, one_line((Span(tick.label),), letters), letters)]


def _weeks(ticks: tuple[Tick, ...], sizes: Sizes, words: Language) -> Block:
    """Set a row for each week: its first day, then a ring with a letter for each of its days."""
    radius = _RING * sizes.tick / 8.4
    high = 2 * radius + 2.2
    letters = Letters(sizes.quiet.size * 0.85)
    label = max(one_line((Span(tick.label),), sizes.text).width for tick in ticks) + 5
    marks: list[Mark] = []
    for row, tick in enumerate(ticks):
        y = row * high + radius
        marks += _label(tick, 0, y + sizes.text.capital / 2, sizes.text)
        for number, day in enumerate(tick.days):
            marks += _day(day, label + radius + number * (2 * radius + 2), y, radius, letters, words)
    return Block(len(ticks) * high - 2.2, tuple(marks))


def _day(
    day: datetime.date, x: float, y: float, radius: float, letters: Letters, words: Language
) -> list[Mark]:
    initial = one_line((Span(words.weekday_letter(day)),), letters)
    return [Ring(x, y, radius), Words(x - initial.width / 2, y + letters.capital / 2, initial, letters)]


# Below the lines


def jim_box(jim: JimAgreements, leaf: Leaf, words: Language) -> list[Piece]:
    """Set what a JIM agreed in a tinted box; where that is too high for a sheet, as text."""
    sizes = leaf.sizes
    name = jim.whom or "…"
    title: Rich = (Span(words.say("You are the JIM of {name}", name=name)),)
    width = leaf.width - 2 * _INSET
    lines = entries(title, sizes.heading, width - 8)
    marks, bottom = column(lines, _INSET, _INSET)
    size = sizes.heading.capital * 1.35
    last = lines[-1].line.width + _INSET + 2.5
    marks = (*marks, Picture(last, bottom - sizes.heading.capital / 2 - size / 2, size, "star"))
    half = (width - 6) / 2 if sizes.text.size < 16 else width
    y = bottom + 6
    for start in range(0, len(jim.parts), 2 if half < width else 1):
        lowest = y
        for place, part in enumerate(jim.parts[start : start + (2 if half < width else 1)]):
            found, low = column(_part(part, sizes, half), _INSET + place * (half + 6), y)
            marks, lowest = (*marks, *found), max(lowest, low)
        y = lowest + 6
    height = y - 6 + _INSET + 1
    if height > _HIGHEST_BOX:
        return [
            *told(lines, above=6, stays=True),
            *(piece for part in jim.parts for piece in told(_part(part, sizes, leaf.width), above=4)),
        ]
    return [Piece(Block(height, (Fill(0, 0, leaf.width, height, TINT, 3), *marks)), above=6)]


def _part(part: tuple[str, tuple[Rich, ...]], sizes: Sizes, width: float) -> list[Entry]:
    label, rich = part
    lines = columns.text(label, sizes.label, width)
    for number, one in enumerate(rich):
        lines += entries(one, sizes.text, width, gap=0.6 if not number else 0.2, inset=2)
    return lines


def meeting(told_: tuple[Rich, ...], leaf: Leaf) -> Piece:
    """Set when and where the next meeting is, behind the pictogram of a calendar."""
    letters = leaf.sizes.meeting
    size = letters.size * 0.66
    lines = [entry for rich in told_ for entry in entries(rich, letters, leaf.width - size - 5, inset=6)]
    marks, bottom = column(lines, size + 4, 2.0)
    calendar = Picture(0, max(0, 2.0 + letters.capital / 2 - size / 2), size, "calendar")
    return Piece(Block(max(bottom + 1.5, size + 1), (calendar, *marks)), above=6)


def notes(label: str, room: float, leaf: Leaf) -> Block | None:
    """Return lines to write on, where half of the page is free."""
    if room < _NOTES:
        return None
    marks, bottom = column(columns.text(label, leaf.sizes.text, leaf.width), 0, 12)
    count = min(7, int((room - bottom - 4) // _LINE))
    lines = (Dots(0, bottom + (n + 1) * _LINE + 2, leaf.width) for n in range(count))
    return Block(room, (*marks, *lines))
