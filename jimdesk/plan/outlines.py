# SPDX-License-Identifier: Apache-2.0
"""Words drawn as shapes: for those of which the letters are told apart from how they look.

The shape of a letter stands once in a file, and is drawn wherever it is wanted. An engine that shapes letters
may be at work for one thread at a time.
"""

import threading
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from jimdesk.core import places

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

_AT_WORK: Final = threading.Lock()
_AS_THEY_ARE: Final = {"kern": False, "liga": False, "clig": False}


class _Pen:
    """Writes the outline of a glyph as the operators of PDF, in the whole units of its font."""

    def __init__(self) -> None:
        self.operators: list[str] = []
        self._here = (0.0, 0.0)

    def moveTo(self, point: tuple[float, float]) -> None:
        self.operators.append(f"{_told(point)} m")
        self._here = point

    def lineTo(self, point: tuple[float, float]) -> None:
        self.operators.append(f"{_told(point)} l")
        self._here = point

    def curveTo(self, *points: tuple[float, float]) -> None:
        self.operators.append(f"{' '.join(map(_told, points))} c")
        self._here = points[-1]

    def qCurveTo(self, control: tuple[float, float], end: tuple[float, float]) -> None:
        """Draw a curve of the second degree as one of the third."""
        (x0, y0), (x1, y1), (x2, y2) = self._here, control, end
        self.curveTo(
            (x0 + (x1 - x0) * 2 / 3, y0 + (y1 - y0) * 2 / 3),
            (x2 + (x1 - x2) * 2 / 3, y2 + (y1 - y2) * 2 / 3),
            end,
        )

    def closePath(self) -> None:
        self.operators.append("h")

    def endPath(self) -> None:
        """Nothing is left open."""


def _told(point: tuple[float, float]) -> str:
    return f"{point[0]:.0f} {point[1]:.0f}"


class _Glyph(NamedTuple):
    """One glyph of a word, and where it stands in it, in the units of its font."""

    number: int
    x: int
    y: int


@cache
def _font(name: str) -> Any:  # noqa: ANN401  (uharfbuzz has few types)
    import uharfbuzz

    file = places.resources() / "fonts" / f"{name}.ttf"
    return uharfbuzz.Font(uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(file))))


@lru_cache(maxsize=2000)
def width(text: str, name: str) -> float:
    """Return how wide joined letters are, in ems."""
    with _AT_WORK:
        font, buffer = _buffer(text, name, joined=True)
        advances: float = sum(place.x_advance for place in buffer.glyph_positions)
        return advances / float(font.face.upem)


def draw(
    canvas: "Canvas", text: str, name: str, size: float, x: float, y: float, *,
    joined: bool = True, rgb: str = "",
) -> None:
    """Fill the shape of a word, its first glyph at x, y (points), in a colour or in that of the canvas.

    Letters that are not `joined` stand as wide as they are by themselves, from left to right.
    """
    scale = size / _font(name).face.upem
    canvas.addLiteral(f"q {rgb} rg" if rgb else "q")
    canvas.addLiteral(f"{scale:.5f} 0 0 {scale:.5f} {x:.2f} {y:.2f} cm")
    here = (0, 0)
    for number, right, up in _glyphs(text, name, joined=joined):
        box, shape = _shape(name, number)
        if not shape:
            continue  # a space, or a sign that only joins others
        if (right, up) != here:
            canvas.addLiteral(f"1 0 0 1 {right - here[0]} {up - here[1]} cm")
            here = (right, up)
        form = f"{name}.{number}"
        if not canvas.hasForm(form):
            canvas.beginForm(form, *box)
            canvas.addLiteral(shape)
            canvas.endForm()
        canvas.doForm(form)
    canvas.addLiteral("Q")


@lru_cache(maxsize=2000)
def _glyphs(text: str, name: str, *, joined: bool) -> tuple[_Glyph, ...]:
    """Return the glyphs of a word, from left to right."""
    with _AT_WORK:
        _, buffer = _buffer(text, name, joined=joined)
        found, x, y = [], 0, 0
        for glyph, place in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
            found.append(_Glyph(glyph.codepoint, x + place.x_offset, y + place.y_offset))
            x, y = x + place.x_advance, y + place.y_advance
    return tuple(found)


@lru_cache(maxsize=2000)
def _shape(name: str, number: int) -> tuple[tuple[int, int, int, int], str]:
    """Return the box of a glyph, and the operators that fill it: "" where nothing is seen of it."""
    with _AT_WORK:
        font, pen = _font(name), _Pen()
        font.draw_glyph_with_pen(number, pen)
        room = font.get_glyph_extents(number)
    if not pen.operators:
        return (0, 0, 0, 0), ""
    left, top = room.x_bearing - 1, room.y_bearing + 1
    return (left, top + room.height - 2, left + room.width + 2, top), " ".join([*pen.operators, "f"])


def _buffer(text: str, name: str, *, joined: bool) -> tuple[Any, Any]:
    import uharfbuzz

    font, buffer = _font(name), uharfbuzz.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    if not joined:
        buffer.direction = "ltr"
    uharfbuzz.shape(font, buffer, None if joined else _AS_THEY_ARE)
    return font, buffer
