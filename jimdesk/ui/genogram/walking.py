# SPDX-License-Identifier: Apache-2.0
"""Walking over the picture with the arrow keys: up to a parent, down to a child, else who is nearest."""

from collections.abc import Iterable
from typing import Final

from jimdesk.core import kinship
from jimdesk.drawing import Drawing
from jimdesk.ui.canvas import Canvas
from jimdesk.ui.sitting import Sitting

_READABLE: Final = 0.7  # as near as this the name below a symbol can be read


def walk(canvas: Canvas, sitting: Sitting, person: str, right: int, down: int) -> None:
    """Go to a parent or a child of somebody, or to whoever stands nearest that way, and light them up."""
    near: Iterable[str] = ()
    if down:
        bonds = kinship.parents if down < 0 else kinship.children
        near = (bond.parent if down < 0 else bond.child for bond in bonds(sitting.shown, person))
    nearest = neighbour(canvas.drawing, person, right, down, tuple(near))
    if nearest:
        canvas.go_to(nearest)
        sitting.select(nearest)


def come_back(canvas: Canvas, sitting: Sitting, down: int) -> None:
    """Give the keys to whoever is lit up, or to whom one comes from there, up (-1) or down (1)."""
    canvas.go_to(sitting.selection)
    if down:
        walk(canvas, sitting, sitting.selection, 0, down)


def come_to(canvas: Canvas, person: str) -> None:
    """Give the keys to somebody who was found; of a large family so near that the name can be read."""
    canvas.go_to(person)
    near = canvas.transform().m11()
    if canvas.token_of_keys == person and near < _READABLE:
        canvas.zoom(_READABLE / near)
        canvas.centerOn(canvas.mapToScene(canvas.middle_of(person).toPoint()))


def neighbour(drawing: Drawing, person: str, right: int, down: int, first: tuple[str, ...] = ()) -> str:
    """Return who stands nearest to somebody in a direction, of `first` if any; "" where there is nobody."""
    at = {token.id: token.middle for token in drawing.tokens}
    if person not in at:
        return ""
    x, y = at.pop(person)
    ways = {id_: (there[0] - x, there[1] - y) for id_, there in at.items()}
    known = [
        (abs(ways[id_][0]) + abs(ways[id_][1]), id_) for id_ in first
        if id_ in ways and ways[id_][0] * right + ways[id_][1] * down > 0
    ]
    ahead = [
        (abs(dx) + abs(dy), id_) for id_, (dx, dy) in ways.items()
        if dx * right + dy * down > abs(dx * down) + abs(dy * right)
    ]
    return min(known or ahead, default=(0.0, ""))[1]
