# SPDX-License-Identifier: Apache-2.0
"""Pages of pieces: nothing torn, headings with what they are about, nobody alone on the last sheet."""

from hypothesis import given, settings
from hypothesis import strategies as st

from jimdesk.plan.columns import one_line
from jimdesk.plan.leaf import Leaf, Piece
from jimdesk.plan.marks import Block, Page
from jimdesk.plan.marks import Words as Line
from jimdesk.plan.rich import Span, plain
from jimdesk.plan.sizes import USUAL
from tests.plan.sheets_of import DUTCH

LEAF = Leaf(USUAL, DUTCH, "Yassin", "Vraag eerst.", "Versie 1")
HEAD = Block(40)


def piece(name: str, height: float, *, stays: bool = False, heading: Block | None = None) -> Piece:
    """A piece with its name on it."""
    letters = USUAL.text
    mark = Line(0, letters.capital, one_line((Span(name),), letters), letters)
    return Piece(Block(height, (mark,)), 4, stays, heading)


def names(page: Page) -> list[str]:
    """The names of the pieces on a page, in their order."""
    return [
        plain(mark.line.pieces) for mark in page.marks
        if isinstance(mark, Line) and mark.letters == USUAL.text
    ]


def test_a_heading_goes_along_with_what_follows() -> None:
    """Where there is room for the heading alone, it waits for the next sheet."""
    first, second = LEAF.pages(HEAD, [
        piece("long", 190), piece("heading", 10, stays=True), piece("text", 40), piece("more", 10)])
    assert names(first) == ["long"]
    assert names(second) == ["heading", "text", "more"]


def test_a_heading_comes_again_where_its_text_goes_on() -> None:
    """A sheet in the middle of a section begins with its heading."""
    again = piece("heading again", 10).block
    pages = LEAF.pages(HEAD, [
        piece("heading", 10, stays=True), *(piece(f"text {n}", 60, heading=again) for n in range(6))])
    assert all(names(page)[0] == "heading again" for page in pages[1:])


def test_a_piece_can_ask_for_a_sheet_of_its_own() -> None:
    """What begins a sheet does so also where there is room before it."""
    pages = LEAF.pages(HEAD, [piece("one", 10), piece("two", 10)._replace(begins=True), piece("three", 10)])
    assert [names(page) for page in pages] == [["one"], ["two", "three"]]


def test_nothing_stays_alone_on_the_last_sheet() -> None:
    """The piece before it comes along."""
    *_, last = LEAF.pages(HEAD, [piece(str(n), 50) for n in range(5)])
    assert len(names(last)) == 2


@settings(max_examples=50)
@given(st.lists(st.tuples(st.floats(1, 200), st.booleans()), max_size=30))
def test_every_piece_is_on_one_page_in_its_order(sizes: list[tuple[float, bool]]) -> None:
    """Whatever their heights: all pieces, once each, in order, above the footer."""
    pieces = [piece(str(n), height, stays=stays) for n, (height, stays) in enumerate(sizes)]
    pages = LEAF.pages(HEAD, pieces)
    assert [name for page in pages for name in names(page)] == [str(n) for n in range(len(sizes))]
    for page in pages:
        for mark in page.marks:
            if isinstance(mark, Line) and mark.letters == USUAL.text:
                height = sizes[int(plain(mark.line.pieces))][0]
                assert mark.y - mark.letters.capital + height <= LEAF.footer_y
