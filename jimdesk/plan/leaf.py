# SPDX-License-Identifier: Apache-2.0
"""The pages of a sheet that is read in the hand: a head, pieces one below the other, and a footer.

A piece is never torn. A heading stays with what it is about, and comes again where that goes on on the next
sheet. No piece stays alone on the last sheet if the one before it can come along.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import Final, NamedTuple

from jimdesk.core.words import Words as Language
from jimdesk.plan import columns
from jimdesk.plan.columns import Entry, column, entries, one_line
from jimdesk.plan.grid import A4
from jimdesk.plan.ink import INK, RULE
from jimdesk.plan.marks import Block, Letters, Mark, Page, Rule, Words
from jimdesk.plan.rich import Rich, Span, plain
from jimdesk.plan.sizes import Sizes
from jimdesk.plan.text import fits

_FOOT: Final = 13  # mm from the footer's rule to the edge of the paper
_TITLE_Y: Final = 28  # the baseline of a name in the largest letters
_TOP: Final = 12  # where the capitals of a sheet that follows begin
_HIGH: Final = 90  # mm; a longer text is cut into pieces that may part
_LONGEST_TITLE: Final = 4  # lines
_A_BIT_SMALLER: Final = 0.92  # of a title, where the date then stands behind it


class Piece(NamedTuple):
    """What stays together, and what has to do with its neighbours."""

    block: Block
    above: float = 0  # free above it, unless it begins a sheet
    stays: bool = False  # with the piece that follows
    heading: Block | None = None  # comes first where this begins a sheet
    begins: bool = False  # always a sheet of its own, unless it is the first of all


Fill = Callable[[float], Block | None]  # what to do with the room that is left on the last sheet


class Leaf(NamedTuple):
    """What all pages of a sheet have in common."""

    sizes: Sizes
    words: Language
    again: str  # the title on the sheets that follow
    privacy: str
    version: str
    margin: float = 16
    size: tuple[float, float] = A4

    @property
    def width(self) -> float:
        """Between the margins."""
        return self.size[0] - 2 * self.margin

    @property
    def footer_y(self) -> float:
        """Where the rule of the footer lies."""
        return self.size[1] - _FOOT - (self._footer_lines() - 1) * self.sizes.footer.leading

    def draft(self, head: Block, pieces: Iterable[Piece], fill: Fill | None = None) -> "Draft":
        """Return what comes on its pages, before it is divided over them."""
        again = self.again_block()
        return Draft(self, head, tuple(pieces), fill, again, self.footer_y - 3)

    def pages(self, head: Block, pieces: Iterable[Piece], fill: Fill | None = None) -> tuple[Page, ...]:
        """Set everything on as many pages as it takes."""
        return self.draft(head, pieces, fill).pages()

    def again_block(self) -> Block:
        """Return the head of the sheets that follow."""
        lines = columns.shortened(self.again, self.sizes.again, self.width, 2)
        marks, bottom = column(lines, 0, _TOP)
        return Block(bottom + 6, marks)

    def _version(self, number: int, total: int) -> str:
        sheet = self.words.say("sheet {n} of {total}", n=number, total=total)
        return f"{self.version} · {sheet}" if self.version else sheet

    def _privacy(self) -> list[Entry]:
        return columns.text(self.privacy, self.sizes.footer, self.width)

    def _footer_lines(self) -> int:
        """Count the lines of the footer; the version has its own where it does not fit behind the rest."""
        privacy = self._privacy()
        version = one_line((Span(self._version(99, 99)),), self.sizes.footer).width
        return len(privacy) + (not privacy or privacy[-1].line.width + 6 + version > self.width)

    def footer(self, number: int, total: int) -> list[Mark]:
        """Return the foot of one sheet: whose it is, and which one."""
        letters, y = self.sizes.footer, self.footer_y
        privacy, _ = column(self._privacy(), self.margin, y + 2.3)
        version = one_line((Span(self._version(number, total)),), letters)
        last = y + 2.3 + letters.capital + (self._footer_lines() - 1) * letters.leading
        right = self.margin + self.width - version.width
        return [Rule(self.margin, y, self.width, ink=RULE), *privacy, Words(right, last, version, letters)]


class Draft(NamedTuple):
    """A sheet that is set and not yet divided over pages."""

    leaf: Leaf
    head: Block
    pieces: tuple[Piece, ...]
    fill: Fill | None
    again: Block  # the head of the sheets that follow
    bottom: float  # down to where pieces may come (mm)

    def pages(self) -> tuple[Page, ...]:
        """Divide everything over as many pages as it takes."""
        leaf, bottom = self.leaf, self.bottom
        following = bottom - self.again.height
        divided = _divided(list(self.pieces), bottom - self.head.height, following)
        sheets = _keeping_company(divided, following)
        pages = []
        for number, sheet in enumerate(sheets, start=1):
            top = self.head if number == 1 else self.again
            marks = list(top.at(leaf.margin, 0))
            y = top.height
            for piece in sheet:
                marks += piece.block.at(leaf.margin, y + piece.above)
                y += piece.above + piece.block.height
            if self.fill and number == len(sheets) and (more := self.fill(bottom - y)):
                marks += more.at(leaf.margin, y)
            marks += leaf.footer(number, len(sheets))
            page = Page(*leaf.size, tuple(marks))
            pages.append(page.mirrored() if leaf.words.right_to_left else page)
        return tuple(pages)


def level(one: Draft, other: Draft) -> tuple[Draft, Draft]:
    """Let two languages of one sheet run level: what says the same begins at the same height.

    Where they are not cut into the same pieces, only their first pages begin alike.
    """
    bottom = min(one.bottom, other.bottom)
    pieces = one.pieces, other.pieces
    if len(one.pieces) == len(other.pieces):
        both = [_level_pieces(*pair) for pair in zip(*pieces, strict=True)]
        pieces = tuple(left for left, _ in both), tuple(right for _, right in both)
    heads, agains = _as_high(one.head, other.head), _as_high(one.again, other.again)
    return (
        one._replace(head=heads[0], pieces=pieces[0], again=agains[0], bottom=bottom),
        other._replace(head=heads[1], pieces=pieces[1], again=agains[1], bottom=bottom),
    )


def _level_pieces(one: Piece, other: Piece) -> tuple[Piece, Piece]:
    blocks = _as_high(one.block, other.block)
    headings: tuple[Block | None, Block | None] = one.heading, other.heading
    if one.heading and other.heading:
        headings = _as_high(one.heading, other.heading)
    above, stays, begins = max(one.above, other.above), one.stays or other.stays, one.begins or other.begins
    return (Piece(blocks[0], above, stays, headings[0], begins),
            Piece(blocks[1], above, stays, headings[1], begins))


def _as_high(one: Block, other: Block) -> tuple[Block, Block]:
    height = max(one.height, other.height)
    return one._replace(height=height), other._replace(height=height)


def _divided(pieces: list[Piece], first: float, following: float) -> list[list[Piece]]:
    """Divide pieces over sheets; those that stay together are parted only where they are too high for one."""
    sheets: list[list[Piece]] = [[]]
    room = first
    for unit in _units(pieces):
        whole = sum(piece.above + piece.block.height for piece in unit)
        no_room = whole > room and whole - unit[0].above <= following
        if sheets[-1] and (no_room or unit[0].begins):
            sheets.append([])
            room = following
        for piece in unit:
            if piece.above + piece.block.height > room and (sheets[-1] or room < following):
                sheets.append([])
                room = following
            begins = len(sheets) > 1 and not sheets[-1]
            if begins and piece.heading:
                sheets[-1].append(Piece(piece.heading))
                room -= piece.heading.height
            sheets[-1].append(piece._replace(above=0) if begins else piece)
            room -= sheets[-1][-1].above + piece.block.height
    return sheets


def _units(pieces: list[Piece]) -> list[list[Piece]]:
    units: list[list[Piece]] = []
    stays = False
    for piece in pieces:
        if stays:
            units[-1].append(piece)
        else:
            units.append([piece])
        stays = piece.stays
    return units


def _keeping_company(sheets: list[list[Piece]], room: float) -> list[list[Piece]]:
    """Let the unit before it come along with a piece that stands alone on the last sheet."""
    last = sheets[-1]
    if len(last) == 2 and last[1].heading is last[0].block:  # below a heading that comes again
        last = last[1:]
    if len(sheets) < 2 or len(last) > 1 or len(units := _units(sheets[-2])) < 2:
        return sheets
    along = units[-1]
    moved = [along[0]._replace(above=0), *along[1:], last[0]._replace(above=last[0].above or along[-1].above)]
    if along[0].heading:
        moved.insert(0, Piece(along[0].heading))
    if sum(piece.above + piece.block.height for piece in moved) > room:
        return sheets
    return [*sheets[:-2], [piece for unit in units[:-1] for piece in unit], moved]


# What pages are made of


def head(title: Rich, date: Rich, letters: Sequence[Letters], leaf: Leaf) -> Block:
    """Set a title in the first letters in which it fits on one line, with the date behind or below it."""
    last, beside = letters[-1], one_line(date, leaf.sizes.date)
    smaller = letters[0]._replace(size=letters[0].size * _A_BIT_SMALLER)
    room = leaf.width - beside.width - 8
    usual = next((one for one in letters if fits(title, one, leaf.width)), last)
    found = next((one for one in (letters[0], smaller) if fits(title, one, room)), usual)
    lines = entries(title, found, leaf.width)
    if len(lines) > _LONGEST_TITLE:
        lines = columns.shortened(plain(title), found, leaf.width, _LONGEST_TITLE)
    top = _TITLE_Y - max(found.capital, letters[0].capital * 0.8)
    marks, y = column(lines, 0, top)
    if lines and lines[-1].line.width + 8 + beside.width > leaf.width:
        y += leaf.sizes.date.after(found) + 0.8
        return Block(y, (*marks, Words(0, y, beside, leaf.sizes.date)))
    return Block(y, (*marks, Words(leaf.width - beside.width, y, beside, leaf.sizes.date)))


def moved(block: Block, x: float, y: float = 0) -> Block:
    """Return a block further to the right and lower."""
    return Block(block.height + y, block.at(x, y))


def ruled(width: float, *, weight: float = 1.2, ink: str = INK) -> Block:
    """Return a rule across the page, without a height of its own."""
    return Block(0, (Rule(0, 0, width, weight=weight, ink=ink),))


def told(
    lines: Sequence[Entry], *, x: float = 0, above: float = 0, stays: bool = False,
    heading: Block | None = None,
) -> list[Piece]:
    """Make pieces of lines of words: one, or where they are many, some that may part."""
    blocks = [moved(columns.paragraph(part), x) for part in columns.chunks(lines, _HIGH)]
    return [
        Piece(Block(block.height + _under(lines), block.marks), 1.5 if number else above, stays, heading)
        for number, block in enumerate(blocks)
    ]


def _under(lines: Sequence[Entry]) -> float:
    """Return what the descenders of the last line need."""
    return lines[-1].letters.size * 0.09 if lines else 0
