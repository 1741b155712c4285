# SPDX-License-Identifier: Apache-2.0
"""How much empty paper there is around a genogram on the screen."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from jimdesk.drawing import Drawing

_LESS: Final = 22  # units of the edge that a drawing has for paper and files: on a screen room is dear


def trimmed(drawing: Drawing) -> Drawing:
    """Return a drawing with less empty paper around it."""
    x, y, width, height = drawing.box
    if width <= 2 * _LESS or height <= 2 * _LESS:
        return drawing
    return replace(drawing, box=(x + _LESS, y + _LESS, width - 2 * _LESS, height - 2 * _LESS))


def on_one_paper(one: Drawing, other: Drawing) -> tuple[Drawing, Drawing]:
    """Return two drawings of one family with the same paper around them: so they look equally large."""
    left, top = min(one.box[0], other.box[0]), min(one.box[1], other.box[1])
    right = max(box[0] + box[2] for box in (one.box, other.box))
    bottom = max(box[1] + box[3] for box in (one.box, other.box))
    box = left, top, right - left, bottom - top
    return replace(one, box=box), replace(other, box=box)
