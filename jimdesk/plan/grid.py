# SPDX-License-Identifier: Apache-2.0
"""The measures of the wall sheet: its columns in mm and its letters in points, usual and large.

The sizes follow from the distance at which each thing is read: whose plan and who from 3 m, day and action
from 1.5 m, who checks and the phone from 0.8 m. They never shrink to make something fit.
"""

from typing import Final, NamedTuple

from jimdesk.plan.marks import Letters

A4: Final = (210.0, 297.0)


class Grid(NamedTuple):
    """Where the columns of the wall sheet stand and how its words are set."""

    margin: float
    who: float  # 0: every name stands across the sheet
    lane: float
    picture: float  # the column; the pictogram itself is `picture_size` wide
    picture_size: float
    sign_x: float  # where a number begins behind the sign of a telephone
    above_band: float  # around a name across the sheet
    below_band: float
    under_band: float
    wish: float  # how wide the wish is
    good_x: float  # where what goes well begins; 0: below the wish
    head: float  # the black head of the crisis frame
    across: int  # steps beside each other in the crisis frame
    hand_row: float  # the height of a row to write in
    title: Letters
    title_again: Letters  # on the sheets that follow
    date: Letters
    label: Letters
    wished: Letters
    good: Letters
    says: Letters
    owner: Letters
    owner_small: Letters  # a name on two lines, or too long for `owner_across`
    owner_across: Letters
    phone: Letters
    before: Letters  # the small word before a date
    day: Letters
    rest: Letters  # how often, and from when
    action: Letters
    small: Letters  # who checks, plan B
    crisis: Letters
    numeral: Letters  # of a step
    step: Letters
    number: Letters
    meeting: Letters
    present: Letters
    footer: Letters

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


USUAL: Final = Grid(
    margin=11, who=36.5, lane=43, picture=14.6, picture_size=11.5, sign_x=4.3,
    above_band=2.5, below_band=2.9, under_band=3.1,
    wish=104, good_x=110, head=30.5, across=3, hand_row=26.2,
    title=Letters(38, bold=True),
    title_again=Letters(25, bold=True),
    date=Letters(14),
    label=Letters(12, quiet=True),
    wished=Letters(17, bold=True),
    good=Letters(14, bold=True),
    says=Letters(14),
    owner=Letters(25, bold=True),
    owner_small=Letters(17, bold=True),
    owner_across=Letters(17, bold=True),
    phone=Letters(12),
    before=Letters(12),
    day=Letters(16.5, bold=True),
    rest=Letters(12),
    action=Letters(16),
    small=Letters(12, quiet=True),
    crisis=Letters(17, bold=True, white=True),
    numeral=Letters(20, bold=True),
    step=Letters(14, large=20),
    number=Letters(15.5, large=20),
    meeting=Letters(17),
    present=Letters(12),
    footer=Letters(9.5, quiet=True),
)

# Letters a quarter larger: names go across the sheet, steps below each other.
LARGE: Final = USUAL._replace(
    who=0, lane=55, picture=18.4, picture_size=14.5, sign_x=5.4,
    above_band=3.4, below_band=2.8, under_band=3.3,
    wish=188, good_x=0, head=39, across=1, hand_row=33,
    title_again=Letters(30, bold=True),
    date=Letters(17.5),
    label=Letters(15, quiet=True),
    wished=Letters(21, bold=True),
    good=Letters(17.5, bold=True),
    says=Letters(17.5),
    owner=Letters(31, bold=True),
    owner_small=Letters(21, bold=True),
    owner_across=Letters(31, bold=True),
    phone=Letters(15),
    before=Letters(15),
    day=Letters(20.5, bold=True),
    rest=Letters(15),
    action=Letters(20),
    small=Letters(15, quiet=True),
    crisis=Letters(21, bold=True, white=True),
    numeral=Letters(25, bold=True),
    step=Letters(17.5, large=25),
    number=Letters(19.5, large=25),
    meeting=Letters(21),
    present=Letters(15),
    footer=Letters(12, quiet=True),
)
