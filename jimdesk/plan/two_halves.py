# SPDX-License-Identifier: Apache-2.0
"""The two halves of a sheet in two languages, and the measures of what stands in them.

A language that runs from right to left stands on the right, and everything in its half is mirrored. Between
the halves is the spine with what needs no language: pictograms, and numbers to call.
"""

import datetime
from typing import Any, Final, NamedTuple

from jimdesk.core.audience import Shown
from jimdesk.core.words import Words as Language
from jimdesk.plan.content import WallContent, content_of
from jimdesk.plan.grid import A4
from jimdesk.plan.marks import Block, Letters, Mark
from jimdesk.plan.telling import Beside, Telling

MARGIN: Final = 10.0  # mm
SPINE: Final = 16.0
WIDTH: Final = A4[0] - 2 * MARGIN
HALF: Final = (WIDTH - SPINE) / 2
BESIDE_SPINE: Final = 2.5  # stays free between words and the spine
_LARGE: Final = 1.25
_SMALL_FOR_ITS_SIZE: Final = 1.035  # how much larger Arabic is set
_ARABIC: Final = frozenset({"ar", "fa", "ur", "ps"})


class TwoGrid(NamedTuple):
    """How the words of one half are set."""

    picture: float = 10.0  # mm
    middle: float = 46.0  # between the words of the crisis frame: numbers to call
    title: Letters = Letters(31, bold=True)
    title_again: Letters = Letters(20, bold=True)
    date: Letters = Letters(12)
    wished: Letters = Letters(14.5, bold=True)
    good: Letters = Letters(13.5)
    owner: Letters = Letters(20, bold=True)
    owner_small: Letters = Letters(15, bold=True)
    day: Letters = Letters(15, bold=True)
    action: Letters = Letters(14)
    small: Letters = Letters(11.5, quiet=True)
    crisis: Letters = Letters(20, bold=True, white=True)
    numeral: Letters = Letters(20, bold=True)
    step: Letters = Letters(17, large=24)
    number: Letters = Letters(17, bold=True, large=24)
    label: Letters = Letters(17, bold=True)
    when: Letters = Letters(13.5)
    name: Letters = Letters(13.5)
    footer: Letters = Letters(9.5, quiet=True)


class Half(NamedTuple):
    """One language of the sheet: what it says, how it is set, and on which side it stands."""

    content: WallContent
    telling: Telling
    grid: TwoGrid
    right: bool

    @property
    def width(self) -> float:
        """How wide its words may be: where they begin beside the spine, they keep away from it."""
        return HALF - self._inset

    @property
    def _inset(self) -> float:
        return BESIDE_SPINE if self.right and not self.telling.words.right_to_left else 0

    def placed(self, block: Block) -> tuple[Mark, ...]:
        """Put what was set for a half where this half stands, seen from the left margin."""
        if self.telling.words.right_to_left:
            block = block.mirrored(HALF)
        return block.at(HALF + SPINE + self._inset if self.right else 0, 0)


Both = tuple[Half, Half]  # left, right


def halves(
    shown: Shown, first: Language, second: Language, day: datetime.date, *, large: bool = False
) -> Both:
    """Return the left and the right half; what runs from right to left stands on the right."""
    tellings = [
        Telling(shown, first, day, Beside(second, first=True)),
        Telling(shown, second, day, Beside(first, first=False)),
    ]
    if first.right_to_left:
        tellings.reverse()
    left, right = (
        Half(content_of(one), one, _grid(one.words.language, large=large), bool(number))
        for number, one in enumerate(tellings)
    )
    return left, right


def _grid(language: str, *, large: bool) -> TwoGrid:
    """Return how one language is set: Arabic a little larger with more air, large print a quarter larger."""
    usual = TwoGrid()
    arabic = language.split("_")[0] in _ARABIC
    times = (_LARGE if large else 1) * (_SMALL_FOR_ITS_SIZE if arabic else 1)
    sizes: dict[str, Any] = {
        name: letters._replace(size=letters.size * times, airy=arabic, large=letters.large * times)
        for name, letters in usual._asdict().items() if isinstance(letters, Letters)
    }
    if large:
        usual = usual._replace(picture=12.0, middle=53.0)
    return usual._replace(**sizes)
