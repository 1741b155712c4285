# SPDX-License-Identifier: Apache-2.0
"""Names in a picture as the family spells them in the language of the sheet, where it gave a spelling."""

from dataclasses import replace
from typing import Final

from jimdesk.core import names
from jimdesk.core.people import Person
from jimdesk.core.translation import translated
from jimdesk.drawing import Drawing, Part, Shape, Text, Token
from jimdesk.plan.marks import POINT, Letters
from jimdesk.plan.rich import Span, clean_name
from jimdesk.plan.telling import Telling
from jimdesk.plan.text import measure

_SIDE: Final = 10  # units that stay free beside a name in its chip
_WIDER: Final = 1.4  # than the name that was drawn: so much another spelling may be where there is no chip
_BOLD: Final = 600


def spelled(drawing: Drawing, telling: Telling) -> Drawing:
    """Return the drawing with each name that has a spelling in the language of the sheet in it."""
    found: dict[str, tuple[str, str]] = {}
    for person in telling.shown.of(Person):
        if told := translated(telling.shown, person, "called", telling.words.language):
            found[person.id] = names.short(person), clean_name(told)
    if not found:
        return drawing
    return replace(drawing, shapes=tuple(_shape(shape, found) for shape in drawing.shapes))


def _shape(shape: Shape, found: dict[str, tuple[str, str]]) -> Shape:
    if isinstance(shape, Token) and shape.id in found:
        drawn, told = found[shape.id]
        room = shape.box[2] - 2 * _SIDE
        return replace(shape, parts=tuple(_part(part, drawn, told, room) for part in shape.parts))
    return shape


def _part(part: Part, drawn: str, told: str, room: float) -> Part:
    """Set the other spelling in the place of the name, unless there is no room for it."""
    if not isinstance(part, Text) or part.text != drawn:
        return part
    letters = Letters(part.size, part.weight >= _BOLD)
    before, now = (measure(Span(text), letters) / POINT for text in (drawn, told))
    return replace(part, text=told) if now <= max(room, before * _WIDER) else part
