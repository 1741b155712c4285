# SPDX-License-Identifier: Apache-2.0
"""What it means that somebody is let go in the genogram: an order among brothers and sisters, or a place."""

from __future__ import annotations

from typing import Final

from jimdesk.core.audience import Shown
from jimdesk.core.desk import Step
from jimdesk.drawing import Drawing
from jimdesk.instruments.genogram import GENOGRAM
from jimdesk.instruments.genogram.pinning import put_among_siblings
from jimdesk.instruments.genogram.standing import middle
from jimdesk.instruments.genogram.union import kin
from jimdesk.instruments.instrument import View

_BESIDE: Final = 62  # units from one symbol to the next, with the years between them
_BELOW: Final = 80  # units to whoever stands below, with the name between them
_ON_ROW: Final = 23  # half a symbol: who is let go so near to a row of people stands on it


def step_of_drop(
    shown: Shown, view: View, drawing: Drawing, places: Drawing, person: str, x: float, y: float
) -> Step | None:
    """Return the step for a drop at x, y; `places` is where everybody stands, also who is not drawn."""
    step = put_among_siblings(shown, drawing, person, x, y)
    if step is not None:
        return step
    height = on_row(drawing, y)
    from_middle = free(drawing, person, x, height) - middle(shown, kin(shown).centre, places)
    return GENOGRAM.touch(shown, view, person, from_middle, height)


def on_row(drawing: Drawing, y: float) -> float:
    """Return the height of the row of people that is near, or y itself: no hand moves quite level."""
    rows = {token.middle[1] for token in drawing.tokens}
    near = min(rows, key=lambda row: abs(row - y), default=y)
    return near if abs(near - y) <= _ON_ROW else y


def free(drawing: Drawing, person: str, x: float, y: float) -> float:
    """Return the x nearest to this one at which nobody stands: nobody is let go on top of somebody else."""
    near = [
        token.middle[0] for token in drawing.tokens
        if token.id != person and abs(token.middle[1] - y) < _BELOW
    ]
    taken = [one for one in near if abs(one - x) < _BESIDE]
    if not taken:
        return x
    sides = [one + side for one in near for side in (-_BESIDE, _BESIDE)]
    open_ = (at for at in sides if all(abs(one - at) >= _BESIDE for one in near))
    return min(open_, key=lambda at: abs(at - x))
