# SPDX-License-Identifier: Apache-2.0
"""The ten pictograms, the same on every sheet, kept as small SVG files in resources/pictograms.

They use a grid of 48 units and only `path` (M, L, H, V, C, Z in absolute coordinates) and `circle`, so that
they can be drawn here without a library, and opened in any drawing program.
"""

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from jimdesk.core import places
from jimdesk.core.meeting import Hat
from jimdesk.core.words import N_
from jimdesk.plan.hats import HATS

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

GRID: Final = 48
PICTOGRAMS: Final = {  # what they stand for, to choose from
    "pan": N_("cooking, eating"),
    "ball": N_("training, sport"),
    "book": N_("homework, school"),
    "phone": N_("calling, sending a message"),
    "paper": N_("forms, money"),
    "car": N_("driving, fetching"),
    "talk": N_("listening, finding out"),
    "eye": N_("looking how it goes"),
    "calendar": N_("a date, a meeting"),
    "house": N_("at home, staying over"),
}
_ELEMENT: Final = re.compile(r"<(?:svg|path|circle) [^>]*>")
_ATTRIBUTE: Final = re.compile(r'([\w-]+)="([^"]*)"')
_OPERATORS: Final = {"M": "m", "L": "l", "H": "l", "V": "l", "C": "c", "Z": "h"}


def picture_of(chosen: str, hat: Hat) -> str:
    """Return the pictogram of a line: the chosen one, or the hat's; "" for none."""
    if chosen in PICTOGRAMS:
        return chosen
    return HATS[hat].picture if hat in HATS else ""


@cache
def commands(name: str) -> str:
    """Return a pictogram as drawing commands of PDF, on the grid of 48 units, y downward."""
    svg = (places.resources() / "pictograms" / f"{name}.svg").read_text(encoding="utf-8")
    whole, *shapes = (dict(_ATTRIBUTE.findall(element)) for element in _ELEMENT.findall(svg))
    return "\n".join(["1 J 1 j", *(_drawn({**whole, **shape}) for shape in shapes)])


def _drawn(shape: dict[str, str]) -> str:
    """Draw one path or circle with its fill, its line, or both."""
    fill, stroke = shape["fill"] != "none", shape["stroke"] != "none"
    colours = (f"{_rgb(shape['fill'])} rg" if fill else "", f"{_rgb(shape['stroke'])} RG" if stroke else "")
    paint = {(True, True): "B", (True, False): "f", (False, True): "S"}[fill, stroke]
    return f"{' '.join(colours)} {shape['stroke-width']} w {_path(shape)} {paint}"


def _rgb(hex_: str) -> str:
    return " ".join(f"{int(hex_[place : place + 2], 16) / 255:.3f}" for place in (1, 3, 5))


def _path(shape: dict[str, str]) -> str:
    """Turn a path or a circle of SVG into that of PDF."""
    if "r" in shape:
        return _circle(float(shape["cx"]), float(shape["cy"]), float(shape["r"]))
    steps = []
    here = ("0", "0")
    for letter, rest in re.findall(r"([MLHVCZ])([^MLHVCZ]*)", shape["d"]):
        numbers = rest.replace(",", " ").split()
        if letter == "H":
            numbers = [numbers[0], here[1]]
        elif letter == "V":
            numbers = [here[0], numbers[0]]
        here = (numbers[-2], numbers[-1]) if numbers else here
        steps.append(" ".join([*numbers, _OPERATORS[letter]]))
    return " ".join(steps)


def _circle(x: float, y: float, radius: float) -> str:
    """Draw a circle as four curves."""
    handle = radius * 0.5523
    quarters = ((1, 0, 0, 1), (0, 1, -1, 0), (-1, 0, 0, -1), (0, -1, 1, 0))

    def at(a: float, b: float) -> str:
        return f"{x + a:g} {y + b:g}"

    curves = [
        f"{at(radius * a + handle * c, radius * b + handle * d)} "
        f"{at(radius * c + handle * a, radius * d + handle * b)} {at(radius * c, radius * d)} c"
        for a, b, c, d in quarters
    ]
    return " ".join([f"{at(radius, 0)} m", *curves, "h"])


def draw(canvas: "Canvas", name: str, x: float, y: float, size: float) -> None:
    """Draw a pictogram with its top left corner at x, y and `size` wide (all in points, y upward)."""
    scale = size / GRID
    canvas.addLiteral(f"q {scale:.4f} 0 0 {-scale:.4f} {x:.3f} {y:.3f} cm {commands(name)} Q")
