# SPDX-License-Identifier: Apache-2.0
"""The sheet "what has changed" set on pages.

The scale and the strips of rings are read as on the screen: they do not turn round on a page that runs from
right to left.
"""

from typing import Final

from jimdesk.core.words import Words as Language
from jimdesk.plan import columns, qr
from jimdesk.plan.changes import ChangesContent, Move, Scale, Went
from jimdesk.plan.columns import column, entries, one_line
from jimdesk.plan.ink import INK, RINGS, RULE, THIN_RULE, WHITE, YELLOW
from jimdesk.plan.leaf import Draft, Leaf, Piece, head, moved, ruled, told
from jimdesk.plan.marks import Arrow, Block, Fill, Letters, Mark, Picture, Rule, Words
from jimdesk.plan.rich import Rich, Span
from jimdesk.plan.sizes import Sizes
from jimdesk.plan.text import fits

_MARGIN: Final = 14.0
_TITLE: Final = 36.5  # points; the date stands behind it
_NAME, _SCALE, _AFTER = 34.0, 106.0, 9.8  # mm: the names, the scale from 0 to 10, and what is free after it
_DONE_X, _HELPED_X = 116.0, 148.0
_MOST: Final = 10  # the highest number
_DOT: Final = 2.6  # the radius of a number on the scale
_STRIP, _STRIP_GAP, _STRIP_HIGH, _DISC = 78.0, 18.0, 15.0, 3.4


def changes_draft(content: ChangesContent, sizes: Sizes, words: Language) -> Draft:
    """Set the sheet."""
    sizes = sizes._replace(lead=sizes.text._replace(size=sizes.text.size + 2))
    leaf = Leaf(sizes, words, content.title, content.privacy, content.version, margin=_MARGIN)
    large = sizes.title._replace(size=_TITLE)
    title = head((Span(content.title),), content.date, (large, sizes.again), leaf)
    since, bottom = column(columns.text(content.since, sizes.text, leaf.width), 0, title.height + 4.6)
    pieces: list[Piece] = []
    for scale in content.scales:
        pieces += _scale(scale, leaf)
    if content.went:
        pieces += _went(content, leaf)
    if content.lines:
        again = _heading(f"{content.lines_label} {words.say('(continued)')}", leaf)
        pieces.append(Piece(_heading(content.lines_label, leaf), 7, stays=True))
        for number, line in enumerate(content.lines):
            lines = columns.text(line, sizes.text, leaf.width)
            pieces += told(lines, above=3 if number else 0, heading=again)
    if content.moves:
        pieces += _circle(content, leaf, words)
    pieces.append(Piece(moved(_meeting(content, leaf), 0, 7)))
    top = Block(bottom + 1, (*title.marks, *since))
    return leaf.draft(top, pieces)


def _heading(text: str, leaf: Leaf) -> Block:
    letters = leaf.sizes.heading._replace(size=leaf.sizes.heading.size * 0.86)
    marks, bottom = column(columns.text(text, letters, leaf.width), 0, 5.4)
    return Block(bottom + 3.4, (*ruled(leaf.width, weight=1.2).marks, *marks))


def _as_on_the_screen(block: Block, leaf: Leaf) -> Block:
    """Turn a block round beforehand where the page is turned round afterwards."""
    return block.mirrored(leaf.width) if leaf.words.right_to_left else block


def _name(name: str, letters: Letters, width: float) -> list[columns.Entry]:
    """Set a name in its column: large, or where it is long in smaller letters on more lines."""
    small = letters._replace(size=letters.size * 0.76)
    rich: Rich = (Span(name),)
    return entries(rich, letters if fits(rich, letters, width) else small, width)


# The scale


def _scale(scale: Scale, leaf: Leaf) -> list[Piece]:
    found = [Piece(_heading(scale.question, leaf), 7, stays=True), Piece(_numbers(leaf), stays=True)]
    again = _numbers(leaf)
    for number, given in enumerate(scale.given):
        row = _row(given.name, given.was, given.now, given.told, leaf)
        found.append(Piece(row, stays=number < len(scale.given) - 1 and number < 2, heading=again))
    return found


def _at(number: int) -> float:
    return _NAME + _SCALE * min(max(number, 0), _MOST) / _MOST


def _numbers(leaf: Leaf) -> Block:
    letters = leaf.sizes.quiet
    marks = []
    for number in range(_MOST + 1):
        line = one_line((Span(str(number)),), letters)
        marks.append(Words(_at(number) - line.width / 2, letters.capital, line, letters))
    return _as_on_the_screen(Block(letters.capital + 2, tuple(marks)), leaf)


def _row(name: str, was: int | None, now: int | None, told_: Rich, leaf: Leaf) -> Block:
    letters = leaf.sizes.lead._replace(bold=True)
    names = _name(name, letters, _NAME - 2)
    right = entries(told_, leaf.sizes.lead, leaf.width - _NAME - _SCALE - _AFTER)
    marks, name_bottom = column(names, 0, 3.2)
    beside, told_bottom = column(right, _NAME + _SCALE + _AFTER, 3.2)
    height = max(10.5, name_bottom + 3.2, told_bottom + 3.2)
    middle = 3.2 + letters.capital / 2
    picture: list[Mark] = [
        Rule(_at(number), 0, 0, height, weight=1 if number in (0, 5, _MOST) else 0.5, ink=THIN_RULE)
        for number in range(_MOST + 1)
    ]
    picture += _dots(was, now, middle)
    return Block(height, (*_as_on_the_screen(Block(height, tuple(picture)), leaf).marks, *marks, *beside))


def _dots(was: int | None, now: int | None, y: float) -> list[Mark]:
    """Draw an open dot for what it was, a full one for what it is, and an arrow between them."""
    marks: list[Mark] = []
    if was is not None and was != now:
        marks.append(_disc(_at(was), y, WHITE))
        marks.append(_disc(_at(was), y, INK, weight=2))
    if now is not None:
        marks.append(_disc(_at(now), y, INK))
    if was is not None and now is not None and was != now:
        left, right = sorted((_at(was), _at(now)))
        length = right - left - 2 * _DOT - 0.6
        marks.append(Arrow(left + _DOT + 0.3, y, length, back=now < was))
    return marks


def _disc(x: float, y: float, ink: str, radius: float = _DOT, weight: float = 0) -> Fill:
    return Fill(x - radius, y - radius, 2 * radius, 2 * radius, ink, radius, weight)


# What was done


def _went(content: ChangesContent, leaf: Leaf) -> list[Piece]:
    heads = _heads(content, leaf)
    found = [Piece(_heading(content.went_label, leaf), 7, stays=True), Piece(heads, stays=True)]
    for number, went in enumerate(content.went):
        found.append(Piece(_line(went, leaf, last=number == len(content.went) - 1), heading=heads))
    if content.not_asked:
        found += told(columns.text(content.not_asked, leaf.sizes.text, leaf.width), above=4)
    return found


def _heads(content: ChangesContent, leaf: Leaf) -> Block:
    who, what, done, helped = content.heads
    marks: list[Mark] = []
    bottom = 0.0
    last = leaf.width - _HELPED_X
    for text, x, width in ((who, 0.0, _NAME - 2), (what, _NAME, _DONE_X - _NAME - 4),
                           (done, _DONE_X, _HELPED_X - _DONE_X - 2), (helped, _HELPED_X, last)):
        placed, end = column(columns.text(text, leaf.sizes.quiet, width), x, 0)
        marks += placed
        bottom = max(bottom, end)
    return Block(bottom + 2.2, (*marks, Rule(0, bottom + 2.2, leaf.width, weight=0.8, ink=RULE)))


def _line(went: Went, leaf: Leaf, *, last: bool) -> Block:
    sizes = leaf.sizes
    letters, number = sizes.lead._replace(bold=True), sizes.lead._replace(size=sizes.lead.size + 3)
    parts = (
        (_name(went.name, letters, _NAME - 2), 0.0),
        (entries(went.action, sizes.lead, _DONE_X - _NAME - 4), _NAME),
        (entries(went.done, sizes.lead, _HELPED_X - _DONE_X - 2), _DONE_X),
        (entries(went.helped, number, leaf.width - _HELPED_X), _HELPED_X),
    )
    high = max(column(lines, 0, 0)[1] for lines, _ in parts)
    height = high + 7.6
    marks: list[Mark] = []
    for lines, x in parts:
        own = column(lines, 0, 0)[1]
        marks += column(lines, x, (height - own) / 2)[0]
    rule = () if last else (Rule(0, height, leaf.width, weight=0.5, ink=THIN_RULE),)
    return Block(height, (*marks, *rule))


# The circle


def _circle(content: ChangesContent, leaf: Leaf, words: Language) -> list[Piece]:
    again = _heading(f"{content.circle_label} {words.say('(continued)')}", leaf)
    found = [Piece(_heading(content.circle_label, leaf), 7, stays=True)]
    pairs = [content.moves[n : n + 2] for n in range(0, len(content.moves), 2)]
    for number, pair in enumerate(pairs):
        found.append(Piece(_pair(pair, content.rings, leaf), 6 if number else 0, heading=again))
    return found


def _pair(moves: tuple[Move, ...], rings: tuple[str, ...], leaf: Leaf) -> Block:
    blocks = [_move(move, rings, leaf) for move in moves]
    marks: list[Mark] = []
    for number, block in enumerate(blocks):
        marks += moved(block, number * (_STRIP + _STRIP_GAP)).marks
    return Block(max(block.height for block in blocks), tuple(marks))


def _move(move: Move, rings: tuple[str, ...], leaf: Leaf) -> Block:
    """Set a strip of rings, the inside first, with a disc where somebody stood and where they stand now."""
    letters = leaf.sizes.quiet
    step = _STRIP / max(len(rings), 1)
    strip: list[Mark] = []
    bottom = _STRIP_HIGH
    for number, ring in enumerate(rings):
        strip.append(Fill(number * step, 0, step, _STRIP_HIGH, RINGS[min(number, len(RINGS) - 1)]))
        strip.append(Fill(number * step, 0, step, _STRIP_HIGH, RULE, 0.01, 0.6))
        small = _fitting(ring, letters, step - 0.8)
        line = one_line((Span(ring),), small)
        bottom = max(bottom, _STRIP_HIGH + 1.8 + small.capital)
        strip.append(Words((number + 0.5) * step - line.width / 2, bottom, line, small))
    strip += _discs(move, step)
    picture = Block(bottom, tuple(strip))
    picture = picture.mirrored(_STRIP) if leaf.words.right_to_left else picture
    said, end = column(entries(move.told, leaf.sizes.lead, _STRIP), 0, bottom + 4.2)
    return Block(end + 1.5, (*picture.marks, *said))


def _fitting(text: str, letters: Letters, width: float) -> Letters:
    """Return letters in which the name of a ring fits below its part of the strip; not below 8 points."""
    size = letters.size
    while size > 8 and not fits((Span(text),), letters._replace(size=size), width):
        size -= 0.5
    return letters._replace(size=size)


def _discs(move: Move, step: float) -> list[Mark]:
    y, to = _STRIP_HIGH / 2, (move.now + 0.5) * step
    marks: list[Mark] = []
    if move.was >= 0:
        start = (move.was + 0.5) * step
        marks += [_disc(start, y, WHITE, _DISC), Fill(start - _DISC, y - _DISC, 2 * _DISC, 2 * _DISC, INK,
                                                      _DISC, 1.4, dashed=True)]
        left, right = sorted((start, to))
        marks.append(Arrow(left + _DISC + 0.6, y, right - left - 2 * _DISC - 1.2, back=to < start))
    if move.stays:
        return [*marks, _disc(to, y, YELLOW, _DISC), _disc(to, y, INK, _DISC, 2.2)]
    square = Fill(to - _DISC, y - _DISC, 2 * _DISC, 2 * _DISC, WHITE)
    return [*marks, square, square._replace(ink=INK, corner=0.3, weight=2, dashed=True)]


def _meeting(content: ChangesContent, leaf: Leaf) -> Block:
    """Set the next meeting; a telephone can take its day over from a code."""
    size = leaf.sizes.meeting.size * 0.55
    x = size + 4
    code = qr.of_meeting(*content.when) if content.when else Block(0)
    width = leaf.width - x - code.height
    marks, bottom = column(entries(content.meeting, leaf.sizes.meeting, width, inset=10), x, 7.4)
    middle = 7.4 + leaf.sizes.meeting.capital / 2
    calendar = Picture(0, middle - size / 2, size, "calendar")
    turned = code.mirrored(code.height) if leaf.words.right_to_left else code
    beside = moved(turned, leaf.width - code.height, 2)
    height = max(bottom + 2, beside.height if content.when else 0)
    return Block(height, (*ruled(leaf.width).marks, calendar, *marks, *beside.marks))
