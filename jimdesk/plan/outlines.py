# SPDX-License-Identifier: Apache-2.0
"""Words drawn as shapes: for those of which the letters are told apart from how they look."""

from functools import cache
from typing import Any

from jimdesk.core import places


class _Pen:
    """Writes the outline of a glyph as the operators of PDF, from a place on the page on."""

    def __init__(self, x: float, y: float, scale: float) -> None:
        self.operators: list[str] = []
        self._at, self._scale = (x, y), scale
        self._here = (0.0, 0.0)

    def moved(self, x: float, y: float) -> None:
        """Go on from another place."""
        self._at = self._at[0] + x * self._scale, self._at[1] + y * self._scale

    def _point(self, point: tuple[float, float]) -> str:
        (x, y), (dx, dy) = self._at, point
        return f"{x + dx * self._scale:.3f} {y + dy * self._scale:.3f}"

    def moveTo(self, point: tuple[float, float]) -> None:
        self.operators.append(f"{self._point(point)} m")
        self._here = point

    def lineTo(self, point: tuple[float, float]) -> None:
        self.operators.append(f"{self._point(point)} l")
        self._here = point

    def curveTo(self, *points: tuple[float, float]) -> None:
        self.operators.append(f"{' '.join(map(self._point, points))} c")
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


@cache
def _font(name: str) -> Any:  # noqa: ANN401  (uharfbuzz has few types)
    import uharfbuzz

    file = places.resources() / "fonts" / f"{name}.ttf"
    return uharfbuzz.Font(uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(file))))


def outline(text: str, name: str, size: float, x: float, y: float) -> str:
    """Return a word of one direction as operators of PDF that fill it, its first glyph at x, y (points)."""
    import uharfbuzz

    font = _font(name)
    buffer = uharfbuzz.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    uharfbuzz.shape(font, buffer)
    pen = _Pen(x, y, size / font.face.upem)
    for glyph, place in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
        pen.moved(place.x_offset, place.y_offset)
        font.draw_glyph_with_pen(glyph.codepoint, pen)
        pen.moved(place.x_advance - place.x_offset, -place.y_offset)
    return " ".join([*pen.operators, "f"])
