# SPDX-License-Identifier: Apache-2.0
"""A drawing written as PDF with reportlab, and a page of a PDF as PNG with pypdfium2."""

import io
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from jimdesk.core.words import Words
from jimdesk.drawing import Area, Box, Drawing, Line, Part, Ring, Style, Text
from jimdesk.plan import breaking, outlines, told_lines
from jimdesk.plan.marks import Letters
from jimdesk.plan.order import turns
from jimdesk.plan.picture_path import BASELINE, moves
from jimdesk.plan.rich import Span
from jimdesk.plan.signs import AT_WORK, printable
from jimdesk.plan.text import Run, font, runs, straight

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

_USUAL: Final = "AtkinsonHyperlegibleNext-400"
UNIT: Final = 0.75  # points of the page for each unit of the drawing, as a screen has 96 of them to an inch

Colours = Mapping[str, str]


def written(drawing: Drawing, colours: Colours, words: Words) -> bytes:
    """Return the file: one page, as large as the drawing."""
    with AT_WORK:
        return _written(drawing, colours, words)


def _written(drawing: Drawing, colours: Colours, words: Words) -> bytes:
    from reportlab.pdfgen.canvas import Canvas

    x, y, width, height = drawing.box
    buffer = io.BytesIO()
    canvas = Canvas(
        buffer, pagesize=(width * UNIT, height * UNIT), invariant=1, lang=words.language,
        initialFontName=font(_USUAL).fontName,  # else the file names a font that it does not bring along
    )
    canvas.setTitle(drawing.title)
    canvas.setAuthor("")
    canvas.setSubject("")
    canvas.setCreator("JimDesk")
    canvas.scale(UNIT, -UNIT)
    canvas.translate(-x, -y - height)
    pen = _Pen(canvas, colours, colours[drawing.ground])
    pen.box(Box(drawing.box, Style(drawing.ground)))
    for part in drawing.parts():
        pen.part(part)
    canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def draw(
    canvas: "Canvas", drawing: Drawing, colours: Colours, at: tuple[float, float], scale: float
) -> int:
    """Draw on a page that is there already: its top left corner `at` a point, `scale` points to a unit.

    Returns by how many more of the letters in it run from right to left than from left to right.
    """
    x, y, _, _ = drawing.box
    canvas.saveState()
    canvas.translate(*at)
    canvas.scale(scale, -scale)
    canvas.translate(-x, -y)
    pen = _Pen(canvas, colours, colours["surface"])
    for part in drawing.parts():
        pen.part(part)
    canvas.restoreState()
    return told_lines.turning(Span(part.text) for part in drawing.parts() if isinstance(part, Text))


def raster(page: bytes, scale: float) -> bytes:
    """Return the first page of a PDF as PNG, `scale` pixels to a point."""
    import pypdfium2

    with pypdfium2.PdfDocument(page) as document:
        image = document[0].render(scale=scale).to_pil()
        buffer = io.BytesIO()
        image.save(buffer, "PNG", optimize=False)
        return buffer.getvalue()


class _Pen:
    """Draws shapes on a page whose y grows downward."""

    def __init__(self, canvas: "Canvas", colours: Colours, ground: str) -> None:
        self._canvas, self._colours, self._ground = canvas, colours, ground
        canvas.setLineJoin(1)

    def part(self, part: Part) -> None:
        """Draw one shape."""
        match part:
            case Ring(x, y, radius, style):
                fill, stroke = self._take(style)
                self._canvas.circle(x, y, radius, stroke=stroke, fill=fill)
            case Box():
                self.box(part)
            case Line():
                if part.halo:
                    self._canvas.setStrokeColor(self._ground)
                    self._canvas.setLineWidth(part.halo)
                    self._canvas.setDash()
                    self._canvas.drawPath(self._path(part), stroke=1, fill=0)
                self._outline(part)
            case Area():
                self._outline(part)
            case Text():
                self._text(part)

    def box(self, part: Box) -> None:
        """Draw a rectangle."""
        x, y, width, height = part.box
        fill, stroke = self._take(part.style)
        corner = min(part.corner, width / 2, height / 2)
        if corner > 0:
            self._canvas.roundRect(x, y, width, height, corner, stroke=stroke, fill=fill)
        else:
            self._canvas.rect(x, y, width, height, stroke=stroke, fill=fill)

    def _outline(self, part: Line | Area) -> None:
        fill, stroke = self._take(part.style)
        self._canvas.drawPath(self._path(part), stroke=stroke, fill=fill)

    def _path(self, part: Line | Area) -> Any:  # noqa: ANN401  (reportlab has no types)
        path = self._canvas.beginPath()
        for name, points in moves(part):
            numbers = [number for point in points for number in point]
            {"M": path.moveTo, "L": path.lineTo, "C": path.curveTo, "Z": path.close}[name](*numbers)
        return path

    def _take(self, style: Style) -> tuple[int, int]:
        """Take the colours and the line of a style; answer whether to fill and whether to draw the edge."""
        if style.fill:
            self._canvas.setFillColor(self._colours[style.fill], alpha=style.strength / 100)
        if style.edge:
            self._canvas.setStrokeColor(self._colours[style.edge])
            self._canvas.setLineWidth(style.width)
            self._canvas.setDash(list(style.dash))
        return int(bool(style.fill)), int(bool(style.edge))

    def _text(self, part: Text) -> None:
        x, y, width, height = part.box
        part = replace(part, text=printable(part.text))
        line, letters = breaking.Line((Span(part.text),), 0), Letters(part.size, bold=part.weight >= 600)
        said = list(_runs(part, line, letters))
        long = sum(run.width for run in said)
        left = x + {"start": 0.0, "middle": (width - long) / 2, "end": width - long}[part.align]
        canvas = self._canvas
        canvas.saveState()
        canvas.setFillColor(self._colours[part.colour], alpha=1)
        canvas.translate(left, y + height / 2 + part.size * BASELINE)
        canvas.scale(1, -1)
        along = 0.0
        turned = not straight(line, right_to_left=turns(part.text))
        for run in said:
            if turned:
                outlines.draw(canvas, run.text, run.font, run.size, along, 0, joined=run.shaped)
            else:
                canvas.setFont(run.font, run.size)
                canvas.drawString(along, 0, run.text)
            along += run.width
        if turned:
            writing = canvas.beginText()
            told_lines.tell(writing, line.pieces, letters, (0, 0), long)
            canvas.drawText(writing)
        canvas.restoreState()


def _runs(part: Text, line: breaking.Line, letters: Letters) -> Iterator[Run]:
    """Return what to draw for a text: in the screen's typeface, or in others where that lacks a sign."""
    name = f"AtkinsonHyperlegibleNext-{part.weight}"
    face = font(name).face
    if all(ord(sign) in face.charToGlyph for sign in part.text):
        wide = sum(face.charWidths[ord(sign)] for sign in part.text) * part.size / 1000
        yield Run(name, part.size, "", part.text, wide)
        return
    yield from (run for run in runs(line, letters, right_to_left=turns(part.text)) if isinstance(run, Run))
