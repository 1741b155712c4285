# SPDX-License-Identifier: Apache-2.0
"""A sheet in two languages: its pages beside each other on paper that lies, or on both sides of a sheet.

Beside each other each page is half as large as usual. It is therefore set in the letters of large print, and
what is read is about as large as on the usual sheet. Large print itself, and what is written on by hand, keep
their size: there one language is on the front and the other on the back.
"""

import datetime
from collections.abc import Callable, Sequence
from itertools import chain, zip_longest
from typing import Final

from jimdesk.core.audience import Shown
from jimdesk.core.words import Words
from jimdesk.plan.grid import A4
from jimdesk.plan.ink import THIN_RULE
from jimdesk.plan.marks import Page, Part, Rule

Lay = Callable[[Shown, Words, datetime.date, bool], tuple[Page, ...]]

_LYING: Final = (A4[1], A4[0])
_HALF: Final = A4[1] / 2  # mm, of the long side


def spread(lay: Lay, shown: Shown, first: Words, second: Words, day: datetime.date) -> tuple[Page, ...]:
    """Set both languages beside each other; what runs from right to left stands on the right."""
    left, right = (second, first) if first.right_to_left and not second.right_to_left else (first, second)
    pages = lay(shown, left, day, True), lay(shown, right, day, True)
    return tuple(_together(one, other) for one, other in zip_longest(*pages))


def faces(
    lay: Lay, shown: Shown, first: Words, second: Words, day: datetime.date, large: bool
) -> tuple[Page, ...]:
    """Set one language on the fronts and the other on the backs, in the usual size of paper."""
    return _turn_by_turn(lay(shown, first, day, large), lay(shown, second, day, large))


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
