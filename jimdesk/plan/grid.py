# SPDX-License-Identifier: Apache-2.0
"""The measures of the wall sheet: its columns in mm and its letters in points, usual and large.

The sizes follow from the distance at which each thing is read: whose plan and who from 3 m, day and action
from 1.5 m, who checks and the phone from 0.8 m. They never shrink to make something fit.
"""

from dataclasses import dataclass, fields, replace
from typing import Final

from jimdesk.plan.marks import Letters

A4: Final = (210.0, 297.0)
_LARGER: Final = 1.25


@dataclass(frozen=True, slots=True)
class Grid:
    """Where the columns of the wall sheet stand and how its words are set."""

    margin: float = 11
    who: float = 36.5  # 0: every name stands across the sheet
    lane: float = 43
    picture: float = 14.5
    picture_size: float = 11.5
    sign_x: float = 4.3  # where a number begins behind the sign of a telephone
    above_band: float = 2.5  # around a name across the sheet
    below_band: float = 2.9
    under_band: float = 3.1
    wish_width: float = 104
    good_x: float = 110
    head_box: float = 30.5
    steps_across: int = 3
    hand_row: float = 26.2
    title: Letters = Letters(38, bold=True)
    title_again: Letters = Letters(25, bold=True)  # on the sheets that follow
    date: Letters = Letters(14)
    label: Letters = Letters(12, quiet=True)
    wish: Letters = Letters(17, bold=True)
    good: Letters = Letters(14, bold=True)
    says: Letters = Letters(14)
    owner: Letters = Letters(25, bold=True)
    owner_small: Letters = Letters(17, bold=True)
    owner_across: Letters = Letters(17, bold=True)
    phone: Letters = Letters(12)
    before: Letters = Letters(12)
    day: Letters = Letters(16.5, bold=True)
    rest: Letters = Letters(12)
    action: Letters = Letters(16)
    small: Letters = Letters(12, quiet=True)
    crisis: Letters = Letters(17, bold=True, white=True)
    count: Letters = Letters(20, bold=True)
    step: Letters = Letters(14, large=20)
    number: Letters = Letters(15.5, large=20)
    meeting: Letters = Letters(17)
    present: Letters = Letters(12)
    footer: Letters = Letters(9.5, quiet=True)

    @property
    def width(self) -> float:
        """Between the margins."""
        return A4[0] - 2 * self.margin

    @property
    def what_x(self) -> float:
        """Where the words of a line begin."""
        return self.who + self.lane + self.picture

    @property
    def what(self) -> float:
        """How wide the words of a line may be."""
        return self.width - self.what_x


def _large() -> Grid:
    usual = Grid()
    letters = {
        field.name: replace(value, size=value.size * _LARGER, large=value.large * _LARGER)
        for field in fields(usual)
        if isinstance(value := getattr(usual, field.name), Letters)
    }
    letters["title"] = usual.title
    letters["owner_across"] = letters["owner"]
    return Grid(
        who=0, lane=55, picture=18, picture_size=14.5, sign_x=5.4, below_band=2.4, under_band=3.3,
        wish_width=188, good_x=0, head_box=39, steps_across=1, hand_row=33, **letters,
    )


USUAL: Final = Grid()
LARGE: Final = _large()
