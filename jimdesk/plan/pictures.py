# SPDX-License-Identifier: Apache-2.0
"""An instrument as a picture file: SVG, PDF, PNG, or JSON with every box and line for programs.

Each takes a `Shown` and the instrument, and draws for itself: a ready drawing could have been made for
somebody else. Their metadata carry no name.
"""

import json
from collections.abc import Mapping
from typing import Any, Final

from jimdesk.core.audience import Shown
from jimdesk.core.words import Words
from jimdesk.drawing import Drawing, Line, RectBox, Text
from jimdesk.instruments.instrument import Instrument, View
from jimdesk.plan import ink

_SHARP: Final = 2.0  # pixels of a PNG for each unit of the drawing


def svg(shown: Shown, instrument: Instrument, words: Words, view: View) -> bytes:
    """Return the picture as SVG, with its text as text."""
    from jimdesk.plan.picture_svg import written

    return written(_drawn(shown, instrument, words, view), _colours(view), words)


def pdf(shown: Shown, instrument: Instrument, words: Words, view: View) -> bytes:
    """Return the picture as a PDF of one page of its own size, with the fonts inside."""
    from jimdesk.plan.picture_pdf import written

    return written(_drawn(shown, instrument, words, view), _colours(view), words)


def png(shown: Shown, instrument: Instrument, words: Words, view: View, sharp: float = _SHARP) -> bytes:
    """Return the picture as PNG: the page of the PDF, `sharp` pixels to a unit."""
    from jimdesk.plan.picture_pdf import UNIT, raster

    return raster(pdf(shown, instrument, words, view), sharp / UNIT)


def json_(shown: Shown, instrument: Instrument, words: Words, view: View) -> bytes:
    """Return every token and text with its box and every line with its points; y grows downward."""
    drawing = _drawn(shown, instrument, words, view)
    tokens = [
        {"id": one.id, "reference": one.reference, "meaning": one.meaning, "spoken": one.spoken,
         "box": _box(one.box)}
        for one in drawing.tokens
    ]
    texts = [
        {"of": part.of, "text": part.text, "meaning": part.meaning, "box": _box(part.box)}
        for part in drawing.parts() if isinstance(part, Text)
    ]
    lines = [
        {"meaning": part.meaning, "ids": list(part.ids), "points": [_rounded(point) for point in part.points]}
        for part in drawing.parts() if isinstance(part, Line)
    ]
    whole: dict[str, Any] = {
        "instrument": instrument.name, "box": _box(drawing.box),
        "tokens": tokens, "texts": texts, "lines": lines,
    }
    return json.dumps(whole, ensure_ascii=False, indent=1).encode() + b"\n"


def _drawn(shown: Shown, instrument: Instrument, words: Words, view: View) -> Drawing:
    if not isinstance(shown, Shown):
        raise TypeError(f"a picture is made from a Shown, not from a {type(shown).__name__}")
    return instrument.draw(shown, words, view)


def _colours(view: View) -> Mapping[str, str]:
    return ink.PAPER if view.print else ink.LIGHT


def _box(box: RectBox) -> list[float]:
    return _rounded(box)


def _rounded(numbers: tuple[float, ...]) -> list[float]:
    return [round(number, 2) for number in numbers]
