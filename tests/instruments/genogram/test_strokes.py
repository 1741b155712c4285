# SPDX-License-Identifier: Apache-2.0
"""Whether the strokes of interaction lines can be told apart and point the right way."""

import math

import pytest

from jimdesk.drawing import Area, Line, Part
from jimdesk.instruments.genogram import notation
from jimdesk.instruments.genogram.facts import TieKind
from jimdesk.instruments.genogram.strokes import KINDS, strokes

PATH = [(0.0, 0.0), (50.0, 0.0), (100.0, 0.0)]


def form(kind: TieKind) -> tuple[object, ...]:
    """The strokes of a kind without their colour."""

    def of(part: Part) -> object:
        if isinstance(part, Line | Area):
            points = tuple((round(x), round(y)) for x, y in part.points)
            return bool(part.style.fill), part.style.dash, part.style.width, points
        return type(part).__name__

    return tuple(of(part) for part in strokes(kind, [*PATH]) if not isinstance(part, Line) or part.style.edge)


@pytest.mark.parametrize("kind", list(TieKind))
def test_every_kind_can_be_told_apart_without_colour(kind: TieKind) -> None:
    """Each kind has strokes of its own: another number, another dash, or another form."""
    assert all(form(kind) != form(other) for other in KINDS if other is not kind)


@pytest.mark.parametrize("row", [row for row in notation.TIES if row.directed], ids=lambda row: row.value)
def test_what_has_a_direction_points_at_the_other(row: notation.Row) -> None:
    """Turned round, a line with a direction looks otherwise; one without does not say who and whom."""
    forth = list(strokes(TieKind(row.value), [*PATH]))
    three = [part for part in forth if isinstance(part, Line | Area) and len(part.points) == 3]
    heads = [part for part in three if (100.0, 0.0) in part.points and part.style.edge]
    assert heads or row.value is TieKind.CARETAKER
    assert all(min(math.dist(p, (100, 0)) for p in part.points) < 1 for part in heads)
    back = {tuple(part.points) for part in strokes(TieKind(row.value), PATH[::-1]) if isinstance(part, Line)}
    assert back != {tuple(part.points) for part in forth if isinstance(part, Line)}
