# SPDX-License-Identifier: Apache-2.0
"""Walking over the picture with the arrow keys: who stands nearest that way."""

from jimdesk.drawing import Drawing


def neighbour(drawing: Drawing, person: str, right: int, down: int) -> str:
    """Return who stands nearest to somebody in a direction; "" where there is nobody."""
    at = {token.id: token.middle for token in drawing.tokens}
    if person not in at:
        return ""
    x, y = at.pop(person)
    ways = {id_: (there[0] - x, there[1] - y) for id_, there in at.items()}
    ahead = [
        (abs(dx) + abs(dy), id_) for id_, (dx, dy) in ways.items()
        if dx * right + dy * down > abs(dx * down) + abs(dy * right)
    ]
    return min(ahead)[1] if ahead else ""
