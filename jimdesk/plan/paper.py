# SPDX-License-Identifier: Apache-2.0
"""A printed sheet as bytes, made in memory: marks on pages become a PDF."""

import io
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final

from jimdesk.core.words import Saying
from jimdesk.plan import ink, pictograms
from jimdesk.plan.marks import POINT, Dots, Fill, Mark, Page, Picture, Ring, Rule, Words
from jimdesk.plan.text import USUAL_FONT, Gap, font, runs

if TYPE_CHECKING:
    from reportlab.lib.colors import Color
    from reportlab.pdfgen.canvas import Canvas

_BELOW: Final = 0.6  # mm that a dotted line lies below the baseline


@dataclass(frozen=True, slots=True)
class Paper:
    """A sheet that can be printed, kept or looked at, and what may be said to whoever prints it."""

    pdf: bytes
    pages: int
    advice: tuple[Saying, ...] = ()


def printed(pages: Sequence[Page], title: str, language: str) -> bytes:
    """Return pages as a PDF. Its metadata hold the title, which names nobody, and no time."""
    from reportlab.pdfgen.canvas import Canvas

    buffer = io.BytesIO()
    font(USUAL_FONT)
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
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


@cache
def _colour(hex_: str) -> "Color":
    from reportlab.lib.colors import HexColor

    return HexColor(hex_)


class _Pen:
    """Draws marks on one page of a canvas; turns millimetres from the top into points from the foot."""

    def __init__(self, canvas: "Canvas", page: Page) -> None:
        self._canvas = canvas
        self._height = page.height
        self._right_to_left = page.right_to_left

    def draw(self, marks: Sequence[Mark]) -> None:
        for mark in marks:
            match mark:
                case Words():
                    self._words(mark)
                case Dots():
                    self._dots(mark.x, mark.y, mark.width)
                case Rule():
                    self._rule(mark)
                case Fill():
                    self._fill(mark)
                case Ring():
                    self._ring(mark)
                case Picture():
                    pictograms.draw(self._canvas, mark.name, *self._point(mark.x, mark.y), mark.size / POINT)

    def _point(self, x: float, y: float) -> tuple[float, float]:
        return x / POINT, (self._height - y) / POINT

    def _words(self, mark: Words) -> None:
        x, y = self._point(mark.x, mark.y)
        canvas = self._canvas
        for run in runs(mark.line, mark.letters, right_to_left=self._right_to_left):
            if isinstance(run, Gap):
                self._dots(x * POINT, mark.y, run.width * POINT)
            else:
                canvas.setFillColor(_colour(run.ink))
                canvas.setFont(run.font, run.size)
                if run.read:
                    canvas.addLiteral(f"/Span << /ActualText <{run.read.encode('utf-16').hex()}> >> BDC")
                canvas.drawString(x, y, run.text)
                if run.read:
                    canvas.addLiteral("EMC")
            x += run.width

    def _dots(self, x: float, y: float, width: float) -> None:
        canvas = self._canvas
        left, height = self._point(x, y + _BELOW)
        canvas.saveState()
        canvas.setStrokeColor(_colour(ink.INK))
        canvas.setLineWidth(0.75)
        canvas.setLineCap(1)
        canvas.setDash([0, 1.6])
        canvas.line(left, height, left + width / POINT, height)
        canvas.restoreState()

    def _rule(self, mark: Rule) -> None:
        x, y = self._point(mark.x, mark.y)
        self._canvas.setStrokeColor(_colour(mark.ink))
        self._canvas.setLineWidth(mark.weight)
        self._canvas.line(x, y, x + mark.width / POINT, y - mark.height / POINT)

    def _fill(self, mark: Fill) -> None:
        canvas = self._canvas
        inside = mark.weight / 2  # a frame is drawn within its measures
        x, y = self._point(mark.x, mark.y + mark.height)
        x, y = x + inside, y + inside
        width, height = mark.width / POINT - 2 * inside, mark.height / POINT - 2 * inside
        canvas.setLineWidth(mark.weight)
        canvas.setStrokeColor(_colour(mark.ink))
        canvas.setFillColor(_colour(mark.ink))
        stroke, fill = int(mark.weight > 0), int(mark.weight == 0)
        if mark.corner:
            canvas.roundRect(x, y, width, height, mark.corner / POINT, stroke=stroke, fill=fill)
        else:
            canvas.rect(x, y, width, height, stroke=stroke, fill=fill)

    def _ring(self, mark: Ring) -> None:
        x, y = self._point(mark.x, mark.y)
        self._canvas.setStrokeColor(_colour(ink.INK))
        self._canvas.setLineWidth(0.6)
        self._canvas.circle(x, y, mark.radius / POINT, stroke=1, fill=0)
