# SPDX-License-Identifier: Apache-2.0
"""The sheets that can be printed, as data; a new one is one more line here."""

import datetime
from typing import Final, NamedTuple, Protocol

from jimdesk.core.audience import Shown
from jimdesk.core.words import N_, Saying, Words, saying
from jimdesk.plan.content import wall_content
from jimdesk.plan.paper import Paper, printed


class Make(Protocol):
    """How a sheet is made."""

    def __call__(self, shown: Shown, words: Words, *, day: datetime.date, large: bool = False) -> Paper:
        """Return the sheet for the reader of a `Shown`, in the language of `words`."""


class Sheet(NamedTuple):
    """A kind of sheet: its id, what it is called, what it is for, and how it is made."""

    id: str
    name: str
    purpose: str
    make: Make


def wall(
    shown: Shown, words: Words, *, day: datetime.date, large: bool = False, second: Words | None = None
) -> Paper:
    """Make the wall sheet: who does what, on paper for on the fridge (TypeError without a `Shown`).

    With a `second` language both stand beside each other.
    """
    content = wall_content(shown, words, day)
    from jimdesk.plan.grid import LARGE, USUAL
    from jimdesk.plan.wall_sheet import TASKS_ON_A_WALL, wall_pages

    if second and second.language != words.language:
        from jimdesk.plan.two_languages import wall_in_two

        pages = wall_in_two(shown, words, second, day, large=large)
    else:
        pages = wall_pages(content, LARGE if large else USUAL, words)
    advice: tuple[Saying, ...] = ()
    if content.tasks > TASKS_ON_A_WALL:
        advice = (saying(N_("More than {n} tasks is a lot for a wall."), n=TASKS_ON_A_WALL),)
    return Paper(printed(pages, words.say("Wall sheet"), words.language), len(pages), advice)


SHEETS: Final = (Sheet("wall", N_("Wall sheet"), N_("for on the fridge"), wall),)
