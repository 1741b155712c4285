# SPDX-License-Identifier: Apache-2.0
"""The colours of everything that is printed; each keeps its meaning on a printer without colour.

Nothing on paper means something by its colour alone. Every text is dark enough to be read at arm's length
on a grey print: ink 18:1 on white, quiet text 7.6:1 on the tint of the day lane.
"""

from typing import Final

INK: Final = "#141414"  # text, frames, the head of the crisis frame
QUIET: Final = "#4A4A4A"  # who checks, plan B, the footer
WHITE: Final = "#FFFFFF"
RULE: Final = "#8A8A8A"  # between two owners
THIN_RULE: Final = "#C4C4C4"  # between two lines of one owner
TINT: Final = "#E9EEF3"  # the day lane, the spine between two languages, the JIM box
YELLOW: Final = "#FFD861"  # pictograms, people who stay
RINGS: Final = ("#D5DFE8", "#E4EBF1", "#F1F5F8", "#FFFFFF")  # of the circle, from the inside
