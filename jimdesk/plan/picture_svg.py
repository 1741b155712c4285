# SPDX-License-Identifier: Apache-2.0
"""A drawing written as SVG: real shapes and real text, everything that people typed escaped."""

import re
from collections.abc import Iterator, Mapping
from xml.sax.saxutils import escape, quoteattr

from jimdesk.core.words import Words
from jimdesk.drawing import Area, Box, Drawing, Line, Part, Ring, Shape, Style, Text, Token, text_width
from jimdesk.plan.picture_path import BASELINE, moves

_FAMILIES = "'Atkinson Hyperlegible Next', 'Noto Sans', 'Noto Sans Arabic', 'Noto Sans Ethiopic', sans-serif"
_FORBIDDEN = dict.fromkeys((*range(9), 11, 12, *range(14, 32), 0xFFFE, 0xFFFF))
_MEASURED = re.compile("[\u0020-\u024f\u2013-\u2026]*")  # what the screen's typeface has, and was measured in

Colours = Mapping[str, str]


def written(drawing: Drawing, colours: Colours, words: Words) -> bytes:
    """Return the file."""
    x, y, width, height = drawing.box
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{_n(width)}" height="{_n(height)}" '
        f'viewBox="{_n(x)} {_n(y)} {_n(width)} {_n(height)}" xml:lang={quoteattr(words.language)} '
        f'font-family="{_FAMILIES}">',
        f"<title>{_safe(drawing.title)}</title>",
        f'<rect x="{_n(x)}" y="{_n(y)}" width="{_n(width)}" height="{_n(height)}" '
        f'fill="{colours[drawing.ground]}" stroke="none"/>',
    ]
    for shape in drawing.shapes:
        lines += _shape(shape, colours, colours[drawing.ground])
    return ("\n".join([*lines, "</svg>"]) + "\n").encode()


def _shape(shape: Shape, colours: Colours, ground: str) -> Iterator[str]:
    if isinstance(shape, Token):
        label = f" role=\"img\" aria-label={quoteattr(_clean(shape.spoken))}" if shape.spoken else ""
        yield f"<g{label}>"
        for part in shape.parts:
            yield from _part(part, colours, ground)
        yield "</g>"
    else:
        yield from _part(shape, colours, ground)


def _part(part: Part, colours: Colours, ground: str) -> Iterator[str]:
    match part:
        case Ring(x, y, radius, style):
            yield f'<circle cx="{_n(x)}" cy="{_n(y)}" r="{_n(radius)}"{_style(style, colours)}/>'
        case Box((x, y, width, height), style, corner):
            round_ = f' rx="{_n(corner)}"' if corner else ""
            yield (
                f'<rect x="{_n(x)}" y="{_n(y)}" width="{_n(width)}" height="{_n(height)}"{round_}'
                f"{_style(style, colours)}/>"
            )
        case Line():
            path = _path(part)
            if part.halo:
                yield f'<path d="{path}" fill="none" stroke="{ground}" stroke-width="{_n(part.halo)}"/>'
            yield f'<path d="{path}" stroke-linejoin="round"{_style(part.style, colours)}/>'
        case Area():
            yield f'<path d="{_path(part)}" stroke-linejoin="round"{_style(part.style, colours)}/>'
        case Text():
            yield _text(part, colours)


def _text(part: Text, colours: Colours) -> str:
    x, y, width, height = part.box
    at = {"start": x, "middle": x + width / 2, "end": x + width}[part.align]
    # The length keeps letters in their box where this typeface is missing and another one takes its place.
    long = text_width(part.text, part.size, part.weight)
    known = len(part.text) > 1 and _MEASURED.fullmatch(part.text)
    length = f' textLength="{_n(long)}" lengthAdjust="spacingAndGlyphs"' if known else ""
    return (
        f'<text x="{_n(at)}" y="{_n(y + height / 2 + part.size * BASELINE)}" font-size="{_n(part.size)}" '
        f'font-weight="{part.weight}" text-anchor="{part.align}" stroke="none" fill="{colours[part.colour]}"'
        f"{length}>{_safe(part.text)}</text>"
    )


def _style(style: Style, colours: Colours) -> str:
    text = f' fill="{colours[style.fill] if style.fill else "none"}"'
    if style.strength != 100:
        text += f' fill-opacity="{_n(style.strength / 100)}"'
    if not style.edge:
        return text + ' stroke="none"'  # as it is by default, but some programs take the last one
    text += f' stroke="{colours[style.edge]}" stroke-width="{_n(style.width)}"'
    if style.dash:
        text += f' stroke-dasharray="{" ".join(_n(one) for one in style.dash)}"'
    return text


def _path(shape: Line | Area) -> str:
    return "".join(
        name + " ".join(f"{_n(x)},{_n(y)}" for x, y in points) for name, points in moves(shape)
    )


def _safe(text: str) -> str:
    return escape(_clean(text))


def _clean(text: str) -> str:
    """Return a text without the signs that no XML file may hold."""
    return text.translate(_FORBIDDEN)


def _n(number: float) -> str:
    """Write a number in at most two decimals."""
    return f"{number:.2f}".rstrip("0").rstrip(".")
