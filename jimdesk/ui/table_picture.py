# SPDX-License-Identifier: Apache-2.0
"""A drawing for the table: the same picture, with names that are read from across it.

What is too small to be read there and stands in the way of a name is left out: the initial on a chip, the
second line under a symbol.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from jimdesk.drawing import LEADING, Area, Box, Drawing, Part, Ring, Text, Token, text_box, text_width

_BESIDE: Final = 10.0  # between a name and the end of its chip
_APART: Final = 6.0  # between two names


def readable(drawing: Drawing, size: float) -> Drawing:
    """Return a drawing whose names are `size` units high, as far as their neighbours leave room."""
    named = [name for token in drawing.tokens if (name := _name(token)) and _under(name)]
    sizes = {name.of: _fitting(name, named, size) for name in named}
    shapes = tuple(
        _enlarged(shape, sizes.get(shape.id, size)) if isinstance(shape, Token) else shape
        for shape in drawing.shapes
    )
    made = replace(drawing, shapes=shapes)
    return replace(made, box=_around(made)) if named else made


def name_sizes(drawing: Drawing) -> tuple[float, ...]:
    """Return how high the names in a drawing are."""
    return tuple(name.size for token in drawing.tokens if (name := _name(token)))


def _name(token: Token) -> Text | None:
    """Return the name in a token; one that is only a disc has none."""
    texts = (part for part in token.parts if isinstance(part, Text))
    return next((text for text in texts if text.meaning == "name" or text.align == "start"), None)


def _under(name: Text) -> bool:
    """Tell whether a name stands under a symbol, and not in a chip."""
    return name.meaning == "name"


def _fitting(name: Text, named: list[Text], size: float) -> float:
    """Return how high a name can be between those beside it."""
    middle, fits = name.box[0] + name.box[2] / 2, size
    for other in named:
        apart = abs(other.box[0] + other.box[2] / 2 - middle)
        if other is not name and abs(other.box[1] - name.box[1]) < size and apart:
            wide = (name.box[2] / name.size + other.box[2] / other.size) / 2
            fits = min(fits, (apart - _APART) / wide)
    return max(name.size, fits)


def _enlarged(token: Token, size: float) -> Token:
    name = _name(token)
    if name is None or name.size >= size:
        return token
    if _under(name):
        return replace(token, parts=tuple(_below(token, name, size)))
    parts = tuple(_chip(token, name, size))
    box = next(part.box for part in parts if isinstance(part, Box))
    return replace(token, box=box, parts=parts)


def _below(token: Token, name: Text, size: float) -> Iterator[Part]:
    """Yield a symbol with a larger name, and nothing under that name."""
    x, y, wide, _ = name.box
    for part in token.parts:
        if part is name:
            yield replace(name, size=size, box=text_box(name.text, x + wide / 2, y, size, name.weight))
        elif not (isinstance(part, Text) and part.meaning == "second"):
            yield part


def _chip(token: Token, name: Text, size: float) -> Iterator[Part]:
    """Yield a chip around a larger name; of the discs only the star of a JIM stays."""
    middle, level = token.middle
    star = any(isinstance(part, Area) and part.meaning == "jim" for part in token.parts)
    disc = next((part for part in token.parts if isinstance(part, Ring)), None)
    shift = (2 * disc.radius + 2) if star and disc else 0.0
    text = text_width(name.text, size, name.weight)
    wide, high = text + shift + 2 * _BESIDE, max(token.box[3], size * LEADING + 6)
    left = middle - wide / 2
    beside = left + _BESIDE / 2 - (disc.x - disc.radius) if disc else 0.0
    for part in token.parts:
        if isinstance(part, Box) and part is token.parts[0]:
            corner = part.corner if part.corner < part.box[3] / 2 - 1 else high / 2
            yield replace(part, box=(left, level - high / 2, wide, high), corner=corner)
        elif part is name:
            at = left + _BESIDE + shift
            yield replace(name, size=size, box=(at, level - size * LEADING / 2, text, size * LEADING))
        elif star and isinstance(part, Ring) and part is disc:
            yield replace(part, x=part.x + beside)
        elif isinstance(part, Area) and part.meaning == "jim":
            yield replace(part, points=tuple((x + beside, y) for x, y in part.points))
        elif isinstance(part, Ring) and part.meaning == "task":
            yield replace(part, y=part.y + (high - token.box[3]) / 2)
        elif getattr(part, "meaning", "") not in ("", "initials"):
            yield part


def _around(drawing: Drawing) -> tuple[float, float, float, float]:
    """Return the box around a drawing and its larger names."""
    x, y, wide, high = drawing.box
    boxes = [part.box for part in drawing.parts() if isinstance(part, Text)]
    left, top = min(x, *(box[0] for box in boxes)), min(y, *(box[1] for box in boxes))
    right = max(x + wide, *(box[0] + box[2] for box in boxes))
    return left, top, right - left, max(y + high, *(box[1] + box[3] for box in boxes)) - top
