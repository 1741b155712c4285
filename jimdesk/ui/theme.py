# SPDX-License-Identifier: Apache-2.0
"""The colours, letters and measures of the window: one frozen `Theme`, light or dark.

Every colour on the screen is a token of this module; no other module holds a colour value. A widget that
paints itself asks for them by name and never keeps them, so that light and dark can change places live::

    painter.setPen(theme.colour("famE"))
    painter.setFont(theme.font(15, 500))
    height = theme.px(44)

Which theme counts now is known by the `Look` (see `jimdesk.ui.look`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields, replace
from functools import cache
from typing import Final

from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette

from jimdesk.core.frozen import frozen
from jimdesk.core.places import resources

STEPS: Final = (4, 8, 12, 16, 22, 32, 48)
"""The only distances between things, in pixels; 22 is the padding of a panel."""

TARGET: Final = 44
"""The least height and width of anything that is pressed."""

TOOL: Final = 40
"""The height of a button in a row of tools."""

ROW, AGREEMENT_ROW, TRAY_ROW, PRINT_BUTTON = 44, 58, 52, 56
CORNER_PRO, CORNER_INPUT, CORNER_CARD, CORNER_CHOICE, CORNER_PAPER = 9, 10, 14, 18, 2
DIVISION, OUTLINE, SELECTED = 1.0, 1.25, 2.0
FOCUS_GAP: Final = 3
"""Pixels between a thing and the focus ring around it."""

DASH: Final = (4.0, 3.0)
"""On and off of a dashed "add here" line, in pixels."""

RAIL, INSPECTOR = 88, 304
NARROW: Final = 1280
"""Below this window width the inspector is a drawer over the canvas."""

LETTERS: Final = (100, 115, 130)
"""The three sizes of letters, in percent: ordinary, large, very large."""

HOVER, SETTLE, CHOOSE, TURN, TABLE_VIEW, HELP_STOPS = 80, 180, 120, 220, 300, 600
"""Durations of the movements in milliseconds; always through `Theme.duration`."""

SCREEN_FAMILY: Final = "Atkinson Hyperlegible Next"
FAMILIES: Final = (SCREEN_FAMILY, "Noto Sans", "Noto Sans Arabic", "Noto Sans Ethiopic")

_TIGHT: Final = {28: -0.3, 34: -0.4}


@frozen
class Colours:
    """The colour tokens, by the names of the design; a value is `#RRGGBB` or `#AARRGGBB`."""

    window: str
    canvas: str
    surface: str
    rail: str
    line: str
    line2: str
    ink: str
    ink2: str
    ink3: str
    accent: str
    accentInk: str
    accentSoft: str
    accentLine: str
    fam: str
    famE: str
    com: str
    comE: str
    peer: str
    peerE: str
    pro: str
    proE: str
    jim: str
    jimE: str
    jimSoft: str
    star: str
    warn: str
    warnE: str
    warnInk: str
    bad: str
    badE: str
    badInk: str
    good: str
    goodInk: str
    r1: str
    r2: str
    r3: str
    r4: str
    ring: str
    close: str
    hostile: str
    cut: str
    h1: str
    h1e: str
    h2: str
    h2e: str
    private: str
    privateSoft: str
    privateLine: str
    privateInk: str
    privateInk2: str
    shadow: str
    paper: str
    paperInk: str


# fmt: off
LIGHT_COLOURS: Final = Colours(
    window="#F4F2EC", canvas="#FBFAF6", surface="#FFFFFF", rail="#EBE8E0",
    line="#DDD8CC", line2="#938C7E", ink="#23282B", ink2="#565B5C", ink3="#6B6E6C",
    accent="#14606A", accentInk="#FFFFFF", accentSoft="#DCEDED", accentLine="#7FB3B6",
    fam="#FBE6D8", famE="#A9552B", com="#E4EFDA", comE="#466B2F", peer="#EBE4F4", peerE="#6F559E",
    pro="#FFFFFF", proE="#56636F", jim="#F5BD4B", jimE="#8A5A00", jimSoft="#FDF1D3", star="#7A4B00",
    warn="#FFF4D9", warnE="#B8860F", warnInk="#664600", bad="#FBE7E2", badE="#D9897B", badInk="#9A3325",
    good="#E3F0E4", goodInk="#2B6B3A", r1="#E2EEEC", r2="#EBF3F0", r3="#F3F7F4", r4="#F9FAF7",
    ring="#7FA39E", close="#1E6B4A", hostile="#B03A2B", cut="#555A60",
    h1="#F0F5EE", h1e="#4A7350", h2="#F4EFF7", h2e="#7A64A0",
    private="#123F45", privateSoft="#1B4F56", privateLine="#3F7278",
    privateInk="#F4F2EC", privateInk2="#DCEBEA",
    shadow="#21322D1E", paper="#FFFFFF", paperInk="#000000",
)
DARK_COLOURS: Final = Colours(
    window="#1C2021", canvas="#171B1C", surface="#252A2B", rail="#141718",
    line="#363C3D", line2="#717B7C", ink="#ECEAE4", ink2="#B9BCB7", ink3="#9CA09C",
    accent="#7CC7CA", accentInk="#0D2629", accentSoft="#1F3B3E", accentLine="#3F7A7E",
    fam="#43301F", famE="#E8A57C", com="#2B3922", comE="#A5CB88", peer="#362E47", peerE="#BFA8E6",
    pro="#252A2B", proE="#A9B6C0", jim="#F0B94A", jimE="#F0C56E", jimSoft="#40351B", star="#7A4B00",
    warn="#3B321B", warnE="#B08F3E", warnInk="#F3D48A", bad="#452722", badE="#9A5145", badInk="#F2A99C",
    good="#24382A", goodInk="#9BD3A8", r1="#253637", r2="#202D2E", r3="#1C2627", r4="#191F20",
    ring="#56706F", close="#7CCFA4", hostile="#F08B7B", cut="#B4B9BD",
    h1="#1D2620", h1e="#86B288", h2="#262130", h2e="#B09ADA",
    private="#0E2B2F", privateSoft="#163A3F", privateLine="#33636A",
    privateInk="#F4F2EC", privateInk2="#DCEBEA",
    shadow="#59000000", paper="#FFFFFF", paperInk="#000000",
)
# fmt: on


@frozen
class Theme:
    """How everything looks now: the colours, the size of letters in percent, and whether things may move."""

    colours: Colours
    dark: bool = False
    letters: int = 100
    moving: bool = True

    def colour(self, token: str, percent: int = 100) -> QColor:
        """Give the colour of a token, if asked at a percentage of its strength (16 for a landing cell)."""
        colour = QColor(getattr(self.colours, token))
        if percent != 100:
            colour.setAlphaF(colour.alphaF() * percent / 100)
        return colour

    def px(self, size: float) -> int:
        """Scale a height or width that holds text with the letters; plain gaps stay as they are."""
        return round(size * self.letters / 100)

    def grown(self, percent: int) -> Theme:
        """Give the same look with larger letters, for a screen that is looked at from afar."""
        return replace(self, letters=round(self.letters * percent / 100))

    def font(self, size: int, weight: int = 400) -> QFont:
        """Give the screen font at a size of the design (13 is the smallest), grown with the letters."""
        font = QFont(list(FAMILIES))
        font.setPixelSize(self.px(size))
        font.setWeight(QFont.Weight(weight))
        if size in _TIGHT:
            font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, _TIGHT[size])
        return font

    def duration(self, milliseconds: int) -> int:
        """Give how long a movement lasts: 0 when nothing may move, so that the end shows at once."""
        return milliseconds if self.moving else 0

    def palette(self) -> QPalette:
        """Give the palette for the parts that Qt or the system draws itself."""
        palette = QPalette()
        for role, token in _PALETTE:
            palette.setColor(role, self.colour(token))
        for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, role, self.colour("ink2"))
        return palette


_R: Final = QPalette.ColorRole
_PALETTE: Final = (
    (_R.Window, "window"),
    (_R.WindowText, "ink"),
    (_R.Base, "surface"),
    (_R.AlternateBase, "window"),
    (_R.Text, "ink"),
    (_R.PlaceholderText, "ink2"),
    (_R.Button, "surface"),
    (_R.ButtonText, "ink"),
    (_R.BrightText, "badInk"),
    (_R.ToolTipBase, "ink"),
    (_R.ToolTipText, "surface"),
    (_R.Highlight, "accent"),
    (_R.HighlightedText, "accentInk"),
    (_R.Accent, "accent"),
    (_R.Link, "accent"),
    (_R.LinkVisited, "accent"),
    (_R.Light, "surface"),
    (_R.Midlight, "line"),
    (_R.Mid, "line"),
    (_R.Dark, "line2"),
    (_R.Shadow, "line2"),
)

LIGHT: Final = Theme(LIGHT_COLOURS)
DARK: Final = Theme(DARK_COLOURS, dark=True)


def theme(*, dark: bool = False, letters: int = 100, moving: bool = True) -> Theme:
    """Choose a theme; `letters` is one of `LETTERS`."""
    if letters not in LETTERS:
        raise ValueError(f"letters must be one of {LETTERS}, not {letters}")
    return replace(DARK if dark else LIGHT, letters=letters, moving=moving)


def tokens() -> Iterator[str]:
    """Walk over the names of all colour tokens."""
    return (field.name for field in fields(Colours))


@cache
def load_fonts() -> tuple[str, ...]:
    """Hand our own font files to Qt, once; needs a running QGuiApplication. Answers the family names."""
    families: dict[str, None] = {}
    for path in sorted((resources() / "fonts").glob("*.ttf")):
        number = QFontDatabase.addApplicationFont(str(path))
        if number < 0:
            raise OSError(f"not a font: {path.name}")
        families.update(dict.fromkeys(QFontDatabase.applicationFontFamilies(number)))
    return tuple(families)


def stylesheet(theme: Theme) -> str:
    """Fill in the style sheet of the whole application (resources/window.qss) for one theme.

    In that file `@token` stands for a colour and `@15px` for a length that grows with the letters.
    """
    text = (resources() / "window.qss").read_text(encoding="utf-8")
    return re.sub(r"@(?:(\d+)px|(\w+))", lambda found: _filled_in(theme, found[1], found[2]), text)


def _filled_in(theme: Theme, size: str | None, token: str) -> str:
    if size is not None:
        return f"{theme.px(int(size))}px"
    colour = theme.colour(token)
    return f"rgba({colour.red()}, {colour.green()}, {colour.blue()}, {colour.alpha()})"
