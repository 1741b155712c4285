# SPDX-License-Identifier: Apache-2.0
"""A printed sheet as bytes, made in memory: marks on pages become a PDF."""

import io
from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

from jimdesk.core.words import Saying
from jimdesk.plan import ink, outlines, pictograms, told_lines
from jimdesk.plan.marks import (
    POINT,
    Arrow,
    Art,
    Dots,
    Fill,
    Mark,
    Page,
    Part,
    Picture,
    Ring,
    Rule,
    Words,
)
from jimdesk.plan.signs import AT_WORK, is_boxed
from jimdesk.plan.text import USUAL_FONT, Gap, font, runs, straight, straight_runs

if TYPE_CHECKING:
    from reportlab.lib.colors import Color
    from reportlab.pdfgen.canvas import Canvas
    from reportlab.pdfgen.textobject import PDFTextObject

_BELOW: Final = 0.6  # mm that a dotted line lies below the baseline


class Paper(NamedTuple):
    """A sheet that can be printed, kept or looked at, and what may be said to whoever prints it."""

    pdf: bytes
    pages: int
    advice: tuple[Saying, ...] = ()


def printed(pages: Sequence[Page], title: str, language: str) -> bytes:
    """Return pages as a PDF. Its metadata hold the title, which names nobody, and no time."""
    with AT_WORK:
        return _printed(pages, title, language)


def _printed(pages: Sequence[Page], title: str, language: str) -> bytes:
    from reportlab import rl_config
    from reportlab.pdfgen.canvas import Canvas

    rl_config.useA85 = 0  # the file stays binary: smaller, and sooner made
    font(USUAL_FONT)
    buffer = io.BytesIO()
    canvas = Canvas(
        buffer, invariant=1, pageCompression=1, lang=language.replace("_", "-"), initialFontName=USUAL_FONT
    )
    canvas.setTitle(title)
    canvas.setAuthor("")
    canvas.setSubject("")
    canvas.setCreator("JimDesk")
    for page in pages:
        canvas.setPageSize((page.width / POINT, page.height / POINT))
        _Pen(canvas, page).draw(page.marks)
        for part in page.parts:
            _draw_part(canvas, page, part)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def _draw_part(canvas: "Canvas", page: Page, part: Part) -> None:
    """Draw a page that stands on another one."""
    canvas.saveState()
    low = page.height - part.y - part.page.height * part.scale
    canvas.translate(part.x / POINT, low / POINT)
    canvas.scale(part.scale, part.scale)
    _Pen(canvas, part.page).draw(part.page.marks)
    canvas.restoreState()


@cache
def _colour(hex_: str) -> "Color":
    from reportlab.lib.colors import HexColor

    return HexColor(hex_)


@cache
def _rgb(hex_: str) -> str:
    return " ".join(f"{int(hex_[place : place + 2], 16) / 255:.3f}" for place in (1, 3, 5))


class _Pen:
    """Draws marks on one page of a canvas; turns millimetres from the top into points from the foot."""

    def __init__(self, canvas: "Canvas", page: Page) -> None:
        self._canvas = canvas
        self._height = page.height
        self._right_to_left = page.right_to_left
        self._turning_in_pictures = 0

    def draw(self, marks: Sequence[Mark]) -> None:
        for mark in marks:
            match mark:
                case Dots():
                    self._dots(mark.x, mark.y, mark.width)
                case Rule():
                    self._rule(mark)
                case Fill():
                    self._fill(mark)
                case Ring():
                    self._ring(mark)
                case Arrow():
                    self._arrow(mark)
                case Art():
                    self._art(mark)
                case Picture():
                    pictograms.draw(self._canvas, mark.name, *self._point(mark.x, mark.y), mark.size / POINT)
        self._words([mark for mark in marks if isinstance(mark, Words)])

    def _point(self, x: float, y: float) -> tuple[float, float]:
        return x / POINT, (self._height - y) / POINT

    def _words(self, lines: Sequence[Words]) -> None:
        """Write all words in one go, above everything else on the page."""
        writing = self._canvas.beginText()
        before: tuple[str, float, str] = ("", 0, "")
        turned = False
        for mark in lines:
            x, y = self._point(mark.x, mark.y)
            right_to_left = self._right_to_left or mark.right_to_left
            if not straight(mark.line, right_to_left=right_to_left):
                self._turned(writing, mark, right_to_left=right_to_left)
                turned, before = True, ("", 0, "")
                continue
            for run in straight_runs(mark.line, mark.letters):
                if isinstance(run, Gap):
                    self._dots(x * POINT, mark.y, run.width * POINT)
                else:
                    if (run.font, run.size) != before[:2]:
                        writing.setFont(run.font, run.size)
                    if run.ink != before[2]:
                        writing.setFillColor(_colour(run.ink))
                    before = run.font, run.size, run.ink
                    writing.setTextOrigin(x, y)
                    if is_boxed(run.text):
                        outlines.draw(self._canvas, run.text, run.font, run.size, x, y, joined=False,
                                      rgb=_rgb(run.ink))
                        told_lines.box(writing, run.text)
                    else:
                        writing.textLine(run.text)
                x += run.width
        if turned or self._turning_in_pictures > 0:
            self._balanced(writing, lines)
        self._canvas.drawText(writing)

    def _turned(self, writing: "PDFTextObject", mark: Words, *, right_to_left: bool) -> None:
        """Draw a line as shapes, with its letters over it to be read and not to be seen."""
        left, y = x, _ = self._point(mark.x, mark.y)
        for run in runs(mark.line, mark.letters, right_to_left=right_to_left):
            if isinstance(run, Gap):
                self._dots(x * POINT, mark.y, run.width * POINT)
            elif not run.text.isspace():
                outlines.draw(
                    self._canvas, run.text, run.font, run.size, x, y, joined=run.shaped, rgb=_rgb(run.ink)
                )
            x += run.width
        told_lines.tell(writing, mark.line.pieces, mark.letters, (left, y), x - left)

    def _balanced(self, writing: "PDFTextObject", lines: Sequence[Words]) -> None:
        more = self._turning_in_pictures + sum(told_lines.turning(mark.line.pieces) for mark in lines)
        if more > 0:
            told_lines.balance(writing, more + 1, self._point(2, 2))

    def _dots(self, x: float, y: float, width: float) -> None:
        left, height = self._point(x, y + _BELOW)
        line = f"{left:.2f} {height:.2f} m {left + width / POINT:.2f} {height:.2f} l S"
        self._canvas.addLiteral(f"q {_rgb(ink.INK)} RG 0.75 w 1 J [0 1.6] 0 d {line} Q")

    def _rule(self, mark: Rule) -> None:
        x, y = self._point(mark.x, mark.y)
        end = f"{x + mark.width / POINT:.2f} {y - mark.height / POINT:.2f} l S"
        dash = " [4 3] 0 d" if mark.dashed else ""
        self._canvas.addLiteral(f"q {_rgb(mark.ink)} RG {mark.weight} w{dash} {x:.2f} {y:.2f} m {end} Q")

    def _art(self, mark: Art) -> None:
        from jimdesk.plan import picture_pdf

        _, _, width, height = mark.drawing.box
        scale = min(mark.width / width, mark.height / height) / POINT
        left = mark.x / POINT + (mark.width / POINT - width * scale) / 2
        at = (left, (self._height - mark.y) / POINT)
        more = picture_pdf.draw(self._canvas, mark.drawing, ink.PAPER, at, scale)
        self._turning_in_pictures += more

    def _fill(self, mark: Fill) -> None:
        canvas = self._canvas
        inside = mark.weight / 2  # a frame is drawn within its measures
        x, y = self._point(mark.x, mark.y + mark.height)
        x, y = x + inside, y + inside
        width, height = mark.width / POINT - 2 * inside, mark.height / POINT - 2 * inside
        if not mark.corner and not mark.weight:
            box = f"{x:.2f} {y:.2f} {width:.2f} {height:.2f} re f"
            canvas.addLiteral(f"q {_rgb(mark.ink)} rg {box} Q")
            return
        canvas.setLineWidth(mark.weight)
        canvas.setStrokeColor(_colour(mark.ink))
        canvas.setFillColor(_colour(mark.ink))
        stroke, fill = int(mark.weight > 0), int(mark.weight == 0)
        if mark.dashed:
            canvas.setDash([4, 3])
        canvas.roundRect(x, y, width, height, mark.corner / POINT, stroke=stroke, fill=fill)
        if mark.dashed:
            canvas.setDash()

    def _arrow(self, mark: Arrow) -> None:
        """Draw a line with a filled head at its end."""
        (left, y), way = self._point(mark.x, mark.y), -1 if mark.back else 1
        right, size = left + mark.width / POINT, mark.head / POINT
        tail, tip = (right, left) if mark.back else (left, right)
        neck = tip - way * size
        line = f"{mark.weight} w {tail:.2f} {y:.2f} m {neck:.2f} {y:.2f} l S"
        head = f"{tip:.2f} {y:.2f} m {neck:.2f} {y - size / 2:.2f} l {neck:.2f} {y + size / 2:.2f} l h f"
        self._canvas.addLiteral(f"q {_rgb(ink.INK)} RG {_rgb(ink.INK)} rg {line} {head} Q")

    def _ring(self, mark: Ring) -> None:
        x, y = self._point(mark.x, mark.y)
        self._canvas.setStrokeColor(_colour(ink.INK))
        self._canvas.setLineWidth(0.6)
        self._canvas.circle(x, y, mark.radius / POINT, stroke=1, fill=0)
