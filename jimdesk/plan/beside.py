# SPDX-License-Identifier: Apache-2.0
"""A sheet in two languages: its pages beside each other on paper that lies, or on both sides of a sheet.

Beside each other each page is half as large as usual. It is therefore set in the letters of large print, and
what is read is about as large as on the usual sheet. Large print itself, and what is written on by hand, keep
their size: there one language is on the front and the other on the back.
"""

import datetime
from collections.abc import Sequence
from itertools import chain, zip_longest
from typing import Final

from jimdesk.core.audience import Shown
from jimdesk.core.words import Words
from jimdesk.plan.grid import A4
from jimdesk.plan.ink import THIN_RULE
from jimdesk.plan.leaf import Draft, level
from jimdesk.plan.makers import Lay
from jimdesk.plan.marks import Page, Part, Rule
from jimdesk.plan.telling import Beside

_LYING: Final = (A4[1], A4[0])
_HALF: Final = A4[1] / 2  # mm, of the long side


def spread(
    lay: Lay, shown: Shown, first: Words, second: Words, day: datetime.date, *, large: bool = True
) -> tuple[Page, ...]:
    """Set both languages beside each other; what runs from right to left stands on the right.

    What nobody typed in one of them is a dotted line there, for whoever interprets.
    """
    sides = [(first, Beside(second, first=True)), (second, Beside(first, first=False))]
    if first.right_to_left and not second.right_to_left:
        sides.reverse()
    one, other = (lay(shown, words, day, large, beside) for words, beside in sides)
    if isinstance(one, Draft) and isinstance(other, Draft):
        one, other = level(one, other)
    return tuple(_together(*pair) for pair in zip_longest(divided(one), divided(other)))


def divided(laid: Draft | tuple[Page, ...]) -> tuple[Page, ...]:
    """Return the pages of what was laid."""
    return laid.pages() if isinstance(laid, Draft) else laid


def faces(
    lay: Lay, shown: Shown, first: Words, second: Words, day: datetime.date, large: bool
) -> tuple[Page, ...]:
    """Set one language on the fronts and the other on the backs, in the usual size of paper."""
    return _turn_by_turn(divided(lay(shown, first, day, large)), divided(lay(shown, second, day, large)))


def _turn_by_turn(fronts: Sequence[Page], backs: Sequence[Page]) -> tuple[Page, ...]:
    empty = fronts[0]._replace(marks=())
    pairs = zip_longest(fronts, backs, fillvalue=empty)
    pages = list(chain.from_iterable(pairs))
    return tuple(pages if pages[-1].marks else pages[:-1])


def _together(one: Page | None, other: Page | None) -> Page:
    """Put two pages on one sheet: beside each other, or below each other where they lie themselves."""
    lying = any(page and page.width > page.height for page in (one, other))
    width, height = A4 if lying else _LYING
    parts = []
    for number, page in enumerate((one, other)):
        if page:
            room = (width, _HALF) if lying else (_HALF, height)
            scale = min(room[0] / page.width, room[1] / page.height)
            x = (room[0] - page.width * scale) / 2 + (0 if lying else number * _HALF)
            y = (room[1] - page.height * scale) / 2 + (number * _HALF if lying else 0)
            parts.append(Part(page, x, y, scale))
    fold = Rule(10, _HALF, width - 20, ink=THIN_RULE) if lying else Rule(
        _HALF, 10, height=height - 20, ink=THIN_RULE
    )
    return Page(width, height, (fold,), parts=tuple(parts))
