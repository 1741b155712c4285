# SPDX-License-Identifier: Apache-2.0
"""The page of a child: what is going to happen, in words that somebody typed for the child, and pictures.

Only lines that were ticked for the child page are on it, each with its own sentence; never the words of the
plan itself, no worries, no crisis steps, no scores.
"""

import datetime
import re
from dataclasses import replace
from typing import Final, NamedTuple

from jimdesk.core import edits, kinship
from jimdesk.core.audience import Shown
from jimdesk.core.meeting import Agreement, Rhythm
from jimdesk.core.people import Membership, Person, Stay
from jimdesk.core.translation import translated
from jimdesk.core.words import Words as Language
from jimdesk.plan import columns, ticks
from jimdesk.plan.columns import Entry, column, entries, one_line
from jimdesk.plan.days import lane
from jimdesk.plan.ink import INK, RULE
from jimdesk.plan.leaf import Draft, Leaf, Piece, head, told
from jimdesk.plan.marks import Block, Fill, Letters, Mark, Picture, Rule
from jimdesk.plan.person_content import own_privacy, reader_of, until
from jimdesk.plan.person_page import box
from jimdesk.plan.pictograms import picture_of
from jimdesk.plan.rich import Blank, Rich, Span, clean, plain, sentence, with_names
from jimdesk.plan.sizes import Sizes
from jimdesk.plan.telling import TO_THE_END, Beside, Telling

_SENTENCE: Final = re.compile(r"(?<=[.!…؟])\s+(?=[^\Wa-z_])|\n+")
_MOST_DATES: Final = 4
_INSET: Final = 8
_CORNER: Final = 4.5
_LEAST_TO_DRAW: Final = 32  # mm


class ChildDate(NamedTuple):
    """One of the coming dates: the day, where the child is then, and its picture ("" = none)."""

    date: datetime.date
    where: str = ""
    picture: str = ""


class ChildLine(NamedTuple):
    """One line of the plan as the child reads it."""

    sentence: str
    when: str
    picture: str
    more: tuple[tuple[str, Rich], ...]  # (picture, sentence)
    dates: tuple[ChildDate, ...]


class ChildContent(NamedTuple):
    """The page of a child before it is set."""

    name: str
    title: Rich
    date: Rich
    lead: str
    own: tuple[ChildLine, ...]  # about this child
    others: tuple[tuple[str, Rich], ...]  # what else happens: (picture, sentence)
    privacy: str
    version: str


def child_content(
    shown: Shown, words: Language, day: datetime.date, beside: Beside | None = None
) -> ChildContent:
    """Return what the page of a child says; the reader is the child."""
    child = reader_of(shown)
    telling = Telling(shown, words, day, beside)
    name = telling.called(child.id)
    lines = [
        line for line in edits.in_order(shown, Agreement)
        if clean(line.for_child) and (not line.children or child.id in line.children)
    ]
    own = [line for line in lines if line.children]
    return ChildContent(
        name=name,
        title=(Span(words.say("For {name}", "a child", name=telling.typed(name))),) if name
        else (Span(words.say("For", "a child") + " "), Blank(90)),
        date=telling.date(),
        lead=words.say("This is going to happen. You do not have to arrange anything."),
        own=tuple(_line(telling, child, line) for line in own),
        others=tuple(
            (picture_of(line.picture, line.hat), one)
            for line in lines if line not in own for one in (_said(telling, for_child(telling, line)),)
        ),
        privacy=own_privacy(telling, child),
        version=telling.version(),
    )


def for_child(telling: Telling, line: Agreement) -> str:
    """Return what was typed for the child, in its language if anybody gave it; its lines stay lines.

    "" where it stands in the language beside this one alone.
    """
    own = translated(telling.shown, line, "for_child", telling.words.language)
    return own or (line.for_child if telling.written(line, "for_child") else "")


def _said(telling: Telling, text: str) -> Rich:
    typed = telling.typed(sentence(clean(text), telling.words.language))
    return with_names(typed, telling.names, as_bold=True) if clean(text) else (TO_THE_END,)


def _line(telling: Telling, child: Person, line: Agreement) -> ChildLine:
    """Take the first sentence for the heading; the others stand below the dates, as they were typed."""
    said = _SENTENCE.split(for_child(telling, line).strip())
    first, *rest = [part for part in said if clean(part)] or [""]
    picture = picture_of(line.picture, line.hat)
    return ChildLine(
        telling.typed(sentence(clean(first), telling.words.language)) if first else "",
        _when(telling, line), picture,
        tuple((picture if not number else "eye", _said(telling, one)) for number, one in enumerate(rest)),
        _dates(telling, child, line),
    )


def _when(telling: Telling, line: Agreement) -> str:
    """Tell how often and on which day, as a sentence."""
    words = telling.words
    said = replace(line, what=telling.written(line, "what"))
    lane_ = lane(said, words, telling.day)[0]
    day = plain(lane_.day) if any(isinstance(piece, Span) for piece in lane_.day) else ""
    often = {Rhythm.WEEKLY: words.say("every week"), Rhythm.EVERY_OTHER_WEEK: words.say("every other week")}
    if line.rhythm is Rhythm.WEEKLY and line.times > 1:
        told = telling.listed([day, often[line.rhythm]])
    elif line.rhythm in often:
        told = often[line.rhythm]
        told = words.say("{often}, on {day}", often=told, day=day) if day else told
    else:
        told = f"{plain(lane_.before)} {day}".strip() if day else ""
    return sentence(told, words.language) if told else ""


def _dates(telling: Telling, child: Person, line: Agreement) -> tuple[ChildDate, ...]:
    """Return the coming dates; for a child that lives by turns in two homes, all weeks with where it is."""
    there = _second_home(telling, child, line)
    if there and line.rhythm is Rhythm.EVERY_OTHER_WEEK:
        first = ticks.first_date(line, telling.words, telling.day)
        if first:
            weeks = (first + datetime.timedelta(7 * n) for n in range(_MOST_DATES))
            home = telling.words.say("home", "where a child is")
            end = until(telling)
            return tuple(
                ChildDate(date, home if n % 2 else there, "home" if n % 2 else "house")
                for n, date in enumerate(weeks) if end is None or date < end or n == 0
            )
    found = ticks.dates(line, telling.words, telling.day, until(telling))
    return tuple(ChildDate(tick.date) for tick in found if tick.date and not tick.days)[:_MOST_DATES]


def _second_home(telling: Telling, child: Person, line: Agreement) -> str:
    """Return what the one is called at whose home the child is by turns; "" where that is not so.

    "Grandma" only where that is what somebody is to this child too, as to the youngster.
    """
    lived = telling.shown.of(Membership)
    homes = {
        one.household for one in lived if one.person == child.id and one.stay is Stay.EVERY_OTHER_WEEKEND
    }
    if not any(one.person == line.owner and one.household in homes for one in lived):
        return ""
    own = telling.youngster.id if telling.youngster else ""
    same = child.id == own or kinship.way(telling.shown, child.id, line.owner) == kinship.way(
        telling.shown, own, line.owner
    )
    return (telling.relation(line.owner) if same else "") or telling.called(line.owner)


# Set


def child_draft(content: ChildContent, sizes: Sizes, words: Language) -> Draft:
    """Set the page of a child."""
    leaf = Leaf(sizes, words, plain(content.title), content.privacy, content.version)
    top = head(content.title, (), (sizes.name, sizes.title, sizes.again), leaf)
    marks, bottom = column(columns.text(content.lead, _lead(sizes), leaf.width), 0, top.height + 6)
    first = Block(bottom + 6, (*top.marks, *marks))
    pieces: list[Piece] = []
    for number, line in enumerate(content.own):
        pieces += _frame(line, leaf, words, above=6 if number else 0)
    pieces += _pairs(content.others, leaf)
    pieces.append(_question(leaf, words))
    return leaf.draft(first, pieces, lambda room: _to_draw(room, leaf, words))


def _lead(sizes: Sizes) -> Letters:
    return sizes.action._replace(size=sizes.action.size - 1)


def _frame(line: ChildLine, leaf: Leaf, words: Language, above: float) -> list[Piece]:
    """Set the line about the child in a frame; where that would be too high for a sheet, as text."""
    sizes = leaf.sizes
    x, width = 36.0, leaf.width - 36 - _INSET
    told_ = (Span(line.sentence),) if line.sentence else (TO_THE_END,)
    lines = entries(told_, sizes.child, width)
    if len(lines) > 6:
        return [*told(columns.text(line.sentence, sizes.child, leaf.width), above=above),
                *told(columns.text(line.when, sizes.action, leaf.width), above=2)]
    lines += columns.text(line.when, _lead(sizes), width, gap=1)
    marks, bottom = column(lines, x if line.picture else _INSET, _INSET)
    if line.picture:
        marks = (*marks, Picture(_INSET, 5.5, 25, line.picture))
        bottom = max(bottom, 28)
    y = bottom + 5
    found, y = _calendar(line.dates, leaf, y, words)
    marks = (*marks, *found)
    more = _two_by_two(line.more, leaf.width - 2 * _INSET, sizes, small=True)
    if more:
        marks = (*marks, Rule(_INSET, y + 3.5, leaf.width - 2 * _INSET, ink=RULE))
        y += 6.5
        for block in more:
            marks = (*marks, *block.at(_INSET, y))
            y += block.height + 2
    height = y + 4
    return [Piece(Block(height, (*marks, Fill(0, 0, leaf.width, height, INK, _CORNER, 2.2))), above)]


def _calendar(
    dates: tuple[ChildDate, ...], leaf: Leaf, y: float, words: Language
) -> tuple[list[Mark], float]:
    """Set the coming dates beside each other: weekday, number, month, where, and a box to cross."""
    if not dates:
        return [], y
    sizes = leaf.sizes
    step = (leaf.width - 2 * _INSET + 4) / _MOST_DATES
    marks: list[Mark] = []
    low = y
    label = _one_size([date.where for date in dates], step - 3, sizes)
    for number, date in enumerate(dates):
        middle = _INSET - 2 + step * (number + 0.5)
        parts = words.short_date(date.date).split(" ", 1)
        said = [Entry(one_line((Span(words.weekday(date.date)),), sizes.text), sizes.text)]
        said.append(Entry(one_line((Span(parts[0]),), sizes.number), sizes.number))
        said.append(Entry(one_line((Span(parts[-1]),), sizes.text), sizes.text, 0.5))
        found, low = _centred(said, middle, y)
        marks += found
        if date.picture:
            marks.append(Picture(middle - 10.5, low + 2.5, 21, date.picture))
            low += 25
        if date.where:
            where = columns.shortened(date.where, label, step - 3, 1)[:1]
            found, low = _centred(where, middle, low + 2.5)
            marks += found
        marks.append(box(middle - 4.5, low + 3.5, 9))
        low += 12.5
    how = columns.text(words.say("Is the day over? Put a cross."), sizes.text, leaf.width - 2 * _INSET)
    done, low = column(how, 0, low + 3)
    return [*marks, *(one.moved((leaf.width - one.box[2]) / 2, 0) for one in done)], low + 1


def _one_size(texts: list[str], width: float, sizes: Sizes) -> Letters:
    """Return the largest bold letters in which no word is torn."""
    usual = sizes.action._replace(bold=True)
    smaller = (usual._replace(size=usual.size * part) for part in (1, 0.9, 0.8, 0.7))
    return next((one for one in smaller if all(columns.whole(text, one, width) for text in texts)),
                sizes.text._replace(bold=True))


def _centred(lines: list[Entry], middle: float, y: float) -> tuple[list[Mark], float]:
    marks, low = column(lines, 0, y)
    return [mark.moved(middle - mark.box[2] / 2, 0) for mark in marks], low


def _pairs(others: tuple[tuple[str, Rich], ...], leaf: Leaf) -> list[Piece]:
    return [Piece(block, 6) for block in _two_by_two(others, leaf.width, leaf.sizes, small=False)]


def _two_by_two(
    told_: tuple[tuple[str, Rich], ...], width: float, sizes: Sizes, *, small: bool
) -> list[Block]:
    """Set sentences with their pictures, two beside each other where they are short."""
    letters = sizes.lead if small else _lead(sizes)
    size = 12.0 if small else 19.0
    x = size + 5
    half = (width - 6) / 2
    narrow = all(len(entries(rich, letters, half - x)) <= 3 for _, rich in told_)
    across = 2 if narrow else 1
    room = half if narrow else width
    blocks = []
    for start in range(0, len(told_), across):
        marks: list[Mark] = []
        height = 0.0
        for place, (picture, rich) in enumerate(told_[start : start + across]):
            left = place * (half + 6)
            lines = entries(rich, letters, room - x)[:14]
            found, low = column(lines, left + x, 1.5)
            marks += found
            if picture:
                marks.append(Picture(left, 0, size, picture))
            height = max(height, low + 2, size if picture else 0)
        blocks.append(Block(height, tuple(marks)))
    return blocks


def _question(leaf: Leaf, words: Language) -> Piece:
    """Set the place where the child writes to whom it goes: its own choice."""
    letters = _lead(leaf.sizes)
    lines = columns.text(words.say("I want to ask or tell something."), letters, leaf.width - 24)
    lines += entries(
        (Span(words.say("Then I go to") + " "), TO_THE_END), letters, leaf.width - 24, gap=1, inset=20
    )
    marks, bottom = column(lines, 24, 2)
    return Piece(Block(max(bottom + 2, 20), (Picture(0, 0, 19, "talk"), *marks)), above=7)


def _to_draw(room: float, leaf: Leaf, words: Language) -> Block | None:
    if room < _LEAST_TO_DRAW:
        return None
    label = leaf.sizes.text._replace(quiet=True)
    marks, _ = column(columns.text(words.say("Here you can draw."), label, leaf.width - 10), 4.5, 11)
    frame = Fill(0, 7, leaf.width, room - 8, RULE, _CORNER, 0.9, dashed=True)
    return Block(room, (frame, *marks))
