# SPDX-License-Identifier: Apache-2.0
"""A person's chip on paper, where the shape speaks: a pill stays, a dashed box goes, a star is a JIM."""

from typing import Final

from jimdesk.core.frozen import frozen
from jimdesk.core.words import Words
from jimdesk.drawing import LEADING, Box, Part, RectBox, Style, Text, text_width
from jimdesk.instruments.circle.chips import Scale, shortened, star
from jimdesk.instruments.circle.faces import Face, Kind

SCALES: Final = (
    Scale(36, 0, 17.5, 200), Scale(32, 0, 15.5, 160), Scale(27, 0, 14, 120), Scale(24, 0, 13, 70),
    Scale(20, 0, 11, 34),
)
_SIDE: Final = 12  # from the edge to the name
_STAR: Final = 20  # what the star behind a name takes
_SMALL: Final = 0.8  # the second line, as a share of the name
_DASH: Final = (6.0, 4.0)


@frozen
class Label:
    """What stands on a chip: a title above the name, the name, and until when below it."""

    title: str
    name: str
    until: str

    @property
    def lines(self) -> int:
        """How many lines that are."""
        return 1 + bool(self.title) + bool(self.until)


def label(face: Face, words: Words, scale: Scale) -> Label:
    """Return what stands on a chip at a scale; the smaller ones tell the name alone."""
    title, _, name = face.name.partition(" ")
    titled = face.leaves and title[:1].islower() and bool(name)
    full, told = scale.size > 14, ""
    if face.person.until and face.leaves and full:
        date = (words.short_date if face.soon else words.date)(face.person.until)
        told = words.say("until {date}", "on a chip", date=date)
    if not titled or not full:
        return Label("", shortened(face.name, scale, 700), told)
    return Label(title, shortened(name, scale, 700), told)


def size(face: Face, words: Words, scale: Scale) -> tuple[float, float]:
    """Return the width and height of a chip."""
    said = label(face, words, scale)
    small = scale.size * _SMALL
    wide = max(
        text_width(said.name, scale.size, 700),
        text_width(said.title, small), text_width(said.until, small),
    )
    star_wide = _STAR * scale.size / 17.5 if face.kind is Kind.JIM else 0
    side = _SIDE * scale.size / 17.5
    return wide + star_wide + 2 * side, scale.height + (said.lines - 1) * small * 1.15


def chip(face: Face, words: Words, box: RectBox, scale: Scale) -> tuple[Part, ...]:
    """Return the shapes of a chip in its box."""
    x, y, wide, high = box
    edge = 2.5
    inset = (x + edge / 2, y + edge / 2, wide - edge, high - edge)
    square = face.kind is Kind.PROFESSIONAL
    style = Style("surface", "ink", edge, _DASH) if face.leaves else Style("jim", "ink", edge)
    parts: list[Part] = [Box(inset, style, 0 if square else (min(high, 40) - edge) / 2)]
    said = label(face, words, scale)
    star_wide = _STAR * scale.size / 17.5 if face.kind is Kind.JIM else 0
    middle = x + (wide - star_wide) / 2
    lines = [(said.title, _SMALL, 400), (said.name, 1.0, 700), (said.until, _SMALL, 400)]
    told = [(text, share * scale.size, weight) for text, share, weight in lines if text]
    top = y + (high - sum(size * 1.15 for _, size, _ in told)) / 2
    for text, letters, weight in told:
        text_wide = text_width(text, letters, weight)
        line = (middle - text_wide / 2, top + letters * (1.15 - LEADING) / 2, text_wide, letters * LEADING)
        parts.append(Text(text, line, letters, weight, "ink", "middle", face.person.id))
        top += letters * 1.15
    if star_wide:
        name_wide = text_width(said.name, scale.size, 700)
        parts.append(star((middle + name_wide / 2 + star_wide * 0.6, y + high / 2), scale.size * 0.5, "ink"))
    return tuple(parts)
