# SPDX-License-Identifier: Apache-2.0
"""The letters of every sheet but the wall: pages that are read in the hand, usual and large.

The sizes never shrink to make something fit; what is longer takes more lines or one more sheet.
"""

from typing import Final, NamedTuple

from jimdesk.plan.marks import Letters


class Sizes(NamedTuple):
    """How the words of a page are set, and the few measures that follow from that (mm)."""

    name: Letters  # whose page it is
    title: Letters
    again: Letters  # the title on the sheets that follow
    date: Letters
    lead: Letters
    day: Letters
    action: Letters
    heading: Letters
    label: Letters
    text: Letters
    quiet: Letters
    meeting: Letters
    child: Letters  # the sentence of the child page
    number: Letters  # of a day, on the child page
    footer: Letters
    picture: float  # the column of pictograms
    tick: float  # a box to tick
    strip: float  # one date to tick


USUAL: Final = Sizes(
    name=Letters(52, bold=True),
    title=Letters(38, bold=True),
    again=Letters(25, bold=True),
    date=Letters(14),
    lead=Letters(17),
    day=Letters(25, bold=True),
    action=Letters(20),
    heading=Letters(21, bold=True),
    label=Letters(14, bold=True),
    text=Letters(14),
    quiet=Letters(12, quiet=True),
    meeting=Letters(17),
    child=Letters(27, bold=True),
    number=Letters(30, bold=True),
    footer=Letters(9.5, quiet=True),
    picture=24, tick=8.4, strip=36,
)

# Letters a quarter larger, but for the name, which is large enough. Reduced to half a sheet, beside another
# language, they are still 11.5 points or more, and the footer 9.5.
LARGE: Final = USUAL._replace(
    again=Letters(30, bold=True),
    date=Letters(17.5),
    lead=Letters(21),
    day=Letters(31, bold=True),
    action=Letters(25),
    heading=Letters(26, bold=True),
    label=Letters(17.5, bold=True),
    text=Letters(17.5),
    quiet=Letters(16.3, quiet=True),
    meeting=Letters(21),
    child=Letters(33, bold=True),
    number=Letters(37, bold=True),
    footer=Letters(13.5, quiet=True),
    picture=26, tick=10.5, strip=46,
)

# The child page beside another language: its words are large, and only what is small is set larger.
CHILD_BESIDE: Final = USUAL._replace(text=LARGE.quiet._replace(quiet=False), footer=LARGE.footer)
