# SPDX-License-Identifier: Apache-2.0
"""A drawing written as PDF with reportlab, and a page of a PDF as PNG with pypdfium2."""

import io
from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING, Any, Final

from jimdesk.core import places
from jimdesk.core.words import Words
from jimdesk.drawing import Area, Box, Drawing, Line, Part, Ring, Style, Text
from jimdesk.plan.picture_path import BASELINE, moves

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

UNIT: Final = 0.75  # points of the page for each unit of the drawing, as a screen has 96 of them to an inch
_OTHERS: Final = (("NotoSans", "Regular", "Bold"), ("NotoSansArabic", "Regular", "Bold"),
                  ("NotoSansEthiopic", "Regular", "Bold"))

Colours = Mapping[str, str]


def written(drawing: Drawing, colours: Colours, words: Words) -> bytes:
    """Return the file: one page, as large as the drawing."""
    from reportlab.pdfgen.canvas import Canvas

    x, y, width, height = drawing.box
    buffer = io.BytesIO()
    canvas = Canvas(
        buffer, pagesize=(width * UNIT, height * UNIT), invariant=1, lang=words.language,
        initialFontName=_fonts(400)[0][0],  # else the file names a font that it does not bring along
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
        from reportlab.pdfbase.pdfmetrics import stringWidth

        x, y, width, height = part.box
        cut = _runs(part.text, part.weight)
        runs = [(text, font, stringWidth(text, font, part.size)) for text, font in cut]
        long = sum(wide for _, _, wide in runs)
        left = x + {"start": 0.0, "middle": (width - long) / 2, "end": width - long}[part.align]
        self._canvas.setFillColor(self._colours[part.colour], alpha=1)
        for text, font, wide in runs:
            self._canvas.saveState()
            self._canvas.translate(left, y + height / 2 + part.size * BASELINE)
            self._canvas.scale(1, -1)
            self._canvas.setFont(font, part.size)
            self._canvas.drawString(0, 0, text)
            self._canvas.restoreState()
            left += wide


def _runs(text: str, weight: int) -> list[tuple[str, str]]:
    """Split a text where its font has no glyph, and say which font has; the first one where none has."""
    fonts = _fonts(weight)
    runs: list[tuple[str, str]] = []
    for sign in text:
        font = next((name for name, glyphs in fonts if ord(sign) in glyphs), fonts[0][0])
        if runs and (runs[-1][1] == font or sign == " "):
            runs[-1] = (runs[-1][0] + sign, runs[-1][1])
        else:
            runs.append((sign, font))
    return runs


@cache
def _fonts(weight: int) -> list[tuple[str, frozenset[int]]]:
    """Register the screen's typeface in a weight and those of other scripts; each with what it has."""
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont

    names = [f"AtkinsonHyperlegibleNext-{weight}"]
    names += [f"{name}-{bold if weight >= 600 else regular}" for name, regular, bold in _OTHERS]
    found = []
    for name in names:
        if name not in pdfmetrics.getRegisteredFontNames():
            pdfmetrics.registerFont(TTFont(name, str(places.resources() / "fonts" / f"{name}.ttf")))
        found.append((name, frozenset(pdfmetrics.getFont(name).face.charToGlyph)))
    return found
