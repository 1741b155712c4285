# SPDX-License-Identifier: Apache-2.0
"""The colours of everything that is printed; each keeps its meaning on a printer without colour.

Nothing on paper means something by its colour alone. Every text is dark enough to be read at arm's length
on a grey print: ink 18:1 on white, quiet text 7.6:1 on the tint of the day lane.
"""

from types import MappingProxyType
from typing import Final

INK: Final = "#141414"  # text, frames, the head of the crisis frame
QUIET: Final = "#4A4A4A"  # who checks, plan B, the footer
WHITE: Final = "#FFFFFF"
RULE: Final = "#8A8A8A"  # between two owners
THIN_RULE: Final = "#C4C4C4"  # between two lines of one owner
TINT: Final = "#E9EEF3"  # the day lane, the spine between two languages, the JIM box
YELLOW: Final = "#FFD861"  # pictograms, people who stay
RINGS: Final = ("#D5DFE8", "#E4EBF1", "#F1F5F8", "#FFFFFF")  # of the circle, from the inside

# Instruments draw in the theme's colours, by their names. A picture file as the screen shows it by day:
# fmt: off
LIGHT: Final = MappingProxyType({
    "window": "#F4F2EC", "canvas": "#FBFAF6", "surface": "#FFFFFF", "rail": "#EBE8E0",
    "line": "#DDD8CC", "line2": "#938C7E", "ink": "#23282B", "ink2": "#565B5C", "ink3": "#6B6E6C",
    "accent": "#14606A", "accentInk": "#FFFFFF", "accentSoft": "#DCEDED", "accentLine": "#7FB3B6",
    "fam": "#FBE6D8", "famE": "#A9552B", "com": "#E4EFDA", "comE": "#466B2F",
    "peer": "#EBE4F4", "peerE": "#6F559E", "pro": "#FFFFFF", "proE": "#56636F",
    "jim": "#F5BD4B", "jimE": "#8A5A00", "jimSoft": "#FDF1D3", "star": "#7A4B00",
    "warn": "#FFF4D9", "warnE": "#B8860F", "warnInk": "#664600",
    "bad": "#FBE7E2", "badE": "#D9897B", "badInk": "#9A3325", "good": "#E3F0E4", "goodInk": "#2B6B3A",
    "r1": "#E2EEEC", "r2": "#EBF3F0", "r3": "#F3F7F4", "r4": "#F9FAF7", "ring": "#7FA39E",
    "close": "#1E6B4A", "hostile": "#B03A2B", "cut": "#555A60",
    "h1": "#F0F5EE", "h1e": "#4A7350", "h2": "#F4EFF7", "h2e": "#7A64A0",
    "paper": "#FFFFFF", "paperInk": "#000000",
})

# The same on paper: black on white, and grounds that still differ when they are grey.
PAPER: Final = MappingProxyType({
    **LIGHT,
    "window": WHITE, "canvas": WHITE, "surface": WHITE, "rail": WHITE,
    "line": THIN_RULE, "line2": RULE, "ink": INK, "ink2": QUIET, "ink3": QUIET,
    "accent": INK, "accentSoft": TINT, "accentLine": RULE,
    "r1": RINGS[0], "r2": RINGS[1], "r3": RINGS[2], "r4": RINGS[3], "ring": QUIET,
    "jim": YELLOW, "jimE": INK, "star": INK, "paperInk": INK,
    "h1": RINGS[2], "h1e": QUIET, "h2": WHITE, "h2e": QUIET, "cut": QUIET,
})
# fmt: on
