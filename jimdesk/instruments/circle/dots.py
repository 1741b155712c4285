# SPDX-License-Identifier: Apache-2.0
"""A dot on a chip for each line of the plan that somebody does; amber, for the worker, where it is much.

Much is over their own limit, or half or more of everything. It is a quiet mark: it says nothing of anybody's
worth, and before other eyes than the worker's every dot is the same.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Final

from jimdesk.core.audience import Shown, Sight
from jimdesk.core.frozen import frozen
from jimdesk.core.hours import load
from jimdesk.core.who_else import most_of_it, tasks
from jimdesk.core.words import Words
from jimdesk.drawing import Line, Part, RectBox, Ring, Style, Token
from jimdesk.instruments.instrument import View

_RADIUS: Final = 2.75
_STEP: Final = 8.0
_MOST: Final = 6  # dots; after them a plus
_EDGE: Final = 1.25  # of the ground around a dot, so that it stands out from the chip's own edge


@frozen
class Carried:
    """How many lines of the plan everybody does, and for whom that is much."""

    lines: Mapping[str, int]
    much: frozenset[str] = frozenset()


def carried(shown: Shown) -> Carried:
    """Return what everybody carries, as a reader may know it."""
    if shown.reader.sight is not Sight.WORKER:
        return Carried(tasks(shown))
    most = most_of_it(shown)
    over = {person for person, given in load(shown).items() if given.over}
    return Carried(tasks(shown), frozenset(over | ({most.person} if most else set())))


def dots(person: str, box: RectBox, what: Carried) -> tuple[Part, ...]:
    """Return the dots on the lower edge of somebody's chip."""
    count = what.lines.get(person, 0)
    if not count:
        return ()
    x, y, wide, high = box
    signs = min(count, _MOST + 1)
    step = min(_STEP, (wide - 12) / signs)
    colour = "warnE" if person in what.much else "ink2"
    first, down = x + wide / 2 - (signs - 1) * step / 2, y + high - 1
    parts: list[Part] = [
        Ring(first + number * step, down, _RADIUS, Style(colour, "canvas", _EDGE), "task")
        for number in range(min(count, _MOST))
    ]
    if count > _MOST:
        at, arm, style = first + _MOST * step, _RADIUS + 0.5, Style("", colour, 2)
        parts += [
            Line(((at - arm, down), (at + arm, down)), style, "more tasks"),
            Line(((at, down - arm), (at, down + arm)), style),
        ]
    return tuple(parts)


def on_chips(shown: Shown, words: Words, view: View, chips: Iterable[Token]) -> list[Token]:
    """Return chips with their dots, which a screen reader hears too; on paper there are none."""
    if view.print:
        return list(chips)
    what = carried(shown)
    return [_with_dots(chip, what, words) for chip in chips]


def _with_dots(chip: Token, what: Carried, words: Words) -> Token:
    count = what.lines.get(chip.id, 0)
    if not count:
        return chip
    said = words.count("{n} task in the plan", "{n} tasks in the plan", count)
    parts = (*chip.parts, *dots(chip.id, chip.box, what))
    return replace(chip, parts=parts, spoken=f"{chip.spoken}, {said}")
