# SPDX-License-Identifier: Apache-2.0
"""Words drawn as shapes: for those of which the letters are told apart from how they look.

An engine that shapes letters may be at work for one thread at a time.
"""

import threading
from functools import cache, lru_cache
from typing import Any, Final

from jimdesk.core import places

_AT_WORK: Final = threading.Lock()
_AS_THEY_ARE: Final = {"kern": False, "liga": False, "clig": False}


class _Pen:
    """Writes the outlines of glyphs as the operators of PDF, in the whole units of their font."""

    def __init__(self) -> None:
        self.operators: list[str] = []
        self._at = (0.0, 0.0)
        self._here = (0.0, 0.0)

    def moved(self, x: float, y: float) -> None:
        """Go on from another place."""
        self._at = self._at[0] + x, self._at[1] + y

    def _point(self, point: tuple[float, float]) -> str:
        (x, y), (dx, dy) = self._at, point
        return f"{x + dx:.0f} {y + dy:.0f}"

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


@lru_cache(maxsize=2000)
def width(text: str, name: str) -> float:
    """Return how wide joined letters are, in ems."""
    with _AT_WORK:
        font, buffer = _buffer(text, name, joined=True)
        advances: float = sum(place.x_advance for place in buffer.glyph_positions)
        return advances / float(font.face.upem)


def outline(text: str, name: str, size: float, x: float, y: float, *, joined: bool = True) -> str:
    """Return a word as operators of PDF that fill it, its first glyph at x, y (points).

    Letters that are not `joined` stand as wide as they are by themselves, from left to right.
    """
    scale = size / _font(name).face.upem
    return f"{scale:.5f} 0 0 {scale:.5f} {x:.2f} {y:.2f} cm {_shape(text, name, joined=joined)}"


@lru_cache(maxsize=2000)
def _shape(text: str, name: str, *, joined: bool) -> str:
    with _AT_WORK:
        font, buffer = _buffer(text, name, joined=joined)
        pen = _Pen()
        for glyph, place in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
            pen.moved(place.x_offset, place.y_offset)
            font.draw_glyph_with_pen(glyph.codepoint, pen)
            pen.moved(place.x_advance - place.x_offset, -place.y_offset)
    return " ".join([*pen.operators, "f"])


def _buffer(text: str, name: str, *, joined: bool) -> tuple[Any, Any]:
    import uharfbuzz

    font, buffer = _font(name), uharfbuzz.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    if not joined:
        buffer.direction = "ltr"
    uharfbuzz.shape(font, buffer, None if joined else _AS_THEY_ARE)
    return font, buffer
