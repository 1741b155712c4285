# SPDX-License-Identifier: Apache-2.0
"""The chip of a person in the circle, made of plain shapes; told apart by shape as well as by colour."""

import math
from typing import Final

from jimdesk.core.frozen import frozen
from jimdesk.core.people import Level
from jimdesk.drawing import LEADING, Area, Box, Part, Point, RectBox, Ring, Style, Text, text_width
from jimdesk.instruments.circle.faces import Face, Kind

_COLOURS: Final = {
    Kind.FAMILY: ("fam", "famE"),
    Kind.COMMUNITY: ("com", "comE"),
    Kind.PEER: ("peer", "peerE"),
    Kind.PROFESSIONAL: ("pro", "proE"),
    Kind.JIM: ("jimSoft", "jimE"),
}
_DASH: Final = (3.6, 2.7)
_GAP: Final = 7  # between disc and name
_END: Final = 13  # after the name
_SQUARE: Final = 6  # corners of a professional's square
_CORNER: Final = 9  # corners of a professional's chip


@frozen
class Scale:
    """How large a chip is: its height, its disc, its letters, and the longest name; 0 is no name."""

    height: float
    disc: float
    size: float
    longest: float


# From the usual chip to the smallest that can still be told and touched; see `apart`.
SCALES: Final = (
    Scale(38, 28, 15, 150), Scale(32, 24, 14, 110), Scale(26, 20, 13, 80), Scale(26, 22, 13, 0),
    Scale(20, 16, 13, 0), Scale(14, 12, 13, 0),
)


def width(face: Face, scale: Scale) -> float:
    """Return how wide a chip is."""
    padding = scale.height - scale.disc
    if not scale.longest:
        return scale.height
    name = text_width(shortened(face.name, scale, _weight(face)), scale.size, _weight(face))
    return padding / 2 + scale.disc + _GAP + name + _END


def shortened(name: str, scale: Scale, weight: int) -> str:
    """Return a name without its middle where it is longer than a chip of this scale holds."""
    if text_width(name, scale.size, weight) <= scale.longest:
        return name
    kept = len(name)
    while kept > 2:
        kept -= 1
        tail = kept // 3
        end = name[len(name) - tail :].lstrip() if tail else ""
        short = f"{name[: kept - tail].rstrip()}…{end}"
        if text_width(short, scale.size, weight) <= scale.longest:
            return short
    return f"{name[:1]}…"


def chip(face: Face, box: RectBox, scale: Scale) -> tuple[Part, ...]:
    """Return the shapes of a chip in its box."""
    x, y, wide, high = box
    edge = 2.0 if face.kind is Kind.JIM else 1.5
    fill, colour = _COLOURS[face.kind]
    corner = _CORNER if face.kind is Kind.PROFESSIONAL else high / 2
    inset = (x + edge / 2, y + edge / 2, wide - edge, high - edge)
    dash = _DASH if face.leaves else ()
    parts: list[Part] = [Box(inset, Style(fill, colour, edge, dash), corner - edge / 2)]
    if face.person.level is Level.NATURAL_WITH_ROLE and scale.longest:
        inner = (x + 3.5, y + 3.5, wide - 7, high - 7)
        parts.append(Box(inner, Style("", colour, 1), corner - 3.5))
    padding = (high - scale.disc) / 2
    parts += _disc(face, (x + padding + scale.disc / 2, y + high / 2), scale.disc)
    if scale.longest:
        parts.append(_name(face, (x + padding + scale.disc + _GAP, y + high / 2), scale))
    return tuple(parts)


def _name(face: Face, start: Point, scale: Scale) -> Text:
    text = shortened(face.name, scale, _weight(face))
    wide, high = text_width(text, scale.size, _weight(face)), scale.size * LEADING
    box = (start[0], start[1] - high / 2, wide, high)
    return Text(text, box, scale.size, _weight(face), "ink", "start", face.person.id)


def _weight(face: Face) -> int:
    return 600 if face.kind is Kind.JIM else 500


def _disc(face: Face, at: Point, disc: float) -> list[Part]:
    """Return the disc: filled for family, open for community, ringed for peers, square, or a star."""
    x, y = at
    _, edge = _COLOURS[face.kind]
    letters = _letters(face, at, disc, edge if face.kind is Kind.COMMUNITY else "surface")
    match face.kind:
        case Kind.JIM:
            return [Ring(x, y, disc / 2, Style("jim")), star((x, y), disc * 0.32, "star")]
        case Kind.PROFESSIONAL:
            square = (x - disc / 2, y - disc / 2, disc, disc)
            return [Box(square, Style(edge), _SQUARE * disc / 28), letters]
        case Kind.COMMUNITY:
            return [Ring(x, y, disc / 2 - 1, Style("com", edge, 2)), letters]
        case Kind.PEER:
            inner = Ring(x, y, disc / 2 - 2.75, Style("", "surface", 1.5))
            return [Ring(x, y, disc / 2, Style(edge)), inner, letters]
        case Kind.FAMILY:
            return [Ring(x, y, disc / 2, Style(edge)), letters]


def _letters(face: Face, at: Point, disc: float, colour: str) -> Text:
    size = max(disc * (0.46 if len(face.letters) == 1 else 0.39), 7)
    wide, high = text_width(face.letters, size, 700), size * LEADING
    box = (at[0] - wide / 2, at[1] - high / 2, wide, high)
    return Text(face.letters, box, size, 700, colour, "middle", face.person.id, "initials")


def star(at: Point, radius: float, colour: str) -> Area:
    """Return a star of five points."""
    points = tuple(
        (at[0] + math.sin(turn) * reach, at[1] - math.cos(turn) * reach)
        for point in range(10)
        for turn, reach in ((math.pi * point / 5, radius if point % 2 == 0 else radius * 0.46),)
    )
    return Area(points, Style(colour, colour, 1.25 * radius / 9), radius * 0.08, "jim")
