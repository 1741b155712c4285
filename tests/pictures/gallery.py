# SPDX-License-Identifier: Apache-2.0
"""The gallery: every sign and the blended families as SVG, to be looked at and compared with approved ones.

`python -m tests.pictures.gallery` writes the pictures of now over the approved ones; look at each that
changed (any browser shows them) before it is committed.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from jimdesk.core.audience import WORKER, shown_to
from jimdesk.core.family import Family
from jimdesk.core.words import Words
from jimdesk.drawing import Drawing
from jimdesk.instruments.genogram import GENOGRAM
from jimdesk.instruments.genogram.legend import HEIGHT, WIDTH, legend
from jimdesk.instruments.genogram.notation import Row
from jimdesk.instruments.instrument import View
from jimdesk.plan import ink, picture_svg, pictures
from tests.pictures import blended, rows

APPROVED: Final = Path(__file__).parent / "approved"
WORDS: Final = Words("nl")
_WIDE, _HIGH, _COLUMNS = 250, 190, 6
_VIEW: Final = View(day=rows.VIEW.day)
_ROOT: Final = re.compile(rb"(?s)^.*?<svg[^>]*?viewBox=\"([^\"]*)\"[^>]*>(.*)</svg>\s*$")


def made() -> Iterator[tuple[str, bytes]]:
    """Every picture of the gallery by its name."""
    yield "every-sign", every_sign()
    for written in blended.FAMILIES:
        shown = shown_to(blended.family(written), WORKER)
        yield written.__name__.replace("_", "-"), pictures.svg(shown, GENOGRAM, WORDS, _VIEW)


def every_sign() -> bytes:
    """One sheet with a cell for each row of the notation: drawn in a family, and as the legend has it."""
    count = len(rows.ROWS)
    width, height = _WIDE * _COLUMNS, _HIGH * -(-count // _COLUMNS)
    cells = [_cell(i, row) for i, row in enumerate(rows.ROWS)]
    size = f'width="{width}" height="{height}"'
    head = f'<svg xmlns="http://www.w3.org/2000/svg" {size} font-family="sans-serif">'
    ground = f'<rect width="{width}" height="{height}" fill="#FBFAF6"/>'
    return "\n".join((head, ground, *cells, "</svg>", "")).encode()


def _cell(i: int, row: Row) -> str:
    x, y = i % _COLUMNS * _WIDE, i // _COLUMNS * _HIGH
    family = rows.after(row)
    label = f'<text x="{x + 10}" y="{y + 18}" font-size="13">{rows.name(row)}</text>'
    picture = _nested(_svg(family), x + 10, y + 24, _WIDE - 20, _HIGH - 62)
    samples = legend(shown_to(family, WORKER), WORDS, rows.VIEW)
    named = WORDS.say(row.name, "legend")
    parts = next((parts for parts, word in samples if word == named), ())
    drawing = Drawing(parts, (-4, -4, WIDTH + 8, HEIGHT + 8), "canvas")
    sample = _nested(picture_svg.written(drawing, ink.LIGHT, WORDS), x + 10, y + _HIGH - 36, 48, 30)
    word = f'<text x="{x + 66}" y="{y + _HIGH - 16}" font-size="13">{named}</text>'
    return "\n".join((label, picture, *((sample,) if parts else ()), word))


def _svg(family: Family) -> bytes:
    return pictures.svg(shown_to(family, WORKER), GENOGRAM, WORDS, rows.VIEW)


def _nested(svg: bytes, x: int, y: int, width: int, height: int) -> str:
    found = _ROOT.match(svg)
    assert found, svg[:200]
    box, inside = (part.decode() for part in found.groups())
    return f'<svg x="{x}" y="{y}" width="{width}" height="{height}" viewBox="{box}">{inside}</svg>'


if __name__ == "__main__":
    APPROVED.mkdir(exist_ok=True)
    for name, picture in made():
        (APPROVED / f"{name}.svg").write_bytes(picture)
