# SPDX-License-Identifier: Apache-2.0
"""The ten pictograms, the same on every sheet, kept as small SVG files in resources/pictograms.

They use a grid of 48 units and only `path` (M, L, H, V, C, Z in absolute coordinates) and `circle`, so that
they can be drawn here without a library, and opened in any drawing program.
"""

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final
from xml.etree import ElementTree

from jimdesk.core import places
from jimdesk.core.meeting import Hat
from jimdesk.core.words import N_

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
_BY_HAT: Final = {  # a hat that fits no picture for sure has none
    Hat.BOOKKEEPER: "paper",
    Hat.DRIVER: "car",
    Hat.COOK: "pan",
    Hat.HOUSEKEEPER: "house",
}


def picture_of(chosen: str, hat: Hat) -> str:
    """Return the pictogram of a line: the chosen one, or the hat's; "" for none."""
    return chosen if chosen in PICTOGRAMS else _BY_HAT.get(hat, "")


@dataclass(frozen=True, slots=True)
class _Part:
    steps: tuple[tuple[str, tuple[float, ...]], ...]
    fill: str
    stroke: str
    width: float


@cache
def _parts(name: str) -> tuple[_Part, ...]:
    svg = ElementTree.parse(places.resources() / "pictograms" / f"{name}.svg").getroot()
    return tuple(
        _Part(
            _steps(element.attrib),
            element.get("fill", svg.get("fill", "")),
            element.get("stroke", svg.get("stroke", "")),
            float(element.get("stroke-width", svg.get("stroke-width", "3"))),
        )
        for element in svg
    )


def _steps(shape: dict[str, str]) -> tuple[tuple[str, tuple[float, ...]], ...]:
    if "r" in shape:
        return (("circle", (float(shape["cx"]), float(shape["cy"]), float(shape["r"]))),)
    steps = []
    here = (0.0, 0.0)
    for letter, rest in re.findall(r"([MLHVCZ])([^MLHVCZ]*)", shape["d"]):
        numbers = tuple(map(float, rest.replace(",", " ").split()))
        if letter == "H":
            letter, numbers = "L", (numbers[0], here[1])
        elif letter == "V":
            letter, numbers = "L", (here[0], numbers[0])
        here = (numbers[-2], numbers[-1]) if numbers else here
        steps.append((letter, numbers))
    return tuple(steps)


def draw(canvas: "Canvas", name: str, x: float, y: float, size: float) -> None:
    """Draw a pictogram with its top left corner at x, y and `size` wide (all in points, y upward)."""
    canvas.saveState()
    canvas.translate(x, y)
    canvas.scale(size / GRID, -size / GRID)
    canvas.setLineCap(1)
    canvas.setLineJoin(1)
    for part in _parts(name):
        fill, stroke = part.fill != "none", part.stroke != "none"
        if fill:
            canvas.setFillColor(part.fill)
        if stroke:
            canvas.setStrokeColor(part.stroke)
            canvas.setLineWidth(part.width)
        path = canvas.beginPath()
        for letter, numbers in part.steps:
            if letter == "circle":
                path.circle(*numbers)
            elif letter == "Z":
                path.close()
            else:
                {"M": path.moveTo, "L": path.lineTo, "C": path.curveTo}[letter](*numbers)
        canvas.drawPath(path, stroke=int(stroke), fill=int(fill))
    canvas.restoreState()
